"""Install what the project needs, on a machine that has Python with venv and nothing else.

Each step runs only when what it depends on has changed: a second set-up takes a fraction of a second. Nothing is
installed outside the checkout, but for the Debian packages of the tests when the set-up runs as root.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / "bin"
PYTHON = BIN / "python"
REQUIREMENTS = ROOT / "requirements"
NODE_MODULES = ROOT / "node_modules"
BROWSER_SITE = VENV / "pyodide-site"
BROWSER_PLATFORM = "pyemscripten_2026_0_wasm32"  # the platform of the Pyodide that package-lock.json pins
OLDEST = (3, 11)


class SetupError(Exception):
    """The set-up can't go on; the message says what to do."""


@dataclass(frozen=True)
class Step:
    """One part of the set-up: what it says while it works, and the files that make it run again when they change."""

    name: str
    says: str
    inputs: tuple[Path, ...]
    work: Callable[[], None]
    folder: Path = VENV  # what it fills: without that folder it is due again


def main() -> int:
    """Run the steps that are due."""
    parser = argparse.ArgumentParser(description="Install what the project needs into .venv and node_modules.")
    parser.add_argument("--only-run", action="store_true", help="only what the program itself needs, no test or lint")
    options = parser.parse_args()
    try:
        make_venv()
        for step in steps_to_run() if options.only_run else EVERYTHING:
            carry_out(step)
        if not options.only_run:
            install_debian_packages()
    except SetupError as error:
        print(f"Setting up failed: {error}", file=sys.stderr)
        return 1
    return 0


def steps_to_run() -> tuple[Step, ...]:
    """What running needs; nothing but the project where the larger set-up has been done."""
    return (_PROJECT, _CATALOGUES) if is_done(EVERYTHING[0]) else (_TO_RUN, _PROJECT, _CATALOGUES)


def make_venv() -> None:
    """Make .venv with this Python, unless a working one of the same version is there."""
    if sys.version_info < OLDEST:
        raise SetupError("Python 3.11 or later is needed; name one with: make PYTHON=python3.12 setup")
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if PYTHON.exists() and run_quietly([str(PYTHON), "-c", "import sys; print(sys.version_info >= (3, 11))"]) == "True":
        return
    if importlib.util.find_spec("ensurepip") is None:
        raise SetupError(f"this Python can't make environments; as root: apt-get install python{version}-venv")
    say(f"a Python {version} environment in .venv")
    shutil.rmtree(VENV, ignore_errors=True)
    run([sys.executable, "-m", "venv", str(VENV)])


def install_to_run() -> None:
    """The packages of the gate and of the site, beside whatever else is installed."""
    install_uv()
    files = [f"--requirements={REQUIREMENTS / name}.txt" for name in ("setup", "gate", "site")]
    # The lists are complete; resolving again would ask for what requirements/overrides.txt leaves out.
    how = ["--quiet", f"--python={PYTHON}", "--require-hashes", "--no-deps"]
    run([str(BIN / "uv"), "pip", "install", *how, *files])


def install_everything() -> None:
    """Exactly the packages of the gate, the site, editors, clusters and their tests; what is not in the lists goes."""
    install_uv()
    files = [str(REQUIREMENTS / f"{name}.txt") for name in ("setup", "gate", "site", "editor", "cluster", "dev")]
    run([str(BIN / "uv"), "pip", "sync", "--quiet", f"--python={PYTHON}", "--require-hashes", *files])
    stamp_of(_PROJECT).unlink(missing_ok=True)  # the sync has taken the project itself away


def install_uv() -> None:
    """uv and the build backend, by pip, each with its hash."""
    lists = ["--require-hashes", f"--requirement={REQUIREMENTS / 'setup.txt'}"]
    run([str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check", *lists])


def install_project() -> None:
    """The project itself, editable, built by the pinned backend."""
    how = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    run([str(BIN / "uv"), "pip", "install", "--quiet", f"--python={PYTHON}", *how])


def compile_catalogues() -> None:
    """The translations, into what Django reads."""
    run([str(PYTHON), str(ROOT / "scripts" / "compile_messages.py")])


def install_node_modules() -> None:
    """The type checker, Pyodide and the checker of accessibility, by the npm that came with the Python packages."""
    # npm's own scripts look for `node` on the path.
    path = f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"
    run([str(BIN / "npm"), "ci", "--silent"], {**os.environ, "PATH": path})


def install_browser_packages() -> None:
    """pydicom and the test runner for Pyodide's own Python, in a folder beside the environment's packages."""
    shutil.rmtree(BROWSER_SITE, ignore_errors=True)
    target = [f"--target={BROWSER_SITE}", f"--platform={BROWSER_PLATFORM}", "--python-version=314"]
    lists = ["--only-binary=:all:", "--no-deps", "--require-hashes", f"--requirement={REQUIREMENTS / 'pyodide.txt'}"]
    run([str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check", *target, *lists])


def install_debian_packages() -> None:
    """The packages of debian-packages.txt, when root; otherwise say in one sentence what is missing."""
    lines = (ROOT / "debian-packages.txt").read_text(encoding="utf-8").splitlines()
    wanted = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    missing = [name for name in wanted if not is_installed(name)]
    if not missing:
        return
    command = f"apt-get install --no-install-recommends {' '.join(missing)}"
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        print(f"Some tests need Debian packages that are not installed; as root: {command}")
        return
    say(f"the Debian packages {', '.join(missing)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run(["apt-get", "update", "-qq"], quiet, shown=False)
    run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing], quiet, shown=False)


def is_installed(package: str) -> bool:
    """Whether dpkg has a Debian package installed."""
    if shutil.which("dpkg-query") is None:
        return False
    return run_quietly(["dpkg-query", "--show", "--showformat=${Status}", package]) == "install ok installed"


def carry_out(step: Step) -> None:
    """Do a step whose inputs have changed since it was last done, and note that it is."""
    if is_done(step):
        return
    say(step.says)
    step.work()
    stamp_of(step).write_text(fingerprint(step), encoding="ascii")


def is_done(step: Step) -> bool:
    """Whether the step was done with these very inputs."""
    stamp = stamp_of(step)
    return stamp.exists() and stamp.read_text(encoding="ascii") == fingerprint(step)


def stamp_of(step: Step) -> Path:
    """The file that remembers with which inputs a step was done."""
    return step.folder / f".set-up-{step.name}"


def fingerprint(step: Step) -> str:
    """A hash over the inputs of a step, and over where the checkout lies (editable installs name it)."""
    digest = hashlib.sha256(str(ROOT).encode())
    for path in step.inputs:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def say(what: str) -> None:
    """Show progress, at once even in a pipe."""
    print(f"Setting up: {what}", flush=True)


def run(command: list[str], environment: dict[str, str] | None = None, *, shown: bool = True) -> None:
    """Run a command in the checkout; what it prints is shown, or only its errors.

    Raises:
        SetupError: it can't be started or fails.
    """
    try:
        out = None if shown else subprocess.DEVNULL
        subprocess.run(command, cwd=ROOT, env=environment, check=True, stdin=subprocess.DEVNULL, stdout=out)  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        raise SetupError(f"this command did not succeed: {' '.join(command)}") from None


def run_quietly(command: list[str]) -> str:
    """What a command prints, without the last line end; empty when it fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip()


_SETUP = REQUIREMENTS / "setup.txt"
_GATE = REQUIREMENTS / "gate.txt"
_SITE = REQUIREMENTS / "site.txt"
_PROJECT = Step("project", "Négatoscope itself", (ROOT / "pyproject.toml",), install_project)
_TO_RUN = Step("run", "the program's Python packages (about 270 MB, once)", (_SETUP, _GATE, _SITE), install_to_run)
_CATALOGUES = Step(
    "catalogues",
    "the French of the site",
    tuple(sorted((ROOT / "src" / "negatoscope").glob("*/locale/*/LC_MESSAGES/django.po"))),
    compile_catalogues,
)
EVERYTHING = (
    Step(
        "everything",
        "the Python packages of the program and of its tests (about 800 MB, once)",
        (_SETUP, _GATE, _SITE, *(REQUIREMENTS / f"{name}.txt" for name in ("editor", "cluster", "dev"))),
        install_everything,
    ),
    _PROJECT,
    _CATALOGUES,
    Step(
        "node",
        "the type checker, Pyodide and axe",
        (ROOT / "package.json", ROOT / "package-lock.json"),
        install_node_modules,
        NODE_MODULES,
    ),
    Step(
        "browser",
        "Python packages for Pyodide",
        (REQUIREMENTS / "pyodide.txt", ROOT / "package-lock.json"),
        install_browser_packages,
        BROWSER_SITE,
    ),
)

if __name__ == "__main__":
    sys.exit(main())
