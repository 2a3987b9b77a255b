"""What the forms of a draft send, checked and in the types that `services` takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from negatoscope.drafts.beginning import Beginning, DeclaredIdentity
from negatoscope.drafts.choices import Audience, Certainty, Kind, Modality, Region
from negatoscope.drafts.intake import typed
from negatoscope.drafts.page.writings import LABELS
from negatoscope.members.checked import CheckedCharField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negatoscope.drafts.models import Draft

_LONG = frozenset({"history", "findings", "discussion"})
HELP = {
    "title": _("One line that says what there is to learn, without giving the diagnosis away."),
    "question": _("What the reader should ask while scrolling."),
    "history": _("Age as a range, sex if it matters, why the examination was done."),
    "findings": _("What is seen on the images, by series and slice."),
    "diagnosis": _("Readers see it when they ask for it."),
    "discussion": _("Why this diagnosis, what else it could have been, your sources."),
}


class BeginningForm(forms.Form):
    """The choices of a case: who will see it, what it shows."""

    audience = forms.ChoiceField(
        label=_("Audience"),
        choices=Audience.choices,
        initial=Audience.COLLEAGUES,
        widget=forms.RadioSelect,
    )
    modality = forms.ChoiceField(label=_("Modality"), choices=[("", _("Choose")), *Modality.choices], required=False)
    region = forms.ChoiceField(label=_("Region"), choices=[("", _("Choose")), *Region.choices], required=False)
    language = forms.ChoiceField(
        label=_("Language of the text"), choices=[("fr", _("French")), ("en", _("English"))], initial="fr"
    )
    certainty = forms.ChoiceField(
        label=_("How sure is the diagnosis?"), choices=[("", _("Choose")), *Certainty.choices], required=False
    )

    def beginning(self) -> Beginning:
        """What was chosen; only after `is_valid`."""
        return Beginning(Kind.CASE, **self.cleaned_data)

    @staticmethod
    def of(draft: Draft) -> BeginningForm:
        """As the draft has it now."""
        names = ("audience", "modality", "region", "language", "certainty")
        return BeginningForm(initial={name: getattr(draft, name) for name in names})


class IdentityForm(forms.Form):
    """Who the patient is, for images whose headers don't say it. It stays in the quarantine."""

    family = forms.CharField(label=_("Family name"), required=False, max_length=200)
    given = forms.CharField(label=_("First names"), required=False, max_length=200)
    birth_date = forms.CharField(label=_("Date of birth"), required=False, max_length=20, help_text=_("DD/MM/YYYY"))
    numbers = forms.CharField(
        label=_("Numbers"),
        required=False,
        max_length=400,
        help_text=_("Of the patient or the examination, with commas."),
    )
    city = forms.CharField(label=_("City"), required=False, max_length=200)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        for field in self.fields.values():
            field.widget.attrs["autocomplete"] = "off"

    def identity(self) -> DeclaredIdentity | None:
        """What was said; None when nothing was. Only after `is_valid`."""
        said = DeclaredIdentity(**self.cleaned_data)
        return said if any(self.cleaned_data.values()) else None


class TextsForm(forms.Form):
    """The texts of a draft, one field a role."""

    def __init__(self, draft: Draft, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        for role in typed.roles(draft.kind):
            rows = 6 if role in _LONG else 2
            self.fields[role] = CheckedCharField(
                label=LABELS[role],
                help_text=HELP.get(role, ""),
                required=False,
                max_length=typed.MOST_CHARACTERS,
                widget=forms.TextInput() if role == "title" else forms.Textarea(attrs={"rows": rows}),
            )


def sent_texts(draft: Draft, sent: Mapping[str, str]) -> dict[str, str]:
    """The texts by role that a form sent; roles that it didn't send stay as they are."""
    return {
        name.removeprefix("text-"): value
        for name, value in sent.items()
        if name.startswith("text-") and _is_role(draft, name.removeprefix("text-"))
    }


def _is_role(draft: Draft, role: str) -> bool:
    return role in typed.roles(draft.kind) or role.startswith("alt-")


class BoxForm(forms.Form):
    """A box on one frame, added or taken back."""

    item = forms.RegexField(r"^(dicom|image)-[0-9]{1,9}$")
    frame = forms.IntegerField(min_value=0, max_value=10_000_000)
    x = forms.IntegerField(min_value=0, max_value=1_000_000)
    y = forms.IntegerField(min_value=0, max_value=1_000_000)
    width = forms.IntegerField(min_value=1, max_value=1_000_000)
    height = forms.IntegerField(min_value=1, max_value=1_000_000)
    adds = forms.BooleanField(required=False)
    everywhere = forms.BooleanField(required=False)
    reason = forms.CharField(required=False, max_length=300)

    @property
    def label(self) -> str:
        """The item as the report names it."""
        return self.cleaned_data["item"].replace("-", " ")

    @property
    def box(self) -> tuple[int, int, int, int]:
        """The box."""
        given = self.cleaned_data
        return given["x"], given["y"], given["width"], given["height"]
