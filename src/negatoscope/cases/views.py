"""Published cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponseNotFound

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def list_cases(request: HttpRequest) -> HttpResponse:
    return HttpResponseNotFound()


def case(request: HttpRequest, address: str) -> HttpResponse:
    return HttpResponseNotFound()


def image(request: HttpRequest, address: str, file: str) -> HttpResponse:
    return HttpResponseNotFound()


def certificate(request: HttpRequest, address: str) -> HttpResponse:
    return HttpResponseNotFound()


def certificate_file(request: HttpRequest, address: str) -> HttpResponse:
    return HttpResponseNotFound()
