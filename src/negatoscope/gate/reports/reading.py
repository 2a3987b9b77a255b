"""Reading a JSON report back: the counterpart of `as_json`."""

from __future__ import annotations

import json
from typing import Any, ClassVar, cast

from negatoscope.gate import codes
from negatoscope.gate.finding import Finding, Place, Severity, State
from negatoscope.gate.reports.report import Report, ReportItem
from negatoscope.gate.spoken_error import SpokenError
from negatoscope.gate.verdict import Verdict

_MOST_BYTES = 256 << 20
_COORDINATES = frozenset({"tag", "frame", "box", "start", "end"})


class ReportError(SpokenError):
    """The text isn't a report of ours."""

    SENTENCES: ClassVar[dict[str, dict[str, str]]] = {
        "malformed": {
            "fr": "Ce n’est pas un rapport du négatoscope, ou il est abîmé.",
            "en": "This is not a report of the gate, or it is damaged.",
        },
    }


def from_json(text: str) -> Report:
    """The report that `as_json` wrote, in either language. Messages are not read: code and `params` make them.

    Raises:
        ReportError: it isn't one, or it uses a code that this version doesn't know.
    """
    if len(text) > _MOST_BYTES:
        raise ReportError("malformed")
    try:
        written = cast("dict[str, Any]", json.loads(text))
        return Report(
            version=_text(written["version"]),
            rules=_text(written["rules"]),
            audience=_text(written["audience"]),
            verdict=Verdict(written["verdict"]),
            items=tuple(_item(item) for item in written["items"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError):
        raise ReportError("malformed") from None


def _item(written: dict[str, Any]) -> ReportItem:
    return ReportItem(
        path=_text(written["path"]),
        kind=_text(written["kind"]),
        released_as=_text_or_none(written["released_as"]),
        findings=tuple(_finding(finding) for finding in written["findings"]),
        role=_text_or_none(written.get("role")),
    )


def _finding(written: dict[str, Any]) -> Finding:
    params = cast("dict[str, Any]", written["params"])
    if not all(type(value) in (str, int) for value in params.values()):
        raise TypeError("a parameter is neither text nor a number")
    finding = Finding(
        code=_text(written["code"]),
        severity=Severity[written["severity"]],
        state=State(written["state"]),
        kind=_text_or_none(written["kind"]),
        where=_place(written["where"]),
        params=params,
        replacement=_text_or_none(written["replacement"]),
    )
    codes.message(finding, "en")  # a code or a parameter that is missing shows now, not where the report is shown
    return finding


def _place(written: dict[str, Any]) -> Place:
    if not set(written) <= _COORDINATES:
        raise TypeError("a place has another coordinate")
    box = written.get("box")
    if box is not None:
        x, y, width, height = (_number(part) for part in box)
        box = (x, y, width, height)
    tag = _text_or_none(written.get("tag"))
    frame, start, end = (None if name not in written else _number(written[name]) for name in ("frame", "start", "end"))
    return Place(tag, frame, box, start, end)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not text")
    return value


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _number(value: object) -> int:
    if type(value) is not int:
        raise TypeError("not a number")
    return value
