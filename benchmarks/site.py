"""The site as its users meet it, measured through the real server: python -m benchmarks.site [--home DIR] [--write]

1. building the demo in a new node;
2. from dropping 100 slices to the review page, seconds by stage;
3. from pasting a post with a screenshot to its verdict: the first time after a start, and the median of five more;
4. the feed under 50 readers at once, beside a view that does nothing on the same server.

With --home a node that already holds the demo is used, and 1 is left out. With --write the tables replace those in
RESULTS.md between the marks of this benchmark.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from benchmarks.site_client import Browser

SLICES = 100
READERS = 50
SECONDS = 8.0
PORT = 8197
URL = f"http://localhost:{PORT}"
RESULTS = Path(__file__).with_name("RESULTS.md")
_TEXT = "Disque L5-S1 de Mme Guérin, vue jeudi : grade IV. Donnez-vous le grade dans vos comptes rendus ?"


def main() -> None:
    """Measure, print the tables, and write them when asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--home", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    home = options.home or Path(tempfile.mkdtemp(prefix="negatoscope-site-"))
    _prepare(home)
    try:
        lines = [] if options.home else [f"Demo of a new node, built to its end: {_demo():.0f} s.", ""]
        with _running(_SERVE):
            browser = Browser(URL, _session())
            lines += _post(browser)  # first: the workers have just been started
            lines += _case(browser)
        with _running(_WEB):
            lines += _feed(_session())
    finally:
        if not options.home:
            shutil.rmtree(home, ignore_errors=True)
    print("\n".join(lines))
    if options.write:
        _write(lines)


_SERVE = (sys.executable, "-m", "negatoscope", "serve", "--port", str(PORT), "--no-demo")
_WEB = (
    *(sys.executable, "-m", "uvicorn", "negatoscope.site.asgi:application", "--port", str(PORT)),
    *("--lifespan", "off", "--log-level", "critical", "--no-access-log"),
)


def _prepare(home: Path) -> None:
    os.umask(0o077)
    home.mkdir(mode=0o700, exist_ok=True)
    os.environ.update(
        NEGATOSCOPE_HOME=str(home), NEGATOSCOPE_URL=URL, DJANGO_SETTINGS_MODULE="benchmarks.site_server.settings"
    )
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)


def _demo() -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-m", "django", "demo"], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


@contextmanager
def _running(command: tuple[str, ...]) -> Iterator[None]:
    """The server as a process, for as long as it is needed."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
        try:
            _wait(process)
            yield
        finally:
            process.terminate()
            process.wait(30)


def _wait(process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and process.poll() is None:
        try:
            if Browser(URL, "").ask("GET", "/healthz")[0] == 200:
                return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("the site did not start")


def _session() -> str:
    """A session of a member, as signing in makes it."""
    from allauth.account.models import EmailAddress
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from negatoscope.members.models import Member

    email = "reader@demo.invalid"
    member = Member.objects.filter(email=email).first() or Member.objects.create_user(email)
    EmailAddress.objects.get_or_create(user=member, email=email, defaults={"verified": True, "primary": True})
    store = SessionStore()
    store[SESSION_KEY] = str(member.pk)
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    store[HASH_SESSION_KEY] = member.get_session_auth_hash()
    store.save()
    return str(store.session_key)


def _slices() -> list[tuple[str, bytes]]:
    """A hundred slices of a computed chest, no two alike."""
    from negatoscope.site.demo.headers import ct
    from negatoscope.site.demo.phantoms import chest
    from negatoscope.site.demo.stories import nodule

    whole = [chest.slice_at(index) for index in range(chest.SLICES)]
    rng = np.random.default_rng(1)
    pictures = (
        (whole[index * chest.SLICES // SLICES] + rng.normal(0, 4, whole[0].shape)).astype(np.int16)
        for index in range(SLICES)
    )
    return list(ct(nodule.PATIENT, nodule.SERIES, pictures))


def _case(browser: Browser) -> list[str]:
    files = _slices()
    page = browser.send("/negatoscope/cas/", {"audience": "colleagues", "language": "fr", "title": "Nodule"})
    draft = _number(page)
    seconds: dict[str, float] = {}
    begun = time.perf_counter()
    announced = [{"name": name, "size": len(content)} for name, content in files]
    told = browser.json("POST", f"/negatoscope/{draft}/depot/", {"files": announced})
    for one, (_, content) in zip(told["files"], files, strict=True):
        path = f"/negatoscope/{draft}/depot/{one['id']}/"
        status, _, _ = browser.ask("PUT", path, content, {"Upload-Offset": "0"})
        if status != 200:
            raise SystemExit(f"a part was answered {status}")
    seconds["upload"] = time.perf_counter() - begun
    browser.send(f"/negatoscope/{draft}/passer/", {})
    seconds.update(_stages(browser, draft))
    opened = time.perf_counter()
    body = browser.get(f"/negatoscope/{draft}/")
    seconds["review page"] = time.perf_counter() - opened
    total = time.perf_counter() - begun
    size = sum(len(content) for _, content in files) / 1e6
    rows = [f"| {stage} | {value:.2f} |" for stage, value in seconds.items()]
    return [
        f"From dropping {SLICES} slices ({size:.1f} MB) to the review page ({len(body) / 1000:.0f} kB of HTML):",
        "",
        *("| stage | seconds |", "| --- | ---: |"),
        *rows,
        f"| **in all** | **{total:.2f}** |",
        "",
    ]


_NAMES = {
    "": "waiting for the worker",
    "opening": "opening the files",
    "headings": "headers",
    "pixels": "pixels",
    "text": "text",
    "writing": "writing the copy and second reading",
    "rereading": "second reading of the files",
    "sealing": "sealing",
}


def _stages(browser: Browser, draft: str) -> dict[str, float]:
    """Seconds in each stage as the page's own progress tells them, looked at twenty times a second."""
    seconds: dict[str, float] = {}
    stage, since = "", time.perf_counter()
    while True:
        told = browser.json("GET", f"/negatoscope/{draft}/avancement.json")
        now = time.perf_counter()
        if told["stage"] != stage or not told["running"]:
            name = _NAMES.get(stage, stage)
            seconds[name] = seconds.get(name, 0) + now - since
            stage, since = told["stage"], now
        if not told["running"]:
            return seconds
        time.sleep(0.05)


def _post(browser: Browser) -> list[str]:
    from negatoscope.site.demo.stories import pfirrmann

    ((name, picture),) = pfirrmann.STORY.files()
    times = [_one_post(browser, picture, name) for _ in range(6)]
    return [
        f"From pasting a post with a screenshot ({len(picture) / 1000:.0f} kB) to its verdict on the review page: "
        f"{times[0]:.2f} s the first time after a start, then {statistics.median(times[1:]):.2f} s "
        f"(median of five, {min(times[1:]):.2f} to {max(times[1:]):.2f}).",
        "",
    ]


def _one_post(browser: Browser, picture: bytes, name: str) -> float:
    fields = {"body": _TEXT, "audience": "colleagues", "alt_1": "Capture d’une IRM lombaire."}
    begun = time.perf_counter()
    page = browser.send_with_file("/negatoscope/post/", fields, ("picture_1", name, picture))
    draft = _number(page)
    while browser.json("GET", f"/negatoscope/{draft}/avancement.json")["running"]:
        time.sleep(0.02)
    browser.get(f"/negatoscope/{draft}/")
    taken = time.perf_counter() - begun
    browser.send(f"/negatoscope/{draft}/jeter/", {})
    return taken


def _number(page: str) -> str:
    """The number of the draft to whose page a form led."""
    found = re.search(r"[0-9a-f-]{36}", page)
    if found is None:
        raise SystemExit(f"a form led to {page}")
    return found[0]


def _feed(session: str) -> list[str]:
    rows = {path: _under_load(session, path) for path in ("/rien/", "/")}
    size = len(Browser(URL, session).get("/")) / 1000
    (empty_rate, *_), (feed_rate, *_) = rows["/rien/"], rows["/"]
    table = [
        f"| {name} | {rate:.0f} | {median * 1000:.0f} | {late * 1000:.0f} |"
        for name, (rate, median, late) in (("view that does nothing", rows["/rien/"]), ("feed", rows["/"]))
    ]
    return [
        f"Feed of the demo ({size:.0f} kB of HTML) for a member, {READERS} readers at once for {SECONDS:.0f} s, "
        f"one process: {empty_rate / feed_rate:.1f} times the time of a view that does nothing.",
        "",
        *("| page | requests a second | median, ms | 95 %, ms |", "| --- | ---: | ---: | ---: |"),
        *table,
        "",
    ]


def _under_load(session: str, path: str) -> tuple[float, float, float]:
    """Requests a second, median and 95th percentile of their seconds."""
    taken: list[float] = []
    Browser(URL, session).get(path)
    begun = time.perf_counter()

    def read() -> None:
        browser = Browser(URL, session)
        while time.perf_counter() - begun < SECONDS:
            asked = time.perf_counter()
            browser.get(path)
            taken.append(time.perf_counter() - asked)

    readers = [threading.Thread(target=read) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    whole = time.perf_counter() - begun
    return len(taken) / whole, statistics.median(taken), statistics.quantiles(taken, n=20)[-1]


def _write(lines: list[str]) -> None:
    known = RESULTS.read_text(encoding="utf-8")
    block = "<!-- site: begin -->\n" + "\n".join(lines).rstrip() + "\n<!-- site: end -->"
    RESULTS.write_text(
        re.sub(r"<!-- site: begin -->.*?<!-- site: end -->", lambda _: block, known, flags=re.S), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
