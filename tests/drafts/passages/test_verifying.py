"""A node without quarantine: sealed releases only, taken for claims and for hostile."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from gate_work import hand_in, pass_through
from negatoscope.drafts import queries, services, storage
from negatoscope.drafts.choices import Kind
from negatoscope.drafts.intake import uploads
from negatoscope.drafts.intake.checks import check_intake
from negatoscope.drafts.models import Draft, Passage, Signer
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.states import State
from negatoscope.gate.case_key import CaseKey
from negatoscope.gate.certificate import canonical, read_certificate, sealed_file, write_certificate
from negatoscope.gate.node_key import NodeKey, load_node_key
from negatoscope.gate.policy import Limits
from negatoscope.gate.verifying import verify
from negatoscope.members.models import Member

pytestmark = pytest.mark.django_db


@pytest.fixture
def release(reviewed: Draft, tmp_path: Path) -> Path:
    """A release of Claire's own machine, answered and released there; that machine is not this node."""
    pass_through(
        reviewed,
        services.declare(
            reviewed,
            {
                "concerns": "patient",
                "recognisable_by_others": "no",
                "recognisable_by_patient": "no",
                "took_part": "yes",
                "requisition": "no",
                "objected": "no",
                "source": "own",
            },
        ),
    )
    assert reviewed.verdict == "released"
    folder = tmp_path / "release"
    storage.copy_of(reviewed.pk, reviewed.revision).rename(folder)
    return folder


@pytest.fixture
def her_key(release: Path, home: Path) -> NodeKey:
    """The key of her machine; this node makes another for itself."""
    key = load_node_key(home)
    assert key is not None
    (home / "node.key").unlink()
    load_node_key(home)
    return key


@pytest.fixture
def community(her_key: NodeKey, monkeypatch: pytest.MonkeyPatch) -> None:
    """This node takes no originals."""
    monkeypatch.setattr(settings, "QUARANTINE", False)
    monkeypatch.setattr(settings, "INTAKE", settings.HOME / "incoming")
    monkeypatch.setattr(settings, "TRUSTED_KEYS", (her_key.public_text,))


@pytest.fixture
def draft(community: None, release: Path, claire: Member) -> Draft:
    """A draft on this node."""
    return services.start(claire, services.Beginning(Kind.CASE, audience="public", language="en"))


def packed(release: Path, top: str = "", *more: tuple[str, bytes]) -> bytes:
    """The release as a ZIP."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(release.rglob("*")):
            if path.is_file():
                archive.write(path, top + path.relative_to(release).as_posix())
        for name, data in more:
            archive.writestr(name, data)
    return buffer.getvalue()


def take_in(draft: Draft, data: bytes) -> Passage:
    """The ZIP comes in and is examined."""
    hand_in(draft, ("release.zip", data))
    return pass_through(draft, services.examine(draft))


def expect_nothing_left(draft: Draft) -> None:
    assert not storage.intake_of(draft.pk).exists()
    assert not storage.copies_of(draft.pk).exists() or not list(storage.copies_of(draft.pk).iterdir())


@pytest.mark.parametrize("top", ["", "Genou de Mme X/"])
def test_a_release_that_holds_becomes_the_copy_and_the_upload_goes(draft: Draft, release: Path, top: str) -> None:
    litter = (("__MACOSX/._a", b"x"), (f"{top}.DS_Store", b"y"))
    made = take_in(draft, packed(release, top, *litter))
    assert made.outcome == "done"
    assert (draft.state, draft.verdict, draft.signer) == (State.AT_AUTHOR, "released", Signer.KNOWN)
    assert draft.audience == "colleagues"
    assert not storage.intake_of(draft.pk).exists()
    assert queries.released_texts(draft)["title"] == "A knee"
    assert len([one for one in queries.items(draft) if one.frames]) == 2
    with pytest.raises(DraftProblem, match="only-releases-go"):
        services.revise_texts(draft, {"title": "Mrs Marchetti"})


def test_who_answers_here_has_it_sealed_here_over_the_same_files(draft: Draft, release: Path) -> None:
    take_in(draft, packed(release))
    before = queries.released_texts(draft)
    made = pass_through(draft, services.declare(draft, {"concerns": "patient"}))
    assert made.outcome == "done"
    assert draft.verdict == "held"
    assert queries.released_texts(draft) == before
    own = load_node_key(settings.HOME)
    assert own is not None
    assert verify(storage.copy_of(draft.pk, draft.revision), {own.public}, Limits(), lambda *_: None).holds


def test_an_unknown_signer_waits_for_a_reviewer(
    draft: Draft, release: Path, karim: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "TRUSTED_KEYS", ())
    take_in(draft, packed(release))
    assert draft.signer == Signer.UNKNOWN
    assert any("who sealed" in blocker.sentence for blocker in queries.blockers(draft))
    services.ask_review(draft)
    services.decide(draft, karim, approve=True)
    draft.refresh_from_db()
    assert draft.signer == Signer.ACCEPTED
    assert not any("who sealed" in blocker.sentence for blocker in queries.blockers(draft))


def test_originals_by_mistake_are_destroyed_with_their_first_part(draft: Draft) -> None:
    with pytest.raises(DraftProblem, match="no-originals-here") as problem:
        uploads.announce(draft, [("IM1.dcm", 1000)])
    assert problem.value.status == 403
    hand = SimpleUploadedFile("images.zip", b"\0" * 128 + b"DICM" + b"DUPONT^Marie")
    with pytest.raises(DraftProblem, match="originals-by-mistake"):
        services.add_files(draft, [hand])
    expect_nothing_left(draft)
    uploads.announce(draft, [("images.zip", 132)])
    with pytest.raises(DraftProblem, match="originals-by-mistake"):
        uploads.receive(draft, 1, 0, io.BytesIO(b"\0" * 128 + b"DICM"))
    expect_nothing_left(draft)


def test_a_zip_of_originals_is_destroyed_unread(draft: Draft, tmp_path: Path) -> None:
    from cast import mr_slice

    mr_slice(tmp_path / "study", 1)
    made = take_in(draft, packed(tmp_path / "study"))
    assert made.outcome == Passage.Outcome.NOT_A_RELEASE
    assert draft.state == State.COLLECTING
    assert "not a sealed release" in queries.last_outcome(draft)
    expect_nothing_left(draft)


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("../../outside.md", Passage.Outcome.NOT_A_RELEASE),
        ("/etc/cron.d/x", Passage.Outcome.NOT_A_RELEASE),
        ("dicom/../../x", Passage.Outcome.NOT_A_RELEASE),
        ("Extra.md", Passage.Outcome.BROKEN),
        ("texts/extra.md", Passage.Outcome.BROKEN),
        ("images/1.svg", Passage.Outcome.BROKEN),
    ],
)
def test_a_file_that_is_not_of_the_release_breaks_it(
    draft: Draft, release: Path, home: Path, name: str, outcome: str
) -> None:
    before = {path for path in home.parent.rglob("*") if path.is_file()}
    made = take_in(draft, packed(release, "", (name, b"x")))
    assert made.outcome == outcome
    expect_nothing_left(draft)
    assert {p.name for p in home.parent.rglob("*") if p.is_file()} - {p.name for p in before} <= {"f000001"}


def test_an_altered_file_breaks_it(draft: Draft, release: Path) -> None:
    (release / "texts" / "title.md").write_text("A knee of Mrs Marchetti")
    assert take_in(draft, packed(release)).outcome == Passage.Outcome.BROKEN
    expect_nothing_left(draft)


def test_a_bomb_is_no_release(draft: Draft, release: Path) -> None:
    made = take_in(draft, packed(release, "", ("dicom/x.dcm", b"\0" * (64 << 20))))
    assert made.outcome == Passage.Outcome.NOT_A_RELEASE
    expect_nothing_left(draft)


def reseal(release: Path, key: NodeKey) -> None:
    """The certificate as somebody who means ill would make it: with a good signature over anything."""
    payload, _, _ = read_certificate((release / "certificate.json").read_bytes())
    files = sorted(path for path in release.rglob("*") if path.is_file() and path.name != "certificate.json")
    sealed = [sealed_file(path.relative_to(release).as_posix(), path.read_bytes()) for path in files]
    payload["files"] = [{"path": one.path, "bytes": one.size, "sha256": one.sha256} for one in sealed]
    payload["signer"] = base64.b64encode(key.public).decode()
    (release / "certificate.json").write_bytes(write_certificate(payload, key.sign(canonical(payload))))


def test_a_name_in_a_text_is_found_whatever_its_certificate_says(draft: Draft, release: Path, her_key: NodeKey) -> None:
    (release / "texts" / "history.md").write_text("Mme Marie DUPONT, née le 12/04/1960, tél. 06 12 34 56 78.")
    reseal(release, her_key)
    made = take_in(draft, packed(release))
    assert made.outcome == Passage.Outcome.UNSAFE
    expect_nothing_left(draft)


def test_a_name_in_the_report_is_found_too(draft: Draft, release: Path, her_key: NodeKey) -> None:
    report = json.loads((release / "report.json").read_text())
    finding = next(f for item in report["items"] for f in item["findings"] if f["params"])
    finding["params"] = dict.fromkeys(finding["params"], "Mme Marie DUPONT, née le 12/04/1960")
    (release / "report.json").write_text(json.dumps(report))
    reseal(release, her_key)
    assert take_in(draft, packed(release)).outcome == Passage.Outcome.UNSAFE
    expect_nothing_left(draft)


@pytest.mark.parametrize("place", ["../../../node.key", "/etc/passwd", "dicom/none.dcm"])
def test_a_report_that_names_files_elsewhere_breaks_it(
    draft: Draft, release: Path, her_key: NodeKey, place: str
) -> None:
    report = json.loads((release / "report.json").read_text())
    next(item for item in report["items"] if item["released_as"])["released_as"] = place
    (release / "report.json").write_text(json.dumps(report))
    reseal(release, her_key)
    assert take_in(draft, packed(release)).outcome == Passage.Outcome.BROKEN
    expect_nothing_left(draft)


def test_a_page_of_the_report_that_holds_more_breaks_it(draft: Draft, release: Path, her_key: NodeKey) -> None:
    page = release / "report.html"
    original = base64.b64encode(b"DICM" + b"DUPONT^Marie" * 400).decode()
    page.write_text(page.read_text().replace("</body>", f'<img hidden src="data:image/png;base64,{original}"></body>'))
    reseal(release, her_key)
    assert take_in(draft, packed(release)).outcome == Passage.Outcome.BROKEN
    expect_nothing_left(draft)


def test_a_report_with_a_key_that_nobody_reads_breaks_it(draft: Draft, release: Path, her_key: NodeKey) -> None:
    report = release / "report.json"
    report.write_text(report.read_text().replace('{"version"', '{"more": "AAECAwQF", "version"', 1))
    reseal(release, her_key)
    assert take_in(draft, packed(release)).outcome == Passage.Outcome.BROKEN
    expect_nothing_left(draft)


def test_a_release_without_the_page_of_its_report_breaks_it(draft: Draft, release: Path, her_key: NodeKey) -> None:
    (release / "report.html").unlink()
    reseal(release, her_key)
    assert take_in(draft, packed(release)).outcome == Passage.Outcome.BROKEN


def test_two_files_are_not_one_release(draft: Draft, release: Path) -> None:
    hand_in(draft, ("release.zip", packed(release)))
    with pytest.raises(DraftProblem, match="no-originals-here"):
        uploads.announce(draft, [("a.zip", 1), ("b.zip", 1)])
    hand_in(draft, ("again.zip", packed(release)))
    made = pass_through(draft, services.examine(draft))
    assert made.outcome == Passage.Outcome.NOT_A_RELEASE


def test_a_trusted_key_that_is_none_is_said_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "TRUSTED_KEYS", ("not a key",))
    monkeypatch.setattr(settings, "UPLOAD_FILES", 0)
    assert [error.id for error in check_intake()] == ["drafts.E001", "drafts.E002"]
    monkeypatch.setattr(settings, "TRUSTED_KEYS", (base64.b64encode(CaseKey().secret).decode(),))
    monkeypatch.setattr(settings, "UPLOAD_FILES", 1)
    assert check_intake() == []
