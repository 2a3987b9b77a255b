"""Opening a video file: one demuxer by its first bytes, known decoders only, and never another file or address."""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

import av
import av.error
import av.logging

from negatoscope.gate.media.errors import MediaError
from negatoscope.gate.opening.sniffing import HEAD, foreign
from negatoscope.gate.opening.sources import FileSource, MemorySource

if TYPE_CHECKING:
    from collections.abc import Generator

    from av.container import InputContainer
    from av.stream import Stream
    from av.video.stream import VideoStream
    from typing_extensions import Buffer

    from negatoscope.gate.case import Source
    from negatoscope.gate.opening.sources import Ranged

av.logging.set_level(None)  # what FFmpeg prints can hold a title

_DEMUXERS = {"MP4/MOV": "mov", "AVI": "avi", "Matroska/WebM": "matroska", "WMV": "asf"}
_MPEG = ((b"\0\0\x01\xba", "mpeg"), (b"\0\0\x01\xb3", "mpegvideo"))
_RAW = (b"\0\0\0\x01", b"\0\0\x01\x09", b"\0\0\x01\x67")  # ITU-T H.264 and H.265, annex B
_DECODERS = frozenset(
    (
        *("h264", "hevc", "av1", "libdav1d", "vp8", "vp9", "libvpx-vp9", "mpeg1video", "mpeg2video", "mpeg4", "h263"),
        *("mjpeg", "prores", "dvvideo", "rawvideo", "huffyuv", "ffvhuff", "ffv1", "msmpeg4", "msmpeg4v2", "msmpeg4v3"),
        *("wmv1", "wmv2", "wmv3", "vc1", "msvideo1", "msrle", "cinepak", "png", "qtrle", "svq3", "utvideo"),
    )
)
_OPTIONS = {"enable_drefs": "0", "use_absolute_path": "0"}  # of the mov demuxer: media that lie in other files
_BUFFER = 1 << 20


class _Ranged(io.RawIOBase):
    """A source of which parts can be read, as a file."""

    def __init__(self, source: Ranged) -> None:
        self._source = source
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer) -> int:
        into = memoryview(buffer)
        data = self._source.read_range(self._at, len(into))
        into[: len(data)] = data
        self._at += len(data)
        return len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        start = (0, self._at, self._source.size)[whence]
        self._at = max(0, start + offset)
        return self._at


def as_file(source: Source) -> io.BufferedIOBase:
    """The bytes of a source as a file: read piece by piece where the source can, else held in memory."""
    if isinstance(source, FileSource | MemorySource):
        return io.BufferedReader(_Ranged(source), _BUFFER)
    return io.BytesIO(source.read())


@contextmanager
def opened(source: Source, raw: str = "") -> Generator[tuple[InputContainer, VideoStream]]:
    """The file with the video stream that players show.

    Args:
        source: the file.
        raw: the demuxer of a stream that has no container, where one is allowed.

    Raises:
        MediaError: it is no video that is read, or holds none.
        OSError: the bytes can't be read any more.
    """
    with as_file(source) as file:
        head = file.read(HEAD)
        file.seek(0)
        try:
            container = av.open(
                file,
                mode="r",
                format=demuxer(head, raw),
                options=_OPTIONS,
                metadata_errors="replace",
                buffer_size=_BUFFER,
            )
        except av.error.FFmpegError:
            raise MediaError("damaged-video") from None
        with container:
            yield container, _stream(container)


def demuxer(head: bytes, raw: str = "") -> str:
    """FFmpeg's name of the one demuxer that is asked.

    Raises:
        MediaError: the first bytes are of no video that is read.
    """
    if raw and head.startswith(_RAW):
        return raw
    sniffed = foreign(head, len(head)).format
    if sniffed == "MPEG":
        return next((name for magic, name in _MPEG if head.startswith(magic)), "mpegts")
    if sniffed not in _DEMUXERS:
        raise MediaError("no-known-video")
    return _DEMUXERS[sniffed]


def _stream(container: InputContainer) -> VideoStream:
    streams = [one for one in container.streams.video if not is_picture(one)]
    if not streams:
        raise MediaError("no-video-stream")
    stream = streams[0]
    context = cast("Any", stream).codec_context
    if context is None or context.codec.name not in _DECODERS:
        raise MediaError("video-codec")
    context.thread_count = 1  # there are as many processes as cores
    return stream


def is_picture(stream: Stream) -> bool:
    """Whether a stream is a cover or another picture beside the film."""
    disposition = int(stream.disposition)
    return bool(disposition & (0x400 | 0x100000))  # AV_DISPOSITION_ATTACHED_PIC, AV_DISPOSITION_STILL_IMAGE
