"""Home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def home(request: HttpRequest) -> HttpResponse:
    """The feed for members; what this is for everybody else."""
    return render(request, "site/home.html")


def member(request: HttpRequest, handle: str) -> HttpResponse:
    """A member's page."""
    return render(request, "site/home.html")
