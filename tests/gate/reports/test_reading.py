"""A report read back from its JSON is the report that was written."""

from __future__ import annotations

import json
import string
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negatoscope.gate import codes
from negatoscope.gate.evidence import KINDS
from negatoscope.gate.finding import Finding, Place, Severity, State
from negatoscope.gate.reports import Report, ReportError, ReportItem, as_json, from_json
from negatoscope.gate.verdict import Verdict

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NUMBERS = st.integers(0, 10**6)
BOXES = st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
PLACES = st.one_of(
    st.just(Place()),
    st.builds(Place, tag=st.from_regex(r"[0-9A-F]{8}(\[\d\]\.[0-9A-F]{8})?", fullmatch=True)),
    st.builds(Place, frame=NUMBERS, box=BOXES),
    st.builds(Place, start=NUMBERS, end=NUMBERS),
)


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    code = draw(st.sampled_from(sorted(codes.RULES)))
    names = {name for _, name, _, _ in string.Formatter().parse(codes.RULES[code].messages["fr"]) if name}
    return Finding(
        code=code,
        severity=draw(st.sampled_from(Severity)),
        state=draw(st.sampled_from(State)),
        kind=draw(st.none() | st.sampled_from(KINDS)),
        where=draw(PLACES),
        params={name: draw(WORDS | NUMBERS) for name in names},
        replacement=draw(st.none() | WORDS),
    )


ITEMS = st.builds(
    ReportItem,
    path=WORDS,
    kind=st.sampled_from(["dicom", "image", "text", "case"]),
    released_as=st.none() | WORDS,
    findings=st.lists(findings(), max_size=4).map(tuple),
    role=st.none() | st.from_regex(r"[a-z][a-z0-9-]{0,40}", fullmatch=True),
)
REPORTS = st.builds(
    Report,
    version=WORDS,
    rules=WORDS,
    audience=st.sampled_from(["colleagues", "public"]),
    verdict=st.sampled_from(Verdict),
    items=st.lists(ITEMS, max_size=4).map(tuple),
)


@given(REPORTS, st.sampled_from(["fr", "en"]))
def test_what_was_written_is_read_in_either_language(report: Report, lang: str) -> None:
    assert from_json(as_json(report, lang)) == report


def written() -> dict[str, Any]:
    finding = codes.make("SEC107", where=Place(frame=1, box=(1, 2, 3, 4)), params={"place": "preamble", "count": 2})
    item = ReportItem("dicom 1", "dicom", None, (finding,))
    return json.loads(as_json(Report("1", "2", "public", Verdict.HELD, (item,)), "en"))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("code", "SEC999"),
        ("severity", "LOUD"),
        ("state", "lost"),
        ("where", {"elsewhere": 1}),
        ("where", {"frame": True}),
        ("where", {"box": [1, 2, 3]}),
        ("params", {"place": "preamble"}),
        ("params", {"place": ["x"], "count": 2}),
        ("replacement", 3),
    ],
)
def test_a_finding_that_is_none_is_refused(name: str, value: object) -> None:
    content = written()
    content["items"][0]["findings"][0][name] = value
    with pytest.raises(ReportError):
        from_json(json.dumps(content))


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", "[" * 100_000, '{"version": 1}'])
def test_what_is_no_report_is_refused(text: str) -> None:
    with pytest.raises(ReportError, match="not a report"):
        from_json(text)
