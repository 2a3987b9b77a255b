"""Makes `words.txt.gz` anew: the words that a text uses in lower case, French and English.

    python -m venv /tmp/lexicon && /tmp/lexicon/bin/pip install wordfreq
    apt-get download wfrench wamerican && for deb in *.deb; do dpkg -x $deb dicts; done
    /tmp/lexicon/bin/python build.py dicts/usr/share/dict/french dicts/usr/share/dict/american-english words.txt.gz

A word is ordinary when it is frequent (wordfreq 3.1, data under CC BY-SA 4.0) and stands in lower case in a spelling
dictionary (Debian wfrench, GPL-2+; wamerican, public domain and BSD-like): wordfreq folds case, so frequency alone
would take "martin" and "paul" for words. What the dictionaries hold in lower case and is a name nearly every time it is
read (a robin, a jean, a martin) is taken out by `MOSTLY_NAMES`.

This file runs alone, outside the package, in the throw-away environment.
"""

from __future__ import annotations

import gzip
import importlib
import sys
import unicodedata
from pathlib import Path
from typing import Any

FREQUENT = 25_000

MOSTLY_NAMES_TEXT = """
    adele aimee alexandra alphonse ana arnaud auguste augustin barker bates beck bender benjamin benoit berg bernard
    bertrand bibi billy blair blanchet bob bobby bourdon bray brewer browning brunet buck butler camus carol carter
    cesar chad chamberlain chandler charlotte claude clement colin colleen collier cooper daisy dale dalton dan
    davenport denis derrick desiree devin devon diane donna doris douglas drew dyer edouard elise emile ernest finch
    fisher florence fournier francois frank fraser freeman fritz fuller gaillard garner gaston gentry georges
    germain gibbons gilles glen gloria graham gregory griffin guillaume gustave guy hale hardy harry hart hazel
    heather hector henri henry hicks hogan holly jack jacqueline jacques jasmin jasmine jay jean jeanne jenny jerome
    jesus jimmy john johns joseph josh jules julien kelly khan laura laure laurent lester louis louise lucas luis
    lynch madeleine marc marcel marechal margot maria marie marius marquez martel martin martins mason mathieu
    maurice maxwell mercier meunier michel mike miller mills misty moody morales moreau norman normand oscar palmer
    parker parkinson parry parsons pascal patty paul pelletier peters petty philippe picard pierce pinto poirier
    potter proctor quentin randy raymond rene richard richards rick riddle robert robin roger rogers rosemary
    rousseau sabine sally sanders sandy savannah sawyer sebastien shah sierra simon sims singleton smith spencer
    stark stein stewart stokes sue tanner tara tate terry thomas tom tommy tony toussaint troy tucker turner
    valentin valentine veronique victor victoria vincent virginie walker watts weaver weber welch wheeler williams
    wilson wright wu xavier yang yves
"""
MOSTLY_NAMES = frozenset(MOSTLY_NAMES_TEXT.split())


def fold(word: str) -> str:
    """Lower case without accents, as `folding.fold_text` writes it."""
    spread = unicodedata.normalize("NFKD", word.casefold().replace("œ", "oe").replace("æ", "ae"))
    return "".join(c for c in spread if not unicodedata.combining(c))


def ordinary(language: str, dictionary: Path) -> set[str]:
    """The frequent words of a language that its dictionary holds in lower case."""
    wordfreq: Any = importlib.import_module("wordfreq")
    lines = (line.strip() for line in dictionary.read_text(encoding="utf-8").splitlines())
    lower = {fold(line) for line in lines if line and line[0].islower() and "'" not in line}
    frequent: set[str] = {fold(word) for word in wordfreq.top_n_list(language, FREQUENT)}
    return {word for word in frequent & lower if len(word) >= 2 and word.isalpha()}


def main(french: str, english: str, out: str) -> None:
    """Writes the list, one word a line, sorted, compressed without a date so that a rebuild gives the same bytes."""
    words = (ordinary("fr", Path(french)) | ordinary("en", Path(english))) - MOSTLY_NAMES
    Path(out).write_bytes(gzip.compress("\n".join(sorted(words)).encode("ascii"), 9, mtime=0))


if __name__ == "__main__":
    main(*sys.argv[1:4])
