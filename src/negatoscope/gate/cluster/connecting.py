"""Reaching a scheduler, and finding out whether its cluster can do the work."""

from __future__ import annotations

import logging
import re
import warnings
from typing import Any

from negatoscope.gate.cluster.errors import ClusterError

_SECONDS = 15
_ADDRESS = re.compile(r"(?:(?:tcp|tls|ws|wss|ucx)://)?(?:\[[0-9a-fA-F:.]+\]|[A-Za-z0-9._-]+):[0-9]{1,5}")
_SAME = (
    "negatoscope",
    "distributed",
    "dask",
    "cloudpickle",
    "numpy",
    "pydicom",
    "opencv-python-headless",
    "onnxruntime",
)
_SCHEDULER = ("negatoscope", "distributed", "dask", "cloudpickle")
"""What must be the same: all of it on workers, of the scheduler what carries the tasks."""


def connect(address: str) -> tuple[Any, int]:
    """A client of the cluster (`distributed.Client`), and how many workers it has.

    Raises:
        ClusterError: it can't be reached, has no worker, or other versions than this machine.
    """
    try:
        from distributed import Client  # noqa: PLC0415 (an extra, and half a second)
    except ImportError:
        raise ClusterError("missing") from None
    if _ADDRESS.fullmatch(address) is None:
        raise ClusterError("address")
    for name in ("distributed", "tornado", "asyncio"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)  # they report lost connections by traceback
    client: Any = None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # versions are compared below, in words
            client = Client(address, timeout=_SECONDS, set_as_default=False, name="negatoscope")
            count = _workers(client)
            _compare(client.get_versions(packages=_SAME))
            return client, count
    except (OSError, TimeoutError, ValueError, TypeError, RuntimeError):
        _close(client)
        raise ClusterError("unreachable") from None
    except ClusterError:
        _close(client)
        raise


def count_workers(client: Any) -> int:  # noqa: ANN401 (the library is an extra)
    """How many workers the cluster has now.

    Raises:
        ClusterError: the scheduler doesn't answer any more.
    """
    if client.status not in {"running", "connecting"}:
        raise ClusterError("lost")
    try:
        return len(client.scheduler_info()["workers"])
    except Exception:  # noqa: BLE001 (whatever it is, nobody answers)
        raise ClusterError("lost") from None


def _workers(client: Any) -> int:  # noqa: ANN401 (as above)
    try:
        client.wait_for_workers(1, timeout=_SECONDS)
    except TimeoutError:
        raise ClusterError("no-workers") from None
    return count_workers(client)


def _close(client: Any) -> None:  # noqa: ANN401 (as above)
    if client is not None:
        client.close(timeout=2)


def _compare(versions: Any) -> None:  # noqa: ANN401 (as above)
    here = versions["client"]["packages"]
    others = [(versions["scheduler"], _SCHEDULER), *((worker, _SAME) for worker in versions["workers"].values())]
    for found, names in others:
        there: dict[str, Any] = found["packages"] if found else {}
        for name in ("python", *names):
            mine, theirs = _told(here, name), _told(there, name)
            if mine != theirs:
                raise ClusterError("versions", package=name, here=mine, there=theirs)


def _told(packages: dict[str, Any], name: str) -> str:
    """The version; of Python the first two numbers, as pickles and wheels care for no more."""
    version = packages.get(name) or "-"
    return ".".join(str(version).split(".")[:2]) if name == "python" else str(version)
