"""Classes of words for goods that a doctor may not push, and for the ways of pushing them (see `classes`)."""

from __future__ import annotations

from negatoscope.gate.rules.reading.alternatives import gapped
from negatoscope.gate.rules.reading.words_of_products import REMEDIES

_GOODS = (
    *REMEDIES,
    r"(?:soutien gorge|soutiens gorge|brassiere|culotte|maillot|pyjama|chaussons?|chaussettes?|gants?|bonnet|gilet"
    r"|corset|gaine"
    r"|vetement|legging|sous vetement|tablier|lunettes?|blouse|sabots?|tongs|sandales?|bequilles?|canne"
    r"|deambulateur|couverture"
    r"|couette|surmatelas|traversin|peignoir)s?",
    r"(?:bague|pendentif|medaillon|collier|pierre|cristal|aimant|boule|talisman|puce|pastille|autocollant)s? (?:de"
    r"|en|anti\w*|connecte\w*"
    r"|magnetique\w*|energetique\w*|qui|contre|pour|d)",
    r"anti ondes?",
    r"(?:siege|fauteuil|chaise|tabouret|bureau|table d inversion|lit|sommier|repose \w+|velo|tapis|stepper|ballon"
    r"|elastique|rouleau"
    r"|oreiller|hamac|matelas|souris|clavier)s? (?:ergonomique|massant|medicalise|vertical|orthopedique|de|du"
    r"|chauffant|connecte|qui|a)\w*",
    r"(?:souris|clavier) (?:verticale?|ergonomique)s?",
    r"(?:thermometre|tensiometre|balance|oxymetre|stethoscope|glucometre|montre|bague|casque|lampe|diffuseur"
    r"|purificateur|humidificateur"
    r"|stimulateur|masseur|roll on|stylo|inhalateur|ventouse|appareil (?:a|de|d) (?:ultrasons?|massage|ondes"
    r"|electro\w+|micro courants?"
    r"|magneto\w*|laser|pression|infrarouges?)|pistolet de massage|tire lait)s?",
    r"(?:kit|pack|coffret|box|trousse|gamme|cure|programme|rituel|routine|set)s? (?:de|d|du|des|special|speciale"
    r"|complet|detox|post|pre"
    r"|anti|sante|depistage|bien etre|jambes|sommeil|articul\w+|minceur|beaute)\w*",
    r"(?:eau|eaux) (?:minerale|de \w+|thermale|florale|micellaire|magnetisee|alcaline|detox)s?",
    r"(?:jus|the|thes|cafe|bouillon|smoothie|soupe|boisson|sirop|vin|liqueur|elixir|tisane|infusion|decoction"
    r"|kefir|kombucha)s?"
    r" (?:detox|de|d|au|aux|a|bien etre|drainan\w+|vert|verte|special\w*|miracle|energ\w+)",
    r"(?:bonbon|gomme|gummie|pastille|sucette|dragee|barre|ampoule|sachet|dosette|comprime|cachet|gelule|pilule"
    r"|goutte|granule)s?",
    r"(?:sel|sels) (?:de|d|du) \w+",
    r"argiles?",
    r"(?:poudre|extrait|huile|essence|teinture|racine|graine|feuille|ecorce|cartilage|venin|bave)s? (?:de|d|du|des)",
    r"(?:corail|curcuma|gingembre|ashwagandha|melatonine|glucosamine|chondroitine|silicium|harpagophytum|spiruline"
    r"|ginseng|propolis"
    r"|gelee royale|chlorella|moringa|cannabidiol|cbd|collagene|hyaluronique|creatine|proteines?|magnesium|zinc"
    r"|calcium|vitamine \w+"
    r"|omega 3|charbon|aloe vera|arnica|boswellia|probiotiques?|magnesium|melatonin|turmeric|ginger|ashwagandha"
    r"|spirulina)",
    r"(?:anti inflammatoire|antidouleur|anti douleur|antalgique|decontractant|draineur|bruleur|coupe faim)s? (?:en"
    r"|naturel|a|de|qui|au)\w*",
    r"medocs?",
    r"(?:applis?|applications?|app) (?:a|qui|de|pour|gratuite|payante|mobile|sante)",
    r"(?:implant|prothese|vis|plaque|orthese|attelle|ciment|stent|viscosupplement\w*|traitement injectable|seringue)s?",
    r"(?:autotest|test maison|test salivaire|test adn|test urinaire)s?",
    r"probe covers?",
    r"gels? (?!d echo|d ultra|pour|hydro)\w+",
    r"(?:creme|lait|pommade|lotion|savon|shampooing|baume|serum|masque|brume|spray|patch|stick|emplatre"
    r"|onguent|dentifrice)s?",
    r"(?:bra|socks|sleeve|corset|apron|glasses|goggles|clogs|slippers|blanket|chair|desk|mouse|keyboard|watch|ring"
    r"|bracelet|wristband"
    r"|thermometer|scale|lamp|diffuser|massager|massage gun|tens unit|heating pad|ice pack|roller|supports?|brace"
    r"|splint|crutch|cane)s?",
    r"(?:tea|juice|drink|powder|shake|bar|gummy|tincture|tonic|elixir|syrup|balm|salve|ointment|spray|supplement"
    r"|capsule|tablet|mask)s?",
    r"(?:kit|bundle|starter pack|gift set|subscription box|handbook|ebook)s?",
)
_PUSHED = (
    r"(?:achet|command|procur|offr|precommand|adopt|craqu|fonc|cour|precipit|ru|depech|profit|essay|test|optez"
    r"|choisiss|preferez|shopp"
    r"|clique|telecharg|reserv|mis)ez",
    r"(?:fonce|clique|telecharge|craque|shoppe|chope)",
    r"(?:offrez|faites|procurez|equipez|payez) vous",
    r"(?:offrez|donnez) a (?:votre|vos)",
    r"(?:se |vous |te )(?:procurer|l offrir|la procurer|le procurer)",
    r"(?:demandez|reclamez|exigez|prenez|passez prendre|venez chercher) (?:la|le|les|en|donc|votre|du|ce|cette|une?)",
    r"(?:passez|venez) (?:nous |vite )?(?:les |la |le )?(?:prendre|chercher|retirer|acheter|essayer)",
    r"(?:chez|dans|a|sur|en) (?:notre|nos|ma|mon|la|le|votre|mes) (?:boutique|pharmacie|e shop|shop|comptoir"
    r"|accueil|hall|magasin|site|reserve"
    r"|secretariat|corner|vitrine|presentoir|parapharmacie|store)s?",
    r"(?:mon|votre|nos|a nos|a notre|notre) (?:pharmacien|secretaire|comptoir|boutique|hotesse|herboriste"
    r"|opticien)(?:ne)?s?",
    r"(?:est|sont|enfin|deja|maintenant|desormais|toujours) {~1}(?:en vente|disponible|vendu|dispo|la|arrive"
    r"|de retour)e?s?",
    r"(?:en vente|en rupture|en stock|en promo\w*|en solde|en exclusivite|en precommande|en magasin|en rayon)",
    r"en (?:pharmacie|parapharmacie|boutique|officine)",
    r"des (?:maintenant|aujourd hui|a present|ce soir)",
    r"rupture partout",
    r"go go go",
    r"gratuite?s? (?:jusqu|ce week end|cette semaine|aujourd hui|encore)",
    r"si (?:vous|tu) n (?:avez|as|en avez|en as) (?:pas|toujours pas)",
    r"if you (?:don t|haven t) (?:\w+ )?(?:have|got|own|tried)",
    r"ruptures? frequentes?",
    r"(?:il (?:m |nous )?en reste|derniers? (?:exemplaires?|stocks?)|stocks? limites?)",
    r"vendue?s? (?:a|au|chez|dans|en|par|sur|ici)",
    r"(?:je|nous|on) (?:\w+ )?(?:vends|vend|vendons|commercialise|distribue|propose a la vente)",
    r"(?:lien|liens|link) (?:\w+ ){0,4}(?:bio|profil|commentaires?|en com|story|description|desc|affili\w+|dessous"
    r"|bas|profile|comments?|below)",
    r"(?:affili(?:e|es|ation|ate))",
    r"(?:dans|sur|en) (?:la |ma )?story",
    r"c est par ici",
    r"(?:tap|click|shop|swipe|hit) (?:the |this )?(?:link|up|below|now)",
    r"(?:link|shop|details) below",
    r"(?:code|codes) (?:promo\w*|reduc\w*|[a-z]+\d*)",
    r"(?:discount|promo|voucher) code",
    r"(?:moins|remise de|reduction de|jusqu a) (?:\d+|dix|quinze|vingt|trente|quarante|cinquante)(?: ?%| pour cent"
    r"| sur toute)?",
    r"\d+(?:[.,]\d+)? ?(?:€|euros?)",
    r"livraison (?:offerte|gratuite|express)",
    r"(?:jeu concours|tentez de gagner|remportez|a gagner|gagne(?:z)? (?:un|une|votre|le|la|ton))",
    r"(?:sponsor|partenaire|partenariat|collab\w*|en collaboration) {~2}(?:avec|de|la video|officiel)?",
    r"merci a {~2}(?:de sponsoris\w+|pour le sponsor\w*|de soutenir|sponsor)",
    r"sponsoris\w+",
    r"unboxing",
    r"(?:buy|grab|order|shop|get yourself|get yours|treat yourself|pick up|try|stock up|pre order|preorder)",
    r"(?:now |also )?(?:sold|on sale|for sale|available|in stock) (?:in|at|from|on|by|here|now)",
    r"(?:at|in|from) (?:our|the|my) (?:shop|store|lobby|front desk|reception|counter|pharmacy)",
)
_VOUCHED = (
    r"(?:je|nous|on|j) (?:\w+ ){0,2}(?:recommand|conseill|plebiscit|prescri|ador|valid|approuv|preconis|vant"
    r"|ne jur)\w*",
    r"(?:recommande|conseille|approuve|teste et approuve|valide|plebiscite|choisi|selectionne"
    r"|adopte)e?s? {~1}par (?:nos|mes|les|notre|l|moi"
    r"|un|votre|tous)",
    r"(?:nos|mes|les|notre|l) (?:patiente?s?|malades?|manip\w*|radiologues?|equipe|specialistes?|medecins?"
    r"|secretaires?|confreres?|experts?"
    r"|lombalgiques?|arthrosiques?|migraineu\w+|abonne\w*) {~3}(?:ador|plebiscit|port|utilis|conseill|recommand"
    r"|marche|dor|jur|valid|s arrach"
    r"|l a adopt|remerci|redemand|en veul|ne veul|raffol|revien)\w*",
    r"que (?:nos|mes|toutes? nos|l equipe|je|tout le \w+|nous) {~2}(?:ador|utilis|port|conseill|recommand|m envi"
    r"|nous envi|mets|prends|bois"
    r"|plebiscit|jur)\w*",
    r"que (?:portent|utilisent|adorent|plebiscitent|prennent|conseillent|recommandent|s arrachent|nous envient"
    r"|m envient?) (?:nos|mes|les"
    r"|tou\w*|notre|l|la)",
    r"(?:ne )?jur\w* (?:plus )?que par",
    r"(?:je )?ne (?:connais|vois|fais confiance|crois) (?:que|qu)",
    r"rien (?:ne (?:remplace|vaut|bat|egale)|de tel|de mieux|d autre)",
    r"(?:la|le|les) (?:seule?s?|vraie?s?|bonne?s?|gagnante?s?|favori\w*) (?:que|qui|valid\w+|a|est)",
    r"(?:mon|ma|notre|mes|nos) {~2}(?:prefere|preferee|favori|favorite|chouchou|indispensable|coup de coeur"
    r"|must have|chouchoute"
    r"|petit secret|astuce|allie|alliee|holy grail)s?",
    r"(?:mon|ma|notre) (?:coup de coeur|routine|astuce|indispensable|rituel|trouvaille|decouverte|secret)",
    r"(?:holy grail|go to|favou?rite|must have|secret weapon)",
    r"coups? de coeur",
    r"depuis (?:que|dix|des|dix ans|toujours) {~3}(?:conseill|recommand|utilis|prescri|pren|port|bois|mets)\w*",
    r"(?:je|j|on) {~2}(?:mets|prends|porte|bois|avale|croque|glisse|utilise|applique|etale) {~4}(?:matin|soir|jour"
    r"|garde|nuit|toujours|aussi)s?",
    r"(?:m|me|nous|vos|mes) (?:a|ont|aura) (?:sauve|change|soulage|remis|bluffe|convaincu|gueri)\w*",
    r"(?:fait|font|fera|feront) (?:des|de vrais|de petits) (?:miracles|merveilles)",
    r"(?:soulage|calme|efface|apaise|draine|nettoie|detoxifie|elimine|repare|reconstruit|regenere|renforce"
    r"|fortifie|protege|evite|supprime"
    r"|remplace|previent|guerit|purifie|relance)(?:nt|ra|ront|rez|z)? (?:des|la|le|les|vos|votre|tout|direct"
    r"|immediatement|en|l)",
    r"(?:vous|tu|ils|elles) (?:eviter|dormir|oublier|marcher|revivr|retrouver|sentir|rajeunir|remercier|kiffer)\w*",
    r"(?:marche|agit|fonctionne|soulage|dure\w*|tient) (?:mieux|plus|vraiment|a tous les coups|des la"
    r"|tout de suite|en \d+)",
    r"(?:plus|sans) {~1}(?:besoin|efficace|puissant|sur|naturel|doux|danger|effet|effets|risque|douleur"
    r"|cerne)s?(?: de| du| d| que)?",
    r"(?:zero|finis?|adieu|exit|stop|fini) (?:les |la |le |aux? )?(?:cernes?|douleurs?|doutes?|mal|ballonn\w*"
    r"|biopsie|insomni\w*|stress|ride)s?",
    r"on n en parle plus",
    r"comme une lettre a la poste",
    r"(?:le jour et la nuit|dingues?|genia\w+|top|incroyables?|magiques?|miracul\w*|formidables?|extra"
    r"|imbattables?|meilleur\w*|infaillibles?"
    r"|excellent\w*|parfait\w*|ultra\w*|indispensable\w*|incontournable\w*|fameu\w+|bluffant\w*)",
    r"comme des (?:loirs|bebes|anges)",
    r"(?:diront|dira|dirons|direz|remerciera|remercieront) {~1}merci",
    r"vous m en direz des nouvelles",
    r"vous me (?:direz|remercierez|remercirez)",
    r"(?:allie|alliee|alliees|allies|compagnon|complice|ami|amie)s? (?:de|du|des|ideal\w*|sante)",
    r"(?:vous|t) (?:accompagn|chouchout|soulag|apais|soutien|protege|bichonn|aide)\w*",
    r"(?:selectionne|choisi|pense|concu|deniche|trouve|teste)\w* (?:pour vous|pour nos|par nos|expres|specialement)",
    r"voila ce qu il (?:faut|vous faut)",
    r"(?:tout le monde|chacun|chaque foyer|tous) (?:devrait|doit|devraient|en (?:a|veut|parle|raffole))",
    r"(?:i|we|our \w+) {~1}(?:swear by|recommend|love|endorse|trust|take|wear|use|stand by|adore|rely on)",
    r"(?:approved|recommended|endorsed|tested|loved|chosen|picked) by (?:our|us|me|doctors|radiologists|my)",
    r"nothing (?:beats|like|compares)",
    r"thank me later",
    r"telling (?:my|our) patients",
    r"(?:works? wonders|life saver|changed my|game changer|best)",
    r"proudly",
    r"just saying",
)

GOODS: dict[str, str] = {
    "goods": gapped(*_GOODS),
    "pushed": gapped(*_PUSHED),
    "vouched": gapped(*_VOUCHED),
}
