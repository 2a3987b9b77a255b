"""ZIP archives: members become items, hostile archives refuse, and nothing is ever written to disk."""

from __future__ import annotations

import io
import pickle
import struct
import zipfile
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gate.opening.made import INDEX, PNG, dicom_file, seen, zip_of
from negatoscope.gate.opening import open_case
from negatoscope.gate.policy import Limits

END = b"PK\x05\x06"
CENTRAL = b"PK\x01\x02"


def refusal(case):
    """The one finding of a case that is one archive which can't be trusted."""
    assert len(case.items) == 1
    assert case.items[0].kind.value == "unknown"
    finding = case.items[0].findings[0]
    assert finding.is_open
    return finding.code, finding.params.get("reason", finding.params.get("limit"))


def edited(data, mark, offset, code, value, nth=0):
    """The archive with one number changed, at an offset from the nth mark."""
    position = -1
    for _ in range(nth + 1):
        position = data.index(mark, position + 1)
    out = bytearray(data)
    struct.pack_into(code, out, position + offset, value)
    return bytes(out)


def with_info(name, data=b"data", external_attr=0):
    """An archive of one member; the name is written as it is, which zipfile wouldn't do."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("#" * len(name))
        info.external_attr = external_attr
        archive.writestr(info, data)
    return out.getvalue().replace(info.filename.encode(), name.encode())


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_members_are_items_and_are_read_from_the_archive(opened, method, tmp_path):
    files = {"exam/1.dcm": dicom_file(), "exam/2.dcm": dicom_file(name=b"ROE^JOHN"), "shot.png": PNG, "void/": b""}
    case = opened({"study.zip": zip_of(files, method)})
    assert [item.name for item in case.items] == ["study.zip/exam/1.dcm", "study.zip/exam/2.dcm", "study.zip/shot.png"]
    assert [pickle.loads(pickle.dumps(item)).read() for item in case.items] == [
        files["exam/1.dcm"],
        files["exam/2.dcm"],
        PNG,
    ]
    assert [path.name for path in (tmp_path / "input").iterdir()] == ["study.zip"]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_an_archive_in_an_archive_is_opened_and_one_in_that_is_not(opened, method):
    inner = zip_of({"1.dcm": dicom_file()}, method)
    case = opened({"outer.zip": zip_of({"inner.zip": inner}, method)})
    assert seen(case) == {"outer.zip/inner.zip/1.dcm": ("dicom", [], [])}
    assert case.items[0].read() == dicom_file()
    deepest = opened({"outer.zip": zip_of({"inner.zip": zip_of({"core.zip": inner})})})
    assert seen(deepest) == {"outer.zip/inner.zip/core.zip": ("unknown", ["GAT105"], ["GAT105"])}


def test_litter_and_media_inside_an_archive_are_set_aside(opened):
    files = {"__MACOSX/._1": b"\0", "DICOMDIR": dicom_file(sop_class=INDEX), "1": dicom_file(), "viewer.exe": b"MZ\0"}
    found = seen(opened({"cd.zip": zip_of(files)}))
    assert {name: codes for name, (_, codes, _) in found.items()} == {
        "cd.zip/__MACOSX/._1": ["GAT111"],
        "cd.zip/DICOMDIR": ["GAT111"],
        "cd.zip/1": [],
        "cd.zip/viewer.exe": ["GAT111"],
    }
    assert not any(open_codes for _, _, open_codes in found.values())


@pytest.mark.parametrize(
    "name", ["../evil", "a/../../evil", "/etc/passwd", "C:evil", "c:/evil", "a\\b", "\\\\host\\share"]
)
def test_a_path_that_leads_out_refuses(opened, name):
    assert refusal(opened({"a.zip": with_info(name)})) == ("GAT104", "archive-path")


@pytest.mark.parametrize("mode", [0o120777, 0o010644, 0o020644])
def test_links_and_special_files_refuse(opened, mode):
    assert refusal(opened({"a.zip": with_info("link", b"/etc", external_attr=mode << 16)})) == (
        "GAT104",
        "archive-link",
    )


def test_the_same_name_twice_refuses(opened):
    data = zip_of({"a.dcm": dicom_file(), "b.dcm": dicom_file()}).replace(b"b.dcm", b"a.dcm")
    assert refusal(opened({"a.zip": data})) == ("GAT104", "archive-twice")


@pytest.mark.parametrize("mark", [b"PK\x03\x04", CENTRAL])
def test_an_encrypted_archive_refuses(opened, mark):
    data = edited(zip_of({"a": b"data"}), mark, 6 if mark != CENTRAL else 8, "<H", 1)
    assert refusal(opened({"a.zip": data}))[0] == "GAT104"


def test_an_unknown_method_refuses(opened):
    assert refusal(opened({"a.zip": zip_of({"a": b"data" * 99}, zipfile.ZIP_LZMA)})) == ("GAT104", "archive-method")


def test_overlapping_members_refuse(opened):
    data = zip_of({"a": b"x" * 100, "b": b"x" * 100}, zipfile.ZIP_STORED)
    # Both entries of the directory point to the first member; the second takes its name.
    second = data.index(CENTRAL, data.index(CENTRAL) + 1)
    out = bytearray(data)
    struct.pack_into("<L", out, second + 42, 0)
    out[second + 46 : second + 47] = b"a"
    assert refusal(opened({"a.zip": bytes(out)}))[0] == "GAT104"


def test_a_member_that_reaches_into_the_next_refuses(opened):
    data = zip_of({"a": b"x" * 100, "b": b"x" * 100}, zipfile.ZIP_STORED)
    for mark, offsets in ((b"PK\x03\x04", (18, 22)), (CENTRAL, (20, 24))):
        for offset in offsets:
            data = edited(data, mark, offset, "<L", 150)
    assert refusal(opened({"a.zip": data})) == ("GAT104", "archive-overlap")


def test_a_wrong_checksum_refuses(opened):
    data = bytearray(zip_of({"a": b"x" * 100}, zipfile.ZIP_STORED))
    data[40] ^= 1
    assert refusal(opened({"a.zip": bytes(data)})) == ("GAT104", "archive-checksum")


@pytest.mark.parametrize("size", [0, 5, 99, 101, 5000])
def test_a_size_that_is_not_true_refuses(opened, size):
    data = zip_of({"a": b"x" * 100})
    data = edited(edited(data, b"PK\x03\x04", 22, "<L", size), CENTRAL, 24, "<L", size)
    assert refusal(opened({"a.zip": data}))[0] == "GAT104"


def test_local_and_central_headers_that_differ_refuse(opened):
    data = zip_of({"good.dcm": dicom_file()})
    assert refusal(opened({"a.zip": data.replace(b"good.dcm", b"evil.dcm", 1)})) == ("GAT104", "archive-malformed")


@pytest.mark.parametrize(
    "data",
    [
        zip_of({"a": b"x"}) + b"trailing",
        zip_of({"a": b"x"}) + zip_of({"b": b"x"}),
        zip_of({"a": b"x"})[:-10],
        b"PK\x03\x04",
        b"PK\x03\x04" + b"\0" * 500,
        edited(zip_of({"a": b"x"}), END, 10, "<H", 7),
        edited(zip_of({"a": b"x"}), END, 4, "<H", 1),
        edited(zip_of({"a": b"x"}), END, 16, "<L", 3),
        edited(zip_of({"a": b"x"}), END, 16, "<L", 0xFFFFFFFF),
        edited(zip_of({"a": b"x"}), END, 12, "<L", 0xFFFFFFF0),
        edited(zip_of({"a": b"x"}), CENTRAL, 42, "<L", 9),
        edited(zip_of({"a": b"x"}), CENTRAL, 28, "<H", 9000),
    ],
    ids=lambda data: f"{len(data)} bytes ending in {data[-4:].hex()}",
)
def test_an_archive_whose_parts_do_not_agree_refuses(opened, data):
    assert refusal(opened({"a.zip": data}))[0] == "GAT104"


def test_data_before_the_first_member_refuses(opened):
    first = zip_of({"a": b"hidden"})
    whole = io.BytesIO(first[: first.index(CENTRAL)])
    with zipfile.ZipFile(whole, "a") as archive:
        archive.writestr("b", b"shown")
    assert refusal(opened({"a.zip": whole.getvalue()})) == ("GAT104", "archive-around")


def test_an_empty_archive_refuses(opened):
    assert refusal(opened({"a.zip": zip_of({})})) == ("GAT104", "empty-file")


def test_a_bomb_refuses_before_it_is_inflated(opened):
    bomb = zip_of({"a": b"\0" * (20 << 20)})
    assert refusal(opened({"a.zip": bomb})) == ("GAT104", "archive-bomb")
    assert refusal(opened({"a.zip": bomb}, Limits(member_bytes=1 << 20))) == ("GAT103", "limit-member")
    assert refusal(opened({"a.zip": bomb}, Limits(archive_bytes=1 << 20))) == ("GAT103", "limit-archive")


def test_a_bomb_in_small_pieces_refuses(opened):
    bomb = zip_of({str(number): b"\0" * (1 << 20) for number in range(20)})
    assert refusal(opened({"a.zip": bomb})) == ("GAT104", "archive-bomb")


def test_a_blank_image_is_no_bomb(opened):
    blank = dicom_file() + b"\0" * (1 << 20)
    assert seen(opened({"a.zip": zip_of({"1.dcm": blank})})) == {"a.zip/1.dcm": ("dicom", [], [])}


def test_a_size_stated_in_zip64_that_is_not_true_refuses(opened):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive, archive.open(zipfile.ZipInfo("a"), "w", force_zip64=True) as member:
        member.write(b"x" * 100)
    data = out.getvalue()
    case = opened({"a.zip": data})
    assert seen(case) == {"a.zip/a": ("text", [], [])}
    assert case.items[0].read() == b"x" * 100
    lying = edited(data, CENTRAL, 24, "<L", 0xFFFFFFFF)
    assert refusal(opened({"a.zip": lying}))[0] == "GAT104"


def test_too_many_members_refuse(opened):
    data = zip_of({str(number): b"x" for number in range(30)})
    assert refusal(opened({"a.zip": data}, Limits(files=20))) == ("GAT103", "limit-files")


def test_all_archives_together_are_bounded(opened):
    data = zip_of({"a": b"x" * 5000}, zipfile.ZIP_STORED)
    case = opened({f"{number}.zip": data for number in range(9)}, Limits(total_bytes=30_000))
    assert [finding.params["limit"] for finding in case.findings] == ["limit-total"]


@pytest.mark.parametrize("part", ["[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"])
def test_a_document_that_is_an_archive_is_no_archive(opened, part):
    case = opened({"report.docx": zip_of({part: b"<x/>", "word/document.xml": b"<DUPONT/>"})})
    assert seen(case) == {"report.docx": ("unknown", ["GAT112"], ["GAT112"])}


def test_names_in_the_code_page_of_old_archives_are_read(opened):
    data = zip_of({"caf#.dcm": dicom_file()}).replace(b"caf#", b"caf\x82")
    assert list(seen(opened({"a.zip": data}))) == ["a.zip/café.dcm"]


def test_a_member_damaged_later_raises_without_a_name(opened, tmp_path):
    item = opened({"DUPONT.zip": zip_of({"DUPONT": dicom_file()})}).items[0]
    path = tmp_path / "input" / "DUPONT.zip"
    path.write_bytes(path.read_bytes()[:-1] + b"\x01")
    with pytest.raises(OSError, match=r"changed|read|damaged") as caught:
        item.read()
    assert "DUPONT" not in str(caught.value)


WELL_MADE = zip_of({"a/1.dcm": dicom_file(), "b.md": b"# text", "c.zip": zip_of({"2.dcm": dicom_file()})})


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WELL_MADE) - 1), st.integers(0, 255)), max_size=6))
def test_a_damaged_archive_is_opened_or_refused_and_never_crashes(tmp_path, changes):
    data = bytearray(WELL_MADE)
    for position, value in changes:
        data[position] = value
    path = tmp_path / "a"
    path.write_bytes(data)
    case = open_case([path], text=None, limits=Limits())
    assert case.items
    for item in case.items:
        if not any(finding.is_open for finding in item.findings):
            assert len(item.read()) == item.size


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)
@given(st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06", bytes(128) + b"DICM"]), st.binary(max_size=400))
def test_random_bytes_never_crash(tmp_path, start, data):
    path = tmp_path / "a"
    path.write_bytes(start + data)
    case = open_case([path], text=None, limits=Limits())
    assert len(case.items) >= 1


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.binary(max_size=300), max_size=5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)
def test_what_goes_into_a_well_made_archive_comes_out(tmp_path, files):
    files = {name: b"\x08\0\x05\0CS\x0a\0ISO_IR 100" + data for name, data in files.items()}
    path = tmp_path / "a.zip"
    path.write_bytes(zip_of(files))
    case = open_case([path], text=None, limits=Limits())
    if files:
        assert {item.name: zlib.crc32(item.read()) for item in case.items} == {
            f"a.zip/{name}": zlib.crc32(data) for name, data in files.items()
        }
