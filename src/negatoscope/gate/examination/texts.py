"""Looking at the text of the case."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.finding import State

if TYPE_CHECKING:
    from datetime import timedelta

    from negatoscope.gate.examination.examined import Examined
    from negatoscope.gate.identity import Identity
    from negatoscope.gate.policy import Policy


def read_text(data: bytes) -> str | None:
    """The text of a file in UTF-8 (with or without a byte order mark), None when it is in another encoding."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def examine_text(examined: Examined, identity: Identity, shift: timedelta, policy: Policy) -> Examined:
    """The text item with its findings. What has a replacement is marked as remedied: the copy has it.

    `shift` is by how much dates move, as those in the headers of the same case do; nothing where there are none.
    """
    from negatoscope.gate.proofreading import proofread  # noqa: PLC0415 (many patterns, and most cases have no text)
    from negatoscope.gate.prose import TextPolicy  # noqa: PLC0415

    try:
        text = read_text(examined.item.read())
        if text is None:
            return examined.adding(codes.make("GAT118", params={"reason": "not-utf-8"}))
        if len(text) > policy.limits.text_chars:
            return examined.adding(codes.make("GAT103", params={"limit": "limit-text"}))
        found = proofread(text, identity.matcher(), TextPolicy(policy.audience, shift), context=None)
    except OSError:
        return examined.adding(codes.make("GAT102", params={"reason": "unreadable-file"}))
    except Exception as error:  # noqa: BLE001 (fail closed: whatever it is, the text is refused and nothing is said of it)
        return examined.adding(codes.make("GAT113", params={"reason": type(error).__name__}))
    remedied = [finding.with_state(State.REMEDIED) for finding in found if finding.replacement is not None]
    others = [finding for finding in found if finding.replacement is None]
    return replace(examined, text=text).adding(*remedied, *others)
