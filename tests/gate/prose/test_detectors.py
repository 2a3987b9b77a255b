"""Each kind of identifier: lines in which it is found, and lines that look like it and hold none."""

from __future__ import annotations

from datetime import timedelta

import pytest

from negatoscope.gate.policy import Audience
from negatoscope.gate.prose import TextPolicy, sweep
from negatoscope.gate.prose.check_digits import has_luhn_key
from negatoscope.gate.prose.check_digits import has_nir_key as has_right_key

LINT = TextPolicy(Audience.PUBLIC)
CASE = TextPolicy(Audience.PUBLIC, timedelta(days=40))

FIRES = [
    ("date", "Scanner du [12/04/1960]."),
    ("date", "IRM du [12.04.60] chez la patiente."),
    ("date", "Patiente revue le [12-04-1960]."),
    ("date", "Patient vu le [1960-04-12]."),
    ("date", "Patient opéré le [12 avril 1960]."),
    ("date", "Patiente admise le [1er mai 2019]."),
    ("date", "Un patient de 40 ans, vu le [3 mars]."),
    ("date", "A 40-year-old man seen on [April 12, 1960]."),
    ("date", "Patient seen on [12APR1960]."),
    ("date", "Patient revu en [juillet 2023]."),
    ("date", "Patient hospitalisé du [3 au 6 octobre 2021]."),
    ("birth_date", "Mme Durand, née le [29 février 1960]."),
    ("birth_date", "Date de naissance : [21|05|1956]"),
    ("national_id", "NIR [1 85 05 78 006 084 91]"),
    ("national_id", "Numéro [255081416802538] au dossier"),
    ("national_id", "Corse : [1 85 05 2A 006 084 62]"),
    ("patient_id", "IPP : [8084628546]"),
    ("patient_id", "Follow-up (MRN [1975042])."),
    ("encounter_id", "N° séjour : [537083149]"),
    ("accession", "Numéro d'accession : [A82486096]"),
    ("practitioner_id", "RPPS [10851717081]"),
    ("facility_id", "FINESS [060171157]"),
    ("phone", "Tél. [02.80.74.82.89]"),
    ("phone", "Appeler le [+33 6 90 77 60 25] ce soir"),
    ("phone", "Appeler le [0033612647449] ce soir"),
    ("phone", "Joindre au [0612647449]."),
    ("phone", "Famille au [+44 20 7946 0958]"),
    ("email", "Écrire à [guillaume.lebrun@orange.fr]."),
    ("email", "Écrire à [jean.riviere [at] orange . fr] merci"),
    ("address", "Patiente domiciliée [12 bis rue des Lilas, 69003 Lyon]."),
    ("uid", "UID [1.2.826.87.58540.75029820.9412]."),
    ("handle", "Patient de 40 ans, merci [@martin.reynaud] !"),
    ("url", "Images : [https://pacs.exemple.fr/viewer?study=2205592]"),
    ("file_name", "Voir [DUPONT_Marie_IRM.dcm] jointe"),
    ("file_name", "Voir C:\\Users\\mdupont\\scan et".replace("C:", "[C:").replace("scan", "scan]")),
    ("person", "Vu ce matin : M. [SANCHEZ], 98 ans."),
    ("person", "Patient : [BLOT Virginie]"),
    ("person", "Patient de 40 ans adressé par le Dr [Moreno]."),
    ("person", "Mrs [Claude Gauthier] recovered well."),
    ("initials", "Avis svp : patiente [B E] vue hier."),
    ("initials", "Observation : [L.A.], 72 ans."),
    ("hospital", "Patiente de 40 ans vue au [CHRU de Lille]."),
    ("hospital", "Patiente de 40 ans vue à l'[hôpital Lariboisière]."),
    ("hospital", "Patiente de 40 ans vue à la [Clinique Saint-Roch]."),
    ("ward", "Hôpital Nord — [service de neuroradiologie]\nPatient : BLOT Virginie"),
    ("age", "Patiente de [95 ans]."),
    ("age", "A [97-year-old woman] was seen."),
    ("city", "Patiente de 40 ans vue à [Brest] hier."),
    ("place", "Patient du [Finistère], 60 ans."),
    ("event", "Un patient de 37 ans, [rescapé du déraillement du TER de l'hiver dernier], a été admis."),
]

SILENT = [
    "Nodule de 12/10/8 mm, tension à 10/6, score à 7/10.",
    "Atteinte de T2/3 à 1.5 T, chapitre 5.4.1 du référentiel.",
    "Le 32/13/2019 n'existe pas : patient revu.",
    "Patient suivi pour une maladie de Crohn, signe de Murphy négatif, Douglas libre.",
    "Une femme de 47 ans, suivie depuis 2019, sans antécédent.",
    "Survie à 95 % ; surveillance de 50 à 74 ans.",
    "Un patient de 55 ans, vu au CHU puis à l'hôpital de jour.",
    "Article publié le 3 mars 2024 sur les recommandations.",
    "Congrès des JFR du 3 au 6 octobre 2025 : inscriptions ouvertes.",
    "Arrêté du 12 mars 2019 relatif aux dispositifs médicaux.",
    "La classe de stockage 1.2.840.10008.5.1.4.1.1.4 est celle de l'IRM.",
    "Voir https://www.has-sante.fr/jcms/c_2580906/fr/recommandations et https://pubmed.ncbi.nlm.nih.gov/31234567/.",
    "Figure : coupe_axiale_T2.png et image@2x.png.",
    "Dépistage organisé : deux lectures. Dr Hélène Vasseur, radiologue, Tours",
    "Nous rapportons un cas de dysplasie chez un adulte jeune. Aucun lien d'intérêts. Dr S. Perrot, Dr A. Lin.",
    "Teaching point: fat in an adrenal nodule suggests an adenoma. Dr Emma Clarke, radiologist.",
    "Appelez le 15 en cas d'urgence.",
    "Mme X, 47 ans, fumeuse.",
]


def _found(text: str, policy: TextPolicy = LINT) -> list[tuple[str | None, str]]:
    return [(finding.kind, text[finding.where.start : finding.where.end]) for finding in sweep(text, None, policy)]


@pytest.mark.parametrize(("kind", "line"), FIRES)
def test_it_finds_the_identifier_at_its_place(kind: str, line: str) -> None:
    at = line.index("[")
    end = line.rindex("]") - 1
    text = line[:at] + line[at + 1 : end + 1] + line[end + 2 :]
    assert (kind, text[at:end]) in _found(text)


@pytest.mark.parametrize("line", SILENT)
def test_it_leaves_what_only_looks_like_an_identifier(line: str) -> None:
    assert _found(line) == []


def test_a_doctor_who_signs_a_report_is_named_but_one_who_signs_a_post_is_not() -> None:
    report = "Patient : BLOT Virginie\nCONCLUSION : examen normal.\nDr Marcelle Joseph"
    post = "L'échographie est souvent l'examen de première intention.\nDr Marcelle Joseph"
    assert ("person", "Marcelle Joseph") in _found(report)
    assert _found(post) == []


def test_a_text_that_goes_with_images_is_about_a_patient() -> None:
    assert ("date", "12/04/2020") in _found("Suite au 12/04/2020.", CASE)


@pytest.mark.parametrize(("number", "right"), [("255081416802538", True), ("255081416802539", False)])
def test_the_key_of_the_nir_is_97_minus_the_rest(number: str, right: bool) -> None:
    assert has_right_key(number) is right
    assert (97 - int(number[:13]) % 97 == int(number[13:])) is right


def test_the_luhn_key_is_that_of_iso_7812() -> None:
    assert has_luhn_key("79927398713")
    assert not has_luhn_key("79927398710")
