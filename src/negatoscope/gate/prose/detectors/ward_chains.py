"""Wards by their parts: a specialty, a floor, a wing, a room or a bed, side by side in any order.

"chirurgie viscérale" alone is medicine; "chirurgie viscérale, aile Ouest, chambre 218" is a place, and so is "réa chir
box 2", "USC digestive, lit 4" or "6e B". A chain of parts stands when one of them numbers, names or turns to somewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.names import is_eponym
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from negatoscope.gate.prose.page import Page

_ACRONYMS = word_set(
    "uhcd uhtcd uhcdt usic usc uscc usip usinv unv usi sspi sauv sau uca smit ucc usld ussld hdj hds hdsem upatou umj "
    "usmp ucsa umd smpr cmp cattp ucog umg utic sipo umsp emsp lisp upum usp ssr smr hgt hge ugs mpr mco ghr upr usr"
)
"""What nobody reads as anything but a ward."""
_RECONSTRUCTED = re.compile(
    r"(?:reconstructions?|reformations?|reformats?|coupes?|images?|plans?|mode|vues?|slices?)[ ](?:en[ ]|in[ ])?$", re.I
)
"""Before MPR: the way of looking at a volume, and no ward of rehabilitation."""
_SPECIALTIES = word_set(
    "reanimation rea chirurgie chir medecine med cardiologie cardio neurologie neuro neurochirurgie neurochir "
    "pneumologie "
    "pneumo gastro gastroenterologie hepato hepatologie nephrologie nephro dialyse hemodialyse rhumatologie rhumato "
    "dermatologie dermato hematologie hemato oncologie onco cancerologie endocrinologie endocrino diabetologie diabeto "
    "urologie uro orthopedie ortho traumatologie traumato gynecologie gyneco gyn obstetrique obst maternite mater "
    "neonatologie neonat pediatrie pedia ped nourrissons geriatrie geria gerontologie psychiatrie psy addictologie "
    "infectiologie infectio ophtalmologie ophtalmo stomatologie stomato orl cmf urgences urgence urg dechocage dechoc "
    "dechoquage brules rythmologie rythmo soins surveillance vasculaire vasc viscerale visc digestif bloc "
    "hospitalisation "
    "hospit hosp convalescence readaptation reeducation radiotherapie curietherapie anesthesie smur "
    f"{' '.join(_ACRONYMS)}"
)
_MOD = (
    r"(?:polyvalente?|poly|interne|int|chirurgicale?|chir|medicale?|med|viscerale?|visc|digestive?|dig|vasculaire|vasc"
    r"|thoracique|thorax|cardiaque|cardio|infantiles?|pediatriques?|pedia|ped|adultes?|enfants?|neonatale?|neurologique"
    r"|neuro|neurochir\w*|neurovasc\w*|orthopedique|ortho|traumatologi\w*|traumato|trauma|urologique|uro|nephro"
    r"|gynecologique"
    r"|gyneco|obstetricale?|obst|obs|plastique|maxillo-faciale|ambulatoire|ambu|continue|continus|intensifs?"
    r"|palliatifs?"
    r"|geriatrique|geria|aigue?|nucleaire|physique|interventionnel\w*|conventionnel\w*|centrale?|generale?|specialisee?"
    r"|oncologique|onco|hematologique|hemato|protegee?|fermee?|ouverte?|jour|semaine|nuit|porte|crise|sejour|court"
    r"|moyen"
    r"|long|moelle|brules|sport|tropicales?|infectieuses?|infectieux|externe?s?|cs|hepatique|hepato\w*|renale"
    r"|respiratoires?"
    r"|pneumo|gastro\w*|endocrino\w*|rhumato\w*|dermato\w*|psy\w*|allergo\w*|metabolique|suites?|couches|naissances?"
    r"|rea|reanimation|usc|usi|soins|suite|readaptation|reeducation|main|rachis|colonne|tete|cou|cerebro\w*|maladies)"
)
_SPEC = re.compile(rf"[A-Za-z]+(?:[ /&.-]{{1,2}}(?:(?:et|de|du|des)[ ](?:la[ ]|l')?|d')?{_MOD}(?!\w)){{0,4}}\.?", re.I)
_SIDE = r"(?:nord|sud|est|ouest|nord-est|nord-ouest|sud-est|sud-ouest|haut|bas|gauche|droite|centre|rdc)"
_ORDINAL = r"\d{1,2}[ ]?(?:e|er|eme|ere|nd|nde)"
_NUMBER = (
    r"(?:\d{1,3}-(?-i:[A-Z]{1,3})|\d{1,4}[ ]?(?-i:[A-Z](?!\w))?|\d{1,4}[a-z]?"
    r"|(?-i:[A-Z]{1,3})[ -]?\d{1,4}(?-i:[A-Z]?)|(?-i:[A-H])"
    r"|(?-i:I{1,3}|IV))"
    r"(?:[ ]?(?:bis|ter))?(?!\w|[.,/]\d|-\d{2})"
)
_UNITS = (
    r"(?![ ]?(?:mm|cm|m|km|jours?|j|h|heures?|min|mois|ans?|semaines?|places?|lits|patients?|cas|fois|seances?"
    r"|cures?|fl"
    r"|cp|series?|images?|%|mg|ml|mois|tesla|t|points?|sur|a|ou|et)(?!\w))"
)
_PART = re.compile(
    rf"(?:(?:bureau|chambre|lits?|box|ch|brancard|fauteuil|emplacement|salle|poste|porte|place)\.?[ ]?(?:n°[ ]?"
    rf"|numero[ ])?"
    rf"{_NUMBER}{_UNITS}(?:[ ,/-]{{1,2}}(?:porte|fenetre|couloir|mur|(?-i:[PFD])(?!\w)))?"
    rf"|(?:aile|batiment|bat|pavillon|niveau|niv|secteur|unite|tour|bloc|hall|zone|etage|et)\.?[ ](?:n°[ ]?)?"
    rf"(?:-?{_NUMBER}{_UNITS}|{_SIDE}(?!\w)|(?:bleue?|verte?|rouge|jaune|orange|rose|blanche?|violette?|grise?"
    rf"|protegee?|fermee?)"
    rf"(?!\w)|\"[^\"\n]{{2,40}}\"|(?-i:[A-Z][a-z][\w'-]{{2,20}})(?![\w]))"
    rf"|(?:au[ ])?{_ORDINAL}[ ]?(?:etage|et\.|niveau|aile)(?:[ ]{_SIDE}|[ ](?-i:[A-H]))?(?!\w)"
    rf"|(?:au[ ])?{_ORDINAL}[ ]{_SIDE}(?!\w)|(?:au[ ])?{_ORDINAL}[ ](?-i:[A-H])(?![\w.'-])"
    rf"|(?:au[ ])?(?:rez-de-chaussee|rdc|rdj|entresol|sous-sol)(?!\w)"
    rf"|cote[ ](?:porte|fenetre|couloir|jardin|cour|rue|hommes|femmes|{_SIDE})(?!\w)|{_SIDE}(?!\w)(?![ ]de)"
    rf"|{_NUMBER}{_UNITS})",
    re.I,
)
_ORDINAL_DIGIT = re.compile(
    r"(?<![\w,.])\d{1,2}[ ]?(?:e|er|eme|ere|E|ER|EME|ERE)[ ](?:[A-D](?![\w.'-])|(?i:nord|sud|est|ouest)(?!\w))"
)
_ORDINALS = word_set("e er eme ere")
_WING_WORDS = word_set("salle secteur unite pavillon circuit accueil aile batiment service etage hall")
_WING = re.compile(
    r"salle[ ](?:de[ ]|d'|des[ ])?(?:platres?|sutures?|dechocage|naissances?|travail|urgences?)(?!\w)"
    r"|(?:secteur|unite|pavillon|circuit|accueil|aile|batiment|service|etage|hall)[ ](?:[a-z]{3,16}[ ])?"
    r"(?:\"[^\"\n]{2,40}\"|(?:bleue?|verte?|rouge|jaune|orange|rose|blanche?|violette?|grise?|protegee?|fermee?"
    r"|ouverte?|court"
    r"|long|nord|sud|est|ouest|hommes|femmes)(?!\w)(?![ ](?:terme|sejour|des|de|du))|(?-i:[A-H])(?![\w'.]))",
    re.I,
)
_ROOM_WORDS = word_set("chambre lit lits box ch brancard fauteuil emplacement")
_GAP = re.compile(r"[ ]?[,(/-]?[ ]?(?:(?:de|du|en|au|a)[ ](?:l'|la[ ])?|d')?", re.I)
_LABEL = re.compile(rf"(?:{_NUMBER}|{_SIDE})", re.I)
_COUNTS = re.compile(
    r"[ ](?!(?:lit|ch|chambre|box|porte|fenetre|aile|secteur|batiment|etage|niveau|de|du|des|a|au|aux|en|pour|avec|chez"
    r"|par|depuis|est|et|ou|qui|que|le|la|les|sur|vers|dans|ce|cet|cette|hier|demain|stp|svp|il|elle|on|jusqu)\b)[a-z]"
)
"""What is counted follows a number that counts; a number that names is followed by anything else."""
_INTO = re.compile(
    r"(?:\b(?:en|vers|depuis|au|a\sl'|a\sla|de\sl'|l'|du|ton|notre|mon|votre|leur|sur\sl'|le|la|par|puis|orientation"
    r"|orientee?|dans\sle|dans\sla)\s?|\u2192\s?|[>:=/"
    r"|,;(-]\s{0,2}|\n|^)$",
    re.I,
)
_LEADS_ON = re.compile(r"\s?(?:\u2192|->|>|:|/|\n|$)")
_GOING = re.compile(
    r"\b(?:hospitalis|transfer|transf|admi[st]|mont|mut|gard|pass|sort|repart|suivi|platr|vu|revu|examin|surveill"
    r"|oper|reconv|convoqu|entr|arriv|orient|installe"
    r"|instal|loge"
    r"|sejourn|reste|adress|pris|accueil|envoy|descend|bascul|ven|vu|appel)[a-z]{0,6}(?:\s[\w']{1,14}){0,4}?\s"
    r"(?:en|au|aux|a\sl'|a\sla|par\sla|par\sl'|par\sle|dans\sle|de\sla|du|vers\sla|vers\sle|la|le|les|l')\s?$",
    re.I,
)
_BEFORE_MED = re.compile(r"\b(?:IRM|scanner|tdm|radio|dose|grade|stade|type|niveau)\s$", re.I)


def _parts(text: str, end: int) -> tuple[int, int]:
    """Where the parts that follow a place end, and how many there are."""
    count = 0
    while count < 6:
        gap = _GAP.match(text, end)
        start = gap.end() if gap else end
        part = _PART.match(text, start) if start > end else None
        if part is None:
            break
        if _LABEL.fullmatch(part.group()) and (
            text[end:start] not in {" ", "-", " - "} or (part.group().isdigit() and _COUNTS.match(text, part.end()))
        ):
            break
        end, count = part.end(), count + 1
        if text[end : end + 1] == ")" and "(" in text[max(0, start - 3) : start]:
            end += 1
    return end, count


def _is_named(page: Page, start: int, end: int, hospitals: Sequence[Mark]) -> bool:
    """Whether a specialty of two words stands in a sentence that says somebody went there, and names the house."""
    near = any(mark.start - 160 < start < mark.end + 160 for mark in hospitals)
    return near and " " in page.text[start:end] and bool(_GOING.search(page.text, max(0, start - 60), start))


def _specialties(page: Page, hospitals: Sequence[Mark]) -> Iterator[Mark]:
    text, last = page.text, -1
    for number in page.words.of(_SPECIALTIES):
        word = page.words.all[number]
        if word.start < last or text[max(0, word.start - 1) : word.start] in {"-", "@", "#", "_", "."}:
            continue
        spec = _SPEC.match(text, word.start)
        if spec is None or is_eponym(text, word.start):
            continue
        end, count = _parts(text, spec.end())
        acronym = word.lower in _ACRONYMS and not _RECONSTRUCTED.search(text, max(0, word.start - 24), word.start)
        stands = count > 0 or (acronym and (word.text.isupper() or page.people.is_casual))
        if stands and count == 0:
            stands = bool(_INTO.search(text, max(0, word.start - 12), word.start) or _LEADS_ON.match(text, spec.end()))
        if stands or _is_named(page, word.start, end, hospitals):
            last = end
            yield Mark(word.start, end, "ward", rank=42)


def _rooms(page: Page) -> Iterator[Mark]:
    """Beds and rooms, with what follows; the number of a bed is enough."""
    text = page.text
    for number in page.words.of(_ROOM_WORDS):
        start = page.words.all[number].start
        part = _PART.match(text, start)
        if part and not _BEFORE_MED.search(text, max(0, start - 10), start):
            end, _ = _parts(text, part.end())
            link = _GAP_OF.match(text, end)
            spec = _SPEC.match(text, link.end()) if link else None
            if spec and re.split(r"[ /.&-]", spec.group())[0].lower() in _SPECIALTIES:
                end, _ = _parts(text, spec.end())
            yield Mark(start, end, "ward", rank=61)


_GAP_OF = re.compile(r",?[ ](?:de[ ](?:la[ ]|l')?|du[ ]|des[ ]|d'|en[ ]|au[ ])")


def find_chains(page: Page, hospitals: Sequence[Mark]) -> Iterator[Mark]:
    """Wards of several parts, given where places of care are named."""
    yield from _specialties(page, hospitals)
    yield from _rooms(page)
    for number in page.words.of(_ORDINALS):
        start = page.words.all[number].start
        floor = _ORDINAL_DIGIT.search(page.text, max(0, start - 3), start + 12)
        if floor and floor.start() < start < floor.end():
            yield Mark(floor.start(), floor.end(), "ward", rank=40)
    for number in page.words.of(_WING_WORDS):
        word = page.words.all[number]
        match = _WING.match(page.text, word.start) or _PART.match(page.text, word.start)
        if match and _INTO.search(page.text, max(0, word.start - 12), word.start):
            end, _ = _parts(page.text, match.end())
            yield Mark(word.start, end, "ward", rank=40)
