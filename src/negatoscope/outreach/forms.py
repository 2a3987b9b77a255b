"""The page on which a post is composed. What it holds is not yet passed: it goes to the quarantine, nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from negatoscope.drafts.choices import Audience
from negatoscope.drafts.services import DeclaredIdentity, DraftProblem
from negatoscope.members.checked import CheckedCharField

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.core.files.uploadedfile import UploadedFile

PICTURES = 4  # as many as X, Bluesky and Mastodon take in one post
MOST_CHARACTERS = 10_000
MOST_ALT = 1000  # what every network with alternative texts takes
_IDENTITY = ("family", "given", "birth_date", "numbers")


class ComposeForm(forms.Form):
    """Text, up to four pictures, who may read it, and optionally who the patient is."""

    body = CheckedCharField(
        label=_("Your text"),
        max_length=MOST_CHARACTERS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 9, "autofocus": True, "data-check-remarks": "body-remarks"}),
    )
    audience = forms.ChoiceField(
        label=_("For whom?"),
        choices=Audience.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say for whom this is.")},
    )
    family = forms.CharField(label=_("Family name"), max_length=120, required=False)
    given = forms.CharField(label=_("First name"), max_length=120, required=False)
    birth_date = forms.CharField(
        label=_("Date of birth"), max_length=20, required=False, help_text=_("Such as 12/04/1960.")
    )
    numbers = forms.CharField(label=_("Numbers of the patient, separated by commas"), max_length=200, required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        for name in _IDENTITY:
            self.fields[name].widget.attrs |= {"autocomplete": "off", "data-check-known": name}
        for number in range(1, PICTURES + 1):
            self.fields[f"picture_{number}"] = forms.FileField(
                label=_("Image %(number)d") % {"number": number},
                required=False,
                allow_empty_file=True,  # the gate says what is wrong with it
                widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg"}),
            )
            self.fields[f"alt_{number}"] = CheckedCharField(
                label=_("What image %(number)d shows") % {"number": number},
                required=False,
                max_length=MOST_ALT,
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    def clean(self) -> dict[str, object]:
        """Something must be there to pass; the date of birth must be one."""
        cleaned = super().clean() or {}
        if "body" not in self.errors and not cleaned.get("body") and not any(self.pictures()):
            raise ValidationError(_("Write a text or add an image first."), code="nothing")
        identity = self.identity()
        if identity is not None:
            try:
                identity.evidence()
            except DraftProblem as problem:
                self.add_error("birth_date", problem.sentence)
        return cleaned

    def identity(self) -> DeclaredIdentity | None:
        """Who the patient is, when something was said."""
        said = {name: self.cleaned_data.get(name, "") for name in _IDENTITY}
        return DeclaredIdentity(**said) if any(said.values()) else None

    def pictures(self) -> Iterator[tuple[UploadedFile, str]]:
        """The pictures given, in order, each with its alternative text."""
        for number in range(1, PICTURES + 1):
            file = self.cleaned_data.get(f"picture_{number}")
            if file:
                yield file, self.cleaned_data.get(f"alt_{number}", "")

    def slots(self) -> list[tuple[int, forms.BoundField, forms.BoundField]]:
        """Number, picture and alternative text of each place, for the page."""
        return [(number, self[f"picture_{number}"], self[f"alt_{number}"]) for number in range(1, PICTURES + 1)]
