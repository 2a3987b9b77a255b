"""Boxes that are checked while one writes: what a page says of each, for the script that does it (site/writing).

A free text of any form is a `CheckedCharField`, or a box of a template with `{% checked %}`; a test walks them all.
Where a node takes no originals a box stays closed until the script has opened it: nothing typed may leave the browser
unread, so without JavaScript there is nothing to type into.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _

from negatoscope.members.gated import PUBLISHED

if TYPE_CHECKING:
    from collections.abc import Collection

    from negatoscope.members.gated import Purpose

TEXT, IDENTIFIERS = "text", "identifiers"
"""What a box is read for: everything, or identifiers only, as a reason that the log keeps."""


def sort_of(purpose: Purpose) -> str:
    """What a text of that purpose is read for; `pass_text` reads it for the same when it is sent."""
    return TEXT if purpose in PUBLISHED else IDENTIFIERS


def attributes(sort: str = TEXT, allows: Collection[str] = (), audience: str = "") -> dict[str, str | bool]:
    """The attributes of one box. `allows` are the kinds of identifier that may stand in it."""
    said: dict[str, str | bool] = {"data-check": sort}
    if allows:
        said["data-check-allows"] = " ".join(sorted(allows))
    if audience:
        said["data-check-audience"] = audience
    if not settings.QUARANTINE:
        said |= {
            "disabled": True,
            "spellcheck": "false",  # some browsers send what is typed to their makers to have it spelled
            "data-check-waits": True,
            "placeholder": _("Writing here needs JavaScript: on this site a text is first read in your browser."),
        }
    return said


class CheckedBoundField(BoundField):
    """The field on its form, with the attributes of a checked box."""

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """Those of Django, and ours."""
        field: CheckedCharField = self.field  # type: ignore[assignment]
        return {**super().build_widget_attrs(attrs, widget), **field.attributes()}


class CheckedCharField(forms.CharField):
    """A text that is checked while it is written. Checking it when it is sent is somebody else's work."""

    def __init__(self, *, sort: str = TEXT, **options: Any) -> None:  # noqa: ANN401 (those of CharField)
        super().__init__(**options)
        self.sort = sort

    def attributes(self) -> dict[str, str | bool]:
        """What the page says of its box."""
        return attributes(self.sort)

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> CheckedBoundField:
        """As Django asks for it."""
        return CheckedBoundField(form, self, field_name)
