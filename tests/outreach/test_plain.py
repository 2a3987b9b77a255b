"""Markdown as networks show it: without its marks."""

from __future__ import annotations

import pytest

from negatoscope.outreach.kit.plain import as_plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Deux lignes\nd’un paragraphe.\n\nUn autre.", "Deux lignes\nd’un paragraphe.\n\nUn autre."),
        ("Hypersignal **T2** et *T1*, T2* comprise.", "Hypersignal T2 et T1, T2* comprise."),
        ("## À retenir\n\nRien.", "À retenir\n\nRien."),
        (
            "Signes :\n\n- une rétraction\n- un centre clair\n\nFin.",
            "Signes :\n\n• une rétraction\n• un centre clair\n\nFin.",
        ),
        ("1. lire\n2. relire", "1. lire\n2. relire"),
        (
            "[la revue](https://example.org/a) et <https://example.org>",
            "la revue (https://example.org/a) et https://example.org",
        ),
        ("> Cité.\n\n    code", "Cité.\n\ncode"),
        ("#radiologie 5 < 6 & <b>", "#radiologie 5 < 6 & <b>"),
        ("", ""),
    ],
)
def test_marks_go_and_words_stay(text: str, plain: str) -> None:
    assert as_plain(text) == plain
