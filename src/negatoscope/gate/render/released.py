"""The release that pictures are made from: certificate, signer, verdict and audience first, each file as it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.gate.certificate import (
    CERTIFICATE_NAME,
    CertificateError,
    canonical,
    files_of,
    read_certificate,
    sealed_file,
    verify_signature,
)
from negatoscope.gate.policy import Audience, Limits
from negatoscope.gate.render.errors import RenderError
from negatoscope.gate.verdict import Verdict
from negatoscope.gate.verifying import verify

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from negatoscope.gate.certificate import SealedFile
    from negatoscope.gate.progress import Progress


@dataclass(frozen=True)
class Released:
    """A release that was found to hold. `files` are those of its certificate, by path."""

    folder: Path = field(repr=False)
    audience: Audience
    files: dict[str, SealedFile] = field(repr=False)

    def read(self, path: str) -> bytes:
        """A file of the release, once more compared with its hash.

        Raises:
            RenderError: it isn't what was sealed.
        """
        listed = self.files.get(path)
        try:
            where = self.folder / path
            if listed is None or where.is_symlink() or where.stat().st_size != listed.size:
                raise RenderError("altered")
            data = where.read_bytes()
        except OSError:
            raise RenderError("altered") from None
        if sealed_file(path, data) != listed:
            raise RenderError("altered")
        return data


def released(folder: Path, audience: Audience, files: Sequence[SealedFile]) -> Released:
    """A release whose certificate the caller has checked already, with the files that it lists."""
    return Released(folder, audience, {file.path: file for file in files})


def open_released(
    folder: Path, trusted: Collection[bytes], wanted: Audience, limits: Limits, progress: Progress
) -> Released:
    """The release in a folder, checked as its receiver would.

    Args:
        folder: the release.
        trusted: public keys of the signers that are known.
        wanted: for whom the pictures are. For the public nothing is made of what passed for colleagues.
        limits: bounds on what is read.
        progress: called as the files are read again.

    Raises:
        RenderError: it doesn't hold, is held, or is not for those.
    """
    try:
        verification = verify(folder, trusted, limits, progress)
        payload, signer, signature = read_certificate((folder / CERTIFICATE_NAME).read_bytes())
        files = files_of(payload)
    except (OSError, CertificateError):
        raise RenderError("not-a-release") from None
    # Read a second time, so checked a second time.
    if not verification.holds or signer not in trusted or not verify_signature(signer, signature, canonical(payload)):
        raise RenderError("not-a-release")
    if payload.get("verdict") != Verdict.RELEASED.value:
        raise RenderError("held")
    audience = payload.get("audience")
    if audience not in {Audience.PUBLIC.value, Audience.COLLEAGUES.value}:
        raise RenderError("not-a-release")
    if wanted is Audience.PUBLIC and audience != Audience.PUBLIC.value:
        raise RenderError("audience")
    return released(folder, Audience(audience), files)
