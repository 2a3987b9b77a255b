"""French is complete: what the sources say now is what the catalogues translate, whole and reviewed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "negatoscope"
APPS = sorted(path.parent.name for path in SOURCE.glob("*/apps.py"))
_CATALOGUE = Path("locale/fr/LC_MESSAGES/django.po")
_PARAMETER = re.compile(r"%\(\w+\)[sd]|\{\w*\}")


def extracted(app: str, folder: Path) -> polib.POFile:
    """What gettext finds in the sources of an app now, merged into a copy of its catalogue."""
    if shutil.which("xgettext") is None:
        raise AssertionError("gettext is missing; as root: apt-get install gettext")
    copy = folder / app
    shutil.copytree(SOURCE / app, copy, ignore=shutil.ignore_patterns("__pycache__", "*.mo", "phantoms", "fonts"))
    (copy / _CATALOGUE).parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "django", "makemessages", "-l", "fr", "--no-location", "--no-wrap"]
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    done = subprocess.run(command, cwd=copy, env=environment, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found = copy / _CATALOGUE
    return polib.pofile(str(found)) if found.exists() else polib.POFile()


@pytest.mark.parametrize("app", APPS)
def test_every_word_of_an_app_is_translated_and_none_is_left_over(app, tmp_path):
    before = polib.pofile(str(SOURCE / app / _CATALOGUE)) if (SOURCE / app / _CATALOGUE).exists() else polib.POFile()
    now = extracted(app, tmp_path)
    wanted = {(entry.msgctxt, entry.msgid) for entry in now if not entry.obsolete}
    there = {(entry.msgctxt, entry.msgid): entry for entry in before if not entry.obsolete}
    assert sorted(str(key[1]) for key in wanted - set(there)) == [], "missing: run makemessages and translate"
    assert sorted(str(key[1]) for key in set(there) - wanted) == [], "no longer said in the sources"
    assert [entry.msgid for entry in before.obsolete_entries()] == []
    assert [entry.msgid for entry in before if entry.fuzzy] == []
    assert [entry.msgid for entry in there.values() if not entry.translated()] == []


@pytest.mark.parametrize("app", APPS)
def test_french_says_the_same_and_is_set_as_french_is(app):
    path = SOURCE / app / _CATALOGUE
    wrong = []
    for entry in polib.pofile(str(path)) if path.exists() else []:
        for said in entry.msgstr_plural.values() if entry.msgid_plural else [entry.msgstr]:
            wanted = set(_PARAMETER.findall(entry.msgid_plural or entry.msgid))
            if set(_PARAMETER.findall(said)) - wanted or (
                not entry.msgid_plural and set(_PARAMETER.findall(said)) != wanted
            ):
                wrong.append(("parameters", said))
            if re.search(r"\w [;?!»:](?!\w)|« \w|\w'\w|!", said):
                wrong.append(("typography", said))
    assert wrong == []
