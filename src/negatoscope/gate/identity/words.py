"""Small closed lists that the matcher leans on: titles, particles, words that stand for nobody, heads of eponyms."""

from __future__ import annotations

import re


def word_set(text: str) -> frozenset[str]:
    """The words of a list that is written as one line."""
    return frozenset(text.split())


TITLES = word_set(
    "m mr mrs ms miss mme mlle dr docteur doctor pr prof professeur professor monsieur madame mademoiselle sir "
    "herr frau sr sra senor senora sig dott me maitre veuve mister messrs drs"
)
SUFFIXES = word_set("jr sr ii iii iv md phd frcr facr mbbs esq")
PARTICLES = word_set(
    "de du d la le les l des van von vom zu zum zur der den ter ten te el al ben bin bint ibn abu abou abd ould "
    "da di do dos das del della delle degli dal mac mc o san y e af av the"
)
LINKS = word_set("nee ne epouse ep epx born alias dit dite veuve vve formerly")
FUNCTION_WORDS = word_set("de du des d la le les l et of the and a au aux en sur sous in at for pour")
DUMMIES = word_set(
    "anonymous anonyme anonymized anonymised anonymise anonymisee anonymisation anon unknown inconnu inconnue unk "
    "none null nil na test tests tester testing patient patients name nom prenom noname not available "
    "deidentified identified deid removed redacted default undefined unspecified dummy phantom fantome demo "
    "sample qa qc admin administrator administrateur user operator dicom pacs subject volunteer volontaire sujet "
    "x xx xxx no non applicable specified known given empty blank vide hidden masked masque research study case"
)

_DIRECT = "m mr mrs ms miss mme mlle dr docteur doctor pr prof professeur monsieur madame mademoiselle herr frau maitre"
TITLE_BEFORE = re.compile(
    rf"(?<![^\W_])(?:(?:{'|'.join(t for t in _DIRECT.split() if t != 'm')})\.?|m\.)[\s_]{{0,3}}(?:et\s+\w+\.?\s+)?$"
)
BARE_M_BEFORE = re.compile(r"(?<![^\W_])m[\s_]{1,2}$")
PATIENT_BEFORE = re.compile(
    r"(?<![^\W_])(?:patient|patiente|enfant|bebe|baby|boy|girl|nomme|nommee|nee?|epouse)[\s_]{1,2}$"
)
NAME_LABEL_BEFORE = re.compile(
    r"(?<![^\W_])(?:noms?|prenoms?|name|surname|lastname|firstname|patient|patiente|pat|patientname|patname|identite|"
    r"(?:nom|name)[\s_]+(?:de[\s_]+naissance|d'usage|patient|du[\s_]+patient))[\s_]{0,2}[:=][\s_\"']{0,3}$"
)
NUMBER_LABEL_BEFORE = re.compile(
    r"(?<![^\W_])(?:ipp|nip|nda|ndd|iep|id|ids|mrn|pid|patid|patientid|patient|n[°ºo]|no|nr|num|numero|number|dossier|"
    r"sejour|acc|accession|hosp|visite|visit|episode|case)[\W_]{0,4}$|#\s?$"
)
STRICT_LABEL_BEFORE = re.compile(r"(?<![^\W_])(?:ipp|nip|mrn|pid|patid|patient[\s_]?id|id[\s_]patient)[\W_]{0,4}$")
"""For a number so short that "case 4" would be taken for it."""
EPONYM_HEADS = (
    "maladie|maladies|cri|signe|signes|syndrome|syndromes|score|scores|ligne|lignes|stade|stades|grade|classification|cellule|"
    "cellules|test|tests|manoeuvre|manoeuvres|angle|angles|loge|lobe|trou|artere|arteres|veine|veines|canal|tunnel|nodule|"
    "nodules|kyste|kystes|tumeur|tumeurs|lymphome|lymphomes|sarcome|fracture|fractures|hernie|hernies|type|aire|aires|"
    "anevrisme|espace|capsule|ampoule|sphincter|muscle|ligament|tendon|point|points|triade|tetralogie|malformation|"
    "malformations|anomalie|operation|intervention|technique|methode|projection|incidence|cliche|indice|index|critere|"
    "criteres|echelle|phenomene|thyroidite|granulomatose|encephalopathie|aphasie|chore|choree|neuropathie|glande|glandes|"
    "corps|plexus|noyau|cul|sac|amputation|drain|sonde|catheter|effet|unite|unites|imagerie|echo|"
    "disease|sign|signs|score|stage|cells|lines|fractures?|classification|grading|criteria|scale|lymphoma|tumou?r|"
    "cyst|hernia|space|pouch|ligament|angle"
)
EPONYM_BEFORE = re.compile(
    rf"(?<![^\W_])(?:{EPONYM_HEADS})[\s_-]+(?:(?:de|du|des|d|of|selon|en|la|le)[\s_'-]+){{0,2}}(?:\w+[\s_]*[-–/][\s_]*)?$"
)
LOWER_EPONYM_BEFORE = re.compile(r"(?<![^\W_])(?:de|d|du|of)[\s']+$")
ARTICLE_EPONYM_BEFORE = re.compile(r"(?<![^\W_])(?:le|du|un|au|the|en|selon)[\s_]+$")
EPONYM_AFTER = re.compile(
    r"^(?:'s)?[\s_-]+(?:et[\s_]+\w+|-?\w+[\s_-]+)?(?:disease|syndrome|sign|signs|score|scale|classification|lymphoma|lines?|cells?|"
    r"fracture|fractures|deformity|test|grade|stage|type|index|angle|cyst|hernia|nodes?|body|bodies|space|pouch|procedure|"
    r"criteria|tumou?r|sarcoma|phenomenon|positif|positive|negatif|negative|libre|free|units?|b\s+lines|[0-9ivx]{1,4}(?![^\W_]))"
)
"""An eponym's phrase: "maladie de Crohn", "Crohn's disease", "le Douglas", "Fazekas 1"."""
