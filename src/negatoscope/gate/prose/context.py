"""What a text is: its language, whether a patient is in sight, where its author signs.

A doctor named in a report treats the patient and leads to the place of care; a doctor who signs a post is its author,
and the charter of the CNOM asks for that signature. A date in a case leads to an examination, the date of a congress
to nobody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.impression import reads_of_patient
from negatoscope.gate.prose.announcing import announces
from negatoscope.gate.prose.names.people import read_people
from negatoscope.gate.prose.page import Page
from negatoscope.gate.prose.subject import is_about_patient, is_record
from negatoscope.gate.prose.words import Words

if TYPE_CHECKING:
    from negatoscope.gate.prose.names.people import People
    from negatoscope.gate.prose.page import TextPolicy

_FRENCH = word_set("le la les des du de un une et est pour avec dans sur au aux par chez ans il elle nous ne pas")
_ENGLISH = word_set(
    "the of and was is with for in to from by year old has had were are this that he she no we born on at lives "
    "name dob exam findings impression history ward hospital referring physician study radiologist reported seen "
    "her his my you your not it be been who they but or pls pt"
)

_ROLE = (
    r"(?:radio(?:logue|logist|logiste)|medecin|md|interne|chef|praticien|professeur|neuroradio|senolog"
    r"|manip|cnom|rpps"
    r"|ph\b|phu\b|pu-ph|cca\b|docteur|consultant|resident|fellow|physician|ostearticul|imagerie|interventionn)"
)
_NAME = r"(?:[A-Z]\.(?:-?[A-Z]\.)?\s?)?[A-Z][\w'-]+(?:\s(?:(?:de|du|la|le|van|von|el|ben|al)\s)?[A-Z][\w'.-]*){0,3}"
_TITLED = rf"(?:Drs?|DR|Prs?|PR|Professeur|Docteur|Doctor|Professor|Prof)\.?\s{{1,2}}{_NAME}"
_SIGNATURE = re.compile(
    rf"(?:^|(?<=[.!?\"#)])\s|(?<=\n)|\s-+\s|(?<=\w)\s(?=-))\s?(?:-+\s?)?"
    rf"(?:(?:Aut(?:eure?|rice)s?|Authors?|Texte|Redaction|Redige\spar|By|Par)\s?:?\s)?{_TITLED}"
    rf"(?:(?:,|\set|\s&|\sand)\s{_TITLED}){{0,6}}"
    rf"(?:\s?[,(-]\s?[^.!?\n]{{0,100}}|\s{_ROLE}[^.!?\n]{{0,100}})?\s?(?=[.!?\n]|$)",
)
_OPENING = re.compile(rf"\s?{_TITLED},\s(?:\w+\s)?{_ROLE}[^.!?\n]{{0,100}}[.!?]\s")
"""An author who opens a post with a sentence of name and quality; an address or a line of its own heads a letter."""
_PRESENTED = re.compile(
    rf"\b(?:[Mm]on\snom|[Jj]e\s(?:suis|m'appelle|signe)|[Mm]y\sname\sis|I\sam)\b[^.!?\n]{{0,60}}?\s"
    rf"(?P<author>(?:[Ll]e\s)?{_TITLED})"
)
_TAIL = 260
_AFTER_SIGNATURE = 120
"""Characters that may follow a signature: ties of interest, hashtags. Before more, a name heads a letter."""


def language_of(text: str) -> str:
    """`fr` or `en`, by the commonest little words; French in doubt."""
    return _language(Words(text[:20_000]))


def _language(words: Words) -> str:
    english = sum(len(words.places.get(word, ())) for word in _ENGLISH)
    return "en" if english > sum(len(words.places.get(word, ())) for word in _FRENCH) else "fr"


def signature_of(text: str) -> tuple[int, int]:
    """Where the author signs: a sentence that is only a doctor's name and quality, the last near the end of the text.

    Without one, the first sentence of the text when it is such, or what follows "mon nom", "je suis".
    """
    start = max(0, len(text) - _TAIL)
    found = (len(text), len(text))
    for match in _SIGNATURE.finditer(text, start):
        if match.start() and len(text) - match.end() <= _AFTER_SIGNATURE:
            found = match.span()
    if found[0] == found[1]:
        opening = _OPENING.match(text)
        presented = None if opening else _PRESENTED.search(text)
        found = opening.span() if opening else presented.span("author") if presented else found
    return found


def _names_somebody(people: People) -> bool:
    """Whether names show by themselves that a patient is in sight, or that the text is a private message."""
    return people.names_patient or people.speaks_of_somebody or people.is_casual


def page_of(text: str, policy: TextPolicy) -> Page:
    """A view with what is known of the whole. A text that goes with images is about a patient by that alone."""
    words = Words(text)
    people = read_people(words)
    record = is_record(words) or people.greets
    language = _language(words)
    signature = (len(text), len(text)) if record else signature_of(text)
    return Page(
        text,
        language,
        # Who signs speaks in public, of many things; what nobody signs is a message, a report or a copy of one.
        about_patient=record
        or policy.shift is not None
        or (signature[0] == signature[1] and not announces(words) and reads_of_patient(text))
        or _names_somebody(people)
        or is_about_patient(words, language),
        is_record=record,
        signature=signature,
        policy=policy,
        words=words,
        people=people,
    )
