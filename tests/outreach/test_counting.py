"""Lengths as the networks count them."""

from __future__ import annotations

import pytest

from negatoscope.outreach.kit.counting import clusters, graphemes, mastodon, utf16, x_weight

FAMILY = "👩‍👩‍👧‍👦"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("Nodule.", 7),
        ("é", 1),
        ("e\u0301", 1),
        ("a\r\nb", 3),
        (FAMILY, 1),
        ("👍🏽👍", 2),
        ("🇫🇷🇧🇪", 2),
        ("1️⃣", 1),
        ("❤️‍🩹", 1),
        ("🩻 Radio", 7),
    ],
)
def test_graphemes_are_what_a_reader_sees(text: str, expected: int) -> None:
    assert graphemes(text) == expected
    assert "".join(clusters(text)) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a" * 280, 280),
        ("e\u0301", 1),
        (FAMILY, 2),
        ("🇫🇷", 2),
        ("日本", 4),
        ("« oui »", 7),
        ("oui\u202f!", 6),
        ("https://example.org/a/very/long/address/of/more/than/twenty-three", 23),
        ("Voir https://example.org/a.", 5 + 23 + 1),
        ("radiopaedia.org", 23),
        ("fig.2 et T1.5", 13),
    ],
)
def test_x_weighs_emoji_scripts_and_addresses(text: str, expected: int) -> None:
    assert x_weight(text) == expected


def test_mastodon_counts_an_address_for_twenty_three() -> None:
    assert mastodon("Voir https://example.org/" + "a" * 200) == 28
    assert mastodon(FAMILY) == 1


def test_a_script_counts_two_for_an_emoji() -> None:
    assert utf16("🩻") == 2
    assert utf16("été") == 3
