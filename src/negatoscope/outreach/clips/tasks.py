"""The background task. Its argument is a number and its result nothing: the library shows both to operators."""

from __future__ import annotations

from django_tasks import task

from negatoscope.drafts import faults
from negatoscope.outreach.clips import making


@task(queue_name="cases")
def make_clip(pk: int) -> None:
    """Make the clip with that number. Nothing is raised: the library stores the text of exceptions."""
    try:
        making.carry_out(pk)
    except Exception as error:  # noqa: BLE001 (see above)
        faults.log("clip.lost", error, clip=pk)
