"""Writing a class of words: one entry a line of sense, each a regular expression over folded text."""

from __future__ import annotations


def any_of(*entries: str) -> str:
    """The entries as one alternation; a space in an entry is any space, hyphen or apostrophe between words."""
    return "|".join(entry.replace(" ", r"[\s'-]+") for entry in entries)
