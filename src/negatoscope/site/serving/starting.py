"""What is done once at each start, before anybody is served: checks, folders, translations, database."""

from __future__ import annotations

import io

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import OperationalError

from negatoscope.site.catalogues import compile_catalogues
from negatoscope.site.logs import log_exception
from negatoscope.site.serving.home import prepare_folders, use_temporary


class StartError(Exception):
    """The site can't start; the message says why, in sentences for its operator."""


def get_ready() -> str:
    """Make the node ready and return the address of its site.

    Raises:
        StartError: a setting is wrong, or a check fails.
        HomeError: a folder can't be made.
    """
    try:
        compile_catalogues()
        django.setup()
        use_temporary(prepare_folders(settings.HOME, settings.INTAKE, settings.COPIES, settings.PUBLISHED))
        call_command("check", stdout=io.StringIO())
        call_command("migrate", verbosity=0, interactive=False)
        call_command("clearsessions")
    except (ImproperlyConfigured, SystemCheckError) as problem:
        raise StartError(str(problem)) from None
    except OperationalError as problem:
        log_exception("start.database", problem)
        raise StartError("The database can't be opened or brought up to date.") from None
    return settings.URL
