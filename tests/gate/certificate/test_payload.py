"""Reading certificates that others wrote."""

from __future__ import annotations

import json
from typing import Any

import pytest

from negatoscope.gate.certificate import (
    Certificate,
    CertificateError,
    canonical,
    files_of,
    read_certificate,
    sealed_file,
    write_certificate,
)

SIGNER = bytes(range(32))
SIGNATURE = bytes(64)
CLAIM = Certificate(
    version="0.1.0",
    rules="2026.11",
    table="PS3.15 E.1-1 2026d",
    audience="colleagues",
    verdict="released",
    sealed_on="2026-11-24",
    remedied={"SEC101": 3},
    open={},
    answers=(),
    files=(sealed_file("text.md", b"a text"),),
)


def changed(**fields: Any) -> bytes:
    content = json.loads(write_certificate(CLAIM.payload(SIGNER), SIGNATURE))
    return json.dumps({**content, **fields}).encode()


def test_it_reads_back_what_was_written() -> None:
    payload, signer, signature = read_certificate(write_certificate(CLAIM.payload(SIGNER), SIGNATURE))
    assert (signer, signature) == (SIGNER, SIGNATURE)
    assert canonical(payload) == canonical(CLAIM.payload(SIGNER))
    assert files_of(payload) == CLAIM.files


def test_the_signed_bytes_do_not_depend_on_the_order_of_keys() -> None:
    payload = CLAIM.payload(SIGNER)
    assert canonical(dict(reversed(payload.items()))) == canonical(payload)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{",
        b'{"format": 1, "format": 2}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'["\\"", ' + b"[" * 100_000,
        "[".encode("utf-16") * 100_000,
        changed(signature="AAAA"),
        changed(signer=None),
        changed(format="negatoscope-certificate/2"),
    ],
)
def test_it_refuses_what_is_not_a_certificate(data: bytes) -> None:
    with pytest.raises(CertificateError):
        read_certificate(data)


@pytest.mark.parametrize(
    "files",
    [
        None,
        [None],
        [{"path": "../x", "bytes": 1, "sha256": "0" * 64}],
        [{"path": "/etc/passwd", "bytes": 1, "sha256": "0" * 64}],
        [{"path": "a/../../x", "bytes": 1, "sha256": "0" * 64}],
        [{"path": "a\\b", "bytes": 1, "sha256": "0" * 64}],
        [{"path": "a", "bytes": "1", "sha256": "0" * 64}],
        [{"path": "a", "bytes": 1, "sha256": "x"}],
        [{"path": "a", "bytes": 1, "sha256": "0" * 64}] * 2,
    ],
)
def test_it_refuses_lists_of_files_that_lead_elsewhere(files: Any) -> None:
    with pytest.raises(CertificateError):
        files_of({**CLAIM.payload(SIGNER), "files": files})
