"""The site's own settings, with the addresses of the benchmark."""

from __future__ import annotations

from negatoscope.site.settings import *  # noqa: F403

ROOT_URLCONF = "benchmarks.site_server.urls"
