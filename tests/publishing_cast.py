"""The fixtures of the rooms that show what is published. Django is loaded only when the first of them runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from negatoscope.members.models import Member
    from published import SealedCase


@pytest.fixture(scope="session")
def for_colleagues(tmp_path_factory: pytest.TempPathFactory) -> SealedCase:
    """A knee, released for colleagues."""
    from published import TEXTS, seal_case

    return seal_case(tmp_path_factory.mktemp("colleagues"), "colleagues", TEXTS)


@pytest.fixture(scope="session")
def for_public(tmp_path_factory: pytest.TempPathFactory) -> SealedCase:
    """The same knee, released for the public."""
    from published import TEXTS, seal_case

    return seal_case(tmp_path_factory.mktemp("public"), "public", TEXTS)


@pytest.fixture(scope="session")
def a_post(tmp_path_factory: pytest.TempPathFactory) -> SealedCase:
    """A text without images, released for the public."""
    from negatoscope.gate.declaration import Concerns, Declaration
    from published import seal_case

    body = "Relire les plages osseuses à part.\n\nElles cachent souvent la réponse."
    nobody = Declaration(concerns=Concerns.NOBODY)
    return seal_case(tmp_path_factory.mktemp("post"), "public", {"body": body}, slices=0, declared=nobody)


@pytest.fixture(scope="session")
def held_case(tmp_path_factory: pytest.TempPathFactory) -> SealedCase:
    """A patient whom others could recognise: held for a reviewer."""
    from dataclasses import replace

    from negatoscope.gate.declaration import Likely
    from published import DECLARED, TEXTS, seal_case

    unsure = replace(DECLARED, recognisable_by_others=Likely.UNSURE)
    return seal_case(tmp_path_factory.mktemp("held"), "colleagues", TEXTS, declared=unsure)


@pytest.fixture
def ada(db: None) -> Member:
    """An author."""
    from published import member

    return member("Ada")


@pytest.fixture
def bruno(db: None) -> Member:
    """A colleague."""
    from published import member

    return member("Bruno")


@pytest.fixture
def claire(db: None) -> Member:
    """A reviewer."""
    from published import member

    return member("Claire", reviewer=True)
