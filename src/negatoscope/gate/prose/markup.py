"""Where what shows is not what is written: entities, tags, Markdown, encodings, words cut at the end of a line.

Sources: HTML Living Standard , CommonMark, RFC 3986 (percent), RFC 2045 and 2047 (mail), RFC 8259 (JSON).
"""

from __future__ import annotations

import binascii
import html
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.characters import MISREAD, MISREAD_HINTS, fold_all, repaired

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ENTITY = r"&(?:\#\d{1,7};?|\#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};)"
_TAG = r"<!--|-->|<(?P<tag>/?[A-Za-z][A-Za-z0-9]{0,15})(?P<attributes>[^<>\n]{0,400})>"
_PERCENT = r"(?P<percent>(?:%[0-9A-Fa-f]{2}){1,64})"
_QUOTED = r"(?P<quoted>(?:=[C-F][0-9A-F](?:=[89AB][0-9A-F]){1,3}){1,32})"
_MAIL_WORD = r"=\?(?P<charset>[\w-]{2,20})\?(?P<coding>[QqBb])\?(?P<mail>[^?\s]{1,400})\?="
_UNICODE = r"(?P<unicode>(?:\\u[0-9A-Fa-f]{4}){1,32})"
_MARKS = r"\*{1,3}(?![\s*])|(?<![\s*])\*{1,3}|~~|`{1,3}|(?<![A-Za-z0-9])_{1,2}(?=\w)|(?<=\w)_{1,2}(?![A-Za-z0-9_])"
_ESCAPE = r"\\(?P<escaped>[!-/:-@\[\]^-`{-~])"
_CUT = r"(?<=[^\W\d_])(?P<hyphen>[-\u2010])[ \t]{0,2}\r?\n[ \t>]{0,8}(?=[^\W\d_])"

_RENDERED = re.compile(
    "|".join(
        (
            _ENTITY,
            _TAG,
            _PERCENT,
            _MAIL_WORD,
            _QUOTED,
            _UNICODE,
            _ESCAPE,
            _MARKS,
            _CUT,
            rf"(?P<misread>{MISREAD})",
        )
    )
)
_HINTS = re.compile(
    rf"[&<%\\*~`_={MISREAD_HINTS}\u2010-]"
    rf"(?:(?<![=\u2010-])|(?<=-)->|(?<==)(?=\?|[C-F][0-9A-F]=)|(?<!=)(?=[ \t]{{0,2}}\r?\n))"
)
"""Where a trick may begin: one set of characters, by which the engine finds places fast, then what must follow."""
_WIDE = re.compile(r"[^\s](?<!\S\S)(?!\S)(?: {1,4}[^\s](?!\S)){7,}")
_WIDE_HINT = re.compile(r" \S \S \S ")
_BLANKS = re.compile(r" +")
_FEWEST_WORDS = 3
_IS_TAG = re.compile(r"\s|/?$")

_BLOCKS = word_set(
    "address article aside blockquote br caption dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header "
    "hr li main nav ol p pre section summary table tbody tfoot thead tr ul"
)
_CELLS = word_set("td th")
_ROWS = word_set("tr table thead tbody")
_INLINES = word_set(
    "a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup "
    "time tt u var wbr"
)
_KNOWN = _BLOCKS | _CELLS | _INLINES


def tricks(text: str) -> Iterator[re.Match[str]]:
    """The places where what shows is not what is written, apart and sorted."""
    position = 0
    for hint in _HINTS.finditer(text):
        if hint.start() >= position:
            match = _RENDERED.match(text, hint.start())
            if match:
                position = match.end()
                yield match


def _mail_word(match: re.Match[str]) -> str:
    """An encoded word of a mail's heading (RFC 2047); as written when it can't be decoded."""
    written = match["mail"].encode("ascii", "replace")
    try:
        raw = binascii.a2b_base64(written) if match["coding"] in "Bb" else binascii.a2b_qp(written, header=True)
        return raw.decode(match["charset"], "replace")
    except (LookupError, ValueError):
        return match["mail"]


def shown(match: re.Match[str]) -> str:
    """What markup, an entity, an encoded run or a word cut at the end of a line reads as."""
    token, kind = match.group(), match.lastgroup
    if kind == "misread":
        return fold_all(repaired(token))
    if kind == "percent":
        return fold_all(unquote(token, errors="replace"))
    if kind == "quoted":
        return fold_all(binascii.a2b_qp(token.encode("ascii")).decode("utf-8", "replace"))
    if kind == "mail":
        return fold_all(_mail_word(match))
    if kind == "unicode":
        units = bytes.fromhex(token.replace("\\u", ""))
        return fold_all(units.decode("utf-16-be", "replace"))
    if kind == "escaped":
        return match["escaped"]
    if kind == "hyphen":
        following = match.string[match.end()]
        return "" if following.islower() else "-"
    if token[0] == "&":
        return fold_all(html.unescape(token))
    name = (match["tag"] or "").lower()
    return "|" if name in _CELLS else "\n" if name.strip("/") in _BLOCKS else ""


def reading(matches: Iterable[re.Match[str]]) -> Iterator[tuple[int, int, str]]:
    """Each trick's place and what it reads as. A table reads as one of Markdown: a break inside a cell is a space."""
    in_cell = False
    for match in matches:
        read = shown(match)
        name = (match["tag"] or "").lower()
        if name.strip("/") in _CELLS | _ROWS:
            in_cell = name in _CELLS
            read = "|" if name == "/tr" else read
        elif in_cell and read == "\n":
            read = " "
        yield match.start(), match.end(), read


def wide_gaps(text: str) -> Iterator[tuple[int, int, str]]:
    """The blanks of text set wide ("M e r c i   d e"): those between letters read as nothing, longer ones as one."""
    if "  " not in text or not _WIDE_HINT.search(text):
        return
    for run in _WIDE.finditer(text):
        gaps = [gap.span() for gap in _BLANKS.finditer(text, run.start(), run.end())]
        wide = sum(end - start > 1 for start, end in gaps)
        if _FEWEST_WORDS - 1 <= wide <= len(gaps) // 2:
            for start, end in gaps:
                yield start, end, "" if end - start == 1 else " "


def says_more(match: re.Match[str]) -> bool:
    """Whether markup holds words that do not show: the attributes of a tag, an unknown tag, an encoded address."""
    if match.lastgroup == "percent":
        return True
    name = match["tag"]
    if name is None:
        return False
    return name.strip("/").lower() not in _KNOWN or bool(match["attributes"].strip(" /"))


def is_doubtful(match: re.Match[str]) -> bool:
    """Whether what looks like a tag is rather an address in pointed brackets; a browser hides it all the same."""
    return match["tag"] is not None and not _IS_TAG.match(match["attributes"])


def is_letter(match: re.Match[str]) -> bool:
    """Whether it stands for letters, and reads so even where markup is not interpreted."""
    return match.group()[0] == "&" or match.lastgroup in {"misread", "quoted", "mail", "unicode"}
