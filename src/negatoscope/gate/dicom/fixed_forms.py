"""Identifiers that show by their form, whoever they belong to: dates, numbers, mails, phones, paths, named people."""

from __future__ import annotations

import re

from negatoscope.gate.dicom.unique_ids import IN_TEXT
from negatoscope.gate.dicom.vocabulary import is_imaging_word, is_known_word, is_listed_word

_MONTHS = (
    r"janv(?:ier)?|f[ée]vr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[uû]t|sept(?:embre)?|octobre|novembre"
    r"|d[ée]c(?:embre)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d\d"
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_FORMS = re.compile(
    "|".join(
        (
            r"(?i:(?<!\w)\d{1,4}(?:[ ]?(?:bis|ter))?,?[ ]"
            r"(?:rue|avenue|av\.|bd|boulevard|place|chemin|all[ée]e|impasse|route|quai)[ ][^\n,;\\]{2,40})",
            r"(?<![\w.,])(?:[A-Z]{1,2}-)?\d{5}[ ]{1,2}[A-ZÀ-Þ][\w'’-]{2,}(?:[ -][A-ZÀ-Þ][\w'’-]+){0,3}",  # town
            r"(?i:(?<!\w)\d{1,3}[ -]?(?:years?|months?|weeks?|days?)[ -]old(?!\w)|(?<!\w)\d{1,3}[ ]?y/?\.?o\.?(?!\w))",
            r"(?i:(?<!\w)(?:[aâ]g[ée]e?s?|femme|homme|fille|gar[çc]on|patiente?|enfant|nourrisson)"
            r"[ ]de[ ]\d{1,3}[ ](?:ans?|mois|jours?|semaines?)(?!\w))",
            _MAIL.pattern,
            r"(?:https?|ftp)://\S+|\bwww\.\S+",  # web
            r"\\\\[\w.$-]+(?:\\[^\s\\]+)+|\b[A-Za-z]:\\\S+|(?<![\w/])/(?:[\w.-]+/)+[\w.-]+",  # paths
            rf"(?<!\d)(?:{_DAY}([./-]){_MONTH}\1|{_MONTH}([./-]){_DAY}\2)(?:{_YEAR}|\d\d)(?![\d.])",
            rf"(?<!\d){_YEAR}([./-]){_MONTH}\3{_DAY}(?!\d)",
            rf"(?<![\d.,]){_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{{0,6}}(?!\d)",
            rf"(?i:(?<!\w)(?:{_DAY}(?:er|st|nd|rd|th)?[ .-]{{1,3}})?(?:{_MONTHS})\.?[ ,.-]{{1,3}}"
            rf"(?:{_DAY}(?:st|nd|rd|th)?,?[ ]{{1,2}})?{_YEAR}(?!\d))",
            rf"(?i:(?<!\w){_DAY}(?:er|st|nd|rd|th)?[ ](?:of[ ])?(?:{_MONTHS})(?!\w))",
            r"(?<!\d)(?:[01]?\d|2[0-3])(?::[0-5]\d){1,2}(?![\d:])|(?<!\d)(?:[01]?\d|2[0-3])[hH][0-5]\d(?!\d)",
            r"(?<![\d.])(?:\+|00)\d{1,3}[ .-]?(?:\(0\)[ ]?)?\d(?:[ .-]?\d){6,11}(?!\d)",  # phone, international
            r"(?<![\d.])0[1-9](?:[ .-]?\d\d){4}(?!\d)",  # phone, French
            r"(?<!\d)\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)",  # phone, North American
            r"(?<!\d)[12][ ]?\d\d[ ]?(?:0[1-9]|1[0-2]|[2-9]\d)[ ]?(?:\d\d|2[AB])[ ]?\d{3}[ ]?\d{3}(?:[ ]?\d\d)?(?!\d)",
            r"(?<![\w.,])(?!\d+(?:[xX*]\d+)+(?!\w))(?![bB]\d{1,4}(?:[_-][bB]?\d{1,4})+(?!\w))(?=(?:[A-Za-z_-]*\d){6})"
            r"[A-Za-z]{0,6}[_-]?\d[\dA-Za-z_-]*(?![\w]|[.,]\d)",  # number
        )
    )
)
_WORD = r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*"
_PARTICLE = r"(?:d[eu]s?|la|le|van|von|den|der|el|al|ben|da|dos|di|saint|st)"
_CAPITAL = rf"(?=[A-ZÀ-ÞŁŚŽ]){_WORD}"
_NAME = rf"(?:{_CAPITAL}|[A-Z]\.)(?:[ ]+(?:{_PARTICLE}[ ]+)*{_CAPITAL}){{0,2}}"
_TITLE_END = r"(?:\.[ ]*|[ ]+|(?<=[a-z])(?=[A-Z]))"  # "DrBlanc" is titled, "DRAINAGE" and "PROFIL" are words
_TITLED = re.compile(
    rf"(?<!\w)(?i:Drs?|Docteurs?|Doctor|Prof|Professeure?|Professor|Mme|Mlle|Monsieur|Madame|Mademoiselle|Mrs|Miss|Herr"
    rf"|Frau|Sra|Dott|Dra){_TITLE_END}(?:{_PARTICLE}[ ]+)*(?:{_NAME})|(?<!\w)(?:Pr|PR|M|Mr|MR|Ms|MS|Sr|SR)\.[ ]*{_NAME}"
)
_AMBIGUOUS = re.compile(rf"(?<!\w)(?:Pr|PR|M|Mr|MR|Ms|MS|Sr|SR)[ ]+({_CAPITAL})(?:[ ]+{_CAPITAL})?")
_PAIRED = re.compile(rf"(?<![\w^])(?=(({_WORD})(?:\^+|,[ ]?)({_CAPITAL})(?:[\^= ]+{_WORD})*))")
_IN_A_ROW = re.compile(rf"(?<!\w)({_CAPITAL})[ ]+(?:{_PARTICLE}[ ]+)*({_CAPITAL})")

_LONG_NUMBER = re.compile(r"(?<![\d.])\d{6,}(?![\d.])")
_SHORTEST_NAME = 4

Span = tuple[int, int]


def forms(text: str) -> list[Span]:
    """Where a date, a number, a contact or a path stands. UIDs are not among them (see `uids`)."""
    spans = [match.span() for match in _FORMS.finditer(text)]
    kept = uids(text)
    return [span for span in spans if not any(span[0] < end and start < span[1] for start, end in kept)]


def long_numbers(text: str) -> list[Span]:
    """Where six digits or more stand together."""
    return [match.span() for match in _LONG_NUMBER.finditer(text)]


def mails(text: str) -> list[Span]:
    """Where a mail address stands."""
    return [match.span() for match in _MAIL.finditer(text)] if "@" in text else []


def uids(text: str) -> list[Span]:
    """Where a UID stands."""
    return [match.span() for match in IN_TEXT.finditer(text)]


def people(text: str) -> list[Span]:
    """Where a person is named by the way it is written: after a title, as "NAME, First" or "NAME^FIRST" of words that
    aren't of imaging."""
    spans = [match.span() for match in _TITLED.finditer(text)]
    spans += [match.span() for match in _AMBIGUOUS.finditer(text) if not is_imaging_word(_longest(match[1]))]
    spans += [match.span(1) for match in _PAIRED.finditer(text) if _is_name_pair(match[2], match[3])]
    return spans


def names_in_a_row(text: str) -> list[Span]:
    """Where two capitalised words that no vocabulary has follow each other, as a first name and a name do."""
    return [match.span() for match in _IN_A_ROW.finditer(text) if _is_full_name(match[1], match[2])]


def _is_name_pair(first: str, second: str) -> bool:
    """Whether "FIRST, SECOND" can be a name and a first name: neither is of imaging, and one is no word at all."""
    if len(first) < 2 or is_listed_word(first) or is_listed_word(second):
        return False
    return not (is_known_word(first) and is_known_word(second))


def _is_full_name(first: str, second: str) -> bool:
    """Whether two capitalised words in a row can be a first name and a name. A short word in capitals is rather an
    abbreviation, and in a text of capitals only nothing tells a name from a term."""
    if any(len(word) < _SHORTEST_NAME and (word.isupper() or len(word) < 2) for word in (first, second)):
        return False
    if max(len(first), len(second)) < _SHORTEST_NAME or (first.isupper() and second.isupper()):
        return False
    return not any(_is_in_a_vocabulary(word) for word in (first, second))


def _is_in_a_vocabulary(word: str) -> bool:
    return is_listed_word(word) or (len(word) >= _SHORTEST_NAME and is_known_word(word))


def _longest(words: str) -> str:
    return max(words.replace("'", "-").split("-"), key=len)
