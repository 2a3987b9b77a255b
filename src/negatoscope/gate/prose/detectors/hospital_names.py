"""Hospitals named without a French word for one: English, known to all, acronyms, labels, letterheads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose import gazetteer
from negatoscope.gate.prose.gazetteer import Sort
from negatoscope.gate.prose.names import is_common, is_eponym
from negatoscope.gate.prose.page import Mark, is_shouted
from negatoscope.gate.prose.words import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from negatoscope.gate.prose.page import Page

_ENGLISH_HEADS = word_set("hospital hospitals infirmary clinic hospice trust nursing care medical health sanatorium")
_ENGLISH_HEAD = re.compile(
    r"hospitals?|infirmary|clinic|hospice|sanatorium|NHS\s(?:foundation\s)?trust|(?:nursing|care)\shome"
    r"|medical\scent(?:er|re)"
    r"|health\s(?:system|cent(?:er|re)|board|service)|trust\b",
    re.I,
)
_ENGLISH_BEFORE = re.compile(
    r"(?:(?:(?:St|Mt)\.?\s|Saint\s)?[A-Z][\w'-]{0,40}\s(?!and\sthe\s)(?:(?:and|of|the|&|for|university|general"
    r"|memorial|children's"
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
_ALONE_WORDS = word_set("clcc chu chru chr hia ch hegp")
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
_PLACED_BEFORE = re.compile(r"\b(?:a|au|aux|vers|depuis|chez|at|to|in|via|sur)\s(?:la\s|l'|the\s)?$", re.I)

_OF_TOWN = re.compile(r"[ ](?:de[ ]|d'|a[ ])(?=[A-Z])")

_CHAIN = re.compile(r"\s?(?:/|,|et|ou|and|or|;|-)\s", re.I)
_CHAIN_BEFORE = re.compile(r"\s?(?:/|,|\bet|\bou|\band|\bor|;|-)\s$", re.I)
_OF_HOUSES = frozenset({"chi", "chu", "chr", "ghn", "ghi", "ghs", "ghu", "chs"})
_NO_HOUSE = word_set("chic chiva chien chiens chine chili chute chutes chuck chris chro chrom christ chirs chiot")
_AT_WORDS = word_set("at attended covering visited to via from")
_VISITED = re.compile(
    r"(?:at|attended|covering|visited|to|via"
    r"|from)\s(?:the\s)?(?P<name>[A-Z][\w']{2,30}(?:[\s-][A-Z][\w']{2,30}){0,3})(?!\w)"
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
    r"[ #*]{0,4}(?P<line>(?:hopita[l1]|centre\shospita|clinique|polyclinique|fondation|institut|cabinet"
    r"|maternite)"
    r"(?P<rest>[^\n|]{3,70}?))(?=\s?(?:\n|$|\||\s-\s|\s{2}))",
    re.I,
)


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
            town = _OF_TOWN.match(page.text, words.all[last].end)
            at = words.at(town.end()) if town else None
            of = gazetteer.read(words, at, Sort.TOWN) if at is not None else None
            yield Mark(words.all[number].start, words.all[of.last if of else last].end, "hospital", rank=45)


def _chained(page: Page, marks: Sequence[Mark]) -> Iterator[Mark]:
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
        cared = word.lower in {"attended", "covering"} or _CARED.search(text, max(0, word.start - 60), word.start)
        if match and cared and not is_common(match["name"].split(" ")[0]) and not _NO_VISIT.match(match["name"]):
            yield Mark(match.start("name"), match.end("name"), "hospital", rank=32)


def _letterheads(page: Page) -> Iterator[Mark]:
    """A line that opens with a word for a hospital in a report names one, however it is misread."""
    if not page.is_record:
        return
    for line in page.words.lines:
        match = _LETTERHEAD.match(page.text, line)
        if match and any(map(str.isupper, match["rest"])):
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
    for number in page.words.of(_ALONE_WORDS):
        match = _ALONE.match(text, page.words.all[number].start)
        if match:
            yield Mark(match.start(), match.end(), "hospital", rank=30)


def find_others(page: Page, headed: Sequence[Mark]) -> Iterator[Mark]:
    """Places of care that no French word announces, given those that one does."""
    marks = [*headed, *_known(page), *_english(page), *_acronyms(page)]
    yield from marks[len(headed) :]
    yield from _chained(page, marks)
    yield from _visited(page)
    yield from _labelled(page)
    yield from _letterheads(page)
