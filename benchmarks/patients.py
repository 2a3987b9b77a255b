"""The fictional patients of the benchmark: drawn by a seed, common words among their names, several scripts.

Nobody here exists. Numbers are drawn; streets, sites and doctors are made up.
"""

from __future__ import annotations

import random
import unicodedata
from dataclasses import dataclass

MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août"),
    *("septembre", "octobre", "novembre", "décembre"),
)

# Family name, given name, DICOM character set, ideographic and phonetic groups. Half of the names are also words of
# reports or of anatomy; some are short, some longer than a VR of 16 characters holds.
_NAMES: tuple[tuple[str, str, str, str], ...] = (
    ("PETIT", "Jeanne", "ISO_IR 100", ""),
    ("MASSE", "Étienne", "ISO_IR 100", ""),
    ("CÔTÉ", "Aurélie", "ISO_IR 100", ""),
    ("ROUX", "Marguerite", "ISO_IR 192", ""),
    ("LEGRAND", "Rose", "ISO_IR 100", ""),
    ("BLANC", "Pierre", "ISO_IR 100", ""),
    ("LONG", "Grace", "ISO_IR 192", ""),
    ("FONTAINE", "Clémentine", "wrong", ""),
    ("DE LA VILLEMARQUÉ-KERGUÉLEN", "Marie-Sixtine", "ISO_IR 100", ""),
    ("VANDERMEERSCHENBERGHE", "Apolline", "ISO_IR 100", ""),
    ("O'SULLIVAN", "Caoimhe", "ISO_IR 192", ""),
    ("BEN SOUSSAN", "Yacine", "ISO_IR 100", ""),
    ("MÜLLER-LÜDENSCHEIDT", "Jörg", "ISO_IR 100", ""),
    ("LE GOFF", "Gwénaëlle", "wrong", ""),
    ("ZHANG", "Xiaodong", "GB18030", "=张^小东"),
    ("YAMADA", "Tarou", "ISO 2022 IR 87", "=山田^太郎=やまだ^たろう"),
    ("IVANOVA", "Lyudmila", "ISO_IR 144", "=ИВАНОВА^Людмила"),
    ("NGUYEN", "Thi Bich Ngoc", "ISO_IR 192", ""),
    ("DUBOIS-CARPENTIER", "Théophile", "ISO_IR 192", ""),
    ("KOUROUMA", "Aïssatou", "ISO_IR 192", ""),
)

_DOCTORS = ("GARNIER^Étienne", "QUESNEL^Brigitte", "TAVERNIER^Hugo", "LACHENAL^Solène")
_SITES = (
    ("CLINIQUE DES TILLEULS", "TILLEULS-IRM2"),
    ("CENTRE HOSPITALIER DE BREVONNE", "BREVONNE-SC1"),
    ("INSTITUT MONTARCHER", "MONTARCHER-01"),
    ("POLYCLINIQUE SAINT-ANTHELME", "ANTHELME-TDM"),
)
_STREETS = ("rue des Alouettes-Grises", "impasse du Moulinet", "avenue Théodule-Ribot", "chemin de Corbelin")


@dataclass(frozen=True)
class Patient:
    """One fictional patient with one stay: all that a header or a report could say of both."""

    number: int
    family: str
    given: str
    charset: str
    groups: str
    birth: tuple[int, int, int]
    study: tuple[int, int, int]
    time: str
    patient_id: str
    other_id: str
    accession: str
    nir: str
    phone: str
    street: str
    doctor: str
    site: str
    station: str
    serial: str

    @property
    def person_name(self) -> str:
        """The value of PatientName, all groups."""
        return f"{self.family}^{self.given}{self.groups}"

    @property
    def dicom_charset(self) -> str | list[str]:
        """The value of SpecificCharacterSet while writing."""
        if self.charset == "wrong":
            return "ISO_IR 192"
        return ["", self.charset] if self.charset.startswith("ISO 2022") else self.charset

    @property
    def birth_date(self) -> str:
        """YYYYMMDD."""
        return "{:04}{:02}{:02}".format(*self.birth)

    @property
    def study_date(self) -> str:
        """YYYYMMDD."""
        return "{:04}{:02}{:02}".format(*self.study)

    @property
    def uid_root(self) -> str:
        """The root of all UIDs of the patient: it holds the number and the day, as some devices do it."""
        return f"1.2.250.1.999.{int(self.patient_id)}.{self.study_date}"

    def words(self, text: str) -> str:
        """A French text in characters that the declared set has."""
        return text if self.charset in ("ISO_IR 100", "ISO_IR 192", "wrong") else self.plain(text)

    def plain(self, text: str) -> str:
        """A text without its accents, as many systems write it."""
        folded = unicodedata.normalize("NFD", text)
        return "".join(letter for letter in folded if not unicodedata.combining(letter))


def draw_patients(seed: int = 20261124) -> list[Patient]:
    """The twenty patients, always the same for the same seed."""
    source = random.Random(seed)
    patients: list[Patient] = []
    for number, (family, given, charset, groups) in enumerate(_NAMES, 1):
        birth = (source.randint(1936, 1998), source.randint(1, 12), source.randint(1, 28))
        site, station = source.choice(_SITES)
        digits = source.randint(10_000_000, 99_999_999)
        patients.append(
            Patient(
                number=number,
                family=family,
                given=given,
                charset=charset,
                groups=groups,
                birth=birth,
                study=(2025, source.randint(1, 12), source.randint(1, 28)),
                time=f"{source.randint(7, 18):02}{source.randint(10, 59):02}{source.randint(10, 59):02}"
                f".{source.randint(100_000, 999_999)}",
                patient_id=f"80{digits}",
                other_id=f"IPP{source.randint(1_000_000, 9_999_999)}",
                accession=f"A25{source.randint(1_000_000, 9_999_999)}",
                nir=_nir(source, birth),
                phone="06" + "".join(f" {source.randint(10, 99)}" for _ in range(4)),
                street=f"{source.randint(11, 99)} {source.choice(_STREETS)}",
                doctor=source.choice(_DOCTORS),
                site=site,
                station=station,
                serial=f"SN{source.randint(100_000, 999_999)}",
            )
        )
    return patients


def _nir(source: random.Random, birth: tuple[int, int, int]) -> str:
    """A French social security number with its key."""
    body = f"2{birth[0] % 100:02}{birth[1]:02}{source.randint(1, 95):02}{source.randint(1, 989):03}"
    body += f"{source.randint(1, 999):03}"
    return f"{body}{97 - int(body) % 97:02}"
