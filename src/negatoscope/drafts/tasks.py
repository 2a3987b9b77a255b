"""The background task. Its argument is a number and its result nothing: the library shows both to operators."""

from __future__ import annotations

from django_tasks import task

from negatoscope.drafts import passage


@task(queue_name="cases")
def pass_the_gate(pk: int) -> None:
    """Carry out the passage with that number."""
    passage.carry_out(pk)
