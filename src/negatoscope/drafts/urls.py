"""The addresses of drafts, below /negatoscope/."""

from __future__ import annotations

from django.urls import path

from negatoscope.drafts.intake import upload_views
from negatoscope.drafts.views import begin, copies, edits, heads, images, lists, review, slices

app_name = "drafts"
urlpatterns = [
    path("", lists.index, name="list"),
    path("cas/", begin.new_case, name="new_case"),
    path("<uuid:draft_id>/", review.review, name="review"),
    path("<uuid:draft_id>/fichiers/", begin.collect, name="collect"),
    path("<uuid:draft_id>/depot/", upload_views.files, name="files"),
    path("<uuid:draft_id>/depot/<int:number>/", upload_views.part, name="part"),
    path("<uuid:draft_id>/avancement.json", review.progress, name="progress"),
    path("<uuid:draft_id>/avant/<slug:item>/<int:frame>.png", images.before, name="before"),
    path("<uuid:draft_id>/apres/<slug:item>/<int:frame>.png", images.after, name="after"),
    path("<uuid:draft_id>/video/<int:number>.mp4", images.film, name="film"),
    path("<uuid:draft_id>/tete/<int:series>/avant.png", heads.before, name="head_before"),
    path("<uuid:draft_id>/tete/<int:series>/apres.png", heads.after, name="head_after"),
    path("<uuid:draft_id>/copie.zip", copies.copy, name="copy"),
    path("<uuid:draft_id>/textes/", edits.texts, name="texts"),
    path("<uuid:draft_id>/retouche/", edits.retouch, name="retouch"),
    path("<uuid:draft_id>/reponses/", edits.answers, name="answers"),
    path("<uuid:draft_id>/coupes/", slices.slices, name="slices"),
    path("<uuid:draft_id>/passer/", edits.examine, name="examine"),
    path("<uuid:draft_id>/rouvrir/", edits.reopen, name="reopen"),
    path("<uuid:draft_id>/sans/", edits.leave_out, name="leave_out"),
    path("<uuid:draft_id>/arreter/", edits.stop, name="stop"),
    path("<uuid:draft_id>/jeter/", edits.discard, name="discard"),
    path("<uuid:draft_id>/relire/", edits.ask_review, name="ask_review"),
]
