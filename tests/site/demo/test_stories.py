"""What the demo hands in: whole files with an identity for the gate to find, and texts that say what they are."""

from __future__ import annotations

import io

import pytest
from pydicom import dcmread
from pydicom.uid import UID

from negatoscope.drafts.choices import Audience, Kind
from negatoscope.drafts.intake.typed import roles
from negatoscope.gate import policy as policies
from negatoscope.gate.prose.page import TextPolicy
from negatoscope.gate.rules.check import check_weighed
from negatoscope.site.demo.people import PEOPLE
from negatoscope.site.demo.stories import STORIES
from negatoscope.site.demo.story import End, Story, spaced

_CASES = [story for story in STORIES if story.beginning.kind == Kind.CASE]


def _named(story: Story) -> str:
    return story.name


def test_six_or_more_are_published_and_two_are_held_for_the_reader_to_see() -> None:
    assert sum(story.end is End.PUBLISHED for story in STORIES) >= 6
    assert {story.end for story in STORIES} == {End.PUBLISHED, End.AT_AUTHOR, End.AT_REVIEWER}


def test_the_public_finds_a_case_and_two_posts() -> None:
    for_all = [story.beginning.kind for story in STORIES if story.beginning.audience == Audience.PUBLIC]

    assert for_all.count(Kind.CASE) >= 1
    assert for_all.count(Kind.POST) == 2


@pytest.mark.parametrize("story", STORIES, ids=_named)
def test_a_story_has_the_texts_of_its_kind_and_an_author_of_the_demo(story: Story) -> None:
    assert set(roles(story.beginning.kind)) <= set(story.texts)
    assert story.author in {person.key for person in PEOPLE}


@pytest.mark.parametrize("story", [story for story in STORIES if story.slices], ids=_named)
def test_a_story_with_images_says_that_nobody_was_examined(story: Story) -> None:
    told = " ".join(story.texts.values())

    assert "antôme calculé" in told
    assert story.declaration == {"concerns": "nobody", "source": "drawn"}


@pytest.mark.parametrize("story", STORIES, ids=_named)
def test_a_story_breaks_no_rule_that_its_author_does_not_answer(story: Story) -> None:
    policy = TextPolicy(audience=policies.Audience(story.beginning.audience.value))

    found = {finding.code for text in story.texts.values() for finding in check_weighed(text, policy)}

    assert found <= set(story.answers)


@pytest.mark.parametrize("story", _CASES, ids=_named)
def test_the_files_of_a_case_carry_an_identity_in_every_place(story: Story) -> None:
    files = list(story.files())
    first = dcmread(io.BytesIO(files[0][1]))

    assert len(files) == story.slices
    assert len({name for name, _ in files}) == len(files)
    family = str(first.PatientName).split("^")[0]
    assert family in first.StudyDescription
    assert family in first[0x0009, 0x1001].value
    assert family in files[0][0]
    assert first.InstitutionName
    assert first.ReferringPhysicianName
    assert UID(first.SOPInstanceUID).is_valid


@pytest.mark.parametrize("story", _CASES, ids=_named)
def test_the_key_image_of_a_case_is_described_in_words(story: Story) -> None:
    assert f"alt-dicom-{story.slices // 2 + 1}" in story.texts


def test_french_spaces_stand_before_its_high_marks() -> None:
    assert spaced("Où ? « Là » : oui\nenfin.") == "Où\u202f? «\u00a0Là\u00a0»\u00a0: oui enfin."
