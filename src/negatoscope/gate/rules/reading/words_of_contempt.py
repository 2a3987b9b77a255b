"""Classes of words of contempt: insults, botched work, want of skill (see `classes`)."""

from __future__ import annotations

from negatoscope.gate.rules.reading.alternatives import any_of
from negatoscope.gate.rules.reading.words_of_insult import INSULT, INSULT_WORDS

_BOTCHED = (
    r"(?:je prefere|autant|mieux vaut|plutot) (?:\w+ ){0,2}(?:voyante|marabout|rebouteux"
    r"|cartomancienne|horoscope|boule de cristal|pendule)",
    r"navrant\w*",
    r"indigent\w*",
    r"calamiteu\w+",
    r"desastreu\w+",
    r"abracadabrant\w*",
    r"(?:aurait|aurai|auraient) (?:tout aussi bien |aussi bien )?(?:pu )?(?:\w+ ){0,3}par (?:mon|ma|un|une) \w+",
    r"(?:dicte|ecrit|redige|signe|lu|fait|relu|pondu)e?s? (?:par|comme par) (?:un|une|mon|ma"
    r"|des) (?:perroquet|singe|robot|enfant|aveugle|stagiaire|garagiste|boucher|ivrogne"
    r"|somnambule|machine|automate|cancre|gosse)s?",
    r"comme (?:on|un|une|d autres) (?:\w+ ){0,3}(?:horoscope|marc de cafe|boule de cristal"
    r"|loterie|tarot|loto|tele|programme tele|prospectus)",
    r"vite(?:,| et)? mal",
    r"mal(?:,| et)? vite",
    r"(?:a|au) (?:pile ou face|pif|doigt mouille|petit bonheur|hasard|jugé|juge)",
    r"a la chaine",
    r"pas une (?:\w+ )?(?:ligne|phrase|coupe|mesure|conclusion|artere) (?:juste|exacte"
    r"|correcte|lisible|opacifiee|nette)",
    r"(?:dossiers?|comptes rendus|images) en vrac",
    r"a (?:faire (?:rire|pleurer|fremir|peur)|se tordre)",
    r"(?:pour|for) (?:rire|le fou rire|a laugh|laughs)",
    r"du (?:grand )?n importe quoi",
    r"(?:roman|poeme|fable|fiction|conte|charabia|galimatias|bouillie)s?",
    r"bon(?:ne)?s? a (?:encadrer|jeter|bruler|refaire)",
    r"(?:seen|read|had) better (?:\w+ ){0,3}(?:on|in|from|at)",
    r"(?:vu|lu|connu) (?:de )?(?:mieux|meilleure?s?) (?:\w+ ){0,3}(?:sur|dans|au|a|en|chez)",
    r"not worth the (?:paper|film|ink|pixels)",
    r"(?:word salad|fairy tale|fiction|guesswork|copy and paste|cut and paste)",
    r"bacl\w+",
    r"torchon\w*",
    r"torchee?s?",
    r"truffee?s? d\w*",
    r"illisibles?",
    r"inexploitables?",
    r"honteu(?:x|se|ses)",
    r"une honte",
    r"indignes?",
    r"lamentables?",
    r"pitoyables?",
    r"minables?",
    r"mediocres?",
    r"ineptes?",
    r"ineptie\w*",
    r"aneries?",
    r"betises?",
    r"absurdites?",
    r"n importe quoi",
    r"ni fait\w* ni a faire",
    r"a cote de la plaque",
    r"de complaisance",
    r"copies? colle\w*",
    r"farfelue?s?",
    r"delirante?s?",
    r"fantaisistes?",
    r"risibles?",
    r"ridicules?",
    r"scandaleu(?:x|se|ses)",
    r"catastrophiques?",
    r"affligeant\w*",
    r"consternant\w*",
    r"nul(?:le)?s?",
    r"floue?s? (?:et|,)",
    r"avec (?:les|ses) pieds",
    r"a la louche",
    r"a l aveugle",
    r"les yeux fermes",
    r"sans (?:meme )?(?:regarder|ouvrir|allumer|lire)",
    r"en (?:trente secondes|deux minutes|trois lignes)",
    r"a (?:la poubelle|jeter|pleurer|mourir de rire)",
    r"bons? pour la poubelle",
    r"de (?:l )?amateurs?",
    r"digne\w* d un (?:debutant|externe|amateur|enfant)",
    r"(?:un|une) (?:eleve|externe|interne|etudiante?|debutante?|enfant|stagiaire|gamin|singe|perroquet|chat|chien)"
    r" (?:de \w+ )?(?:\w+ ){0,3}(?:aurait|ferait|verrait|sait|l aurait)",
    r"mon (?:chat|chien|fils|neveu|boucher|facteur|plombier|coiffeur) (?:\w+ ){0,2}(?:aurait|ferait"
    r"|verrait|sait|lit)",
    r"shoddy",
    r"slopp(?:y|ily)",
    r"botch\w*",
    r"rubbish",
    r"garbage",
    r"embarrassing",
    r"laughable",
    r"gibberish",
    r"nonsense",
    r"worthless",
    r"(?:a|any) (?:first year|medical student|child|trainee|monkey) (?:\w+ ){0,3}(?:would|could)",
    r"my (?:cat|dog|mother|plumber) (?:would|could)",
    r"disgrace\w*",
    r"with (?:his|her|their) eyes (?:shut|closed)",
)
_INEPT = (
    r"(?:a|ont|avait) (?:encore |de nouveau )?(?:infiltre|opere|ponctionne|biopsie|scanne"
    r"|radiographie|endormi|irradie) (?:la|le|les|un|une) (?:mauvais|autre)\w*",
    r"(?:ment|mentent|mentait) (?:aux?|a|comme|sur)",
    r"(?:valid|sign|vend|prescri|affirm|racont|ecri|invent|repond)\w* n importe quoi",
    r"(?:wouldn t|don t|doesn t|didn t) know (?:a |an |the )?\w+ from",
    r"(?:n a|n ont|sans|have|has) (?:ni |aucune? |no )(?:conscience|competence|honte"
    r"|scrupules?|rigueur|excuse|formation|training|ethics)",
    r"(?:cess|arret)\w* (?:donc )?de (?:jouer|faire semblant|se prendre|pretendre|bacler)",
    r"(?:ferai\w+|feraient) mieux (?:de|d)",
    r"(?:s |se )?improvis\w+ (?:radiologue|echographiste|chirurgien|medecin|expert|specialiste)s?",
    r"jou\w+ (?:au|aux|a l|les) (?:\w+ )?(?:radiologue|echographiste|chirurgien|medecin"
    r"|apprenti|docteur|expert|specialiste)s?",
    r"se (?:moqu|fich|fout|balanc)\w* (?:de|du|des|d)",
    r"(?:couldn t|can t|cannot|wouldn t) (?:\w+ )?(?:spot|find|read|see|tell|recognise|recognize)",
    r"(?:aucun|rien|pas (?:un|grand chose)) dans (?:la tete|le crane|le ventre|la cervelle)",
    r"(?:ne )?sa(?:it|vent) (?:plus|meme pas|meme plus|toujours pas) (?:se |s )?(?!tout|encore"
    r"|toujours|ce|si|pourquoi|comment|combien)\w+",
    r"(?:ne )?reflechi(?:t|ssent) (?:jamais|pas|plus|guere)",
    r"(?:tord|tordent|coupe|coupent|ouvre|ouvrent|prescri\w+|scann\w+|opere|operent|irradi\w+)"
    r" (?:d abord|tout|tout ce qui|sans (?:reflechir|regarder|examiner)|a tour de bras|a tort"
    r" et a travers|pour rien)",
    r"(?:trouv\w+|voi\w+|invent\w+) (?:des |une |la |le |du )?\w+ (?:partout|la ou il n y)",
    r"(?:fait|font|faisait) honte",
    r"(?:a|ont|avait) (?:laisse|passe|rate|oublie|manque|loupe)\w* (?:\w+ ){0,3}(?:sous (?:son"
    r"|leur) nez|en vrac|derriere)",
    r"n (?:aura|a|ont|avait) (?:pas|jamais|guere) (?:laisse (?:un )?(?:grand|bon) souvenir"
    r"|(?:vu|touche|parle a|examine) (?:le|un|aucun|ses|leurs) (?:patient|malade)\w*)",
    r"(?:ecoute|ecoutent|examine|examinent|regarde|regardent|lit|lisent|palpe|palpent|relit"
    r"|relisent) (?:jamais|plus|a peine|rien|personne)",
    r"ne (?:\w+ )?(?:examine|examinent|regarde|regardent|lit|lisent|palpe|palpent|ecoute"
    r"|ecoutent|relit|relisent|repond|repondent|travaille|travaillent) (?:plus|jamais|rien"
    r"|personne|meme pas|pas)",
    r"(?:se prend|se prennent) pour",
    r"(?:encaisse|encaissent|factur\w+|ramasse|ramassent) (?:et|les|des|sans|d abord|plus)",
    r"opened the wrong",
    r"(?:wrong (?:knee|side|leg|patient|kidney))",
    r"(?:has|have|had) no (?:idea|clue|business|shame)",
    r"ne (?:sa(?:it|vent)|savai(?:t|ent)) (?:pas(?! encore)|plus|meme pas|toujours pas|ni)(?: \w+)? (?:lire|tenir"
    r"|faire|reconnaitre|examiner|palper"
    r"|interpreter|distinguer|regarder|voir|ecrire|rediger|dicter|poser|prescrire|demander|compter|travailler"
    r"|ausculter|ce qu)",
    r"sa(?:it|vent) (?:pas|plus|meme pas) (?:lire|tenir|faire|reconnaitre|examiner|interpreter|regarder|ecrire)",
    r"incapables? (?:de|d) \w+",
    r"n (?:a|ont|avait|avaient) (?:jamais|pas|rien) (?:\w+ )?(?:appris|ouvert|compris|vu|lu|su|regarde"
    r"|tenu|touche|examine)",
    r"n (?:y )?(?:comprend|comprennent|connai(?:t|ssent)|enten(?:d|dent)) (?:rien|pas grand)",
    r"ne (?:comprend|comprennent|connait|connaissent) (?:rien|pas grand)",
    r"(?:a|ont|avait|avaient|est|sont) (?:encore |tout |completement )?(?:rate|loupe|passe\w* a cote"
    r"|manque|massacre|oublie)\w*",
    r"(?:bacl|brad|massacr|expedi|sabot|saboul)(?:e|ent|ait|aient)",
    r"(?:fait|font|faisait|faisaient) (?:du chiffre|n importe quoi|de l abattage|du fric|de l argent"
    r"|semblant|de la peine)",
    r"(?:met|mettent|mettait|mettaient) (?:les|leurs|ses|nos) (?:patient|malade)e?s en (?:danger|peril)",
    r"signe(?:nt)? (?:a l aveugle|n importe quoi|sans (?:lire|regarder)|les yeux fermes)",
    r"ne (?:fait|font) pas (?:de la (?:vraie )?medecine|leur (?:travail|metier|boulot)|son (?:travail"
    r"|metier|boulot))",
    r"ne (?:merite|meritent) pas (?:son|leur|le|d)",
    r"(?:a|ont) (?:eu |obtenu |achete |gagne |trouve |decroche )(?:son|leurs?) (?:diplome|these"
    r"|internat)s? (?:dans|au|a la|sur|en)",
    r"se (?:moque|moquent|fiche|fichent|fout|foutent) (?:de|du|des)",
    r"(?:vole|volent|arnaque|arnaquent|ment|mentent|trompe|trompent|exploite|exploitent|endort|endorment"
    r"|plume|plument) (?:les|leurs|ses|"
    r"tout|nos|aux|a|tous)",
    r"(?:brille|brillent) (?:surtout|par (?:son|leur))",
    r"can t (?:\w+ )?(?:read|tell|find|spot|write|interpret|scan|see|hold)",
    r"(?:couldn t|wouldn t|doesn t|don t|never|cannot) (?:even )?(?:read|know|recognise|recognize|find"
    r"|spot|learned|learnt|tell)",
    r"(?:missed|botched|butchered|bungled|overlooked) (?:what|the|a|it|an|every|yet)",
    r"churn\w* out",
    r"(?:rip|ripping|rips) (?:off|patients)",
)

CONTEMPT: dict[str, str] = {
    "insult": INSULT,
    "botched": any_of(*_BOTCHED),
    "inept": any_of(*_INEPT),
}
CONTEMPT_WORDS: tuple[str, ...] = (
    "mauvais", "mauvaise", "ment", "mentait", "valident", "valide", "know", "called", "disant", "pretendu",
    "laissez", "confiez", "fast", "aucune",
    "cessent", "cesse", "arretent", "feraient", "ferait", "improvise", "jouer", "jouent", "moquent", "fiche",
    "fout", "spot", "couldn", "tete", "crane", "prefere",
    "autant", "voyante", "navrant", "indigent", "calamiteux", "desastreux", "abracadabrant",
    "aurait", "auraient", "dicte", "horoscope", "marc", "vite", "pile", "pif", "doigt", "petit", "hasard",
    "chaine", "ligne", "vrac", "rire", "laugh",
    "roman", "fable", "charabia", "galimatias", "bouillie", "better", "mieux", "meilleur", "worth", "word",
    "fairy", "guesswork", "copy", "reflechit", "reflechissent",
    "tord", "coupe", "scanne", "opere", "operent", "irradie", "partout", "honte", "nez", "souvenir", "examine",
    "lisent", "relit", "palpe", "ecoute",
    "prend", "prennent", "encaisse", "facture", "ramasse", "ramassons", "wrong", "clue", "idea", "shame",
    "evitez", "eviter", "avoid", "croire", "savent", "paye", "payes",

    *INSULT_WORDS, "bacle", "torchon", "torche", "truffe", "illisible", "inexploitable", "honteux", "inepte",
    "ineptie", "anerie", "betise",
    "absurdite", "importe", "fait", "faire", "plaque", "complaisance", "copie", "farfelu", "delirant",
    "fantaisiste", "risible",
    "ridicule", "scandaleux", "affligeant", "consternant", "floue", "flou", "pieds", "louche", "yeux",
    "regarder", "ouvrir", "allumer", "secondes",
    "minutes", "poubelle", "jeter", "pleurer", "amateur", "debutant", "eleve", "externe", "interne",
    "etudiant", "enfant",
    "stagiaire", "gamin", "singe", "perroquet", "chat", "chien", "fils", "neveu", "facteur", "plombier",
    "shoddy", "sloppy", "botched",
    "rubbish", "garbage", "embarrassing", "laughable", "gibberish", "nonsense", "worthless", "first",
    "medical", "child", "trainee",
    "monkey", "cat", "dog", "plumber", "eyes", "savent", "sait", "savait", "savaient", "compris", "appris",
    "ouvert", "regarde", "rate",
    "loupe", "passe", "manque", "massacre", "oublie", "brade", "expedie", "sabote", "font", "chiffre",
    "mettent", "mettait", "signe",
    "meritent", "merite", "diplome", "moque", "fiche", "fichent", "vole", "arnaque", "mentent", "trompe",
    "exploite", "endort", "plume",
    "brille", "read", "tell", "find", "missed", "bungled", "overlooked", "churn", "ripping", "demande",
    "wonder", "wonders",
    "confierai", "donnerai", "laisserai", "enverrai", "partout", "anywhere", "where", "fuyez", "fuir", "stay",
    "steer", "conscience",
    "rigueur", "competence", "serieux", "honnetete", "ethique", "humanite", "depens", "casses", "price",
    "ramasser", "reparer", "rattraper",
    "recoller", "nettoyer", "refaire", "reprendre", "corriger", "usine", "abattoir", "supermarche", "comprend",
    "comprennent",
)  # fmt: skip
"""Of `insult`, `botched`, `inept` and the turns of contempt beside them, for `stems`."""
