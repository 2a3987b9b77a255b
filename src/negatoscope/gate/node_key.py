"""The node's own key: Ed25519, made at first use, readable by its owner only."""

from __future__ import annotations

import base64
import os
import sys
from pathlib import Path
from typing import ClassVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from negatoscope.gate.private_file import PrivateFileError, read_private, write_private
from negatoscope.gate.spoken_error import SpokenError

_KEY_NAME = "node.key"


class KeyFileError(SpokenError):
    """The key file can't be read or written; the message is one sentence."""

    SENTENCES: ClassVar[dict[str, dict[str, str]]] = {
        "unfit": {
            "fr": "La clé du nœud {path} ne peut servir : elle est abîmée, ou son dossier ne peut être écrit.",
            "en": "The node's key {path} can't be used: it is damaged or its folder can't be written.",
        },
        "exposed": {
            "fr": "La clé du nœud {path} ne peut servir : d’autres peuvent la lire, ou elle est trop longue "
            "(faire : chmod 600 {path}).",
            "en": "The node's key {path} can't be used: others can read it, or it is too long (do: chmod 600 {path}).",
        },
    }


def key_folder() -> Path:
    """Where the node keeps its key: $NEGATOSCOPE_HOME, else the platform's place for application data."""
    named = os.environ.get("NEGATOSCOPE_HOME")
    if named:
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming") / "Negatoscope"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Negatoscope"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "negatoscope"


class NodeKey:
    """The private key of this node. Its repr shows the public part only."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private

    def __repr__(self) -> str:
        return f"NodeKey({self.public_text})"

    @property
    def public(self) -> bytes:
        """The public key, 32 bytes."""
        return self._private.public_key().public_bytes_raw()

    @property
    def public_text(self) -> str:
        """The public key in base64, as certificates and `negatoscope key` show it."""
        return base64.b64encode(self.public).decode("ascii")

    def sign(self, message: bytes) -> bytes:
        """The signature of a message, 64 bytes (RFC 8032)."""
        return self._private.sign(message)


def load_node_key(folder: Path | None = None, *, create: bool = True) -> NodeKey | None:
    """The node's key; a new one is made and kept when there is none and `create` is true.

    Raises:
        KeyFileError: the file is damaged or its place can't be written.
    """
    path = (folder or key_folder()) / _KEY_NAME
    try:
        if path.exists():
            return NodeKey(Ed25519PrivateKey.from_private_bytes(base64.b64decode(read_private(path), validate=True)))
        if not create:
            return None
        key = Ed25519PrivateKey.generate()
        write_private(path, base64.b64encode(key.private_bytes_raw()))
    except FileExistsError:
        return load_node_key(folder)  # another process made it first
    except PrivateFileError:
        raise KeyFileError("exposed", path=str(path)) from None
    except (OSError, ValueError):
        raise KeyFileError("unfit", path=str(path)) from None
    return NodeKey(key)
