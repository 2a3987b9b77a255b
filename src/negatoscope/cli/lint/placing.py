"""Where posts lie, as code hosts count: for the SARIF form of a report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from negatoscope.gate.posts import FilePost, LinePost
from negatoscope.gate.reports import Artifact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from negatoscope.gate.posts import Post, PostRead


def artifacts(posts: Sequence[Post], found: Sequence[PostRead]) -> Iterator[Artifact]:
    """For each post its file and the regions of its findings; those in a line of JSONL stand for the whole line."""
    for post, read in zip(posts, found, strict=True):
        if isinstance(post, LinePost):
            yield Artifact(address(post.path), line=post.number)
        else:
            uri = address(post.path) if isinstance(post, FilePost) else quote(post.name)
            yield Artifact(uri, regions=tuple(spot and spot.region for spot in read.spots))


def address(path: Path) -> str:
    """A URI reference: relative to the current folder where the file is below it, as code hosts ask."""
    whole = Path.cwd() / path
    try:
        return quote(whole.relative_to(Path.cwd()).as_posix())
    except ValueError:
        return whole.as_uri()
