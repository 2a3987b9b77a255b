"""Mail on a local node without a mail server: shown in the terminal, and kept for a while in the node's own folder."""

from __future__ import annotations

import contextlib
import sys
import time
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from django.core.mail import EmailMessage

KEPT_SECONDS = 3600
_WIDTH = 72


class LocalMail(BaseEmailBackend):
    """Prints each message in the terminal in which the program runs, and keeps it in HOME/mail for an hour."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Show the messages; returns how many."""
        folder = settings.HOME / "mail"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        forget_old(folder)
        for message in email_messages:
            text = f"{', '.join(message.to)}\n{message.subject}\n\n{message.body.strip()}\n"
            (folder / f"{time.time_ns():020}.txt").write_text(text, encoding="utf-8")
            rule = "─" * _WIDTH
            sys.stdout.write(f"{rule}\n{text}{rule}\n")
            sys.stdout.flush()
        return len(email_messages)


def forget_old(folder: Path) -> None:
    """Take away what was kept for longer than an hour."""
    for kept in folder.glob("*.txt"):
        with contextlib.suppress(FileNotFoundError):
            if time.time() - kept.stat().st_mtime > KEPT_SECONDS:
                kept.unlink()


def last_to(address: str) -> str:
    """The last message to an address that is still kept; empty when there is none."""
    folder = settings.HOME / "mail"
    forget_old(folder)
    for kept in sorted(folder.glob("*.txt"), reverse=True):
        text = kept.read_text(encoding="utf-8")
        if text.startswith(f"{address}\n"):
            return text
    return ""
