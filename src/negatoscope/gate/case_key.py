"""The random key of a case: what replaces UIDs, numbers and names, and how far dates move.

The key lives in memory and is destroyed at sealing, so that references resolve inside one release and two releases of
one patient can't be joined. PS3.15 E.1.1 asks for consistent replacement; RGPD 4(5) and CNIL SAN-2024-013 ask that
nobody keeps a number per patient.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import timedelta
from functools import cached_property

_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


class CaseKey:
    """Derives every replacement of one case from one secret.

    Args:
        secret: 32 random bytes. A new one is drawn when it is omitted.

    Raises:
        ValueError: the secret is not 32 bytes long.
    """

    def __init__(self, secret: bytes | None = None) -> None:
        self._secret = secrets.token_bytes(32) if secret is None else secret
        if len(self._secret) != 32:
            raise ValueError("a case key is 32 bytes long")

    def __repr__(self) -> str:
        return "CaseKey(…)"

    @property
    def secret(self) -> bytes:
        """The secret itself, for `--key FILE` only."""
        return self._secret

    def _digest(self, purpose: str, value: str) -> bytes:
        return hmac.new(self._secret, f"{purpose}\0{value}".encode(), hashlib.sha256).digest()

    def uid(self, original: str) -> str:
        """A UID under 2.25 (PS3.5 B.2), the same for the same original; at most 44 characters."""
        digest = bytearray(self._digest("uid", original)[:16])
        digest[6] = digest[6] & 0x0F | 0x40  # an RFC 9562 version 4 UUID, as B.2 derives it
        digest[8] = digest[8] & 0x3F | 0x80
        return f"2.25.{int.from_bytes(digest, 'big')}"

    def pseudonym(self, purpose: str, original: str, length: int = 8) -> str:
        """Letters and digits that stand for a number or a name, the same for the same original."""
        number = int.from_bytes(self._digest(purpose, original), "big")
        letters: list[str] = []
        for _ in range(length):
            number, index = divmod(number, len(_ALPHABET))
            letters.append(_ALPHABET[index])
        return "".join(letters)

    @cached_property
    def shift(self) -> timedelta:
        """The one shift of all dates and times of the case: 30 to 729 days earlier, and odd seconds.

        Never under a month, so that no date stays near its own; earlier, so that none lies in the future; the seconds
        move the times of day too.
        """
        number = int.from_bytes(self._digest("shift", ""), "big")
        number, days = divmod(number, 700)
        return -timedelta(days=30 + days, seconds=number % 86_399 + 1)
