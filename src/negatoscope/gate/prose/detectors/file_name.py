r"""File names and paths that carry a name, a date or a number: DUPONT_Marie.dcm, C:\Users\mdupont, "mme x.jpg"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.lexicon import MEDICAL_WORDS
from negatoscope.gate.prose.names.facts import facts
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_EXTENSION = re.compile(
    r"\.(?:dcm(?:\.gz)?|dicom|dic|ima|nii(?:\.gz)?|nrrd|mha|mhd|mgz|jpe?g|jfif|png|gif|bmp|tiff?|webp|hei[cf]|svg"
    r"|pdf|docx?|odt|rtf"
    r"|txt|xlsx?|ods|csv|tsv|pptx?|ppsx?|odp|key|pages|zip|rar|7z|iso|tar(?:\.gz)?|tgz|gz|mp[34]|m4[av]|wav|mov|avi"
    r"|mkv|webm|3gp"
    r"|xml|json|md|log|bak|sql|mdb|accdb|db|sqlite|hl7|cda|eml|msg|pst|vcf|ics|stl|edf|html?|py|ipynb|sav"
    r"|rdata)(?![\w-])(?!\.\w)",
    re.I,
)
_STEM = re.compile(r"(?:[\w.,+=&'-]{1,160} \(\d{1,3}\)|[\w.,+=&'()\[\]{}~#%-]{1,200})$")
_LAST_WORD = re.compile(r"(?<![^\s:«\"(\[,;>|])[\w.+'&()-]{1,80}$")
_QUOTED = re.compile(r"[«\"“`']\s?([^«»\"“”`\n]{2,160})$")
_WINDOWS = re.compile(
    r"(?:[A-Za-z](?<![A-Za-z][A-Za-z]):\\|\\\\(?=\w))(?:[^\\/:*?\"<>|\n]{1,80}\\){0,14}[^\\/:*?\"<>|\s,;]{0,120}"
    r"(?:(?: [^\\/:*?\"<>|\s,;.]{1,40}){1,6}\.[A-Za-z0-9]{2,5}(?!\w))?"
)
_UNIX = re.compile(
    r"(?:/(?<![\w./:]/)(?:home|Users|mnt|media|data|srv|Volumes|var|tmp|opt|exports?|archives?|pacs|nas|partage"
    r"|donnees)/"
    r"|~/|\.{1,2}/(?<!\w\./)(?<!\w\.\./))[^\s\"'<>|*?`]{2,400}",
    re.I,
)
_RELATIVE = re.compile(r"(?<![\w./:@-])[\w-]{2,40}(?:/[\w.-]{1,60}){2,12}(?<!\.)")
_UNDERSCORED = re.compile(r"_(?=[A-Za-z0-9])")
_JOINED_BEFORE = re.compile(r"[A-Za-z0-9][\w.+-]{0,80}$")
_JOINED_AFTER = re.compile(r"_[\w+-]{1,120}")
_NUMBER = re.compile(
    r"\d{5,}|(?:19|20)\d\d[-_.]\d\d[-_.]\d\d|\d\d[-_.]\d\d[-_.](?:19|20)?\d\d|(?<!\d)\d{4}(?!\d)[-_]\d{3,}"
    r"|\b[A-Z]{2,4}_(?:[A-Z]{2,4}_)?\d{4}(?!\d)"
)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]{2,}(?![a-z])|[A-Z]+")
_CUT = 4
"""Letters that show which name was cut short."""
_SEQUENCE = re.compile(r"(?:N[CGMPRT]|X[MPR])_\d")  # of RefSeq: a gene's, nobody's
_SHARED_FOLDER = re.compile(r"^(?:/(?:data|tmp|var|mnt|srv|opt)/|\.{1,2}/)", re.I)
_TITLES = word_set("mme mr m mlle dr pr monsieur madame mademoiselle patient patiente famille mrs ms")
_LINKS = word_set("de du des la le et d l -")
_STOPS = word_set(
    "fichier fichiers file files voir cf see image images photo photos piece jointe pj document nomme nommee "
    "intitule appele "
    "named called attached joint le la les un une des the a is est c c'est et and in dans sur pour with avec as"
)


def _is_somebodys(page: Page, text: str) -> bool:
    """Whether the words of a file's name hold a name: a given name, a surname, or capitals that are no word."""
    capitals = 0
    words = _WORD.findall(text)
    for word in words:
        lower = word.lower()
        if lower in _TITLES and lower not in {"m", "patient", "patiente"}:
            return True
        if len(word) < 3 or lower in MEDICAL_WORDS:
            continue
        known = facts(lower)
        if lower in page.proven:
            return True
        if known.only_word:
            continue
        if known.is_given or (known.surname and known.score > 1 and len(word) > 3):
            return True
        if known.is_unknown and len(word) > 3:
            if page.about_patient and (word.isupper() or len(word) > 5):
                return True
            capitals += word[0].isupper() + (word.isupper() and len(word) > 3)
    return capitals >= 2 or (bool(words) and page.holds_proven(text)) or _shortens(page, words)


def _shortens(page: Page, words: list[str]) -> bool:
    """Whether a piece of a file's name is cut from a proven name, perhaps behind an initial: "rmick_coude"."""
    if not page.about_patient:
        return False
    heads = {name[:_CUT] for name in page.proven if len(name) > _CUT}
    pieces = [word.lower() for word in words if len(word) >= _CUT and not facts(word.lower()).word]
    return any(piece[:_CUT] in heads or piece[1 : _CUT + 1] in heads for piece in pieces)


def _pieces(path: str) -> list[str]:
    return [piece.lower() for piece in _WORD.findall(path) if len(piece) > 3]


def _identifies(page: Page, text: str) -> bool:
    return bool(_NUMBER.search(text)) or _is_somebodys(page, text)


def _belongs(word: str) -> bool:
    """Whether a word before a file's name is a part of it: a title, a name, a number or a word of imaging."""
    lower = word.lower().strip(".,()")
    if lower in _STOPS:
        return False
    if lower in _TITLES or lower in _LINKS or lower in MEDICAL_WORDS or any(map(str.isdigit, word)):
        return True
    known = facts(lower)
    return word[:1].isupper() or known.is_given or (known.score > 0 and bool(known.surname)) or known.is_unknown


def _start_with_blanks(text: str, start: int, least: int) -> int:
    """Where a file's name that holds blanks begins, at `least` or later; `start` when it holds none."""
    first, position = start, start
    for _ in range(8):
        if text[position - 1 : position] != " ":
            break
        gap = 3 if text[position - 3 : position] == " - " else 1
        word = _LAST_WORD.search(text, max(least, position - gap - 80), position - gap)
        if word is None or not _belongs(word.group()):
            break
        position = word.start()
        if word.group().lower() not in _LINKS:
            first = position
    return first


def _with_extension(page: Page) -> Iterator[Mark]:
    text, position, following = page.text, 0, 0
    for extension in _EXTENSION.finditer(text):
        position, following = following, extension.end()
        stem = _STEM.search(text, max(position, extension.start() - 200), extension.start())
        if stem is None:
            continue
        start = stem.start() + len(stem.group()) - len(stem.group().lstrip("-.,=&'()[]{}#%"))
        if start >= extension.start() or text[start - 1 : start] in {"/", "@", "\\"}:
            continue
        quoted = _QUOTED.search(text, max(0, start - 120), start)
        wide = quoted.start(1) if quoted and text[extension.end() : extension.end() + 2].strip()[:1] in '»"”`' else None
        begins = wide if wide is not None else _start_with_blanks(text, start, position)
        for first in (begins, start):
            if _identifies(page, text[first : extension.start()]):
                yield Mark(first, extension.end(), "file_name", rank=66)
                break


def _paths(page: Page) -> Iterator[Mark]:
    for match in _RELATIVE.finditer(page.text) if "/" in page.text else ():
        if any(piece in page.proven for piece in _pieces(match.group())):
            yield Mark(match.start(), match.end(), "file_name", rank=64)
    for sign, pattern in (("\\", _WINDOWS), ("/", _UNIX)):
        for match in pattern.finditer(page.text) if sign in page.text else ():
            path = match.group().rstrip(".,;:)]")
            if len(path) > 4 and (not _SHARED_FOLDER.search(path) or _identifies(page, path)):
                yield Mark(match.start(), match.start() + len(path), "file_name", rank=66)


def _underscored(page: Page) -> Iterator[Mark]:
    """Names joined by underscores, as of folders and of files without an ending."""
    text, position = page.text, 0
    for sign in _UNDERSCORED.finditer(text):
        if sign.start() < position:
            continue
        before = _JOINED_BEFORE.search(text, max(position, sign.start() - 80), sign.start())
        after = _JOINED_AFTER.match(text, sign.start())
        if before is None or after is None:
            continue
        position = after.end()
        if text[before.start() - 1 : before.start()] in {"@", "/", "=", "&", "?", "#", "\\"} or text[
            position : position + 1
        ] in {"@", "="}:
            continue
        whole = text[before.start() : position]
        numbered = re.search(r"(?:19|20)\d{6}|\d{6,}", whole) and not _SEQUENCE.match(whole)
        if numbered or _holds_given_and_capital(whole):
            yield Mark(before.start(), position, "file_name", rank=44)


def _holds_given_and_capital(whole: str) -> bool:
    words = _WORD.findall(whole)
    known = [facts(word.lower()) for word in words]
    return any(each.is_given for each in known) and any(
        word[0].isupper() and not each.only_word and (each.surname or each.is_unknown)
        for word, each in zip(words, known, strict=True)
    )


def find(page: Page) -> Iterator[Mark]:
    """Names of files with a date, a long number or a person's name; paths of a user's folder."""
    yield from _with_extension(page)
    yield from _paths(page)
    if page.about_patient:
        yield from _underscored(page)
