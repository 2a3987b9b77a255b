"""Reading many texts that stand alone, as `negatoscope lint` does: files, lines of JSONL, what came by a pipe."""

from __future__ import annotations

from negatoscope.gate.posts.reading import How, PostRead, Spot, read_post, read_posts, read_text
from negatoscope.gate.posts.sources import FilePost, GivenPost, LinePost, NotRead, Post

__all__ = [
    "FilePost",
    "GivenPost",
    "How",
    "LinePost",
    "NotRead",
    "Post",
    "PostRead",
    "Spot",
    "read_post",
    "read_posts",
    "read_text",
]
