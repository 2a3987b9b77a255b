"""The addresses of posts and kits."""

from __future__ import annotations

from django.urls import path

from negatoscope.moderation import addresses  # noqa: F401 (registers the converter)
from negatoscope.outreach.views import compose, kit, networks, post

app_name = "outreach"
urlpatterns = [
    path("negatoscope/post/", compose.compose, name="compose"),
    path("negatoscope/post/longueurs/", compose.lengths, name="lengths"),
    path("negatoscope/<uuid:draft_id>/kit/", kit.page, name="kit"),
    path("negatoscope/<uuid:draft_id>/kit/image-<int:number>.png", kit.image, name="kit_image"),
    path("negatoscope/<uuid:draft_id>/kit/diapositives.zip", kit.archive, name="kit_slides"),
    path("negatoscope/<uuid:draft_id>/kit/<slug:network>.txt", kit.text, name="kit_text"),
    path("negatoscope/<uuid:draft_id>/kit/<slug:network>/image-<int:number>", kit.picture, name="kit_picture"),
    path("posts/<address:address>/", post.post, name="post"),
    path("posts/<address:address>/images/", networks.page, name="networks"),
    path("posts/<address:address>/images/faire/", networks.make, name="networks_make"),
    path("posts/<address:address>/images/image.<slug:ending>", networks.still, name="networks_still"),
    path("posts/<address:address>/images/<int:number>/avancement/", networks.progress, name="networks_progress"),
    path("posts/<address:address>/images/<int:number>/retirer/", networks.remove, name="networks_remove"),
    path("posts/<address:address>/images/<int:number>/clip.<slug:ending>", networks.file, name="networks_file"),
    path("posts/<address:address>/kit/", kit.page, name="post_kit"),
    path("posts/<address:address>/kit/image-<int:number>.png", kit.image, name="post_kit_image"),
    path("posts/<address:address>/kit/diapositives.zip", kit.archive, name="post_kit_slides"),
    path("posts/<address:address>/kit/<slug:network>.txt", kit.text, name="post_kit_text"),
    path("posts/<address:address>/kit/<slug:network>/image-<int:number>", kit.picture, name="post_kit_picture"),
]
