"""The background task. Its argument is a number and its result nothing: the library shows both to operators."""

from __future__ import annotations

from django_tasks import task

from negatoscope.drafts import faults
from negatoscope.drafts.passages import passage


@task(queue_name="cases")
def pass_the_gate(pk: int) -> None:
    """Carry out the passage with that number.

    The library stores the traceback of what a task raises, with the text of every exception that led to it. So nothing
    is raised but a bare end of the process; a passage that didn't end is found by its heartbeat and begun again.
    """
    is_ending = False
    try:
        passage.carry_out(pk)
    except Exception as error:  # noqa: BLE001 (see above)
        faults.log("passage.lost", error, passage=pk)
    except BaseException:  # noqa: BLE001 (the worker is told to end)
        is_ending = True
    if is_ending:
        raise SystemExit(1)
