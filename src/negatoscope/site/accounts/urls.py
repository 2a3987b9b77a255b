"""The addresses of accounts: those of allauth that we use, in French. Passwords have none."""

from __future__ import annotations

from allauth.account import views
from django.urls import include, path
from django.views.generic import RedirectView

from negatoscope.site.accounts.demo_entry import enter_as
from negatoscope.site.accounts.entering import Entering

urlpatterns = [
    path("entrer/", Entering.as_view(), name="account_login"),
    path("entrer/code/", views.confirm_login_code, name="account_confirm_login_code"),
    path("entrer/demo/", enter_as, name="account_enter_as"),
    path("inscription/", views.signup, name="account_signup"),
    path("adresse/", views.email, name="account_email"),
    path("adresse/confirmer/", views.email_verification_sent, name="account_email_verification_sent"),
    path("confirmer/", views.reauthenticate, name="account_reauthenticate"),
    path("sortir/", views.logout, name="account_logout"),
    path("inactif/", views.account_inactive, name="account_inactive"),
    path("securite/", include("allauth.mfa.urls")),
    # Names that allauth asks for: whoever has no password asks for a code instead.
    path("code/", RedirectView.as_view(pattern_name="account_login"), name="account_request_login_code"),
    path("oubli/", RedirectView.as_view(pattern_name="account_login"), name="account_reset_password"),
]
