"""The fictional people of the demo: its members, and the patients whose identity is planted for the gate to find."""

from __future__ import annotations

from dataclasses import dataclass, field

from negatoscope.members.choices import Field, Profession


@dataclass(frozen=True)
class Person:
    """A member of the demo."""

    key: str
    name: str
    field: Field
    city: str
    about: str
    reviewer: bool = False
    profession: Profession = Profession.RADIOLOGIST
    ties: str = "Aucun lien d’intérêts."


PEOPLE = (
    Person(
        "claire-morel",
        "Dr Claire Morel",
        Field.ABDOMEN,
        "Lyon",
        "Personnage fictif de la démonstration. Imagerie digestive et urologique, scanner et IRM.",
    ),
    Person(
        "sophie-lantier",
        "Dr Sophie Lantier",
        Field.MUSCULOSKELETAL,
        "Nantes",
        "Personnage fictif de la démonstration. Imagerie ostéo-articulaire et imagerie de la femme.",
    ),
    Person(
        "karim-benali",
        "Dr Karim Benali",
        Field.CHEST,
        "Lille",
        "Personnage fictif de la démonstration. Imagerie thoracique ; relit les brouillons que le négatoscope retient.",
        reviewer=True,
    ),
)


@dataclass(frozen=True)
class Patient:
    """A patient who never was, as an archive would write the name."""

    family: str = field(repr=False)
    given: str = field(repr=False)
    birth: str = field(repr=False)  # YYYYMMDD
    sex: str
    age: int
    number: str = field(repr=False)
    hospital: str = field(repr=False)
    physician: str = field(repr=False)
    date: str = field(repr=False)  # of the examination
    time: str = "093000"

    @property
    def day(self) -> str:
        """The date of the examination as a screen shows it."""
        return f"{self.date[6:]}/{self.date[4:6]}/{self.date[:4]}"

    @property
    def born(self) -> str:
        """The date of birth as a screen shows it."""
        return f"{self.birth[6:]}/{self.birth[4:6]}/{self.birth[:4]}"
