"""Members, sealed releases and publications for tests: a small cast, and the gate itself run once a session."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from allauth.account.models import EmailAddress
from django.conf import settings

import cast
from negatoscope.drafts.contents import contents_of
from negatoscope.drafts.models import Declaration as DeclarationRow
from negatoscope.drafts.models import Draft
from negatoscope.drafts.states import State
from negatoscope.drafts.storage import copy_of
from negatoscope.gate.declaration import Concerns, Declaration, Likely, Objection, Source
from negatoscope.gate.examination import Passage, examine
from negatoscope.gate.node_key import load_node_key
from negatoscope.gate.opening import open_case
from negatoscope.gate.policy import Audience, Limits, Policy
from negatoscope.gate.release import Seal, release
from negatoscope.gate.reports.json_report import as_object
from negatoscope.gate.workers import Crew
from negatoscope.members.gated import from_release
from negatoscope.members.models import Member
from negatoscope.moderation.models import Publication
from negatoscope.moderation.services import publish

TEXTS = {
    "title": "Un genou gonflé",
    "question": "Que voyez-vous dans le condyle interne ?",
    "history": "Douleur depuis trois semaines.",
    "findings": "Plage en hypersignal **T2**.",
    "diagnosis": "Contusion osseuse.",
    "discussion": "Le signal régresse en quelques mois.",
    "alt-dicom-1": "Coupe axiale du genou, plage claire dans le condyle interne.",
}
DECLARED = Declaration(
    concerns=Concerns.PATIENT,
    recognisable_by_others=Likely.NO,
    recognisable_by_patient=Likely.NO,
    took_part=True,
    requisition=False,
    objected=Objection.NO,
    source=Source.OWN,
)


@dataclass(frozen=True)
class SealedCase:
    """A release made by the gate, the key it was sealed with, and its report."""

    folder: Path
    key: Path
    report: dict[str, object]
    contents: list[dict[str, object]]
    declared: Declaration


def seal_case(
    root: Path,
    audience: str,
    texts: dict[str, str],
    slices: int = 3,
    declared: Declaration = DECLARED,
    documents: tuple[bytes, ...] = (),
    videos: tuple[bytes, ...] = (),
) -> SealedCase:
    """Pass a case of a few slices, documents and videos through the gate, in this process."""
    key = load_node_key(root)
    assert key is not None
    originals = root / "originals"
    originals.mkdir()
    for number in range(1, slices + 1):
        cast.mr_slice(originals, number)
    for number, document in enumerate(documents, 1):
        (originals / f"{number}.pdf").write_bytes(document)
    for number, video in enumerate(videos, 1):
        (originals / f"{number}.mp4").write_bytes(video)
    given = [originals] if slices or documents or videos else []
    with Crew(0) as crew:
        passage = Passage(Policy(audience=Audience(audience)), crew, declaration=declared)
        outcome = release(
            examine(open_case(given, texts=texts, limits=Limits()), passage), root / "release", Seal(key, "fr"), passage
        )
    assert outcome.folder is not None, [f.code for f in outcome.report.findings() if f.is_open]
    contents = contents_of(outcome.report, outcome.folder)
    return SealedCase(outcome.folder, root / "node.key", as_object(outcome.report, "fr"), contents, declared)


def member(name: str, *, confirmed: bool = True, **fields: object) -> Member:
    """A member of that name."""
    address = f"{name.lower()}@example.org"
    made = Member.objects.create_user(
        address, "mot-de-passe", handle=name.lower(), name=from_release(f"Dr {name}"), **fields
    )
    EmailAddress.objects.create(user=made, email=address, verified=confirmed, primary=True)
    return made


def draft_of(author: Member, sealed: SealedCase, **fields: object) -> Draft:
    """A draft whose copy is that release, at its author's review."""
    shutil.copyfile(sealed.key, settings.HOME / "node.key")
    (settings.HOME / "node.key").chmod(0o600)
    report = sealed.report
    given = {"kind": "case", "modality": "MR", "region": "lower-limb", "certainty": "probable"} | fields
    draft = Draft.objects.create(
        author=author,
        audience=report["audience"],
        state=State.AT_AUTHOR,
        verdict=report["verdict"],
        report=report,
        contents=sealed.contents,
        revision=7,
        **given,
    )
    DeclarationRow.objects.create(draft=draft, answers=sealed.declared.as_json())
    shutil.copytree(sealed.folder, copy_of(draft.pk, 7))
    return draft


def published(author: Member, sealed: SealedCase, **fields: object) -> Publication:
    """That release, published."""
    return publish(draft_of(author, sealed, **fields), author)
