"""Names that are also words, names in small letters, in capitals, in tables and letter by letter."""

from __future__ import annotations

from datetime import timedelta

import pytest

from negatoscope.gate.evidence import Evidence
from negatoscope.gate.identity import Identity
from negatoscope.gate.policy import Audience
from negatoscope.gate.prose import TextPolicy, apply, sweep

LINT = TextPolicy(Audience.COLLEAGUES)
CASE = TextPolicy(Audience.COLLEAGUES, timedelta(days=-40))


def _written(text: str, policy: TextPolicy = LINT, name: str = "") -> str:
    identity = Identity.learn([Evidence("person", name, "PatientName")] if name else [])
    return apply(text, sweep(text, identity.matcher() if name else None, policy))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("mme petit rose 62 ans, kyste de baker", "petit rose"),
        ("patiente le gall marie-pierre 67 ans, petit bassin libre", "le gall marie-pierre"),
        ("irm cérébrale de dupont jacques du 12/03/2024", "dupont jacques"),
        ("mr rose sort demain, lésion rose", "rose"),
        ("monsieur lemoine revient avec un scanner", "lemoine"),
        ("Mrs Sinead O'Connor, 69-year-old woman", "Sinead O'Connor"),
        ("Mme D.U.P.O.N.T, patiente de 45 ans", "D.U.P.O.N.T"),
        ("patiente de 45 ans, je répète D-U-P-O-N-T", "D-U-P-O-N-T"),
    ],
)
def test_it_finds_a_name_that_no_capital_gives_away(text: str, name: str) -> None:
    found = [text[f.where.start : f.where.end] for f in sweep(text, None, LINT) if f.kind == "person"]
    assert name in found


@pytest.mark.parametrize(
    "text",
    [
        "patiente rose et fatiguée, rx thorax normale",
        "mme a été revue, monsieur est sorti",
        "un homme de 62 ans, te 90 ms contrast, mr angiography",
        "patiente de 60 ans. Types A-B-C-D, séquences T1-T2-FLAIR. C O N C L U S I O N : normal",
        "PATIENTE DE 60 ANS. NODULE DE 6 MM. PETIT BASSIN LIBRE. PIERRE VESICULAIRE DE LA REGION INFUNDIBULAIRE.",
        "Our patient of 45 years: a Baker cyst, Hodgkin's lymphoma",
        "femme de 45 ans, charcot marie tooth, budd chiari, hernie de jean louis petit, claude bernard horner",
        "| Nom | Description |\n|---|---|\n| Signe de Kerley | lignes B |",
        "| Patient | Âge |\n|---|---|\n| Patient 1 | adulte |\n| A | adulte |",
    ],
)
def test_it_takes_no_ordinary_word_for_a_name(text: str) -> None:
    assert not [text[f.where.start : f.where.end] for f in sweep(text, None, LINT) if f.kind == "person"]


def test_a_table_of_people_loses_the_cells_that_identify() -> None:
    table = (
        "| **Nom** | Prénom | Né(e) le | IPP | Examen |\n| :-- | --- | --- | ---: | --- |\n"
        "| PETIT | Rose | 14/03/1961 | 8801 | IRM du petit bassin |\n"
        "| Le Gall | Marie-Pierre | 30.6.57 | 44109 | TDM |\n"
    )
    written = _written(table)
    for value in ("PETIT", "Rose", "1961", "8801", "Gall", "Marie", "57", "44109"):
        assert value not in written
    assert "IRM du petit bassin" in written
    assert written.count("[nom]") == 4
    assert written.count("\n") == table.count("\n")


@pytest.mark.parametrize("spelled", ["P-E-T-I-T", "P.E.T.I.T", "P E T I T", "p-e-t-i-t"])
def test_a_known_name_goes_when_it_is_spelled(spelled: str) -> None:
    assert _written(f"Bilan de contrôle : {spelled}, sans titre.", CASE, "PETIT^Rose") == (
        "Bilan de contrôle : [nom], sans titre."
    )


def test_a_word_stays_where_it_opens_a_sentence_and_names_nobody() -> None:
    text = "Mme de La Tour revient. Tour de taille de 92 cm."
    assert _written(text, CASE, "DE LA TOUR^Hélène") == "Mme [nom] revient. Tour de taille de 92 cm."


def test_a_text_shouted_about_a_patient_called_petit_keeps_its_small_nodules() -> None:
    text = "PATIENTE PETIT ROSE. SCANNER DU 14/03/2024. UN PETIT NODULE DE 6 MM. PETIT BASSIN LIBRE. PETIT KYSTE ROSE."
    assert _written(text, CASE, "PETIT^Rose") == (
        "PATIENTE [nom]. SCANNER DE 2024. UN PETIT NODULE DE 6 MM. PETIT BASSIN LIBRE. PETIT KYSTE ROSE."
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Vue pendant le congrès, IRM du 14/03/2024.", "Vue pendant le congrès, IRM de 2024."),
        ("La version du compte rendu du 14/03/2024 est relue.", "La version du compte rendu de 2024 est relue."),
        ("Selon les recommandations, contrôle le 14/05/2024.", "Selon les recommandations, contrôle en 2024."),
        ("Après formation du nodule, scanner lundi 14/05.", "Après formation du nodule, scanner [date]."),
        ("Congrès JFR du 4 octobre 2024.", "Congrès JFR du 4 octobre 2024."),
        ("Article publié le 12/05/2021.", "Article publié le 12/05/2021."),
    ],
)
def test_beside_images_a_date_stays_only_when_what_precedes_it_makes_it_public(text: str, written: str) -> None:
    assert _written(text, CASE) == written


def test_a_doctor_named_a_thousand_times_is_found_each_time() -> None:
    text = "Dr Petit, avis. " * 1000
    assert len(sweep(text, Identity.learn([Evidence("person", "PETIT^Rose", "PatientName")]).matcher(), CASE)) == 1000
