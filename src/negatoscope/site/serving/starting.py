"""What is done once at each start, before anybody is served: checks, folders, translations, database."""

from __future__ import annotations

import django
from django.conf import settings
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import OperationalError
from django.utils import translation

from negatoscope.site.catalogues import compile_catalogues
from negatoscope.site.logs import log_exception
from negatoscope.site.serving.home import prepare_folders, use_temporary


class StartError(Exception):
    """The site can't start; the message says why, in sentences for its operator."""


def get_ready(lang: str) -> str:
    """Make the node ready and return the address of its site.

    Raises:
        StartError: a setting is wrong, or a check fails.
        HomeError: a folder can't be made.
    """
    try:
        compile_catalogues()
        django.setup()
        use_temporary(prepare_folders(settings.HOME, settings.INTAKE, settings.COPIES, settings.PUBLISHED))
        _check(lang)
        call_command("migrate", verbosity=0, interactive=False)
        call_command("clearsessions")
    except ImproperlyConfigured as problem:
        raise StartError(str(problem)) from None
    except OperationalError as problem:
        log_exception("start.database", problem)
        raise StartError("The database can't be opened or brought up to date.") from None
    return settings.URL


def _check(lang: str) -> None:
    """Every check of the settings; warnings are left to `check --deploy`.

    Raises:
        StartError: one fails.
    """
    with translation.override(lang):
        failed = [f"- {each.msg} {each.hint or ''}".rstrip() for each in run_checks() if each.is_serious()]
    if failed:
        raise StartError("\n".join(failed))
