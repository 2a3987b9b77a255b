"""What a page tells the script that checks while one writes: where it asks, and its words in the reader's language."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from negatoscope.drafts.page.language import language
from negatoscope.gate import first_reading
from negatoscope.site.writing import browser


def config() -> dict[str, object]:
    """For one page; it holds nothing of anybody."""
    said: dict[str, object] = {
        "lang": language(),
        "most": first_reading.MOST_CHARACTERS,
        "rule": reverse("guide:rule", args=["CODE"]),
        "words": _words(),
    }
    if settings.QUARANTINE:
        return {**said, "address": reverse("site:check")}
    return {**said, "browser": browser.addresses()}


def _words() -> dict[str, str]:
    return {
        "one": _("1 point to look at again"),
        "many": _("{n} points to look at again"),
        "none": _("Nothing to look at again"),
        "list": _("What was seen in this text"),
        "replace": _("Replace with “{wording}”"),
        "remove": _("Leave it out"),
        "all": _("Accept the {n} wordings"),
        "more": _("Show the {n} others"),
        "whole": _("The whole text"),
        "page": _("About this rule"),
        "block": _("Blocking"),
        "hold": _("To review"),
        "warn": _("To answer"),
        "note": _("To note"),
        "preparing": _("The check is getting ready…"),
        "reading": _("Your text is being read in your browser…"),
        "lost": _("The check doesn’t answer now. Your text is read again when you send it."),
        "unready": _("The check could not be loaded, so this text can’t be sent. Reload the page to try again."),
        "stays": _(
            "Your text has not left your browser: it holds what could identify somebody. Correct what is underlined, "
            "then send it."
        ),
        "waits": _("The check is getting ready. Your text is sent as soon as it has been read."),
    }
