"""The sweep as a whole: places, disguises, the known identity, what is written instead."""

from __future__ import annotations

import itertools
import json
import re
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negatoscope.gate.finding import Severity
from negatoscope.gate.policy import Audience
from negatoscope.gate.prose import TextPolicy, apply, sweep
from negatoscope.gate.prose.folding import views

LINT = TextPolicy(Audience.PUBLIC)
CASE = TextPolicy(Audience.PUBLIC, timedelta(days=40))
TEXTS = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "text"


def _lines(name: str) -> list[dict[str, object]]:
    path = TEXTS / name
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.is_file() else []


POSTS = [str(post["text"]) for post in _lines("deontology-dev.jsonl") if post["compliant"]]


@dataclass(frozen=True)
class _Match:
    start: int
    end: int
    kind: str
    weight: float = 0.9
    strong: bool = True


@dataclass(frozen=True)
class _Hunt:
    """Finds one word, whatever its case."""

    word: str
    kind: str = "person"
    strong: bool = True

    def find(self, text: str) -> list[_Match]:
        found = re.finditer(re.escape(self.word), text, re.I)
        return [_Match(each.start(), each.end(), self.kind, strong=self.strong) for each in found]


def _clean(text: str, policy: TextPolicy = LINT, hunt: _Hunt | None = None) -> str:
    return apply(text, sweep(text, hunt, policy))


@pytest.mark.parametrize("post", POSTS)
def test_a_compliant_post_comes_out_clean(post: str) -> None:
    assert [finding.code for finding in sweep(post, None, LINT) if finding.severity >= Severity.HOLD] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Patient vu le 22 février 2020.", "Patient vu en 2020."),
        ("Patient : examen du 09/04/2016.", "Patient : examen de 2016."),
        ("Patiente suivie depuis le 3 mai 2019.", "Patiente suivie depuis 2019."),
        ("Patient revu en juillet 2023.", "Patient revu en 2023."),
        ("The patient was scanned on 2021-03-05.", "The patient was scanned in 2021."),
        ("Patiente de 95 ans.", "Patiente de 90 ans ou plus."),
        ("Vu M. SANCHEZ au CHU de Lille.", "Vu M. [nom] au [CHU]."),
    ],
)
def test_what_is_written_reads_well(text: str, expected: str) -> None:
    assert _clean(text) == expected


def test_the_year_moves_as_the_dates_of_the_case_do() -> None:
    assert _clean("Vu le 15 décembre 2020.", CASE) == "Vu en 2021."


def test_the_known_age_becomes_a_band() -> None:
    hunt = _Hunt("63 ans", kind="age")
    assert _clean("Une femme de 63 ans tousse.", hunt=hunt) == "Une femme d'une soixantaine d'années tousse."
    english = _clean("A 63-year-old woman was seen.", hunt=_Hunt("63-year-old", kind="age"))
    assert english == "A woman in her sixties was seen."


@pytest.mark.parametrize(
    "written",
    [
        "Dupont",
        "Du\u200bpo\u200dnt",
        "Dupоnt",
        "Ｄｕｐｏｎｔ",
        "D<b>upo</b>nt",
        "Du**po**nt",
        "&#68;upont",
        "D%75pont",
        "Du\u202epont",
        "Dupo\u0301nt",
        "![Dupont](a.png)",
        "<!-- Dupont -->",
    ],
)
def test_a_known_name_is_found_however_it_hides(written: str) -> None:
    text = f"🩻 Voici {written} ici"
    cleaned = _clean(text, hunt=_Hunt("dupont"))
    assert cleaned != text
    assert all("dupont" not in view.text.lower() for view in views(cleaned))


def test_a_known_date_keeps_its_year() -> None:
    assert _clean("Bilan du 04/03/2019.", hunt=_Hunt("04/03/2019", kind="date")) == "Bilan de 2019."


def test_an_adjective_survives_a_patient_of_that_name() -> None:
    assert _clean("Mme Petit va bien. Petit bassin libre.") == "Mme [nom] va bien. Petit bassin libre."


def test_a_weak_word_counts_only_beside_something() -> None:
    weak = _Hunt("petit", strong=False)
    assert sweep("Le petit bassin est libre.", weak, LINT) == []
    assert [finding.kind for finding in sweep("Patient : Petit, vu.", weak, LINT)] == ["person"]


IDENTIFIERS = st.sampled_from(
    [
        "12/04/1960",
        "2019-03-04",
        "3 mars 2021",
        "1 85 05 78 006 084 91",
        "06 12 64 74 49",
        "+33 6 12 64 74 49",
        "luce.martel@gmail.com",
        "1.2.826.87.58540.75029820.9412",
        "https://pacs.exemple.fr/viewer?study=2205592",
        "DUPONT_Marie_20190304.dcm",
        "IPP : 8084628546",
        "12 rue des Lilas, 69003 Lyon",
    ]
)
PROSE = st.text(
    st.sampled_from("éà🩻𝒜 abc,.;\n ÉTÊ"),
    max_size=60,
)


@settings(max_examples=200, deadline=None)
@given(before=PROSE, planted=IDENTIFIERS, after=PROSE)
def test_a_planted_identifier_is_found_and_gone_after_writing(before: str, planted: str, after: str) -> None:
    text = f"{before} : {planted} {after}"
    findings = sweep(text, None, CASE)
    start = len(before) + 3
    value = planted.removeprefix("IPP : ")
    begins = start + len(planted) - len(value)
    assert any(f.where.start <= begins and f.where.end >= start + len(planted) for f in findings)
    assert value not in apply(text, findings)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_sorted_places_that_do_not_overlap(text: str) -> None:
    places = [(f.where.start, f.where.end) for f in sweep(text, None, CASE)]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(places))


@pytest.mark.parametrize(
    "seed", ["a@", "A.", "1.", "12/", "Aa-", "<a ", "%41", "rue A ", "Dr A ", "1 ", "un ", "Le Goff;Brest;"]
)
def test_a_long_hostile_text_comes_to_an_end(seed: str) -> None:
    text = seed * (20_000 // len(seed))
    for finding in sweep(text, None, CASE):
        assert finding.where.start < finding.where.end


def test_no_finding_holds_the_value_in_its_params() -> None:
    assert all(not finding.params for finding in sweep("Patient : BLOT Virginie, IPP 8084628546", None, LINT))
