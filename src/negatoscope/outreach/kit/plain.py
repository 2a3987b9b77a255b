"""The text of a release as plain text, as networks show it: they know no Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_READER = MarkdownIt("commonmark", {"html": False}).disable(["image", "html_block", "html_inline"])
_LISTS = ("bullet_list_open", "ordered_list_open")


def as_plain(text: str) -> str:
    """Emphasis and headings lose their marks, items keep a bullet or their number, a link shows its address."""
    written = ""
    mark, in_item = "", False
    for token in _READER.parse(text):
        if token.type == "list_item_open":
            mark = f"{token.info}{token.markup} " if token.info else "• "
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            in_item = False
        elif token.type in ("inline", "code_block", "fence"):
            said = _inline(token.children) if token.type == "inline" else token.content.rstrip("\n")
            apart = "\n" if mark and in_item else "\n\n"
            written += (apart if written else "") + mark + said
            in_item = in_item or bool(mark)
            mark = ""
    return written


def _inline(tokens: Sequence[Token] | None) -> str:
    return "".join(_pieces(tokens or ()))


def _pieces(tokens: Sequence[Token]) -> Iterator[str]:
    address, shown = "", ""
    for token in tokens:
        if token.type == "link_open":
            address, shown = str(token.attrs.get("href", "")), ""
        elif token.type == "link_close":
            if address and shown.strip() != address:
                yield f" ({address})"
            address = ""
        else:
            said = "\n" if token.type in ("softbreak", "hardbreak") else token.content
            shown += said
            yield said
