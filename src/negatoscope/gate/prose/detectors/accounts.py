"""Names of accounts without their @: in a field or after the name of a network ("insta : lulu_radio"), before what
somebody wrote ("papyjo34 a écrit"), or in the forms that only accounts have ("titine_du_83", "u/somebody").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.lexicon import is_imaging
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.lexicon import MEDICAL_WORDS
from negatoscope.gate.prose.names.facts import facts
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_CUES = word_set(
    "pseudo pseudonyme login identifiant compte user username utilisateur userid insta instagram ig twitter snap "
    "snapchat tiktok facebook fb linkedin mastodon discord telegram skype bluesky threads twitch signal messenger "
    "nickname handle account auteur posteur membre"
)
_NETWORKS = word_set(
    "insta instagram ig twitter snap snapchat tiktok facebook fb linkedin mastodon discord telegram skype bluesky "
    "threads twitch pseudo pseudonyme nickname"
)
_SIGNS = r"[A-Za-z0-9](?:[\w-]|\.(?=\w)){2,39}"
_NAMED = re.compile(
    rf"(?:\s(?:est|is|patiente?|client|personnel))?\s{{0,2}}(?:[:=>]|\s)\s{{0,2}}[\"'`*]{{0,2}}(?P<account>{_SIGNS})(?![\w@/])"
)
_AFTER_SIGN = re.compile(r"(?:\s(?:est|is|patiente?|client|personnel))?\s{0,2}[:=]")
_PREFIXED = re.compile(r"(?<![\w/.:])/?(?:u|in)/(?P<account>[A-Za-z][\w-]{3,39})(?![\w/])")
_HEADED = re.compile(
    rf"(?:^|\n)\W{{0,3}}(?P<account>{_SIGNS})(?:\*\*)?\s?[—–·,(-]{{1,2}}\s?(?:hier|aujourd'hui|le\s\d|a\s\d|today|yesterday"
    r"|\d{1,2}[/:h]\d\d)"
)
_ALONE = re.compile(
    r"(?<![\w@/\\.+=&?#-])(?P<account>[A-Za-z]{2,24}(?:[_.][A-Za-z]{1,24}){0,4}(?:_?\d{1,4})?)"
    r"(?![\w@/\\=&-]|\.\w|\(\w)"
)
_JOINT = re.compile(r"(?<=[A-Za-z])(?:_(?=[A-Za-z0-9])|\.(?=[A-Za-z])|\d\d(?!\w))")
_BEFORE_JOINT = re.compile(r"[A-Za-z]{2,24}$")
_PIECE = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_WROTE = re.compile(
    r"\s(?:a\s(?:ecrit|dit|poste|repondu|partage|commente)|wrote|said|posted)\s?:|\*\*|\s:\s|(?<=\d):\s"
    r"|\s(?:aujourd|hier|le\s\d)"
)
_DEPARTMENT = re.compile(r"(?:du|de)[_.]?\d\d$", re.I)
_FAMILIAR = word_set(
    "papy papi mamie mamy maman papa tata tonton titi tite petit petite doc docteur dr pr prof svc usr mister miss "
    "lady le la"
)
_LEAST_BORNE = 10


def _is_word(token: str) -> bool:
    known = facts(token.lower())
    return known.only_word or bool(known.word and known.score < 1)


def _pieces(token: str) -> list[str]:
    return [piece.lower() for piece in _PIECE.findall(token)]


def _names_somebody(page: Page, pieces: list[str]) -> bool:
    """Whether a piece of an account is a given name, a rare surname, or one already proven."""
    for piece in pieces:
        if piece in page.proven and len(piece) > 3:
            return True
        known = facts(piece)
        if (
            len(piece) > 3
            and not known.eponym
            and (known.is_given or (known.surname >= _LEAST_BORNE and not known.word))
        ):
            return True
    return False


def _has_form(page: Page, token: str) -> bool:
    """Whether a token has a form that only accounts have and nothing of imaging or of programs has."""
    pieces, digits = _pieces(token), len(token) - len(token.rstrip("0123456789"))
    if not pieces or any(piece in MEDICAL_WORDS or (len(piece) > 3 and is_imaging(piece)) for piece in pieces):
        return False
    if "_" in token:
        familiar = pieces[0] in _FAMILIAR
        return (
            bool(_DEPARTMENT.search(token))
            or _names_somebody(page, pieces)
            or (familiar and len(pieces) > 1)
            or (digits > 0 and _begins_with_name(pieces[0]))
        )
    if digits != 2 or "." in token or len(token) < 6 or token[:-2].isupper():
        return False
    if facts(token[:-2].lower()).word:
        return False
    return bool(_DEPARTMENT.search(token)) or _begins_with_name(token[:-2].lower())


def _begins_with_name(letters: str) -> bool:
    """Whether letters written together begin with what one is called: "papyjo", "titemaman", "lulunette"."""
    return any(
        letters[:cut] in _FAMILIAR or (cut > 3 and facts(letters[:cut]).is_given) for cut in range(4, len(letters) + 1)
    )


def _is_chosen(token: str) -> bool:
    """Whether no piece of a token is of imaging, and one is no word."""
    pieces = _pieces(token)
    if any(piece in MEDICAL_WORDS or (len(piece) > 3 and is_imaging(piece)) for piece in pieces):
        return False
    return pieces[0] in _FAMILIAR or any(not facts(piece).word for piece in pieces)


def _in_fields(page: Page) -> Iterator[tuple[int, int]]:
    for number in page.words.of(_CUES):
        cue = page.words.all[number]
        found = _NAMED.match(page.text, cue.end)
        if found is None:
            continue
        token = found["account"]
        signed = _AFTER_SIGN.match(page.text, cue.end)
        if not any(map(str.isalpha, token)) or (not signed and not (cue.lower in _NETWORKS and _looks_made(token))):
            continue
        if _looks_made(token) or (signed and token.islower() and len(token) > 4 and not _is_word(token)):
            yield found.span("account")


def _looks_made(token: str) -> bool:
    """Whether a token joins letters with digits or signs, as a chosen account does and a word does not."""
    return any(sign in token for sign in "_.") or (token[-1].isdigit() and sum(map(str.isalpha, token)) > 3)


def _writes(page: Page, start: int, end: int) -> bool:
    """Whether a token at the beginning of a line is the account of who wrote what follows."""
    opens = page.text[:start].rstrip("*<[> ")[-1:] in {"", "\n"}
    return opens and _WROTE.match(page.text, end) is not None


def _joined(page: Page) -> Iterator[re.Match[str]]:
    """Runs of letters joined to others or to figures, sought from the joints outward."""
    position = 0
    for joint in _JOINT.finditer(page.text):
        if joint.start() < position:
            continue
        before = _BEFORE_JOINT.search(page.text, max(position, joint.start() - 80), joint.start())
        match = _ALONE.match(page.text, before.start()) if before else None
        if match:
            position = match.end()
            yield match


def find(page: Page) -> Iterator[Mark]:
    """Accounts of people, beside a patient or where somebody speaks of their own health."""
    for start, end in _in_fields(page):
        yield Mark(start, end, "handle", rank=56)
    for match in _HEADED.finditer(page.text):
        if not _is_word(match["account"]) or _looks_made(match["account"]):
            yield Mark(*match.span("account"), "handle", rank=56)
    for match in _PREFIXED.finditer(page.text):
        token = match["account"]
        if not _is_word(token) and (match.group().lstrip("/")[0] == "u" or "-" in token or "_" in token):
            yield Mark(match.start(), match.end(), "handle", rank=56)
    for match in _joined(page) if page.about_patient else ():
        token = match["account"]
        made = "_" in token or token[-1].isdigit() or "." in token
        if made and (_has_form(page, token) or (_writes(page, *match.span()) and _is_chosen(token))):
            yield Mark(match.start(), match.end(), "handle", rank=43)
