"""The whole way of a held draft: a reviewer approves, the copy is sealed again, its author publishes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from negatoscope.drafts import queries as drafts_queries
from negatoscope.drafts import services as drafts_services
from negatoscope.drafts.models import Draft
from negatoscope.drafts.passages.passage import carry_out
from negatoscope.drafts.states import State
from negatoscope.gate.declaration import Likely, Scope
from negatoscope.members.gated import from_release
from negatoscope.members.models import Member
from negatoscope.moderation import reviewing, services
from negatoscope.moderation.certified import certified
from published import DECLARED, TEXTS, draft_of, seal_case

pytestmark = pytest.mark.django_db
WHY = "La maladie est fréquente, et l’accord est consigné."


def test_it_is_published_with_the_name_of_who_decided(
    ada: Member, claire: Member, tmp_path_factory: pytest.TempPathFactory
):
    agreed = replace(
        DECLARED,
        recognisable_by_others=Likely.UNSURE,
        agreement=True,
        agreement_date=date(2026, 10, 2),
        agreement_scope=Scope.COLLEAGUES,
    )
    folder = tmp_path_factory.mktemp("agreed")
    draft = draft_of(
        ada, seal_case(folder, "colleagues", TEXTS, declared=replace(agreed, agreement_keeper="secrétariat"))
    )
    draft.declaration.answers = agreed.as_json()
    draft.declaration.agreement_keeper = from_release("secrétariat")
    draft.declaration.save()
    for item in draft.report["items"]:
        for finding in item["findings"]:
            if finding["severity"] == "WARN" and finding["state"] == "open":
                _answer(draft, ada, finding["code"], item["path"], finding["where"])
    drafts_services.ask_review(draft)

    held = reviewing.holds(draft)
    assert [one.code for one in held] == ["SEC208"]
    services.approve(draft, claire, [WHY])
    for passage in draft.passages.all():
        carry_out(passage.pk)

    draft = Draft.objects.get()
    assert (draft.state, draft.verdict) == (State.AT_AUTHOR, "released")
    assert drafts_queries.blockers(draft) == ()
    publication = services.publish(draft, ada)
    said = certified(publication)
    assert said.reviewers == ("Dr Claire",)
    decided = next(given for given in said.answers if given.code == "SEC208")
    assert decided.reason == WHY
    assert "secrétariat" not in publication.certificate


def _answer(draft: Draft, by: Member, code: str, item: str, where: dict[str, object]) -> None:
    draft.given_answers.create(by=by, code=code, item=item, where=where, answer=from_release("vérifié"))
