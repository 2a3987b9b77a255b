from __future__ import annotations

from django.urls import path

from negatoscope.moderation import views

app_name = "moderation"
urlpatterns = [
    path("negatoscope/<uuid:draft_id>/publier/", views.publish, name="publish"),
    path("relecture/", views.queue, name="queue"),
    path("relecture/<uuid:draft_id>/", views.review, name="review"),
    path("relecture/<uuid:draft_id>/decider/", views.decide, name="decide"),
    path("journal-des-decisions/", views.log, name="log"),
    path("<address:address>/retirer/", views.withdraw, name="withdraw"),
]
