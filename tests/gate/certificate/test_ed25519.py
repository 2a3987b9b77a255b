"""Verification against RFC 8032's own vectors and against the C library that signs."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from negatoscope.gate.certificate import verify_signature

# RFC 8032, 7.1: public key, message, signature
VECTORS = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe2465"
        "5141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb0"
        "0d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc0"
        "27beceea1ec40a",
    ),
]
ORDER = 2**252 + 27742317777372353535851937790883648493


@pytest.mark.parametrize(("public", "message", "signature"), VECTORS)
def test_it_accepts_the_vectors_of_the_rfc(public: str, message: str, signature: str) -> None:
    assert verify_signature(bytes.fromhex(public), bytes.fromhex(signature), bytes.fromhex(message))


@settings(max_examples=20, deadline=None)
@given(seed=st.binary(min_size=32, max_size=32), message=st.binary(max_size=200), bit=st.integers(0, 511))
def test_it_refuses_a_signature_with_one_bit_changed(seed: bytes, message: bytes, bit: int) -> None:
    key = Ed25519PrivateKey.from_private_bytes(seed)
    public, signature = key.public_key().public_bytes_raw(), bytearray(key.sign(message))
    assert verify_signature(public, bytes(signature), message)
    signature[bit // 8] ^= 1 << bit % 8
    assert not verify_signature(public, bytes(signature), message)


def test_it_refuses_another_message_and_another_key() -> None:
    key, other = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    signature = key.sign(b"release")
    assert not verify_signature(key.public_key().public_bytes_raw(), signature, b"released")
    assert not verify_signature(other.public_key().public_bytes_raw(), signature, b"release")


def test_it_refuses_a_scalar_that_is_not_reduced() -> None:
    key = Ed25519PrivateKey.generate()
    signature = key.sign(b"release")
    larger = int.from_bytes(signature[32:], "little") + ORDER
    malleable = signature[:32] + larger.to_bytes(32, "little")
    assert not verify_signature(key.public_key().public_bytes_raw(), malleable, b"release")


@pytest.mark.parametrize("public", [bytes(32), b"\x01" + bytes(31), b"\xff" * 32, b"", bytes(31)])
def test_it_refuses_keys_of_small_order_and_no_keys_at_all(public: bytes) -> None:
    assert not verify_signature(public, b"\x01" + bytes(63), b"release")
