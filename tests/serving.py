"""Starting the real site as a process, as `make run` does, with a home of its own."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 60.0
_CODE = re.compile(r"^([A-Z0-9]{4}-[A-Z0-9]{4})$", re.M)


@dataclass(frozen=True)
class Site:
    """The running site: its address, its folder, its process."""

    url: str
    home: Path
    process: subprocess.Popen[str]
    log: Path

    def code_for(self, address: str) -> str:
        """The code in the last message to an address, as the node keeps it on a machine without mail server."""
        until = time.monotonic() + 10
        while time.monotonic() < until:
            for kept in sorted((self.home / "mail").glob("*.txt"), reverse=True):
                text = kept.read_text(encoding="utf-8")
                found = _CODE.search(text) if text.startswith(f"{address}\n") else None
                if found:
                    return found[1]
            time.sleep(0.1)
        raise AssertionError(f"no message with a code for {address}")


def start_site(home: Path, *options: str, environment: dict[str, str] | None = None) -> Site:
    """Start `negatoscope serve` on a free port and wait until it answers."""
    port = free_port()
    log = home.parent / f"{home.name}.log"
    command = [sys.executable, "-m", "negatoscope", "serve", "--lang", "fr", "--port", str(port), *options]
    # Tests that run in the background ignore Ctrl-C, and so would the site that they start.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with log.open("w") as output:
        process = subprocess.Popen(
            command, env=environment_of(home, environment), stdout=output, stderr=subprocess.STDOUT, text=True
        )
    site = Site(f"http://localhost:{port}", home, process, log)
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{site.url}/healthz", timeout=5):
                return site
        except OSError:
            time.sleep(0.2)
    stop_site(site)
    raise AssertionError(f"the site did not start:\n{log.read_text()}")


def stop_site(site: Site) -> int:
    """End the site as Ctrl-C does; returns its exit code."""
    if site.process.poll() is None:
        site.process.send_signal(signal.SIGINT)
    return site.process.wait(15)


def environment_of(home: Path, more: dict[str, str] | None = None) -> dict[str, str]:
    """What a site is started with: nothing of the tests' own settings."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("NEGATOSCOPE_", "DJANGO_"))}
    return {**inherited, "NEGATOSCOPE_HOME": str(home), **(more or {})}


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]
