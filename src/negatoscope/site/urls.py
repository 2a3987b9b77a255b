"""The addresses of the site. Paths are French, as the readers are; names are namespaced by app."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("negatoscope.site.pages.urls")),
    path("compte/", include("allauth.urls")),
    path("administration/", admin.site.urls),
    path("", include("negatoscope.cases.urls")),
    path("", include("negatoscope.moderation.urls")),
]
