"""/healthz: whether the node works, for whoever watches it. It says which part doesn't, and nothing else."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import Error, connection
from django.http import JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

QUEUES = ("quick", "cases")
_SILENT = 30
"""Seconds without a sign of life after which a worker counts as gone."""
_LEAST_FREE = 512 << 20
"""Bytes that must be free where originals, copies and publications lie."""


@never_cache
@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """200 when everything works, else 503; each part with yes or no."""
    parts = {"database": _database(), "disk": _disks(), **{f"worker-{queue}": _worker(queue) for queue in QUEUES}}
    return JsonResponse({"healthy": all(parts.values()), "parts": parts}, status=200 if all(parts.values()) else 503)


def _database() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            return cursor.fetchone() == (1,)
    except Error:
        return False


def _disks() -> bool:
    try:
        places = (settings.INTAKE, settings.COPIES, settings.PUBLISHED)
        return all(shutil.disk_usage(place).free >= _LEAST_FREE for place in places)
    except OSError:
        return False


def _worker(queue: str) -> bool:
    try:
        return time.time() - (settings.HOME / "run" / f"worker-{queue}").stat().st_mtime < _SILENT
    except OSError:
        return False
