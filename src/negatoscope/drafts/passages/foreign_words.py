"""The words of a release from another node that are not texts: names of items, roles, places, paths, versions.

Ours are all made from closed lists and numbers. A name of a patient could be written into any of them by hand, and no
reader of prose would know "dicom/dupont-marie/1.dcm" for one; so each must have the form that the gate gives it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.drafts.alternatives import picture_of
from negatoscope.drafts.choices import CASE_ROLES, POST_ROLES
from negatoscope.gate.case import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from negatoscope.gate.reports import Report
    from negatoscope.gate.reports.report import ReportItem

_CASE = "case"
_ROLES = frozenset({*CASE_ROLES, *POST_ROLES})
_FORMS = {
    "kind": re.compile("|".join((_CASE, *(kind.value for kind in Kind)))),
    "item": re.compile(rf"{_CASE}|({'|'.join(kind.value for kind in Kind)}) [0-9]{{1,9}}"),
    "tag": re.compile(r"[0-9A-Fa-fx.\[\]]{8,400}"),
    "identifier": re.compile(r"[a-z][a-z_-]{0,30}"),  # the kind of an identifier: "person", "birth_date"
    "version": re.compile(r"[0-9]{1,4}(\.[0-9]{1,4}){0,3}"),
    "path": re.compile(
        r"report\.(json|html)|dicom/[0-9.]+/[0-9.]+/[0-9.]+\.dcm|images/[0-9]+\.(png|jpg)|documents/[0-9]+\.pdf"
        r"|videos/[0-9]+\.mp4|text(-[0-9]+)?\.md"
        r"|texts/(?P<role>[a-z][a-z0-9-]{0,40})\.md"
    ),
}


def are_ours(report: Report, paths: Iterable[str]) -> bool:
    """Whether every word of the report, and every path of the release, is of the form that the gate gives it."""
    said = [("version", report.version), ("version", report.rules), *_of_items(report.items)]
    return all(_FORMS[form].fullmatch(word) for form, word in said) and all(map(_is_path, paths))


def _of_items(items: Iterable[ReportItem]) -> Iterator[tuple[str, str]]:
    for item in items:
        yield "kind", item.kind
        yield "item", item.path
        if item.role:
            yield "path", f"texts/{item.role}.md"
        for finding in item.findings:
            if finding.kind:
                yield "identifier", finding.kind
            if finding.where.tag:
                yield "tag", finding.where.tag


def _is_path(path: str) -> bool:
    match = _FORMS["path"].fullmatch(path)
    if match is None:
        return False
    role = match["role"]
    return role is None or role in _ROLES or picture_of(role) is not None
