"""English: who is in sight, and what only English writes so."""

from __future__ import annotations

import pytest

from negatoscope.gate.policy import Audience
from negatoscope.gate.prose.context import page_of
from negatoscope.gate.prose.page import TextPolicy
from negatoscope.gate.prose.wording import CODES
from tests.gate.prose.marking import marked, unmarked

PATIENTS = [
    "A boy of nine fell out of a barn. Undisplaced buckle fracture.",
    "CLINICAL DETAILS: lump in groin. Compared with the film of last year it has grown.",
    "pt c/o calf pain since the flight, doppler negative",
    "The elderly gentleman walked in with a nail through his boot.",
    "Is bed 12 the one with the chest drain?",
    "She's forty two and came over from the island for this scan.",
    "An ultrasound was done in the ED. He was discharged with antibiotics.",
]
POSTS = [
    "Register for the thoracic CT course: lectures, cases and a quiz. Early rate until 1 May.",
    "Congratulations to the whole team on the award. MRI waits have never been shorter.",
    "New paper out: deep learning for rib fractures. The journal made it free to read.",
    "We are hiring a consultant. Flexible hours, a kind department, good coffee.",
    "Reminder: the Fleischner guideline of 2017 needs no follow-up below 6 mm in low risk.",
]
FOUND = {
    "patient_id": "The patient's folder no. ⟦KB-771-19⟧ is missing; his unit number was ⟦88 31 20⟧.",
    "national_id": "Patient admitted today, Medicare no. ⟦3950 12345 1⟧.",
    "practitioner_id": "She was scanned by the locum, MCRN ⟦412233⟧.",
    "date": "He was seen on ⟦the second Saturday of June⟧, then on ⟦march the fifth⟧ and after ⟦Bank Holiday Monday⟧.",
    "city": "The patient, a farmer from ⟦Vavuniya⟧, was brought in by his cousin.",
    "place": "A 30-year-old woman fell at ⟦Oakfield primary school⟧.",
    "hospital": "A 60-year-old man was referred by ⟦Farnham Road Practice⟧.",
    "ward": "The patient moved to ⟦Nightingale ward⟧ at noon.",
    "postcode": "The patient lives in Ottawa, ⟦K1A 0B1⟧.",
    "phone": "Ring his daughter on ⟦01404 555 0162⟧ before his scan.",
    "age": "She was admitted from home; she's ⟦101⟧ next month.",
    "event": "This 40-year-old, ⟦Olympic bronze medallist in judo⟧, has a torn meniscus.",
    "person": "A 54-year-old. Can someone look at ⟦Okonjo⟧'s chest?",
}
SILENT = [
    "The patient has power 4/5 and a 2/6 murmur, review in 3/52.",
    "The patient was seen in March with disease in Crohn distribution.",
    "A 60-year-old man: MR head and MR knee were normal, CT chest clear.",
    "The patient's fracture clinic letter mentions general practice and health service waits.",
]


@pytest.mark.parametrize("text", PATIENTS)
def test_it_sees_that_a_patient_is_in_sight(text: str) -> None:
    assert page_of(text, TextPolicy(Audience.COLLEAGUES)).about_patient


@pytest.mark.parametrize("text", POSTS)
def test_it_takes_teaching_and_announcements_for_nobody(text: str) -> None:
    assert not page_of(text, TextPolicy(Audience.COLLEAGUES)).about_patient


@pytest.mark.parametrize(("kind", "line"), FOUND.items())
def test_it_finds_what_english_writes_in_its_own_way(kind: str, line: str) -> None:
    assert marked(line, frozenset({kind})) == line


@pytest.mark.parametrize("line", SILENT)
def test_it_leaves_scores_spans_methods_and_generalities(line: str) -> None:
    assert marked(line, frozenset(CODES)) == unmarked(line)
