"""Classes of words for constructions: a name in braces stands for any of them.

Folded (lower case, no accents), French and English together. A class holds the inflected forms, written as regular
expressions with one entry a line of sense; a word alone proves nothing, only its place in a construction does.
"""

from __future__ import annotations

from negatoscope.gate.rules.reading.alternatives import any_of as _any
from negatoscope.gate.rules.reading.words_of_advice import ADVICE
from negatoscope.gate.rules.reading.words_of_benefits import BENEFITS
from negatoscope.gate.rules.reading.words_of_blame import BLAME
from negatoscope.gate.rules.reading.words_of_calling import CALLING
from negatoscope.gate.rules.reading.words_of_colleagues import COLLEAGUES
from negatoscope.gate.rules.reading.words_of_contempt import CONTEMPT
from negatoscope.gate.rules.reading.words_of_esteem import ESTEEM
from negatoscope.gate.rules.reading.words_of_goods import GOODS
from negatoscope.gate.rules.reading.words_of_identity import IDENTITY
from negatoscope.gate.rules.reading.words_of_illness import ILLNESS
from negatoscope.gate.rules.reading.words_of_medicine import MEDICINE
from negatoscope.gate.rules.reading.words_of_offers import OFFERS
from negatoscope.gate.rules.reading.words_of_persons import PERSONS
from negatoscope.gate.rules.reading.words_of_praise import PRAISE
from negatoscope.gate.rules.reading.words_of_products import PRODUCTS
from negatoscope.gate.rules.reading.words_of_promises import PROMISES
from negatoscope.gate.rules.reading.words_of_rivals import RIVALS
from negatoscope.gate.rules.reading.words_of_selling import SELLING
from negatoscope.gate.rules.reading.words_of_trade import TRADE
from negatoscope.gate.rules.reading.words_of_voices import VOICES

_PRACTITIONER = (
    r"radiologues?",
    r"medecins?",
    r"docteure?s?",
    r"praticien(?:ne)?s?",
    r"confreres?",
    r"consoeurs?",
    r"collegues?",
    r"specialistes?",
    r"chirurgien(?:ne)?s?",
    r"generalistes?",
    r"urgentistes?",
    r"cardiologues?",
    r"rhumatologues?",
    r"gynecologues?",
    r"echographistes?",
    r"sage[s]? femmes?",
    r"teleradiologues?",
    r"manip(?:ulat(?:eur|rice))?s?",
    r"internistes?",
    r"neurologues?",
    r"orthopedistes?",
    r"kines?",
    r"osteopathes?",
    r"radiologists?",
    r"doctors?",
    r"physicians?",
    r"surgeons?",
    r"colleagues?",
    r"gps?",
)
_PRACTICE = (
    r"cabinets?",
    r"centres?(?: d imagerie| de radiologie| medica(?:l|ux))?",
    r"cliniques?",
    r"hopita(?:l|ux)",
    r"etablissements?",
    r"services?(?: d imagerie| de radiologie)?",
    r"equipes?",
    r"structures?",
    r"plateaux? techniques?",
    r"groupes?(?: de radiologie| d imagerie)?",
    r"reseaux?",
    r"maisons?",
    r"chu",
    r"practices?",
    r"clinics?",
    r"cent(?:er|re)s?",
    r"hospitals?",
    r"teams?",
    r"departments?",
)
_EXAMINATION = (
    r"irm",
    r"scanners?",
    r"tdm",
    r"echo(?:graphie)?s?",
    r"echo dopplers?",
    r"mammo(?:graphie)?s?",
    r"radio(?:graphie)?s?",
    r"coroscanners?",
    r"densitometries?",
    r"osteodensitometries?",
    r"tep(?: scan)?",
    r"pet scans?",
    r"examens?",
    r"bilans?",
    r"check ?ups?",
    r"depistages?",
    r"cone beams?",
    r"coloscopies? virtuelles?",
    r"coloscanners?",
    r"infiltrations?",
    r"biopsies?",
    r"mri",
    r"ct(?: scans?)?",
    r"scans?",
    r"ultrasounds?",
    r"mammograms?",
    r"x rays?",
    r"screenings?",
    r"imagerie",
    r"imaging",
)
_WE = (
    r"nous",
    r"notre",
    r"nos",
    r"je",
    r"j",
    r"mon",
    r"ma",
    r"mes",
    r"moi",
    r"chez nous",
    r"ici",
    r"on",
    r"we",
    r"our",
    r"i",
    r"my",
    r"here",
)
_OTHERS = (
    r"(?:les |des |aux |l |d |un |une |que |tous les )?autres?",
    r"ailleurs",
    r"la concurrence",
    r"(?:nos |mes |les |ses )?concurrents?",
    r"voisine?s?",
    r"d en face",
    r"d a cote",
    r"elsewhere",
    r"(?:the |any |every )?others?",
    r"competitors?",
    r"competition",
    r"next door",
    r"down the road",
)
_SYMPTOM = (
    r"symptomes?",
    r"symptomatiques?",
    r"douleurs?",
    r"fievres?",
    r"saignements?",
    r"traumatismes?",
    r"deficits?",
    r"drapeaux? rouges?",
    r"suspicion",
    r"antecedents?",
    r"indication",
    r"prescription",
    r"palp(?:e|able|ation)",
    r"symptoms?",
    r"pain",
    r"fever",
    r"bleeding",
    r"trauma",
)
_PATIENT = (
    r"patiente?s?",
    r"malades?",
    r"clients?",
    r"clientes?",
    r"usagers?",
    r"personnes?",
    r"patients?",
)

CLASSES: dict[str, str] = {
    **CALLING,
    **OFFERS,
    **PROMISES,
    **ADVICE,
    **BENEFITS,
    **GOODS,
    **IDENTITY,
    **BLAME,
    **COLLEAGUES,
    **CONTEMPT,
    **PRODUCTS,
    **SELLING,
    **ILLNESS,
    **MEDICINE,
    **PERSONS,
    **PRAISE,
    **ESTEEM,
    **RIVALS,
    **VOICES,
    **TRADE,
    "practitioner": _any(*_PRACTITIONER),
    "practice": _any(*_PRACTICE),
    "examination": _any(*_EXAMINATION),
    "we": _any(*_WE),
    "others": _any(*_OTHERS),
    "symptom": _any(*_SYMPTOM),
    "patient": _any(*_PATIENT),
    "than": _any(r"que", r"qu", r"than"),
    "be": _any(
        r"est",
        r"sont",
        r"etait",
        r"etaient",
        r"sera",
        r"seront",
        r"suis",
        r"sommes",
        r"is",
        r"are",
        r"was",
        r"were",
        r"am",
    ),
    "number": r"\d{1,3}(?:[ .]\d{3})*(?:,\d+)?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cent|mille|two|three|ten",
    "money": _any(
        r"\d[\d\s]*(?:[.,]\d\d)? ?(?:€|euros?|eur|£|\$)",
        r"[€£$] ?\d[\d.,]*",
        r"(?:cinq|dix|quinze|vingt|trente|quarante|cinquante|cent) euros",
    ),
    "percent": _any(
        r"\d{1,3}(?:[.,]\d+)? ?%", r"(?:\d{1,3}|dix|quinze|vingt|trente|cinquante) pour cent", r"\d{1,3} per ?cent"
    ),
}
"""Name -> alternatives. Families add theirs in their own files only when two rules share them."""
