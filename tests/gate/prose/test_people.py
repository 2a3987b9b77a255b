"""People in prose: what proves a name, what speaks against it, and the names that it takes whole."""

from __future__ import annotations

import pytest

from negatoscope.gate.policy import Audience
from negatoscope.gate.prose import TextPolicy, sweep

LINT = TextPolicy(Audience.COLLEAGUES)


def _people(text: str) -> list[str]:
    return [text[f.where.start : f.where.end] for f in sweep(text, None, LINT) if f.kind == "person"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Patiente de 50 ans suivie par Mangin (onco) et Le Guennec (chir).", ["Mangin", "Le Guennec"]),
        ("Compte rendu relu par Dr Sylvain Métayer et saisi par C. Le Bihan.", ["Sylvain Métayer", "C. Le Bihan"]),
        ("Ma voisine Odile est tombée.", ["Odile"]),
        ("Patient de 40 ans. L'infirmière Sonia l'accompagne.", ["Sonia"]),
        ("Tom, 8 ans, chute de vélo. Tom rentre chez lui.", ["Tom", "Tom"]),
        ("Salut Cathy, le scan de la patiente est flou.", ["Cathy"]),
        ("La patiente est sortie.\nBises\nOlivier", ["Olivier"]),
        ("Patient du lit 4. Merci à mes collègues Anne, Rachid et Jean-Phi.", ["Anne", "Rachid", "Jean-Phi"]),
        ("Présents : Lacaze, Boisselier, Tran-Minh. Patient de 60 ans.", ["Lacaze", "Boisselier", "Tran-Minh"]),
        ("Our patient, aged 40, was seen by Dr O'Connell. Mary brought the CD.", ["O'Connell", "Mary"]),
        ("Mrs A. Patel, 54, came with her son Ravi.", ["A. Patel", "Ravi"]),
        ("This is to confirm that Thandeka Mkhize (ID 85021) attended.", ["Thandeka Mkhize"]),
    ],
)
def test_it_finds_people_without_a_title(text: str, names: list[str]) -> None:
    assert _people(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vu Mme Marie-Thérèse de Saint-Exupéry-Dubois, 77 ans", "Marie-Thérèse de Saint-Exupéry-Dubois"),
        ("Reçu M. Abd el Kader Ben Salah à 14h", "Abd el Kader Ben Salah"),
        ("Monsieur DE LA ROCHEFOUCAULD François-Xavier, 56 ans", "DE LA ROCHEFOUCAULD François-Xavier"),
        ("Patient : MARTIN DUPONT Sophie, vue hier", "MARTIN DUPONT Sophie"),
        ("Patiente de 40 ans. Name on film: Nadli, Georgina.", "Nadli, Georgina"),
        ("Mme le Dr Anne-Sophie Le Goff-Kerrien a opéré la patiente", "Anne-Sophie Le Goff-Kerrien"),
        ("(0010,0010) PN [DOYLE^PADRAIG^^MR] # PatientName", "DOYLE^PADRAIG^^MR"),
        ("Mme Bouv1er est sortie, patiente de 40 ans", "Bouv1er"),
        ("Patient de 60 ans, interprété par Erwan Floc'h", "Erwan Floc'h"),
        ("alors c est pour madame de la tour du breuil", "de la tour du breuil"),
    ],
)
def test_it_takes_the_whole_name(text: str, name: str) -> None:
    assert name in _people(text)


@pytest.mark.parametrize(
    "text",
    [
        "Patient de 60 ans : lésion de Hill-Sachs, Schatzker II, critères de Duke, séquence de Pierre Robin.",
        "Patient de 60 ans sous Xarelto, traité par Augmentin, IRM Siemens Aera puis Philips Ingenia.",
        "Patient de 45 ans. Étude publiée par Durand P. et Leroy M. en 2015. Voir Bouveret L., 1896 et Caldwell et al.",
        "Patient de 45 ans. Anomalie décrite par Adams, Victor et Mancall en 1959.",
        "Patient de 45 ans. Rose des sables. Pierre dans la vésicule. Petit Bassin normal. Grand Dorsal fin.",
        "CONCLUSION : PATIENT DE 45 ANS. LEGER EPANCHEMENT. GRAND DORSAL NORMAL. PIERRE VESICULAIRE.",
        "L'examen clinique trouve une patiente apyrétique, un patient asthénique.",
        "Dépistage : bravo à l'équipe. Responsable pédagogique : Pr E. Vannier.",
    ],
)
def test_it_leaves_eponyms_authors_drugs_and_ordinary_words(text: str) -> None:
    assert _people(text) == []


def test_a_proven_name_is_a_name_everywhere_in_the_document() -> None:
    text = "Mme Le Guennec, 60 ans. LE GUENNEC revue. Scanner de guennec ok."
    assert _people(text) == ["Le Guennec", "LE GUENNEC", "guennec"]


def test_a_proven_name_leaves_the_disease_alone() -> None:
    assert _people("Mme Crohn a une maladie de Crohn. Crohn rappelle demain.") == ["Crohn", "Crohn"]


def test_a_proven_adjective_stays_an_adjective_in_small_letters() -> None:
    text = "M. Petit revient. Petit bassin libre, petit kyste. Vu avec Petit ce matin."
    assert _people(text) == ["Petit", "Petit"]


def test_a_table_loses_its_people_whatever_parts_the_cells() -> None:
    text = "mrn;surname;forename;dob\n4410982;Gallagher;Aoife;21/05/1990\n4411007;Wolniak;Kasia;30/09/1985"
    assert _people(text) == ["Gallagher", "Aoife", "Wolniak", "Kasia"]


def test_a_proven_name_makes_an_account_of_an_institution_somebody() -> None:
    text = "Merci à la Dre Cocault pour ce cas, patiente de 40 ans. @cocault_radiologie"
    found = [(f.kind, text[f.where.start : f.where.end]) for f in sweep(text, None, LINT)]
    assert ("handle", "@cocault_radiologie") in found


def test_the_author_of_a_post_may_sign_it_and_the_one_of_a_report_may_not() -> None:
    post = "L'échographie reste l'examen de première intention.\nDr Hélène Vasseur, radiologue, Tours"
    report = "Patient : BLOT Virginie\nCONCLUSION : examen normal.\nDr Hélène Vasseur"
    assert _people(post) == []
    assert "Hélène Vasseur" in _people(report)
