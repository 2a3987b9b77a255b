"""Numbers and machine strings: found by key, by what announces them, by where they stand; measures stay."""

from __future__ import annotations

import base64

import pytest

from negatoscope.gate.policy import Audience
from negatoscope.gate.prose import TextPolicy, check_digits, sweep
from negatoscope.gate.prose.detectors import code_shapes

LINT = TextPolicy(Audience.COLLEAGUES)


def _found(text: str) -> list[tuple[str | None, str]]:
    return [(finding.kind, text[finding.where.start : finding.where.end]) for finding in sweep(text, None, LINT)]


ANNOUNCED = [
    ("patient_id", "I.P.P. : ⟦12 345 678⟧."),
    ("patient_id", "dossier ⟦1267830945⟧."),
    ("patient_id", "n° de dossier hospitalier : ⟦H-2024-00451⟧."),
    ("patient_id", "MRN# ⟦00-123-4567⟧, chest CT."),
    ("patient_id", "⟦8084628546⟧ (IPP)."),
    ("patient_id", "porteur d'un stimulateur n° de série ⟦PJN123456H⟧."),
    ("encounter_id", "n° de venue ⟦24 123 456⟧."),
    ("encounter_id", "NDA ⟦241234567⟧, entré hier."),
    ("accession", "demande ⟦RX-556677⟧ : radio du thorax."),
    ("accession", "accession ends with ⟦88213⟧."),
    ("accession", "prélèvement n° ⟦24H01234⟧ en anapath."),
    ("national_id", "passeport n° ⟦12AB34567⟧."),
    ("practitioner_id", "ADELI ⟦75 1 23456 7⟧ au tampon."),
    ("facility_id", "FINESS ET : ⟦75 071 2184⟧."),
]


@pytest.mark.parametrize(("kind", "line"), ANNOUNCED)
def test_a_word_announces_a_number(kind: str, line: str) -> None:
    before, value, after = line.replace("⟧", "⟦").split("⟦")
    assert (kind, value) in _found(f"Patient de 62 ans, {before}{value}{after}")


@pytest.mark.parametrize(
    "line",
    [
        "Mme Durand (⟦845123⟧), 45 ans, échographie.",
        "Patient de 62 ans.\n⟦80012345⟧\nScanner normal.",
        "DUPONT Marie - ⟦8084628⟧ - 12/03/1960",
        "Patient de 62 ans. M. Martin Paul – ⟦B23-99-71602-3⟧",
        "Nom;Prénom;IPP\nDUPONT;Marie;⟦8084628⟧",
        "Patient de 62 ans, réf. ⟦24/001234⟧.",
        "Mme Dupont, 62 ans – ⟦FH 18 00 442⟧",
        "Mme Dupont, 62 ans | ⟦112 774 09⟧ | IRM",
    ],
)
def test_a_number_is_known_by_where_it_stands(line: str) -> None:
    before, value, after = line.replace("⟧", "⟦").split("⟦")
    assert any(value in found for _, found in _found(before + value + after))


@pytest.mark.parametrize(
    "number",
    [
        "1 85 05 78 006 084 91",
        "1.85.05.78.006.084.91",
        "185057800608491",
        "1 85 05 2A 006 084 62",
        "1 85 05 78 006 084 clé 91",
        "1 85 05 78\n006 084 91",
        "l 85 O5 78 006 084 91",
    ],
)
def test_a_nir_with_its_key_is_found_without_label(number: str) -> None:
    assert ("national_id", number) in _found(f"Au dossier, {number} et rien d'autre.")


def test_a_nir_that_ocr_misread_counts_only_with_its_key_or_a_label() -> None:
    wrong = "l 85 O5 78 006 084 92"
    assert ("national_id", wrong) in _found(f"Sécurité sociale : {wrong}.")
    assert _found(f"Voir {wrong} au catalogue.") == []


@pytest.mark.parametrize(
    "number",
    ["943 476 5919", "078-05-1120", "756.9217.0769.85", "85.07.30-033.28", "GB29 NWBK 6016 1331 9268 19", "AB-123-CD"],
)
def test_a_foreign_number_proves_itself_beside_a_patient(number: str) -> None:
    assert ("national_id", number) in _found(f"Patient de 62 ans, {number} au dossier.")


def test_a_number_with_a_wrong_key_is_no_number_of_a_person() -> None:
    assert _found("Relevé 756.9217.0769.84 et GB29 NWBK 6016 1331 9268 18. Dr A. Morel, radiologue.") == []


@pytest.mark.parametrize(
    ("holds", "number", "wrong"),
    [
        (check_digits.has_nhs_key, "9434765919", "9434765918"),
        (check_digits.has_npi_key, "1234567893", "1234567894"),
        (check_digits.has_ean_key, "7569217076985", "7569217076984"),
        (check_digits.has_belgian_key, "85073003328", "85073003329"),
        (check_digits.has_iban_key, "GB29NWBK60161331926819", "GB28NWBK60161331926819"),
    ],
)
def test_keys_are_those_of_their_registers(holds: object, number: str, wrong: str) -> None:
    assert callable(holds)
    assert holds(number)
    assert not holds(wrong)


@pytest.mark.parametrize(
    "number",
    [
        "+33(0)6 12 34 56 78",
        "0033 6 12 34 56 78",
        "06-12-34-56-78",
        "06/12/34/56/78",
        "0612 345 678",
        "06 399 856 71",
        "O6 88 41 o2 17",
        "06 12\n> 99 80 04",
        "zéro six douze trente-quatre cinquante-six soixante-dix-huit",
        "zéro deux 97 14 55 20",
        "(415) 555-0132",
        "415-555-0132",
        "020 7946 0958",
        "07700 900123",
        "+44 (0)20 7946 0958",
        "0475 12 34 56",
    ],
)
def test_a_phone_number_is_found_in_every_grouping(number: str) -> None:
    assert ("phone", number) in _found(f"Patient de 62 ans, joignable : {number}.")


@pytest.mark.parametrize(
    "line",
    [
        "rappeler le ⟦45123⟧.",
        "DECT ⟦61234⟧ la nuit.",
        "bip ⟦456⟧.",
        "ext ⟦5540⟧.",
        "bleep ⟦8126⟧.",
        "int. ⟦8 21 30⟧",
    ],
)
def test_a_number_of_the_house_is_found_behind_the_word_for_it(line: str) -> None:
    before, value, after = line.replace("⟧", "⟦").split("⟦")
    assert ("phone", value) in _found(f"Patient de 62 ans, {before}{value}{after}")


@pytest.mark.parametrize(
    "address",
    [
        "jean.dupont [at] gmail [dot] com",
        "jean.dupont(arobase)gmail.com",
        "jean point dupont arobase gmail point com",
        "jean.dupont @ gmail . com",
        "jdupont@chu-lyon",
        "jean_dupont{at}yahoo{dot}fr",
        "jean.dupont at gmail dot com",
    ],
)
def test_a_mail_address_is_found_however_it_is_disguised(address: str) -> None:
    assert ("email", address) in _found(f"Patient de 62 ans, mail : {address}, merci.")


@pytest.mark.parametrize(
    "address",
    [
        "https://viewer.pacs-exemple.fr/share/ab12cd34",
        "https://drive.google.com/file/d/1aBcD",
        "https://doi.org/10.1016/x?token=abcdef12345",
        "www.exemple.fr/patient/dupont-jean",
        "leblogdenadege.example/journal-de-nadege",
    ],
)
def test_an_address_that_leads_to_somebody_is_found(address: str) -> None:
    assert ("url", address) in _found(f"Patient de 62 ans, voir {address} ce soir.")


@pytest.mark.parametrize(
    "name",
    [
        "scan mme martin.jpg",
        "IRM Dupont Jean.nii.gz",
        "dupont_jean_irm.nii.gz",
        "C:\\Users\\Jean Dupont\\Bureau\\scan.dcm",
        "\\\\srv-pacs\\export\\DUPONT\\im1.dcm",
        "/home/dupont/scan.dcm",
        "../export/20221104-GSM-0007.dcm",
        "IMG_20240312_101112.heic",
        "DUPONT_Jean_thorax",
        "quesnel_lames_photo (4).heic",
    ],
)
def test_a_file_is_found_by_its_whole_name(name: str) -> None:
    assert ("file_name", name) in _found(f"Patient de 62 ans, fichier {name} joint.")


@pytest.mark.parametrize(
    "uid",
    [
        "1.2.840.113619.2.55.3.604688119.971.1234567890.123",
        "2.25.329800735698586629295641978511506172918",
        "1.2.840.113619.2.55.3.604…",
        "1_2_840_113619_2_55_3_604688119",
        "8c1f6d1e-52a4-4c1e-9f0a-3f1f0d9b7a11",
    ],
)
def test_a_uid_is_found_whole_or_cut_short(uid: str) -> None:
    assert any(kind == "uid" and uid.rstrip("…") in found for kind, found in _found(f"Étude {uid} au PACS."))


QUIET = [
    "nodule de 12 x 15 x 20 mm, SUVmax 12,5, volume de 12345 mm3",
    "série 301 image 1204, 120 kV, 250 mAs, PDL 1234 mGy.cm",
    "TR/TE 5000/100 ms, matrice 512x512, FOV 240x240, b1000",
    "densité de 1200-1500 UH, plaquettes 250000/mm3, CA 19-9 à 12345 UI/ml",
    "BI-RADS 4B, CIM-10 C50.9, CCAM ZZQK024, pT2N1M0",
    "doi:10.1016/j.ejrad.2020.109012, PMID: 31234567, NCT01234567, EudraCT 2019-001234-12",
    "SNOMED CT 413350009, ISBN 978-2-294-71234-5, GTIN 03401234567890",
    "R.4127-73 et L.1110-4 du CSP, décret n° 2020-1662, règlement (UE) 2016/679, ISO 13485:2016",
    "Radiology 2019;290:123-134, Eur Radiol 2018;28(5):2143-2150",
    "mutation c.1799T>A, rs113993960, NM_000492.4",
    "cohorte de 12 345 patients, coût 1 200 000 euros, suivi 2019-2023",
    "appeler le 15, le 112 ou le 3114, numéro vert 0 800 12 34 56",
    "https://radiopaedia.org/cases/pulmonary-embolism-12345 et https://www.nature.com/articles/s41586-020-2649-2",
    "examen n° 2 du bilan, dossier 3, cliché 2, coupe_axiale_T2.png",
    "garde de 14h30-15h45, à J12, S24, de 3-6 mois, T12-L1, C5-C6-C7",
]


@pytest.mark.parametrize("line", QUIET)
def test_measures_references_and_codes_stay_even_beside_a_patient(line: str) -> None:
    assert _found(f"Patient de 62 ans, {line}.") == []


@pytest.mark.parametrize("token", ["E24-118843", "88-2-004417", "DOP240611-77", "GR-2023-1190-B", "QX-7781-22"])
def test_a_code_has_six_digits_with_letters_or_groups(token: str) -> None:
    assert code_shapes.is_code(token)


@pytest.mark.parametrize(
    "token", ["2019-2023", "512x512", "5000/100ms", "R4127-73", "12-03-2024", "1200-1500", "250000"]
)
def test_a_date_a_measure_and_a_range_are_no_codes(token: str) -> None:
    assert not code_shapes.is_code(token)


def test_what_is_encoded_in_a_text_is_read_too() -> None:
    secret = base64.b64encode("Patiente Marie Durand, née le 12/03/1960".encode()).decode()
    harmless = base64.b64encode(b"une image sans rien de plus que ces mots").decode()
    assert [found for _, found in _found(f"Contenu : {secret} fin")] == [secret]
    assert _found(f"Contenu : {harmless} fin") == []
