from __future__ import annotations

from django.urls import path

from negatoscope.site.guide import views

app_name = "guide"
urlpatterns = [
    path("regles/", views.rules, name="rules"),
    path("regles/<str:code>/", views.rule, name="rule"),
    path("vos-droits/", views.rights, name="rights"),
    path("vos-droits/<slug:slug>/", views.right, name="right"),
]
