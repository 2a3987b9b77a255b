"""`negatoscope serve`: what it starts, what it refuses, and how it ends."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from serving import environment_of, start_site, stop_site

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site for the tests that leave it as it was."""
    running = start_site(tmp_path_factory.mktemp("serve") / "home")
    yield running
    stop_site(running)


@pytest.fixture
def own_site(tmp_path):
    """A site for a test that ends it."""
    running = start_site(tmp_path / "home")
    yield running
    stop_site(running)


def test_it_serves_and_ends_clean_with_nothing_left_behind(own_site):
    site = own_site
    children = children_of(site.process.pid)
    assert len(children) == 3
    # A connection that is held open must not keep the site from ending.
    with socket.create_connection(("localhost", int(site.url.rsplit(":", 1)[1]))) as held:
        held.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
        began = time.monotonic()
        assert stop_site(site) == 0
        assert time.monotonic() - began < 8
    said = site.log.read_text()
    assert f"Négatoscope est sur {site.url}" in said
    assert "Le site est arrêté." in said
    assert "Traceback" not in said
    assert not any(is_alive(child) for child in children)


def test_only_its_owner_reads_what_it_makes(site):
    made = [site.home, *site.home.rglob("*")]
    assert [path.name for path in made if path.stat().st_mode & 0o077] == []
    assert (site.home / "quarantine" / "tmp").is_dir()


def test_temporary_files_of_every_process_lie_inside_the_quarantine(site):
    for child in children_of(site.process.pid):
        environment = Path(f"/proc/{child}/environ").read_bytes().decode().split("\0")
        assert f"TMPDIR={site.home}/quarantine/tmp" in environment


def test_it_says_that_it_is_healthy_once_both_workers_have_given_a_sign_of_life(site):
    assert wait_until(lambda: status_of(f"{site.url}/healthz") == 200)


def test_a_worker_that_is_killed_is_started_again(site):
    victim = next(child for child in children_of(site.process.pid) if "worker" in command_of(child))
    os.kill(victim, signal.SIGKILL)
    assert wait_until(lambda: len(children_of(site.process.pid)) == 3 and not is_alive(victim))


def test_when_the_keeper_is_killed_its_processes_end_by_themselves(own_site):
    site = own_site
    children = children_of(site.process.pid)
    site.process.kill()
    site.process.wait()
    assert wait_until(lambda: not any(is_alive(child) for child in children))


def test_a_port_that_is_taken_is_said_in_one_sentence(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = serve(tmp_path / "home", "--port", str(taken.getsockname()[1]))
    assert done.returncode == 2
    assert "le port est pris" in done.stderr
    assert not (tmp_path / "home").exists()


def test_a_second_site_on_the_same_folder_is_refused(site):
    done = serve(site.home, "--port", "0")
    assert done.returncode == 2
    assert "sert déjà" in done.stderr


def test_a_folder_of_something_else_that_others_can_read_is_refused(tmp_path):
    (tmp_path / "other").mkdir(mode=0o755)
    (tmp_path / "other").chmod(0o755)
    (tmp_path / "other" / "letter.txt").touch()
    done = serve(tmp_path / "other", "--port", "0")
    assert done.returncode == 2
    assert "chmod 700" in done.stderr
    assert (tmp_path / "other").stat().st_mode & 0o777 == 0o755


def test_other_machines_are_served_only_under_an_address_that_was_given(tmp_path):
    done = serve(tmp_path / "home", "--host", "0.0.0.0", "--port", "0")
    assert done.returncode == 2
    assert "NEGATOSCOPE_URL" in done.stderr


def test_a_quarantine_away_from_home_without_a_certified_host_does_not_start(tmp_path):
    settings = {"NEGATOSCOPE_URL": "https://cases.example.org", "NEGATOSCOPE_QUARANTINE": "yes"}
    done = serve(tmp_path / "home", "--port", "0", environment=settings)
    assert done.returncode == 2
    assert "NEGATOSCOPE_HDS_HOST" in done.stderr
    assert "Traceback" not in done.stderr


def serve(home: Path, *options: str, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "negatoscope", "serve", "--lang", "fr", *options]
    return subprocess.run(
        command, env=environment_of(home, environment), capture_output=True, text=True, check=False, timeout=60
    )


def children_of(parent: int) -> list[int]:
    return [int(pid) for pid in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]


def command_of(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def status_of(url: str) -> int:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def wait_until(happened, patience: float = 20.0) -> bool:
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if happened():
            return True
        time.sleep(0.2)
    return False
