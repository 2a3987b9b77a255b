from __future__ import annotations

from django.urls import path

from negatoscope.cases import views

app_name = "cases"
urlpatterns = [
    path("cas/", views.list_cases, name="list"),
    path("cas/<address:address>/", views.case, name="case"),
    path("cas/<address:address>/image/<str:file>", views.image, name="image"),
    path("cas/<address:address>/video/<str:file>", views.video, name="video"),
    path("cas/<address:address>/document/<str:file>", views.document, name="document"),
    path("cas/<address:address>/certificat/", views.certificate, name="certificate"),
    path("cas/<address:address>/certificat.json", views.certificate_file, name="certificate_file"),
]
