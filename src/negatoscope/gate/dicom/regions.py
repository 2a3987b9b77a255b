"""Which part of the body a header speaks of: near a head, surely elsewhere, or unknown.

Words near a head win over everything else: a series named "CHEST" in a study named "crâne et thorax" may hold a face.
Vocabulary in French and English with a little German, Spanish, Italian and Dutch, and the codes of Body Part Examined
(PS3.16 Annex L). A word that isn't here leaves the region unknown, and unknown counts as a head.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Region(Enum):
    """Where in the body."""

    HEAD = "head"  # head, neck, or so much of the body that the head is in it
    TRUNK = "trunk"  # chest to pelvis: no head, unless the series is longer than a trunk
    LIMB = "limb"
    UNKNOWN = "unknown"


_NOT_THE_HEAD = re.compile(
    r"\b(?:femoral|humeral|radial|fibular|pancrea\w*|metatarsal|metacarpal)s? heads?\b"
    r"|\bhead of (?:the )?(?:femur|humerus|radius|fibula|pancreas)\b"
    r"|\btetes? (?:femorales?|humerales?|radiales?|du pancreas|du femur|de l humerus|du radius|metatars\w*)\b"
    r"|\bhead first\b|\btete premiere\b|\bde face\b|\bface (?:et )?profil\b|\bface debout\b|\bprofil (?:et )?face\b"
    r"|\bsinus (?:coronaires?|rhythm|pilonidal)\b|\b(?:coronary|pilonidal) sinus\b|\bcou de pied\b"
    r"|\b(?:sinus (?:du )?tars\w*|tarsal sinus)\b|\btetes? pieds?\b|\bhead (?:feet|foot)\b|\bstroke volume\b"
    r"|\b(?:cranio ?caudal|caudo ?cranial)\w*"
    r"|\bcervical (?:cancer|uter\w*)\b|\bcol (?:cervical|uterin)\b"
)
"""Phrases that have a word of the head in them and mean something else; text is folded as `folded` does."""

# fmt: off
_HEAD_ANYWHERE = (
    "schadel", "schaedel", "gehirn", "gesicht", "encefal", "hersen", "schedel", "cabeza", "turcique", "petrous",
    "labyrinth", "brachial plexus", "plexus brachial", "odontoid", "mening", "hydroceph", "cephale", "parkinson",
    "alzheimer", "dementia", "demence", "multiple sclerosis", "sclerose en plaques", "brain", "cerveau", "cerebr",
    "cerebel", "encephal", "crane", "cranio", "crani", "skull", "hypophys", "pituit", "mastoid", "maxill", "mandib",
    "orbit", "willis", "wholebody", "whole body", "total body", "corps entier", "pancorporel", "bodyscan", "headneck",
    "neckchest", "sinuses", "facial", "dentaire", "dental", "dentascan", "zygom", "conebeam", "cone beam", "occipit",
    "trigemin", "acoustic", "acoustique", "auditif", "auditory", "cochlea", "epilep", "carotid", "thyroid", "laryn",
    "pharyn", "parotid", "salivaire", "salivary", "fontanel", "thalam", "chiasm", "lateral ventricle", "latventricle",
    "3rdventricle", "4thventricle", "tetecou", "vertex", "stroke", "troncs supra", "supra aort", "intracran",
    "polygone", "vertebrala", "basilara", "polytrauma", "jugular", "jugulaire", "temporal bone", "temporal lobe",
    "lobe temporal", "optic nerve", "nerf optique", "opticcanal", "submandibular", "supraclavicular", "endonas",
    "ophthalmic", "ophtalm",
)
_HEAD_WORDS = (
    "kopf", "hals", "hirn", "testa", "collo", "cuello", "hoofd", "cara", "vads", "head", "heads", "tete", "tetes",
    "face", "faces", "visage", "sinus", "rocher", "rochers", "orl", "ent", "neck", "cou", "cervical", "cervicale",
    "cervico", "cspine", "ctspine", "c spine", "rachis entier", "rachis complet", "whole spine", "total spine",
    "full spine", "spine survey", "spinalcord", "nez", "nose", "nasal", "ear", "ears", "oreille", "oreilles", "eye",
    "eyes", "oeil", "yeux", "eyelid", "sella", "selle", "iac", "eac", "cai", "tmj", "atm", "avc", "tsa", "jaw",
    "machoire", "mouth", "bouche", "dent", "dents", "teeth", "tooth", "tongue", "langue", "scalp", "chin", "menton",
    "cheek", "joue", "cbct", "wb", "mca", "ica", "cca", "antcomma", "poscomma", "cornea", "sclera", "lacrimala",
    "linguala", "extjugv", "uppertrunk",
)

_TRUNK_STARTS = (
    "torax", "becken", "leber", "lunge", "herz", "niere", "higado", "fegato", "corazon", "cuore", "addom", "polmon",
    "myocard", "ovair", "endometri", "nephr", "vesic", "colonograph", "coloscan", "colonoscop", "chest", "thora",
    "poumon", "pulmon", "abd", "liver", "hepat", "pelvi", "prostat", "uterus", "uterin", "ovar", "bladder", "vessie",
    "kidney", "pancrea", "rectum", "rectal", "cardia", "coeur", "heart", "coronary", "coronair", "breast", "mammo",
    "lumbar", "lombaire", "lombo", "lumbo", "sacrum", "sacro", "spleen", "stomach", "estomac", "intestin", "duoden",
    "biliary", "biliaire", "gallbladder", "adrenal", "surrenal", "mediastin", "uroscan", "testis", "testic",
    "placenta", "retroperit", "sternum", "esophag", "oesophag", "scrot", "perine", "entero", "appendi", "sigmoid",
    "iliac", "portalv", "cholangio",
)
_TRUNK_WORDS = (
    "lung", "lungs", "bassin", "foie", "rein", "reins", "renal", "renale", "renala", "renalv", "uroct", "uro ct",
    "tap", "sein", "seins", "hip", "hips", "hanche", "hanches", "lspine", "l spine", "lsspine", "ls spine", "tspine",
    "t spine", "tlspine", "sspine", "rachis dorsal", "rachis dorso", "dorsal spine", "coccyx", "mrcp", "bowel",
    "grele", "colon", "aorte", "aorta", "smartscore", "calcium score", "rib", "ribs", "sijoint", "psoas", "ascaorta",
    "descaorta", "svc", "infvenacava", "lowertrunk", "ileum", "jejunum", "vagina", "penis", "ureter", "urethra",
    "ctpa", "flank", "kub",
)
_LIMB_STARTS = (
    "knie", "schulter", "sprunggelenk", "rodilla", "hombro", "tobillo", "ginocch", "spalla", "cavigli", "knee",
    "genou", "ankle", "cheville", "wrist", "poignet", "elbow", "coude", "shoulder", "epaule", "femur", "femor",
    "lfemor", "rfemor", "tibia", "fibula", "perone", "humerus", "humer", "calcane", "forearm", "avantbras",
    "avant bras", "finger", "doigt", "extremit", "lowerleg", "lowerlimb", "upperlimb", "upperarm", "membre inf",
    "membre sup", "metatars", "metacarp", "scaphoid", "clavicle", "clavicule", "scapula", "omoplate", "poplite",
    "patella", "rotule", "achille",
)
_LIMB_WORDS = (
    "foot", "feet", "pied", "pieds", "hand", "hands", "de la main", "main droite", "main gauche", "mains", "leg",
    "legs", "jambe", "jambes", "thigh", "cuisse", "cuisses", "calf", "mollet", "toe", "toes", "orteil", "orteils",
    "thumb", "pouce", "radius", "ulna", "cubitus", "bras", "acjoint",
)
# fmt: on


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_HEAD = re.compile(rf"(?:{_any_of(_HEAD_ANYWHERE)})|\b(?:{_any_of(_HEAD_WORDS)})\b")
_TRUNK = re.compile(rf"\b(?:{_any_of(_TRUNK_STARTS)})|\b(?:{_any_of(_TRUNK_WORDS)})\b")
_LIMB = re.compile(rf"\b(?:{_any_of(_LIMB_STARTS)})|\b(?:{_any_of(_LIMB_WORDS)})\b")


def folded(text: str) -> str:
    """Without accents, in lower case, and with a space for whatever isn't a letter or digit."""
    bare = "".join(
        letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter)
    )
    return " ".join(re.sub(r"[^a-z0-9]+", " ", bare.replace("œ", "oe")).split())


def region_of(texts: Iterable[str]) -> Region:
    """The region that body part, descriptions and other labels of one object name together.

    Args:
        texts: Body Part Examined and all descriptions, as the header has them.
    """
    found = Region.UNKNOWN
    for text in texts:
        words = folded(text)
        if _HEAD.search(_NOT_THE_HEAD.sub(" ", words)):
            return Region.HEAD
        if _TRUNK.search(words):
            found = Region.TRUNK
        elif found is Region.UNKNOWN and _LIMB.search(words):
            found = Region.LIMB
    return found
