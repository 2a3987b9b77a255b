from __future__ import annotations

import json
import pickle
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gate.identity.cast import DUPONT, covers, pieces
from negatoscope.gate.evidence import KINDS, Evidence
from negatoscope.gate.identity import Identity

SHARED = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "text" / "deid-dev.jsonl"
DOCUMENTS = [json.loads(line) for line in SHARED.read_text(encoding="utf-8").splitlines()] if SHARED.exists() else []


def test_it_learns_each_value_once_and_drops_what_stands_for_nobody():
    dummies = [
        Evidence("person", "ANONYMOUS", "PatientName"),
        Evidence("person", "^^^^", "PatientName"),
        Evidence("person", "N/A", "OtherPatientNames"),
        Evidence("person", "Patient^Test", "PatientName"),
        Evidence("patient_id", "0000", "PatientID"),
        Evidence("birth_date", "19000101", "PatientBirthDate"),
        Evidence("birth_date", "", "PatientBirthDate"),
        Evidence("hospital", "UNKNOWN", "InstitutionName"),
    ]
    identity = Identity.learn([*dummies, *DUPONT, *DUPONT])
    assert sorted(e.value for e in identity.evidence) == sorted(e.value for e in DUPONT)
    assert Identity.learn(dummies).evidence == ()


def test_it_is_known_by_the_patients_own_values_only():
    assert Identity.learn(DUPONT).is_known()
    assert not Identity.learn([]).is_known()
    assert not Identity.learn([Evidence("person", "LEGRAND^Paul", "ReferringPhysicianName"), DUPONT[5]]).is_known()


def test_neither_repr_nor_pickled_state_of_the_matcher_shows_a_value():
    identity = Identity.learn(DUPONT)
    shown = repr(identity) + repr(identity.matcher()) + repr(identity.evidence)
    for evidence in DUPONT:
        assert evidence.value not in shown
    copy = pickle.loads(pickle.dumps(identity))
    assert copy == identity
    assert pieces("Mme Dupont", copy.matcher().find("Mme Dupont")) == ["Dupont"]


@pytest.mark.parametrize(
    ("evidence", "age"),
    [
        ([Evidence("age", "059Y", "PatientAge")], 59),
        ([Evidence("age", "018M", "PatientAge")], 1),
        ([Evidence("birth_date", "19600412"), Evidence("date", "20190411", "StudyDate")], 58),
        ([Evidence("birth_date", "19600412"), Evidence("date", "20190412", "StudyDate")], 59),
        ([Evidence("birth_date", "19600412")], None),
    ],
)
def test_it_tells_the_age_at_the_study(evidence, age):
    assert Identity.learn(evidence).age_years == age


def test_a_header_value_is_answered_as_the_text_is():
    matcher = Identity.learn(DUPONT).matcher()
    for value in ("AXIAL T2 FLAIR", "DUPONT^MARIE", "SIEMENS", "CHU Pellegrin", "1.2.840.113619.2.55", ""):
        assert matcher.hits(value) == bool(matcher.find(value)) == matcher.hits(value)


def test_a_family_name_of_one_ideograph_weighs_something_where_it_stands_free():
    matcher = Identity.learn([Evidence("person", "李", "PatientName")]).matcher()
    assert [0 < match.weight < 0.8 for match in matcher.find("x 李")] == [True]
    assert not matcher.find("x 李子")


@given(
    evidence=st.lists(st.builds(Evidence, st.sampled_from(KINDS), st.text(max_size=40)), max_size=6),
    text=st.text(max_size=120),
    place=st.booleans(),
)
def test_any_evidence_and_any_text_give_sorted_spans_within_the_text(evidence, text, place):
    matcher = Identity.learn(evidence).matcher()
    for matches in (matcher.find(text, identity_place=place), matcher.find_read(text)):
        assert all(0 <= m.start < m.end <= len(text) and m.kind in KINDS and 0 < m.weight <= 1 for m in matches)
        assert all(one.end <= other.start for one, other in pairwise(matches))


@given(value=st.text("abcdefg-' éßœ", min_size=5, max_size=30), kind=st.sampled_from(["person", "hospital", "address"]))
def test_a_value_is_found_where_identity_stands_unless_it_was_dropped(value, kind):
    identity = Identity.learn([Evidence(kind, value, "PatientName")])
    matcher = identity.matcher()
    words = [w for w in value.replace("-", " ").replace("'", " ").split() if len(w) >= 5]
    if identity.evidence and kind == "person":
        assert all(matcher.hits(word, identity_place=True) for word in words)


def planted(document: dict[str, object], label: str) -> list[str]:
    text = str(document["text"])
    spans = [s for s in document["spans"] if s["label"] == label]  # type: ignore[attr-defined]
    return [text[s["start"] : s["end"]] for s in spans]


@pytest.mark.parametrize("document", [d for d in DOCUMENTS if planted(d, "PATIENT")], ids=lambda d: d["id"])
def test_in_real_reports_a_patient_is_found_everywhere_and_nothing_that_was_not_planted(document):
    text = document["text"]
    names = sorted(planted(document, "PATIENT"), key=len)
    matches = Identity.learn([Evidence("person", names[-1], "PatientName")]).matcher().find(text)
    assert covers(text, names[-1], matches)
    for match in matches:
        assert any(match.start < s["end"] and match.end > s["start"] for s in document["spans"])


def test_a_name_that_stands_where_the_number_belongs_is_hunted_as_a_name():
    matcher = Identity.learn([Evidence("patient_id", "KERB_ROSALINDE", "PatientID")]).matcher()
    assert matcher.hits("coupes de Kerb")
    assert matcher.hits("Rosalinde Kerb")
    assert not matcher.hits("coupes axiales")
