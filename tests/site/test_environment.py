"""Settings from the environment: safe defaults, and one clear sentence for what can't be understood."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from negatoscope.site import environment
from serving import environment_of

_SHOW = """
import json
from negatoscope.site import settings
names = ("IS_LOCAL", "IS_HTTPS", "DEMO", "QUARANTINE", "SHOW_CODES", "MAIL_IS_LOCAL")
names += ("SESSION_COOKIE_SECURE", "ALLOWED_HOSTS")
print(json.dumps({name: getattr(settings, name) for name in names} | {"intake": settings.INTAKE.name}))
"""


def settings_with(home, **variables: str) -> dict:
    done = subprocess.run(
        [sys.executable, "-c", _SHOW], env=environment_of(home, variables), capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def test_at_home_originals_are_taken_and_nothing_is_shown_that_lets_others_in(tmp_path):
    home = settings_with(tmp_path)
    assert set(home.pop("ALLOWED_HOSTS")) == environment.LOCAL_HOSTS
    assert home == {
        "IS_LOCAL": True,
        "IS_HTTPS": False,
        "DEMO": False,
        "QUARANTINE": True,
        "SHOW_CODES": False,
        "MAIL_IS_LOCAL": True,
        "SESSION_COOKIE_SECURE": False,
        "intake": "quarantine",
    }


def test_a_community_node_takes_no_originals_unless_told_so_and_is_never_a_demo(tmp_path):
    away = settings_with(
        tmp_path, NEGATOSCOPE_URL="https://cases.example.org", NEGATOSCOPE_DEMO="yes", NEGATOSCOPE_SHOW_CODES="yes"
    )
    assert (away["IS_LOCAL"], away["QUARANTINE"], away["DEMO"], away["SHOW_CODES"]) == (False, False, False, False)
    assert away["SESSION_COOKIE_SECURE"] is True
    assert away["ALLOWED_HOSTS"] == ["cases.example.org"]
    assert away["intake"] == "incoming"


@pytest.mark.parametrize("said", ["maybe", "2", "yes please"])
def test_a_flag_is_yes_or_no(monkeypatch, said):
    monkeypatch.setenv("NEGATOSCOPE_QUARANTINE", said)
    with pytest.raises(ImproperlyConfigured, match="NEGATOSCOPE_QUARANTINE must be yes or no"):
        environment.flag("QUARANTINE", default=False)


@pytest.mark.parametrize(("said", "means"), [("yes", True), ("OUI", True), ("1", True), ("no", False), ("", False)])
def test_a_flag_is_understood_in_both_languages(monkeypatch, said, means):
    monkeypatch.setenv("NEGATOSCOPE_QUARANTINE", said)
    assert environment.flag("QUARANTINE", default=not means) is means


@pytest.mark.parametrize("said", ["-1", "1.5", "beaucoup", "١٢"])
def test_a_number_is_a_whole_one(monkeypatch, said):
    monkeypatch.setenv("NEGATOSCOPE_UPLOAD_FILES", said)
    with pytest.raises(ImproperlyConfigured, match="whole number"):
        environment.number("UPLOAD_FILES", 1)


@pytest.mark.parametrize("url", ["cases.example.org", "ftp://cases.example.org", "https://", ""])
def test_the_address_of_the_site_is_one_of_the_web(url):
    with pytest.raises(ImproperlyConfigured, match="NEGATOSCOPE_URL"):
        environment.host_of(url)


def test_the_secret_is_made_once_and_kept_private(tmp_path, monkeypatch):
    from negatoscope.site.secret_key import secret_key

    monkeypatch.delenv("NEGATOSCOPE_SECRET_KEY", raising=False)
    made = secret_key(tmp_path / "home")
    assert len(made) >= 50
    assert secret_key(tmp_path / "home") == made
    assert (tmp_path / "home" / "secret.key").stat().st_mode & 0o777 == 0o600
    (tmp_path / "home" / "secret.key").chmod(0o644)
    with pytest.raises(ImproperlyConfigured, match="chmod 600"):
        secret_key(tmp_path / "home")
