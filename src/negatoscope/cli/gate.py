"""negatoscope gate: a case in, a sealed release out, or a refusal with its reason."""

from __future__ import annotations

import json
import secrets
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from negatoscope.cli.answering import answers_in
from negatoscope.cli.key import node_key
from negatoscope.cli.language import say
from negatoscope.cli.printing import print_report
from negatoscope.cli.problems import UsageError, read_file
from negatoscope.cli.progress import shown
from negatoscope.cli.scheduling import crew
from negatoscope.gate.case_key import CaseKey
from negatoscope.gate.codes.reasons import WORDS
from negatoscope.gate.dicom.heads import SlicesError, parse_slices
from negatoscope.gate.examination import Passage, examine, examine_patients
from negatoscope.gate.identity.declared import DeclaredError, read_identity
from negatoscope.gate.opening import InputError, open_case
from negatoscope.gate.policy import Audience, Policy
from negatoscope.gate.private_file import PrivateFileError, read_private, write_private
from negatoscope.gate.quiet import hush
from negatoscope.gate.release import Outcome, Seal, release, release_patients
from negatoscope.gate.reports import Report
from negatoscope.gate.staging import StagingError
from negatoscope.gate.verdict import Verdict

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from negatoscope.gate.case import Case
    from negatoscope.gate.evidence import Evidence

_ORDER = [Verdict.RELEASED, Verdict.HELD, Verdict.REFUSED]


def run(options: argparse.Namespace) -> int:
    """Pass the inputs through the gate; 1 when the case is held or refused."""
    hush()
    lang: str = options.lang
    _check(options, lang)
    policy = _policy(options)
    declared = _declared(options.identity, lang)
    answers = answers_in(options.answers, lang)
    seal = Seal(node_key(lang), lang, answers)
    text = None if options.text is None else read_file(options.text, lang)
    with shown(lang) as progress, crew(options) as hands:
        passage = Passage(policy, hands, declared, progress)
        try:
            case = open_case(options.inputs, text=text, limits=policy.limits, progress=progress)
        except InputError as error:
            raise UsageError(error.sentence(lang)) from None
        outcomes = _pass(case, options, seal, passage)
    report = _joined(outcomes)
    print_report(report, options.format, lang)
    if options.format == "text":
        _print_where(outcomes, case, lang)
    return 0 if report.verdict is Verdict.RELEASED else 1


def _pass(case: Case, options: argparse.Namespace, seal: Seal, passage: Passage) -> list[Outcome]:
    try:
        if options.split_patients:
            return release_patients(examine_patients(case, passage), options.out, seal, passage)
        key = _case_key(options.key, options.lang)
        return [release(examine(case, passage, key), options.out, seal, passage)]
    except SlicesError as error:
        raise UsageError(f"--slices: {WORDS[error.key][options.lang]}.") from None
    except StagingError as error:
        raise UsageError(error.sentence(options.lang, options.out)) from None


def _check(options: argparse.Namespace, lang: str) -> None:
    if options.split_patients:
        for given, problem in (
            (options.text, "ambiguous"),
            (options.identity, "declared-split"),
            (options.key, "key-split"),
        ):
            if given is not None:
                raise UsageError(say(problem, lang))
    for path in options.inputs:
        if not path.exists():
            raise UsageError(say("missing", lang, path=path))
    if options.out.exists() or options.out.is_symlink():
        raise UsageError(say("out-exists", lang, path=options.out))


def _policy(options: argparse.Namespace) -> Policy:
    try:
        slices = parse_slices(options.slices) if options.slices else ()
    except SlicesError as error:
        raise UsageError(f"--slices: {WORDS[error.key][options.lang]}.") from None
    return Policy(audience=Audience(options.audience), slices=slices)


def _declared(path: Path | None, lang: str) -> tuple[Evidence, ...]:
    if path is None:
        return ()
    try:
        return tuple(read_identity(read_file(path, lang)))
    except DeclaredError as error:
        raise UsageError(say("in-file", lang, path=path, problem=error.sentence(lang))) from None


def _case_key(path: Path | None, lang: str) -> CaseKey:
    """The key of the case: random, or the one kept in a file for follow-up (made when the file doesn't exist)."""
    if path is None:
        return CaseKey()
    try:
        if path.exists():
            content = json.loads(read_private(path))
            return CaseKey(bytes.fromhex(content["case_key"]))
        secret = secrets.token_bytes(32)
        write_private(path, json.dumps({"case_key": secret.hex()}).encode())
        return CaseKey(secret)
    except PrivateFileError as error:
        raise UsageError(say("in-file", lang, path=path, problem=error.sentence(lang))) from None
    except OSError:
        raise UsageError(say("missing", lang, path=path)) from None
    except (ValueError, KeyError, TypeError):
        raise UsageError(say("not-a-key", lang, path=path)) from None


def _joined(outcomes: list[Outcome]) -> Report:
    """One report of all the patients: the worst verdict, and each item with the number of its release before it."""
    first = outcomes[0].report
    if len(outcomes) == 1:
        return first
    items = tuple(
        replace(
            item,
            path=f"{number}/{item.path}",
            released_as=None if item.released_as is None else f"{number}/{item.released_as}",
        )
        for number, outcome in enumerate(outcomes, 1)
        for item in outcome.report.items
    )
    worst = max((outcome.report.verdict for outcome in outcomes), key=_ORDER.index)
    return Report(first.version, first.rules, first.audience, worst, items)


def _print_where(outcomes: list[Outcome], case: Case, lang: str) -> None:
    for outcome in outcomes:
        if outcome.folder is not None:
            print()
            print(say("written", lang, path=outcome.folder))
            print(say("report", lang, path=outcome.folder / "report.html"))
    open_items = {
        item.path
        for outcome in outcomes
        for item in outcome.report.items
        if any(finding.is_open for finding in item.findings)
    }
    named = [item for item in case.with_text_first() if item.label in open_items and item.name]
    if named and sys.stdout.isatty():
        # Names of files are identifiers: they are shown on the author's own terminal, never in a pipe or a report.
        print()
        print(say("names", lang))
        for item in named:
            print(f"  {item.label}: {item.name}")
