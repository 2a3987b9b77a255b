from __future__ import annotations

from django.urls import path

from negatoscope.site.pages import views
from negatoscope.site.writing import views as writing

app_name = "site"
urlpatterns = [
    path("", views.home, name="home"),
    path("verifier/", writing.check, name="check"),
    path("membres/<slug:handle>/", views.member, name="member"),
]
