"""Places of care by name: a word or an acronym for one and its name, or a name that everybody knows.

"au CHU", "l'hôpital de jour", "examen clinique du genou" name none; neither do learned societies and eponyms.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose import gazetteer
from negatoscope.gate.prose.detectors import wards
from negatoscope.gate.prose.gazetteer import Sort
from negatoscope.gate.prose.names import is_common, is_eponym
from negatoscope.gate.prose.page import Mark, is_shouted
from negatoscope.gate.prose.words import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_ACRONYMS = (
    "chru chu chr chi chic chiv chirc chd chs chm ch ghu ght ghi ghe gh hia clcc ehpad ssr usld msp espic aphp aphm "
    "hcl "
    "crlcc cmc epsm ehs chal chips"
)
_LONG_HEAD = r"""
    (?:centre|groupe|groupement|pole)s?\shospitaliers?(?:[\s-](?:universitaire|regional|intercommunal|general|specialise
      |departemental|territorial|sud|nord|de\sterritoire)e?s?(?:\set)?)*
    |hopita(?:l|ux)(?:\s(?:universitaires?|prives?|publics?|d'instruction\sdes\sarmees|inter[\w-]+|general|militaire|local
      |civils?))*
    |hop\.? | (?:poly)?cliniques?(?:\s(?:privee|mutualiste|chirurgicale|medicale))?
    | maternites? | instituts? | fondations?
    | hospices? | sanatorium | residences?(?:\sservices?|\sautonomie)? | foyer(?:\sd'accueil(?:\smedicalise)?)?
    | maison\s(?:de\sretraite|de\ssante(?:\spluriprofessionnelle)?|medicale|de\srepos|d'accueil)
    | centres?\s(?:d'imagerie(?:\smedicale)?|medical|medico[\s-]chirurgical|de\slutte\scontre\sle\scancer|anticancereux
      |de\s(?:sante|radiologie|reeducation|convalescence|soins(?:\sde\ssuite)?)|d'oncologie|oscar|leon|antoine|francois
      |paul|georges|eugene|henri|jean|rene)
    | cabinets?\s(?:d'imagerie(?:\smedicale)?|medical|de\sradiologie|de\smedecine) | imagerie\smedicale
    | pavillon | scanner | labo(?:ratoire)?(?:\s(?:de|d')\s?\w{4,16})? | mat(?=\sd) | SOS\smain
    """
_HEAD = re.compile(rf"(?:{_LONG_HEAD}|(?:{'|'.join(_ACRONYMS.split())})|AP-?H[PM])(?![\w-])", re.I | re.X)
_TRIGGERS = word_set(
    "centre centres groupe groupement pole hopital hopitaux hop clinique cliniques polyclinique polycliniques "
    "maternite "
    f"institut fondation hospices hospice sanatorium residence foyer maison cabinet imagerie pavillon labo laboratoire mat sos ap {_ACRONYMS}"
)
_WEAK_HEADS = word_set("institut fondation residence foyer pavillon imagerie scanner labo laboratoire mat")
"""Words for a place of care only with a capital or an article, and a name in capitals."""
_LINK = re.compile(r"\s?[,:]?\s{0,2}(?:(?:de la|des|du|de|les|la|le|et|a)\s|(?:de l|d|l)\'\s?){0,2}", re.I)
_QUOTED = re.compile(r'\s{0,2}"\s?[^"\n]{2,50}"')
_PART = r"(?:[A-Z](?:[A-Za-z]|\d(?=[A-Za-z])){0,40}|(?:d|l|D|L)'[A-Z][A-Za-z]{1,40})(?:['-][A-Za-z]{1,40}){0,5}"
_LONG_PART = r"(?:[A-Z][A-Za-z]{1,40}|(?:d|l|D|L)'[A-Z][A-Za-z]{1,40})(?:['-][A-Za-z]{1,40}){0,5}"
_INNER = r"(?:(?:de la|des|du|de|sur|sous|en|et|la|le|les|DE LA|DES|DU|DE|SUR|LA|LE|LES)[ -]|(?:de l|d|l)')"
_NAME = re.compile(rf"(?:[A-Z]\.\s?)?{_PART}(?:[ ]{_INNER}?{_LONG_PART}){{0,4}}(?:[ ](?:[1-4]|I{{1,3}}|[A-D])(?!\w))?")
_INITIAL = re.compile(r"^[A-Z]\.\s?(?:(?:DE|DU|de|du)\s)?")
_PLAIN_NAME = re.compile(
    r"(?:saint|sainte|st|ste|notre|val)[ -][a-z']{2,20}(?:[ -][a-z]{3,20})?|(?:nord|sud|est|ouest)\b"
)
_OPENS_SMALL = re.compile(r"(?:cabinet|centre)s?\sd'imagerie", re.I)
_HOUSE = re.compile(r"(?:poly)?clinique|hopital|maternite|ehpad", re.I)
_AT_HOUSE = re.compile(r"\b(?:a\sla|de\sla|a\sl'|de\sl'|vers\sla|en|la)\s?$", re.I)
_OF_SMALL = re.compile(r"\s(?:du|des|de\sla|de\sl')\s?(?P<name>[a-z][a-z'-]{3,20})(?!\w)", re.I)
_SMALL_NAME = re.compile(r"[a-z][a-z0-9'-]{2,24}(?:-[a-z0-9]{2,20})?")
_GENERIC = re.compile(
    r"(?:francaise?s?|national\w*|europeenne?s?|mondial|hospitalier|universitaires?|jour|nuit|semaine|urgences?"
    r"|reference"
    r"|france|imagerie|radiologie|cardiologie|neurologie|cancer|proximite|secteur|domicile|garde|recours|niveau|type"
    r"|ville"
    r"|campagne|origine|provenance|depistage|ia|irm|tdm|tep|scanner|ct|mri|alzheimer|parkinson)\b",
    re.I,
)
_ADJECTIVE = re.compile(
    r"\b(?:examen|essai|tableau|bilan|contexte|cas|signe|diagnostic|suivi|presentation|histoire|donnees?|etude"
    r"|recherche"
    r"|evolution|amelioration|reponse|forme|vignette|correlation|situation|pratique|score|plan|controle|surveillance"
    r"|symptomatologie|question|interet|ressemblance|observation|aspect|etat|decision|evaluation|suspicion|probabilite"
    r"|avis|medecine|pharmacien|pharmacie|radio|echo|imagerie|benefice|retentissement|pertinence)s?\s$",
    re.I,
)
_AT = re.compile(r"\b(?:a|la|une|de|cette|notre|en|l'|au|du|the|at|par|et)\s{0,2}$|(?:^|\n|[(:,.-])\s?$", re.I)
_FEMININE = re.compile(r"(?:poly)?clinique|maternite|fondation|residence|maison", re.I)
_WORDINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"CHR?U\b|C\.H\.U|centre hospitalier (?:regional )?universitaire", re.I), "[CHU]"),
    (re.compile(r"EHPAD|maison de retraite", re.I), "[EHPAD]"),
    (re.compile(r"(?:poly)?clinique", re.I), "[clinique]"),
    (re.compile(r"maternite", re.I), "[maternité]"),
    (re.compile(r"cabinet", re.I), "[cabinet]"),
    (re.compile(r"centre d'imagerie|imagerie", re.I), "[centre d’imagerie]"),
    (re.compile(r"fondation|residence|maison", re.I), "[structure de soins]"),
)

_ENGLISH_HEADS = word_set("hospital hospitals infirmary clinic hospice trust nursing care medical health sanatorium")
_ENGLISH_HEAD = re.compile(
    r"hospitals?|infirmary|clinic|hospice|sanatorium|NHS\s(?:foundation\s)?trust|(?:nursing|care)\shome"
    r"|medical\scent(?:er|re)"
    r"|health\s(?:system|cent(?:er|re)|board|service)|trust\b",
    re.I,
)
_ENGLISH_BEFORE = re.compile(
    r"(?:(?:(?:St|Mt)\.?\s|Saint\s)?[A-Z][\w'-]{0,40}\s(?:(?:and|of|the|&|for|university|general|memorial|children's"
    r"|royal"
    r"|teaching|regional|district|community|county)\s){0,2}){1,5}$"
)
_ENGLISH_AFTER = re.compile(r"(?:\s(?:of|for|at)\s(?:the\s)?[A-Z][\w'-]{2,40}(?:\s[A-Z][\w'-]{2,40}){0,2})")
_NO_ENGLISH_NAME = word_set(
    "the a an this that our my your his her their each every in at from to of and local another which what outpatient "
    "private public general university teaching day acute tertiary pain memory clinical"
)

_LABELS = word_set("facility etablissement institution hopital site structure hospital centre clinique finess employer")
_LABELLED = re.compile(
    r"(?:facility|etablissement|institution(?:\s?name)?|site|structure|hospital|employer)(?:\s(?:name|de\ssoins"
    r"|d'origine"
    r"|demandeur|de\ssante))?\s?:\s{0,3}(?P<name>[A-Z][^\n|;:,()]{2,60}?)(?=\s{0,3}(?:[\n|;,()]|\.\s|\.?$)|\s\s)",
    re.I,
)
_HASHTAG = re.compile(r"#(?:CH[RU]{0,2}|APH[PM]|Hopital|Hospital|Clinique)_?(?-i:[A-Z])\w{2,30}", re.I)
_ALONE = re.compile(r"(?:^|(?<=\n)|(?<=- )|(?<=\| ))(?:CLCC|CHU|CHRU|CHR|HIA|CH|HEGP)(?=\s?(?:\n|- |\|)|$)")

_BEFORE_KNOWN = word_set(
    "a au aux vers depuis chez at to from in via urgences sau samu smur ed er chu chru ch hopital clinique hospit rea"
)
_PROVENANCE = re.compile(
    r"\b(?:adress\w+|transfer\w+|ven\w{2,4}|vien\w{1,3}|collegues?|confreres?|equipes?|urgences?|urgentistes?|rea"
    r"|samu|smur"
    r"|services?|scanners?|irm|tdm|staffs?|rcp|internes?|dossiers?|images?|imageries?|blocs?|dechoc\w*|radios?"
    r"|radiologues?"
    r"|medecins?"
    r"|neuro\w*|neurochir\w*|chir\w*|maternite|gardes?|chefs?|confirm\w+|envoy\w+|referred|transferred|colleagues?"
    r"|team|ct"
    r"|mri|scan|radiologists?|registrar|sorti\w*|sorties?|hospit\w*|patients?|avis|reseau|site)\b[^.,;\n]{0,14}$",
    re.I,
)
_LINKED_BEFORE = re.compile(r"\b(?:de|du|d'|des|from|of|la|le|l')\s?$", re.I)
_PLACED_BEFORE = re.compile(r"\b(?:a|au|aux|vers|depuis|chez|at|to|in|via)\s(?:la\s|l'|the\s)?$", re.I)


_CHAIN = re.compile(r"\s?(?:/|,|et|ou|and|or|;|-)\s", re.I)
_CHAIN_BEFORE = re.compile(r"\s?(?:/|,|\bet|\bou|\band|\bor|;|-)\s$", re.I)
_OF_HOUSES = frozenset({"chi", "chu", "chr", "ghn", "ghi", "ghs", "ghu", "chs"})
_NO_HOUSE = word_set("chic chiva chien chiens chine chili chips chute chutes chuck chris chro chrom christ chirs chiot")
_AT_WORDS = word_set("at attended covering visited to via from")
_VISITED = re.compile(
    r"(?:at|attended|covering|visited|to|via|from)\s(?:the\s)?(?P<name>[A-Z][\w']{2,30}(?:[\s-][A-Z][\w']{2,30}){0,3})(?!\w)"
)
_CARED = re.compile(
    r"\b(?:ct|mri|x-?ray|scan(?:ned)?|seen|admitted|admission|working|works?|worked|booked|crew|team|appointment"
    r"|discharged|referred|transferred"
    r"|transfer|registrar|resident|nurses?|colleagues?|treated|operated|surgery|imaging|follow(?:ed)?|clinic"
    r"|presented|reviewed|films?|anyone|staff"
    r"|ward|covering|training|rotation|fellow)\b[^\n]{0,40}$",
    re.I,
)
_NO_VISIT = re.compile(
    r"(?:Level|Grade|Stage|Type|Day|Week|Dr|Mr|Mrs|Ms|Prof|Sister|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday"
    r"|Sunday|January|February|March|April"
    r"|May|June|July|August|September|October|November|December|Christmas|Easter|Room|Ward|Bed|Bay)\b|[A-Z]{1,3}\d"
    r"|[A-Z]{2,3}$",
)
_LETTERHEAD = re.compile(
    r"(?:^|(?<=\n))[ #*]{0,4}(?P<line>(?:hopita[l1]|centre\shospita|clinique|polyclinique|fondation|institut|cabinet"
    r"|maternite)"
    r"(?P<rest>[^\n|]{3,70}?))(?=\s?(?:\n|$|\||\s-\s|\s{2}))",
    re.I,
)


def _word(page: Page, head: str) -> str:
    """The wording that fits the article before it."""
    if page.language != "fr":
        return "[hospital]"
    for pattern, wording in _WORDINGS:
        if pattern.match(head):
            return wording
    return "[hôpital]"


def _listed_end(page: Page, start: int) -> int | None:
    """Where the listed town or hospital that begins at a place ends."""
    number = page.words.at(start)
    if number is None:
        return None
    for sort in (Sort.HOSPITAL, Sort.TOWN, Sort.REGION):
        known = gazetteer.read(page.words, number, sort)
        first = page.words.all[number].lower
        if known and (known.last > number or not lexicon.is_word(first) or known.large):
            return page.words.all[known.last].end
    return None


def _small_name_end(page: Page, head: re.Match[str], start: int) -> int | None:
    """Where a name in small letters ends: a listed one, or one that only houses bear."""
    if len(head.group()) < 3 and not page.text[start - 3 : start].lower().endswith(("de ", "d'", "du ")):
        return _listed_end(page, start) if head.group().lower() == "ch" else None
    if _OPENS_SMALL.match(head.group()) and page.text[start - 1] in {" ", "'"}:
        small = _SMALL_NAME.match(page.text, start)
        if small and start - head.end() > 2 and not _GENERIC.match(small.group()) and not is_common(small.group()):
            return small.end()
    if _HOUSE.match(head.group()) and _AT_HOUSE.search(page.text, max(0, head.start() - 12), head.start()):
        small = _OF_SMALL.match(page.text, head.end())
        if small and not (
            _GENERIC.match(small["name"]) or is_common(small["name"]) or lexicon.is_imaging(small["name"])
        ):
            return small.end()
    plain = _PLAIN_NAME.match(page.text, start)
    if plain and head.group().lower() not in _WEAK_HEADS:
        return plain.end()
    return _listed_end(page, start)


def _shouted_end(name: re.Match[str], words: list[str]) -> int:
    """Where a name ends in a text that is all in capitals: before the first common word."""
    kept = 1
    while kept < min(len(words), 4) and not is_common(words[kept]):
        kept += 1
    return name.end() - len(" ".join(words)) + len(" ".join(words[:kept]))


def _name_end(page: Page, head: re.Match[str]) -> int | None:
    """Where the name after the word for a place of care ends, or None when it names none."""
    text = page.text
    quoted = _QUOTED.match(text, head.end())
    if quoted:
        return quoted.end()
    link = _LINK.match(text, head.end())
    start = link.end() if link else head.end()
    if start == head.end() or text[start - 1 : start] == "\n":
        return None
    name = _NAME.match(text, start)
    if name is None:
        return _small_name_end(page, head, start)
    words = _INITIAL.sub("", name.group()).split(" ")
    shouted = is_shouted(text, head.start())
    if _GENERIC.match(words[0]) or (is_common(words[0].split("'")[-1]) and _listed_end(page, start) is None):
        return None
    apart = "," in text[head.end() : start] or ":" in text[head.end() : start]
    if apart and _listed_end(page, start) is None:
        return None
    at = _AT.search(text, max(0, head.start() - 10), head.start())
    if head.group()[0].islower() and head.group().lower() in _WEAK_HEADS | {"clinique", "imagerie medicale"} and not at:
        return None
    return _shouted_end(name, words) if shouted else name.end()


def _headed(page: Page) -> Iterator[Mark]:
    text = page.text
    last = -1
    for number in page.words.of(_TRIGGERS):
        start = page.words.all[number].start
        if start < last or text[max(0, start - 1) : start] in {"-", "_", "@", "."}:
            continue
        head = _HEAD.match(text, start)
        if head is None or _ADJECTIVE.search(text, max(0, start - 24), start):
            continue
        end = _name_end(page, head)
        if end is not None:
            last = end
            yield Mark(start, end, "hospital", _word(page, head.group()), rank=59)


def _english(page: Page) -> Iterator[Mark]:
    """ "Royal Sussex County Hospital", "Sunnybank Nursing Home", "Children's Hospital of Philadelphia"."""
    text = page.text
    for number in page.words.of(_ENGLISH_HEADS):
        start = page.words.all[number].start
        head = _ENGLISH_HEAD.match(text, start)
        if head is None:
            continue
        before = _ENGLISH_BEFORE.search(text, max(0, start - 90), start)
        after = _ENGLISH_AFTER.match(text, head.end())
        first = before.start() if before else start
        words = text[first:start].split()
        while words and words[0].lower() in _NO_ENGLISH_NAME | {"the"}:
            first += len(words[0]) + 1
            words = words[1:]
        named = any(word[0].isupper() and word.lower() not in _NO_ENGLISH_NAME for word in words)
        if named and not is_common(words[0]):
            yield Mark(first, after.end() if after else head.end(), "hospital", rank=48)
        elif after and head.group()[0].isupper():
            yield Mark(start, after.end(), "hospital", rank=48)


def _stands_known(page: Page, known: gazetteer.Known) -> bool:
    """Whether a known name without a word for a hospital is one here."""
    first = page.words.all[known.first]
    single = known.first == known.last
    written = page.text[first.start : page.words.all[known.last].end]
    before = page.text[max(0, first.start - 60) : first.start]
    if single and known.sure and len(written) < 6:
        return written.isupper() and not is_shouted(page.text, first.start)
    placed = bool(_PLACED_BEFORE.search(before))
    linked = bool(_LINKED_BEFORE.search(before)) and bool(_PROVENANCE.search(_LINKED_BEFORE.sub("", before)))
    if first.shape is Shape.LOWER:
        return known.sure and (placed or linked)
    if known.sure:
        return not is_eponym(page.text, first.start)
    if placed or page.words.all[known.first - 1].lower in _BEFORE_KNOWN:
        return known.first > 0
    return linked and not is_eponym(page.text, first.start)


def _known(page: Page) -> Iterator[Mark]:
    words = page.words
    last = -1
    for number in gazetteer.candidates(words, Sort.HOSPITAL):
        known = gazetteer.read(words, number, Sort.HOSPITAL) if number > last else None
        if known and _stands_known(page, known):
            last = known.last
            yield Mark(words.all[number].start, words.all[last].end, "hospital", rank=45)


def _chained(page: Page, marks: list[Mark]) -> Iterator[Mark]:
    """Known names beside a hospital: "Cochin / Gustave-Roussy", "Antoine-Béclère ou CHIPS"."""
    text, words = page.text, page.words
    ends, starts = {mark.end for mark in marks}, {mark.start for mark in marks}
    for number in gazetteer.candidates(words, Sort.HOSPITAL):
        known = gazetteer.read(words, number, Sort.HOSPITAL)
        if known is None or words.all[number].shape is Shape.LOWER:
            continue
        start, end = words.all[number].start, words.all[known.last].end
        after, before = _CHAIN.match(text, end), _CHAIN_BEFORE.search(text, max(0, start - 6), start)
        if (after and after.end() in starts) or (before and before.start() in ends):
            yield Mark(start, end, "hospital", rank=44)


def _acronyms(page: Page) -> Iterator[Mark]:
    """Acronyms that are one place's: "CHIV", "CHUV", "GHNE"."""
    for word, numbers in page.words.places.items():
        if 3 < len(word) < 6 and word[:3] in _OF_HOUSES and word not in _NO_HOUSE:
            for number in numbers:
                written = page.words.all[number]
                if written.shape is Shape.UPPER and not is_shouted(page.text, written.start):
                    yield Mark(written.start, written.end, "hospital", rank=40)


def _visited(page: Page) -> Iterator[Mark]:
    """ "attended Groote Schuur", "previous CT at Sandwell": a name after care and a word of place, in English."""
    if page.language != "en":
        return
    text = page.text
    for number in page.words.of(_AT_WORDS):
        word = page.words.all[number]
        match = _VISITED.match(text, word.start)
        cared = (
            word.lower == "attended"
            or word.lower == "covering"
            or _CARED.search(text, max(0, word.start - 60), word.start)
        )
        if match and cared and not is_common(match["name"].split(" ")[0]) and not _NO_VISIT.match(match["name"]):
            yield Mark(match.start("name"), match.end("name"), "hospital", rank=32)


def _letterheads(page: Page) -> Iterator[Mark]:
    """A line that opens with a word for a hospital in a report names one, however it is misread."""
    if not page.is_record:
        return
    for match in _LETTERHEAD.finditer(page.text):
        if any(map(str.isupper, match["rest"])):
            yield Mark(match.start("line"), match.end("line"), "hospital", rank=31)


def _labelled(page: Page) -> Iterator[Mark]:
    text = page.text
    for number in page.words.of(_LABELS):
        label = _LABELLED.match(text, page.words.all[number].start)
        if label:
            yield Mark(label.start("name"), label.end("name"), "hospital", rank=44)
    if "#" in text:
        for match in _HASHTAG.finditer(text):
            yield Mark(match.start(), match.end(), "hospital", rank=66)
    for match in _ALONE.finditer(text):
        yield Mark(match.start(), match.end(), "hospital", rank=30)


def find(page: Page) -> Iterator[Mark]:
    """Places of care named beside a patient, with their wards; the author's own, in the signature, stays."""
    if not page.about_patient:
        return
    marks = [*_headed(page), *_known(page), *_english(page), *_acronyms(page)]
    marks += [*_chained(page, marks), *_visited(page), *_labelled(page), *_letterheads(page)]
    for mark in [*marks, *wards.beside(page, marks)]:
        if not page.signed(mark.start):
            yield mark
