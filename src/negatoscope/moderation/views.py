"""Publishing, the review queue, withdrawal, the decision log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponseNotFound

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


def publish(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    return HttpResponseNotFound()


def queue(request: HttpRequest) -> HttpResponse:
    return HttpResponseNotFound()


def review(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    return HttpResponseNotFound()


def decide(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    return HttpResponseNotFound()


def log(request: HttpRequest) -> HttpResponse:
    return HttpResponseNotFound()


def withdraw(request: HttpRequest, address: str) -> HttpResponse:
    return HttpResponseNotFound()
