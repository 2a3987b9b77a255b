"""Entering the demo as one of its fictional members, with one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from negatoscope.members.models import Member
from negatoscope.site.accounts.loopback import is_from_here

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

DEMO_DOMAIN = "demo.invalid"
"""The addresses of the demo's members end with it: no mail ever leaves for them (RFC 2606)."""


def demo_members() -> list[Member]:
    """Those that one can enter as, reviewers last."""
    if not settings.DEMO:
        return []
    members = Member.objects.filter(email__endswith=f"@{DEMO_DOMAIN}", is_active=True, is_staff=False)
    return list(members.order_by("reviewer", "pk"))


@require_POST
def enter_as(request: HttpRequest) -> HttpResponse:
    """Sign in as a member of the demo: on a demo node, from this machine, and as nobody else."""
    if not is_from_here(request):
        raise Http404
    allowed = [member.pk for member in demo_members()]
    member = get_object_or_404(Member, handle=request.POST.get("member", ""), pk__in=allowed)
    login(request, member, backend=settings.AUTHENTICATION_BACKENDS[0])
    return redirect("site:home")
