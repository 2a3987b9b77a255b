"""Numbers that lead to no patient: references of publications, laws, trials, products, amounts, and what has a unit."""

from __future__ import annotations

import re

_REACH = 40
_BEFORE = re.compile(
    r"""(?:\b(?:pmid|pmcid|pmc|doi|isbn|issn|eissn|e-issn|gtin|ean|upc|nct|ctri|eudract|ct\.gov|isrctn|prospero|crd|orcid|hal
    |arxiv|omim|mim|orpha(?:net)?|orphacode|snomed(?:[\s-]ct)?|loinc|radlex|umls|mesh|hgnc|ensembl|gse|dbsnp|clinvar|rs
    |loi|lois|decret|arrete|ordonnance\sn°|circulaire|instruction|directive|reglement|articles?|art\.|norme|iso|iec|nf
    |amm|cip\d{0,2}|ucd|lppr?|ccam|ngap|cim|icd|ghm|ghs|code|brevet|patent|version|build|commit|firmware|tva|agrement
    |declaration\s(?:cnil|n°)|cnil|cpp|numero\svert|reference\scatalogue|cat(?:alog(?:ue)?)?\.|ref\.?\scommerciale|modele|model
    |vol(?:ume)?\.?|pp?\.|pages?|issue|numero\sspecial|lancet|radiology|n\sengl\sj\smed|jama|bmj|nejm)
    \s{0,2}(?:n°|no\.?|numero|number|id|:|=|\#|\(|ct|cas)?[\s:=\#(]{0,3}(?:[A-Za-z]{1,4}[-\s]?)?|[€$£]\s?)$""",
    re.I | re.X,
)
_AFTER = re.compile(
    r"""\s?(?:[%‰€$£]|euros?\b|eur\b|dollars?|usd\b|k€|millions?|milliards?|habitants?|inhabitants?|patiente?s\b|femmes\b|hommes\b
    |women|men\b|people|personnes|participants?|sujets|subjects|cas\b|cases\b|cellules|cells|copies|ui\b|iu\b|ufc\b|cfu\b
    |plaquettes|platelets|leucocytes|globules|gb\b|gr\b|hematies|images?\b|photons?|coups\b|counts|pixels?|voxels?|octets?|bytes
    |[kmgt]o\b|[kmg]b\b|[kmg]?bq\b|[kmg]?hz\b|m?gy\b|m?sv\b|k?ev\b|k?v\b|m?s\b|ms\b|mm\b|cm\b|[µum]?m\b|[µmk]?g\b|[µm]?l\b
    |mm[23³²]|/(?:mm|ml|l|µl|ul|min|an)|lignes|lines|unites|units|exemplaires|examens|exams|mammographies|naissances|deces
    |vues|views|abonnes|followers|deaths|births|hospitalisations|sejours|heures|hours|jours|days|semaines|weeks|mois\b|months|ans\b|annees|years|km\b|h\b
    |degres|u?hu\b|uh\b|bpm\b|kcal\b|[mnpµu]?mol\b|ng\b|pg\b|m?as?\b|au\scatalogue|actes|lits|beds|radiologues|radiologists|medecins)""",
    re.I | re.X,
)


def is_neutral(text: str, start: int, end: int) -> bool:
    """Whether a number is a reference, a code of a nomenclature, an amount or a count by what stands beside it."""
    return bool(_BEFORE.search(text[max(0, start - _REACH) : start]) or _AFTER.match(text, end))
