from __future__ import annotations

import pytest

from gate.dicom.made import KEY, matcher
from negatoscope.gate.dicom.text import TextCleaner


@pytest.fixture(scope="module")
def text():
    return TextCleaner(KEY, matcher())


@pytest.mark.parametrize(
    "label",
    [
        "AXIAL T2 FLAIR",
        "HEAD^ROUTINE",
        "Abdomen^1_AbdomenRoutine (Adult)",
        "t2_tse_sag_320",
        "Ax T1 FSE+C",
        "ep2d_diff_3scan_trace_p2_ADC",
        "CT Thorax 1.25 B30f",
        "IRM cérébrale sans et avec injection",
        "WATER: AXIAL DIXON",
        "MR BRAIN",
        "SAG T1 MPRAGE, 3D",
        "(2.5, 3.5)",
        "Petit bassin",
        "LUNG 1.0 Br59 Q3",
    ],
)
def test_labels_of_imaging_stay_as_they_are(text, label):
    cut = text.clean(label, label=True)
    assert (cut.text, cut.changed) == (label, False)


@pytest.mark.parametrize(
    ("value", "left"),
    [
        ("AXIAL T2 FLAIR Lemaitre Clemence", "AXIAL T2 FLAIR"),
        ("AXIAL T2 FLAIR 20187766", "AXIAL T2 FLAIR"),
        ("AXIAL T2 FLAIR 12/03/2019", "AXIAL T2 FLAIR"),
        ("AXIAL T2 FLAIR 2019-03-12 14:30", "AXIAL T2 FLAIR"),
        ("AXIAL T2 FLAIR 12 mars 2019", "AXIAL T2 FLAIR"),
        ("AXIAL T2 FLAIR Dr Kowalczyk", "AXIAL T2 FLAIR"),
        ("AXIAL T2 FLAIR KOWALCZYK, Jan", "AXIAL T2 FLAIR"),
        ("AXIAL T2 FLAIR KOWALCZYK^JAN", "AXIAL T2 FLAIR"),
        ("AXIAL T2 FLAIR 06 12 34 56 78", "AXIAL T2 FLAIR"),
        ("AXIAL T2 FLAIR jan@example.org", "AXIAL T2 FLAIR"),
        ("AXIAL T2 FLAIR \\\\pacs01\\export\\jan", "AXIAL T2 FLAIR"),
        ("AXIAL T2 FLAIR A1234567", "AXIAL T2 FLAIR"),
        ("AXIAL T2 FLAIR 12 bis rue des Lilas", "AXIAL T2 FLAIR"),
        ("AXIAL T2 FLAIR 35000 Rennes", "AXIAL T2 FLAIR"),
        ("AXIAL T2 FLAIR 63-year-old", "AXIAL T2 FLAIR"),
        ("AXIAL T2 FLAIR femme de 63 ans", "AXIAL T2 FLAIR"),
    ],
)
@pytest.mark.parametrize("label", [True, False])
def test_what_identifies_is_cut_out_and_the_rest_stays(text, value, left, label):
    assert text.clean(value, label=label).text.strip("\\ ") == left


def test_an_unknown_word_goes_from_a_label_and_stays_in_a_text(text):
    assert text.clean("KNEE Kowalczyk", label=True).text == "KNEE"
    assert text.clean("KNEE Kowalczyk", label=False).text == "KNEE Kowalczyk"


def test_two_unknown_capitalised_words_in_a_row_go_from_any_text(text):
    assert text.clean("Compared by Jan Kowalczyk with the left knee", label=False).text == (
        "Compared by with the left knee"
    )


def test_a_uid_in_a_text_is_that_of_the_release(text):
    uid = "1.2.840.113619.2.55.3.2831"
    assert text.clean(f"see {uid} there", label=False).text == f"see {KEY.uid(uid)} there"


def test_values_keep_their_number(text):
    assert text.clean("KNEE\\LEMAITRE\\HIP", label=True).text == "KNEE\\\\HIP"


def test_only_the_identity_counts_as_identity(text):
    assert text.clean("KNEE LEMAITRE", label=False).identity
    assert not text.clean("KNEE 12/03/2019", label=False).identity


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("Examen comparé au scanner du CHU de Lille, lu par Kowalski.", "Examen comparé au scanner du lu par ."),
        ("Referred by Dr Kowalski from Saint Mary's Hospital, Leeds.", "Referred by from ."),
        ("Résultat transmis à son épouse Jeannine.", "Résultat transmis à son épouse ."),
        ("Murphy sign negative on the Doppler examination.", "Murphy sign negative on the Doppler examination."),
        (
            "Image de Stener, lésion de Hill-Sachs, rapport de Caton.",
            "Image de Stener, lésion de Hill-Sachs, rapport de Caton.",
        ),
    ],
)
def test_a_sentence_is_read_as_the_text_of_a_case_is(written, left):
    assert TextCleaner(KEY, matcher()).clean(written, label=False).text == left
