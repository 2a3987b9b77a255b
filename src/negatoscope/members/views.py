"""The member's own profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from negatoscope.members.forms import ProfileForm
from negatoscope.members.models import Member
from negatoscope.members.services import save_profile

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def profile(request: HttpRequest) -> HttpResponse:
    """Show and change it. A text that is refused stays on the page, and goes nowhere else."""
    member = Member.objects.get(pk=request.user.pk)  # not `request.user`: the page around the form shows what is kept
    form = ProfileForm(request.POST or None, instance=member)
    if form.is_valid():
        save_profile(form)
        messages.success(request, _("Your profile is saved."))
        return redirect("members:profile")
    return render(request, "members/profile.html", {"form": form}, status=422 if form.errors else 200)
