"""What the author says of the patient when headers are silent: the `--identity` file.

One `key: value` a line, French or English keys, "#" before a remark:

    nom: DUPONT
    prenom: Marie
    naissance: 12/04/1960
    ipp: 8084628546
"""

from __future__ import annotations

import re
from datetime import date

from negatoscope.gate.evidence import Evidence
from negatoscope.gate.identity.folding import fold
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.spoken_error import SpokenError

_FAMILY = word_set("nom name lastname surname familyname nomdefamille nomusuel nomdusage")
_GIVEN = word_set("prenom prenoms firstname firstnames givenname givennames")
_OTHER_NAMES = word_set(
    "nomdenaissance nomdejeunefille birthname maidenname autrenom autresnoms othername othernames alias "
    "nomdelamere mothername mothersbirthname"
)
_BIRTH = word_set("naissance datedenaissance nele neele birthdate dateofbirth dob birth ddn")
_KINDS = {
    "patient_id": "numero numeros number numbers ipp id ids mrn patientid nip",
    "encounter_id": "nda sejour numerodesejour encounter encounterid admission",
    "accession": "accession accessionnumber numerodexamen",
    "national_id": "nir ins numerodesecuritesociale socialsecuritynumber ssn nationalid",
    "address": "adresse address",
    "city": "ville city town",
    "postcode": "codepostal postcode zip zipcode",
    "phone": "telephone telephones phone phones tel mobile portable",
    "email": "mail email courriel",
    "hospital": "hopital hospital institution etablissement",
    "date": "date examen dateexamen datedexamen studydate examdate",
}
_KIND_OF = {key: kind for kind, keys in _KINDS.items() for key in keys.split()}
_SEVERAL = re.compile(r"\s*[,;]\s*")
_LIST_KINDS = frozenset({"patient_id", "encounter_id", "accession", "phone", "email", "date"})


_SENTENCES: dict[str, dict[str, str]] = {
    "not-a-date": {
        "fr": "ligne {number} : {key} doit être une date, comme JJ/MM/AAAA ou AAAA-MM-JJ",
        "en": "line {number}: {key} must be a date, as DD/MM/YYYY or YYYY-MM-DD",
    },
    "unknown-key": {"fr": "ligne {number} : clé inconnue", "en": "line {number}: unknown key"},
    "not-a-pair": {"fr": "ligne {number} : il faut « clé: valeur »", "en": "line {number}: expected 'key: value'"},
    "nothing": {
        "fr": "ce fichier ne dit rien : il faut au moins un nom, une date de naissance ou un numéro",
        "en": "the file declares nothing: at least a name, a birth date or a number is needed",
    },
}


class DeclaredError(SpokenError, ValueError):
    """The `--identity` file can't be used. The message gives the line and a known key, never a value."""

    SENTENCES = _SENTENCES


def _date(text: str) -> str | None:
    iso = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})|(\d{4})(\d{2})(\d{2})", text)
    common = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text)
    if iso:
        year, month, day = (int(part) for part in iso.groups() if part is not None)
    elif common:
        day, month, year = (int(part) for part in common.groups())
    else:
        return None
    try:
        return f"{date(year, month, day):%Y%m%d}"
    except ValueError:
        return None


def _values(text: str) -> list[str]:
    """A value, or a list in brackets or with commas; quotes are taken off."""
    inner = text[1:-1] if text[:1] == "[" and text[-1:] == "]" else text
    return [v.strip().strip("\"'").strip() for v in _SEVERAL.split(inner) if v.strip().strip("\"'").strip()]


def _without_remark(value: str) -> str:
    return value if value[:1] in ("'", '"') else re.sub(r"(?:^|\s+)#.*$", "", value)


def _plain(text: str) -> str:
    return text[1:-1].strip() if len(text) >= 2 and text[0] == text[-1] and text[0] in "\"'" else text


def _parsed(number: int, key: str, text: str) -> list[Evidence]:
    folded = re.sub(r"[\W_]+", "", fold(key))
    if folded in _BIRTH or _KIND_OF.get(folded) == "date":
        dates = [_date(value) for value in _values(text)]
        if not dates or None in dates:
            raise DeclaredError("not-a-date", number=number, key=repr(key))
        kind = "birth_date" if folded in _BIRTH else "date"
        return [Evidence(kind, value, "declared") for value in dates if value]
    if folded in _OTHER_NAMES:
        return [Evidence("person", value, "declared") for value in _values(text)]
    kind = _KIND_OF.get(folded)
    if kind is None:
        raise DeclaredError("unknown-key", number=number)
    return [Evidence(kind, value, "declared") for value in (_values(text) if kind in _LIST_KINDS else [_plain(text)])]


def read_identity(text: str) -> list[Evidence]:
    """The evidence that the text of an `--identity` file declares.

    Raises:
        DeclaredError: a line isn't "key: value", a key is unknown, a date isn't one, or nothing is declared.
    """
    family, given = "", ""
    evidence: list[Evidence] = []
    key = ""
    for number, raw in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#") or line == "---":
            continue
        item = re.fullmatch(r"-\s+(.+)", line)
        if item and key:
            evidence.extend(_parsed(number, key, item[1]))
            continue
        pair = re.fullmatch(r"([^\W\d][\w '’-]{0,40}?)\s*:(?:\s+(.*))?", line)
        if not pair:
            raise DeclaredError("not-a-pair", number=number)
        key, value = pair[1], _without_remark((pair[2] or "").strip())
        folded = re.sub(r"[\W_]+", "", fold(key))
        known = folded in _FAMILY | _GIVEN | _OTHER_NAMES | _BIRTH or folded in _KIND_OF
        if not known:
            raise DeclaredError("unknown-key", number=number)
        if not value:
            continue
        if folded in _FAMILY and not family:
            family = _plain(value)
        elif folded in _GIVEN and not given:
            given = _plain(value)
        elif folded in _FAMILY | _GIVEN:  # written twice: another name of theirs
            evidence.append(Evidence("person", _plain(value), "declared"))
        else:
            evidence.extend(_parsed(number, key, value))
    if family or given:
        evidence.insert(0, Evidence("person", f"{family}^{given}" if given else family, "declared"))
    if not evidence:
        raise DeclaredError("nothing")
    return evidence
