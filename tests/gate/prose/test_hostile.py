"""Texts made to keep the sweep busy: all come to an end, and the work grows as the text does."""

from __future__ import annotations

import sys
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from negatoscope.gate.policy import Audience
from negatoscope.gate.prose import TextPolicy, sweep
from negatoscope.gate.prose.folding import views

if TYPE_CHECKING:
    from types import FrameType

CASE = TextPolicy(Audience.COLLEAGUES, timedelta(days=40))
SEEDS = [
    *(
        "a",
        "A",
        "@",
        "1.",
        "1 ",
        "0 ",
        "06 ",
        "M. ",
        "<",
        "&",
        "((((",
        "[",
        "=",
        "%",
        "\\",
        "/",
        "_",
        "|",
        "\n",
        "…",
        "«a",
    ),
    *("a@", "a.", "a-", "a_", "A_1", "C:\\", "://", "http://a", "www.", ".jpg ", "a.jpg ", "a 1.2.", "1_2_", "2.25."),
    *(
        "IPP ",
        "n° ",
        "dossier 1",
        "tel ",
        "at ",
        "arobase ",
        "point ",
        "zero ",
        "poste 1 ",
        "12345 ",
        "1-",
        "12/",
        "A1-",
    ),
    *(
        "FR76",
        "AAAA1111",
        "AB-123-",
        "1 85 05 ",
        "-\n",
        "a-\n",
        "<a>",
        "<a ",
        "<!--",
        "%41",
        "&amp;",
        "\u200b",
        "e\u0301",
    ),
    *(
        "Ã©",
        "=C3=A9",
        "=?utf-8?Q?a?=",
        "\\u00e9",
        "QUJD",
        "4142",
        "a b  ",
        "Dr A ",
        "rue A ",
        "1 rue ",
        "Aa-",
        "de la ",
        "CHU ",
    ),
]
WORK = [
    *(
        "a@b.fr ",
        "06 12 34 56 78 ",
        "IPP 12345 ",
        "a.jpg ",
        "<a b> ",
        "Dr Petit ",
        "1.2.3.4 ",
        "12/03/2024 ",
        "| a | b |\n",
    ),
    *(
        "Mme Petit, 45 ans. ",
        "M. D. 45 ans. ",
        "CHU de Lille ",
        "Paris, Lyon ",
        "à Brest ",
        "95 ans ",
        "maire de Lyon ",
    ),
]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_text_of_one_sign_comes_to_an_end(seed: str) -> None:
    text = seed * (6_000 // len(seed))
    places = [(finding.where.start, finding.where.end) for finding in sweep(text, None, CASE)]
    assert all(start < end <= len(text) for start, end in places)


def _calls(text: str) -> int:
    """How many functions are called, written in Python or in C, while a text is swept."""
    count = 0

    def counting(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(counting)
    try:
        sweep(text, None, CASE)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("seed", WORK)
def test_four_times_the_text_is_about_four_times_the_work(seed: str) -> None:
    _calls(seed)  # reads the lexicons
    few, many = (_calls(seed * count) for count in (25, 100))
    assert many < 5.5 * few


@pytest.mark.parametrize("seed", ["<", "<a ", "&", "%41", "a-\n", "<a b>", "<x.y>", "Ã©", "\u200b"])
def test_views_hold_no_more_than_the_text_twice(seed: str) -> None:
    text = seed * (100_000 // len(seed))
    assert sum(len(view.text) for view in views(text)) <= 2 * len(text) + 1_000
