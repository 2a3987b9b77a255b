"""Tricks of spelling: what hides an identifier is undone, and the finding stands where it was written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negatoscope.gate.policy import Audience
from negatoscope.gate.prose import TextPolicy, sweep
from negatoscope.gate.prose.folding import views

LINT = TextPolicy(Audience.COLLEAGUES)
IDENTIFIERS = ("Dupont", "8084628546", "06 12 34 56 78", "jean.dupont@gmail.com", "1 85 05 78 006 084 91")
SENTENCE = (
    "Patient : M. Dupont, IPP 8084628546, tel 06 12 34 56 78, mail jean.dupont@gmail.com, NIR 1 85 05 78 006 084 91."
)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Du<b>po</b>nt", "Dupont"),
        ("Du**po**nt", "Dupont"),
        ("Du\u00ad\u200bpont", "Dupont"),
        ("Ⓓupont", "Dupont"),
        ("Ｄｕｐｏｎｔ", "Dupont"),
        ("Dupо\u0301nt", "Dupont"),
        ("Hervé", "Herve"),
        ("HervÃ© a lâ€™examen", "Herve a l'examen"),
        ("HervÃƒÂ©", "Herve"),
        ("Ren\ufffde", "Renee"),
        ("Du-\npont, Jean-\nPierre", "Dupont, Jean-Pierre"),
        ("a <br>b", "a \nb"),
        ("<tr><td>Zo&eacute;<br>B.</td><td>1960</td></tr>", "\n|Zoe B.|1960|"),
        ("M E R C I E R , l i t   6 .   M e r c i   d e", "MERCIER,lit 6. Merci de"),
        ("P E T I T, a b  c d", "P E T I T, a b  c d"),
        ("Herv&eacute; &#68;upont", "Herve Dupont"),
        ("D%75pont", "Dupont"),
        ("=?utf-8?Q?Cl=C3=A9mence?= et Cl=C3=A9mence", "Clemence et Clemence"),
        ("Herv\\u00e9", "Herve"),
        ("\\*Dupont\\*", "*Dupont*"),
        ("Œuvre, cœur", "OEuvre, coeur"),
    ],
)
def test_a_trick_of_spelling_is_undone(written: str, shown: str) -> None:
    assert views(written)[0].text == shown


@pytest.mark.parametrize(
    "legitimate", ["T2* et x < 5 mm", "a_b_c.png", "CAFÉ… « É » — 50 % des cas", "C:\\Users\\x", "É—"]
)
def test_ordinary_signs_stay(legitimate: str) -> None:
    view = views(legitimate)[0]
    assert len(view.text) in range(len(legitimate) - 1, len(legitimate) + 3)


@pytest.mark.parametrize(
    ("written", "hidden"),
    [
        ('<a href="https://x.fr/dupont">ici</a>', "dupont"),
        ("<img alt='Dupont'>", "Dupont"),
        ("voir D%75pont%20x", "D%75pont"),
        ("Du<x.y>pont", "Dupont"),
    ],
)
def test_what_markup_hides_is_read_in_a_view_of_its_own(written: str, hidden: str) -> None:
    assert any(hidden in view.text for view in views(written)[1:])


def test_an_address_in_pointed_brackets_shows() -> None:
    assert "<jean.dupont@gmail.com>" in views("De : <jean.dupont@gmail.com>")[0].text


def test_a_text_without_tricks_is_its_own_view() -> None:
    (view,) = views("Scanner du thorax : rien à signaler, « sans » œdème")[:1]
    assert view.span(0, 7) == (0, 7)
    assert views("Scanner du thorax")[0].at == ()


NOISE = st.sampled_from(["\u200b", "\u00ad", "\u2060", "\u202e", "\ufeff", "\u0301", "<b>", "</b>", "\x00", "\x7f"])
WRITTEN = {
    "a": st.sampled_from(["a", "а", "ａ", "á", "&#97;"]),
    "e": st.sampled_from(["e", "е", "ｅ", "é", "&eacute;", "Ã©"]),
    "o": st.sampled_from(["o", "о", "ο", "ｏ", "&#x6f;"]),
    "p": st.sampled_from(["p", "р", "ｐ", "%70"]),
    "1": st.sampled_from(["1", "１", "&#49;"]),
    "8": st.sampled_from(["8", "８", "𝟪"]),
    " ": st.sampled_from([" ", "\u00a0", "\u2009", "&nbsp;"]),
}


@st.composite
def decorated(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    """The sentence under disguise, with the place of each character of the plain one."""
    text, places = "🩻 ", []
    for character in SENTENCE:
        start = len(text)
        text += draw(WRITTEN[character]) if character in WRITTEN and draw(st.booleans()) else character
        places.append((start, len(text)))
        if draw(st.integers(0, 9)) == 0 and character.isalnum():
            text += draw(NOISE)
    return text, places


@settings(max_examples=150, deadline=None)
@given(decorated())
def test_identifiers_are_found_at_their_places_under_any_disguise(disguised: tuple[str, list[tuple[int, int]]]) -> None:
    text, places = disguised
    covered = {place for f in sweep(text, None, LINT) for place in range(f.where.start or 0, f.where.end or 0)}
    for identifier in IDENTIFIERS:
        at = SENTENCE.index(identifier)
        for start, end in places[at : at + len(identifier)]:
            assert set(range(start, end)) <= covered, (identifier, text)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_each_character_of_a_view_comes_from_a_place_in_order(text: str) -> None:
    for view in views(text):
        spans = [view.span(place, place + 1) for place in range(len(view.text))]
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert spans == sorted(spans)
        assert all(view.span(view.place(start), view.place(start) + 1)[0] == start for start, _ in spans)
