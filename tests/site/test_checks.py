"""What must be so before the site starts."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from negatoscope.site.checks import node
from serving import environment_of

DECLARED = {
    "IS_LOCAL": False,
    "IS_HTTPS": True,
    "EMAIL_HOST": "smtp.example.org",
    "QUARANTINE": True,
    "HDS_HOST": "Hébergeur certifié",
    "HDS_CERTIFICATE": "HDS-2026-001",
    "HDS_UNTIL": (timezone.now() + timedelta(days=30)).date().isoformat(),
}
PRODUCTION = {
    "NEGATOSCOPE_URL": "https://cases.example.org",
    "NEGATOSCOPE_EMAIL_HOST": "smtp.example.org",
}


def codes() -> set[str]:
    return {error.id for error in node(None)}


@pytest.fixture
def declared(settings):
    for name, value in DECLARED.items():
        setattr(settings, name, value)
    return settings


def test_a_local_node_needs_nothing():
    assert codes() == set()


def test_a_declared_host_may_have_a_quarantine(declared):
    assert codes() == set()


@pytest.mark.parametrize("name", ["HDS_HOST", "HDS_CERTIFICATE", "HDS_UNTIL"])
def test_originals_away_from_home_need_every_word_on_the_certified_host(declared, name):
    setattr(declared, name, "")
    assert codes() == {"negatoscope.E001"}


def test_a_certificate_that_has_ended_is_none(declared):
    declared.HDS_UNTIL = (timezone.localdate() - timedelta(days=1)).isoformat()
    assert codes() == {"negatoscope.E003"}
    declared.HDS_UNTIL = timezone.localdate().isoformat()
    assert codes() == set()


@pytest.mark.parametrize("date", ["bientôt", "31/12/2027", "2027"])
def test_its_end_is_a_date(declared, date):
    declared.HDS_UNTIL = date
    assert codes() == {"negatoscope.E002"}


def test_without_a_quarantine_no_host_is_asked_for(declared):
    declared.QUARANTINE, declared.HDS_HOST, declared.HDS_UNTIL = False, "", ""
    assert codes() == set()


@pytest.mark.parametrize("place", ["PUBLISHED", "COPIES"])
def test_originals_never_lie_with_what_is_served(settings, place):
    setattr(settings, place, settings.INTAKE / "within")
    assert codes() == {"negatoscope.E004"}
    settings.INTAKE = getattr(settings, place) / "within"
    assert codes() == {"negatoscope.E004"}


def test_an_intake_that_others_can_read_is_refused(settings):
    settings.INTAKE.mkdir(parents=True)
    settings.INTAKE.chmod(0o750)
    assert codes() == {"negatoscope.E005"}
    settings.INTAKE.chmod(0o700)
    assert codes() == set()


def test_a_short_secret_is_refused(settings):
    settings.SECRET_KEY = "short"
    assert codes() == {"negatoscope.E006"}


def test_a_site_for_others_needs_mail_and_https(declared):
    declared.EMAIL_HOST = ""
    assert codes() == {"negatoscope.E007"}
    declared.IS_HTTPS = False
    assert codes() == {"negatoscope.E007", "negatoscope.E008"}


def deploy_check(home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = environment_of(home, {**PRODUCTION, **more, "DJANGO_SETTINGS_MODULE": "negatoscope.site.settings"})
    command = [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_the_profile_of_production_is_clean_for_djangos_own_checks(tmp_path):
    done = deploy_check(tmp_path / "home")
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_the_command_fails_when_the_host_is_not_declared(tmp_path):
    done = deploy_check(tmp_path / "home", NEGATOSCOPE_QUARANTINE="yes")
    assert done.returncode != 0
    assert "L.1111-8" in done.stderr
