"""The page on which one signs in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.internal.stagekit import clear_login
from allauth.account.views import LoginView

if TYPE_CHECKING:
    from django.http import HttpRequest


class Entering(LoginView):
    """allauth's own, but for one thing: who comes back to it begins again.

    allauth leads back to the code that is being waited for; whoever has mistyped the address would never see why.
    """

    def _redirect_to_pending_stage(self, request: HttpRequest, stage: object) -> None:
        clear_login(request)
