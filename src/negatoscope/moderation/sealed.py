"""A release as publishing and the daily check see it: its certificate is good, its files are exactly those sealed."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.conf import settings

from negatoscope.gate.certificate import (
    CERTIFICATE_NAME,
    CertificateError,
    canonical,
    files_of,
    read_certificate,
    verify_signature,
)
from negatoscope.gate.node_key import KeyFileError, load_node_key
from negatoscope.moderation.problems import PublicationError

if TYPE_CHECKING:
    from pathlib import Path

    from negatoscope.gate.certificate import SealedFile

_BLOCK = 1 << 20
_CERTIFICATE_BYTES = 64 << 20


@dataclass(frozen=True)
class Sealed:
    """A release whose certificate holds. `certificate` is its text as it lies on disk."""

    folder: Path
    certificate: str = field(repr=False)
    payload: dict[str, Any] = field(repr=False)
    files: tuple[SealedFile, ...] = field(repr=False)


def open_sealed(folder: Path, audience: str, *, own_key: bool) -> Sealed:
    """The release in a folder, every byte of it checked against its certificate.

    Args:
        folder: the release.
        audience: for whom it must have been sealed.
        own_key: whether this node must have sealed it. False for a release that came sealed from another node and was
            read again when it came in.

    Raises:
        PublicationError: the certificate isn't there or doesn't hold, doesn't say `released`, is for another
            audience; a file is missing, extra or altered.
        OSError: the disk refuses.
    """
    certificate, payload, files = _certificate_of(folder, own_key=own_key)
    if payload.get("verdict") != "released":
        raise PublicationError("not-released")
    if payload.get("audience") != audience:
        raise PublicationError("other-audience")
    if not is_exactly(folder, files):
        raise PublicationError("altered")
    return Sealed(folder, certificate, payload, files)


def _certificate_of(folder: Path, *, own_key: bool) -> tuple[str, dict[str, Any], tuple[SealedFile, ...]]:
    path = folder / CERTIFICATE_NAME
    try:
        if path.is_symlink() or path.stat().st_size > _CERTIFICATE_BYTES:
            raise PublicationError("no-certificate")
        data = path.read_bytes()
        payload, signer, signature = read_certificate(data)
        files = files_of(payload)
        key = load_node_key(settings.HOME, create=False)
    except (FileNotFoundError, CertificateError, KeyFileError):
        raise PublicationError("no-certificate") from None
    is_ours = key is not None and signer == key.public
    if (own_key and not is_ours) or not verify_signature(signer, signature, canonical(payload)):
        raise PublicationError("no-certificate")
    return data.decode(), payload, files


def is_exactly(folder: Path, files: tuple[SealedFile, ...]) -> bool:
    """Whether the folder holds the files of a certificate, byte for byte, the certificate itself, and nothing else."""
    listed = {file.path: file for file in files}
    seen: set[str] = set()
    for root, folders, names in os.walk(folder):
        for name in (*folders, *names):
            path = os.path.join(root, name)  # noqa: PTH118 (thousands of files)
            mode = os.lstat(path).st_mode
            if stat.S_ISDIR(mode):
                continue
            relative = os.path.relpath(path, folder).replace(os.sep, "/")
            if relative == CERTIFICATE_NAME and stat.S_ISREG(mode):
                continue
            file = listed.get(relative)
            if file is None or not stat.S_ISREG(mode) or sha256_of(path) != file.sha256:
                return False
            seen.add(relative)
    return seen == set(listed)


def sha256_of(path: Path | str) -> str:
    """The hash of a file, read in pieces."""
    digest = hashlib.sha256()
    with open(path, "rb") as file:  # noqa: PTH123 (a path in text, see above)
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
