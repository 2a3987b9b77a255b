"""What is named after somebody and is nobody: diseases, signs, scores, streets. And plain questions about one word."""

from __future__ import annotations

import re

from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.lexicon import COMMON_WORDS, FIRST_NAMES
from negatoscope.gate.prose.words import Shape, Words

_EPONYM = re.compile(
    r"""\b(?:maladies?|syndromes?|signes?|scores?|classifications?|classes?|tests?|m(?:an)?oeuvres?|ligaments?|canal|canaux|triangle
    |cellules?|corps|criteres?|stades?|grades?|index|indice|echelle|loi|equation|formule|fractures?|lesions?
        |kystes?|tumeurs?|hernies?
    |angle|ligne|artere|veine|nerf|muscle|tendon|glandes?|valvules?|espace|recessus|fosse|ganglions?|noeud|nodules?
        |operation
    |intervention|technique|methode|procedure|sonde|voie|abord|position|incidence|cliche|reflexe|triade|tetrade
        |malformation|anomalie
    |anevrismes?|anevrysmes?|aire|sillon|scissure|faisceau|anneau|zone|plexus|ilots?|tubercule|apophyse|cul-de-sac
        |arthropathie
    |disease|syndrome|sign|score|test|cells?|criteria|classification|stage|tumou?r|fracture|ligament|maneuver
        |manoeuvre|scale|grade
    |lymphomes?|sarcomes?|thyroidite|gastrite|osteochondrite|paralysie|encephalopathie|fasciite|dystrophie|ataxie
        |choree|vascularite
    |oedeme|purpura|granulomatose|adenome|carcinome|naevus|pseudotumeur|effet|coefficient|unites?|filtre|algorithme
        |reseau|modele
    |prix|fondation|rue|avenue|boulevard|place|faculte|universite|lycee|ecole|collection|institut|amphitheatre|salle)
    \s(?:(?:de|du|d'|des|de\sla|de\sl'|of|dite?\sde)\s?)?(?:[A-Z][\w'-]*[\s-](?:et\s|and\s)?)?$""",
    re.I | re.X,
)


_NAMED_AFTER = re.compile(
    r"[\w'-]{2,40}?(?:'s)?[\s-](?:disease|syndrome|signs?|scores?|scale|classification|lymphoma|lines?|cells?|fractures?"
    r"|deformity|tests?|grade|stage|index|angle|cysts?|hernias?|nodes?|bod(?:y|ies)|space|pouch|procedure|criteria"
    r"|tumou?r|sarcoma|phenomenon|variant|malformation|thyroiditis|B[\s-]lines)\b",
    re.I,
)

_OF = word_set("de du d des la l le of dite dit au et and ou selon")
_HEADS = word_set(
    "maladie syndrome signe score classification classe test manoeuvre maneuver ligament canal canaux triangle "
    "cellule cell corps critere criteria stade grade index indice echelle loi equation formule fracture lesion kyste "
    "tumeur tumor tumour hernie angle ligne artere veine nerf muscle tendon glande valvule espace recessus fosse "
    "ganglion noeud nodule operation intervention technique methode procedure sonde voie abord position incidence "
    "cliche reflexe triade tetrade tetralogie malformation anomalie anevrisme anevrysme aire sillon scissure "
    "faisceau anneau zone plexus ilot tubercule apophyse arthropathie disease sign stage scale lymphome sarcome "
    "thyroidite gastrite osteochondrite paralysie encephalopathie fasciite dystrophie ataxie choree vascularite "
    "oedeme purpura granulomatose adenome carcinome naevus pseudotumeur effet coefficient unite filtre algorithme "
    "reseau modele prix fondation rue avenue boulevard place faculte universite lycee ecole collection institut "
    "amphitheatre salle hile polygone encoche barre sequence regle protocole bulbe trou foramen loge membrane crete "
    "bandelette capsule ampoule sphincter diverticule citerne aqueduc gouttiere cercle drain clou butee nevrome "
    "tunnel mal phenomene aphasie cirrhose hepatite cri facies nomogramme courbe table atlas grille questionnaire"
)
_BORNE_BY = word_set(
    "disease syndrome sign signs score scores scale classification lymphoma line lines cell cells fracture fractures "
    "deformity test tests grade stage index angle cyst cysts hernia hernias node nodes body bodies space pouch "
    "procedure criteria tumor tumour sarcoma phenomenon variant malformation thyroiditis palsy contracture triad "
    "ring duct"
)
_CLOSE = frozenset({" ", "'", "-", "' "})
_FAR = 7


def is_named_after(words: Words, first: int, last: int) -> bool:
    """Whether words first to last stand in the name of a thing: "maladie de", "signe de", "rue", or "Baker's cyst"."""
    following = last + 1
    if following < len(words.all) and words.gap(following) == "'" and words.all[following].lower == "s":
        following += 1
    if following < len(words.all) and words.gap(following) in _CLOSE and words.all[following].lower in _BORNE_BY:
        return True
    at = first
    while at > max(0, first - _FAR) and words.gap(at) in _CLOSE:
        at -= 1
        word = words.all[at]
        if word.lower in _HEADS or (word.lower[-1] == "s" and word.lower[:-1] in _HEADS):
            return True
        if word.lower not in _OF and (word.shape is Shape.LOWER or len(word.text) == 1):
            return False
    return False


def is_eponym(text: str, start: int) -> bool:
    """Whether what stands at a place is named after someone: "maladie de", "signe de", "rue", or "Baker cyst"."""
    return bool(_EPONYM.search(text, max(0, start - 60), start) or _NAMED_AFTER.match(text, start))


def is_common(word: str) -> bool:
    """Whether a word is no name."""
    return word.strip(".").lower() in COMMON_WORDS


def is_first_name(word: str) -> bool:
    """Whether a word is a given name (Jean-Pierre and Marie Claude by their first half too)."""
    lower = word.lower()
    return lower in FIRST_NAMES or lower.split("-")[0] in FIRST_NAMES


def is_ordinary(word: str) -> bool:
    """Whether a word in small letters is an ordinary one, of the language or of imaging."""
    return lexicon.is_word(word.lower())
