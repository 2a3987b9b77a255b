"""negatoscope render: pictures for the public networks, from a sealed release."""

from __future__ import annotations

import os
import re
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from negatoscope.cli.language import say
from negatoscope.cli.problems import UsageError
from negatoscope.cli.progress import shown
from negatoscope.cli.verify import trusted_keys
from negatoscope.gate.policy import Audience, Limits
from negatoscope.gate.quiet import hush
from negatoscope.gate.render import (
    ClipFormat,
    Look,
    Pace,
    RenderError,
    StillFormat,
    alternative,
    list_series,
    make_clip,
    make_still,
    open_released,
    parse_window,
    summary,
)

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from negatoscope.gate.progress import Progress
    from negatoscope.gate.render import Released, Series, Shot

_STILLS = {"png": StillFormat.PNG, "jpg": StillFormat.JPEG, "jpeg": StillFormat.JPEG}
_CLIPS = {"mp4": ClipFormat.MP4, "webp": ClipFormat.WEBP, "gif": ClipFormat.GIF}
_REFUSALS = frozenset({"not-a-release", "held", "audience", "altered", "unreadable"})
_RANGE = re.compile(r"([1-9][0-9]{0,5})(?:-([1-9][0-9]{0,5}))?")


@dataclass(frozen=True)
class _Order:
    """What is to be made, of what was typed."""

    is_clip: bool
    kind: StillFormat | ClipFormat
    slices: tuple[int, int] | None
    look: Look
    pace: Pace


def run(options: argparse.Namespace) -> int:
    """Make one picture or clip and print its alternative texts; 1 when the release is refused."""
    hush()
    lang: str = options.lang
    order = _order(options, lang)
    _check_out(options.out, lang)
    if not options.folder.is_dir():
        raise UsageError(say("missing", lang, path=options.folder))
    trusted = trusted_keys(options.trust, lang)
    try:
        with shown(lang) as progress:
            release = open_released(options.folder, trusted, Audience(options.audience), Limits(), progress)
            series = _chosen(list_series(release), options.series, lang)
            shots = _shots(series, order)
            data = _made(release, series, shots, order, progress)
        told = alternative(series, shots, order.look.window)
    except RenderError as error:
        if error.reason in _REFUSALS:
            print(error.sentence(lang))
            return 1
        raise UsageError(error.sentence(lang)) from None
    path = _written(data, _place(options.out, series, order), lang)
    print(say("render.written", lang, path=path, kilobytes=max(1, round(len(data) / 1000))))
    for key in (lang, "en" if lang == "fr" else "fr"):
        print(say(f"render.alt-{key}", lang, text=told[key]))
    print(say("render.add", lang))
    if release.audience is Audience.COLLEAGUES:
        print(say("render.colleagues", lang))
    return 0


def _order(options: argparse.Namespace, lang: str) -> _Order:
    kind = _kind(options, lang)
    try:
        window = parse_window(options.window)
    except RenderError as error:
        raise UsageError(error.sentence(lang)) from None
    return _Order(
        isinstance(kind, ClipFormat),
        kind,
        _slices(options.slices, lang),
        Look(window, options.shape, options.marks, lang, options.size),
        Pace(options.fps, options.back, options.seconds, options.megabytes),
    )


def _kind(options: argparse.Namespace, lang: str) -> StillFormat | ClipFormat:
    """What --format says, else the ending of --out, else PNG for a still and MP4 for a clip."""
    ending = options.out.suffix.lstrip(".").lower() if options.out is not None and not options.out.is_dir() else ""
    asked: str = options.format or ""
    if not asked:
        if ending and ending not in {**_STILLS, **_CLIPS}:
            raise UsageError(say("render.ending", lang, formats=", ".join((*_STILLS, *_CLIPS))))
        asked = ending or ("mp4" if options.clip else "png")
    kind = _STILLS.get(asked) or _CLIPS[asked]
    is_clip = asked in _CLIPS
    if (options.clip and not is_clip) or (options.still and is_clip):
        raise UsageError(say("render.mixed", lang, format=asked))
    return kind


def _slices(given: str, lang: str) -> tuple[int, int] | None:
    if not given:
        return None
    match = _RANGE.fullmatch(given.strip())
    if match is None:
        raise UsageError(say("render.slices-form", lang))
    return int(match[1]), int(match[2] or match[1])


def _chosen(listed: Sequence[Series], number: int | None, lang: str) -> Series:
    if number is None and len(listed) == 1:
        return listed[0]
    for series in listed:
        if series.number == number:
            return series
    if number is None:
        lines = "\n".join(f"  {series.number}  {summary(series, lang)}" for series in listed)
        raise UsageError(say("render.which", lang, series=lines))
    raise RenderError("series", number=number, known=", ".join(str(series.number) for series in listed))


def _shots(series: Series, order: _Order) -> tuple[Shot, ...]:
    """The slices asked for; without any all of them for a clip, the middle one for a still."""
    if order.slices is not None:
        first, last = order.slices
        return series.chosen(first, last if order.is_clip else first)
    middle = (len(series.shots) + 1) // 2
    return series.shots if order.is_clip else series.chosen(middle, middle)


def _made(release: Released, series: Series, shots: tuple[Shot, ...], order: _Order, progress: Progress) -> bytes:
    if isinstance(order.kind, ClipFormat):
        return make_clip(release, series, shots, order.look, order.pace, order.kind, progress)
    return make_still(release, series, shots[0], order.look, order.kind)


def _check_out(out: Path | None, lang: str) -> None:
    if out is not None and not out.is_dir() and (out.exists() or out.is_symlink()):
        raise UsageError(say("render.exists", lang, path=out))


def _place(out: Path | None, series: Series, order: _Order) -> Path:
    """The file that was named; else a name that says nothing of anybody, in the folder named or in this one."""
    if out is not None and not out.is_dir():
        return out
    folder = Path() if out is None else out
    name = f"series-{series.number}"
    ending = order.kind.value
    free = (folder / f"{name}{'' if count == 1 else f'-{count}'}.{ending}" for count in range(1, 10_000))
    return next(path for path in free if not path.exists())


def _written(data: bytes, path: Path, lang: str) -> Path:
    """Written whole or not at all, and over nothing."""
    draft = path.with_name(f".{secrets.token_hex(8)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            draft.write_bytes(data)
            os.link(draft, path)
        finally:
            draft.unlink(missing_ok=True)
    except FileExistsError:
        raise UsageError(say("render.exists", lang, path=path)) from None
    except OSError:
        raise UsageError(say("render.disk", lang, path=path)) from None
    return path
