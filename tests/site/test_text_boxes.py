"""Every box in which one writes freely is checked while one writes, or is named below with the reason why not."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django import forms
from django.template.loader import render_to_string

from negatoscope.drafts.choices import Kind
from negatoscope.drafts.forms import TextsForm
from negatoscope.drafts.models import Draft
from negatoscope.members.checked import CheckedCharField, attributes
from negatoscope.outreach.clips.choosing import ChoiceForm
from negatoscope.site.accounts.forms import AddKey, EditKey

SOURCE = Path(__file__).resolve().parents[2] / "src" / "negatoscope"

NOT_CHECKED = {
    # Fields of forms
    "ComposeForm.family": "who the patient is: nothing but identifiers, for the quarantine only",
    "ComposeForm.given": "the same",
    "ComposeForm.birth_date": "the same",
    "ComposeForm.numbers": "the same",
    "IdentityForm.family": "the same",
    "IdentityForm.given": "the same",
    "IdentityForm.birth_date": "the same",
    "IdentityForm.numbers": "the same",
    "IdentityForm.city": "the same",
    "BoxForm.item": "a pattern: the item's number",
    "BoxForm.reason": "its box stands in drafts/parts/region.html, and is checked there",
    # Boxes that a template writes
    "slices.html row.field": "numbers of slices",
}
MADE = {
    "TextsForm": lambda: [TextsForm(Draft(kind=kind)).fields for kind in Kind],
    # allauth makes these with a challenge to a device; they add no field to those of the class
    "AddKey": lambda: [AddKey.base_fields],
    "EditKey": lambda: [EditKey.base_fields],
    # made with the series of a case, whose numbers and names become choices; it adds no field either
    "ChoiceForm": lambda: [ChoiceForm.base_fields],
}
_TAG = re.compile(r"<(?P<name>textarea|input)\b(?P<rest>(?:\{%.*?%\}|\{\{.*?\}\}|[^>])*)>", re.S)
_TYPE = re.compile(r'\btype="(?P<type>[^"]*)"')
_NAME = re.compile(r'\bname="(?:\{\{ )?(?P<name>[^"}]*?)(?: \}\})?"')
_NOT_WRITTEN = {"checkbox", "date", "email", "file", "hidden", "number", "radio", "range", "submit"}


def our_forms() -> Iterator[type[forms.BaseForm]]:
    for module in pkgutil.walk_packages([str(SOURCE)], "negatoscope."):
        if module.name.endswith((".choosing", ".forms", ".new_keys")):
            importlib.import_module(module.name)
    waiting: list[type[forms.BaseForm]] = [forms.BaseForm]
    while waiting:
        children = waiting.pop().__subclasses__()
        waiting += children
        yield from (each for each in children if each.__module__.startswith("negatoscope."))


def boxes_of_forms() -> Iterator[tuple[str, forms.Field]]:
    for form in set(our_forms()):
        made = MADE.get(form.__name__, lambda form=form: [form().fields])()
        for fields in made:
            yield from ((f"{form.__name__}.{name}", field) for name, field in fields.items() if is_written(field))


def is_written(field: forms.Field) -> bool:
    return type(field.widget) in (forms.TextInput, forms.Textarea)


def boxes_of_templates() -> Iterator[tuple[str, str]]:
    for path in sorted(SOURCE.glob("*/templates/**/*.html")):
        for tag in _TAG.finditer(path.read_text("utf-8")):
            kind = _TYPE.search(tag["rest"])
            if kind and kind["type"] in _NOT_WRITTEN:
                continue
            name = _NAME.search(tag["rest"])
            yield f"{path.name} {name['name'] if name else '?'}", tag["rest"]


def test_every_free_text_of_a_form_is_checked_or_named_with_a_reason():
    boxes = dict(boxes_of_forms())
    assert len(boxes) >= 20
    unchecked = {name for name, field in boxes.items() if not isinstance(field, CheckedCharField)}
    assert unchecked - set(NOT_CHECKED) == set(), "make it a CheckedCharField, or name it with a reason"


def test_every_box_that_a_template_writes_is_checked_or_named_with_a_reason():
    boxes = list(boxes_of_templates())
    assert len(boxes) >= 8
    unchecked = {name for name, attributes in boxes if "{% checked" not in attributes}
    assert unchecked - set(NOT_CHECKED) == set(), "write {% checked %} into it, or name it with a reason"


def test_no_reason_outlives_its_box():
    there = {name for name, _ in boxes_of_forms()} | {name for name, _ in boxes_of_templates()}
    assert set(NOT_CHECKED) - there == set()


def test_a_box_that_nothing_checks_would_be_seen():
    class Forgotten(forms.Form):
        remark = forms.CharField()

    assert is_written(Forgotten().fields["remark"])
    assert not isinstance(Forgotten().fields["remark"], CheckedCharField)
    assert _TAG.search('<textarea name="a"{% if a > b %} required{% endif %}>')["rest"].endswith("{% endif %}")


def test_a_checked_box_says_so_on_its_page():
    class Remark(forms.Form):
        remark = CheckedCharField(widget=forms.Textarea)

    box = Remark()["remark"].as_widget()
    assert 'data-check="text"' in box
    assert "disabled" not in box


def test_on_a_community_node_a_box_is_closed_and_says_why(settings):
    settings.QUARANTINE = False
    said = attributes()
    assert said["disabled"] is said["data-check-waits"] is True
    assert "JavaScript" in str(said["placeholder"])


@pytest.mark.parametrize("takes_originals", [True, False])
def test_pages_of_members_on_a_community_node_say_that_writing_needs_javascript(settings, takes_originals):
    settings.QUARANTINE = takes_originals
    page = render_to_string("site/base.html", {"user": SignedIn(), "node_takes_originals": takes_originals})
    assert ("<noscript>" in page) is not takes_originals


class SignedIn:
    is_authenticated = True
    name = "Claire Morel"
    handle = "claire-morel"
