"""The files of a publication: each is checked against its hash when it is first served after a start, and daily."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.cache import get_conditional_response

from negatoscope.drafts.choices import Audience
from negatoscope.drafts.ranges import in_part
from negatoscope.gate.certificate import CERTIFICATE_NAME, CertificateError, files_of, read_certificate
from negatoscope.moderation.models import Action, Picture, Publication
from negatoscope.moderation.recording import record
from negatoscope.moderation.renders import SHARE_NAME
from negatoscope.moderation.sealed import is_exactly, sha256_of
from negatoscope.moderation.storage import RELEASE, RENDERS, publication_folder

if TYPE_CHECKING:
    from django.http import HttpRequest

_TYPES = {"png": "image/png", "webp": "image/webp", "jpg": "image/jpeg"}
_DOCUMENTS, _VIDEOS = "documents/", "videos/"
_checked: set[tuple[str, str]] = set()
"""(address, name) of the files that were what they should be, since this process started."""


class AlteredError(Exception):
    """A file is not what was sealed. The publication has been taken offline."""


@dataclass(frozen=True)
class _Served:
    """A file among the renders, and the hash it must have."""

    name: str
    sha256: str


def picture_response(request: HttpRequest, publication: Publication, name: str) -> HttpResponse | None:
    """A picture of a publication; None when it has none of that name.

    Caches keep it, and ask each time whether it is still there: a withdrawal shows at once.

    Raises:
        AlteredError: it isn't what was made at publication.
    """
    served = _find(publication, name)
    if served is None:
        return None
    data = read_checked(publication, served.name, served.sha256)
    response = HttpResponse(data, content_type=_TYPES[served.name.rsplit(".", 1)[-1]])
    return _answer(request, publication, response, served.sha256)


def _answer(request: HttpRequest, publication: Publication, response: HttpResponse, digest: str) -> HttpResponse:
    response["ETag"] = f'"{digest}"'
    keeper = "public" if publication.audience == Audience.PUBLIC else "private"
    response["Cache-Control"] = f"{keeper}, no-cache"
    response["X-Content-Type-Options"] = "nosniff"
    return get_conditional_response(request, etag=response["ETag"], response=response)


def document_names(publication: Publication) -> list[str]:
    """The documents of a release, as their addresses have them: "1.pdf"."""
    return [path.rpartition("/")[2] for path in _sealed_in(publication, _DOCUMENTS)]


def document_response(request: HttpRequest, publication: Publication, name: str) -> HttpResponse | None:
    """A document of a release as it was sealed; None when it has none of that name. Caches keep it as a picture.

    Raises:
        AlteredError: it isn't what was sealed.
    """
    return _sealed_response(request, publication, f"{_DOCUMENTS}{name}", "application/pdf")


def video_response(request: HttpRequest, publication: Publication, name: str) -> HttpResponse | None:
    """A video of a release as it was sealed, or the part of it that is asked for; else as `document_response`.

    Raises:
        AlteredError: it isn't what was sealed.
    """
    response = _sealed_response(request, publication, f"{_VIDEOS}{name}", "video/mp4")
    return None if response is None else in_part(request, response)


def _sealed_response(request: HttpRequest, publication: Publication, path: str, kind: str) -> HttpResponse | None:
    digest = _sealed_in(publication, path[: path.index("/") + 1]).get(path)
    if digest is None:
        return None
    data = _read(publication, RELEASE, path, digest)
    return _answer(request, publication, HttpResponse(data, content_type=kind), digest)


def _sealed_in(publication: Publication, folder: str) -> dict[str, str]:
    """The hash of each file of a folder of the release by its path."""
    try:
        files = files_of(read_certificate(publication.certificate.encode())[0])
    except CertificateError:
        return {}
    return {file.path: file.sha256 for file in files if file.path.startswith(folder)}


def _find(publication: Publication, name: str) -> _Served | None:
    if name == SHARE_NAME:
        return _Served(name, publication.share_sha256) if publication.share_sha256 else None
    picture = Picture.objects.filter(publication=publication, file=name).first()
    if picture is not None:
        return _Served(picture.file, picture.sha256)
    picture = Picture.objects.filter(publication=publication, thumb=name).exclude(thumb="").first()
    return None if picture is None else _Served(picture.thumb, picture.thumb_sha256)


def read_checked(publication: Publication, name: str, sha256: str) -> bytes:
    """The bytes of a render, checked when they are read for the first time since this process started.

    Raises:
        AlteredError: they are not what they should be, or are gone.
    """
    return _read(publication, RENDERS, name, sha256)


def _read(publication: Publication, folder: str, name: str, sha256: str) -> bytes:
    key = (publication.pk, name)
    try:
        data = (publication_folder(publication.pk) / folder / name).read_bytes()
    except OSError:
        data = b""
    if key not in _checked:
        if hashlib.sha256(data).hexdigest() != sha256:
            take_offline(publication)
            raise AlteredError
        _checked.add(key)
    return data


def take_offline(publication: Publication) -> None:
    """Serve nothing more of it, and say so in the log. The same when it already is."""
    online = Publication.objects.filter(pk=publication.pk, state=Publication.State.ONLINE)
    if online.update(state=Publication.State.OFFLINE):
        record(Action.OFFLINE, publication.pk, None)
    forget_checks(publication.pk)


def forget_checks(address: str) -> None:
    """Check again what is served of it from now on."""
    _checked.difference_update({key for key in _checked if key[0] == address})


def is_intact(publication: Publication) -> bool:
    """Whether every file, of the release and of the renders, is still what it was at publication."""
    folder = publication_folder(publication.pk)
    try:
        payload, _, _ = read_certificate(publication.certificate.encode())
        if (folder / RELEASE / CERTIFICATE_NAME).read_text("utf-8") != publication.certificate:
            return False
        return is_exactly(folder / RELEASE, files_of(payload)) and _renders_are(publication)
    except (OSError, ValueError, CertificateError):
        return False


def _renders_are(publication: Publication) -> bool:
    expected = {SHARE_NAME: publication.share_sha256} if publication.share_sha256 else {}
    for picture in publication.pictures.all():
        expected[picture.file] = picture.sha256
        if picture.thumb:
            expected[picture.thumb] = picture.thumb_sha256
    folder = publication_folder(publication.pk) / RENDERS
    names = {path.name for path in folder.iterdir()}
    return names == set(expected) and all(sha256_of(folder / name) == digest for name, digest in expected.items())


def verify_all() -> tuple[int, tuple[str, ...]]:
    """Check everything that is online; how many were checked, and the addresses of those now taken offline."""
    online = Publication.objects.filter(state=Publication.State.ONLINE)
    broken: list[str] = []
    count = 0
    for publication in online.iterator():
        count += 1
        if not is_intact(publication):
            take_offline(publication)
            broken.append(publication.pk)
    return count, tuple(broken)


def bring_back() -> tuple[str, ...]:
    """Put online again what is offline and whole once more, after its files were restored; their addresses."""
    whole = [one for one in Publication.objects.filter(state=Publication.State.OFFLINE) if is_intact(one)]
    for publication in whole:
        Publication.objects.filter(pk=publication.pk).update(state=Publication.State.ONLINE)
        record(Action.ONLINE, publication.pk, None)
    return tuple(publication.pk for publication in whole)
