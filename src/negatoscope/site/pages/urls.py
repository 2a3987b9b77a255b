from __future__ import annotations

from django.urls import path

from negatoscope.site.pages import views

app_name = "site"
urlpatterns = [
    path("", views.home, name="home"),
    path("membres/<slug:handle>/", views.member, name="member"),
]
