"""Folders and files become one case; what can't be opened becomes a finding."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian

from gate.opening.made import INDEX, JPEG, PNG, dicom_file, seen, zip_of
from negatoscope.gate.case import Kind
from negatoscope.gate.codes import message
from negatoscope.gate.codes.reasons import WORDS
from negatoscope.gate.opening import InputError, open_case
from negatoscope.gate.policy import Limits


def write_index(path, *file_ids):
    dataset = Dataset()
    dataset.DirectoryRecordSequence = []
    for file_id in file_ids:
        record = Dataset()
        record.DirectoryRecordType = "IMAGE"
        record.ReferencedFileID = file_id
        dataset.DirectoryRecordSequence.append(record)
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.MediaStorageSOPClassUID = INDEX.decode()
    dataset.file_meta.MediaStorageSOPInstanceUID = "1.2.3"
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.save_as(path, enforce_file_format=True)


SHARED = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "dicom"
SHARED_FOLDERS = [SHARED] if SHARED.is_dir() else []


def test_it_opens_a_folder_in_order_and_numbers_items_within_their_kind(opened):
    case = opened({"b/2.dcm": dicom_file(), "b/1.dcm": dicom_file(), "a.png": PNG, "c.md": b"# Un cas\n"})
    assert [(item.name, item.label) for item in case.items] == [
        ("a.png", "image 1"),
        ("c.md", "text 1"),
        ("b/1.dcm", "dicom 1"),
        ("b/2.dcm", "dicom 2"),
    ]
    assert case.findings == ()
    assert not any(item.findings for item in case.items)


def test_it_passes_the_text_through():
    case = open_case([], text="Un cas", limits=Limits())
    assert (case.text, case.items, case.findings) == ("Un cas", (), ())


def test_an_empty_folder_is_an_empty_case(opened, tmp_path):
    (tmp_path / "input").mkdir()
    assert [finding.code for finding in opened({}).findings] == ["GAT114"]


def test_it_reads_the_bytes_anew_and_in_another_process_too(opened):
    item = opened({"1.dcm": dicom_file()}).items[0]
    assert item.read() == dicom_file()
    assert pickle.loads(pickle.dumps(item)).read() == dicom_file()


def test_it_refuses_to_read_a_file_that_changed_since(opened, tmp_path):
    item = opened({"DUPONT.dcm": dicom_file()}).items[0]
    (tmp_path / "input" / "DUPONT.dcm").write_bytes(dicom_file() + b"more")
    with pytest.raises(OSError, match=r"changed|read") as caught:
        item.read()
    assert "DUPONT" not in str(caught.value)
    assert caught.value.filename is None


def test_it_refuses_to_read_a_file_that_became_a_link(opened, tmp_path):
    item = opened({"DUPONT.dcm": dicom_file()}).items[0]
    secret = tmp_path / "secret"
    secret.write_bytes(dicom_file())
    path = tmp_path / "input" / "DUPONT.dcm"
    path.unlink()
    path.symlink_to(secret)
    with pytest.raises(OSError, match="read"):
        item.read()


def test_nothing_it_shows_of_itself_holds_a_name(opened):
    case = opened({"DUPONT.dcm": dicom_file(), "DUPONT.zip": zip_of({"DUPONT/1.dcm": dicom_file()})})
    assert len(case.items) == 2
    assert "DUPONT" not in repr(case)
    assert "DUPONT" not in repr([item.source for item in case.items])


def test_links_and_special_files_are_named_and_never_followed(opened, tmp_path):
    folder = tmp_path / "input"
    folder.mkdir()
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.dcm").write_bytes(dicom_file())
    (folder / "file").symlink_to(outside / "secret.dcm")
    (folder / "folder").symlink_to(outside)
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe")
    case = opened({})
    assert sorted(seen(case)) == ["file", "folder", "loop", "pipe"]
    assert all(open_codes == ["GAT116"] for _, _, open_codes in seen(case).values())


def test_an_input_may_itself_be_a_link(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "1.dcm").write_bytes(dicom_file())
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert len(open_case([tmp_path / "link"], text=None, limits=Limits()).items) == 1


def test_a_file_handed_in_twice_is_one_item(tmp_path):
    (tmp_path / "1.dcm").write_bytes(dicom_file())
    assert len(open_case([tmp_path, tmp_path / "1.dcm"], text=None, limits=Limits()).items) == 1


@pytest.mark.parametrize(("make", "reason"), [(lambda _: None, "missing"), (os.mkfifo, "special")])
def test_an_input_that_cannot_be_opened_is_an_error_without_its_name(tmp_path, make, reason):
    path = tmp_path / "DUPONT"
    make(path)
    with pytest.raises(InputError) as caught:
        open_case([path], text=None, limits=Limits())
    assert caught.value.reason == reason
    for lang in ("fr", "en"):
        assert "1" in caught.value.sentence(lang)
        assert "DUPONT" not in caught.value.sentence(lang)


def test_litter_of_operating_systems_is_set_aside(opened):
    case = opened(
        {
            "1.dcm": dicom_file(),
            ".DS_Store": b"\0\0\0\x01Bud1",
            "Thumbs.db": b"\xd0\xcf\x11\xe0",
            "sub/desktop.ini": b"[.ShellClassInfo]",
            "__MACOSX/._1.dcm": b"\0\x05\x16\x07",
            "._1.dcm": b"\0\x05\x16\x07",
        }
    )
    set_aside = [item for item in case.items if item.kind is not Kind.DICOM]
    assert len(set_aside) == 5
    assert all([f.code for f in item.findings] == ["GAT111"] and not item.findings[0].is_open for item in set_aside)


def test_an_unknown_file_refuses(opened):
    case = opened({"1.dcm": dicom_file(), "viewer.exe": b"MZ\x90\0\x03\0\0\0" + b"\0" * 200})
    assert seen(case)["viewer.exe"] == ("unknown", ["GAT101"], ["GAT101"])


def test_on_a_medium_only_dicom_is_handed_in(opened):
    case = opened(
        {
            "cd/DICOMDIR": dicom_file(sop_class=INDEX),
            "cd/IMAGES/1": dicom_file(),
            "cd/viewer.exe": b"MZ\x90\0",
            "cd/autorun.inf": b"[autorun]",
            "cd/help/help.html": b"<html>",
            "beside.exe": b"MZ\x90\0",
            "beside.png": PNG,
        }
    )
    found = seen(case)
    assert found["cd/DICOMDIR"] == ("dicom", ["GAT111"], [])
    assert found["cd/IMAGES/1"] == ("dicom", [], [])
    assert found["cd/viewer.exe"][1:] == (["GAT111"], [])
    assert found["cd/autorun.inf"][1:] == (["GAT111"], [])
    assert found["cd/help/help.html"][1:] == (["GAT111"], [])
    assert found["beside.exe"][2] == ["GAT101"]
    assert found["beside.png"][1] == []


def test_a_medium_leaves_other_inputs_alone(tmp_path):
    (tmp_path / "cd").mkdir()
    (tmp_path / "cd" / "DICOMDIR").write_bytes(dicom_file(sop_class=INDEX))
    (tmp_path / "screen.png").write_bytes(PNG)
    case = open_case([tmp_path / "cd", tmp_path / "screen.png"], text=None, limits=Limits())
    assert seen(case)["screen.png"] == ("image", [], [])


def test_an_index_given_by_itself_stands_for_the_files_it_names(tmp_path):
    study = tmp_path / "cd"
    (study / "IMAGES").mkdir(parents=True)
    for name in ("IM1", "IM2", "OTHER"):
        (study / "IMAGES" / name).write_bytes(dicom_file())
    (study / "secret").write_bytes(dicom_file())
    (study / "OUT").symlink_to(study / "secret")
    index = study / "DICOMDIR"
    write_index(index, ["IMAGES", "IM1"], ["IMAGES", "IM2"], ["IMAGES", "GONE"], ["..", "secret"], ["OUT"], None)
    found = seen(open_case([index], text=None, limits=Limits()))
    assert {name: codes for name, (_, codes, _) in found.items()} == {
        "DICOMDIR": ["GAT111"],
        "IMAGES/IM1": [],
        "IMAGES/IM2": [],
        "IMAGES/GONE": ["GAT111"],
        "OUT": ["GAT111"],
    }


def test_an_index_that_cannot_be_read_is_set_aside(tmp_path):
    (tmp_path / "DICOMDIR").write_bytes(dicom_file(sop_class=INDEX)[:-4])
    assert seen(open_case([tmp_path / "DICOMDIR"], text=None, limits=Limits())) == {
        "DICOMDIR": ("dicom", ["GAT111"], [])
    }


def test_it_stops_at_the_number_of_files(opened):
    files = {f"{number}.dcm": dicom_file() for number in range(20)}
    case = opened(files, Limits(files=10))
    assert [(f.code, f.params["limit"]) for f in case.findings] == [("GAT103", "limit-files")]
    assert len(case.items) <= 10


def test_a_file_too_large_is_not_read(opened):
    case = opened({"1.dcm": dicom_file(), "2.dcm": dicom_file() + b"\0" * 5000}, Limits(file_bytes=1000))
    assert seen(case)["2.dcm"] == ("unknown", ["GAT103"], ["GAT103"])
    assert seen(case)["1.dcm"][1] == []


def test_it_stops_at_the_size_of_it_all(opened):
    files = {f"{number}.dcm": dicom_file() for number in range(9)}
    case = opened(files, Limits(total_bytes=3 * len(dicom_file())))
    assert [f.params["limit"] for f in case.findings] == ["limit-total"]
    assert len(case.items) == 3


def test_it_does_not_descend_for_ever(opened):
    case = opened({"/".join(["d"] * 90) + "/1.dcm": dicom_file()})
    assert [f.params["limit"] for f in case.findings] == ["limit-depth"]


@pytest.mark.parametrize("name", [b"caf\xe9.dcm", b"a\x1b[31mb.dcm"])
def test_names_are_fit_to_be_shown(tmp_path, name):
    folder = os.fsencode(tmp_path / "input")
    Path(os.fsdecode(folder)).mkdir()
    Path(os.fsdecode(folder + b"/" + name)).write_bytes(dicom_file())
    item = open_case([tmp_path / "input"], text=None, limits=Limits()).items[0]
    assert item.name.encode("utf-8").decode("utf-8").isprintable()
    assert item.read() == dicom_file()


def test_it_shows_progress(tmp_path):
    (tmp_path / "1.dcm").write_bytes(dicom_file())
    (tmp_path / "2.jpg").write_bytes(JPEG)
    steps = []
    open_case([tmp_path], text=None, limits=Limits(), progress=lambda *step: steps.append(step))
    assert steps == [("opening", 1, 2), ("opening", 2, 2)]


def test_every_finding_can_be_said_in_both_languages(opened):
    case = opened(
        {
            "cd/DICOMDIR": dicom_file(sop_class=INDEX),
            "cd/x": b"\0",
            "e": b"",
            "p.pdf": b"%PDF-1.7\n",
            "l.txt": b"caf\xe9 au lait",
            "z.zip": b"PK\x03\x04",
            "t.dcm": dicom_file(preamble=b"II*\0"),
        }
    )
    for item in case.items:
        for finding in item.findings:
            assert message(finding, "fr") != message(finding, "en")
            assert not any(word in message(finding, "en") for word in WORDS if "-" in word)


@pytest.mark.parametrize("folder", SHARED_FOLDERS, ids=["shared"])
def test_it_opens_the_real_files(folder):
    case = open_case([folder], text=None, limits=Limits())
    assert len(case.items) == sum(1 for path in folder.rglob("*") if path.is_file())
    assert sum(1 for item in case.items if item.kind is Kind.DICOM) > 0.98 * len(case.items)
    assert not any(finding.code == "GAT113" for item in case.items for finding in item.findings)
