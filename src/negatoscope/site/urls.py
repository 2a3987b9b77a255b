"""The addresses of the site. Paths are French, as the readers are; names are namespaced by app."""

from __future__ import annotations

from django.templatetags.static import static
from django.urls import include, path
from django.views.generic import RedirectView

from negatoscope.site.health import health
from negatoscope.site.operators import operators

urlpatterns = [
    path("", include("negatoscope.site.pages.urls")),
    path("compte/", include("negatoscope.site.accounts.urls")),
    path("compte/", include("negatoscope.members.urls")),
    path("preferences/", include("negatoscope.site.preferences")),
    path("administration/", operators.urls),
    path("healthz", health, name="health"),
    path("favicon.ico", RedirectView.as_view(url=static("site/icon.svg"))),
    path("negatoscope/", include("negatoscope.drafts.urls")),
    path("", include("negatoscope.site.guide.urls")),
    path("", include("negatoscope.cases.urls")),
    path("", include("negatoscope.moderation.urls")),
    path("", include("negatoscope.outreach.urls")),
]

handler400 = "negatoscope.site.errors.bad_request"
handler403 = "negatoscope.site.errors.forbidden"
handler404 = "negatoscope.site.errors.not_found"
handler429 = "negatoscope.site.errors.too_often"  # asked for by allauth
handler500 = "negatoscope.site.errors.server_error"
