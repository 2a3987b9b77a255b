"""Which attributes may stay in an object: those that its IOD's modules hold (PS3.3), at every level of nesting.

Table E.1-1 says what to do with the attributes it lists; all others stay only when they are on this list. Three rules
go further than the modules of the IOD, because real objects do:

- An item of a sequence may hold what any module of the standard puts into that sequence. So macros are found wherever
  they are used, functional groups may carry each other's macros, and content items nest at any depth.
- A standard extended object (PS3.2 3.11.1) of pixels may hold, at its root, attributes that other IODs have anywhere in
  their Image, Series, Frame of Reference and Equipment modules, when the value is a number, a tag or a code string and
  Table E.1-1 doesn't list them: the echo time in a secondary capture of an MR, or beside the functional groups of an
  enhanced one, is useful and identifies nobody. Text (but two technical labels), dates, UIDs and sequences go.
- Overlays (60xx) are allowed where the IOD has the overlay of group 6000; curves (50xx, retired) nowhere.

The hunt for the identity still goes over all that stays.
"""

from __future__ import annotations

from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from pydicom.datadict import dictionary_VR

from negatoscope.gate.dicom.sop_classes import successor
from negatoscope.gate.dicom.tables.confidentiality import action_for
from negatoscope.gate.dicom.tables.data_files import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TYPES = ("1", "1C", "2", "2C", "3")
_LENIENT = TYPES.index("3")
_CONTENT_SEQUENCE = 0x0040A730
_HARMLESS_VRS = frozenset({"AT", "CS", "DS", "FD", "FL", "IS", "SL", "SS", "SV", "UL", "US", "UV"})
_TECHNICAL_ENTITIES = frozenset({"Image", "Series", "Frame of Reference", "Equipment"})
_TECHNICAL_LABELS = frozenset({0x00281054, 0x00281055})  # RescaleType, WindowCenterWidthExplanation: they give units
_OVERLAY_DATA = 0x60003000


class _Attribute(NamedTuple):
    """An attribute at one level: its demand (index in TYPES) and the stored levels its items may be of."""

    demand: int
    items: frozenset[int]


_Level = dict[int, _Attribute]


class AllowList:
    """What the objects of one IOD may hold. Get one with `allowed`.

    Args:
        roots: the stored levels of the IOD's modules.
        extended: further root attributes, all of type 3.
    """

    def __init__(self, roots: Iterable[int], extended: frozenset[int] = frozenset()) -> None:
        root = _merge(roots)
        for tag in extended:
            if tag >> 24 == 0x60 and _OVERLAY_DATA not in root:
                continue
            root.setdefault(tag, _Attribute(_LENIENT, frozenset()))
        self._root = root
        self.level = lru_cache(maxsize=4096)(self._level)

    def _level(self, path: tuple[int, ...]) -> Mapping[int, str]:
        """Tag -> type of all that may stand at a path (`path` as in `contains`); empty when nothing may."""
        return MappingProxyType({tag: TYPES[attribute.demand] for tag, attribute in self._at(path).items()})

    def _at(self, path: tuple[int, ...]) -> _Level:
        here = self._root
        for tag in path:
            attribute = here.get(_plain(tag))
            if attribute is None:
                return {}
            here = _items(_plain(tag), attribute.items)
        return here

    def contains(self, path: tuple[int, ...], tag: int) -> bool:
        """Whether the attribute may stand there.

        Args:
            path: tags of the enclosing sequences, outermost first; empty at the root of the data set.
            tag: group and element as one number.
        """
        return _plain(tag) in self.level(path)

    def type_of(self, path: tuple[int, ...], tag: int) -> str | None:
        """The type of the attribute there: "1", "1C", "2", "2C" or "3", the most demanding when several modules have
        it; None when it may not stand there. A sequence of a module that isn't in the object keeps its type: a type 1
        of an optional module is 1."""
        return self.level(path).get(_plain(tag))


def allowed(sop_class: str) -> AllowList | None:
    """The allow list of a SOP class; None when the standard at hand has no IOD for it.

    Retired SOP classes go by the IOD that took their place.
    """
    iod = _table()["sop_classes"].get(successor(sop_class))
    return None if iod is None else _of_iod(iod)


@cache
def _of_iod(iod: str) -> AllowList:
    modules: list[tuple[int, str]] = _table()["iods"][iod]
    is_image = any(0x7FE00010 in _stored(level) for level, _ in modules)
    return AllowList((level for level, _ in modules), _extended() if is_image else frozenset())


@cache
def _table() -> dict[str, Any]:
    return load("modules.json.gz")


@cache
def _stored(number: int) -> _Level:
    flat: list[int] = _table()["levels"][number]
    return {
        tag: _Attribute(demand, frozenset() if items < 0 else frozenset({items}))
        for tag, demand, items in zip(flat[::3], flat[1::3], flat[2::3], strict=True)
    }


def _merge(levels: Iterable[int]) -> _Level:
    merged: _Level = {}
    for number in levels:
        for tag, attribute in _stored(number).items():
            known = merged.get(tag)
            if known is None:
                merged[tag] = attribute
            else:
                merged[tag] = _Attribute(min(known.demand, attribute.demand), known.items | attribute.items)
    return merged


@cache
def _items(sequence: int, levels: frozenset[int]) -> _Level:
    """What the items of a sequence may hold: what is written for that place, then what any other place has."""
    return {**_merge(sorted(_anywhere().get(sequence, frozenset()))), **_merge(sorted(levels))}


@cache
def _anywhere() -> dict[int, frozenset[int]]:
    """Sequence -> the stored levels of its items, over the whole standard."""
    found: dict[int, set[int]] = {}
    for number in range(len(_table()["levels"])):
        for tag, attribute in _stored(number).items():
            if attribute.items:
                found.setdefault(tag, set()).update(attribute.items)
    roots = {level for modules in _table()["iods"].values() for level, entity in modules if entity == "SR Document"}
    # The root of a structured report is a content item too (PS3.3 C.17.3), and content items hold content items.
    found[_CONTENT_SEQUENCE].update(level for level in roots if _CONTENT_SEQUENCE in _stored(level))
    return {tag: frozenset(levels) for tag, levels in found.items()}


@cache
def _extended() -> frozenset[int]:
    """Harmless technical attributes of any IOD, for the root of standard extended objects."""
    waiting = {
        level for modules in _table()["iods"].values() for level, entity in modules if entity in _TECHNICAL_ENTITIES
    }
    seen: set[int] = set()
    tags: set[int] = set(_TECHNICAL_LABELS)
    while waiting:
        number = waiting.pop()
        seen.add(number)
        for tag, attribute in _stored(number).items():
            waiting |= attribute.items - seen
            if dictionary_VR(tag) in _HARMLESS_VRS and action_for(tag) is None:
                tags.add(tag)
    return frozenset(tags)


def _plain(tag: int) -> int:
    """Overlay groups 6002 to 60FE stand as group 6000; anything else as it is."""
    return tag & 0xFF00FFFF if tag >> 24 == 0x60 and not tag >> 16 & 1 else tag
