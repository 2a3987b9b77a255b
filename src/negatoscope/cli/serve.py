"""negatoscope serve: the site with its workers, on this machine."""

from __future__ import annotations

import os
import socket
from typing import IO, TYPE_CHECKING

from negatoscope.cli.language import say
from negatoscope.cli.problems import UsageError
from negatoscope.gate.node_key import key_folder

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
QUEUES = ("quick", "cases")


def run(options: argparse.Namespace) -> int:
    """Prepare the node, start its processes, and end them all on Ctrl-C or SIGTERM."""
    from negatoscope.site.serving.home import HomeError, prepare_home  # noqa: PLC0415 (Django only where it is needed)

    lang = options.lang
    home = key_folder().absolute()
    listening = _listen(options.host, options.port, lang)
    _set_environment(options, home, listening.getsockname()[1])
    try:
        prepare_home(home)
        lock = _lock(home, lang)
        with listening, lock:
            return _serve(options, listening)
    except HomeError as problem:
        raise UsageError(say(problem.key, lang, path=home)) from None


def _serve(options: argparse.Namespace, listening: socket.socket) -> int:
    from django.conf import settings  # noqa: PLC0415 (they read what `_set_environment` has written)

    from negatoscope.site.serving.keeper import Child, KeepingError, keep, module  # noqa: PLC0415
    from negatoscope.site.serving.starting import StartError, get_ready  # noqa: PLC0415

    print(say("serve.starting", options.lang), flush=True)
    try:
        url = get_ready(options.lang)
    except StartError as problem:
        raise UsageError(f"{say('serve.settings', options.lang)}\n{problem}") from None
    descriptor = listening.fileno()
    children = [
        Child("web", module("negatoscope.site.serving.web", str(descriptor)), (descriptor,)),
        *(Child(f"worker {queue}", module("negatoscope.site.serving.worker", queue)) for queue in QUEUES),
    ]
    if settings.DEMO:
        children.append(Child("demo", module("negatoscope.site.serving.filling", options.lang), once=True))
    try:
        keep(
            children,
            lambda: print(say("serve.ready", options.lang, url=url), flush=True),
            lambda: print(say("serve.ending", options.lang), flush=True),
        )
    except KeepingError as problem:
        raise UsageError(say("serve.dies", options.lang, process=problem.name)) from None
    except KeyboardInterrupt:
        print(say("serve.stopped", options.lang), flush=True)
    return 0


def _listen(host: str, port: int, lang: str) -> socket.socket:
    """The socket, bound before anything else is done.

    Raises:
        UsageError: the port is taken, or the host is none of this machine's.
    """
    if host not in _LOOPBACK and not os.environ.get("NEGATOSCOPE_URL"):
        raise UsageError(say("serve.url", lang, host=host))
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except (OSError, OverflowError):
        raise UsageError(say("serve.port", lang, host=host, port=port)) from None


def _set_environment(options: argparse.Namespace, home: Path, port: int) -> None:
    """What this process and those it starts read as settings."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "negatoscope.site.settings"
    os.environ["NEGATOSCOPE_HOME"] = str(home)
    os.environ.setdefault("NEGATOSCOPE_URL", f"http://localhost:{port}")
    # Crews that are ended at once say on standard error what they had open.
    os.environ.setdefault("PYTHONWARNINGS", "ignore:resource_tracker")
    if options.demo is not None:
        os.environ["NEGATOSCOPE_DEMO"] = "yes" if options.demo else "no"


def _lock(home: Path, lang: str) -> IO[str]:
    """A lock on the node's folder: two sites on one folder would empty each other's temporary files.

    Raises:
        UsageError: another process has it.
    """
    import fcntl  # noqa: PLC0415 (not on every platform where the other commands run)

    file = (home / "serve.lock").open("a")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise UsageError(say("serve.twice", lang, path=home)) from None
    return file
