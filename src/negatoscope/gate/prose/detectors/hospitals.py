"""Places of care by name, and the ward beside one. "au CHU", "l'hôpital" alone name none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.names import is_common
from negatoscope.gate.prose.page import Mark, is_shouted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_HEAD = re.compile(
    r"(?<![\w-])(?:(?:centre|groupe|groupement|pole)s?\shospitaliers?(?:[\s-](?:universitaire|regional"
    r"|intercommunal|general|specialise|departemental|sud|nord|de\sterritoire)e?)*"
    r"|hopita(?:l|ux)(?:\s(?:universitaires?|prive|d'instruction\sdes\sarmees|de\sla|inter[\w-]+|general|militaire))*"
    r"|h[oô]p\.|(?:poly)?cliniques?|maternite|institut|fondation|hospices?|sanatorium|ehpad|residence"
    r"|maison\sde\sretraite"
    r"|centres?\s(?:d'imagerie|medical|medico-chirurgical|de\slutte\scontre\sle\scancer|anticancereux"
    r"|de\ssante|de\sradiologie|oscar|leon|antoine|francois|paul|georges)"
    r"|cabinet(?:\s(?:d'imagerie|medical|de\sradiologie))|(?-i:CHRU|CHU|CHR|CHI[CVR]?|CHD|CHS|CHM|CH|GHU"
    r"|GHT|GHI|GH|HIA|CLCC|AP-?HP|AP-?HM|HCL))(?![\w-])",
    re.I,
)
_LINK = re.compile(r"\s{1,2}(?:(?:de la|des|du|de|les|la|le)\s|(?:de l|d|l)'\s?){0,2}(?!\s)", re.I)
_PART = r"[A-Z][A-Za-z]{0,40}(?:['-][A-Za-z]{1,40}){0,5}"
_LONG_PART = r"[A-Z][A-Za-z]{1,40}(?:['-][A-Za-z]{1,40}){0,5}"
_INNER = r"(?:(?:de la|des|du|de|sur|sous|en|et|la|le|les)[ -]|(?:de l|d|l)')"
_NAME = re.compile(rf"(?:[A-Z]\.\s?)?{_PART}(?: {_INNER}?{_LONG_PART}){{0,4}}")
_ENGLISH = re.compile(
    r"(?<![\w-])(?:St\.?\s|Saint\s)?[A-Z][\w'-]{1,40}(?:\s(?:and|of|the|&"
    r"|[A-Z][\w'-]{1,40})){0,4}\s(?:[Uu]niversity\s)?(?:[Gg]eneral\s|[Mm]emorial\s|[Cc]hildren's\s"
    r"|[Rr]oyal\s|[Tt]eaching\s)?"
    r"(?:[Hh]ospitals?|[Ii]nfirmary|[Mm]edical\s[Cc]ent(?:er|re)|Clinic|NHS\sTrust)(?![\w-])"
)
_KNOWN = re.compile(
    r"(?<![\w-])(?:HEGP|Pitie[\s-]Salpetriere|(?:la\s)?Salpetriere|Lariboisiere|Bichat|Beaujon|Cochin"
    r"|Necker|Trousseau|Tenon|Saint-Antoine|Saint-Louis"
    r"|Ambroise[\s-]Pare|Raymond[\s-]Poincare|Henri[\s-]Mondor|H\.\s?Mondor|Kremlin[\s-]Bicetre|Bicetre"
    r"|Paul[\s-]Brousse|Robert[\s-]Debre|Avicenne|Jean[\s-]Verdier"
    r"|Louis[\s-]Mourier|Fernand[\s-]Widal|Gustave[\s-]Roussy|Purpan|Rangueil|Pellegrin|Haut-Leveque"
    r"|Hautepierre|Timone|Conception|Edouard[\s-]Herriot"
    r"|Croix-Rousse|Lyon[\s-]Sud|Pontchaillou|Hotel-Dieu|Lapeyronie|Gui[\s-]de[\s-]Chauliac|Bretonneau"
    r"|Huriez|Salengro|Percy|Val-de-Grace|Foch|Marie[\s-]Lannelongue"
    r"|Albert[\s-]Chenevier|Rothschild|Quinze-Vingts|Sainte-Anne|Broca|Charles[\s-]Foix|Leon[\s-]Berard"
    r"|Oscar[\s-]Lambret|Curie)(?![\w-])",
    re.I,
)
_KNOWN_CUE = re.compile(r"(?:\ba|\bau|\baux|\bde|\bdu|\bvers|\bdepuis|\bat|\bfrom|\bde la|\ba la)\s$", re.I)
_GENERIC = re.compile(
    r"(?:francaise?|national|europeenne?|mondial|hospitalier|universitaire|jour|nuit|semaine|urgences?"
    r"|france|imagerie|radiologie|cardiologie|neurologie)\b",
    re.I,
)
_ADJECTIVE = re.compile(
    r"\b(?:examen|essai|tableau|bilan|contexte|cas|signe|diagnostic|suivi|presentation|histoire|donnees?"
    r"|etude|recherche|evolution|amelioration"
    r"|reponse|forme|vignette|correlation|situation|pratique|score|plan|controle|surveillance"
    r"|symptomatologie|question|interet|ressemblance)s?\s$",
    re.I,
)
_AT = re.compile(r"\b(?:a|la|une|de|cette|notre|en|l'|au|du|the|at)\s{1,2}$|(?:^|\n|[(:,-])\s?$", re.I)
_WARD = re.compile(
    r"(?:(?:l'unite|unite|service|pole|departement|secteur)[ ](?:des?|du|d')[ ]?(?:la[ ]"
    r"|l')?[A-Za-z][\w'-]+(?:[ ](?:et[ ]|de[ ]|du[ ]|des[ ])?[a-zA-Z][\w'-]+){0,3}"
    r"|salle[ ]\d{1,3}(?:[ ]de[ ][a-z]+)?|(?:reanimation|urgences|chirurgie|medecine|radiologie"
    r"|neuroradiologie|cardiologie|pneumologie|neurologie|oncologie"
    r"|pediatrie|geriatrie|maternite|urologie|gynecologie|orthopedie|imagerie)(?:[ ][a-z]+){0,2})",
    re.I,
)
_WARD_GAP = re.compile(r"\s?[-,(/]{1,2}\s?")
_NAMED_WARD = re.compile(
    r"(?<![\w-])(?:service|unite|equipe)\sd[eu]s?\s(?:(?:Pr|Dr|Prof|Professeur"
    r"|Docteur)\.?\s[A-Z][A-Za-z'-]+(?:\s[A-Z][A-Za-z'-]+)?)"
)
_ROOM = re.compile(r"(?<![\w-])(?:chambre|lit|box|ch\.)\s(?:n°\s?)?\d{1,4}(?![\w/,.]\d)(?!\s?(?:mm|cm))", re.I)


def _feminine(head: str) -> bool:
    return bool(re.match(r"(?:poly)?clinique|maternite|fondation|residence|maison", head, re.I))


def _word(page: Page, head: str) -> str:
    """The wording that fits the article before it."""
    if page.language == "fr":
        return "[clinique]" if _feminine(head) else "[hôpital]"
    return "[hospital]"


def _name_end(page: Page, head: re.Match[str]) -> int | None:
    """Where the name after the word for a place of care ends, or None when it names none."""
    link = _LINK.match(page.text, head.end())
    name = _NAME.match(page.text, link.end()) if link else None
    if link is None or name is None:
        return None
    words = name.group().split(" ")
    shouted = is_shouted(page.text, head.start())
    if is_common(words[0].split("'")[-1]) or (_GENERIC.match(name.group()) and not shouted):
        return None
    if (
        head.group()[0].islower()
        and re.match(r"clinique|institut|fondation|residence", head.group())
        and not _AT.search(page.text, max(0, head.start() - 10), head.start())
    ):
        return None
    if not shouted:
        return name.end()
    if _GENERIC.match(name.group()) or _ADJECTIVE.search(page.text, max(0, head.start() - 20), head.start()):
        return None
    kept = 1
    while kept < min(len(words), 4) and not is_common(words[kept]):
        kept += 1
    end = name.start() + len(" ".join(words[:kept]))
    return end if " ".join(words[:kept]) else None


def _headed(page: Page) -> Iterator[Mark]:
    for head in _HEAD.finditer(page.text):
        if _ADJECTIVE.search(page.text, max(0, head.start() - 24), head.start()):
            continue
        end = _name_end(page, head)
        if end is not None:
            yield Mark(head.start(), end, "hospital", _word(page, head.group()), rank=59)


def _known(page: Page) -> Iterator[Mark]:
    for match in _KNOWN.finditer(page.text):
        alone = match.group() == "HEGP" or _KNOWN_CUE.search(page.text, max(0, match.start() - 10), match.start())
        line_alone = page.text[: match.start()].endswith("\n") and page.text[match.end() : match.end() + 1] in {
            "",
            "\n",
        }
        if (alone or line_alone) and not match.group()[0].islower():
            yield Mark(match.start(), match.end(), "hospital", rank=45)


def _wards(page: Page, hospitals: list[Mark]) -> Iterator[Mark]:
    """A ward leads to people beside the name of the place, by the name of its head, or by a room."""
    for mark in hospitals:
        gap = _WARD_GAP.match(page.text, mark.end)
        ward = _WARD.match(page.text, gap.end()) if gap else None
        if ward:
            yield Mark(ward.start(), ward.end(), "ward", rank=50)
    for pattern in (_NAMED_WARD, _ROOM):
        for match in pattern.finditer(page.text):
            yield Mark(match.start(), match.end(), "ward", rank=61)


def find(page: Page) -> Iterator[Mark]:
    """Places of care named beside a patient; the author's own, in the signature, stays."""
    if not page.about_patient:
        return
    marks = [*_headed(page), *_known(page)]
    if page.language == "en" or "ospital" in page.text:
        for match in _ENGLISH.finditer(page.text):
            words = match.group().split()
            if not is_common(words[0]):
                marks.append(Mark(match.start(), match.end(), "hospital", rank=48))
    for mark in [*marks, *_wards(page, marks)]:
        if not page.signed(mark.start):
            yield mark
