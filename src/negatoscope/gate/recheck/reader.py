"""The second reader: reads the written copy again, and says what it still sees."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from negatoscope.gate import codes
from negatoscope.gate.case import Kind
from negatoscope.gate.finding import Place
from negatoscope.gate.policy import Limits
from negatoscope.gate.recheck import fixed_forms
from negatoscope.gate.recheck.boxes import hidden_in_video
from negatoscope.gate.recheck.charsets import readings
from negatoscope.gate.recheck.hunting import Hunter
from negatoscope.gate.recheck.image_shape import shape_of
from negatoscope.gate.recheck.needles import needles_from
from negatoscope.gate.recheck.raw_needles import raw_needles
from negatoscope.gate.recheck.shown import may_stay
from negatoscope.gate.recheck.statements import untrue_statements
from negatoscope.gate.recheck.structure import encapsulated, hidden_data
from negatoscope.gate.recheck.sweep import Sweeper
from negatoscope.gate.recheck.values import Values
from negatoscope.gate.recheck.walker import WalkError, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from negatoscope.gate.evidence import Evidence
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.recheck.image_shape import Shape
    from negatoscope.gate.recheck.looking import Looking
    from negatoscope.gate.recheck.shown import Shown
    from negatoscope.gate.recheck.walker import Walked

_SHORT, _REMEMBERED = 1_024, 20_000  # bytes of a swept value that is remembered, and how many of them
_ENOUGH = 20  # findings of one file after which more say nothing new


class SecondReader:
    """Reads the files of one case again. One for each process: it remembers what it has found clean.

    Args:
        evidence: what is known of the patient; empty for a receiver, who can't know.
        limits: the bounds within which files are read.
        read_pixels: whether text is looked for in the pixels (False in the benchmark of the header stage).
    """

    def __init__(self, evidence: Sequence[Evidence], limits: Limits | None = None, *, read_pixels: bool = True) -> None:
        self._evidence = tuple(evidence)
        self._limits = limits or Limits()
        self._pixels = read_pixels
        self._needles = needles_from(self._evidence)
        self._hunter = Hunter(self._needles)
        self._values = Values(self._hunter)
        self._sweeper = Sweeper(raw_needles(self._needles))
        self._swept: set[bytes] = set()  # short values in which nothing was found

    @cached_property
    def _looking(self) -> Looking:
        from negatoscope.gate.recheck.looking import Looking  # noqa: PLC0415 (codecs: seconds that headers don't need)

        return Looking(self._needles, self._limits)

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (self._evidence, self._limits, self._pixels)

    def __repr__(self) -> str:
        return "SecondReader(…)"

    def unchecked(self) -> list[str]:
        """What this reader can't check, as keys of `codes.reasons.WORDS`; empty when it knows the identity."""
        missing = [] if self._hunter else ["identity-in-values", "identity-in-bytes", "identity-in-pixels"]
        return missing if self._pixels else [*missing, "text-in-pixels"]

    def read(self, data: bytes, kind: Kind, shown: Shown | None = None) -> list[Finding]:
        """RCK101 to RCK106 for what is seen in a written file; empty when nothing is. Never raises.

        Text that is no identifier may stand in the boxes of `shown`, by frame.
        """
        try:
            return self._read(data, kind, shown or {})[:_ENOUGH]
        except WalkError as error:
            return [codes.make("RCK103", params={"reason": error.reason})]
        except Exception as error:  # noqa: BLE001 (fail closed: whatever it is, the copy is refused and nothing is said of it)
            return [codes.make("RCK103", params={"reason": type(error).__name__})]

    def read_series(self, reads: Sequence[Callable[[], bytes]], shown: Sequence[Shown]) -> list[list[Finding]]:
        """What `read` says of each of the DICOM files, which hold one frame each and are neighbours in this order.

        Their pixels are looked at as one stack; where that can't be done, one by one. Never raises.

        Args:
            reads: the bytes of each file, read whenever they are needed, so that few are in memory.
            shown: where text may stand, file by file.
        """
        try:
            found = [self._beside_pixels(read()) for read in reads]
            clean = [number for number, findings in enumerate(found) if not findings]
            if self._pixels and clean:
                seen = self._looking.at_files([reads[number] for number in clean], [shown[number] for number in clean])
                for number, findings in zip(clean, seen, strict=True):
                    found[number] = findings
            return [findings[:_ENOUGH] for findings in found]
        except Exception:  # noqa: BLE001 (each is then read by itself, and what fails there is a finding)
            return [self._read_again(read, where) for read, where in zip(reads, shown, strict=True)]

    def _read_again(self, read: Callable[[], bytes], shown: Shown) -> list[Finding]:
        try:
            data = read()
        except OSError as error:
            return [codes.make("RCK103", params={"reason": type(error).__name__})]
        return self.read(data, Kind.DICOM, shown)

    def _read(self, data: bytes, kind: Kind, shown: Shown) -> list[Finding]:
        if kind is Kind.DICOM:
            return self._read_dicom(data, shown)
        if kind is Kind.IMAGE:
            return self._read_picture(data, shown)
        if kind is Kind.VIDEO:
            return self._read_video(data, shown)
        if kind is Kind.PDF:
            return self._read_document(data, shown)
        if kind is Kind.TEXT:
            return self._read_text(data)
        raise WalkError("unknown-kind")

    def _read_dicom(self, data: bytes, shown: Shown) -> list[Finding]:
        walked = walk(data, self._limits)
        shape = shape_of(walked)
        findings = self._in_bytes(data, walked, shape)
        document = encapsulated(walked)
        if document is not None and not findings:
            return self._read_document(walked.data[document.start : document.stop], shown)
        if self._pixels and not findings:
            findings += self._looking.at_file(walked, shape, shown)
        return findings

    def _beside_pixels(self, data: bytes) -> list[Finding]:
        """All that is to be said of a file but for its frames.

        Raises:
            WalkError: it can't be read.
        """
        walked = walk(data, self._limits)
        if encapsulated(walked) is not None:
            raise WalkError("unknown-kind")  # no slice of a series: it is read by itself
        findings = self._in_bytes(data, walked, shape_of(walked))
        return self._looking.at_overlays(walked) if self._pixels and not findings else findings

    def _in_bytes(self, data: bytes, walked: Walked, shape: Shape) -> list[Finding]:
        findings = hidden_data(data, walked, shape)
        findings += untrue_statements(walked, pixels=self._pixels)
        seen, binary = self._values.look(walked)
        findings += seen
        pixel_data = (f"{shape.pixel_tag:08X}", walked.data[shape.start : shape.stop])
        return findings + self._sweep([*binary, pixel_data])

    def _sweep(self, places: Sequence[tuple[str, bytes]]) -> list[Finding]:
        findings: list[Finding] = []
        swept = self._swept
        for place, raw in places if self._sweeper else ():
            is_short = len(raw) <= _SHORT
            if is_short and raw in swept:
                continue
            kind = self._sweeper.first(raw)
            if kind:
                findings.append(codes.make("RCK101", kind=kind, where=Place(tag=place), params={"place": place}))
            elif is_short and len(swept) < _REMEMBERED:
                swept.add(raw)
        return findings

    def _read_picture(self, data: bytes, shown: Shown) -> list[Finding]:
        from negatoscope.gate.recheck.pictures import decoded, hidden_in_picture  # noqa: PLC0415 (as in `_looking`)

        hidden = hidden_in_picture(data)
        if hidden:
            return [codes.make("RCK104", params={"place": hidden})]
        kind = self._sweeper.first(data) if self._sweeper else None
        if kind:
            return [codes.make("RCK101", kind=kind, params={"place": "image-bytes"})]
        seen = self._looking.at_picture(decoded(data, self._limits)) if self._pixels else []
        return [finding for finding in seen if not may_stay(finding, shown)]

    def _read_video(self, data: bytes, shown: Shown) -> list[Finding]:
        hidden = hidden_in_video(data)
        if hidden:
            return [codes.make("RCK104", params={"place": hidden})]
        kind = self._sweeper.first(data) if self._sweeper else None
        if kind:
            return [codes.make("RCK101", kind=kind, params={"place": "video-bytes"})]
        if not self._pixels:
            return []
        from negatoscope.gate.recheck.videos import check_video  # noqa: PLC0415 (as in `_looking`)

        return check_video(data, self._looking.at_picture, self._limits, shown)

    def _read_document(self, data: bytes, shown: Shown) -> list[Finding]:
        from negatoscope.gate.recheck.documents import HiddenError, read_pages  # noqa: PLC0415 (as in `_looking`)

        try:
            pages = read_pages(data, self._limits)
        except HiddenError:
            return [codes.make("RCK104", params={"place": "pdf-structure"})]
        kind = self._sweeper.first(data) if self._sweeper else None
        if kind:
            return [codes.make("RCK101", kind=kind, params={"place": "image-bytes"})]
        findings = self._in_words("\n".join(page.text for page in pages), "page-text")
        if self._pixels and not findings:
            findings = [finding for number, page in enumerate(pages) for finding in self._looking.at_page(page, number)]
        return [finding for finding in findings if not may_stay(finding, shown)]

    def _read_text(self, data: bytes) -> list[Finding]:
        for text in readings(data, ("utf-8",)):
            findings = self._in_words(text, "text")
            if findings:
                return findings
        return []

    def _in_words(self, text: str, place: str) -> list[Finding]:
        kind = self._hunter.in_text(text)
        if kind:
            return [codes.make("RCK101", kind=kind, params={"place": place})]
        form = fixed_forms.in_text(text, days=True)
        return [codes.make("RCK106", kind=form, params={"place": place})] if form else []


def _again(evidence: Sequence[Evidence], limits: Limits, read_pixels: bool) -> SecondReader:
    return SecondReader(evidence, limits, read_pixels=read_pixels)
