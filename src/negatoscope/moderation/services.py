"""The verbs of publishing: publish, withdraw, decide on a held draft, the daily check."""

from __future__ import annotations

from negatoscope.moderation.publishing import publish
from negatoscope.moderation.reviewing import add_box, approve, refuse, send_back
from negatoscope.moderation.serving import verify_all
from negatoscope.moderation.withdrawing import withdraw

__all__ = ["add_box", "approve", "publish", "refuse", "send_back", "verify_all", "withdraw"]
