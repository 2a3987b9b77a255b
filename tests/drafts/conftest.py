"""The cast of the drafts' tests: Claire, who writes; her draft; and the crew, which ends with the run.

Imports of the site stand inside: this file is loaded before Django is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.utils import translation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from negatoscope.drafts.models import Draft
    from negatoscope.gate.workers import Crew
    from negatoscope.members.models import Member


@pytest.fixture
def claire(db: None) -> Member:
    """The author."""
    import people

    return people.claire()


@pytest.fixture
def karim(db: None) -> Member:
    """The reviewer."""
    import people

    return people.karim()


@pytest.fixture
def case(claire: Member) -> Draft:
    """Claire's case, being put together."""
    return _draft(claire, "case")


@pytest.fixture
def post(claire: Member) -> Draft:
    """Claire's post, being put together."""
    return _draft(claire, "post")


def _draft(author: Member, kind: str) -> Draft:
    from negatoscope.drafts import services
    from negatoscope.drafts.choices import Kind

    return services.start(author, services.Beginning(Kind(kind), language="en"))


@pytest.fixture(autouse=True)
def nothing_read_before() -> None:
    """Reports are kept by draft and result, and the tests' drafts have the same ones again."""
    from negatoscope.drafts import reading

    reading._read.clear()


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """Sentences are asked for in English."""
    with translation.override("en"):
        yield


@pytest.fixture
def reviewed(claire: Member, home: Path, tmp_path_factory: pytest.TempPathFactory) -> Draft:
    """Claire's case of two slices of a knee, through the gate. The gate works once a run; then its work is copied."""
    from gate_work import once_through_the_gate

    return once_through_the_gate(claire, home, tmp_path_factory)


@pytest.fixture
def held(case: Draft) -> Draft:
    """Claire's case of four series of a head and a cine of one, held, with a description of one of its slices."""
    from heads import held_for_heads

    return held_for_heads(case)


@pytest.fixture(scope="session")
def shared_crew() -> Iterator[Crew]:
    """One crew for all tests, in this process: it loads its models once."""
    from negatoscope.gate.workers import Crew

    with Crew(0) as crew:
        yield crew


@pytest.fixture(autouse=True)
def crew_of_the_run(shared_crew: Crew, monkeypatch: pytest.MonkeyPatch) -> None:
    """Passages of tests use it."""
    from negatoscope.drafts import reading
    from negatoscope.drafts.passages import crews

    monkeypatch.setattr(crews, "_crews", [shared_crew])
    monkeypatch.setattr(reading, "_read", {})  # the database begins anew with each test
