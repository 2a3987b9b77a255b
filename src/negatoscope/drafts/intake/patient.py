"""Who the patient of a draft is, for texts that its author types beside it: known while the originals are here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.drafts import storage
from negatoscope.gate.revision import Dossier, RevisionError

if TYPE_CHECKING:
    from negatoscope.drafts.models import Draft
    from negatoscope.gate.prose import Matcher


def patient_of(draft: Draft) -> Matcher | None:
    """What hunts the identity that the last passage learned; None once it is gone, or where there was none."""
    if draft.originals_gone_at is not None:
        return None
    try:
        identity = Dossier.read(storage.dossier_of(draft.id, draft.dossier)).identity
    except RevisionError:
        return None
    return identity.matcher() if identity.evidence else None
