"""The pages of the rules and of « Vos droits », open to everybody."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from negatoscope.gate.articles import cited
from negatoscope.gate.codes import RULES
from negatoscope.gate.codes.families import family
from negatoscope.gate.codes.sheet import sheet, title
from negatoscope.moderation.markdown import as_html
from negatoscope.site.guide.rights import BY_SLUG, RIGHTS

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def _lang() -> str:
    return "fr" if (get_language() or "fr").startswith("fr") else "en"


@require_safe
def rules(request: HttpRequest) -> HttpResponse:
    """All the rules, by family."""
    lang = _lang()
    ordered = sorted(RULES.values(), key=lambda rule: rule.code)
    families = [
        (series, family(series, lang), [(rule.code, title(rule.code, lang)) for rule in members])
        for series, members in groupby(ordered, key=lambda rule: rule.series)
    ]
    return render(request, "site/guide/rules.html", {"families": families})


@require_safe
def rule(request: HttpRequest, code: str) -> HttpResponse:
    """The page of one rule."""
    found = RULES.get(code.upper())
    if found is None:
        raise Http404
    lang = _lang()
    code = found.code
    heading, _, body = sheet(code, lang).partition("\n")
    context = {
        "code": code,
        "name": heading.removeprefix("# ").removeprefix(code).strip(),
        "family": family(found.series, lang),
        "series": found.series,
        "body": as_html(body),
    }
    return render(request, "site/guide/rule.html", context)


@require_safe
def rights(request: HttpRequest) -> HttpResponse:
    """The pages of « Vos droits »."""
    lang = _lang()
    pages = [(right.slug, right.title[lang], right.lead[lang]) for right in RIGHTS]
    return render(request, "site/guide/rights.html", {"pages": pages})


@require_safe
def right(request: HttpRequest, slug: str) -> HttpResponse:
    """One page: each sentence with its source, then examples that may be published as they stand."""
    found = BY_SLUG.get(slug)
    if found is None:
        raise Http404
    lang = _lang()
    context = {
        "slug": slug,
        "name": found.title[lang],
        "lead": found.lead[lang],
        "statements": [(each.words(lang), [cited(ref, lang) for ref in each.refs]) for each in found.statements],
        "examples": [(each.words(lang), each.audience.value) for each in found.examples],
    }
    return render(request, "site/guide/right.html", context)
