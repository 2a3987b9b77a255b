"""The node's key."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from negatoscope.gate.certificate import verify_signature
from negatoscope.gate.node_key import KeyFileError, load_node_key


def test_it_is_made_once_and_readable_by_its_owner_only(tmp_path: Path) -> None:
    first, second = load_node_key(tmp_path / "home"), load_node_key(tmp_path / "home")
    assert first is not None
    assert second is not None
    assert first.public == second.public
    assert stat.S_IMODE((tmp_path / "home" / "node.key").stat().st_mode) == 0o600
    assert [path.name for path in (tmp_path / "home").iterdir()] == ["node.key"]


def test_its_signatures_verify(tmp_path: Path) -> None:
    key = load_node_key(tmp_path)
    assert key is not None
    assert verify_signature(key.public, key.sign(b"release"), b"release")


def test_none_is_made_when_none_is_wanted(tmp_path: Path) -> None:
    assert load_node_key(tmp_path, create=False) is None
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("content", "mode"), [(b"damaged", 0o600), (b"", 0o600), (b"A" * 44, 0o644)])
def test_it_refuses_a_key_that_is_damaged_or_that_others_can_read(tmp_path: Path, content: bytes, mode: int) -> None:
    path = tmp_path / "node.key"
    path.write_bytes(content)
    path.chmod(mode)
    with pytest.raises(KeyFileError, match="can't be used"):
        load_node_key(tmp_path)
    assert path.read_bytes() == content
