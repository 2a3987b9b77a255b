"""The ASGI application that uvicorn serves."""

from __future__ import annotations

import os

from django.conf import settings
from django.core.asgi import get_asgi_application

from negatoscope.site.serving.home import use_temporary

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "negatoscope.site.settings")
use_temporary(settings.INTAKE / "tmp")
application = get_asgi_application()
