"""The certificate's content and its canonical bytes."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from dataclasses import dataclass
from typing import Any, cast

CERTIFICATE_NAME = "certificate.json"
FORMAT = "negatoscope-certificate/1"
STATEMENT = "No sign of an identity was found by these rules. This is not a statement of anonymity or of compliance."
_MAX_BYTES = 64 << 20
_MAX_NESTING = 16
_NESTING = re.compile(rb'[\[\]{}]|"(?:[^"\\]|\\.)*+"?', re.DOTALL)
_PATH = re.compile(r"[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*")
_SHA256 = re.compile(r"[0-9a-f]{64}")


class CertificateError(Exception):
    """The certificate can't be read or does not hold; the message says what and needs no escaping."""


@dataclass(frozen=True)
class SealedFile:
    """One released file: its path inside the release, its length in bytes and its SHA-256 in hexadecimal."""

    path: str
    size: int
    sha256: str


def sealed_file(path: str, data: bytes) -> SealedFile:
    """The entry of a file of the release."""
    return SealedFile(path, len(data), hashlib.sha256(data).hexdigest())


@dataclass(frozen=True)
class Certificate:
    """What a node claims of a release.

    Attributes:
        version, rules, table: the versions of the program, of its rules and of PS3.15 Table E.1-1.
        audience, verdict: for whom, and whether it is `released` or `held`.
        sealed_on: the day of sealing (ISO 8601), never a date of the examination.
        remedied: number of findings by code that were remedied and rechecked.
        open: codes still open, with their number; `answers` are what the author or a reviewer said.
        files: every file of the release but the certificate itself.
    """

    version: str
    rules: str
    table: str
    audience: str
    verdict: str
    sealed_on: str
    remedied: dict[str, int]
    open: dict[str, int]
    answers: tuple[dict[str, str], ...]
    files: tuple[SealedFile, ...]

    def payload(self, signer: bytes) -> dict[str, Any]:
        """The object that is signed; `signer` is the raw public key (32 bytes)."""
        return {
            "format": FORMAT,
            "statement": STATEMENT,
            "version": self.version,
            "rules": self.rules,
            "table": self.table,
            "audience": self.audience,
            "verdict": self.verdict,
            "sealed_on": self.sealed_on,
            "findings": {"remedied": self.remedied, "open": self.open},
            "answers": [dict(answer) for answer in self.answers],
            "files": [{"path": f.path, "bytes": f.size, "sha256": f.sha256} for f in self.files],
            "signer": base64.b64encode(signer).decode("ascii"),
        }


def canonical(payload: dict[str, Any]) -> bytes:
    """The bytes that are signed: JSON with sorted keys, no spaces, UTF-8 (in the manner of RFC 8785)."""
    return json.dumps(payload, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def write_certificate(payload: dict[str, Any], signature: bytes) -> bytes:
    """The certificate file: the payload with its signature, indented for people."""
    signed = {**payload, "signature": base64.b64encode(signature).decode("ascii")}
    return (json.dumps(signed, indent=2, ensure_ascii=False) + "\n").encode()


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = [key for key, _ in pairs]
    if len(set(keys)) != len(keys):
        raise CertificateError("the certificate names the same thing twice")
    return dict(pairs)


def _no_constant(_: str) -> object:
    raise CertificateError("the certificate holds a number that is none")


def _is_nested_deeply(data: bytes) -> bool:
    """Whether brackets outside strings open more levels than a certificate has.

    Known before parsing: json's parser calls itself for each level, and a browser's stack ends before Python's limit.
    """
    depth = 0
    for match in _NESTING.finditer(data):
        if match[0] in b"[{":
            depth += 1
            if depth > _MAX_NESTING:
                return True
        elif match[0] in b"]}":
            depth -= 1
    return False


def read_certificate(data: bytes) -> tuple[dict[str, Any], bytes, bytes]:
    """The payload, the signer's public key and the signature of a certificate file.

    Raises:
        CertificateError: it is not a certificate of this format.
    """
    if len(data) > _MAX_BYTES:
        raise CertificateError("the certificate is too large")
    if _is_nested_deeply(data):
        raise CertificateError("the certificate is nested too deeply")
    try:
        parsed: object = json.loads(data.decode("utf-8"), object_pairs_hook=_no_duplicates, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise CertificateError("the certificate is not JSON") from None
    if not isinstance(parsed, dict):
        raise CertificateError("the certificate is not an object")
    payload = cast("dict[str, Any]", parsed)
    signature = _bytes_of(payload.pop("signature", None), 64)
    signer = _bytes_of(payload.get("signer"), 32)
    if payload.get("format") != FORMAT:
        raise CertificateError(f"the certificate is not of the format {FORMAT}")
    return payload, signer, signature


def _bytes_of(value: object, length: int) -> bytes:
    try:
        decoded = base64.b64decode(value, validate=True) if isinstance(value, str) else b""
    except (binascii.Error, ValueError):
        decoded = b""
    if len(decoded) != length:
        raise CertificateError("the certificate has no valid key or signature")
    return decoded


def files_of(payload: dict[str, Any]) -> tuple[SealedFile, ...]:
    """The files that a payload lists.

    Raises:
        CertificateError: the list is malformed, a path is listed twice or could lead out of the release.
    """
    entries = payload.get("files")
    if not isinstance(entries, list):
        raise CertificateError("the certificate lists no files")
    files: dict[str, SealedFile] = {}
    for entry in cast("list[object]", entries):
        file = _file_of(entry)
        if file.path in files:
            raise CertificateError("the certificate lists a file twice")
        files[file.path] = file
    return tuple(files.values())


def _file_of(entry: object) -> SealedFile:
    if isinstance(entry, dict):
        fields = cast("dict[str, object]", entry)
        path, size, digest = fields.get("path"), fields.get("bytes"), fields.get("sha256")
        if (
            isinstance(path, str)
            and isinstance(size, int)
            and isinstance(digest, str)
            and _PATH.fullmatch(path)
            and _SHA256.fullmatch(digest)
            and set(fields) == {"path", "bytes", "sha256"}
        ):
            return SealedFile(path, size, digest)
    raise CertificateError("the certificate lists a file in a form that is not understood")
