"""What the user can put right: usage, a missing input, a file that isn't what it should be. Exit code 2."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.cli.language import say

if TYPE_CHECKING:
    from pathlib import Path


class UsageError(Exception):
    """One clear sentence: what, where, what to do."""


def read_file(path: Path, lang: str) -> str:
    """The text of a small file given on the command line.

    Raises:
        UsageError: it is missing, can't be read or is not UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError:
        raise UsageError(say("missing", lang, path=path)) from None
    except UnicodeDecodeError:
        raise UsageError(say("not-utf-8", lang, path=path)) from None
