"""Writing a class of words: one entry a line of sense, each a regular expression over folded text."""

from __future__ import annotations

import re


def any_of(*entries: str) -> str:
    """The entries as one alternation; a space is any space, comma, hyphen or apostrophe, " ?" is that or nothing."""
    return "|".join(entry.replace(" ?", r"[\s,'-]*").replace(" ", r"[\s,'-]+") for entry in entries)


_GAP = re.compile(r" \{~(\d)\} ?")


def gapped(*entries: str) -> str:
    """The same for entries that hold gaps: " {~2} " is at most two words."""
    return any_of(*(_GAP.sub(lambda gap: rf" (?:\w+ ){{0,{gap[1]}}}", entry) for entry in entries))
