"""Regenerates `words/standard.txt`: the words of the concepts that PS3.16 names, as pydicom carries them.

    python -m negatoscope.gate.dicom.vocabulary_build

Concepts of breeds, people, organizations and drugs are left out: they are full of surnames.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, cast

from pydicom.sr import _cid_dict, _concepts_dict

_PIECE = re.compile(r"[A-Z][a-z]+|[A-Z]+(?![a-z])|[a-z]+")
_NAMES = re.compile(
    r"Breed|Species|Registr|Organization|Countr|Language|Manufactur|Religio|Ethnic|Occupat|Drug|Medic|Pharm|Agent|Role"
    r"|Person|Strain|Genet|Taxonom|Micro|Equation|Formula|Author|Stain|Protocol|Index|Method"
)
_FIRST_NAMES = frozenset({"alexander", "bruce", "charles", "francis", "james", "john", "paul", "robert", "rose"})
_SHORTEST = 4
_CIDS: dict[int, dict[str, list[str]]] = cast("Any", _cid_dict).cid_concepts
_CID_NAMES: dict[int, str] = cast("Any", _cid_dict).name_for_cid
_CONCEPTS: dict[str, dict[str, object]] = cast("Any", _concepts_dict).concepts


def words() -> list[str]:
    """All of them, in lower case, sorted."""
    found: set[str] = set()
    for cid, schemes in _CIDS.items():
        if not _NAMES.search(str(_CID_NAMES.get(cid, ""))):
            for names in schemes.values():
                for name in names:
                    found.update(piece.lower() for piece in _PIECE.findall(name))
    for name in _CONCEPTS["DCM"]:
        if not _NAMES.search(name):
            found.update(piece.lower() for piece in _PIECE.findall(name))
    return sorted(word for word in found - _FIRST_NAMES if len(word) >= _SHORTEST)


if __name__ == "__main__":
    target = Path(__file__).parent / "words" / "standard.txt"
    target.write_text("\n".join(words()) + "\n", "utf-8")
