"""Houses of care by a head of several words, and houses known only by the person or saint they are called after.

"centre de dialyse de Martigues", "institut de cancérologie Sainte-Catherine", "cabinet de kinésithérapie des
Trois-Moulins", "SELARL Imagerie du Lauragais", "Klinikum Winterberg". And "à Yves-Le-Foll", "vers Simone-Veil": nobody
is "at" a person, so that two names with a hyphen after a word of place are a house or a school.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose import gazetteer
from negatoscope.gate.prose.gazetteer import Sort
from negatoscope.gate.prose.names import is_common, is_eponym, is_first_name
from negatoscope.gate.prose.names.facts import facts
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_HEADS = word_set(
    "centre centres ctre cabinet cabinets institut groupe groupement pole maison clinique cliniques polyclinique "
    "hopital "
    "hopitaux hop plateau laboratoire dispensaire foyer pharmacie selarl selas sel scm scp gie gcs gcsms klinikum "
    "krankenhaus kantonsspital spital spitalzentrum ziekenhuis uz az hospitalisation infirmerie ambulances ambulance "
    "samu "
    "smur crf cmpr csapa cmpp ime esat mas fam rpa marpa msp cds cms pmi had ssiad ght ghr chsf chpg ghicl chpc "
    "imagerie "
    "radiologie maternite reseau crematorium funerarium caserne pompiers ehpad ehpa usld usp usld residence sejour"
)
_LINK = r"(?:(?:de la|des|du|de|les|la|le|en|au|aux)[ ]|(?:de l|d|l)'[ ]?)"
_PART = r"(?:[A-Z][\w'-]{1,40}|[A-Z]\.)"
_NAMED = rf"(?:{_LINK}){{0,2}}(?P<name>{_PART}(?:[ ](?:{_LINK})?{_PART}){{0,3}})"
_HEADED = re.compile(
    r"(?P<head>[A-Za-z]{2,16})(?P<middle>(?:[ ,][ ]?(?:(?:de|du|des|et|en|a)[ ](?:la[ ]|l')?|d'"
    r"|l')?[a-z][a-z-]{3,22}){0,4})"
    rf"[ ]{{1,2}}(?:- )?{_NAMED}"
)
_OF_NATIONS = re.compile(
    r"\b(?:national\w*|francais\w*|europeen\w*|international\w*|mondial\w*|scientifique|savante?|americain\w*"
    r"|universite"
    r"|recherches?|reference|expert\w*|essais?|patients?|travail|etudes?|controle|temoin|placebo|sanguins?)\b"
)
_BARE = word_set(
    "selarl selas sel scm scp gie gcs klinikum krankenhaus kantonsspital spital ziekenhuis uz az samu smur crf cmpr "
    "csapa "
    "cmpp ime esat mas fam rpa marpa msp cds pmi had ssiad ght ghr ambulances pharmacie infirmerie hopital hopitaux "
    "hop "
    "cliniques polyclinique clinique maternite ehpad ehpa usld dispensaire funerarium caserne"
)
"""Heads that need no words of care between themselves and the name."""
_CARE = re.compile(
    r"\b(?:dialyse|hemodialyse|cancerologie|oncologie|kinesitherapie|kine|radiologie|imagerie\w*|medico\W\w+"
    r"|reeducation"
    r"|readaptation|convalescence|sante|soins?|medical\w*|medicaux|chirurgical\w*|hospitalier\w*|dentaire"
    r"|ophtalmologi\w+"
    r"|orthoped\w+|cardiolog\w+|radiotherapie|echographie|irm|scanner|retraite|repos|accueil|infirmier\w*|planification"
    r"|psychiatri\w+|psycho\w+|geriatri\w+|gerontolog\w+|pediatri\w+|maternite|sage\w*|liberal\w*|prive\w*"
    r"|universitaires?"
    r"|regional\w*|intercommunal\w*|departemental\w*|public\w*|militaire|civils?|locaux|local|mutualiste\w*|jour|nuit"
    r"|osteo\w*|urgences?|lutte|anticancereux|transfusion|biologie|analyses?|don|sportif|sport|therap\w+|addictolog\w*"
    r"|osteopathi\w*|veterinaire|funeraire|sapeurs|secours|vaccination|depistage|mammographie|senologie|fertilite"
    r"|pma|amp)\b"
)
_MISREAD_WORDS = word_set("h hop cl")
_MISREAD = re.compile(
    rf"(?P<head>(?i:h[o0]p[i1l]ta[l1i]|c[l1i][i1l]n[i1l]que|hop\.?))(?P<middle>)[ ]{{1,2}}{_NAMED}",
)
_HYPHENED = re.compile(
    r"(?P<first>[A-Z][a-z']{1,14})-(?:(?:[A-Z][a-z']{1,20}|de|du|la|le|et|d')-?){1,4}(?<!-)(?![\w'-])"
)
_AT = word_set("a vers depuis sur de pour par via entre chez")
_GOING = re.compile(
    r"\b(?:transf\w*|adress\w*|hospital\w*|parti\w*|part|pars|revien\w*|arriv\w*|ven\w{2,4}|vien\w*|vu\w*|revu\w*"
    r"|urgences?"
    r"|samu|smur|scanner|irm|tdm|imag\w*|radio\w*|staff|rcp|bloc|gardes?|interne\w*|equipe\w*|collegues?|confreres?"
    r"|avis"
    r"|oper\w*|envoy\w*|biops\w*|greff\w*|suivi\w*|mut\w*|accouch\w*|ne|nee|rdv|rendez-vous|consult\w*|chir\w*|neuro\w*"
    r"|reanimation|rea|dossier\w*|lits?|places?|appel\w*|service\w*|maternite|externe|stage|exerc\w*|travail\w*"
    r"|relecture"
    r"|demand\w*|bascul\w*|pediatr\w*|cardio\w*|onco\w*|attente|retour|sortie?|transport\w*|ambulance"
    r"|direction)\b[^.;\n]{0,40}$",
    re.I,
)


def _is_name(page: Page, match: re.Match[str]) -> bool:
    """Whether what follows the head is a name of its own: listed, a compound, or no ordinary word."""
    name, start = match["name"], match.start("name")
    first = re.split(r"[ '-]", name, maxsplit=1)[0]
    if is_common(first) and "-" not in name:
        return False
    number = page.words.at(start)
    listed = number is not None and any(gazetteer.read(page.words, number, sort) for sort in Sort)
    return listed or "-" in name or " " in name or not lexicon.is_word(name.lower())


def _headed(page: Page) -> Iterator[Mark]:
    text = page.text
    for number in page.words.of(_HEADS | _MISREAD_WORDS):
        word = page.words.all[number]
        if text[max(0, word.start - 1) : word.start] in {"-", "@", "#", "_", "."}:
            continue
        match = (_MISREAD if word.lower in _MISREAD_WORDS else _HEADED).match(text, word.start)
        if match is None:
            continue
        middle = match["middle"]
        cared = (
            word.lower in _MISREAD_WORDS
            or bool(_CARE.search(middle))
            or word.lower in _BARE
            or (word.lower == "imagerie" and word.text[0] == "I")
        )
        if not cared or _OF_NATIONS.search(middle):
            continue
        if word.lower in {"mas", "az", "had", "fam", "sel", "ime", "uz", "clinique", "pharmacie"} and not (
            word.text.isupper() or word.lower in {"clinique", "pharmacie"}
        ):
            continue
        if _is_name(page, match):
            yield Mark(word.start, match.end(), "hospital", rank=47)


def _hyphened(page: Page) -> Iterator[Mark]:
    """ "à Yves-Le-Foll", "depuis Gabriel-Montpied": two names with a hyphen, after a word of place."""
    text, words = page.text, page.words
    for number in words.of(_AT):
        word = words.all[number]
        if text[word.end : word.end + 1] != " " or not text[word.end + 1 : word.end + 2].isupper():
            continue
        match = _HYPHENED.match(text, word.end + 1)
        if match is None or is_eponym(text, match.start()):
            continue
        sainted = match["first"].lower() in {"saint", "sainte", "st", "ste", "notre", "hotel", "val", "sacre"}
        called = facts(match["first"].lower()).is_given and not is_first_name(match.group().rsplit("-", 1)[-1])
        sure = word.lower in {"a", "vers", "via"} or (
            word.lower != "chez" and bool(_GOING.search(text, max(0, word.start - 50), word.start))
        )
        if sure and (sainted or called):
            yield Mark(match.start(), match.end(), "hospital", rank=33)


def find_houses(page: Page) -> Iterator[Mark]:
    """Houses of care by long heads, and those called after somebody."""
    yield from _headed(page)
    yield from _hyphened(page)
