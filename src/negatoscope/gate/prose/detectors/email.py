"""Mail addresses, plain and disguised ("nom [at] domaine . fr")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_LOCAL = re.compile(r"[A-Za-z0-9._%+'&=~-]{1,64}$")
_DOMAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){1,8}[A-Za-z]{2,24}")
_SPACED_LOCAL = re.compile(r"[A-Za-z0-9._%+-]{1,64}\s$")
_SPACED_DOMAIN = re.compile(
    r"\s[A-Za-z0-9-]{1,63}(?:\s?\.\s?[A-Za-z0-9-]{1,63}){0,3}\s?\.\s?(?:fr|com|org|net|eu|be|ch|ca|info)\b"
)
_DISGUISED = re.compile(
    r"(?<![A-Za-z0-9._-])[A-Za-z0-9](?:[A-Za-z0-9_+-]|\.(?=\w)){0,63}"
    r"\s?(?:[\[({<]\s?(?:at|arobase|a|@|chez)\s?[\])}>]|\s(?:AT|arobase|arrobase)\s"
    r"|\s(?:at)\s(?=[\w-]{1,63}\s?(?:[\[({]|dot\s|point\s)))\s?"
    r"[A-Za-z0-9-]{1,63}(?:\s?(?:[\[({]\s?(?:dot|point|\.)\s?[\])}]|\s(?:DOT|dot|point)\s"
    r"|\.)\s?[A-Za-z0-9-]{1,63}){1,4}",
    re.I,
)
_PICTURE = re.compile(r"@\d(?:\.\d)?x\.[a-z]{3,4}$", re.I)  # image@2x.png: the resolution of a picture
_ROLE = re.compile(
    r"(?:secretariat|contact|accueil|info|rdv|rendezvous|formation|inscription|congres|redaction"
    r"|webmaster|cabinet|dpo"
    r"|communication|support|noreply|no-reply|office|admin|editor)[\w.-]{0,30}@?",
    re.I,
)


def _plain(text: str) -> Iterator[tuple[int, int]]:
    """Each @ with what stands around it; the search goes outward from the sign, so it stays linear."""
    at = text.find("@")
    while at >= 0:
        for local, domain in ((_LOCAL, _DOMAIN), (_SPACED_LOCAL, _SPACED_DOMAIN)):
            before = local.search(text[max(0, at - 65) : at])
            after = domain.match(text, at + 1)
            if before and after:
                yield at - len(before.group()), after.end()
                break
        at = text.find("@", at + 1)


def find(page: Page) -> Iterator[Mark]:
    """Addresses of people. The mailbox of a practice or a society, in a post without a patient, is public."""
    places = list(_plain(page.text))
    places += [match.span() for match in _DISGUISED.finditer(page.text)]
    for start, end in places:
        if _PICTURE.search(page.text, start, end):
            continue
        if page.about_patient or not _ROLE.match(page.text, start, end):
            yield Mark(start, end, "email", rank=70)
