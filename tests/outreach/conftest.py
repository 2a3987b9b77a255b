"""The cast: Dr Ada, who writes; Dr Bruno, who reads; what the gate has released of hers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from publishing_cast import a_post, ada, bruno, for_colleagues, for_public, held_case

__all__ = ["a_post", "ada", "bruno", "for_colleagues", "for_public", "held_case"]

if TYPE_CHECKING:
    from published import SealedCase


@pytest.fixture(scope="session")
def post_for_colleagues(tmp_path_factory: pytest.TempPathFactory) -> SealedCase:
    """A text with one picture, released for colleagues."""
    from published import seal_case

    texts = {"body": "Un condyle à relire.", "alt-dicom-1": "Plage claire dans le condyle interne."}
    return seal_case(tmp_path_factory.mktemp("colleague-post"), "colleagues", texts, slices=1)
