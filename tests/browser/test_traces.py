"""What all the tests of the run have handed in has left no trace outside the quarantine. These come last."""

from __future__ import annotations

from browser.materials import identity_in


def test_nothing_planted_is_outside_the_quarantine_or_in_the_log(site):
    spilled = []
    for path in sorted(site.home.rglob("*")):
        place = path.relative_to(site.home)
        if place.parts[0] == "quarantine" or not path.is_file():
            continue
        spilled += [(str(place), found) for found in identity_in(path.read_bytes() + str(place).encode())]
    assert spilled == []
    log = site.log.read_bytes()
    assert identity_in(log) == []
    assert b"Traceback" not in log


def test_the_quarantine_is_closed_to_others_and_its_temporary_files_say_nothing(site):
    quarantine = site.home / "quarantine"
    assert quarantine.stat().st_mode & 0o077 == 0
    for path in (quarantine / "tmp").rglob("*"):
        assert not (path.is_file() and identity_in(path.read_bytes())), path
