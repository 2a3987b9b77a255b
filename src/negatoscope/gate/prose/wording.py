"""The wording proposed in place of an identifier, in French and English."""

from __future__ import annotations

CODES = {
    "person": "SEC121",
    "initials": "SEC121",
    "date": "SEC122",
    "birth_date": "SEC122",
    "national_id": "SEC123",
    "patient_id": "SEC123",
    "encounter_id": "SEC123",
    "accession": "SEC123",
    "practitioner_id": "SEC123",
    "facility_id": "SEC123",
    "phone": "SEC124",
    "email": "SEC124",
    "address": "SEC124",
    "postcode": "SEC124",
    "handle": "SEC125",
    "url": "SEC125",
    "file_name": "SEC125",
    "uid": "SEC125",
    "hospital": "SEC126",
    "ward": "SEC126",
    "age": "SEC202",
    "city": "SEC203",
    "place": "SEC203",
    "event": "SEC204",
}
"""Kind of identifier -> code of the registry."""

_WORDS = {
    "person": ("[nom]", "[name]"),
    "initials": ("[initiales]", "[initials]"),
    "date": ("[date]", "[date]"),
    "birth_date": ("[date de naissance]", "[birth date]"),
    "national_id": ("[numéro]", "[number]"),
    "patient_id": ("[numéro]", "[number]"),
    "encounter_id": ("[numéro]", "[number]"),
    "accession": ("[numéro]", "[number]"),
    "practitioner_id": ("[numéro]", "[number]"),
    "facility_id": ("[numéro]", "[number]"),
    "phone": ("[téléphone]", "[phone]"),
    "email": ("[courriel]", "[email]"),
    "address": ("[adresse]", "[address]"),
    "postcode": ("[code postal]", "[postcode]"),
    "handle": ("[compte]", "[account]"),
    "url": ("[lien]", "[link]"),
    "file_name": ("[fichier]", "[file]"),
    "uid": ("[UID]", "[UID]"),
    "hospital": ("[hôpital]", "[hospital]"),
    "ward": ("[service]", "[department]"),
    "age": ("[âge]", "[age]"),
    "city": ("[ville]", "[town]"),
    "place": ("[lieu]", "[place]"),
    "event": ("[événement]", "[event]"),
}
_TENS_FR = {2: "vingtaine", 3: "trentaine", 4: "quarantaine", 5: "cinquantaine", 6: "soixantaine"}
_TENS_EN = {
    2: "twenties",
    3: "thirties",
    4: "forties",
    5: "fifties",
    6: "sixties",
    7: "seventies",
    8: "eighties",
}


_EVENTS = {
    "public": ("une personnalité locale", "a local public figure"),
    "unique": ("une personne connue localement", "a person known locally"),
    "touched": ("touché par un accident collectif", "involved in a public accident"),
    "incident": ("un accident collectif", "a public accident"),
    "bare-incident": ("accident collectif", "public accident"),
    "trade": ("une personne d’un métier en vue", "a person whose work is known locally"),
    "story": ("une personne à l’histoire connue", "a person whose story is known"),
    "kin": ("un proche d’une personne connue", "a relative of a known person"),
    "colleague": ("une personne de l’entourage professionnel", "a person known to the team"),
    "news": ("un fait rapporté publiquement", "a fact reported in public"),
}


def event(sort: str, language: str) -> str:
    """The wording for a phrase that makes somebody known, by what makes them so."""
    french, english = _EVENTS[sort]
    return french if language == "fr" else english


def usual(kind: str, language: str) -> str:
    """The usual wording for a kind of identifier."""
    french, english = _WORDS[kind]
    return french if language == "fr" else english


def year(value: int, language: str) -> str:
    """ "en 2019", "in 2019"."""
    return f"{'en' if language == 'fr' else 'in'} {value}"


def counted_day(after: int, year: int, language: str) -> str:
    """A day counted from the first of a story: "en 2021 (J0)", then "J+3"; "in 2021 (day 0)", then "day 3"."""
    if language == "fr":
        return f"en {year} (J0)" if after == 0 else f"J+{after}"
    return f"in {year} (day 0)" if after == 0 else f"day {after}"


def age_fr(years: int) -> str:
    """A band in French, to follow "de" or to stand alone: "une soixantaine d'années", "90 ans ou plus"."""
    if years >= 90:
        return "90 ans ou plus"
    if years < 2:
        return "moins de 2 ans"
    if years < 18:
        return "moins de 6 ans" if years < 6 else "6 à 11 ans" if years < 12 else "12 à 17 ans"
    if years >= 70:
        return f"plus de {years // 10 * 10} ans"
    return f"une {_TENS_FR[max(2, years // 10)]} d'années"


def age_band(years: int, language: str) -> str:
    """A band to stand alone, in the language of a text."""
    return age_fr(years) if language == "fr" else age_en(years)


def age_before_noun(years: int) -> str:
    """A band in English, to stand before a noun: "60-to-69-year-old"."""
    if years >= 90:
        return "90-plus-year-old"
    first, last = (0, 5) if years < 6 else (6, 11) if years < 12 else (12, 17)
    if years >= 18:
        first, last = max(18, years // 10 * 10), years // 10 * 10 + 9
    return f"{first}-to-{last}-year-old"


def age_en(years: int, possessive: str = "their") -> str:
    """A band in English, to stand after a noun or a verb: "in her sixties", "aged 90 or over"."""
    if years >= 90:
        return "aged 90 or over"
    if years < 18:
        band = "under 2" if years < 2 else "2 to 5" if years < 6 else "6 to 11" if years < 12 else "12 to 17"
        return f"aged {band}"
    return f"in {possessive} {_TENS_EN[max(2, years // 10)]}"
