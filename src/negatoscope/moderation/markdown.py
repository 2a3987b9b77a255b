"""The text of a release as HTML: a little Markdown, cleaned by a strict list of what may stand."""

from __future__ import annotations

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

_READER = MarkdownIt("commonmark", {"html": False, "breaks": True}).disable(["image", "html_block", "html_inline"])
_TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "a", "code", "h3", "h4"}
_LOWER = {"heading_open", "heading_close"}


def as_html(text: str) -> SafeString:
    """Paragraphs, emphasis, lists, quotations and links. Headings begin at the third level, below those of the page."""
    tokens = _READER.parse(text)
    for token in tokens:
        if token.type in _LOWER:
            token.tag = "h3" if token.tag in ("h1", "h2") else "h4"
    html = _READER.renderer.render(tokens, _READER.options, {})
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https"},
        link_rel="nofollow noopener noreferrer",
    )
    return mark_safe(clean)  # noqa: S308 (nh3 has just cleaned it)
