"""Texts of releases as HTML: a little Markdown, and nothing else."""

from __future__ import annotations

import pytest

from negatoscope.moderation.markdown import as_html


def test_it_keeps_paragraphs_emphasis_and_lists():
    html = as_html("Un **angiome**.\n\n- un\n- deux")
    assert html == "<p>Un <strong>angiome</strong>.</p>\n<ul>\n<li>un</li>\n<li>deux</li>\n</ul>\n"


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        '<a href="https://a.example" onclick="alert(1)">x</a>',
        "<style>p{display:none}</style>",
        "<iframe src=//elsewhere.example></iframe>",
    ],
)
def test_nothing_that_runs_or_loads_gets_through(text: str):
    html = as_html(text)
    for sign in ("<script", "<img", "<style", "<iframe", 'href="javascript', 'href="data', "<a href"):
        assert sign not in html, html


def test_a_picture_from_elsewhere_is_not_loaded():
    html = as_html("![x](https://elsewhere.example/x.png)")
    assert "<img" not in html


def test_links_leave_no_trace():
    html = as_html("[article](https://doi.org/10.1000/1)")
    assert html == '<p><a href="https://doi.org/10.1000/1" rel="nofollow noopener noreferrer">article</a></p>\n'


def test_headings_stand_below_those_of_the_page():
    assert as_html("# Un\n\n### Trois") == "<h3>Un</h3>\n<h4>Trois</h4>\n"
