"""The learned model: its tokens and features, how weights are packed and read, and what it suspects."""

from __future__ import annotations

import pytest

from negatoscope.gate import forgetting
from negatoscope.gate.prose.folding import views
from negatoscope.gate.prose.model import chain, features, reading, weights
from negatoscope.gate.prose.model.tokens import shape, tokens


def _suspected(text: str) -> list[tuple[str, str]]:
    view = views(text)[0]
    return [(each.label, view.text[each.start : each.end]) for each in reading.suspects(view.text)]


def test_a_text_is_cut_into_letters_figures_signs_and_line_ends() -> None:
    assert [token for _, _, token in tokens("Dr A.B.\n12/04 m_x")] == [
        "Dr",
        "A",
        ".",
        "B",
        ".",
        "\n",
        "12",
        "/",
        "04",
        "m",
        "_",
        "x",
    ]


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("12", "d2"),
        ("-", "p"),
        ("a", "x1"),
        ("A", "X1"),
        ("foie", "xx"),
        ("IRM", "XX3"),
        ("FOIE", "XX"),
        ("Foie", "Xx"),
    ],
)
def test_a_token_is_shaped_by_its_signs(token: str, expected: str) -> None:
    assert shape(token) == expected


def test_every_token_is_asked_of_itself_its_neighbours_and_its_place() -> None:
    text = "Nom : Kerbrat"
    rows = features.named(text, tokens(text))

    assert len(rows) == 3
    assert "key|nom" in rows[2]
    assert "-1|p=:" in rows[2]
    assert "1|END" in rows[2]
    assert "-1|END" in rows[0]


def test_a_name_that_no_lexicon_holds_is_no_feature() -> None:
    assert not any("kerzhwdk" in name for name in features.of_word("Kerzhwdk"))


def test_packed_weights_add_lane_by_lane_below_zero_too() -> None:
    first, second = weights.packed([(0, -5), (1, 7), (2, -1)]), weights.packed([(0, 2), (1, -9), (2, 1)])

    assert first + second == weights.packed([(0, -3), (1, -2), (2, 0)])


def test_a_file_of_weights_is_read_as_it_was_written() -> None:
    row = weights.written({0: -3, 1: 64})
    read = weights.parsed(f"city person\n0 0 0\n0 0 0\n0 64 0\n-1|W=le\t{row}\npc|a|b\t{row}\nb\t{row}\n2|END\t{row}")

    assert read.labels == ("city", "person")
    assert read.turns[2][1] == 1.0
    assert read.alone["W=le"][features.DISTANCES.index(-1)] == weights.packed([(0, -3), (1, 64)])
    assert read.placed["pc|a|b"] == read.always == read.beyond[features.DISTANCES.index(2)]


def test_probabilities_are_of_one_whole() -> None:
    text = views("Patiente Odile Kerbrat, née le 12/03/1960 à Guingamp.")[0].text

    for here in chain.beliefs(text, tokens(text)).values():
        assert all(share >= 0 for share in here)
        assert sum(here) <= 1.000001


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vu avec Benali et Sophie, patient du 214 porte.", ("person", "Benali")),
        ("Patiente Odile Kerbrat, suivie à Guingamp.", ("person", "Odile Kerbrat")),
        ("Patiente Odile Kerbrat, suivie à Guingamp.", ("city", "Guingamp")),
        ("Nom;Prenom;DDN\nKERBRAT;ODILE;12/03/1960", ("birth_date", "12/03/1960")),
    ],
)
def test_it_suspects_what_identifies(text: str, expected: tuple[str, str]) -> None:
    assert expected in _suspected(text)


@pytest.mark.parametrize(
    "text",
    [
        "Pas d'épanchement pleural ni péricardique.",
        "Nodule de 12 mm du lobe supérieur droit, à contours spiculés.",
        "The liver is normal in size and shows no focal lesion.",
    ],
)
def test_it_suspects_nothing_in_plain_findings(text: str) -> None:
    assert _suspected(text) == []


def test_nothing_is_suspected_in_an_empty_text() -> None:
    assert _suspected("") == []


def test_no_name_stays_in_memory_from_one_text_to_the_next() -> None:
    _suspected("Patiente Odile Kerbrat, vue par le Dr Zwidzinski.")

    assert not {"Odile", "Kerbrat", "Zwidzinski"} & chain._kept.keys()
    forgetting.forget_values()
    assert weights.weights().labels
