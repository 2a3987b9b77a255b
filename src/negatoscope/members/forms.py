"""Forms whose texts pass the gate before they are kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from negatoscope.gate import codes
from negatoscope.gate.policy import Audience
from negatoscope.gate.prose import apply
from negatoscope.members.checked import CheckedCharField, attributes, sort_of
from negatoscope.members.gated import Purpose, Refused, pass_text
from negatoscope.members.models import Member

if TYPE_CHECKING:
    from negatoscope.gate.finding import Finding
    from negatoscope.members.gated import Gated


class GatedFormField(CheckedCharField):
    """A text of a form that passes the gate: its cleaned value is a `Gated`, its errors are the findings in words."""

    def __init__(
        self,
        purpose: Purpose,
        *,
        audience: Audience = Audience.COLLEAGUES,
        **options: Any,  # noqa: ANN401 (those of CharField)
    ) -> None:
        super().__init__(sort=sort_of(purpose), **options)
        self.purpose = purpose
        self.audience = audience

    def attributes(self) -> dict[str, str | bool]:
        """What the page says of its box."""
        return attributes(self.sort, self.purpose.value, self.audience.value)

    def clean(self, value: Any) -> Gated:  # noqa: ANN401 (as Django declares it)
        """The text that passed.

        Raises:
            ValidationError: it is too long or missing, or something in it identifies somebody.
        """
        text: str = super().clean(value)
        try:
            return pass_text(text, self.purpose, self.audience)
        except Refused as refusal:
            raise ValidationError(list(sentences(text.strip(), refusal.findings))) from None


def sentences(text: str, findings: tuple[Finding, ...]) -> list[str]:
    """What was found in a text, each with its article, and the wording that would pass. For its writer's eyes only."""
    lang = "fr" if (get_language() or "fr").startswith("fr") else "en"
    said = []
    for finding in findings:
        basis = "; ".join(dict.fromkeys(each.ref for each in codes.RULES[finding.code].basis[:1]))
        words = text[finding.where.start : finding.where.end]
        said.append(
            _("“%(words)s”: %(message)s (%(basis)s).")
            % {"words": words, "message": codes.message(finding, lang).rstrip("."), "basis": basis}
        )
    proposal = apply(text, findings)
    if proposal != text:
        said.append(_("Proposed wording: %(proposal)s") % {"proposal": proposal})
    return said


_NAME = re.compile(r"\A[^\W\d_][^\d_@/<>{}\[\]|\\:;!?]*\Z")


class ProfileForm(forms.ModelForm):
    """What a member says of themselves; pages show it to everybody who may read what they publish."""

    name = GatedFormField(
        Purpose.NAME,
        audience=Audience.PUBLIC,
        label=gettext_lazy("First and last name"),
        help_text=gettext_lazy("Colleagues see it beside all that you publish."),
        max_length=120,
        validators=[RegexValidator(_NAME, gettext_lazy("A name has letters only."))],
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    city = GatedFormField(
        Purpose.CITY,
        audience=Audience.PUBLIC,
        label=gettext_lazy("City"),
        help_text=gettext_lazy("Leave it out if you see few patients: with your cases, a small town can say too much."),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "address-level2"}),
    )
    about = GatedFormField(
        Purpose.PROFILE,
        audience=Audience.PUBLIC,
        label=gettext_lazy("About you"),
        help_text=gettext_lazy("Where you work, what you look at most. It names nobody."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    ties = GatedFormField(
        Purpose.PROFILE,
        audience=Audience.PUBLIC,
        label=gettext_lazy("Ties of interest"),
        help_text=gettext_lazy(
            "Companies that pay you or gave you something, or “none”: whoever speaks in public says so (CSP L.4113-13)."
        ),
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    class Meta:
        model = Member
        fields = ("name", "profession", "field", "city", "about", "ties")

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 (as Django declares it)
        super().__init__(*args, **options)
        for name in ("profession", "field"):
            self.fields[name].choices = [("", _("Not said")), *Member._meta.get_field(name).choices]
