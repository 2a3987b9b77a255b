"""Compile the catalogues of translations (.po) that have changed into what Django reads (.mo)."""

from __future__ import annotations

from pathlib import Path

import polib

SOURCE = Path(__file__).resolve().parent.parent / "src" / "negatoscope"


def main() -> None:
    """Compile each catalogue that is newer than its compiled form."""
    for catalogue in SOURCE.glob("*/locale/*/LC_MESSAGES/django.po"):
        compiled = catalogue.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < catalogue.stat().st_mtime:
            polib.pofile(str(catalogue)).save_as_mofile(str(compiled))


if __name__ == "__main__":
    main()
