"""The lists of places and hospitals: one name however it is written, and how sure each is."""

from __future__ import annotations

import pytest

from negatoscope.gate.prose import gazetteer
from negatoscope.gate.prose.gazetteer import Sort
from negatoscope.gate.prose.words import Words


@pytest.mark.parametrize("written", ["Saint-Brieuc", "saint brieuc", "ST BRIEUC", "St-Brieuc"])
def test_a_town_is_one_however_it_is_written(written: str) -> None:
    known = gazetteer.read(Words(written), 0, Sort.TOWN)
    assert known is not None
    assert (known.last, known.large) == (1, True)


def test_a_compound_is_sure_and_an_ordinary_word_is_not() -> None:
    assert gazetteer.read(Words("Villeneuve-sur-Lot"), 0, Sort.TOWN).sure  # type: ignore[union-attr]
    assert not gazetteer.read(Words("Bains"), 0, Sort.TOWN).sure  # type: ignore[union-attr]


def test_a_long_name_has_its_short_form() -> None:
    assert gazetteer.read(Words("Evian"), 0, Sort.TOWN) is not None


def test_the_lists_hold_no_word_that_is_none_of_theirs() -> None:
    assert gazetteer.read(Words("nodule"), 0, Sort.TOWN) is None
    assert gazetteer.read(Words("nodule"), 0, Sort.HOSPITAL) is None


def test_postcodes_are_those_of_the_post() -> None:
    assert {"75013", "29200", "97400"} <= gazetteer.postcodes()
    assert "99999" not in gazetteer.postcodes()
