"""Proofreading many posts at once, on as many cores as there is work for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.lines import Lines, Region
from negatoscope.gate.policy import Limits
from negatoscope.gate.posts.front_matter import proofread_post
from negatoscope.gate.posts.sources import NotRead
from negatoscope.gate.workers import Crew, Task, chunks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from negatoscope.gate.finding import Finding
    from negatoscope.gate.posts.sources import Post
    from negatoscope.gate.prose import TextPolicy

_WORTH_A_PROCESS = 150_000
"""Bytes: a process takes about as long to start as it takes one to read these."""
_WINDOW = 4096
"""Posts that are handed to the processes before more are looked at."""
_BEFORE, _WITHIN, _AFTER = 60, 100, 50


@dataclass(frozen=True)
class How:
    """How posts are read; with `excerpts` the words around each finding are kept for the author's own screen."""

    policy: TextPolicy
    excerpts: bool = False


@dataclass(frozen=True)
class Spot:
    """Where a finding stands in its text, and the words before, in and after it on its line, if they were asked for."""

    region: Region
    excerpt: tuple[str, str, str] = field(default=("", "", ""), repr=False)


@dataclass(frozen=True)
class PostRead:
    """The findings of a post and, beside each that has a place, its spot."""

    findings: tuple[Finding, ...]
    spots: tuple[Spot | None, ...]


def read_post(post: Post, how: How) -> PostRead:
    """Read one post; whatever goes wrong is a finding that refuses it."""
    try:
        text = post.read()
    except NotRead as problem:
        return _refused(problem.code, problem.params)
    return read_text(text, how)


def read_text(text: str, how: How) -> PostRead:
    """Read a text; whatever goes wrong is a finding that refuses it."""
    if len(text) > Limits().text_chars:
        return _refused("GAT103", {"limit": "limit-text"})
    try:
        findings = tuple(proofread_post(text, how.policy))
        lines = Lines(text) if findings else None
        return PostRead(findings, tuple(lines and _spot(text, lines, each, how) for each in findings))
    except Exception as error:  # noqa: BLE001 (fail closed: whatever it is, the post is refused and nothing is said of it)
        return _refused("GAT113", {"reason": type(error).__name__})


def read_posts(posts: Sequence[Post], how: How, jobs: int, progress: Callable[[int, int], None]) -> list[PostRead]:
    """What was read in each post, in their order.

    Args:
        posts: each is read by the process that proofreads it.
        how: for whom, by the law of which day.
        jobs: at most so many processes; none is started where this one is done sooner.
        progress: told how many posts are read, and of how many.
    """
    worth = min(jobs, len(posts), sum(post.size for post in posts) // _WORTH_A_PROCESS)
    found: list[PostRead] = []
    with Crew(worth if worth > 1 else 0) as crew:
        for window in chunks(posts, _WINDOW):
            before = len(found)
            task = Task(_read, _prepare, (how,), _died)
            found += crew.run(task, window, lambda done, _, before=before: progress(before + done, len(posts)))
    return found


_how: list[How] = []


def _prepare(how: How) -> None:
    _how[:] = [how]


def _read(posts: list[Post]) -> list[PostRead]:
    return [read_post(post, _how[0]) for post in posts]


def _died(_post: Post) -> PostRead:
    return _refused("GAT113", {"reason": "decoder-died"})


def _refused(code: str, params: dict[str, str]) -> PostRead:
    return PostRead((codes.make(code, params=params),), (None,))


def _spot(text: str, lines: Lines, finding: Finding, how: How) -> Spot | None:
    start, end = finding.where.start, finding.where.end
    if start is None or end is None:
        return None
    region = lines.region(start, end)
    if not how.excerpts:
        return Spot(region)
    first, last = lines.bounds(region.start.line)
    stop = min(end, last)
    return Spot(region, (_end_of(text[first:start]), _start_of(text[start:stop], _WITHIN), _start_of(text[stop:last])))


def _end_of(before: str) -> str:
    return before if len(before) <= _BEFORE else "…" + before[1 - _BEFORE :]


def _start_of(words: str, most: int = _AFTER) -> str:
    return words if len(words) <= most else words[: most - 1] + "…"
