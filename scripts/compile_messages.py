"""Compile the catalogues of translations (.po) that have changed into what Django reads (.mo)."""

from __future__ import annotations

from negatoscope.site.catalogues import compile_catalogues

if __name__ == "__main__":
    compile_catalogues()
