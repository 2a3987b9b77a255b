"""Evidence shared by the rules of interests: a benefit or a bond with a maker, and a declaration of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.rules.reading import Construction, Guard, Hit, stems
from negatoscope.gate.rules.reading.product_names import product_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from negatoscope.gate.rules.reading import Reading, Sentence

_BENEFIT = (
    r"(?:invit|convi|log|heberg|defray|pay|regl|financ|pret|sponsoris|rembours|subventionn|equip|remuner"
    r"|recrut|embauch|emmen"
    r"|transport|nourr|gat|conseill|salari)(?:e|ee|es|ees|i|ie|is)|offerte?s?|fournie?s?|prise?s? en"
    r" charge|envoyee?s?|recue?s?"
)
_FAVOUR = (
    r"sejours?|voyages?|billets?|vols?|hotels?|diners?|dejeuners?|repas|nuits?|nuitees?|week ends?|golf"
    r"|inscriptions?|croisieres?"
    r"|champagne|cadeaux?|tablettes?|appareils?|licences?|machines?|sondes?|echographes?|ordinateurs?"
    r"|materiel|these|bourses?"
    r"|chambres?|deplacements?|congres|loges?|places?|stade|ski"
)
_ROLE = (
    r"consultante?s?|conseill(?:er|ere)|ambassad(?:eur|rice)|orat(?:eur|rice)|conferencie(?:r|re)"
    r"|salariee?|actionnaire|associee?"
    r"|cofondat(?:eur|rice)|fondat(?:eur|rice)|investisse(?:ur|use)|administrat(?:eur|rice)|beta"
    r" testeu(?:r|se)|egerie"
    r"|porte parole|expert(?:e)? scientifique|directeur medical|directrice medicale"
)
_KIN = (
    r"mari|femme|epou(?:x|se)|frere|soeur|fils|fille|beau \w+|belle \w+|compagn(?:on|e)|conjointe?"
    r"|cousine?|pere|mere|associe"
    r"|gendre|neveu|niece"
)
_ANCHORS = stems(
    "visite", "journee", "soiree", "formation",
    "envoie", "laisse", "defraie", "fournit", "advisor", "adviser", "ambassador",
    "champagne", "croisiere", "prete", "offre", "sponsor", "societe", "booked", "relu", "investor",
    "fabricant", "industriel", "editeur", "company", "vendor", "maker",
    "fellowship", "scholarship", "stipend", "salary", "mains", "recevoir", "tab", "dime", "expense", "dinner",
    "cachet", "ticket", "avion", "palace", "opera", "ski", "hotel",
    "siege", "membre", "president", "disposition", "gracieusement", "gratuitement", "licence", "merci",
    "lunch", "grant", "doctorant",
    "invite", "convie", "loge", "heberge", "defraye", "paye", "paie", "regle", "finance", "prete", "sponsorise",
    "remboursee", "subvention", "equipe", "remunere", "recrute", "embauche", "emmene", "gate", "salarie",
    "offert", "fourni", "envoye", "consultant", "conseil", "ambassadeur", "orateur", "conferencier",
    "actionnaire", "associe", "cofondateur", "fondateur", "investi", "administrateur", "egerie", "contrat",
    "convention", "parts", "stock", "capital", "honoraires", "commission", "royalties", "redevance",
    "pourcentage", "bourse", "dotation", "percois", "encaisse", "sejour", "voyage", "golf", "diner", "soiree",
    "finances", "paid", "invited", "sponsored", "funded", "flown", "flew", "hosted", "treated", "hired",
    "retained", "courtesy", "guest", "consult", "advisory", "advise", "speaker", "lent", "bought", "covered",
    "picked", "payroll", "satellite", "symposium", "share", "equity", "stake", "founder", "board",
    "shareholder", "royalty", "partenaire", "partenariat", "beta", "retainer", "stipend", "pretee", "confie",
    "travaille", "dirige", "commercialise", "vend", "developpe", "preside", "commissions", "meme", "works",
    "founded", "owns", "sells", "shipped", "loaned", "paying", "pays",
)  # fmt: skip
_TIES = (
    Construction(r"(?:visite|voyage|sejour|journees?|week end|soiree|formation)(?: \w+){0,3} chez (?!nous"
        r"|moi|vous|le |la |les |l |un |une |mon |ma |notre )\w+"),
    Construction(r"(?:m|nous) (?:envoie|offre|prete|laisse|invite|paie|confie|fournit|gate|defraie"
        r"|rembourse)(?:nt)? {~2}(?:son|sa|ses|leurs?|un|une|tou\w+|chaque|gracieusement)"),
    Construction(r"que {~3}(?:defraie|remunere|paie|invite|rembourse|finance|gate)(?:nt)? (?:chaque|tous"
        r"|regulierement|deux|une)"),
    Construction(r"(?:proud|paid|unpaid|scientific|senior|clinical) (?:advis[oe]r|ambassador|consultant"
        r"|partner) (?:to|for|of|at)"),
    Construction(r"on (?:me|nous) (?:prete|offre|paie|paye|invite|loge|finance|fournit|confie|gate)"),
    Construction(r"{maker} (?:\w+ ){0,2}(?:a|ont|m a|nous a|m ont|nous ont|has|have)? ?(?:relu|choisi|ecrit"
        r"|redige|paye|finance|valide|corrige|traduit|offert|prete|booked|wrote|edited|reviewed"
        r"|hired|pays|paid)"),
    Construction(r"{maker} (?:booked|paid|hired|invited|flew|sponsors|pays|edited|wrote|reviewed) (?:me|us"
        r"|my|our|the)"),
    Construction(r"(?:actionnaire|associee?|cofondat\w+|fondat\w+|ambassad\w+|consultante?|shareholder"
        r"|investor) (?:depuis|since|de longue date|historique|des|from)"),
    Construction(r"(?:fellowship|scholarship|stipend|salary|grant|bourse|doctorante?|post doc) {~6}(?:came"
        r"|comes|come|paid|funded|from|vient|viennent|payee?)"),
    Construction(rf"(?:{_FAVOUR}|avion|palace|opera|train|fondue|spa|plane|flights?|dinners?) {{~1}}(?:et"
        rf"|and) {{~3}}(?:{_FAVOUR}|avion|palace|opera|train|fondue|spa|plane|flights?|dinners?)"),
    Construction(r"{maker} {~6}(?:mains vides|cadeaux?|croissants|chocolats|petits? fours|pizzas?|champagne"
        r"|gate\w*|sait recevoir|savent recevoir)|(?:sait|savent) recevoir"),
    Construction(r"on (?:the|their) (?:tab|dime|bill|account|expense)|(?:dinner|lunch|trip|hotel|drinks)"
        r" {~3}(?:on|courtesy of) (?!the (?:train|road|ward|plane|terrace))"),
    Construction(r"(?:mon|mes|un|des|ma) (?:cachet|honoraires|remuneration|vacations?|dedommagement"
        r"|jetons?) (?:d|de|du) (?:orateur|conferenc\w+|consultant\w*|speaker|expert\w*|presence)"),
    Construction(r"(?:ai|avons|a|j) {~2}(?:pris|achete|acquis) (?:un ticket|un billet|des parts|quelques"
        r" parts|une participation|des actions)|(?:mis|place) {~3}(?:billes|economies|sous)"
        r" (?:dans|chez)|entree? au capital"),
    Construction(r"(?:remuner|pay|financ|defray|indemnis)\w* (?:aussi |egalement )?(?:mes|mon|ma|nos|notre"
        r"|my|our) (?:\w+ )?(?:expertises?|conferences?|travaux|recherches?|deplacements?"
        r"|conseils?|interventions?|cours|avis|lectures?|talks?|research|travel)"),
    Construction(r"(?:siege|sieger|membre|president\w*|sit|sits|seat) {~2}(?:au|du|de|on|in) {~2}(?:conseil"
        r"|comite|board|bureau) (?:scientifique|d administration|medical|strategique|d experts)"
        r"|advisory board"),
    Construction(r"(?:mis|mise|laisse|confie|offre|installe|livre)\w* {~4}(?:a (?:notre |ma )?disposition"
        r"|pour rien|gracieusement|gratuitement|sans (?:frais|facture))|(?:licence|machine"
        r"|appareil|sonde|materiel)[^.]{0,40}(?:pour rien|gracieusement|sans facture)"),
    Construction(r"merci (?:a|aux) {~3}(?:equipe|gens|amis|societe|maison) (?:de|du|d|chez) \w+"),
    Construction(rf"(?:{_BENEFIT}) {{~3}}(?:par|aux frais|grace a|chez)"),
    Construction(
        rf"(?:me|m|nous|on m|on nous) (?:a|ont|avait|avaient) (?:\w+ )?(?:\w+ )?(?:{_BENEFIT}|donnee?s?"
        rf"|confiee?s?)"
    ),
    Construction(r"(?:aux|tous) frais (?:de|du|payes)"),
    Construction(rf"(?:{_ROLE}) {{~2}}(?:de|du|d|chez|pour|aupres|payee?|remuneree?)"),
    Construction(
        r"(?:mon|ma|mes|notre|un|de) (?:contrat|mission|poste|partenariat|convention|collaboration|vacation)s?"
        r"(?: d \w+| de \w+)?{~1}(?:chez|avec|pour|aupres)"
    ),
    Construction(
        r"(?:(?:quelques|des|mes|de|nos|vos|\d+|deux|mille|cent) (?:petites? )?(?:parts|actions)|stock options"
        r"|bons de souscription|une? participation) {~3}(?:dans|de|du|chez|au capital)"
    ),
    Construction(
        r"(?:j ai|je|ai|nous avons|avons) {~1}(?:investi|investis|mis (?:des|quelques|mes|trois) (?:sous"
        r"|billes|economies))"
    ),
    Construction(
        r"(?:honoraires|commissions?|royalties|redevances?|pourcentage|bourses?|subventions?|dotations?"
        r"|salaires?|cachet)"
        r" {~4}(?:de|du|d|chez|par|verse\w*|sur|viennent|vient)"
    ),
    Construction(
        r"(?:touche|touchons|percois|recois|recevons|gagne|encaisse|perçois) {~2}(?:honoraires|commissions?"
        r"|pourcentage|royalties"
        r"|redevances?|\d+|quelque chose|cheque|enveloppe|pour cent)"
    ),
    Construction(
        rf"(?:{_FAVOUR}) {{~5}}(?:offert|regle|paye|finance|prete|pris en charge|prise en charge|fourni"
        rf"|sponsorise)e?s?"
    ),
    Construction(
        r"(?:soiree|golf|diner|dejeuner|week end|voyage|matinee|croisiere|sejour|ski) {~3}(?:avec|chez)"
        r" {~3}{maker}"
    ),
    Construction(
        rf"(?:mon|ma) (?:{_KIN}) {{~2}}(?:travaille|dirige|(?:a )?fonde|commercialise|vend|developpe|edite"
        rf"|fabrique|preside|y travaille"
        r"|en est|est (?:\w+ )?(?:chez|de|du|dans|l un|directeur|directrice|commercia\w+|ingenieure?"
        r"|actionnaire))"
    ),
    Construction(
        r"(?:viennent|vient|sortent|sont venus|provien\w+) {~1}de la (?:meme|dite) (?:maison|poche"
        r"|entreprise|societe|bourse)"
    ),
    Construction(
        r"(?:paie|paient|paye|payent|finance|financent|(?:a|ont) (?:finance|paye|regle|offert|prete))"
        r" (?:aussi |egalement )?(?:mon|ma|mes"
        r"|notre|nos|le|la|les|l) (?:\w+ ){0,2}(?:these|doctorante?|bourse|recherche|labo\w*|voyage|poste"
        r"|stage|interne|assistant"
        r"|etude|congres|projet|hotel|diner|machine|appareil|sonde|billet|deplacement|sejour)s?"
    ),
    Construction(
        r"(?:invited|paid|sponsored|funded|flown|hosted|treated|hired|employed|retained|flew|courtesy"
        r"|guests?) {~4}(?:by|of)"
    ),
    Construction(
        r"(?:{maker}|they|who) (?:also )?(?:kindly |generously )?(?:flew|invited|paid|hosted|treated|hired"
        r"|sponsored) (?:me|us)"
    ),
    Construction(r"(?:i|we|ve|been|m) (?:\w+ )?(?:consult\w*|advis\w+) (?:for|to)|consultant (?:to|for|at|with)"),
    Construction(
        r"(?:speakers? (?:bureau|fees?|contract)|advisory board|consult(?:ing|ancy) fees?|on (?:the|their"
        r"|its) payroll)"
    ),
    Construction(
        r"(?:gave|lent|sent|bought|shipped|loaned) (?:me|us) {~4}(?:machine|scanner|probe|unit|licence"
        r"|license|device|system|kit|one|it|free)"
    ),
    Construction(
        r"(?:paid|pays|paying|covered|picked up|settled) (?:for )?(?:my|our|the) (?:\w+ ){0,2}(?:trip"
        r"|flights?|hotel|bill|dinner|fellow|research|travel|phd|stay|tab|conference)"
    ),
    Construction(r"satellite symposium"),
    Construction(
        r"(?:share options?|stock options?|my (?:shares|stock|equity|stake)|shares in|stake in|equity in"
        r"|shareholder|co founded|founder of)"
    ),
    Construction(r"my (?:wife|husband|brother|sister|son|daughter|partner) (?:works|runs|founded|owns|sells|leads)"),
)  # fmt: skip
_DECLARED = Construction(
    r"(?:liens?|conflits?)(?: potentiels?)? d interets?|declarations? (?:publiques? )?d interets|(?:je"
    r"|nous) (?:declar\w+|precis\w+"
    r"|signal\w+|indiqu\w+|rappel\w+|tiens a (?:preciser|dire|declarer|signaler))|(?:par|en toute|pour"
    r" etre|souci de) transparen\w+"
    r"|sans (?:aucun )?lien (?:avec|d)|aucun (?:lien|interet|avantage)|conflicts? of interests?"
    r"|disclosures?(?! ?\?)|disclos\w+ that"
    r"|(?:i|we) (?:declare|disclose|should (?:say|declare|disclose))|no conflicts?|competing interests?"
    r"|for transparency"
    r"|full disclosure"
)
_DECLARED_ANCHORS = stems(
    "lien", "liens", "conflit", "declare", "declaration", "precise", "signale", "indique", "rappelle", "transparence",
    "transparent", "aucun", "conflict", "disclosure", "disclose", "competing", "sans", "tiens",
)  # fmt: skip
_OF_A_MAKER = Construction(
    r"{maker}|(?:leurs?|their) (?:\w+ )?{device}|(?:stock|share) options?|actionnaires?|shareholder|au capital"
)
_GUARDS = frozenset({Guard.NEGATED, Guard.QUOTED, Guard.HYPOTHETICAL, Guard.LAW})
_NEAR = 2
"""How many sentences away the product or its maker can stand."""


def declared(reading: Reading) -> bool:
    """Whether the text declares ties, or that there are none."""
    return any(_DECLARED.stands_in(sentence) for sentence in reading.with_any(_DECLARED_ANCHORS))


def ties(reading: Reading, within: Iterable[Sentence] | None = None) -> Iterator[Hit]:
    """Where the author tells of a benefit from a maker or a bond with one, one place a sentence.

    `within` are the sentences to look at; all of them when there is none.

    The maker or the product is named, or said to be one, in that sentence or near it.
    """
    possible = [construction for construction in _TIES if construction.may_stand_in(reading)]
    for sentence in reading.with_any(_ANCHORS) if within is None else within:
        for construction in possible:
            found = next((hit for hit in construction.find(sentence) if not reading.guarded(hit, _GUARDS)), None)
            if found is not None:
                if any(of_a_maker(reading, each) for each in reading.around(sentence, _NEAR, _NEAR)):
                    yield found
                break


def of_a_maker(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence speaks of a maker, or names a product."""
    return _OF_A_MAKER.stands_in(sentence) or next(product_names(reading, sentence), None) is not None
