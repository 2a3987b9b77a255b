"""Classes of words for comparison: the others, ourselves with stress, degree, contrast, and what is worse there."""

from __future__ import annotations

from negatoscope.gate.rules.reading.alternatives import any_of

_HOUSE = (
    r"(?:cabinets?|centres?|cliniques?|polycliniques?|hopita(?:l|ux)|chu|chr|ch|etablissements?|services?|groupes?"
    r"|chaines?|structures?|plateformes?|usines?|maisons?|unites?|poles?|reseaux?|teleradiologies?|practices?|clinics?"
    r"|cent(?:er|re)s?|hospitals?|providers?|chains?|trusts?|units?|departments?|groups?|places?|labs?)"
)
_DOCTOR = (
    r"(?:radiologues?|medecins?|docteurs?|docs?|praticiens?|confreres?|consoeurs?|collegues?|specialistes?"
    r"|generalistes?|liberaux|hospitaliers|echographistes?|internes?|equipes?|radiologists?|doctors?|physicians?"
    r"|colleagues?|readers?|teams?|specialists?|registrars?)"
)
_WHICH = (
    r"(?:autres?|other|grand[es]*|gros(?:se)?s?|petite?s?|big|large|local|general|public|private|prive[es]*"
    r"|nhs|average)"
)
_NEARBY = (
    r"(?:voisine?s?|concurrente?s?|alentour|environnante?s?|d en face|d a cote|du coin|du (?:boulevard|centre ville"
    r"|quartier|departement|secteur|bassin|groupement|chef lieu|grand \w+)|de (?:la|l|meme) (?:ville|region|rue|place"
    r"|metropole|agglo\w*|categorie|departement)|d a cote|de la concurrence|next door|down the road|across town"
    r"|nearby|in (?:town|the (?:area|region|city|county))|habituel(?:le)?s?)"
)
_RIVAL = (
    r"(?:les |des |d |aux |l |un |une |chez (?:les|d) |que les |tous les |the |any |every |most |many |some |d )?"
    r"(?:autres?|others?) (?:(?:grands |gros |big |chu |petits ))?" + f"(?:{_HOUSE}|{_DOCTOR})",
    r"(?:chez |que |d |tous |quand |pendant que |la ou |ou )(?:les |d |l )?autres?(?! (?:examens?|images?"
    r"|techniques?|coupes?"
    r"|sequences?|patients?|pays|jours?|organes?|maladies?|modalites|cas|lesions?|etudes?|series?|methodes?|part|fois"
    r"|exemple|question|chose|facon|raison|point|causes?|signes?|sites?|reins?|cote|sein|genou))",
    r"(?:desole|les|by|than|of|des|from|what|where) (?:les |the )?(?:autres|others)",
    f"(?:les |des |aux |du |au |la |le |l |un |une |ce que |the |any |that |chez (?:le|la|les) )?(?:{_WHICH} )*"
    f"(?:{_HOUSE}|{_DOCTOR}) (?:hospitaliers? |publics? |d imagerie |de radiologie |imaging )?{_NEARBY}",
    r"chez (?:le|la|les|nos|mes) (?:voisin|concurren)\w*",
    r"(?:le|la|les|mes|nos|ma|my|our) (?:voisins?|voisines?|neighbou?rs?)(?: de palier| in the trade)?",
    r"(?:la )?concurrence",
    r"(?:nos |mes |les |des |aux )?concurrents?",
    r"(?<!par )(?<!d )ailleurs".replace(" ", r"[\s,'-]")
    .replace(r"(?<!par[\s,'-])", r"(?<!par\s)")
    .replace(r"(?<!d[\s,'-])", r"(?<!d')"),
    r"elsewhere",
    r"anywhere else",
    r"n importe (?:ou|qui|quel \w+|quelle \w+)",
    r"competitors?",
    r"(?:the )?competition",
    r"everyone else",
    r"anyone else",
    f"(?:la plupart|beaucoup|certains|bien|trop|tant) (?:des|de|d|de nos|de mes) (?:autres )?(?:{_HOUSE}|{_DOCTOR})",
    f"(?:most|many|other|neighbou?ring|competing|rival|nearby|local|all) (?:\\w+ )?(?:{_HOUSE}|{_DOCTOR})",
    f"(?:aucune?|nul(?:le)?|no|no other|tous les|tout|toute|any|every|every other|each) (?:autre |des |other )?"
    f"(?:\\w+ )?(?:{_HOUSE}|{_DOCTOR})",
    f"(?:ensemble|moyenne|reste|totalite|average|rest) (?:de |des |d |of )(?:ses |nos |mes |the |all )?(?:\\w+ )?"
    f"(?:{_HOUSE}|{_DOCTOR}|profession)",
    "(?:ton|ta|votre|vos|tes|your|his|her|leur) (?:local |usual |ancien |precedent |regular )?(?:radiologue|doc"
    "|cabinet|centre|clinique|radiologist|clinic|hospital|centre)(?: habituel(?:le)?| de quartier)?",
    f"(?:les|ces|des|mes|nos|d|the|some) (?:vieux|jeunes|anciens|grands|gros|certains|old"
    f"|young) (?:{_DOCTOR}|{_HOUSE})",
    "(?:mes|nos|ses|d|certains|les|my|our|his|their) (?:confreres|consoeurs|collegues|colleagues)",
    r"(?:les |des |aux |the )?(?:radiologues|medecins|radiologists|doctors) (?:generalistes|liberaux"
    r"|hospitaliers|de ville"
    r"|de l hopital|du prive|de la clinique|non specialises|classiques)",
    r"(?:les |des |aux )?liberaux(?: de \w+)?",
    r"(?:le |du |au |dans le |en )(?:secteur )?(?:prive|public|liberal)(?: du coin)?",
    r"(?:les |des )?(?:structures|cliniques|etablissements|centres|cabinets|services) concurrentes?",
    r"(?:ceux|celles|celui|celle) (?:de|des|du|d)(?: la| l| le)? (?:centre|clinique|ch|chu|hopital|groupe"
    r"|grand|prive|public"
    r"|confreres?|autres|voisins?|ville|metropole|concurrence|equipe|service|lyon|paris|marseille|lille|bordeaux|nantes"
    r"|toulouse|rennes|nice|strasbourg|montpellier)",
    r"(?:ceux|celles|celui|celle) qui (?:sort|vien)\w+ (?:de|du|des|d)",
    r"those (?:of|from|you get) \w+",
    r"(?:the )?(?:private|public|nhs) (?:group|sector|clinics?|hospitals?|units?|trusts?)(?: next door)?",
    r"(?:grosses?|grandes?|big|large) (?:structures?|machines?|groupes?|usines?|chaines?|providers?)",
    r"(?:the|a|first|initial) (?:first |initial )?read elsewhere",
)
_GENERIC = (
    r"la bas|over there",
    r"(?:service|secteur) public",
    "la bas|over there",
    r"(?:a|de) (?:saint|sainte|st) \w+",
    r"(?:le|un|votre|the|a|your) (?:premier|precedent|ancien|first|previous|last) {doctor}".replace(
        "{doctor}", _DOCTOR
    ),
    r"(?:un|une|des|les) (?:teleradiologues?|plateformes?|inconnus?|algorithmes?)",
    r"(?:l |a l |de l |d |un |grands? |les |des |aux |the |at the |a )(?:big |local |general |public |grands? )?"
    r"(?:hopita(?:l|ux)|hospitals?)(?: queue)?",
    r"(?:le|la|les|au|aux|du|de la|a la|des|un|une|the|a) (?:grands? |grandes? |gros )?(?:chu|ch|chr"
    r"|(?:poly)?cliniques|polyclinique"
    r"|clinic|nhs|metropole|chef lieu|nouveau centre|grande ville|usine|city)",
    r"(?:a|de|en|dans) (?:la|une|l) clinique",
    r"(?:la|une) (?:grande|grosse|belle) clinique",
    r"(?:a|en|de) (?:la )?(?:grande )?ville",
    r"in the city",
    r"nhs",
    r"(?:le|du) (?:nouveau|vieux) centre",
    r"(?:centre|clinique|hopital|cabinet) (?:saint|sainte|st) \w+",
    r"(?:lue?s?|faite?s?|passee?s?|realisee?s?|read|done|taken) (?:en ville|ailleurs|a l exterieur|elsewhere|abroad)",
)
_STRESSED_US = (
    r"chez (?:nous|moi)",
    r"(?:a|dans|au|avec|en|of|at|in|by|with) (?:notre|nos|mon|ma|mes|nous|moi|our|my|us|me)(?: \w+)?",
    r"(?:le|la|les) (?:notres?|miens?|miennes?)",
    r"nous(?:,| )+(?:on|nous)",
    "nous|notre|nos|mon|ma|mes|moi|je|j|on",
    r"au cabinet",
    r"ici",
    r"we",
    r"our",
    r"ours",
    r"mine",
    r"us",
    r"my",
    r"i",
    r"here",
    r"(?:la|notre) clinique",
    r"(?:le )?dr \w+",
    r"(?:la )?maison",
)
_BETTER = (
    r"(?:plus|moins) \w+",
    r"mieux",
    r"meilleure?s?",
    r"davantage",
    r"superieure?s?",
    r"inferieure?s?",
    r"autrement",
    r"(?:deux|trois|quatre|cinq|dix|cent|\d+) fois",
    r"better",
    r"more",
    r"less",
    r"(?:fast|soon|cheap|quick|sharp|saf|few|short|earli|new|clear|clos|kind|long|strong|bright|smart|low"
    r"|high|great|nic"
    r"|larg|friendli|warm|calm|gentl|deep)er",
    r"(?:the )?(?:short|fast|low|high|best)(?:est)?",
    r"worse",
    r"pire",
    r"(?:aussi|autant|si|as) \w+",
    r"twice",
    r"preferable",
)
_OUTDO = (
    r"devanc\w+",
    r"depass\w+",
    r"surpass\w+",
    r"surclass\w+",
    r"batt(?:ons|ent|re|ez)",
    r"bats?",
    r"l emport\w+",
    r"gagn(?:e|ent|ons)(?:,? et de loin)?",
    r"val(?:ent|ons|oir) (?:bien|mieux|largement)",
    r"vaut (?:bien|mieux|largement|tous|toutes)",
    r"se (?:distingu|demarqu|differenci)\w+",
    r"(?:fait|font|faisons|fais) (?:toute )?(?:la )?difference",
    r"(?:fait|font|faisons|fais) mieux",
    r"(?:prefer\w+|choisi\w+) (?:largement |nettement |de loin )?",
    r"ecras\w+",
    r"explos\w+",
    r"domin\w+",
    r"envi(?:e|ent|eux)",
    r"jalous\w+",
    r"n (?:a|ont) (?:pas|rien) (?:photo|d equivalent|de comparable)",
    r"(?:il n y a |y a )?pas photo",
    r"rien a voir",
    r"sans (?:equivalent|comparaison|commune mesure|egal)",
    r"sans (?:les|aucune?) comparaison",
    r"(?:ne )?se valent pas",
    r"cherchez (?:la difference|l erreur)",
    r"difference",
    r"(?:\w+ )?(?:ans|annees|longueurs?|temps) d avance",
    r"(?:years|steps?|miles|light years) ahead",
    r"outperform\w*",
    r"outclass\w*",
    r"surpass\w*",
    r"beats?",
    r"leave\w* {~2} behind".replace(" {~2} ", r" (?:\w+ ){0,2}"),
    r"could never",
    r"can t (?:compete|match|touch)",
    r"no comparison",
    r"no contest",
    r"compare[ds]? (?:to|with)",
    r"stands? out",
    r"ahead of",
    r"contrairement",
    r"a la difference",
    r"a l inverse",
    r"a l oppose",
    r"contre",
    r"vs\.?",
    r"versus",
    r"face (?:a|aux?)",
    r"au lieu",
    r"plutot que",
    r"pas comme",
    "unlike|instead|rather than|as opposed|in contrast|against",
    "la ou|tandis que|alors que|pendant que|quand",
    r"where(?:as)?",
    r"while",
    r"when",
    r"classement",
    r"tableau",
    r"benchmark",
)
_TURN_AWAY = (
    r"pourquoi (?:aller|attendre|patienter|se deplacer|choisir|faire|payer|continuer|vous|courir|perdre|chercher)",
    r"a quoi bon",
    r"marre",
    r"ras le bol",
    r"assez (?:d|de|des)",
    r"fatiguee?s? (?:d|de|des)",
    r"lassee?s? (?:d|de|des)",
    r"fini(?:e|es|s)?",
    r"oublie[zr]",
    r"(?<!n')arrete[rz]",
    r"cesse[rz] (?:d|de)",
    r"evite[rz]",
    r"ne (?:perdez|courez|allez|vous embetez|cherchez) (?:plus|pas)",
    r"inutile (?:d aller|de (?:courir|chercher|faire))",
    r"pas besoin d aller",
    r"venez (?:\w+ )?(?:chez|me|nous|ici)",
    r"(?:quittez|lachez|changez de)",
    r"why (?:wait|go|drive|travel|settle|queue|pay|bother|choose|would)",
    r"tired of",
    r"fed up",
    r"sick of",
    r"forget",
    r"stop (?:going|waiting|wasting)",
    r"skip the",
    r"ditch",
    r"avoid",
    r"no need to (?:travel|go|wait)",
    r"don t (?:wait|bother|go|settle)",
    r"ask around",
)
_WORSE_THERE = (
    r"attend\w*",
    r"attente",
    r"patient(?:ez|er)",
    r"(?:une? |met |mettent )(?:journee|semaine|mois)",
    r"(?:des |\d+ |deux |trois |quatre |six |plusieurs )(?:heures|h|jours?|semaines|mois|nuits)",
    r"(?:en|dure|pendant|quatre|cinq|dix|\d+) (?:\d+ |cinq |dix |trois |quelques )?(?:minutes|min|secondes)",
    r"numeros?",
    r"a la chaine",
    r"a la va vite",
    r"expedi\w+",
    r"bacl\w+",
    r"tatonn\w+",
    r"hesit\w+",
    r"promett\w+",
    r"vieilles machines",
    r"se contentent",
    r"ignor\w+",
    r"neglig\w+",
    r"\d+ (?:h|heures|minutes|min|jours|examens)",
    r"cent examens",
    r"a l autre bout",
    r"sous trait\w+",
    r"struggle\w*",
    r"survol\w+",
    r"debord\w+",
    r"anonymes?",
    r"vieux",
    r"vieilles?",
    r"vetustes?",
    r"de (?:19|20)\d\d",
    r"un (?:simple )?(?:cd|disque)",
    r"(?:vous |le )?(?:rendent|renvoient|donnent|remettent|laissent|font|passe|oublient|promet\w*|depechent"
    r"|bousculent)",
    r"n y (?:\w+ )?(?:rien|pas)",
    r"rien (?:vu|trouve|voir)",
    r"(?:passe\w*|passer) a cote",
    r"(?:oubliee?s?|manquee?s?|rate\w*|loupe\w*|erreurs?|missed|overlooked)",
    r"(?:ne|n) \w+ (?:pas|plus|jamais|rien|que|guere)",
    r"n ont pas (?:su|pu|vu|voulu)",
    r"(?:disait|dit|disent) que c etait rien",
    r"basta",
    r"dorment",
    r"moins (?:bien|attenti\w+|recu)",
    "wait(?:s|ing)?|weeks?",
    r"(?:two|three|several|\d+) (?:days|hours|months|weeks)",
    r"all day|abroad",
    r"queues?",
    r"rush\w*|press(?:e|ent)",
    r"(?:send|ship) your images",
    r"(?:don t|won t|doesn t|can t|couldn t|could never|never)",
    r"just a number",
)

RIVALS: dict[str, str] = {
    "rival": any_of(*_RIVAL),
    "elsewhere": any_of(*_GENERIC),
    "stressed_us": any_of(*_STRESSED_US),
    "better": any_of(*_BETTER),
    "outdo": any_of(*_OUTDO),
    "turn_away": any_of(*_TURN_AWAY),
    "worse_there": any_of(*_WORSE_THERE),
}
"""Name -> alternatives: other practitioners and places, places that are others' unless they are ours, ourselves,
degree, verbs and words of contrast, calls to turn away, what one suffers there."""
