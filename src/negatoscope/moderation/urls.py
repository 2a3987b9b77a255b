"""The addresses of publishing, review, withdrawal and the decision log."""

from __future__ import annotations

from django.urls import path

from negatoscope.moderation.views import log, publish, review, withdraw

app_name = "moderation"
urlpatterns = [
    path("negatoscope/<uuid:draft_id>/publier/", publish.publish, name="publish"),
    path("relecture/", review.queue, name="queue"),
    path("relecture/<uuid:draft_id>/", review.review, name="review"),
    path("relecture/<uuid:draft_id>/decider/", review.decide, name="decide"),
    path("relecture/<uuid:draft_id>/noircir/", review.add_box, name="add_box"),
    path("journal-des-decisions/", log.log, name="log"),
    path("<address:address>/retirer/", withdraw.withdraw, name="withdraw"),
]
