"""The release of a publication, as `gate.render` takes it, and its series."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from negatoscope.gate.certificate import CertificateError, files_of, read_certificate
from negatoscope.gate.policy import Audience
from negatoscope.gate.render import Released, RenderError, Series, list_series, released
from negatoscope.gate.verdict import Verdict
from negatoscope.moderation import storage

if TYPE_CHECKING:
    from negatoscope.moderation.models import Publication

_KEPT = 4  # releases whose series are remembered: listing them reads every file once


def release_of(publication: Publication) -> Released:
    """The release, by the certificate that stood the check at publication; each file is checked as it is read.

    Raises:
        RenderError: the certificate isn't one of a release for the audience of the publication.
    """
    return _release(publication.pk, publication.audience, publication.certificate)


def series_of(publication: Publication) -> tuple[Series, ...]:
    """Its series with images.

    Raises:
        RenderError: there are none, or a file isn't what was sealed.
    """
    return _listed(publication.pk, publication.audience, publication.certificate)


def _release(address: str, audience: str, certificate: str) -> Released:
    try:
        payload, _, _ = read_certificate(certificate.encode())
        files = files_of(payload)
    except CertificateError:
        raise RenderError("altered") from None
    if (payload.get("verdict"), payload.get("audience")) != (Verdict.RELEASED.value, audience):
        raise RenderError("altered")
    return released(storage.publication_folder(address) / storage.RELEASE, Audience(audience), files)


@lru_cache(_KEPT)
def _listed(address: str, audience: str, certificate: str) -> tuple[Series, ...]:
    return list_series(_release(address, audience, certificate))
