"""The filters of the list of cases."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from negatoscope.drafts.choices import Modality, Region


class FilterForm(forms.Form):
    """Modality and region; what is no choice of theirs filters nothing."""

    modality = forms.ChoiceField(
        label=_("Modality"), choices=[("", _("All modalities")), *Modality.choices], required=False
    )
    region = forms.ChoiceField(label=_("Region"), choices=[("", _("All regions")), *Region.choices], required=False)

    def chosen(self) -> dict[str, str]:
        """The filters in use."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
