"""Files come in by parts, again after a lost connection, and whatever they are called."""

from __future__ import annotations

import errno
import io
import json
import os
import stat
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

import people
from negatoscope.drafts import services, storage
from negatoscope.drafts.intake import ledger, uploads
from negatoscope.drafts.intake.limits import CHUNK
from negatoscope.drafts.models import Draft
from negatoscope.drafts.problems import DraftProblem
from negatoscope.gate.case import Kind
from negatoscope.gate.opening import open_case
from negatoscope.gate.policy import Limits

pytestmark = pytest.mark.django_db


def announce(client: Client, draft: Draft, *files: tuple[str, int]) -> dict:
    """Announce files as the page's script does."""
    body = json.dumps({"files": [{"name": name, "size": size} for name, size in files]})
    return client.post(f"/negatoscope/{draft.id}/depot/", body, content_type="application/json").json()


def put(client: Client, draft: Draft, number: int, offset: object, data: bytes):
    """Send one part."""
    path = f"/negatoscope/{draft.id}/depot/{number}/"
    return client.put(path, data, content_type="application/octet-stream", headers={"Upload-Offset": str(offset)})


@pytest.fixture
def browser(client: Client, case: Draft) -> Client:
    """Claire's browser."""
    return people.signed_in(client, case.author)


def test_it_takes_a_file_in_parts(browser: Client, case: Draft) -> None:
    content = os.urandom(CHUNK + 1000)
    (file,) = announce(browser, case, ("IRM/DUPONT_Marie.dcm", len(content)))["files"]
    assert file == {"id": 1, "size": len(content), "received": 0}

    assert put(browser, case, 1, 0, content[:CHUNK]).json()["received"] == CHUNK
    assert put(browser, case, 1, CHUNK, content[CHUNK:]).json()["received"] == len(content)

    (entry,) = ledger.read(case.id)
    assert entry.path(case.id).read_bytes() == content


def test_it_goes_on_after_a_lost_connection_where_it_was(browser: Client, case: Draft) -> None:
    content = os.urandom(3 * CHUNK)
    announce(browser, case, ("series.zip", len(content)))
    put(browser, case, 1, 0, content[:CHUNK])

    # the answer to the second part is lost: the sender sends it again
    put(browser, case, 1, CHUNK, content[CHUNK : 2 * CHUNK])
    again = put(browser, case, 1, CHUNK, content[CHUNK : 2 * CHUNK])
    assert again.status_code == 409
    assert again.json()["received"] == 2 * CHUNK

    # the page is loaded again, and the same file is chosen again
    (file,) = announce(browser, case, ("series.zip", len(content)))["files"]
    assert file == {"id": 1, "size": len(content), "received": 2 * CHUNK}
    put(browser, case, 1, 2 * CHUNK, content[2 * CHUNK :])
    assert ledger.read(case.id)[0].path(case.id).read_bytes() == content


def test_two_tabs_that_send_the_same_part_write_it_once(browser: Client, case: Draft) -> None:
    announce(browser, case, ("a", 10))
    assert put(browser, case, 1, 0, b"0123456789").status_code == 200
    assert put(browser, case, 1, 0, b"0123456789").status_code == 409
    assert ledger.read(case.id)[0].path(case.id).read_bytes() == b"0123456789"


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "/etc/passwd",
        "C:\\images\\DUPONT.dcm",
        "a\0b",
        "a\r\nSet-Cookie: b",
        "é" * 4000,
        "..",
        "\ud800",
        "con",
        "a/" * 500 + "b",
    ],
)
def test_it_keeps_any_name_as_data_and_never_as_a_path(case: Draft, name: str, home: Path) -> None:
    if name == "..":
        with pytest.raises(DraftProblem, match="file-name"):
            uploads.announce(case, [(name, 1)])
        return
    (arrival,) = uploads.announce(case, [(name, 1)])
    uploads.receive(case, arrival.number, 0, io.BytesIO(b"x"))

    (entry,) = ledger.read(case.id)
    assert entry.name == name
    originals = storage.originals_of(case.id)
    assert all(part[0] in "df" and part[1:].isdigit() for part in entry.place.split("/"))
    assert entry.path(case.id).resolve().is_relative_to(originals.resolve())
    assert [path for path in home.rglob("*") if path.is_file() and "negatoscope-tests" not in path.name] != []


def test_only_the_node_can_read_what_came_in(case: Draft, home: Path) -> None:
    uploads.announce(case, [("IRM/DUPONT.dcm", 3)])
    uploads.receive(case, 1, 0, io.BytesIO(b"abc"))
    services.put_texts(case, {"title": "Genou"})
    for path in storage.intake_of(case.id).rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path.name
    assert not [path for path in home.rglob("*") if "DUPONT" in path.name]


def test_a_folder_keeps_its_shape_so_that_a_medium_is_known(case: Draft, demo_case: Path) -> None:
    slices = sorted((demo_case / "study").rglob("*.dcm"))[:2]
    files = [(f"CD/DICOM/{path.name}", path.read_bytes()) for path in slices]
    files += [("CD/VIEWER/RUN.EXE", b"MZ program"), ("CD/.DS_Store", b"litter")]
    for arrival, (_, data) in zip(
        uploads.announce(case, [(name, len(data)) for name, data in files]), files, strict=True
    ):
        uploads.receive(case, arrival.number, 0, io.BytesIO(data))

    places = [entry.place for entry in ledger.read(case.id)]
    assert places == ["d00001/d00002/f000001", "d00001/d00002/f000002", "d00001/d00003/f000003", "d00001/._f000004"]
    opened = open_case([storage.originals_of(case.id)], limits=Limits())
    assert [item.kind for item in opened.items].count(Kind.DICOM) == 2
    assert [item.findings[0].params.get("reason") for item in opened.items if item.name == "d00001/._f000004"] == [
        "set-aside-litter"
    ]


def test_files_of_one_name_in_two_folders_are_two_files(case: Draft) -> None:
    arrivals = uploads.announce(case, [("1/IM1", 4), ("2/IM1", 4), ("1/IM1", 4)])
    assert [arrival.number for arrival in arrivals] == [1, 2, 1]


def test_it_refuses_more_than_was_announced(browser: Client, case: Draft) -> None:
    announce(browser, case, ("a", 4))
    answer = put(browser, case, 1, 0, b"12345")
    assert answer.status_code == 413
    assert answer.json()["error"]["message"]
    assert uploads.arrivals(case)[0].received == 0


def test_it_refuses_files_that_are_too_many_or_too_large(case: Draft, settings) -> None:
    settings.UPLOAD_FILES = 2
    settings.UPLOAD_FILE_MIB = 1
    settings.UPLOAD_DRAFT_MIB = 2
    for files, reason in (
        ([("a", 1), ("b", 1), ("c", 1)], "too-many-files"),
        ([("a", (1 << 20) + 1)], "file-too-large"),
        ([("a", 1 << 20), ("b", 1 << 20), ("c", 1)], "too-many-files"),
    ):
        with pytest.raises(DraftProblem, match=reason):
            uploads.announce(case, files)
    settings.UPLOAD_FILES = 10
    with pytest.raises(DraftProblem, match="draft-too-large"):
        uploads.announce(case, [("a", 1 << 20), ("b", 1 << 20), ("c", 1)])
    assert uploads.arrivals(case) == []


def test_a_full_disk_is_said_and_leaves_the_file_as_it_was(
    browser: Client, case: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = os.urandom(CHUNK + 100)
    announce(browser, case, ("a", len(content)))
    put(browser, case, 1, 0, content[:CHUNK])
    real = os.pwrite

    def full(descriptor: int, data: bytes, offset: int) -> int:
        if offset + len(data) > CHUNK + 50:
            real(descriptor, bytes(data)[:10], offset)  # a disk takes what it still can
            raise OSError(errno.ENOSPC, "No space left on device: /secret/DUPONT")
        return real(descriptor, data, offset)

    monkeypatch.setattr(os, "pwrite", full)
    answer = put(browser, case, 1, CHUNK, content[CHUNK:])
    assert answer.status_code == 507
    assert "DUPONT" not in answer.content.decode()
    assert uploads.arrivals(case)[0].received == CHUNK

    monkeypatch.setattr(os, "pwrite", real)
    assert put(browser, case, 1, CHUNK, content[CHUNK:]).json()["received"] == len(content)


def test_a_disk_that_could_not_hold_the_files_is_said_before_they_come(
    case: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "negatoscope.drafts.intake.uploads.shutil.disk_usage", lambda _: os.terminal_size((0, 0)) and _Disk
    )
    with pytest.raises(DraftProblem, match="disk-full"):
        uploads.announce(case, [("a", 1 << 20)])


class _Disk:
    free = 1 << 20


def test_a_ledger_cut_off_by_a_kill_loses_nothing_else(case: Draft) -> None:
    uploads.announce(case, [("a", 1)])
    path = storage.intake_of(case.id) / "names.jsonl"
    path.write_bytes(path.read_bytes() + b'{"number": 2, "na')
    uploads.announce(case, [("b", 1)])
    assert [entry.name for entry in ledger.read(case.id)] == ["a", "b"]
    assert uploads.receive(case, uploads.arrivals(case)[1].number, 0, io.BytesIO(b"x")).is_whole


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{",
        b'{"files": 3}',
        b'{"files": [{"name": 3, "size": 1}]}',
        b'{"files": [{"name": "a", "size": -1}]}',
    ],
)
def test_a_batch_that_is_none_is_refused_in_a_sentence(browser: Client, case: Draft, body: bytes) -> None:
    answer = browser.post(f"/negatoscope/{case.id}/depot/", body, content_type="application/json")
    assert answer.status_code == 400
    assert answer.json()["error"]["message"].endswith(".")


def test_a_part_says_where_it_belongs(browser: Client, case: Draft) -> None:
    announce(browser, case, ("a", 200_000))
    assert put(browser, case, 1, "-1", b"x").status_code == 400
    assert put(browser, case, 1, 0, b"too small to be a part").status_code == 400
    assert put(browser, case, 9, 0, b"x").status_code == 404
    assert uploads.arrivals(case)[0].received == 0


def test_what_did_not_come_in_whole_holds_the_draft_back_until_it_is_left_out(browser: Client, case: Draft) -> None:
    announce(browser, case, ("whole", 1), ("lost", 5))
    put(browser, case, 1, 0, b"x")
    with pytest.raises(DraftProblem, match="incomplete") as problem:
        services.examine(case)
    assert "1" in problem.value.sentence

    assert len(browser.delete(f"/negatoscope/{case.id}/depot/").json()["files"]) == 1
    services.examine(case)
    assert announce(browser, case, ("late", 1))["error"]["message"]


def test_strangers_find_no_such_draft(client: Client, case: Draft) -> None:
    people.signed_in(client, people.karim())
    assert client.get(f"/negatoscope/{case.id}/depot/").status_code == 404
    assert put(client, case, 1, 0, b"x").status_code == 404
    client.logout()
    assert client.get(f"/negatoscope/{case.id}/depot/").status_code == 302


def test_announcing_too_often_is_refused_for_a_while(
    browser: Client, case: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    from negatoscope.drafts.intake import rates

    monkeypatch.setattr(rates, "ANNOUNCE", rates.Rate("announce", 2, 10, 100))
    assert "files" in announce(browser, case, ("a", 1))
    assert "files" in announce(browser, case, ("b", 1))
    answer = browser.post(f"/negatoscope/{case.id}/depot/", "{}", content_type="application/json")
    assert answer.status_code == 429
    assert answer["Retry-After"] == "600"
    assert "10 minutes" in answer.json()["error"]["message"]


def test_a_form_without_a_script_brings_several_files(case: Draft) -> None:
    services.add_files(case, [SimpleUploadedFile("DUPONT1.png", b"one"), SimpleUploadedFile("DUPONT2.png", b"second")])
    assert [arrival.is_whole for arrival in uploads.arrivals(case)] == [True, True]
    assert [entry.path(case.id).read_bytes() for entry in ledger.read(case.id)] == [b"one", b"second"]


def test_a_form_that_fills_the_disk_leaves_nothing(case: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    files = [SimpleUploadedFile("a.png", b"one"), SimpleUploadedFile("b.png", b"two")]

    def full() -> None:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(files[1], "chunks", full)
    with pytest.raises(DraftProblem, match="disk-full"):
        services.add_files(case, files)
    assert [arrival.is_whole for arrival in uploads.arrivals(case)] == [True]


@pytest.mark.parametrize(
    ("body", "boundary"),
    [
        (b'--x\r\nContent-Disposition: form-data; name="files"; filename="DUPONT.dcm"\r\n\r\nhalf a fi', ""),
        (b"nothing of a form", ""),
        (b"--x\r\n", "; boundary=" + "x" * 500),
        (b'--x\r\nContent-Disposition: form-data; name="kind"\r\n\r\nca', "; boundary=x"),
    ],
)
def test_a_damaged_form_is_refused_in_a_sentence_and_leaves_nothing(
    browser: Client, case: Draft, body: bytes, boundary: str
) -> None:
    answer = browser.post(f"/negatoscope/{case.id}/fichiers/", body, content_type=f"multipart/form-data{boundary}")
    assert answer.status_code == 400
    assert "DUPONT" not in answer.content.decode()
    assert "</main>" in answer.content.decode()
    assert uploads.arrivals(case) == []


def test_beginning_drafts_too_often_is_refused_for_a_while(browser: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from negatoscope.drafts.intake import rates

    monkeypatch.setattr(rates, "BEGIN", rates.Rate("begin", 1, 60, 100))
    form = {"kind": "case", "audience": "colleagues", "language": "fr", "modality": "MR", "region": "head"}
    before = Draft.objects.count()
    statuses = [browser.post("/negatoscope/cas/", form).status_code for _ in range(3)]
    assert statuses[1:] == [429, 429]
    assert Draft.objects.count() == before + 1


def test_an_address_is_counted_over_all_its_accounts(browser: Client, client: Client, case: Draft, rf) -> None:
    from negatoscope.drafts.intake import rates

    rate = rates.Rate("anything", 10, 10, 2)
    for member in (case.author, people.karim()):
        request = rf.get("/")
        request.user = member
        rates.count(request, rate)
    with pytest.raises(DraftProblem, match="too-often"):
        rates.count(request, rate)


def test_a_database_that_finds_no_space_is_said_too(
    browser: Client, case: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.db import OperationalError

    def full(*_: object) -> None:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr("negatoscope.drafts.intake.rates.count", full)
    answer = browser.post(f"/negatoscope/{case.id}/depot/", "{}", content_type="application/json")
    assert answer.status_code == 507
    assert answer.json()["error"]["code"] == "disk-full"
