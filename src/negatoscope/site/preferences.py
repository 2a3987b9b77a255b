"""How the reader likes it: language and theme, each one button that works without JavaScript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.shortcuts import redirect
from django.urls import path
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

app_name = "preferences"
THEMES = ("dark", "paper")
_THEME_COOKIE = "theme"
_YEAR = 365 * 24 * 3600


def theme(request: HttpRequest) -> dict[str, str]:
    """Context of every page: the theme, and the one that the button offers."""
    chosen = request.COOKIES.get(_THEME_COOKIE)
    now = chosen if chosen in THEMES else THEMES[0]
    return {"theme": now, "other_theme": THEMES[1 - THEMES.index(now)]}


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Show the site in French or English from now on."""
    response = _back(request)
    chosen = request.POST.get("language", "")
    if chosen in dict(settings.LANGUAGES):
        _remember(response, settings.LANGUAGE_COOKIE_NAME, chosen)
    return response


@require_POST
def choose_theme(request: HttpRequest) -> HttpResponse:
    """Show the site dark or as paper from now on."""
    response = _back(request)
    chosen = request.POST.get("theme", "")
    if chosen in THEMES:
        _remember(response, _THEME_COOKIE, chosen)
    return response


def _back(request: HttpRequest) -> HttpResponse:
    """To the page that it was asked from, when that is ours."""
    page = request.POST.get("next", "")
    ours = url_has_allowed_host_and_scheme(page, {request.get_host()}, require_https=request.is_secure())
    return redirect(page if ours else "site:home")


def _remember(response: HttpResponse, name: str, value: str) -> None:
    response.set_cookie(name, value, max_age=_YEAR, secure=settings.IS_HTTPS, httponly=True, samesite="Lax")


urlpatterns = [
    path("langue/", choose_language, name="language"),
    path("theme/", choose_theme, name="theme"),
]
