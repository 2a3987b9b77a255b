from __future__ import annotations

from django.urls import path

from negatoscope.members import views

app_name = "members"
urlpatterns = [
    path("profil/", views.profile, name="profile"),
]
