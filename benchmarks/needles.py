"""What to look for in an output: everything that would tell who the patient is, in every way it was planted."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from benchmarks.patients import MONTHS, Patient

_SAME_AS_A_WORD = frozenset(
    {"petit", "masse", "cote", "roux", "legrand", "blanc", "long", "fontaine", "rose", "pierre", "grace"}
)
_SHORT_NAME = 5
_CUT_NAME = 11
"""Letters of a long name that still tell who it is, where a field had no room for more."""

_OTHER = re.compile(r"[^0-9a-z\u0400-\u04ff\u3040-\u9fff]+")
_ENCODINGS = ("latin-1", "utf-8", "utf-16-le", "gb18030", "iso2022_jp", "iso8859_5")


@dataclass(frozen=True)
class Needles:
    """`folded` are looked for in decoded text (see `fold`), `raw` in bytes that nobody decodes."""

    folded: re.Pattern[str]
    raw: re.Pattern[bytes]


def needles_of(patient: Patient) -> Needles:
    """Everything to look for in the outputs of one patient."""
    texts = [*_names(patient), *_dates(patient), *_numbers(patient)]
    folded = sorted({fold(text).strip() for text in texts}, key=len, reverse=True)
    exact = {text for written in texts for text in (written, patient.plain(written))}
    raw = {data for text in exact for data in _encoded(text)}
    return Needles(
        re.compile("|".join(f"(?<![0-9a-z]){re.escape(text)}(?!{_no_more(text)})" for text in folded)),
        re.compile(b"|".join(re.escape(data) for data in sorted(raw, key=len, reverse=True))),
    )


def fold(text: str) -> str:
    """Small letters without accents, everything but letters and digits a single space."""
    spread = unicodedata.normalize("NFKD", text)
    letters = "".join(letter for letter in spread if not unicodedata.combining(letter)).casefold()
    return f" {_OTHER.sub(' ', letters).strip()} "


def _no_more(text: str) -> str:
    """A number must not go on; a name may be glued to what follows, and a long one may be cut."""
    return "[0-9]" if text[-1].isdigit() else "[a-z]" if len(text) < _CUT_NAME else "(?!)"


def _names(patient: Patient) -> list[str]:
    """Pairs in both orders, and single names that are no words; long names also as a field of 16 cuts them."""
    family, given = patient.family, patient.given
    names = [f"{family}^{given}", f"{family} {given}", f"{given} {family}", f"{given}_{family}", f"{given}^{family}"]
    names += [name for name in (family, given) if _tells(name)]
    long = fold(family).strip()
    if len(long) > _CUT_NAME:
        names.append(long[:_CUT_NAME])
        names.append(patient.plain(family)[:_CUT_NAME])
    for group in patient.groups.split("=")[1:]:
        names += [group, group.replace("^", "")]
    doctor = patient.doctor.split("^")[0]
    return [*names, doctor, patient.plain(patient.doctor)]


def _tells(name: str) -> bool:
    return len(name) >= _SHORT_NAME and fold(name).strip() not in _SAME_AS_A_WORD


def _dates(patient: Patient) -> list[str]:
    written: list[str] = []
    for year, month, day in (patient.birth, patient.study):
        written += [
            f"{year:04}{month:02}{day:02}",
            f"{year:04}-{month:02}-{day:02}",
            f"{day:02}/{month:02}/{year:04}",
            f"{day} {MONTHS[month - 1]} {year}",
        ]
    return [*written, patient.time, patient.study_date + patient.time]


def _numbers(patient: Patient) -> list[str]:
    numbers = [
        patient.patient_id,
        patient.other_id,
        patient.accession,
        patient.accession[1:],
        patient.nir,
        patient.serial,
    ]
    places = [patient.phone, patient.phone.replace(" ", ""), patient.street, patient.site, patient.station]
    return [*numbers, *places, patient.uid_root]


def _encoded(text: str) -> list[bytes]:
    found: list[bytes] = []
    for encoding in _ENCODINGS:
        try:
            found.append(text.encode(encoding))
        except UnicodeEncodeError:
            continue
    return found
