"""The form in which an author says what is to be shown and how, and what it means for `gate.render`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from negatoscope.gate.render import PRESETS, Look, Series, Shot, Window, summary

if TYPE_CHECKING:
    from collections.abc import Mapping

_WINDOWS = {
    "": _("As the file says"),
    "auto": _("Automatic"),
    "brain": _("Brain"),
    "subdural": _("Subdural"),
    "stroke": _("Stroke"),
    "temporal": _("Temporal bone"),
    "bone": _("Bone"),
    "lung": _("Lung"),
    "mediastinum": _("Mediastinum"),
    "abdomen": _("Abdomen"),
    "liver": _("Liver"),
    "spine": _("Spine"),
    "angio": _("Vessels"),
    "own": _("My own centre and width"),
}
_SHAPES = {
    "square": _("Square, 1080 × 1080"),
    "portrait": _("Portrait, 1080 × 1350"),
    "landscape": _("Landscape, 1920 × 1080"),
}
_FORMATS = {"mp4": _("MP4 video"), "webp": _("Animated WebP"), "gif": _("GIF")}
_FAR = 100_000


@dataclass(frozen=True)
class Choice:
    """What was chosen."""

    series: Series
    first: int
    last: int
    window: Window
    shape: str
    format: str

    @property
    def shots(self) -> tuple[Shot, ...]:
        """The slices of a clip."""
        return self.series.chosen(self.first, self.last)

    @property
    def still(self) -> Shot:
        """The slice of a still: the middle one."""
        return self.series.shots[(self.first + self.last) // 2 - 1]

    def look(self, lang: str, size: int | None = None) -> Look:
        """How it looks, its letters in `lang`."""
        return Look(self.window, self.shape, lang=lang, size=size)


class ChoiceForm(forms.Form):
    """Series, slices, window, shape, format."""

    series = forms.TypedChoiceField(label=pgettext_lazy("one series of images", "Series"), coerce=int)
    first = forms.IntegerField(label=_("From slice"), min_value=1)
    last = forms.IntegerField(label=_("to slice"), min_value=1)
    window = forms.ChoiceField(label=_("Window"), required=False)
    center = forms.FloatField(label=_("Centre"), required=False, min_value=-_FAR, max_value=_FAR)
    width = forms.FloatField(label=_("Width"), required=False, min_value=1, max_value=_FAR)
    shape = forms.ChoiceField(label=_("Shape"), choices=list(_SHAPES.items()))
    format = forms.ChoiceField(label=_("Format of the clip"), choices=list(_FORMATS.items()))

    def __init__(self, listed: tuple[Series, ...], data: Mapping[str, Any] | None = None) -> None:
        self._listed = {series.number: series for series in listed}
        super().__init__(self._starting(data))
        lang = (get_language() or "fr")[:2]
        self.fields["series"].choices = [(each.number, summary(each, lang)) for each in listed]  # type: ignore[attr-defined]
        is_ct = any(each.modality == "CT" for each in listed)
        self.fields["window"].choices = [  # type: ignore[attr-defined]
            (name, words) for name, words in _WINDOWS.items() if is_ct or name not in PRESETS
        ]

    def _starting(self, data: Mapping[str, Any] | None) -> dict[str, Any]:
        """What was sent, over what stands there at first: the whole of the first series, or of the one just chosen."""
        sent = {name: data.get(name, "") for name in self.base_fields if name in data} if data else {}
        number = str(sent.get("series", ""))
        first = next(iter(self._listed.values()))
        chosen = self._listed.get(int(number), first) if number.isdecimal() and len(number) < 9 else first
        start = {"series": chosen.number, "first": 1, "last": len(chosen.shots), "window": "", "shape": "square"}
        given = {**start, "format": "mp4", **sent}
        if data and data.get("shown", number) != number:  # another series: its slices are counted anew
            given |= {"first": 1, "last": len(chosen.shots)}
        return given

    def clean(self) -> dict[str, Any]:
        """The slices must be there, and the window suit the series."""
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        series, window = self._listed[cleaned["series"]], cleaned["window"]
        if not cleaned["first"] <= cleaned["last"] <= len(series.shots):
            self.add_error("last", _("The series has %(count)d slices.") % {"count": len(series.shots)})
        if window in PRESETS and series.modality != "CT":
            self.add_error("window", _("This window is for CT."))
        if window == "own" and (cleaned["center"] is None or cleaned["width"] is None):
            raise ValidationError(_("Give the centre and the width of your window."), code="window")
        if window and series.is_colour:
            self.add_error("window", _("A window changes nothing in colours."))
        return cleaned

    def choice(self) -> Choice:
        """What was chosen, of a form that is valid."""
        given = self.cleaned_data
        return Choice(
            self._listed[given["series"]],
            given["first"],
            given["last"],
            window_of(given["window"], given["center"], given["width"]),
            given["shape"],
            given["format"],
        )


def window_of(name: str, center: float | None, width: float | None) -> Window:
    """The window that a name stands for; centre and width count for one's own only."""
    if name == "own":
        return Window(name, center or 0.0, width or 1.0)
    return Window(name, *PRESETS.get(name, (0.0, 0.0)))
