"""Classes of words for calls to be examined: the examination, the call, and what shows that nothing asks for it.

Folded, French and English together, in all registers (see `classes`).
"""

from __future__ import annotations

from negatoscope.gate.rules.reading.alternatives import any_of

_LOOK = (
    r"(?:irm|mris?|scan(?:ners?|ners|s|ned|ning|ne[rsz]?|nee?s?)?|body ?scans?|tdm|tep|pet scans?|petscans?)",
    r"(?:coro|colo|uro|entero|arthro|angio|bili|dacryo|myelo) ?(?:scanners?|irm|tdm)",
    r"echo(?:graphi\w+|s)?",
    r"(?:echo )?dopplers?",
    r"mammo(?:graphi\w+|grams?|s)?",
    r"radio(?:graphi\w+|s)?",
    r"x rays?",
    r"(?:osteo)?densito(?:metri\w+|s)?",
    r"ultrasounds?",
    r"panoramiques?",
    r"(?:auto)?depist(?:ages?|er|ez|es?)",
    r"screen(?:ings?|ed)",
    r"check ?ups?",
    r"(?:test|scann|depist|imag|radiographi|echographi|bilant)(?:ez|e) (?:vous|toi|vos|tes|votre)",
    r"coups? de (?:sonde|scanner|echo|rayons)|en images|salle d attente|(?:un|votre|ton) creneau|the machine"
    r"|our machine",
    r"pouss\w+ (?:la|notre|ma|leur) porte",
    r"(?:appareil|machine|tunnel|sonde) (?:\w+ )?(?:libre|attend\w*|disponible|dispo|ouverte?)",
    r"bilans? (?:\w+ )?(?:d ?imagerie|irm|complets?|annuels?|de sante|sante|cardio\w*|corps|preventifs?|integra\w+"
    r"|general|de prevention)",
    r"bilans?",
    r"imag(?:erie|ing|er|ez|ed)",
    r"(?:corps entier|(?:full|whole) body)",
    r"de la tete aux (?:pieds|orteils)",
    r"head to toe",
    r"explorations?",
    r"examens?",
    r"exams?",
    r"(?:controle|suivi)s? (?:echographique|radiologique|d imagerie|technique)s?",
    r"(?:control|verifi|explor|regard|inspect|scrut|photographi|film|surveill|examin|visit)(?:er?|ez|es|ons|era"
    r"|erons|ee?)"
    r" (?:\w+ ){0,2}(?:carotides?|arteres?|coeur|foie|ventre|poumons?|cerveau|prostate|thyroide|seins?|colonne|os"
    r"|interieur|dos|reins|articulations|squelette|genoux|organes|entrailles|corps|vaisseaux|bronches|poitrine|cou)",
    r"(?:oeil|regard|tour|coup d oeil) (?:\w+ ){0,3}(?:interieur|organes|arteres|poumons|dedans)",
    r"(?:passe[zr]?|passer|monte[zr]?|glisse[zr]?) (?:\w+ ){0,2}(?:sous|dans|devant) (?:\w+ )?(?:machine|tunnel|anneau"
    r"|sonde|rayons|appareil|tube)",
    r"faire le point sur (?:votre|vos|ton|tes|son|ses) (?:foie|coeur|dos|os|arteres|poumons|cerveau|articulations"
    r"|seins)",
    r"look(?:ed)? (?:inside|at)",
    r"cabinet de radiologie",
    r"(?:spine|brain|heart|lungs?|body) (?:checked|looked)",
)
_CALL = (
    r"(?:venez|revenez|passez|repassez|faites|refaites|prenez|reservez|bookez"
    r"|offrez|foncez|courez|allez|rends toi|inscrivez"
    r"|planifiez|programmez|programme toi|prevoyez|prevois|demandez|reclamez|exigez|insistez"
    r"|appelez|contactez|ecrivez|cliquez|poussez|osez|testez|essayez|profitez"
    r"|sautez|franchissez|commencez|renouvelez|repetez|recommencez|multipliez|amenez|emmenez"
    r"|envoyez|invitez|glissez|ajoutez|completez|prolongez|verifiez|controlez|controle toi|explorez"
    r"|depistez|scannez|imagez|radiographiez|echographiez|rassurez|consacrez|accordez|choisissez|optez|anticipez"
    r"|devancez|bloquez|notez|calez|trainez|embarquez|recommandez|rejoignez|partagez"
    r"|dormez|pensez|donnez|mettez|laissez vous|cochez|soyez|reprenez|ecoutez)",
    r"(?<!je\s)(?<!j')(?<!il\s)(?<!on\s)(?<!elle\s)(?<!qui\s)(?<!me\s)(?<!se\s)(?<!s')(?:viens|reviens|fais|prends"
    r"|booke|fonce|inscris|insiste|appelle|clique|ose|profite|saute|anticipe"
    r"|(?:reserve|planifie|demande|verifie|bloque)(?!\s?(?:[.,;:)]|$|par\b|pour\b|en\b|devant\b|dans\b|puis\b|et\b|apres\b|avant\b))"
    r"|fais toi|va|va te|va faire|prends toi)",
    r"offre (?:toi|lui|leur|vous)",
    r"il (?:faut|faudrait|suffit|est temps|est l heure|reste)",
    r"faut",
    r"(?:mieux vaut|vaut mieux|autant)",
    r"pourquoi (?:pas|attendre|hesiter|se|s en|ne pas|vous|tu|t)",
    r"qu (?:est ce que|attendez|attends|est ce qu) ?(?:t|tu|vous)?",
    r"(?:t|tu|vous) (?:hesite[sz]|attends|attendez)",
    r"a quand",
    r"et (?:vous|toi|les votres|le votre|la votre)",
    r"(?:n|ne) (?:attend|rest|viv|dort|dormez|jou|prenez|prends|tard|remett|remet|laiss|hesit|discut|trainez"
    r"|passez pas a cote|passe pas a cote|reflechi"
    r"|repouss|cherch|demand|ratez|rate|manqu|croyez|ecout)\w*",
    r"(?:ne )?vous (?:en )?privez",
    r"(?:on|je|nous) (?:ne )?s? ?(?:en )?prive",
    r"(?:sans|avant de) (?:plus )?(?:attendre|tarder|trainer|delai|hesiter|reflechir|discuter)",
    r"(?:vivement|fortement|hautement|plus que) (?:conseill|recommand|souhait|encourag)\w+",
    r"(?:indispensable|incontournable|obligatoire|imperatif|imperative|un must|le minimum)",
    r"(?:nous|on|je|the|we|i) (?:vous |te |t |en |y |vous y |strongly |warmly )?(?:invit|conseill|recommand|encourag"
    r"|propos|attend|scann|offr|suggest|advis|urge|recommend|invite)\w*",
    r"(?:sont|est|etes) (?:tous |toutes )?(?:attendu|invite|convie|bienvenu)\w*",
    r"bienvenue",
    r"s adress\w+ (?:a|aux|au)",
    r"ouverte?s? a (?:tous|toutes|tout)",
    r"c est (?:maintenant|aujourd hui|le moment|le minimum|l occasion|le bon moment|parti|possible)",
    r"(?:places?|creneaux?|rdv|slots?|spots?|agenda|planning) (?:\w+ )?(?:dispo\w*|libres?|restant\w*|partent|ouvert\w*"
    r"|samedi|demain|available|left|open)",
    r"(?:reste|restent|avons|ai|de la) (?:encore )?(?:\w+ )?(?:places?|creneaux?)",
    r"(?:dispo|disponible)s? (?:demain|ce|cette|des|tous|toute)",
    r"reserv(?:ation|er|ations)",
    r"(?:prendre|prise de|prenez) (?:un |votre |ton )?(?:rendez vous|rdv)",
    r"(?:liens?|links?) (?:\w+ ){0,3}(?:bio|profil|reservation|commentaires?|description|profile)",
    r"(?:dm|mp|inbox)",
    r"(?:ne )?mange pas de pain",
    r"(?:n a|n ont|a) jamais (?:tue|fait de mal|nui)",
    r"(?:ne )?(?:coute|engage a) rien",
    r"allez? hop",
    r"plus vite que ca",
    r"cherchez l erreur",
    r"qui (?:veut|vient|en veut|est partant|s y colle)",
    r"raison de",
    r"(?:ne |n )?(?:se|s) (?:refuse|discute|negocie|reporte|rate|oublie)|ne negociez|on vous (?:re[cç]oit|attend"
    r"|prend|fait)",
    r"et hop|anyway|vous voila|te voila|file[zr]?|filez|file chez",
    r"(?:s|se) (?:impose|imposent|programme|programment|reserve|offre|cale)",
    r"pour (?:savoir|etre sure?|en avoir|etre fixee?)",
    r"moment (?:de|pour|d)",
    r"(?:peut|peuvent|fait|font|pourra) (?:\w+ )?(?:jamais |pas )?(?:faire )?(?:de |du )?(?:mal|tort)",
    r"(?:pas|non) (?:que|seulement|uniquement|reserve\w*) (?:pour |a |aux )?(?:les |des )?malades",
    r"(?:est )?jamais (?:trop|assez) (?:prudent|tot|tard|vigilant)\w*",
    r"jou(?:e|ez|es|ent) avec (?:sa|votre|ta|leur|le feu)",
    r"(?:se )?(?:regrett|mordr)\w+",
    r"(?:devrai(?:t|ent|s)|devriez|devez|doi(?:t|vent|s)|merit(?:e|ent|ez))",
    r"(?:y a|a|ont) (?:tout )?(?:interet|droit) (?:a|au)?",
    r"(?:should|must|ought to|deserves?|needs? to|time to|let s|go get|come|book|get|grab|have (?:a|your|an)|treat"
    r"|schedule|call|ask for|drop in|pop in|bring|add a|sign up|try|go)",
    r"(?:don t|do not|never) (?:wait|ask|put|delay|hesitate|let)",
    r"(?:what are|what re) you waiting",
    r"why (?:wait|not|risk)",
    r"(?:that s|that is|it s) (?:exactly )?(?:when|time)",
    r"(?:we|i) (?:\w+ )?(?:encourage|invite|recommend|suggest|advise|scan)",
)
_WELL = (
    r"(?:sans|zero|aucun|pas de|pas l ombre d un|en l absence de|malgre l absence de|absence de tout|ni)"
    r" (?:\w+ ){0,2}?(?:symptomes?|signes?|douleurs?|plaintes?|genes?|maux|bobo|antecedents?|alerte|raison|motif)",
    r"(?:pleine|grande|super|parfaite?|bonne|excellente?) (?:forme|sante)",
    r"(?:vous |tu )?(?:allez|vas|portez|portes) (?:\w+ )?bien",
    r"(?:avoir|d avoir|ressentir|d etre|attendre) (?:mal|malade|de souffrir|la douleur|les symptomes|un symptome"
    r"|un signe)",
    r"(?:wait|waiting) (?:for|until) (?:\w+ )?(?:symptoms?|pain|hurts?|sick|it)",
    r"(?:ne |n )?(?:dit|disent|dis|sent|sentez|ressentez|signale|remarque\w*) rien|se tai(?:t|sent)",
    r"(?:perfectly|quite|totally|absolutely) (?:well|fine|ok|healthy)",
    r"(?:pas la peine|nul besoin|inutile|pas besoin) (?:d avoir|d attendre|d etre|de souffrir|d une raison|de raison"
    r"|d un motif)",
    r"avant (?:que |qu )(?:\w+ ){0,3}(?:n )?(?:arrive|survienne|se declare|parle|apparaisse|sente|fasse)",
    r"de temps (?:en temps|a autre)",
    r"(?:tout|ca) va (?:tres |parfaitement )?bien",
    r"(?:se |vous |te )?(?:sent|sentez|sens|sentir) (?:\w+ )?(?:bien|en forme)",
    r"(?:nulle part|rien nulle part)",
    r"(?:n avez|n ont|n as|n a|ai|avais|avait|as|n avons) (?:absolument |vraiment )?(?:rien|mal nulle)",
    r"(?:malades?|symptomatiques?|fumeu\w+|a risque|inquiet\w*) ou (?:pas|non)",
    r"(?:ill|sick|symptoms?|pain) or (?:not|no)",
    r"(?:pas|non) (?:que|seulement|uniquement|reserve\w*) (?:pour |a |aux )?(?:les |des )?malades",
    r"(?:bien portant|en sante|asymptomatique|indolore)\w*",
    r"avant (?:que|qu|meme|les? premiers?) (?:\w+ ){0,3}(?:mal|douleurs?|symptomes?|signes?|trop tard|grippe"
    r"|arriv\w+|casse"
    r"|appar\w+|parl\w+)",
    r"que (?:ca|cela) fasse mal",
    r"(?:feel(?:ing|s)?|felt) (?:\w+ )?(?:great|fine|well|good|healthy|amazing)",
    r"(?:perfect|good|great|full|best) (?:health|shape)",
    r"healthy",
    r"(?:no|without|zero) (?:\w+ )?(?:symptoms?|pain|signs?|reason|complaints?)",
    r"(?:until|till|before) (?:it|you|something|they|symptoms) (?:hurts?|breaks?|goes|feels?|appears?|starts?|shows?)",
    r"meme (?:\w+ )?(?:normal|jeune|en forme|bien|tout petits?|legere?|leger)\w*",
)
_EVERYONE = (
    r"(?:tous|toutes) (?:les )?(?:ages|generations|nos|mes|les|ceux|celles|abonne\w*|et toutes|mes abonne\w*)",
    r"(?:vous|(?<!bonjour\s)(?<!salut\s)(?<!merci\s)a|pour|allez|venez) (?:tous|toutes)",
    r"tout (?:homme|adulte|sportif|fumeur|parent|citoyen|conducteur|le village|le pays|un chacun|salarie)",
    r"toute (?:femme|personne|maman)",
    r"chaque (?:homme|femme|adulte|citoyen|parent|salarie|membre|famille|sportif|personne)",
    r"(?:chacun|chacune|n importe qui|quiconque)",
    r"l ensemble (?:de nos|des|de la)",
    r"(?:peu importe|quel que soit|quelque soit|sans condition) (?:votre|ton|l|d|le|son)? ?(?:age|risque|profil)",
    r"(?:trentenaires?|quadras?|vingtenaires?|quarantenaires?|jeunes|ados|etudiants|dirigeants?|cadres|sportifs?"
    r"|mamans|papas|parents|seniors?|messieurs|mesdames|les filles|les gars|retraites?|proprietaires)",
    r"(?:passe|apres|des|a partir de|avant|au dela de|t as|j ai|plus de|a|over|after|from|past|turn(?:ing|ed)?)"
    r" (?:l age de |les |vos )?(?:[1-4]\d|vingt|vingt cinq|trente|trente cinq|quarante|cinquante|soixante|[5-8]\d"
    r"|twenty|thirty|forty|fifty)(?: ?(?:ans|years?|piges|balais|printemps))?",
    r"qu (?:on|ils?|elles?|vous) (?:ait|aient|ayez|soi\w+) (?:\w+ ){1,3}ou",
    r"tout (?:le|l|ce) (?:quartier|village|immeuble|bureau|monde|canton|club|pays|fil|equipe)|toute (?:la|l)"
    r" (?:famille|entreprise|equipe|rue|ville|bande|tribu)",
    r"(?:futurs?|jeunes|nouveaux) (?:maries|parents|papas|mamans|retraites|proprietaires|bacheliers)",
    r"(?:hommes et femmes|femmes et hommes|grands et petits|men and women)",
    r"(?:elle|lui|mamie|papi|maman|papa|gosses|gamins|mioches|enfants|kids|parents|voisins|conjoint|copines?|potes)",
    r"(?:all (?:our )?(?:guests|members|followers|adults|ages|women|men)|every (?:adult|man|woman|one|body|parent"
    r"|guest|member)|everyone|everybody|anyone|folks|bestie|guys|ladies)",
)
_REGULAR = (
    r"(?:tous|toutes) les (?:\w+ )?(?:ans|mois|semestres|trimestres|printemps|hivers|etes|annees|saisons|semaines)",
    r"chaque (?:\w+ )?(?:annee|an|mois|semestre|trimestre|printemps|hiver|ete|automne|rentree|saison|anniversaire)",
    r"(?:(?:une|deux|trois|1|2) )?(?:fois )?par (?:an|mois|semestre|trimestre|semaine|saison)",
    r"(?:annuel|mensuel|semestriel|trimestriel|regulier|reguliere)(?:le)?s?(?:ment)?",
    r"(?:every|each) (?:\w+ )?(?:year|month|season|spring|birthday|quarter|winter|summer|autumn)",
    r"(?:une|deux) fois l an(?:nee)?",
    r"(?:yearly|annual|annually|monthly|routine|once a year|twice a year|a year)",
    r"comme (?:le|chez le|un|une|votre|ton|la) (?:dentiste|audit|controle|revision|vidange|coiffeur|voiture"
    r"|vacances)\w*",
    r"(?:controle|revision|vidange|controles) (?:technique|annuelle|des \d+)s?",
    r"(?:cette annee|cet hiver|dans (?:le|l) (?:trimestre|annee|mois))",
)
_WHIM = (
    r"pour rien|(?:mal|maux) (?:de tete|au dos|au genou|de ventre)|rhume|toux|vertige|bobo|menage de printemps",
    r"(?:curiosite|envie|caprice|faire plaisir|pour le plaisir|loisir)",
    r"(?:on|sait on|ne) (?:ne )?sait jamais",
    r"(?:au cas ou|juste pour voir|pour voir|histoire de|par precaution|par securite|on verra)",
    r"(?:te|vous|se|me|les|you) (?:faire )?(?:rassurer|rassure|reassur\w+|assurance)",
    r"(?:tranquil\w+|serein\w*|serenite|esprit (?:libre|leger|clair)|sans stress|zen|coeur net|peace of mind)",
    r"(?:sans|pas besoin d|pas besoin de|ni|aucune?|no|without|skip|don t need) (?:\w+ ){0,2}?(?:ordonnance|ordo"
    r"|prescription|generaliste|medecin|docteur|referral|gp|doctor|letter|reason)",
    r"(?:ordonnance|ordo|prescription) (?:on|inutile|facultative|pas|optionnelle)",
    r"ask your (?:gp|doctor)",
    r"allez ailleurs",
    r"(?:ce que|quand|ou|autant que) (?:tu veux|vous voulez|bon vous semble|tu peux)",
    r"(?:entre (?:copines|amis|potes|collegues)|en (?:famille|couple|duo|amoureux))",
    r"(?:bien etre|confort|serenite|detente|cocooning|wellness|well being)",
    r"(?:sous le sapin|noel|fete des|saint valentin|anniversaire|cadeau|rentree|vacances|sejour|avant l ete|stay)",
    r"jamais (?:trop )?(?:prudent\w*|tot|trop|assez|superflu)",
    r"(?:de trop|en trop|pour rien|too many)",
    r"plus (?:c est|il y en a|vous en|on en) ",
    r"prevent(?:i(?:f|fs|ve|ves|on)|ative)",
    r"(?:tueu\w+ silencieu\w*|en silence|silencieu\w*|silent|sournois\w*|sans prevenir|bombe|avant qu il ne soit trop"
    r" tard|too late)",
    r"(?:vous|te|la|votre|une|leur) (?:\w+ )?(?:sauver?|vie|sauve)",
    r"(?:attendre|malgre|avant|n en deplaise a|oubliez|contre) (?:les |l )?(?:recommandations?|avis|autorites?)",
    r"(?:de reference|baseline)",
    r"(?:grippe|rhume|fatigue|dors mal|dormez mal|toussez|mal dormi|petit doute|moindre doute|un doute|stresse\w*)",
    r"(?:partent vite|derniers? (?:creneaux?|places?)|derniere ligne|plus que|reste \w+ (?:places?|creneaux?))",
    r"profitez en pour",
    r"(?:meilleur|bon|ideal) moment",
    r"(?:priorite|actif|capital|cherissez|prends soin|prenez soin|take care)",
    r"(?:plus vite|sans trainer|sans tarder|des demain|illico|une bonne fois)",
    r"(?:qu est ce que|what are you|pourquoi) ?(?:t |tu |vous )?(?:attend\w*|waiting)",
    r"you deserve",
)

CALLING: dict[str, str] = {
    "look": any_of(*_LOOK),
    "call": any_of(*_CALL),
    "well": any_of(*_WELL),
    "everyone": any_of(*_EVERYONE),
    "regular": any_of(*_REGULAR),
    "whim": any_of(*_WHIM),
}
"""Name -> alternatives: an examination, a push towards it, and four reasons that are none."""
