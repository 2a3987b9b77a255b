"""« Vos droits »: every sentence has a source that the reference of the law knows, and the examples pass the gate."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from negatoscope.gate.articles import SENTENCES, cited
from negatoscope.gate.proofreading import proofread
from negatoscope.gate.prose import TextPolicy
from negatoscope.site.guide.rights import RIGHTS

REFERENCE = Path(__file__).resolve().parents[4] / "shared" / "reference" / "deontology.md"
STATEMENTS = [each for right in RIGHTS for each in right.statements]
REFS = sorted({ref for each in STATEMENTS for ref in each.refs})


def needles(ref: str) -> list[str]:
    """How the reference writes an article: its number, or the words of its name."""
    number = re.search(r"[RL]\.\d{4}-[\d-]+", ref)
    if ref in {"CSP R.4127-31", "CSP R.4127-56"}:  # in the list of one heading, "-31, -39, -56"
        return ["CSP R.4127-3, -12", ref.removeprefix("CSP R.4127")]
    if number:
        return [number[0]]
    return {
        "Code pénal 226-13": ["226-13"],
        "Code civil 9": ["Code civil 9"],
        "CNOM charter 2025": ["CNOM charter"],
        "CNOM e-réputation 2018": ["CNOM guide on e-reputation"],
        "DSA 16": ["DSA", "16"],
        "DSA 20": ["DSA", "20"],
        "LCEN": ["LCEN"],
        "Loi de 1881": ["press law of 1881"],
    }[ref]


@pytest.mark.parametrize("each", STATEMENTS, ids=lambda each: each.en[:40])
def test_every_sentence_has_a_source_in_words(each) -> None:
    assert each.refs
    assert all(cited(ref, lang).sentence for ref in each.refs for lang in ("fr", "en"))


@pytest.mark.parametrize("ref", REFS)
def test_every_article_cited_exists_in_the_reference(ref: str) -> None:
    assert ref in SENTENCES
    if REFERENCE.exists():
        text = REFERENCE.read_text(encoding="utf-8")
        assert all(needle in text for needle in needles(ref))


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize(
    "example", [each for right in RIGHTS for each in right.examples], ids=lambda each: each.en[:40]
)
def test_every_example_passes_the_gate(example, lang: str) -> None:
    assert proofread(example.words(lang), None, TextPolicy(example.audience)) == []


def test_addresses_are_not_used_twice() -> None:
    assert len({right.slug for right in RIGHTS}) == len(RIGHTS)
