"""The kit of a released draft or of a publication: its page, its pictures, its texts, the ZIP for slides."""

from __future__ import annotations

from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from negatoscope.drafts import queries as drafts
from negatoscope.gate.policy import Audience
from negatoscope.moderation import queries as moderation
from negatoscope.moderation.reading import published
from negatoscope.outreach.kit import sources
from negatoscope.outreach.kit.archive import slides
from negatoscope.outreach.kit.assembling import may_go, parcels
from negatoscope.outreach.kit.material import NotReleasedError
from negatoscope.outreach.kit.networks import NETWORKS
from negatoscope.outreach.kit.stills import as_png, fitted

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

    from negatoscope.moderation.models import Publication
    from negatoscope.outreach.kit.material import Material, Picture
    from negatoscope.outreach.kit.networks import Network

Rest = ParamSpec("Rest")


@dataclass(frozen=True)
class Kit:
    """The material with the addresses of its parts: those of a draft, or those of a publication."""

    material: Material
    names: str  # "outreach:kit" or "outreach:post_kit"
    key: str
    back: str

    def url(self, part: str, *rest: object) -> str:
        """The address of one part."""
        return reverse(f"{self.names}_{part}", args=[self.key, *rest])


def _of_kit(view: Callable[Concatenate[HttpRequest, Kit, Rest], HttpResponse]) -> Callable[..., HttpResponse]:
    """The view of a kit, for its author only: of a draft (`draft_id`), or of a publication (`address`)."""

    @wraps(view)
    def shown(request: HttpRequest, **rest: Any) -> HttpResponse:  # noqa: ANN401 (as the address has them)
        draft_id = rest.pop("draft_id", None)
        if draft_id is None:
            return of_publication(request, **rest)
        draft = drafts.get_for_author(request.user, draft_id)
        back = reverse("drafts:review", args=[draft.pk])
        return answer(request, lambda: Kit(sources.of_draft(draft), "outreach:kit", str(draft.pk), back), back, rest)

    @published
    def of_publication(request: HttpRequest, publication: Publication, **rest: Any) -> HttpResponse:  # noqa: ANN401
        if publication.author_id != request.user.pk:
            raise Http404
        back = moderation.address(publication)
        kit = lambda: Kit(sources.of_publication(publication), "outreach:post_kit", publication.pk, back)  # noqa: E731
        return answer(request, kit, back, rest)

    def answer(request: HttpRequest, make: Callable[[], Kit], back: str, rest: dict[str, Any]) -> HttpResponse:
        try:
            return view(request, make(), **rest)
        except NotReleasedError as error:
            context = {"reason": error.reason, "back": back}
            return render(request, "outreach/no_kit.html", context, status=409)

    return login_required(never_cache(require_safe(shown)))


@_of_kit
def page(request: HttpRequest, kit: Kit) -> HttpResponse:
    """All that can be taken, by network."""
    material = kit.material
    context = {
        "kit": kit,
        "material": material,
        "is_public": material.audience is Audience.PUBLIC,
        "pictures": [{"picture": one, "url": kit.url("image", one.number)} for one in material.pictures],
        "parcels": [
            {
                "parcel": one,
                "text_url": kit.url("text", one.network.key),
                "pictures": [(p, kit.url("picture", one.network.key, p.number)) for p in one.pictures],
            }
            for one in parcels(material)
        ],
        "closed": [one.name for one in NETWORKS.values() if not may_go(one, material.audience)],
        "slides_url": kit.url("slides"),
    }
    return render(request, "outreach/kit.html", context)


@_of_kit
def image(request: HttpRequest, kit: Kit, number: int) -> HttpResponse:
    """One picture whole, as a PNG: for the clipboard and for slides."""
    return HttpResponse(as_png(_picture(kit, number).read()).data, content_type="image/png")


@_of_kit
def picture(request: HttpRequest, kit: Kit, network: str, number: int) -> HttpResponse:
    """One picture within the limits of a network, to keep."""
    still = fitted(_picture(kit, number).read(), _network(kit, network))
    return _file(still.data, still.media_type, f"{network}-image-{number}{still.suffix}")


@_of_kit
def text(request: HttpRequest, kit: Kit, network: str) -> HttpResponse:
    """The posts of a network as a text file, one below the other."""
    wanted = _network(kit, network)
    parcel = next(one for one in parcels(kit.material) if one.network is wanted)
    content = "\n\n\n".join(post.text for post in parcel.posts) + "\n"
    return _file(content.encode(), "text/plain; charset=utf-8", f"{network}.txt")


@_of_kit
def archive(request: HttpRequest, kit: Kit) -> HttpResponse:
    """The ZIP of stills."""
    return _file(slides(kit.material), "application/zip", "images.zip")


def _picture(kit: Kit, number: int) -> Picture:
    if not 1 <= number <= len(kit.material.pictures):
        raise Http404
    return kit.material.pictures[number - 1]


def _network(kit: Kit, key: str) -> Network:
    network = NETWORKS.get(key)
    if network is None or not may_go(network, kit.material.audience):
        raise Http404
    return network


def _file(data: bytes, media_type: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(data, content_type=media_type, headers=headers)
