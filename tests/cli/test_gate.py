"""negatoscope gate, as a radiologist runs it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
from PIL import Image

from cast import mr_slice
from negatoscope.cli import main
from negatoscope.demo import patient

PLANTED = [
    "lefèvre",
    "lefevre",
    "margot",
    patient.BIRTH_DATE,
    "12/03/1957",
    patient.PATIENT_ID,
    patient.ACCESSION,
    "garnier",
    "tilleuls",
    "06 12 34 56 78",
]


def gate(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, dict[str, Any]]:
    code = main(["gate", *map(str, arguments), "--format", "json", "--jobs", "2"])
    return code, json.loads(capsys.readouterr().out)


def findings(report: dict[str, Any]) -> list[dict[str, Any]]:
    return [finding for item in report["items"] for finding in item["findings"]]


def holds_value(data: bytes, value: str) -> bool:
    folded = data.lower()
    return any(value.lower().encode(encoding) in folded for encoding in ("utf-8", "latin-1", "utf-16-le"))


@pytest.fixture(scope="module")
def demo_release(demo_case: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    out = tmp_path_factory.mktemp("gate") / "release"
    command = [sys.executable, "-m", "negatoscope", "gate", demo_case / "study", "--text", demo_case / "text.md"]
    environment = {**os.environ, "NEGATOSCOPE_HOME": str(out.parent / "home"), "LANG": "en_GB.UTF-8"}
    done = subprocess.run(
        [*command, "--out", out, "--format", "json"], capture_output=True, check=False, text=True, env=environment
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    return out, json.loads(done.stdout)


def test_the_demo_case_is_released_whole(demo_release: tuple[Path, dict[str, Any]]) -> None:
    out, report = demo_release
    assert report["verdict"] == "released"
    assert len(list(out.glob("dicom/*/*/*.dcm"))) == 14
    assert sorted(path.name for path in out.iterdir()) == [
        "certificate.json",
        "dicom",
        "images",
        "report.html",
        "report.json",
        "text.md",
    ]
    assert json.loads((out / "report.json").read_text()) == report
    for item in report["items"]:
        assert item["released_as"] is None or (out / item["released_as"]).is_file()


def test_nothing_planted_is_left_in_any_file_or_name(demo_release: tuple[Path, dict[str, Any]]) -> None:
    out, _ = demo_release
    for path in out.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        for value in PLANTED:
            assert not holds_value(content, value), (path.name, value)
            assert not holds_value(str(path.relative_to(out)).encode(), value)


def test_the_text_still_says_what_matters(demo_release: tuple[Path, dict[str, Any]]) -> None:
    text = (demo_release[0] / "text.md").read_text("utf-8")
    assert "Petit épanchement du cul-de-sac de Douglas." in text
    assert "angiome" in text
    assert "28 mm" in text


def test_the_headers_still_say_what_matters(demo_release: tuple[Path, dict[str, Any]]) -> None:
    files = [pydicom.dcmread(path) for path in demo_release[0].glob("dicom/*/*/*.dcm")]
    ct = sorted((f for f in files if f.Modality == "CT"), key=lambda f: f.InstanceNumber)
    assert len(ct) == 12
    assert len({f.SeriesInstanceUID for f in ct}) == 1
    for one in ct:
        assert one.SeriesDescription == "AXIAL TEMPS ARTERIEL"
        assert one.StudyDescription.strip() == "SCANNER ABDOMEN"
        assert one.PatientSex == "F"
        assert one.PatientAge == "065Y"
        assert one.PatientIdentityRemoved == "YES"
        assert one.BurnedInAnnotation == "NO"
        assert one.LongitudinalTemporalInformationModified == "MODIFIED"
        assert one.StudyDate != patient.STUDY_DATE
        assert {code.CodeValue for code in one.DeidentificationMethodCodeSequence} >= {"113100", "113101", "113107"}
        assert "113102" not in {code.CodeValue for code in one.DeidentificationMethodCodeSequence}
        assert not [element for element in one if element.tag.is_private]


def test_the_banner_is_black_and_the_rest_of_the_capture_is_untouched(
    demo_case: Path, demo_release: tuple[Path, dict[str, Any]]
) -> None:
    before = np.asarray(Image.open(next((demo_case / "study").glob("*.png"))))
    after = np.asarray(Image.open(next(demo_release[0].glob("images/*.png"))).convert("L"))
    changed = before != after
    assert not after[changed].any()
    assert not after[:80, :400].any()
    assert changed.mean() < 0.03


def test_the_report_follows_its_contract(demo_release: tuple[Path, dict[str, Any]]) -> None:
    _, report = demo_release
    assert set(report) == {"version", "rules", "audience", "verdict", "items"}
    for item in report["items"]:
        assert set(item) == {"path", "kind", "released_as", "findings"}
        assert re.fullmatch(r"case|(dicom|image|text) \d+", item["path"])
    keys = {"code", "severity", "state", "kind", "family", "where", "params", "message", "basis", "remedy"}
    keys |= {"replacement"}
    for finding in findings(report):
        assert set(finding) == keys
        assert finding["severity"] in {"NOTE", "WARN", "HOLD", "BLOCK"}
        assert finding["state"] in {"remedied", "open", "answered"}
        assert set(finding["where"]) <= {"tag", "frame", "box", "start", "end"}
        assert all(set(basis) == {"ref", "kind"} for basis in finding["basis"])


def test_two_releases_of_one_patient_cannot_be_joined(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    study = mr_slice(tmp_path / "study", 1).parent
    seen: list[set[str]] = []
    for name in ("first", "second"):
        assert gate(capsys, study, "--out", tmp_path / name)[0] == 0
        (path,) = (tmp_path / name).glob("dicom/*/*/*.dcm")
        one = pydicom.dcmread(path)
        seen.append({one.StudyInstanceUID, one.SOPInstanceUID, one.PatientID, str(one.PatientName), one.StudyDate})
    assert not seen[0] & seen[1]


def test_a_kept_key_joins_them_for_follow_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    study = mr_slice(tmp_path / "study", 1).parent
    uids = set()
    for name in ("first", "second"):
        assert gate(capsys, study, "--out", tmp_path / name, "--key", tmp_path / "case.key")[0] == 0
        (path,) = (tmp_path / name).glob("dicom/*/*/*.dcm")
        uids.add(pydicom.dcmread(path, specific_tags=["StudyInstanceUID"]).StudyInstanceUID)
    assert len(uids) == 1
    assert (tmp_path / "case.key").stat().st_mode & 0o777 == 0o600


def test_several_patients_in_one_case_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mr_slice(tmp_path / "study", 1)
    mr_slice(tmp_path / "study", 2, PatientName="OYELARAN^Tunde", PatientID="77", StudyInstanceUID="1.2.3.4")
    code, report = gate(capsys, tmp_path / "study", "--out", tmp_path / "out")
    assert (code, report["verdict"]) == (1, "refused")
    assert "GAT110" in {finding["code"] for finding in findings(report) if finding["state"] == "open"}
    assert not (tmp_path / "out").exists()
    assert not list(tmp_path.glob(".negatoscope-*"))


def test_split_patients_makes_one_release_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mr_slice(tmp_path / "study", 1)
    mr_slice(tmp_path / "study", 2, PatientName="OYELARAN^Tunde", PatientID="77", StudyInstanceUID="1.2.3.4")
    code, report = gate(capsys, tmp_path / "study", "--out", tmp_path / "out", "--split-patients")
    assert (code, report["verdict"]) == (0, "released")
    ids = set()
    for number in (1, 2):
        (path,) = (tmp_path / "out" / str(number)).glob("dicom/*/*/*.dcm")
        ids.add(pydicom.dcmread(path).PatientID)
        assert main(["verify", str(tmp_path / "out" / str(number))]) == 0
    assert len(ids) == 2


def test_a_head_is_held_and_its_copy_is_sealed_as_held(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(1, 9):
        mr_slice(tmp_path / "study", number, BodyPartExamined="HEAD", PixelSpacing=[4, 4])
    code, report = gate(capsys, tmp_path / "study", "--out", tmp_path / "out")
    assert (code, report["verdict"]) == (1, "held")
    assert [f["code"] for f in findings(report) if f["state"] == "open"] == [
        "SEC301",
        "SEC304",
    ]  # held, and why it could not be defaced
    assert len(list(tmp_path.glob("out/dicom/*/*/*.dcm"))) == 8
    assert json.loads((tmp_path / "out" / "certificate.json").read_text())["verdict"] == "held"


def test_a_few_slices_of_a_head_are_released_with_a_note(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in (1, 2):
        mr_slice(tmp_path / "study", number, BodyPartExamined="HEAD", PixelSpacing=[4, 4])
    code, report = gate(capsys, tmp_path / "study", "--out", tmp_path / "out")
    assert code == 0
    (note,) = [finding for finding in findings(report) if finding["code"] == "SEC301"]
    assert (note["severity"], note["state"]) == ("NOTE", "remedied")


def test_picked_slices_of_a_head_are_released_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(1, 9):
        mr_slice(tmp_path / "study", number, BodyPartExamined="HEAD", PixelSpacing=[4, 4])
    code, report = gate(capsys, tmp_path / "study", "--out", tmp_path / "out", "--slices", "1:2,5")
    assert (code, report["verdict"]) == (0, "released")
    kept = sorted(pydicom.dcmread(path).InstanceNumber for path in tmp_path.glob("out/dicom/*/*/*.dcm"))
    assert kept == [2, 5]


def test_a_named_reviewer_can_state_that_there_is_no_head(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(1, 9):
        mr_slice(tmp_path / "study", number, BodyPartExamined="", PixelSpacing=[4, 4], SeriesDescription="AXIAL T2")
    (tmp_path / "answers.yaml").write_text(
        "answers:\n  - {code: SEC301, answer: no head, reviewer: Dr Morel, reason: every slice looked at}\n"
    )
    arguments = (tmp_path / "study", "--out", tmp_path / "out")
    assert gate(capsys, *arguments, "--answers", tmp_path / "answers.yaml")[0] == 0
    certificate = json.loads((tmp_path / "out" / "certificate.json").read_text())
    assert certificate["answers"][0]["reviewer"] == "Dr Morel"


def test_pictures_alone_need_an_identity_to_hunt_for_the_public(
    demo_case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = next((demo_case / "study").glob("*.png"))
    code, report = gate(capsys, picture, "--out", tmp_path / "colleagues")
    assert (code, [f["code"] for f in findings(report) if f["state"] == "open"]) == (0, ["SEC201"])
    code, report = gate(capsys, picture, "--out", tmp_path / "public", "--audience", "public")
    assert (code, report["verdict"]) == (1, "held")
    (tmp_path / "identity.txt").write_text("nom: Lefèvre-Petit\nprénom: Margot\nnaissance: 12/03/1957\n", "utf-8")
    code, report = gate(
        capsys, picture, "--out", tmp_path / "named", "--audience", "public", "--identity", tmp_path / "identity.txt"
    )
    assert code == 0
    assert "SEC111" in {finding["code"] for finding in findings(report)}


def test_a_photograph_is_shown_to_the_public_only_once_a_reviewer_has_looked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x829A] = 0.01  # ExposureTime
    Image.new("RGB", (200, 160), (90, 60, 50)).save(tmp_path / "photo.jpg", exif=exif)
    (tmp_path / "identity.txt").write_text("nom: Lefèvre-Petit\nprénom: Margot\n", "utf-8")
    known = (tmp_path / "photo.jpg", "--identity", tmp_path / "identity.txt")
    code, report = gate(capsys, *known, "--out", tmp_path / "colleagues")
    assert (code, [f["code"] for f in findings(report) if f["state"] == "open"]) == (0, ["SEC302"])
    code, report = gate(capsys, *known, "--out", tmp_path / "public", "--audience", "public")
    assert (code, report["verdict"]) == (1, "held")
    (tmp_path / "answers.yaml").write_text(
        "answers:\n  - {code: SEC302, answer: no face, reviewer: Dr Morel, reason: looked at whole}\n"
    )
    code, _ = gate(
        capsys, *known, "--out", tmp_path / "answered", "--audience", "public", "--answers", tmp_path / "answers.yaml"
    )
    assert code == 0


def test_an_unknown_file_refuses_the_case_and_is_named_by_its_number(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    study = mr_slice(tmp_path / "study", 1).parent
    (study / "MARCHETTI.xyz").write_bytes(b"\x00\x01\x02 MARCHETTI Ornella")
    code, report = gate(capsys, study, "--out", tmp_path / "out")
    assert (code, report["verdict"]) == (1, "refused")
    assert "MARCHETTI" not in json.dumps(report)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["missing"],
        ["study"],
        ["study", "--out", "study"],
        ["study", "--out", "out", "--slices", "1-2"],
        ["study", "--out", "out", "--slices", "9:1"],
        ["study", "--out", "out", "--text", "missing"],
        ["study", "--out", "out", "--identity", "bad"],
        ["study", "--out", "out", "--answers", "bad"],
        ["study", "--out", "out", "--key", "bad"],
        ["study", "--out", "out", "--jobs", "0"],
        ["study", "--out", "out", "--audience", "everybody"],
        ["study", "--out", "out", "--split-patients", "--text", "bad"],
    ],
)
def test_usage_that_is_wrong_exits_with_2_and_one_sentence(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    mr_slice(Path("study"), 1)
    Path("bad").write_text("neither this nor that")
    Path("bad").chmod(0o600)
    try:
        code = main(["gate", *arguments])
    except SystemExit as stop:
        code = stop.code
    captured = capsys.readouterr()
    assert code == 2
    assert captured.out == ""
    assert captured.err.startswith("Error: ")
    assert "Traceback" not in captured.err
    assert not Path("out").exists()


@pytest.mark.parametrize(("options", "words"), [(["--lang", "fr"], "LIBÉRÉ"), (["--lang", "en"], "RELEASED")])
def test_it_speaks_the_language_asked_for(
    options: list[str], words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    study = mr_slice(tmp_path / "study", 1).parent
    assert main(["gate", str(study), "--out", str(tmp_path / "out"), *options]) == 0
    assert capsys.readouterr().out.startswith(words)
