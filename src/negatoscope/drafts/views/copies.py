"""The sealed copy as a ZIP, so that a draft held on a laptop can go on elsewhere."""

from __future__ import annotations

import tempfile
import zipfile
from typing import TYPE_CHECKING, BinaryIO

from asgiref.sync import sync_to_async
from django.http import Http404, StreamingHttpResponse
from django.views.decorators.http import require_GET

from negatoscope.drafts import storage
from negatoscope.drafts.views.access import of_author

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

    from django.http import HttpRequest

    from negatoscope.drafts.models import Draft

_PIECE = 256 << 10


@require_GET
@of_author
def copy(request: HttpRequest, draft: Draft) -> StreamingHttpResponse:
    """The release with its certificate. The name of the file says nothing of the case."""
    folder = storage.copy_of(draft.id, draft.revision)
    if not draft.revision or not folder.is_dir():
        raise Http404
    response = StreamingHttpResponse(_pieces(_packed(folder)), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="negatoscope-{str(draft.id)[:8]}.zip"'
    return response


def _packed(folder: Path) -> BinaryIO:
    """Packed without compression into a file that has no name: the images are compressed already, or change little."""
    packed = tempfile.TemporaryFile()  # noqa: SIM115 (it goes when the last piece was sent)
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not path.is_symlink():
                archive.write(path, path.relative_to(folder).as_posix())
    packed.seek(0)
    return packed


async def _pieces(packed: BinaryIO) -> AsyncGenerator[bytes]:
    """In pieces, so that a large copy is never whole in memory."""
    with packed:
        while piece := await sync_to_async(packed.read)(_PIECE):
            yield piece
