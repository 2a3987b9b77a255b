"""Home: the feed for members, what this is for everybody else; and the page of a member."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from negatoscope.drafts.choices import Kind
from negatoscope.members.models import Member
from negatoscope.moderation import queries, shown

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_ON_A_PAGE = 20
_OPEN_TO_ALL = 6


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The feed for members; what this is for everybody else."""
    if not request.user.is_authenticated:
        return _landing(request)
    found = shown.with_cards(queries.readable(request.user))
    lines = Paginator(found, _ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "site/feed.html", {"lines": lines, "cards": shown.cards(lines)})


def _landing(request: HttpRequest) -> HttpResponse:
    """One sentence, one case to scroll at once, three promises, and what is open to everybody."""
    open_to_all = shown.with_cards(queries.readable(None))[: _OPEN_TO_ALL + 1]
    cards = shown.cards(open_to_all)
    first = next((card for card in cards if card.publication.kind == Kind.CASE and card.pictures > 1), None)
    context = {
        "first": first,
        "publication": first.publication if first else None,
        "stacks": shown.stacks(first.publication)[:1] if first else (),
        "cards": [card for card in cards if card is not first][:_OPEN_TO_ALL],
    }
    return render(request, "site/landing.html", context)


@require_safe
def member(request: HttpRequest, handle: str) -> HttpResponse:
    """A member's page: what they say of themselves, and what of theirs this reader may read."""
    author = Member.objects.filter(handle=handle, is_active=True).first()
    if author is None:
        raise Http404
    found = queries.readable(request.user).filter(author=author)
    is_own = request.user == author
    if not is_own and not request.user.is_authenticated and not found.exists():
        raise Http404  # a stranger isn't told who has an account here
    lines = Paginator(shown.with_cards(found), _ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "author": author,
        "is_own": is_own,
        "lines": lines,
        "cards": shown.cards(lines),
        "offline": queries.offline_of(author) if is_own else (),
    }
    return render(request, "site/member.html", context)
