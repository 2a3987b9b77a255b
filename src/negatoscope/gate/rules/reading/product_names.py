"""Words that name a product or its maker: known medicines, and coined names that no lexicon holds.

A coined name is seen by its shape and its neighbours: written with a capital inside ("OsteoPlus"), or with a capital
where no sentence begins and unknown to the lexicons of words, people and places; or right beside the noun of a product,
unknown to them, however it is written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.rules.reading.classes import CLASSES
from negatoscope.gate.rules.reading.construction import Construction, Hit
from negatoscope.gate.rules.reading.finding_hits import beside
from negatoscope.gate.rules.reading.medicines import BRANDS, MAKERS, SUBSTANCES, WIDELY_KNOWN
from negatoscope.gate.rules.reading.sentence import stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading.reading import Reading
    from negatoscope.gate.rules.reading.sentence import Sentence

_WORD = re.compile(r"[^\W\d_]{3,}")
_AFTER_NOUN = re.compile(
    rf"(?<!\w)(?:{CLASSES['product']}|{CLASSES['maker']})(?:\s(?:de|du|d'|la|le|chez|marque"
    rf"|maison|societe|appelee?|nommee?"
    r"|\w{3,12}(?:ique|aire|ee?|al|ale|if|ive)))?\s?[\"«(]?\s?$"
)
_BEFORE_NOUN = re.compile(rf"[\"»)]?\s(?:\w+\s)?(?:{CLASSES['product']})(?!\w)")
_SIGNED = re.compile(
    r"\b(?:[Dd]rs?|[Pp]rs?|[Pp]rof|[Dd]octeure?|[Dd]octor|[Pp]rofess(?:eure?|or)|M|Mr|Mme|Mrs|Ms|Mlle|[A-Z])\b\.?"
    r"(?:[\s-]+(?:[A-Z][\w.']*|de|du|d'|la|le)){0,4}[\s-]+$"
)
"""A title or an initial before the names that follow it."""
_OF_A_PERSON = re.compile(
    r"(?:\b(?:dr|drs|pr|prof|docteure?|doctor|professeure?|professor|m|mr|mme|mrs|ms|mlle"
    r"|madame|monsieur|signe|interne|saint|"
    r"sainte|rue|avenue|place|quai|arret|clinique|hopital|faculte|universite|chu|lycee|ecole|musee|gare)\b\.?|[@#/])"
    r"(?:\s(?:de|du|des|la|le|les|d'))?\s*$"
)
_MODEL = re.compile(
    r"\s(?:[a-z]{1,2}\d{1,4}|(?!(?:19|20)\d\d\b)\d{2,4}(?!\s?(?:euros|mg|ml|mm|ans))|pro|ultra"
    r"|plus|platinum|premium|x|max|one|hd|evo)\b"
)
"""What follows the name of a model: "X9", "3000", "Pro"."""
_MODEL_WORD = re.compile(r"\s(?:ultra|platinum|premium|max|evo|[a-z]\d{1,2})\b")
"""What follows the name of a model even when the name is a word."""
_OF_A_TEAM = re.compile(
    r"(?:\b(?:equipes?|ingenieurs?|gens|commercia\w+|stand|atelier|symposium|soiree|diner|contrat"
    r"|conseil scientifique|board|comite"
    r"|cadeau|licence|actions|parts|tab|courtesy|team|folks|voulez|veux|prenez|mets|injecter"
    r"|injecte|exigez|utilise\w*|prends|buvez|avalez|croquez|mettez|verres?|bouteilles?|tubes?|flacons?"
    r"|boites?|pots?|cuilleres?|gouttes?|doses?|gelules?|comprimes?|sachets?|cures?|patchs?|bottles?|jars?|box"
    r"|tins?|tablets?"
    r"|spoonful|drops?|take|dab)(?:\s(?:donc|vite|plutot|aussi|toujours|some))?"
    r"|\b(?:demandez|exigez|reclamez|parlez|ask)(?:\s\w+){0,4})"
    r"\s(?:de|du|d'|of|from|chez|for)\s?$"
)
_OF_A_PLACE = re.compile(r"\b(?:a|au|aux|en|du|des|de|d'|les|l'|vers|depuis|in|at|to|from|of|near|around)\s?$")
"""Words before a capital that more often lead to a place than to a product."""
_CAPITAL_INSIDE = re.compile(r"[A-Z][a-z]{2,}[A-Z][a-z]+$|[A-Z][a-z]{2,}[A-Z]{2}$")
_BEFORE = 44
_LONG = 7
"""Letters of a word that, unknown though it opens a sentence, is coined rather than rare."""


def _is_unknown(lower: str) -> bool:
    from negatoscope.gate.prose.names.facts import facts  # noqa: PLC0415 (prose reads the codes, which read the rules)

    return facts(lower).is_unknown


def is_a_word(lower: str) -> bool:
    """Whether the lexicons hold a word, folded, that next to nobody is called by."""
    from negatoscope.gate.prose.names.facts import facts  # noqa: PLC0415 (as above)

    return facts(lower).only_word


def _is_a_town(lower: str) -> bool:
    from negatoscope.gate.prose.gazetteer import Sort, heads  # noqa: PLC0415 (as above)

    return lower in heads(Sort.TOWN)


def medicines(reading: Reading, sentence: Sentence, *, brands_only: bool = False) -> Iterator[Hit]:
    """Where a sentence names a known medicine."""
    for match in _WORD.finditer(reading.text, sentence.start, sentence.end):
        word = match.group()
        if word in BRANDS or (not brands_only and word in SUBSTANCES):
            yield Hit(match.start(), match.end())


def is_medicine(reading: Reading, name: Hit) -> bool:
    """Whether a name is that of a known medicine."""
    word = reading.text[name.start : name.end]
    return word in BRANDS or word in SUBSTANCES


def product_names(reading: Reading, sentence: Sentence) -> Iterator[Hit]:
    """Where a sentence names a product or a maker, as far as words alone can tell."""
    written = reading.view.text
    for match in _WORD.finditer(written, sentence.start, sentence.end):
        word, start, end = match.group(), match.start(), match.end()
        lower = reading.text[start:end]
        if lower in BRANDS or lower in SUBSTANCES or lower in MAKERS or _is_coined(reading, sentence, word, start, end):
            yield Hit(start, end)


def _is_coined(reading: Reading, sentence: Sentence, word: str, start: int, end: int) -> bool:
    capital = word[0].isupper()
    lower = reading.text[start:end]
    if (not capital and len(lower) < 5) or "^" in reading.text[max(0, start - 1) : end + 1]:
        return False
    if reading.text[end : end + 2].lstrip()[:1] == "=":  # an attribute of a header, no product
        return False
    before = reading.text[max(sentence.start, start - _BEFORE) : start]
    if capital and (
        _OF_A_PERSON.search(before) or _SIGNED.search(reading.view.text[max(sentence.start, start - _BEFORE) : start])
    ):
        return False
    if capital and (_CAPITAL_INSIDE.match(word) or _MODEL_WORD.match(reading.text, end)):
        return True
    if lower in WIDELY_KNOWN or not _is_unknown(lower):
        return False
    if _is_a_town(lower):
        return False
    if capital and _MODEL.match(reading.text, end):
        return True
    placed = _OF_A_PLACE.search(before) and not _OF_A_TEAM.search(before)
    opens = _opens(before) and (len(word) < _LONG or reading.text[end : end + 1] not in " ,")
    if capital and not word.isupper() and not opens and not placed:
        return not _beside_a_known_name(reading, sentence, start)
    return bool(_AFTER_NOUN.search(before)) or (capital and _BEFORE_NOUN.match(reading.text, end) is not None)


def _opens(before: str) -> bool:
    """Whether a word opens its sentence, or what stands between quotation marks or after a bullet."""
    return not before.strip(" \"'«(-*_#>")


_LAST_WORD = re.compile(r"([A-Z][^\W\d_]+)[-\s]$")


def _beside_a_known_name(reading: Reading, sentence: Sentence, start: int) -> bool:
    """Whether a capitalised word that some lexicon holds stands right before: then both are somebody's name."""
    written = reading.view.text
    found = _LAST_WORD.search(written, max(sentence.start, start - _BEFORE), start)
    if found is None:
        return False
    from negatoscope.gate.prose.names.facts import facts  # noqa: PLC0415 (as above)

    return facts(found[1].lower()).is_given


_NOUN = Construction(r"{product}|{maker}|rayons|scanned|injecterais?|reading time|temps de lecture")
_NOUNS = stems(
    "rayons", "scanned", "injecterai", "reading", "temps", "densitometre", "aimant", "tomographe", "camera",
    "gamma", "ecran", "moniteur", "assistant", "dictee",
    "reconnaissance", "statif", "arceau", "modele", "equipement", "dispositif", "nouvel", "nouveau", "magnet",
    "monitor", "handheld", "tube", "tubes",
    "bouillotte", "tapis", "boisson", "pastille", "granule", "pommade", "collier", "chaussure", "fauteuil", "brume",
    "logiciel", "appli", "application", "intelligence", "algorithme", "scanner", "scanographe", "irm", "appareil",
    "echographe", "sonde", "machine", "mammographe", "ampli", "console", "antenne", "injecteur", "detecteur", "capteur",
    "plateforme", "systeme", "station", "outil", "robot", "aiguille", "catheter", "stent", "casque", "ciment",
    "software",
    "app", "apps", "algorithm", "ultrasound", "probe", "system", "platform", "device", "tool", "workstation",
    "produit", "agent",
    "contraste", "contrast", "gadolinium", "chelate", "molecule", "medicament", "antalgique", "anti", "anesthesique",
    "corticoide", "traceur", "radiotraceur", "anxiolytique", "drug", "medicine", "tracer", "ceinture", "coussin",
    "matelas", "genouillere", "attelle", "semelle", "orthese", "chevillere", "coudiere", "minerve", "bas",
    "chaussettes",
    "collants", "creme", "gel", "gels", "baume", "onguent", "huile", "goutte", "gelule", "comprime", "capsule",
    "cachet", "complement",
    "supplement", "vitamine", "collagene", "probiotique", "magnesium", "omega", "curcuma", "poudre", "serum", "spray",
    "patch", "tisane", "infusion", "cbd", "oreiller", "lampe", "bracelet", "montre", "pistolet", "electrostimulateur",
    "tensiometre", "cure", "sirop", "elixir", "lotion", "savon", "belt", "cushion", "pillow", "mattress",
    "brace", "insole",
    "cream", "balm", "oil", "oils", "drop", "pill", "vitamin", "collagen", "powder", "gummies", "tincture",
    "jar", "jars", "sachet",
    "societe", "fabricant", "constructeur", "industriel", "laboratoire", "labo", "marque", "firme", "editeur", "start",
    "entreprise", "fournisseur", "distributeur", "vendeur", "maison", "company", "vendor", "manufacturer",
    "maker", "brand",
)  # fmt: skip
_MEDICINES = stems(*(BRANDS | SUBSTANCES))


def products(reading: Reading) -> Iterator[tuple[Hit, Sentence]]:
    """The first name of a product in each sentence that says what it is, or is beside one that does.

    A known medicine needs no such noun.
    """
    nouns = {sentence.index for sentence in reading.with_any(_NOUNS | {"ia"}) if _NOUN.stands_in(sentence)}
    known = {sentence.index for sentence in reading.with_any(_MEDICINES)}
    for index in sorted(nouns | {each + step for each in nouns for step in (-1, 1)} | known):
        if not 0 <= index < len(reading.sentences):
            continue
        sentence = reading.sentences[index]
        medicine = next(medicines(reading, sentence), None) if index in known else None
        name = medicine or next(product_names(reading, sentence), None)
        if name is not None and (medicine is not None or beside(reading, name, _NOUN)):
            yield name, sentence


def said_of(reading: Reading, sentence: Sentence) -> tuple[Sentence, ...]:
    """The sentences that speak of a product named in one: itself, and the next one when it answers or goes on."""
    following = reading.around(sentence, 0, 1)[1:]
    if following and (sentence.content.endswith("?") or _ABOUT_IT.match(following[0].content)):
        return (sentence, *following)
    return (sentence,)


_ABOUT_IT = re.compile(r"(?:il|elle|ils|elles|c'est|ca|cela|resultat|son|sa|leur|it|it's|they|this|its|and it)\b")
