"""The page of a rule: what it says, what it rests on, what is done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import render

from negatoscope.drafts.page.language import language
from negatoscope.drafts.page.proposals import on_a_page
from negatoscope.gate.articles import articles
from negatoscope.gate.codes import RULES
from negatoscope.gate.reports.words import SEVERITIES

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def rule(request: HttpRequest, code: str) -> HttpResponse:
    """One rule, for everybody."""
    found = RULES.get(code.upper())
    if found is None:
        raise Http404
    lang = language()
    shown = {
        "code": found.code,
        "level": found.severity.name,
        "severity": SEVERITIES[found.severity][lang],
        "since": found.since,
        "message": _readable(found.messages[lang]),
        "remedy": on_a_page(found.code, lang) or _readable(found.remedies[lang]),
        "articles": articles(found.basis, lang),
    }
    return render(request, "drafts/rule.html", {"rule": shown})


def _readable(template: str) -> str:
    """A message without its parameters' names: "{count} files" reads "… files"."""
    return re.sub(r"\{[^{}]*\}", "…", template)
