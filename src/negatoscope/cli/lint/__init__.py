"""negatoscope lint: texts only, many at once, nothing written."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING

from negatoscope import __version__
from negatoscope.cli.answering import answers_in
from negatoscope.cli.language import say
from negatoscope.cli.lint.inputs import gather
from negatoscope.cli.lint.listing import Screen, listed
from negatoscope.cli.lint.placing import address, artifacts
from negatoscope.cli.printing import write
from negatoscope.cli.progress import shown
from negatoscope.gate import verdict
from negatoscope.gate.answers import apply_answers, outlived
from negatoscope.gate.policy import RULES_VERSION, Audience
from negatoscope.gate.posts import How, read_posts
from negatoscope.gate.progress import silent
from negatoscope.gate.prose import TextPolicy
from negatoscope.gate.reports import Artifact, Report, ReportItem, as_json, as_sarif
from negatoscope.gate.verdict import Verdict

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from negatoscope.gate.answers import Answer
    from negatoscope.gate.posts import Post, PostRead

_UNREAD = {"GAT102": "missing", "GAT118": "not-read"}


def run(options: argparse.Namespace) -> int:
    """Read the texts, print the report; 1 when one is held or refused, 2 when one is missing or can't be read."""
    lang: str = options.lang
    answers = answers_in(options.answers, lang)
    inputs = gather(options.paths, jsonl=options.jsonl, lang=lang)
    found: list[PostRead] = []
    refused = False
    if inputs.posts:
        found = _read(inputs.posts, options)
        report = _report(inputs.posts, found, answers, options)
        _print(report, inputs.posts, found, options)
        refused = report.verdict is not Verdict.CLEAN
    problems = [*inputs.problems, *_unread(inputs.posts, found, lang)]
    for problem in problems:
        print(say("error", lang, message=problem), file=sys.stderr)
    return 2 if problems else int(refused)


def _read(posts: Sequence[Post], options: argparse.Namespace) -> list[PostRead]:
    policy = TextPolicy(Audience(options.audience), None, options.as_of)
    on_screen = options.format == "text" and sys.stdout.isatty()
    with shown(options.lang) if len(posts) > 1 else nullcontext(silent) as progress:
        how = How(policy, excerpts=on_screen)
        return read_posts(posts, how, options.jobs, lambda done, total: progress("texts", done, total))


def _report(
    posts: Sequence[Post], found: Sequence[PostRead], answers: Sequence[Answer], options: argparse.Namespace
) -> Report:
    items = [
        ReportItem(post.name, "text", None, apply_answers(read.findings, post.name, answers))
        for post, read in zip(posts, found, strict=True)
    ]
    if left := outlived(answers, items):
        items.append(ReportItem(str(options.answers), "case", None, left))
    worst = verdict.of_text(finding for item in items for finding in item.findings)
    return Report(__version__, RULES_VERSION, options.audience, worst, tuple(items))


def _print(report: Report, posts: Sequence[Post], found: Sequence[PostRead], options: argparse.Namespace) -> None:
    lang: str = options.lang
    if options.format == "json":
        write(as_json(report, lang))
    elif options.format == "sarif":
        places = [*artifacts(posts, found)]
        if len(report.items) > len(places):
            places.append(Artifact(address(options.answers)))
        write(as_sarif(report, lang, places))
    else:
        write(listed(report, [read.spots for read in found], Screen.of(sys.stdout), lang))


def _unread(posts: Sequence[Post], found: Sequence[PostRead], lang: str) -> list[str]:
    """What could not be read, in words: for who reads only the end of the output."""
    return [
        say(_UNREAD[finding.code], lang, path=post.name)
        for post, read in zip(posts, found, strict=True)
        for finding in read.findings
        if finding.code in _UNREAD
    ]
