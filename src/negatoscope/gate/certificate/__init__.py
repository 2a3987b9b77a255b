"""The certificate: what was done, by which rules, with the hash of every released file, signed by the node.

It is a claim by its signer. A receiver checks signature and hashes here, and takes the files for hostile all the same.
It says "no sign found by these rules", never "anonymous" or "compliant".
"""

from __future__ import annotations

from negatoscope.gate.certificate.ed25519 import verify_signature
from negatoscope.gate.certificate.payload import (
    CERTIFICATE_NAME,
    Certificate,
    CertificateError,
    SealedFile,
    canonical,
    files_of,
    read_certificate,
    sealed_file,
    write_certificate,
)

__all__ = [
    "CERTIFICATE_NAME",
    "Certificate",
    "CertificateError",
    "SealedFile",
    "canonical",
    "files_of",
    "read_certificate",
    "sealed_file",
    "verify_signature",
    "write_certificate",
]
