"""Names that identify nobody: how their list is kept, and what is found in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from importlib.resources import files

import pytest

from negatoscope.gate.prose import medical_names
from negatoscope.gate.prose.medical_names import PERSONAL, Kind
from negatoscope.gate.prose.names import lexicon

COMMONEST = 300


def lines() -> list[str]:
    path = files("negatoscope.gate.prose").joinpath("lexicons", "medical_names.txt")
    return [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]


def commonest(levels: dict[str, int]) -> set[str]:
    """The commonest names, with all that are as common as the last of them."""
    least = sorted(levels.values(), reverse=True)[COMMONEST - 1]
    return {name for name, level in levels.items() if level >= least}


def test_it_is_kept_folded_and_sorted() -> None:
    assert lines() == sorted(lines())
    assert [line for line in lines() if not line.isascii() or line != line.lower() or line != line.strip()] == []


def test_it_holds_each_name_once() -> None:
    names = Counter(medical_names.runs(line.partition("\t")[2]) for line in lines())
    assert [name for name, count in names.items() if count > 1 or not name] == []


def test_it_knows_every_kind_and_holds_some_of_each() -> None:
    kinds = {line.partition("\t")[0] for line in lines()}
    assert kinds == {kind.value for kind in Kind}


@pytest.mark.parametrize("levels", [lexicon.given_names, lexicon.surnames])
def test_no_common_name_of_people_is_a_drug_or_a_device(levels: Callable[[], dict[str, int]]) -> None:
    alone = {name[0] for name, kind in medical_names.entries().items() if len(name) == 1 and kind not in PERSONAL}
    assert alone & commonest(levels()) == set()


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Crohn", Kind.EPONYM),
        ("Guillain-Barré", Kind.EPONYM),
        ("von Willebrand", Kind.EPONYM),
        ("Ménière", Kind.EPONYM),
        ("Bosniak", Kind.EPONYM),
        ("MacMahon", Kind.AUTHOR),
        ("Doliprane", Kind.DRUG),
        ("99mTc", Kind.DRUG),
        ("SOMATOM", Kind.DEVICE),
        ("AngioSeal", Kind.DEVICE),
        ("The Lancet", Kind.JOURNAL),
        ("Haute Autorité de santé", Kind.SOCIETY),
        ("BI‑RADS", Kind.PLACE_TERM),
        ("critères de Milan", Kind.PLACE_TERM),
        ("Sherlock Holmes", Kind.FIGURE),
        ("iPhone", Kind.BRAND),
    ],
)
def test_a_listed_name_is_found_however_it_is_written(written: str, kind: Kind) -> None:
    assert medical_names.is_medical_name(written) is kind
    assert medical_names.is_medical_name(written.upper().split()) is kind


@pytest.mark.parametrize("written", ["Guillain Dupont", "", "-", "nodule", "Crohn 3"])
def test_what_is_not_listed_whole_is_not_found(written: str) -> None:
    assert medical_names.is_medical_name(written) is None


def test_the_longest_name_is_taken() -> None:
    words = ["syndrome", "de", "wolff", "parkinson", "white", "connu"]
    assert medical_names.longest_at(words, 2) == 3
    assert medical_names.longest_at(words, 3) == 1
    assert medical_names.longest_at(words, 5) == 0


def test_a_name_that_only_begins_is_no_name() -> None:
    assert medical_names.longest_at(["von", "berg"], 0) == 0


def test_signs_inside_a_name_are_passed_over_and_after_it_are_not_counted() -> None:
    assert medical_names.longest_at(["guillain", "-", "barre", "-", "type"], 0) == 3
    assert medical_names.longest_at(["-", "barre"], 0) == 0


def test_the_kind_is_that_of_the_longest_name() -> None:
    assert medical_names.kind_at(["von", "Willebrand"], 0) is Kind.EPONYM
    assert medical_names.kind_at(["nodule"], 0) is None


@pytest.mark.parametrize("written", ["Institut Curie", "Gustave Roussy", "Saint-Louis", "CHRU", "Zurich", "Marie"])
def test_no_place_of_care_no_town_and_no_common_given_name_is_listed(written: str) -> None:
    assert medical_names.is_medical_name(written) is None
