"""The site's addresses, and one that does nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import path

from negatoscope.site import urls

if TYPE_CHECKING:
    from django.http import HttpRequest

handler400, handler403, handler404 = urls.handler400, urls.handler403, urls.handler404
handler429, handler500 = urls.handler429, urls.handler500


def _nothing(_: HttpRequest) -> HttpResponse:
    return HttpResponse()


urlpatterns = [path("rien/", _nothing), *urls.urlpatterns]
