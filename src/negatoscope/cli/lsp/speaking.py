"""Findings as the Language Server Protocol has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from lsprotocol import types

from negatoscope.cli.language import say
from negatoscope.gate import codes
from negatoscope.gate.codes.sheet import sheet
from negatoscope.gate.finding import Severity
from negatoscope.gate.first_reading import edit_of
from negatoscope.gate.lines import Lines, Position
from negatoscope.gate.reports.sarif import rule_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.finding import Finding
    from negatoscope.gate.posts import PostRead

_SEVERITIES = {
    Severity.BLOCK: types.DiagnosticSeverity.Error,
    Severity.HOLD: types.DiagnosticSeverity.Warning,
    Severity.WARN: types.DiagnosticSeverity.Information,
    Severity.NOTE: types.DiagnosticSeverity.Hint,
}


@dataclass(frozen=True)
class Checked:
    """One version of a document with what was found in it."""

    uri: str
    version: int | None
    text: str
    lang: str
    read: PostRead


def diagnostics(checked: Checked) -> list[types.Diagnostic]:
    """The findings; one about the whole text stands on its first line."""
    return [_diagnostic(finding, place, checked.lang) for finding, place in _places(checked)]


def hover(checked: Checked, position: types.Position) -> types.Hover | None:
    """The sheets of the rules whose findings stand at a position."""
    at = Position(position.line, position.character)
    there = [(finding, place) for finding, place in _places(checked) if _inside(at, place)]
    if not there:
        return None
    parts = [_explained(finding, checked.lang) for finding in dict.fromkeys(finding for finding, _ in there)]
    contents = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(parts))
    return types.Hover(contents, there[0][1])


def actions(checked: Checked, asked: types.Range, *, versioned: bool) -> list[types.CodeAction]:
    """The proposed wording of each finding in a range, then all those of the document at once.

    With `versioned` an edit is for this version only, and is not made in a text that has changed meanwhile.
    """
    lines = Lines(checked.text)
    every = [(finding, place, edit) for finding, place in _places(checked) if (edit := _edit(checked, finding, lines))]
    found = [
        types.CodeAction(
            title=_named(finding, checked.lang),
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[_diagnostic(finding, place, checked.lang)],
            edit=_workspace_edit(checked, [edit], versioned=versioned),
        )
        for finding, place, edit in every
        if _touches(place, asked)
    ]
    edits = list(_apart(edit for _, _, edit in every))
    if found and len(edits) > 1:
        title, edit = say("lsp.edit-all", checked.lang), _workspace_edit(checked, edits, versioned=versioned)
        found.append(types.CodeAction(title=title, kind=types.CodeActionKind.QuickFix, edit=edit))
    return found


def _places(checked: Checked) -> Iterator[tuple[Finding, types.Range]]:
    lines = Lines(checked.text)
    for finding, spot in zip(checked.read.findings, checked.read.spots, strict=True):
        region = spot.region if spot else lines.region(*lines.bounds(0))
        yield finding, _range(region.start, region.end)


def _diagnostic(finding: Finding, place: types.Range, lang: str) -> types.Diagnostic:
    return types.Diagnostic(
        range=place,
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        code_description=types.CodeDescription(rule_address(finding.code)),
        source="negatoscope",
        message=f"{codes.message(finding, lang)} {codes.remedy(finding, lang)}",
    )


def _explained(finding: Finding, lang: str) -> str:
    wording = f"\n\n{say('lsp.proposed', lang, wording=finding.replacement)}" if finding.replacement else ""
    return f"**{codes.message(finding, lang)}**{wording}\n\n{sheet(finding.code, lang)}"


def _named(finding: Finding, lang: str) -> str:
    return say("lsp.edit", lang, wording=finding.replacement) if finding.replacement else say("lsp.remove", lang)


def _edit(checked: Checked, finding: Finding, lines: Lines) -> types.TextEdit | None:
    edit = edit_of(checked.text, finding)
    if edit is None:
        return None
    region = lines.region(cast("int", edit["start"]), cast("int", edit["end"]))
    return types.TextEdit(_range(region.start, region.end), cast("str", edit["wording"]))


def _apart(edits: Iterator[types.TextEdit]) -> Iterator[types.TextEdit]:
    """The edits without those that begin before the one before them ends: an editor takes no others."""
    last: types.Position | None = None
    for edit in edits:
        if last is None or _pair(last) <= _pair(edit.range.start):
            yield edit
            last = edit.range.end


def _workspace_edit(checked: Checked, edits: list[types.TextEdit], *, versioned: bool) -> types.WorkspaceEdit:
    if not versioned:
        return types.WorkspaceEdit(changes={checked.uri: edits})
    document = types.OptionalVersionedTextDocumentIdentifier(checked.uri, checked.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(edits))])


def _range(start: Position, end: Position) -> types.Range:
    return types.Range(types.Position(start.line, start.column), types.Position(end.line, end.column))


def _pair(position: types.Position) -> tuple[int, int]:
    return position.line, position.character


def _inside(at: Position, place: types.Range) -> bool:
    return _pair(place.start) <= (at.line, at.column) <= _pair(place.end)


def _touches(place: types.Range, asked: types.Range) -> bool:
    return _pair(place.start) <= _pair(asked.end) and _pair(asked.start) <= _pair(place.end)
