"""The ASGI application that uvicorn serves."""

from __future__ import annotations

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "negatoscope.site.settings")
_django = get_asgi_application()


def _application() -> object:
    """Django behind its guard, with temporary files inside the quarantine."""
    from django.conf import settings  # noqa: PLC0415 (settings are known once Django is set up)

    from negatoscope.site.intake_guard import guarded  # noqa: PLC0415
    from negatoscope.site.serving.home import use_temporary  # noqa: PLC0415

    use_temporary(settings.INTAKE / "tmp")
    return guarded(_django)


application = _application()
