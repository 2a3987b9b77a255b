"""Whether a sentence speaks to one reader about that reader's own case, or to everybody.

Three signs of one reader: an answer addressed to somebody, the reader's own images or finding ("votre nodule", "your
scan"), or what the reader sent or described. Three signs of everybody: a condition, a word of frequency, a reference to
the doctor in charge.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.rules.reading import Construction, Guard

if TYPE_CHECKING:
    from negatoscope.gate.rules.reading import Hit, Reading

ADVICE_GUARDS = frozenset({Guard.IRONIC, Guard.LAW, Guard.TEACHING, Guard.OTHERS, Guard.HYPOTHETICAL})
"""What is quoted here is often the author's own answer, and reassurance is said in the negative: neither excuses."""
_FRAMES = frozenset({Guard.QUOTED})

_SOMEBODY = (
    r"(?!(?:tous|toutes|tout|vos|nos|ceux|celles|la|les|l|des|plusieurs|certain\w*|all|your|the|some|everyone|this"
    r"|that)\b"
    r"|(?:une?|a|an) (?:\w+ )?(?:question|demande|remarque|commentaire|article|message|post|critique|tribune|request"
    r"|comment|question|letter)s?\b)\w+"
)
_REPLY = Construction(
    rf"(?:reponse|repond\w*) (?:(?:ici|donc|publiquement) )?(?:a|au) {_SOMEBODY}"
    r"|(?:je (?:lui|vous|te)|lui|j|i|i ve) (?:ai )?(?:repondu|repond\w*|replied|answered|told (?:her|him|you))"
    rf"|(?:replying|reply|answering|answer|in response) to {_SOMEBODY}|answering {_SOMEBODY}"
    r"|pour (?:repondre a|rassurer) \w+|pour (?:vous|toi) (?:mme|mr|m|madame|monsieur) \w+"
    r"|(?:to|for) [a-z]{3,} in [a-z]+|i promised \w+ (?:an|a|my)|merci pour votre confiance (?:m|mme|monsieur"
    r"|madame) \w+|(?:to|for) the (?:gentleman|lady|mum|mother|father|reader|follower|person|young \w+|man"
    r"|woman) (?:who|that"
    r"|with|asking)"
    r"|(?:a|pour) (?:la |le |l |une? )(?:dame|monsieur|maman|papa|mere|pere|lectrice|lecteur|abonnee?|internaute"
    r"|jeune \w+)"
    r" (?:qui|de|d|inquiet|inquiete|angoisse\w*)"
    r"|(?:bonjour|bonsoir|coucou|salut|hello|hi|hey) (?!(?:a|l|tout|tous|toutes|les|la|le|chere?s?|everyone|everybody"
    r"|all|folks|from"
    r"|there|to)\b)\w+"
    r"|(?:chere?|dear) (?!confrere|consoeur|collegue|lect|public|colleague|reader|(?:que|pour|en|et|a|de|dans|mais"
    r"|ou)\b)"
    r"\w+"
    r"|(?<!on\s)(?:m|me|nous) (?:demand|ecri|interrog|question)(?!\w*ent)\w+|(?:asked|wrote to|messaged|asks"
    r"|messages) me"
    r"|toi (?!(?:qui|aussi|et|ou)\b)\w{3,}|sous (?:la|ma|cette|mon|ce) (?:\w+ )?(?:video|publication|post|photo)"
    r"|vous (?:madame|monsieur|mademoiselle)"
)
_CALLED = re.compile(
    r"(?:^|\n|[.!?:;]\s|[-—–]\s)(?:(?:Non|Oui|Alors|Pour|Toi|Bon|Ah|Oh|Well|So|For|No|Yes|And|Et),?\s)?"
    r"(?:(?:M|Mr|Mrs|Ms|Mme|Mlle|Monsieur|Madame|Mademoiselle)\.?\s)?"
    r"(?P<name>[A-Z][a-z]+(?:[-\s][A-Z][a-z]+)?)\s?,(?=.{0,60}\b(?:tu|ton|ta|tes|toi|vous|votre|vos|you|your)\b)"
)
"""A name, a comma, and the second person: somebody is called by name."""
_NO_NAME = re.compile(
    r"(?:\w+ment|mesdames|messieurs|internes|externes|patient\w*|parents|amis|amies|lect\w+|confreres|consoeurs"
    r"|collegues"
    r"|correspondants|abonne\w*|residents|friends|folks|others|always|sometimes|often|thanks|parfois|toujours|souvent"
    r"|apres|mais|depuis"
    r"|dans|dehors|jamais|vous|nous|sport|bonjour|bonsoir|enfin|alors|puis|ensuite|ainsi|donc|bref|aujourd'?hui"
    r"|demain|hier|oui|non|merci"
    r"|attention|promis|bref|certes|sinon|voila|now|then|today|however|yes|no|so|well|please|sure|again|also|still"
    r"|first"
    r"|maintenant|ici|la|radiologue|docteur|doctor|radiologist|imagerie|irm|echographie|mammographie|cancer"
    r"|scanner)\b",
    re.I,
)
_MENTION = re.compile(r"(?<![\w.])@\w{2,}")
_THEIRS = Construction(
    r"(?:votre|vos|ton|ta|tes|your) {~2}(?:{image}|{lesion}|{body}|creatinine|symptomes?|biopsy|symptoms|cas|case)"
)
_THEIR_BODY = Construction(r"(?:votre|ton|ta|your) {~2}(?:{lesion}|{body}|biopsie)")
_SENT = Construction(
    r"what you (?:describe|say|wrote|tell)|ce que (?:vous|tu) (?:decri|di|racont)\w+|regarde (?:ta|ton|tes|votre"
    r"|vos) (?:{image})|j ai zoome|i (?:zoomed|enlarged)|(?:sur|on) (?:ton|ta|votre|tes"
    r"|vos|your) (?:{image})|(?:scanner|irm|images?"
    r"|photos?|cliches?|scan) (?:recue?s?|received)|(?:vous avez|tu as|que vous|que tu|you ve|you have"
    r"|you) (?:(?:m avez|nous avez|m as|me|just) )?(?:poste|envoye"
    r"|partage"
    r"|joint|decri|montr|publi|mis|sent|post|shar|circled|describ|show|attach|upload)\w*|avec ce que (?:vous|tu) \w+"
    r"|(?:j ai|i ve|i have|i|je viens de) (?:\w+ )?(?:regarde|vu|lu|relu|ouvert|agrandi|zoome|looked at|seen|read"
    r"|opened"
    r"|enlarged|zoomed|a look at)\w* {~3}(?:vos|votre|ton|ta|tes|your|images?)"
    r"|(?:au vu|vu|d apres|selon|a la lecture|based on|judging by|from) {~3}(?:vos|votre|ton|ta|tes|your)"
    r"|(?:au vu|d apres) (?:des |les )(?:images|photos|cliches)"
    r"|(?:merci|thanks|thank you) (?:pour|de|for) (?:the|les|vos|tes|ces|your|ta|votre) (?:pictures?|images?|photos?"
    r"|scans?"
    r"|coupes?|cliches?)|(?:uploaded|posted|sent|circled) (?:his|her|their|your)|a (?:ta|votre) place|if i were you"
    r"|si j etais (?:vous|toi)|in your (?:shoes|place)"
)
_EVERYBODY = Construction(
    r"souvent|parfois|en general|generalement|habituellement|la plupart|la majorite|le plus souvent|(?:selon"
    r"|suivant) (?:le|la"
    r"|les|l) (?:cas|contexte|taille|age)|lorsque|lorsqu|quand|toujours|chaque|tou(?:te)?s (?:les|vos)|chez (?:les"
    r"|certain\w*)"
    r"|often|usually|sometimes|generally|most|whenever|when|always|every|in general"
)
_REFUSAL = Construction(
    r"(?:je|on|nous|i|we) (?:ne|n|cannot|can t|don t|won t|will not|do not) {~3}(?:peu\w*|pui\w+|peut|donn\w+"
    r"|interpret\w+|lis"
    r"|lit|repond\w*|fai\w+ (?:pas|plus|jamais|aucun\w*) (?:de |d )?(?:diagnos\w+|avis|interpr\w+|consult\w+"
    r"|lectures?)|di(?:rai|s|t)|vais|give|read|interpret|answer|comment|advise)"
    r"|sans (?:avoir vu|examen|examiner)|pas d (?:avis|interpretation|interpretations)|aucun avis"
)
_IN_CHARGE = Construction(
    r"(?:consult\w+|appel\w+|parl\w+|demand\w+|voyez|montr\w+|revoir|contact\w+|adress\w+|interrog\w+|joign\w+|ask"
    r"|call|see"
    r"|talk to|contact|speak to) {~4}(?:medecins?|generaliste|traitant|radiologue|prescripteur|chirurgien|cabinet"
    r"|secretariat"
    r"|15|112|samu|pharmacien|service|doctor|gp|surgeon|radiologist|999|911|clinic|specialist\w*)"
    r"|(?:votre|le|leur) (?:medecin|radiologue|gynecologue|chirurgien|pharmacien) (?:\w+ )?(?:peut|pourra|saura"
    r"|decidera"
    r"|expliquera|vous (?:dira|expliquera|donnera)|traitant|qui)|avis (?:contraire )?(?:de|d un) (?:votre )?medecin"
    r"|(?:your|a) (?:doctor|gp|radiologist|surgeon|team) (?:can|will|should|knows|decides)|advice (?:of|from) (?:your"
    r"|a) doctor"
)


def is_answer(reading: Reading, hit: Hit) -> bool:
    """Whether what stands at a place answers one reader: a mark of reply, or what the reader sent, just before."""
    near = reading.around(reading.sentence_at(hit.start), before=2, after=0)
    if any(_REPLY.stands_in(each) or _SENT.stands_in(each) or _MENTION.search(each.content) for each in near):
        return True
    called = _CALLED.finditer(reading.view.text, near[0].start, near[-1].end)
    return any(not _NO_NAME.match(each["name"]) for each in called)


def has_looked(reading: Reading, hit: Hit) -> bool:
    """Whether the author says, here or in the two sentences before, that one reader's images were looked at."""
    return any(_SENT.stands_in(each) for each in reading.around(reading.sentence_at(hit.start), before=2, after=0))


def is_about_a_case(reading: Reading, hit: Hit) -> bool:
    """Whether a sentence, or a question just before it, speaks of the reader's own images, finding or body."""
    *before, sentence = reading.around(reading.sentence_at(hit.start), after=0)
    asked = (each for each in before if each.content.endswith("?"))
    return any(_THEIRS.stands_in(each) for each in (sentence, *asked))


def is_personal(reading: Reading, hit: Hit) -> bool:
    """Whether an order is given to one reader: an answer, or words about that reader's finding or body.

    The reader's examination doesn't count: a preparation ("buvez avant votre échographie") is given to everybody.
    """
    near = reading.around(reading.sentence_at(hit.start), after=0)
    return is_answer(reading, hit) or any(_THEIR_BODY.stands_in(each) for each in near)


def is_for_everybody(reading: Reading, hit: Hit) -> bool:
    """Whether a sentence informs in general, refuses to advise, or sends to the doctor in charge."""
    sentence = reading.sentence_at(hit.start)
    general = _EVERYBODY.stands_in(sentence) or _IN_CHARGE.stands_in(sentence) or sentence.content.endswith("?")
    return general or any(_REFUSAL.stands_in(each) for each in reading.around(sentence))


def is_advice(reading: Reading, hit: Hit) -> bool:
    """Whether what stands at a place is said to one reader about his case, and in the author's own voice."""
    if reading.guarded(hit, _FRAMES) and not is_answer(reading, hit):
        return False
    personal = is_answer(reading, hit) or is_about_a_case(reading, hit)
    return personal and not is_for_everybody(reading, hit)
