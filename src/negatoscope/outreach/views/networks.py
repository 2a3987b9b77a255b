"""Stills and clips of a publication for the networks: for its author, as the kit is."""

from __future__ import annotations

import hashlib
from functools import wraps
from typing import TYPE_CHECKING, Any

from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST, require_safe

from negatoscope.gate.policy import Audience
from negatoscope.gate.render import RenderError, StillFormat, alternative, make_still
from negatoscope.moderation import queries as moderation
from negatoscope.moderation.reading import published
from negatoscope.outreach.clips import making, sources
from negatoscope.outreach.clips.choosing import Choice, ChoiceForm
from negatoscope.outreach.clips.tasks import make_clip
from negatoscope.outreach.models import Clip

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

    from negatoscope.moderation.models import Publication

_PREVIEW = 540  # pixels of the longer side
_TYPES = {"png": "image/png", "jpg": "image/jpeg", "mp4": "video/mp4", "webp": "image/webp", "gif": "image/gif"}
_STILLS = {"png": StillFormat.PNG, "jpg": StillFormat.JPEG}


def _of_author(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view of a publication for its author, called as `view(request, publication, ...)`."""

    @wraps(view)
    def shown(request: HttpRequest, publication: Publication, **rest: Any) -> HttpResponse:  # noqa: ANN401
        if publication.author_id != request.user.pk:
            raise Http404
        try:
            return view(request, publication, **rest)
        except RenderError as error:
            context = {
                "sentence": error.sentence((get_language() or "fr")[:2]),
                "is_altered": error.reason in {"altered", "unreadable"},
                "back": moderation.address(publication),
            }
            return render(request, "outreach/no_pictures.html", context, status=409)

    return login_required(never_cache(published(shown)))


@require_safe
@_of_author
def page(request: HttpRequest, publication: Publication) -> HttpResponse:
    """What can be chosen, how it looks, its alternative texts, and the clips that were made."""
    form = ChoiceForm(sources.series_of(publication), request.GET)
    return _page(request, publication, form)


def _page(request: HttpRequest, publication: Publication, form: ChoiceForm, said: str = "") -> HttpResponse:
    choice = form.choice() if form.is_valid() else None
    clips = list(making.clips_of(publication))
    context = {
        "publication": publication,
        "form": form,
        "back": moderation.address(publication),
        "said": said,
        "is_public": publication.audience == Audience.PUBLIC,
        "told": None if choice is None else _told(choice),
        "query": "" if choice is None else urlencode(_chosen(form)),
        "running": next((_progress(each, publication) for each in clips if each.ended_at is None), None),
        "clips": [each for each in clips if each.ended_at is not None],
        "can_clip": choice is not None and choice.first < choice.last,
    }
    return render(request, "outreach/networks.html", context, status=400 if said or not form.is_valid() else 200)


def _told(choice: Choice) -> list[tuple[str, str, str]]:
    """What kind, language and alternative text: of the still, and of the clip."""
    told = []
    for kind, shots in ((_("Image"), (choice.still,)), (_("Clip"), choice.shots)):
        if kind == _("Image") or len(shots) > 1:
            texts = alternative(choice.series, shots, choice.window)
            told += [(kind, lang, texts[lang]) for lang in ("fr", "en")]
    return told


def _chosen(form: ChoiceForm) -> dict[str, object]:
    return {name: value for name, value in form.cleaned_data.items() if value not in (None, "")}


@require_safe
@_of_author
def still(request: HttpRequest, publication: Publication, ending: str) -> HttpResponse:
    """The middle slice as it was chosen: small for the page, or whole to keep (`?keep=1`)."""
    form = ChoiceForm(sources.series_of(publication), request.GET)
    if ending not in _STILLS or not form.is_valid():
        raise Http404
    choice, keeps = form.choice(), "keep" in request.GET
    look = choice.look(publication.language, None if keeps else _PREVIEW)
    data = make_still(sources.release_of(publication), choice.series, choice.still, look, _STILLS[ending])
    return _file(data, ending, "image" if keeps else "")


@require_POST
@_of_author
def make(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Show what was chosen, or have the clip made; one at a time."""
    form = ChoiceForm(sources.series_of(publication), request.POST)
    there = reverse("outreach:networks", args=[publication.pk])
    if not form.is_valid():
        return _page(request, publication, form)
    query = urlencode(_chosen(form))
    if "clip" not in request.POST:
        return redirect(f"{there}?{query}")
    choice = form.choice()
    if choice.first == choice.last:
        return _page(request, publication, form, _("A clip needs at least two slices."))
    with transaction.atomic():
        making.make_room(publication)
        if making.clips_of(publication).filter(ended_at__isnull=True).exists():
            return _page(request, publication, form, _("A clip is being made: wait for it, or stop it."))
        clip = Clip.objects.create(
            publication=publication,
            series=choice.series.number,
            first=choice.first,
            last=choice.last,
            window=choice.window.name,
            center=choice.window.center,
            width=choice.window.width,
            shape=choice.shape,
            format=choice.format,
        )
        transaction.on_commit(lambda: make_clip.enqueue(clip.pk))
    return redirect(f"{there}?{query}#clips")


@require_GET
@_of_author
def progress(request: HttpRequest, publication: Publication, number: int) -> JsonResponse:
    """How far it is, for the script of the page. `page` says where to go when it is over."""
    making.clips_of(publication)
    clip = get_object_or_404(Clip, pk=number, publication=publication)
    return JsonResponse(_progress(clip, publication))


def _progress(clip: Clip, publication: Publication) -> dict[str, object]:
    stage = _("Making the clip") if clip.heartbeat_at else _("Waiting for its turn")
    sentence = stage
    if clip.stop_asked:
        sentence = _("Being stopped")
    elif clip.total:
        sentence = _("%(stage)s, image %(done)d of %(total)d") % {
            "stage": stage,
            "done": clip.done,
            "total": clip.total,
        }
    return {
        "number": clip.pk,
        "running": clip.ended_at is None,
        "stage": stage,
        "sentence": sentence,
        "left": "",
        "done": clip.done,
        "total": clip.total,
        "page": reverse("outreach:networks", args=[publication.pk]),
    }


@require_safe
@_of_author
def file(request: HttpRequest, publication: Publication, number: int, ending: str) -> HttpResponse:
    """A clip that was made; never one that isn't what was made."""
    clip = get_object_or_404(Clip, pk=number, publication=publication, format=ending, outcome=Clip.Outcome.DONE)
    try:
        data = making.path_of(clip).read_bytes()
    except OSError:
        raise Http404 from None
    if hashlib.sha256(data).hexdigest() != clip.sha256:
        raise Http404
    return _file(data, ending, "clip")


@require_POST
@_of_author
def remove(request: HttpRequest, publication: Publication, number: int) -> HttpResponse:
    """Stop a clip that is being made, or take one away."""
    making.remove(get_object_or_404(Clip, pk=number, publication=publication))
    return redirect(reverse("outreach:networks", args=[publication.pk]) + "#clips")


def _file(data: bytes, ending: str, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=_TYPES[ending])
    response["X-Content-Type-Options"] = "nosniff"
    if name:
        response["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
    return response
