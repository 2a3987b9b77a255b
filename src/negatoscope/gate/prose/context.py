"""What a text is: its language, whether a patient is in sight, where its author signs.

A doctor named in a report treats the patient and leads to the place of care; a doctor who signs a post is its author,
and the charter of the CNOM asks for that signature. A date in a case leads to an examination, the date of a congress
to nobody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.detectors import tables
from negatoscope.gate.prose.names.people import read_people
from negatoscope.gate.prose.page import Page
from negatoscope.gate.prose.words import Words

if TYPE_CHECKING:
    from negatoscope.gate.prose.names.people import People
    from negatoscope.gate.prose.page import TextPolicy

_FRENCH = word_set("le la les des du de un une et est pour avec dans sur au aux par chez ans il elle nous ne pas")
_ENGLISH = word_set(
    "the of and was is with for in to from by year old has had were are this that he she no we born on at lives"
)

_RECORD = re.compile(
    r"""
    \bpatiente?\s?: | <patient\b
    | \b(?:medecins?\s(?:traitant|adresseur|demandeur)s?|operat(?:eur|rice)s?|manip\w{0,12}
      |anesthesistes?|prescripteurs?|correspondants?|demandeurs?|referring\s(?:physician|doctor)|radiographer
      |sonographer)\s?: | <patient\b
    | \bnee?(?:\(e\))?\s+le\s+\d | \bnaissance\b.{0,12}\d
    | \b(?:IPP|NIR|NDA|MRN|NIP|IEP)(?:\b.{0,30}|[A-Z]?)\d | \bdate\s(?:d')?(?:arrivee|entree|sortie|admission)\s?:
    | \bn(?:°|o\.?|umero)\s?(?:de\s)?(?:sejour|dossier|venue) | \bd'accession\b | \baccession\s(?:number|no)\b
    | \b(?:chere?s?|dear)\s(?:confreres?|consoeurs?|amie?s?|maitre|colleagues?|doctor|dr)\b
    | \bje\svous\s(?:adresse|confie|remercie\sde\sm'avoir) | \bconfraternellement\b
    | \bcompte[\s-]?rendu\s(?:dicte|redige|valide|de\sconsultation|d'hospitalisation|operatoire)\b
    | \b(?:valide|relu|saisi|interprete|redige|dicte)\spar\b | \bdictated\sby\b | \breported\sby\b
    | \bdossier\s(?:medical\s)?(?:du\spatient|de\sla\spatiente|pour)\b
    | \badresse\b(?!.{0,24}\bcabinet\b)[^.\n]{0,30}:\s
    """,
    re.I | re.X,
)
_HEADING = re.compile(
    r"^\W{0,4}(?:technique|resultats?|conclusion|indication|protocole|findings|impression|comparison|procedure)\s?:",
    re.I | re.M,
)
_PATIENT = re.compile(
    r"""
    \b(?:un|une|le|la|du|de\sla|au|ce|cet|cette|notre|mon|ma|ce\sjeune|cette\sjeune|votre)\s
      (?:\w{1,12}\s)?(?:patiente?|malade|nourrisson|nouveau-nee?|fillette|enfant|garcon|bebe|adolescente?|blessee?)\b
    | \bpatiente?\s(?:de|d'|agee?|adressee?|domiciliee?|nee?|vue?|suivie?|operee?|admise?
      |hospitalisee?|(?-i:[A-Z]\b)|du\b)
    | \b(?:homme|femme|fille|garcon|enfant|retraitee?)\s(?:agee?\s)?(?:de|d')\s?(?:\d|[a-z]{2,10}\sans)
    | \bagee?s?\sde\s\d
    | \b\d{1,3}\s?ans\b(?!\s(?:plus|de\spratique|d'experience|apres|avant))
    | \b\d{1,3}[\s-]years?[\s-]old\b | \baged\s\d | \b\d{1,3}\s?(?:yo|y/o)\b
    | \b(?:the|this|our|my|a|for|of)\s(?:\w{1,12}\s)?(?:patient|pt)\b
    | \bobservation\s?: | \bcas\s(?:clinique|du\sjour)\b | \bcase\s(?:of\sthe\sday|report)\b
    | \b(?:nous\srapportons|we\sreport)\b
    | \b(?:lit|bed|box|chambre|ch|room)\s?\d{1,3}\b | \b(?:dob|ddn|nhs)\b.{0,12}\d | \bg\dp\d\b | \bpatient\sname\b
    | \b(?:ma|mon|my|sa)\s(?:fille|fils|mere|pere|mari|femme|maman|papa|soeur|frere|bebe|son
      |daughter|wife|husband|mother|father|mum|mom|dad|cliente)\b | \b(?:beau|joli|ce|mon|nice
      |great)\s(?:\w{1,8}\s)?ca(?:s|se)\b
    | \b(?:referred|scanned|seen|operated)\s(?:by|with|on)\b
    | \b(?:adressee?|vue?|opere?e|suivie?)\s(?:par|ce|hier|en)\s
    | \b(?:she|he|elle)\s(?:has|had|was|is|a|s'est|s'appelle|avait|est|etait)\b | \bs'appelle\b
    | (?<!dr\s)(?<!pr\s)\b(?-i:(?:M\.|Mme|MME|Mlle|Mr|MR|Mrs|MRS|Monsieur|Madame|MONSIEUR|MADAME
        |Mademoiselle)\.?\s?[A-Z]{2,}|(?:Mme|MME|Mr|MR|Mrs|MRS)\.?\s[A-Z])
    | \b(?:rdv|rendez-vous)\s(?:(?:du|des|le)\s\d|pour\s(?-i:[A-Z]))
    | \bhospitalisee?\s(?:apres|pour|depuis|dans|en|au|a|le)\b | \b(?:j'ai|nous\savons|on\sa|i|we|just)\s(?:scanne
        |opere|echographie|scanned|imaged|operated)\w*
    | \b(?:admitted|hospitali[sz]ed)\s(?:to|for|with|after|on|in)\b | \b(?:famille|contact)\s?\((?:fils|fille|mari
        |epou)
    | \b(?:il|elle)\sa\sete\s(?:opere|admis|hospitalis|adress|revu|vu)
    | \b(?:l'examen\s(?:clinique|physique|abdominal)|l'interrogatoire|l'evolution)\b.{0,40}\b(?:trouv|objectiv
        |montr|note|revel|ete|favorable)
    | \b(?:l'irm|le\sscanner|la\stdm|l'echographie|la\sradiographie)\b.{0,60}\b(?:trouv|objectiv|montr|revel|avait)
    | \b(?:irm|scanner|tdm|examen|echographie|radiographie|mammographie|ct|mri)\s(?:\w{1,14}\s)?(?:du|realisee?\sle
        |of|on|from)\s\d
    """,
    re.I | re.X,
)
_AGE_RANGE = re.compile(
    r"(?:\bde\s\d{1,3}\s[a-]\s?|\bentre\s\d{1,3}\set\s|\bplus\sde\s|\bavant\s|\bapres\s|\bdes\s|\bdepuis\s|\bil y a\s"
    r"|\bmoins\sde\s|\btous les\s|\bpendant\s|\ben\s|\bover\s|\bunder\s)$",
    re.I,
)

_ROLE = (
    r"(?:radio(?:logue|logist|logiste)|medecin|md|interne|chef|praticien|professeur|neuroradio|senolog"
    r"|manip|cnom|rpps"
    r"|ph\b|phu\b|pu-ph|cca\b|docteur|consultant|resident|fellow|physician|ostearticul|imagerie|interventionn)"
)
_NAME = r"(?:[A-Z]\.(?:-?[A-Z]\.)?\s?)?[A-Z][\w'-]+(?:\s(?:(?:de|du|la|le|van|von|el|ben|al)\s)?[A-Z][\w'.-]*){0,3}"
_TITLED = rf"(?:Drs?|DR|Prs?|PR|Professeur|Docteur|Doctor|Professor|Prof)\.?\s{{1,2}}{_NAME}"
_SIGNATURE = re.compile(
    rf"(?:^|(?<=[.!?\"#)])\s|(?<=\n)|\s-+\s|(?<=\w)\s(?=-))\s?(?:-+\s?)?{_TITLED}"
    rf"(?:(?:,|\set|\s&|\sand)\s{_TITLED}){{0,6}}"
    rf"(?:\s?[,(-]\s?[^.!?\n]{{0,100}}|\s{_ROLE}[^.!?\n]{{0,100}})?\s?(?=[.!?\n]|$)",
)
_TAIL = 260


def language_of(text: str) -> str:
    """`fr` or `en`, by the commonest little words; French in doubt."""
    return _language(Words(text[:20_000]))


def _language(words: Words) -> str:
    english = sum(len(words.places.get(word, ())) for word in _ENGLISH)
    return "en" if english > sum(len(words.places.get(word, ())) for word in _FRENCH) else "fr"


def is_record(text: str) -> bool:
    """Whether a text is a report, a letter or a file about one patient."""
    return bool(_RECORD.search(text)) or len(_HEADING.findall(text)) >= 2


def is_about_patient(text: str) -> bool:
    """Whether a particular patient is in sight."""
    for match in _PATIENT.finditer(text):
        before = text[max(0, match.start() - 24) : match.start()]
        if not _AGE_RANGE.search(before):
            return True
    return tables.lists_people(text)


def signature_of(text: str) -> tuple[int, int]:
    """Where the author signs: the last sentence that is only a doctor's name and quality, near the end of the text."""
    start = max(0, len(text) - _TAIL)
    found = (len(text), len(text))
    for match in _SIGNATURE.finditer(text, start):
        found = match.span()
    return found


def _names_somebody(people: People) -> bool:
    """Whether names show by themselves that a patient is in sight, or that the text is a private message."""
    return people.names_patient or people.speaks_of_somebody or people.is_casual


def page_of(text: str, policy: TextPolicy) -> Page:
    """A view with what is known of the whole. A text that goes with images is about a patient by that alone."""
    words = Words(text)
    people = read_people(words)
    record = is_record(text) or people.greets
    return Page(
        text,
        _language(words),
        about_patient=record or policy.shift is not None or _names_somebody(people) or is_about_patient(text),
        is_record=record,
        signature=(len(text), len(text)) if record else signature_of(text),
        policy=policy,
        words=words,
        people=people,
    )
