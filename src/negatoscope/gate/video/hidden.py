"""What a video file carries besides the frames that are shown: named for the report, never copied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from negatoscope.gate.video.container import is_picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from av.container import InputContainer
    from av.video.stream import VideoStream

SOUND = "video-sound"
_KINDS = {"audio": SOUND, "subtitle": "video-subtitles", "attachment": "video-attachments", "video": "video-other"}
_OF_FORMAT = frozenset(("major_brand", "minor_version", "compatible_brands", "language", "vendor_id"))
"""Keys that every file of a format has; a handler's name is free text."""
_HANDLERS = frozenset(("VideoHandler", "SoundHandler", "Core Media Video", "Core Media Audio", "DataHandler"))
_PLACE = ("location", "gps", "com.apple.quicktime.location")


def hidden_places(container: InputContainer, shown: VideoStream) -> tuple[str, ...]:
    """The places, as keys of `codes.reasons.WORDS`, each once; "video-sound" when it has sound."""
    return tuple(dict.fromkeys(_places(container, shown)))


def _places(container: InputContainer, shown: VideoStream) -> Iterator[str]:
    yield from _told(dict(container.metadata))
    if container.chapters():
        yield "video-chapters"
    for stream in cast("Any", container.streams):
        metadata = dict(stream.metadata)
        if "timecode" in metadata:
            yield "video-timecode"
        yield from _told(metadata)
        if stream.index == shown.index:
            continue
        yield "video-cover" if stream.type == "video" and is_picture(stream) else _KINDS.get(stream.type, "video-data")


def _told(metadata: dict[str, str]) -> Iterator[str]:
    for key, value in metadata.items():
        name = key.lower()
        if not value.strip() or name in _OF_FORMAT or (name == "handler_name" and value in _HANDLERS):
            continue
        if name.startswith(_PLACE):
            yield "video-position"
        elif name != "timecode":
            yield "video-metadata"
