"""The settings of the site. Each comes from the environment (docs/operate.md) and has a safe default."""

from __future__ import annotations

import os
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from negatoscope.gate.node_key import key_folder
from negatoscope.site import environment, logs
from negatoscope.site.secret_key import secret_key

BASE = Path(__file__).resolve().parent

# Where everything lies (docs/operate.md)
HOME = Path(os.environ.get("NEGATOSCOPE_HOME") or key_folder()).absolute()
URL = environment.text("URL", "http://localhost:8000").rstrip("/")
HOST = environment.host_of(URL)
IS_LOCAL = HOST in environment.LOCAL_HOSTS
IS_HTTPS = URL.startswith("https://")
DEMO = environment.flag("DEMO", default=False) and IS_LOCAL

# Originals: on for localhost; elsewhere only where the operator declares a host certified for them (CSP L.1111-8)
QUARANTINE = environment.flag("QUARANTINE", default=IS_LOCAL)
HDS_HOST = environment.text("HDS_HOST")
HDS_CERTIFICATE = environment.text("HDS_CERTIFICATE")
HDS_UNTIL = environment.text("HDS_UNTIL")
INTAKE = HOME / ("quarantine" if QUARANTINE else "incoming")
COPIES = HOME / "copies"
PUBLISHED = HOME / "published"
ORIGINALS_HOURS = 24
REVIEW_DAYS = 14

# The proxy that ends TLS: the addresses whose word on scheme and client is taken, separated by commas
PROXY = environment.text("PROXY", "127.0.0.1")

SECRET_KEY = secret_key(HOME)
DEBUG = False
ALLOWED_HOSTS = [HOST, *(environment.LOCAL_HOSTS if IS_LOCAL else ())]
CSRF_TRUSTED_ORIGINS = [URL]

INSTALLED_APPS = [
    "negatoscope.site",
    "negatoscope.members",
    "negatoscope.drafts",
    "negatoscope.moderation",
    "negatoscope.cases",
    "negatoscope.outreach",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "negatoscope.site.urls"
ASGI_APPLICATION = "negatoscope.site.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "negatoscope.site.rail.rail",
            ],
        },
    }
]

# SQLite: writers queue for the lock when they begin, so that none fails in the middle
DATABASES = {"default": dj_database_url.config(default=f"sqlite:///{HOME / 'site.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["quick", "cases"]}}

AUTH_USER_MODEL = "members.Member"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
LOGIN_REDIRECT_URL = "/"
LOGIN_URL = "account_login"

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", _("French")), ("en", _("English"))]
TIME_ZONE = "Europe/Paris"
USE_TZ = True

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True

LOGGING = logs.LOGGING

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "connect-src": [SELF],
        "worker-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
