"""The settings of the site. Each comes from the environment (docs/operate.md) and has a safe default."""

from __future__ import annotations

import os
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from negatoscope.gate.node_key import key_folder
from negatoscope.site import environment, logs, security
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
UPLOAD_FILE_MIB = environment.number("UPLOAD_FILE_MIB", 2048)
UPLOAD_DRAFT_MIB = environment.number("UPLOAD_DRAFT_MIB", 8192)
UPLOAD_FILES = environment.number("UPLOAD_FILES", 10_000)
TRUSTED_KEYS = tuple(key.strip() for key in environment.text("TRUSTED_KEYS").split(",") if key.strip())
DATA_UPLOAD_MAX_NUMBER_FILES = 500  # of a form without JavaScript; each is an open file until the form is read

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
    "negatoscope.site.request_log.request_log",
    "django.middleware.security.SecurityMiddleware",
    "negatoscope.site.security.headers",
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
    "negatoscope.site.security.no_store",
    "negatoscope.site.errors.spoken",
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
                "negatoscope.site.preferences.theme",
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
        # What is deleted is overwritten with zeros: a text that was withdrawn isn't left in free pages
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["quick", "cases"]}}

AUTH_USER_MODEL = "members.Member"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_REDIRECT_URL = "/"
LOGIN_URL = "account_login"

# Accounts without a password: a code by e-mail, then a passkey or an authenticator app for those who want one
ACCOUNT_ADAPTER = "negatoscope.site.accounts.adapter.Accounts"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_SIGNUP_REDIRECT_URL = "members:profile"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_SESSION_REMEMBER = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_FORMS = {
    "add_webauthn": "negatoscope.site.accounts.forms.AddKey",
    "edit_webauthn": "negatoscope.site.accounts.forms.EditKey",
}
MFA_TOTP_ISSUER = "Négatoscope"
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = IS_LOCAL  # http://localhost is a secure origin to a browser

# Mail: the operator's server; on a local node without one, the terminal (docs/operate.md)
EMAIL_HOST = environment.text("EMAIL_HOST")
EMAIL_PORT = environment.number("EMAIL_PORT", 587)
EMAIL_HOST_USER = environment.text("EMAIL_USER")
EMAIL_HOST_PASSWORD = environment.text("EMAIL_PASSWORD")
EMAIL_USE_TLS = EMAIL_PORT not in (25, 465) and bool(EMAIL_HOST)
EMAIL_USE_SSL = EMAIL_PORT == 465
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = environment.text("EMAIL_FROM", f"negatoscope@{HOST}")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
MAIL_IS_LOCAL = IS_LOCAL and not EMAIL_HOST
if MAIL_IS_LOCAL:
    EMAIL_BACKEND = "negatoscope.site.mail.LocalMail"
# Whoever can reach a local node could sign in as anybody, were codes shown on its pages: so only where it is asked for
SHOW_CODES = environment.flag("SHOW_CODES", default=DEMO) and MAIL_IS_LOCAL

# Cookies and transport
SESSION_COOKIE_NAME = "negatoscope"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 14 * 24 * 3600
CSRF_FAILURE_VIEW = "negatoscope.site.errors.csrf_failure"
SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]  # asked for from the machine itself, without TLS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = IS_HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", _("French")), ("en", _("English"))]
TIME_ZONE = "Europe/Paris"
USE_TZ = True

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "negatoscope.site.writing.browser.Finder",
]
WHITENOISE_ADD_HEADERS_FUNCTION = security.headers_of_files
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/static/pyodide/"  # their names are the hash of what is in them

# Reading in the writer's browser, where no originals are taken: Python for browsers, and our archive for it
PYODIDE = Path(os.environ.get("NEGATOSCOPE_PYODIDE") or BASE.parents[2] / "node_modules" / "pyodide").absolute()
BROWSER = HOME / "browser"

LOGGING = logs.LOGGING
# On a laptop the terminal says where the site is and which code was sent; a line a request would drown that
LOG_REQUESTS = environment.flag("LOG_REQUESTS", default=not IS_LOCAL)

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "media-src": [SELF],
        "connect-src": [SELF],
        "worker-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
