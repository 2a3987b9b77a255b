"""What travels to workers and back: sealed, so that only those who hold the key of the passage can read it."""

from __future__ import annotations

import pickle
import secrets
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_NONCE = 12  # bytes, NIST SP 800-38D


class Parcel:
    """Sealed bytes of one passage. Its repr, which schedulers log, says nothing of what is in it."""

    __slots__ = ("crew", "data")

    def __init__(self, crew: str, data: bytes) -> None:
        self.crew = crew
        self.data = data

    def __repr__(self) -> str:
        return "Parcel(...)"

    def __reduce__(self) -> tuple[type[Parcel], tuple[str, bytes]]:
        return Parcel, (self.crew, self.data)


def new_key() -> bytes:
    """A key for one passage (AES-256)."""
    return AESGCM.generate_key(256)


def sealed(crew: str, key: bytes, content: object) -> Parcel:
    """A parcel that holds an object."""
    nonce = secrets.token_bytes(_NONCE)
    return Parcel(
        crew, nonce + AESGCM(key).encrypt(nonce, pickle.dumps(content, pickle.HIGHEST_PROTOCOL), crew.encode())
    )


def opened(parcel: Parcel, key: bytes) -> Any:  # noqa: ANN401 (whatever was sealed)
    """What a parcel holds. It is unpickled only when it was sealed with the key.

    Raises:
        ValueError: it was not, or it was altered on its way.
    """
    try:
        data = AESGCM(key).decrypt(parcel.data[:_NONCE], parcel.data[_NONCE:], parcel.crew.encode())
    except InvalidTag:
        raise ValueError("not sealed with this key") from None
    return pickle.loads(data)  # noqa: S301 (sealed by a holder of the key)
