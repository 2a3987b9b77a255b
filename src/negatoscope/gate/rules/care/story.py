"""What makes a story of somebody's health: a person, a fact, and how the author knows it. Constructions, no rule."""

from __future__ import annotations

from negatoscope.gate.rules.reading import Construction
from negatoscope.gate.rules.reading.words_of_illness import BODY_PART

_THE = r"(?:le|la|l|notre|mon|ma|cet|cette|ce|the|our|my|that|this|monsieur le|madame la|monsieur l|madame l|lord)"
_A = r"(?:un|une|a|an|le|la|l|notre|mon|ma|the|our|my|that|this|ce|cet|cette|du|de la)"
PERSON: tuple[tuple[Construction, bool], ...] = (
    (Construction(rf"{_THE} (?:\w+ ){{0,2}}{{notable}}"), False),
    (
        Construction(
            r"(?:un|une|a|an|des|deux|two) {notable} {~3}(?:du|de la|des|d|de|of|from|in"
            r"|connue?s?)"
        ),
        True,
    ),
    (Construction(rf"{_A} (?:\w+ ){{0,3}}{{famous}}"), False),
    (
        Construction(
            r"(?:mon|ma|my|our|notre) (?:\w+ ){0,2}{kin}|(?:l |le |la |the )?(?:\w+ )?(?:femme|mari|epouse"
            r"|epoux|fils|fille|mere|pere|frere|soeur|veuve|famille|enfants?|family|kids?|boy|son|daughter"
            r"|wife|husband|mother) (?:de|du|d|des|of)"
            r" {~2}(?:{notable}|{famous}|{carer}|chateau|manoir|ferme)|{notable} s (?:boy|son|daughter|wife"
            r"|husband|mother|father)|my \w+ s (?:new )?(?:boy|son|daughter|wife|husband|girlfriend"
            r"|boyfriend|mother)"
        ),
        False,
    ),
    (
        Construction(
            r"(?:mon|ma|notre|nos|my|our|un de nos|une de nos|one of our(?: own)?|l ancienne?|le|la|the) "
            r"(?:\w+ ){0,2}{carer}"
        ),
        True,
    ),
    (
        Construction(
            r"(?:le|la|les|l|the|this|that|ce|cet|cette|ces|deux|un|une|a) (?:\w+ ){0,2}(?:gars|mec|type"
            r"|gamin\w*|gosse|gosses|ado|ados|enfants?|kid|kids|guy|man|woman|homme|femme|dame|monsieur"
            r"|jeune|victimes?"
            r"|victims?|passag\w+|blesses?|motard\w*|cycliste|pieton\w*|conduct\w+|driver|hiker|randonn\w+"
            r"|pendue?|noye\w*|suicid\w+|patiente?s?|ados?|family|famille|couple|biker|pedestrian|survivors?"
            r"|rescapee?s?) {~8}{event}"
            r"|{event} {~5}(?:chez nous|scann\w+|dans (?:notre|mon))"
        ),
        False,
    ),
    (
        Construction(
            r"(?:il|elle|he|she) (?:a \d+ ans )?(?:est|is|s a) (?:\w+ ){0,1}(?:{notable}|{famous})|(?:il"
            r"|elle|he|she) (?:presente|presents|anime|hosts|joue|plays|tient|chante|sings|court|dirige|runs"
            r"|coaches)"
        ),
        True,
    ),
    (
        Construction(
            r"(?:devine[zs]?|guess|spotted|apercue?|croisee?|vous ne devinerez|you ll never guess|(?:un "
            r"|premier |petit )?indices?\s?:|hints?\s?:|je dis pas qui|no names|sans (?:citer|donner) de nom"
            r"|je ne dirai pas qui|pas de nom) {~5}(?:qui|who|dans|in|\w+)"
        ),
        False,
    ),
    (
        Construction(
            r"(?:old|pauvre|poor|le pere|la mere) (?!(?:et|ou|the|de|du|la|le|man|woman|age|people"
            r"|patient\w*|lady|quality|film|scan|mri|fracture)\b)[a-z]{3,}"
        ),
        True,
    ),
)
"""Who, and whether a fact must be said to be that person's own (colleagues stand in many other sentences)."""
_OWN = r"(?:son|sa|ses|leur|leurs|his|her|their|dont l|dont le|dont la|whose)"
_PART = rf"(?:{BODY_PART})"
FACT = Construction(
    rf"{{condition}}|{{pregnant}}|{{treated}}|{_OWN} {{~2}}(?:{_PART}|{{procedure}})|(?:passe|passer|passait"
    rf"|fait|faire|venue?|pour|for|come|came|in for) {{~2}}(?:une?|son|sa|l|an?|his|her) {{~1}}{{procedure}}"
    r"|(?:m|nous) (?:est|sont) venue?s? voir|venue?s? (?:\w+ )?(?:me |nous )?(?:consulter|voir)|en cachette"
    r"|(?:le|la|l|les|the|un|une|meme) (?:\w+ )?{body}|os|bones|malaise|coma|deces|lesions?|(?:bassin|crane"
    r"|{body}) (?:eclat|bris|cass|fractur|arrach|perfor|pris|troue|mort)\w*|decede\w*|mort|morte|died|dead"
    r"|didn t make it|overdose|boulettes?|alcool\w*|drunk|drogue\w*|fausse couche|bless\w+|injur\w+|wounds?"
    r"|angioscanner|coroscanner|trajet de balle|balle dans|passera pas"
    r"|placenta|pupilles?|tension|thrombolys\w+|the worst \w+ ever|fibrome\w*"
)
OWNED = Construction(
    rf"(?:{_OWN} {{~2}}(?:{_PART}) {{~1}}(?:est|sont|etait|a|is|are|was|has|had|qui|en|fait|looks|could)"
    rf"|(?:that|this|ce|cet|cette) (?:\w+ )?(?:{_PART}) (?:of his|of hers|a lui|a elle)"
    rf"|(?:with|avec|pour|for|about) {{~1}}(?:{_OWN}|une?|le|la|a) {{~2}}(?:{_PART}|{{condition}}) "
    rf"{{~1}}(?:casse\w*|broken|en compote|foutue?|torn|bad)"
    rf"|(?:a|avait|ont|has|had|had had|ayant|having) (?:\w+ ){{0,2}}(?:une?|le|la|l|les|des|du|un|a|an|the"
    rf"|his|her|ses|son|sa) {{~3}}{{condition}}"
    rf"|(?:a|avait|ont|has|had) {{condition}}|(?:est|etait|is|was|s est|soit) (?:\w+ )?(?:{{pregnant}}"
    rf"|{{condition}})|(?:attend|expecting|attendait) {{~2}}(?:jumeaux|bebe|garcon|fille|enfant|twins|baby"
    rf"|heureux)"
    rf"|{{treated}} {{~4}}{{condition}}|{{pregnant}}|luttait|{{condition}} (?:a|at|chez|pour|in) (?:\d|notre"
    rf"|mon|my|our|il|elle)"
    rf"|(?:{_OWN}) {{~2}}{{procedure}} {{~2}}(?:{{be}}|montr\w+|show\w*|revel\w+|reveal\w*|came|revien\w+|a"
    rf"|retrouve|found|just|va)"
    rf"|(?:passee?|passe|venue?|venus|fait|came|come|comes|showed up|turned up|popped|stopped by|vient"
    rf"|viennent|sort|ressort|sorti\w*) {{~5}}(?:{{procedure}}|{{condition}}|scanner)"
    rf"|(?:verdict|resultat|diagnosis|diagnostic|result|bilan|c est|it s|ce n est|ce n etait|n etait|was|was "
    rf"just) {{~4}}{{condition}}|{{condition}} (?:diagnostique\w*|decouvert\w*|found|diagnosed|vue?) "
    rf"{{~3}}(?:ici|chez|here|by|par)"
    rf"|(?:whose|dont) {{~5}}{{condition}}"
    rf"|(?:underwent|having|subi|s est fait|s est faite|se fait|s est pas fait) {{~4}}(?:{{procedure}}"
    rf"|refaire|oper\w+|{_PART})"
    rf"|(?:accouch\w+|gave birth|boite|limps?|pleure\w* pendant|cried)|(?:the )?(?:shadow|ombre) (?:is|est)"
    rf"|ne (?:passera|verra|fera) (?:pas|plus) (?:l hiver|noel|sa tournee|l ete)"
    rf"|(?:won t|not) (?:see|make it to|last) (?:christmas|winter|the (?:year|summer|winter))|{{condition}} "
    rf"(?:since|depuis) |(?:en arret|off) (?:\w+ ){{0,3}}(?:pour|with|for) {{~3}}{{condition}})"
)
LINK = Construction(
    r"(?:m|nous) (?:est|sont) venue?s?|venue?s? (?:m|me|nous) |de garde (?:la nuit|le jour|quand)|on call "
    r"when|chez nous|chez moi|ici|with us|at ours|(?:dans|sur|sous|par|en|in|on|into|through|from|under|de|a"
    r"|at|to|by|avec|with|for|entre) (?:notre|nos|mon|ma|mes|my|our|ma propre) (?:\w+ ){0,2}(?:scanner|irm"
    r"|machine|console|ecran"
    r"|service|table|sonde|salle|list|worklist|liste|mri|ct|screen|room|scanner|centre|cabinet|clinique"
    r"|clinic|practice|department|murs|rayons|rays|drawer|tiroir|team|equipe|plateau|garde|rayon|cathlab"
    r"|bloc|vacation|x ray|tunnel|magnet)"
    r"|(?:je|j|on|nous|i|we) (?:\w+ ){0,3}(?:scann\w+|radiograph\w+|examin\w+|echograph\w+|recu\w*|recois"
    r"|recoit|accueill\w+|vu|lu|relu|valid\w+|diagnostiqu\w+|soign\w+|reconn\w+|fait|decouv\w+|infiltr\w+"
    r"|biops\w+|oper\w+|vis|vois"
    r"|eu|lis|sais|savais|suis seul|x rayed|imaged|scanned|saw|read|reported|found|reconnais|took"
    r"|recognis\w+|recogniz\w+|treat\w+|met|had|dictated|know|ponctionn\w+|interpret\w+|compt\w+|tremble"
    r"|viens de \w+|montre)"
    r"|c est moi qui (?:ai|l|lui)|(?:me|nous|l) (?:ont |a |est )?(?:amen\w+|confi\w+|venue? voir|adress\w+"
    r"|brought)|(?:m|nous|l)(?: a| ont)? (?:confi\w+|amen\w+)|on (?:my|our) (?:worklist|list|table|shift)"
    r"|(?:passer|passe|passee|passes) (?:me |nous )?(?:voir|chez|dans|au|par)|came (?:in|through|to|by)"
    r"|brought in|in our|waiting room|salle d attente|(?:choisi|chose|picked) (?:us|notre|nous|our)|(?:notre"
    r"|our|nos) (?:service|equipe|team|department"
    r"|scanner|centre|plateau|clinique|murs|etablissement|patiente?|radiologue|patient today)|my (?:patient"
    r"|celebrity)|vu passer|sous ma|a l etage|story|voici|regardez|here is|here s|image below|la coupe"
    r"|picture"
)
PRESENT = Construction(
    r"(?:en|in) direct|(?:going )?live (?:from|de|depuis)|right now|en ce moment|a l instant|la maintenant"
    r"|happening now|as (?:i|we) (?:type|write|speak)|a l heure ou (?:j|je|nous)|derriere (?:le rideau|la "
    r"vitre|moi)|behind the (?:curtain|glass)"
    r"|(?:box|room|resus|dechoc\w*|bay|sauv) \d|(?:au|en) dechoc\w*|in resus|on (?:the|my|our) table|sur "
    r"(?:la|ma|notre) table|dans (?:la|ma|notre|mon) (?:machine|scanner|irm|tunnel|anneau)|in the (?:scanner"
    r"|machine|bore|tunnel)"
    r"|attend(?:ent)? (?:ses|leurs|son|le|les) (?:resultats?|verdict|compte rendu)|waiting for (?:his|her"
    r"|their|the) (?:results?|report)|(?:sont|est) encore (?:en|dans|la|sur) (?:salle|le|la|attente"
    r"|brancard)|still (?:in|on) the"
    r"|(?:part|monte|file|partent) (?:au|en) (?:bloc|rea|neurochir\w*)|off to (?:theatre|surgery)|vient d "
    r"arriver|vient de (?:rentrer|sortir|tomber|passer)|scanner en cours|exam(?:en)? en cours|(?:patiente?"
    r"|monsieur|dame|papy|mamie|lady|gentleman|man|guy)"
    r" (?:de|du|in|at|from) (?:\w+ )?(?:\d{1,2} ?h ?\d*|\d{1,2} (?:am|pm)|the \d)|il y a (?:\w+ )?minutes?"
    r"|\w+ minutes ago|^\d{1,2} ?h ?\d\d|cette nuit|ce soir a l instant|filming|on filme|vlog de garde"
)
STRANGER = Construction(
    r"(?:le|la|l|un|une|ce|cet|cette|notre|mon|ma|the|a|this|that|my|our|cette?|des|les|ses|y a un|y a une) "
    r"(?:\w+ ){0,2}(?:patiente?|monsieur|dame|femme|homme|papy|papi|mamie|enfant|bebe|nourrisson|gamin\w*"
    r"|ado|jeune|grand mere|grand pere"
    r"|garcon|fille|gentleman|lady|woman|man|guy|kid|boy|girl|baby|child|grandma|grandpa|infant|toddler"
    r"|suspect|malade|parents|victime|blesse)"
    r"|(?:femme|homme|patiente?|nourrisson|enfant|gamine?|bebe|jeune|ado|male|female|woman|man|boy|girl)(?: "
    r"\w+)? (?:de|d|agee? de|aged) \d+|\d{1,3} ?(?:f|m|h|yo|y o|ans)\b|grandma|grandpa|mamie|papy"
    r"|nourrisson de"
)
