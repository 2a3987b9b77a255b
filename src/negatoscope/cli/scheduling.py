"""Who does the work of a passage: processes of this machine (--jobs), or the workers of a cluster (--scheduler)."""

from __future__ import annotations

import contextlib
import secrets
from typing import TYPE_CHECKING

from negatoscope.cli.problems import UsageError
from negatoscope.gate.cluster import ClusterError
from negatoscope.gate.staging import StagingError, staging, write_file
from negatoscope.gate.workers import Crew

if TYPE_CHECKING:
    import argparse
    from collections.abc import Generator


@contextlib.contextmanager
def crew(options: argparse.Namespace) -> Generator[Crew]:
    """The crew that the options ask for.

    For a cluster the paths in the options are made absolute: workers have a folder of their own.

    Raises:
        UsageError: the cluster isn't there, doesn't suit, or was lost on the way.
    """
    if options.scheduler is None:
        with Crew(options.jobs) as local:
            yield local
        return
    try:
        from negatoscope.gate.cluster.crew import ClusterCrew  # noqa: PLC0415 (an extra)
        from negatoscope.gate.cluster.worker import Witness  # noqa: PLC0415
    except ImportError:
        raise UsageError(ClusterError("missing").sentence(options.lang)) from None
    options.inputs = [path.absolute() for path in options.inputs]
    options.out = options.out.absolute()
    inputs = [(str(path), None if path.is_dir() else path.stat().st_size) for path in options.inputs]
    token = secrets.token_bytes(16)
    try:
        with staging(options.out.with_name(secrets.token_hex(8))) as seen:
            write_file(seen / "witness", token)
            with ClusterCrew(options.scheduler, Witness(str(seen / "witness"), token, inputs)) as remote:
                yield remote
    except ClusterError as error:
        raise UsageError(error.sentence(options.lang)) from None
    except StagingError as error:
        raise UsageError(error.sentence(options.lang, options.out)) from None
