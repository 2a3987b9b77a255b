"""Classes of words for who an author is, what hides it, and titles that only their bearer gave (see `classes`)."""

from __future__ import annotations

from negatoscope.gate.rules.reading.alternatives import gapped

_IDENTITY = (
    r"(?:(?:mon|ton|son|notre|leur|le|un|vrai|veritable|propre|de|aucun|sans|ni|du|les|vos|nos|ses|mes"
    r"|quel) )?(?:nom|noms|prenom"
    r"|patronyme|blaze|visage|nom de famille)s?",
    r"(?:mon|son|notre|leur|aucune|d|l|sans|ni|la|ma|sa) (?:identite|etat civil|tete|figure|frimousse|trombine"
    r"|signature|photo)"
    r"(?: complete| reelle| veritable)?",
    r"identite",
    r"qui (?:je suis|nous sommes|il est|elle est|ecrit|parle|se cache|tient|anime|vous parle)",
    r"(?:(?:my|his|her|their|our|a|real|no|the|your) )?(?:names?|faces?|identity|identities)",
    r"who (?:i am|we are|he is|she is|i m|writes|runs|is behind)",
    r"(?:where|ou) (?:i work|je bosse|je travaille|j exerce|je consulte)",
)
_WITHHELD = (
    r"(?:garde|garderai|gardera|gardons|conserve|preserve|protege|cache|cachons|cacherai|dissimule|tais|tait"
    r"|taisons|tairai|taire"
    r"|floute|floutons|masque|masquee?s?|brouille|voile|camoufle|efface|omets|occulte|planque|deguise)s?",
    r"cachee?s?",
    r"(?:restera|resteront|reste|restent|rester|demeure|demeurera|demeurent) {~2}(?:secret|secrete|inconnu"
    r"|inconnus|anonyme|anonymes|cache"
    r"|cachee|ombre|tu|tue|tus|mystere|incognito|confidentiel|confidentielle|voile|coulisses|entre nous)\w*",
    r"(?:le|un|en|top|tout) (?:secret|mystere)",
    r"secrete?s?",
    r"(?:ne|n) (?:\w+ ){0,2}(?:dir|sav|saur|connait|verr|trouver|devin|revel|livr|donn|publi|communiqu|souhait"
    r"|voul|veu|pourr|peux|tien"
    r"|presenter|montr|compt|import|regard|interess|figur|apparai|afficher|cit|nomm|precis|divulgu|dit|dis|dirai"
    r"|prononc|serai|sera|est"
    r"|chang|sert|vous)\w*",
    r"(?:vous|tu) (?:le |la |l |les )?(?:saur|connaitr|verr|trouver)\w+ (?:pas|jamais|rien|point)",
    r"(?:pas|jamais) (?:publie|communique|donne|revele|divulgue|montre|affiche|mentionne|dit|cite)e?s?",
    r"non (?:communique|publie|precise|divulgue|revele|mentionne|affiche|renseigne|fourni|indique)e?s?",
    r"(?:prefere|preferons|preferent|souhaite|souhaitons|aime mieux|choisit|choisi|tiens|tient) {~2}(?:anonym\w*"
    r"|taire|cache\w*|ombre"
    r"|secret\w*|discret\w*|incognito|pas)",
    r"(?:peu|qu) importe\w*",
    r"importe peu",
    r"a quoi bon",
    r"quelle importance",
    r"(?:pas|plus|nul|aucun) (?:besoin|la peine|utile)",
    r"inutiles?",
    r"sans (?:mon|son|ma|aucun|le|nom)",
    r"(?:sans|aucune?|pas de|pas d|ni|jamais de|jamais d|zero|point de)",
    r"on s en (?:fiche|moque|fout)",
    r"fantome",
    r"mystere",
    r"tiroir",
    r"pour moi",
    r"devinez",
    r"won t|will not|not (?:telling|saying|giving|going|sharing|important|relevant|published|given|listed)|never"
    r"|don t need|no need",
    r"(?:stays?|remains?|kept|keep|keeping|hidden|hiding|withheld|blurred?|unknown|undisclosed|secret|irrelevant"
    r"|nobody s)",
    r"(?:prefers?|rather|wishes?|asked) {~1}(?:not|to remain|to stay)",
    r"(?:doesn t|does not|isn t|is not) (?:matter|important|your|relevant)",
    r"(?:no|without|nor)",
    r"next question",
)
_MASKED = (
    r"mysteres?",
    r"mysterieu(?:x|se)s?",
    r"masque[e]?s?",
    r"fantomes?",
    r"anonymes?",
    r"inconnu[e]?s?",
    r"invisibles?",
    r"incognito",
    r"de l ombre",
    r"dans l ombre",
    r"sans (?:nom|visage|identite|signature|figure)",
    r"sous couverture",
    r"sous (?:pseudo\w*|masque|cagoule|anonymat)",
    r"cagoule[e]?s?",
    r"clandestin[e]?s?",
    r"secret[e]?s?",
    r"cache[e]?s?",
    r"untel",
)
_UNNAMED = (
    r"qui (?:n a pas|ne|prefere|souhaite|tient a|veut|desire) {~4}(?:cite|nomme|signer|nom|anonym\w*|identifi\w*"
    r"|discret\w*|reconnu"
    r"|presenter\w*|present\w*|visage|ombre|cache|identite)e?s?",
    r"que (?:nous|l on|je|vous) (?:ne|n) {~3}(?:presenter|nomm|cit|connaitr|saur|identifi|verr)\w*",
    r"dont (?:vous|on|nous|le nom|l identite|nul|personne) {~2}(?:ne|n|restera|tairons|reste|est)",
    r"qui resteront? (?:inconnu|anonyme|secret|cache|discret)s?",
    r"who (?:prefers?|wishes?|asked|wants?|chose) (?:not|to (?:remain|stay|be)) {~2}(?:named|anonymous|unnamed"
    r"|nameless|quoted|identified)",
)
_MEDIC = (
    r"(?:medecin|radiologue|docteur|docteure|doc|toubib|praticien|praticienne|specialiste|neuroradiologue"
    r"|senologue|confrere|consoeur"
    r"|echographiste|generaliste|interne|ph|chirurgien|chirurgienne|cardiologue|urgentiste|chef de clinique|professeur"
    r"|blouse blanche|soignant|soignante|expert sante|carabin|mandarin|medecine|equipe medicale|redaction medicale)s?",
    r"(?:doctor|radiologist|physician|medic|md|consultant|registrar|surgeon|specialist|gp|real md)s?",
    r"(?:dr|pr)",
)
_OUTLET = (
    r"(?:compte|page|chaine|blog|fil|rubrique|chronique|article|lettre|podcast|video|profil|pseudo|billet|tribune"
    r"|courrier|site|thread"
    r"|bio|masque|ecran|clavier|plume|avatar|dossier|conseil|conseils|avis|reponse|reponses|auteur|autrice|voix"
    r"|recos|recommandations"
    r"|account|channel|column|newsletter|handle|author|advice|tips|answers|series|profile)s?",
)
_TITLED = (
    r"(?:professeur|professeure|prof|pr|docteur|docteure|doctor|professor|academicien|expert|experte|specialiste"
    r"|maitre|chef de clinique"
    r"|maitre de conferences|agrege|specialist|guru|gourou|ponte|sommite|commandeur|chevalier|grand maitre|laureat"
    r"|laureate|fellow"
    r"|titre|titres|title|titles|diplome|diplomes|diplomee|certifie|certifiee|certified|board certified"
    r"|qualification|cardiologue"
    r"|neuroradiologue|neurologue|rhumatologue|gynecologue|pediatre|dermatologue|chirurgien|radiologue|senologue"
    r"|doc|dr|mandarin"
    r"|neuroradiologist|radiologist|cardiologist|neurologist|surgeon|president|membre|phd|nobel|ambassadeur mondial)s?",
)
_CONFERRED = (
    r"auto\s?(?:proclam|declar|design|institu|nomm|decern|attribu|certifi)\w*",
    r"self\s?(?:proclaimed|styled|appointed|declared|awarded|certified|taught)",
    r"(?:je|on|il|elle|nous) (?:me|m|se|s|nous) (?:suis|est|sommes|etais) {~2}(?:accord|decern|attribu|donn|octroy"
    r"|confer|nomm|proclam"
    r"|offert|sacr|promu|autoris|fabriqu|bricol|invent)\w*",
    r"(?:ma|mon|notre|nos|sa|son|my|our|his|her) (?:propre|own) {~2}(?:board|academie|institut|fondation|ordre"
    r"|ecole|universite|college"
    r"|association|academy|institute|foundation|college|school|jury|societe|diplome|comite)",
    r"de (?:notre|son|mon|ma|sa) propre (?:fondation|academie|institut|ecole|chef|cru|initiative|creation)",
    r"(?:decern|attribu|delivr|confer|accord|octroy|remis|donn|baptis|sacr|consacr)\w* par (?:notre|nos|mon|ma|mes"
    r"|moi|nous|sa|son|ses"
    r"|une? (?:appli\w*|algorithme|site|magazine|influenceu\w+|reseau|abonne\w*|plateforme|quiz|tirage))",
    r"(?:par|selon|d apres|pour) (?:mes|ses|nos|ma|notre|sa) (?:abonne|lecteur|follower|patient|fan|communaute"
    r"|mere|maman|grand mere"
    r"|etudiant|eleve|voisin|fidele|ami|proche|femme|mari|equipe)\w*",
    r"(?:reconnu|reconnue|elu|elue|nomme|nommee|plebiscite|certifie|certifiee|valide) par (?:une appli|mes|ses|nos"
    r"|moi|internet|la communaute"
    r"|google|instagram|tiktok|un site|son|mon|les internautes|le public)\w*",
    r"(?:on m|on me|on l|vous m|ils m|elles m|me font|se fait|me fais|me faire|se faire) (?:appel|surnomm|nomm"
    r"|baptis)\w* (?!(?:le |la )?doct)",
    r"(?:appelez|appelle|nommez) moi",
    r"call me",
    r"c est (?:nous|moi|ma mere|mes \w+) qui",
    r"(?:je|nous|j|et) (?:\w+ )?(?:signe|signons|ajoute|ajoutons|affiche|mets|porte|garde) {~4}(?:ainsi|quand meme"
    r"|plaque|signature|carte"
    r"|profil|bio|en tete)",
    r"je (?:le |la |l )?(?:signe|ajoute|affiche|mets) (?:ainsi|a ma signature|quand meme|sur ma plaque|comme ca)",
    r"(?:sans|n a pas|n ai pas|jamais|faute|en attendant|a defaut) (?:\w+ ){0,4}(?:qualification|diplome"
    r"|inscription|equivalence|concours"
    r"|these|specialite|agregation|titre officiel|enseigne|enseigner|agrege|agregee|thesard)\w*",
    r"jamais (?:ete |eu |passe |obtenu |soutenu |fait ){1,2}{~3}(?:qualification|diplome|these|internat|concours"
    r"|agregation|medecine"
    r"|enseign\w*|le titre|specialite)",
    r"equivalence {~3}(?:arriver|viendr|suivr|tomber|attend|espere|bientot|un jour)\w*",
    r"pas (?:encore|vraiment|tout a fait) (?:these|thesee|inscrit|inscrite|diplome|diplomee|qualifie|qualifiee"
    r"|docteur|prof|professeur"
    r"|medecin|radiologue|specialiste|reconnu|reconnue)",
    r"(?:non|pas|jamais) (?:encore )?reconnue?s? (?:en france|par|a ce jour|officiellement|ici|chez)",
    r"(?:je suis )?(?:radie|raye|suspendu|interdit d exercer)e?",
    r"(?:arrete|abandonne|quitte|lache|plante|rate|stoppe|dropped out of|quit|failed) {~1}(?:medecine|la fac"
    r"|l internat|mes etudes|les etudes"
    r"|med school|medical school|medicine)",
    r"(?:ayant|ai|pour avoir|a force d avoir) (?:\w+ )?(?:beaucoup|tout|enormement|trop) (?:lu|regarde|ecoute)",
    r"si l on veut",
    r"(?:apres|en|moyennant|contre|pour) {~2}(?:week end|stage|cheque|don|dimanche|tuto\w*|heures|euros|cotisation"
    r"|clic|quiz|videos?)",
    r"(?:que|prix|ordre|academie|titre|distinction|diplome) (?:que )?(?:j ai|nous avons) (?:cree|fonde|invente"
    r"|imagine|lance|institue)\w*",
    r"(?:seule?s?) (?:a|au monde|en france|representante?|titulaire|detent\w+|porteu\w+) {~3}(?:porter|titre"
    r"|discipline|monde|france"
    r"|represent\w*|titulaire|diplome)?",
    r"dont (?:il|elle|je) (?:est|suis) (?:le|la) seule?",
    r"guerisseu\w+",
    r"de (?:la|ma) vie",
    r"en rien du tout",
    r"future? (?:prix )?nobel",
    r"selon moi",
    r"ca (?:claque|fait bien|fait plaisir|en jette|sonne bien)",
    r"lol",
    r"mdr",
    r"honoris causa",
    r"given (?:to me )?by (?:my|myself|our)",
    r"(?:according to|says|if you ask) (?:my|me) ?(?:mum|mother|followers|fans)?",
    r"by (?:my|our) (?:followers|fans|patients|community|own)",
    r"not (?:actually|really|yet) (?:a |an )?(?:doctor|professor|qualified|registered|certified|specialist)",
    r"(?:online|weekend|two day|three day) (?:course|quiz|diploma|degree)",
)

IDENTITY: dict[str, str] = {
    "identity": gapped(*_IDENTITY),
    "withheld": gapped(*_WITHHELD),
    "masked": gapped(*_MASKED),
    "unnamed": gapped(*_UNNAMED),
    "medic": gapped(*_MEDIC),
    "outlet": gapped(*_OUTLET),
    "titled": gapped(*_TITLED),
    "conferred": gapped(*_CONFERRED),
}
