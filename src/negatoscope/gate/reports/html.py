"""The report as one HTML page that needs nothing else: no script, no font, no image from elsewhere."""

from __future__ import annotations

from functools import partial
from importlib import resources
from typing import TYPE_CHECKING

from negatoscope.gate.finding import State
from negatoscope.gate.reports import words
from negatoscope.gate.reports.summary import groups, merged

if TYPE_CHECKING:
    from negatoscope.gate.reports.report import Report

_ICONS = {"clean": "✓", "released": "✓", "held": "◔", "refused": "✕"}


def as_html(report: Report, lang: str) -> str:
    """The report as a page, in `fr` or `en`."""
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 (only where a page is written)

    template = resources.files("negatoscope.gate.reports").joinpath("report.html").read_text("utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(template).render(
        lang=lang,
        label=partial(words.label, lang=lang),
        report=report,
        verdict=report.verdict.value,
        icon=_ICONS[report.verdict.value],
        verdict_word=words.VERDICTS[report.verdict][lang],
        sentence=words.SENTENCES[report.verdict][lang],
        sections=[
            (State.OPEN.value, groups(report, State.OPEN, lang)),
            (State.ANSWERED.value, groups(report, State.ANSWERED, lang)),
            (State.REMEDIED.value, merged(groups(report, State.REMEDIED, lang))),
        ],
    )
