"""What must be so before the site starts (`manage check`); each error says which setting and what to do."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.checks import Error, register
from django.utils import timezone
from django.utils.translation import gettext as _

from negatoscope.site.writing import browser

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@register()
def node(app_configs: object, **options: object) -> list[Error]:
    """All checks of ours."""
    return [*_quarantine(), *_intake(), *_secret(), *_mail(), *_browser()]


def _quarantine() -> Iterator[Error]:
    """Health data is hosted by certified hosts only (CSP L.1111-8)."""
    if settings.IS_LOCAL or not settings.QUARANTINE:
        return
    declared = (settings.HDS_HOST, settings.HDS_CERTIFICATE, settings.HDS_UNTIL)
    if not all(declared):
        yield Error(
            _("NEGATOSCOPE_QUARANTINE is on, but the host certified for health data is not declared (CSP L.1111-8)."),
            hint=_("Set NEGATOSCOPE_HDS_HOST, NEGATOSCOPE_HDS_CERTIFICATE and NEGATOSCOPE_HDS_UNTIL, or turn it off."),
            id="negatoscope.E001",
        )
        return
    try:
        until = date.fromisoformat(settings.HDS_UNTIL)
    except ValueError:
        yield Error(_("NEGATOSCOPE_HDS_UNTIL must be a date such as 2027-06-30."), id="negatoscope.E002")
        return
    if until < timezone.localdate():
        yield Error(
            _("The certificate of the host of health data has ended (NEGATOSCOPE_HDS_UNTIL)."),
            hint=_("Give the date of the renewed certificate, or turn NEGATOSCOPE_QUARANTINE off."),
            id="negatoscope.E003",
        )


def _intake() -> Iterator[Error]:
    """Originals lie where only the node reads them, and where nothing is served from."""
    served = [settings.PUBLISHED, settings.COPIES, *settings.STATICFILES_DIRS]
    if any(_inside(settings.INTAKE, place) or _inside(place, settings.INTAKE) for place in served):
        yield Error(_("The intake of originals lies with what is served."), id="negatoscope.E004")
    if settings.INTAKE.exists() and settings.INTAKE.stat().st_mode & 0o077:
        yield Error(
            _("Others on this machine can read the intake of originals."),
            hint=f"chmod 700 {settings.INTAKE}",
            id="negatoscope.E005",
        )


def _inside(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())


def _secret() -> Iterator[Error]:
    if len(settings.SECRET_KEY) < 50:
        yield Error(
            _("NEGATOSCOPE_SECRET_KEY is too short: fifty characters at least."),
            hint=_("Leave it out: the node makes one and keeps it in its folder."),
            id="negatoscope.E006",
        )


def _mail() -> Iterator[Error]:
    """Members of a node that isn't local sign in by codes sent by mail."""
    if not settings.IS_LOCAL and not settings.EMAIL_HOST:
        yield Error(_("NEGATOSCOPE_EMAIL_HOST is not set: nobody could sign in."), id="negatoscope.E007")
    if not settings.IS_LOCAL and not settings.IS_HTTPS:
        yield Error(_("NEGATOSCOPE_URL must begin with https:// for a site that isn't local."), id="negatoscope.E008")


def _browser() -> Iterator[Error]:
    """Where no originals may come, texts are first read in their writer's browser."""
    if not settings.QUARANTINE and not browser.is_here():
        yield Error(
            _("Pyodide is not installed: nobody could write on a site that takes no originals."),
            hint=_("Run make setup, or name the folder of the npm package in NEGATOSCOPE_PYODIDE."),
            id="negatoscope.E009",
        )
