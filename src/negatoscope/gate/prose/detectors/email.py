"""Mail addresses, plain, cut short, with blanks, and disguised ("nom [at] domaine . fr", "nom point x arobase…")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_LOCAL = re.compile(r"[A-Za-z0-9._%+'&=~-]{1,64}$")
_DOMAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){1,8}[A-Za-z]{2,24}")
_TOP = r"(?:fr|com|org|net|eu|be|ch|ca|info|io|uk|de|it|es|lu|re|pro|health|example|edu|gov)"
_SPACED_LOCAL = re.compile(r"(?:[A-Za-z0-9_%+-]{1,40}\s\.\s){0,3}[A-Za-z0-9._%+-]{1,64}\s{0,2}$")
_SPACED_DOMAIN = re.compile(
    rf"\s{{0,2}}[A-Za-z0-9-]{{1,63}}(?:\s?\.\s?[A-Za-z0-9-]{{1,63}}){{0,3}}\s?[.,]\s?{_TOP}\b"
    rf"|[A-Za-z0-9-]{{2,63}}(?:\.[A-Za-z0-9-]{{1,63}})*\.?\n[A-Za-z0-9-]{{0,20}}\.{_TOP}\b"
)
_SHORT_LOCAL = re.compile(r"(?=[A-Za-z0-9._+-]*[A-Za-z]{2})[A-Za-z0-9](?:[A-Za-z0-9._+-]{2,63})$")
_SHORT_DOMAIN = re.compile(r"[A-Za-z][A-Za-z-]{2,62}[A-Za-z0-9](?![\w@-])|(?=[.…\s,;)]|$)")
_LOCAL_SAID = re.compile(
    r"(?:[A-Za-z0-9]{1,40}(?:[._+-]|\s?(?:[\[({]\s?)?\b(?:point|dot|tiret|underscore|moins)\b(?:\s?[\])}])?\s?)){0,6}"
    r"[A-Za-z0-9_+-]{1,64}\s?$",
    re.I,
)
_AT = re.compile(r"[\[({<|]\s?(?:at|arobase|arrobase|a|@|chez|ad)\s?[\])}>|]|\b(?:arobase|arrobase|arobas)\b", re.I)
_AT_WORD = re.compile(r"(?:(?<=\s)at(?=\s)|(?<=_)at(?=_)|(?<=-)at(?=-)|(?<=\.)at(?=\.))", re.I)
_DOT = r"(?:\s?[\[({<]\s?(?:dot|point|\.)\s?[\])}>]\s?|\s(?:dot|point)\s|\s?\.\s?)"
_DOMAIN_SAID = re.compile(
    rf"[\s_.-]{{0,2}}[A-Za-z0-9](?:[A-Za-z0-9]|-(?=\w)|\s(?:tiret|moins)\s){{0,62}}"
    rf"(?:{_DOT}[A-Za-z0-9-]{{1,63}}){{1,4}}(?![A-Za-z0-9])",
    re.I,
)
_DOMAIN_SURE = re.compile(
    rf"[\s_.-]{{0,2}}[A-Za-z0-9](?:[A-Za-z0-9]"
    rf"|-(?=\w)){{1,62}}(?:{_DOT}[A-Za-z0-9-]{{2,63}}){{0,3}}{_DOT}{_TOP}(?![A-Za-z0-9])",
    re.I,
)
_PICTURE = re.compile(r"@\d(?:\.\d)?x\.[a-z]{3,4}$", re.I)  # image@2x.png: the resolution of a picture
_ROLE = re.compile(
    r"(?:secretariat|contact|accueil|info|rdv|rendezvous|formation|inscription|congres|redaction"
    r"|webmaster|cabinet|dpo"
    r"|communication|support|noreply|no-reply|office|admin|editor)[\w.-]{0,30}@?",
    re.I,
)
_REACH = 140


def _plain(page: Page) -> Iterator[tuple[int, int]]:
    """Each @ with what stands around it; the search goes outward from the sign, so it stays linear."""
    text = page.text
    forms = [(_LOCAL, _DOMAIN), (_SPACED_LOCAL, _SPACED_DOMAIN)]
    if page.about_patient:
        forms.append((_SHORT_LOCAL, _SHORT_DOMAIN))
    at = text.find("@")
    while at >= 0:
        for local, domain in forms:
            before = local.search(text[max(0, at - 65) : at])
            after = domain.match(text, at + 1)
            if before and after:
                yield at - len(before.group()), after.end()
                break
        at = text.find("@", at + 1)


def _said(page: Page) -> Iterator[tuple[int, int]]:
    """Addresses whose sign is a word or stands in brackets."""
    text = page.text
    places = page.words.places
    signs = (
        [_AT]
        if places.keys() & {"arobase", "arrobase", "arobas", "at", "chez", "ad"} or "@" in text or "(a)" in text
        else []
    )
    if "at" in places:
        signs.append(_AT_WORD)
    for sign in signs:
        domain = _DOMAIN_SURE if sign is _AT_WORD else _DOMAIN_SAID
        for match in sign.finditer(text):
            after = domain.match(text, match.end())
            before = _LOCAL_SAID.search(text[max(0, match.start() - _REACH) : match.start()]) if after else None
            if after and before and before.group().strip():
                yield match.start() - len(before.group()), after.end()


def find(page: Page) -> Iterator[Mark]:
    """Addresses of people. The mailbox of a practice or a society, in a post without a patient, is public."""
    for start, end in (*_plain(page), *_said(page)):
        if _PICTURE.search(page.text, start, end):
            continue
        public = _ROLE.match(page.text, start, end) and not page.holds_proven(page.text[start:end])
        if page.about_patient or not public:
            yield Mark(start, end, "email", rank=70)
