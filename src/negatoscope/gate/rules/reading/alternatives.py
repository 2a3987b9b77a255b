"""Writing a class of words: one entry a line of sense, each a regular expression over folded text."""

from __future__ import annotations


def any_of(*entries: str) -> str:
    """The entries as one alternation; a space is any space, comma, hyphen or apostrophe, " ?" is that or nothing."""
    return "|".join(entry.replace(" ?", r"[\s,'-]*").replace(" ", r"[\s,'-]+") for entry in entries)
