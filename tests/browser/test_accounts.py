"""Coming in: an account by e-mail code, a profile, an authenticator app, a passkey, and out again."""

from __future__ import annotations

import base64
import hashlib
import hmac
import struct
import time

from browser.steps import sign_up


def test_a_radiologist_creates_an_account_says_who_they_are_and_comes_back(page, site, look):
    page.goto("/compte/inscription/")
    assert look(page, "sign-up") == []
    sign_up(page, site, "lea.garnier@example.org", "Léa Garnier")
    page.goto("/compte/profil/")
    assert page.get_by_text("Identité non vérifiée").is_visible()
    assert look(page, "profile") == []

    page.goto("/compte/sortir/")
    page.locator("main").get_by_role("button", name="Se déconnecter").click()
    page.goto("/compte/entrer/")
    assert look(page, "sign-in") == []
    page.get_by_label("E-mail").fill("lea.garnier@example.org")
    page.get_by_role("button", name="Recevoir un code").click()
    assert page.get_by_text("fenêtre du terminal").is_visible()
    assert look(page, "code") == []
    page.get_by_label("Code").fill(site.code_for("lea.garnier@example.org"))
    page.get_by_role("button", name="Continuer").click()
    page.wait_for_url(f"{site.url}/")


def test_a_profile_that_names_a_patient_is_refused_with_the_article_and_a_wording(page, site, look):
    sign_up(page, site, "luc.faure@example.org", "Luc Faure")
    page.get_by_label("À votre sujet").fill("J’ai opéré Mme Jeanne Martin.")
    page.get_by_role("button", name="Enregistrer mon profil").click()
    assert page.get_by_text("CSP R.4127-4").is_visible()
    assert page.get_by_text("Rédaction proposée").is_visible()
    assert page.get_by_label("À votre sujet").get_attribute("aria-invalid") == "true"
    assert look(page, "profile-refused") == []


def test_a_passkey_is_added_and_signs_in(page, site, look):
    key = page.context.new_cdp_session(page)
    key.send("WebAuthn.enable")
    key.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
            }
        },
    )
    sign_up(page, site, "anna.roux@example.org", "Anna Roux")
    page.goto("/compte/securite/")
    assert look(page, "security") == []
    page.get_by_role("link", name="Ajouter une clé d’accès").click()
    assert look(page, "passkey-new") == []
    page.get_by_role("button", name="Ajouter la clé d’accès").click()
    page.get_by_role("heading", name="Codes de secours").wait_for()
    assert look(page, "recovery-codes") == []
    page.goto("/compte/securite/webauthn/")
    assert look(page, "passkeys") == []
    key = page.locator("main a[href*='/keys/']").first.get_attribute("href") or ""
    for what in ("edit", "remove"):
        page.goto(f"{key.rsplit('/', 2)[0]}/{what}/")
        assert look(page, f"passkey-{what}") == []
    page.goto("/compte/securite/webauthn/reauthenticate/")
    assert look(page, "passkey-again") == []
    page.goto("/compte/sortir/")
    page.locator("main").get_by_role("button", name="Se déconnecter").click()
    page.goto("/compte/entrer/")
    page.get_by_role("button", name="Utiliser une clé d’accès").click()
    page.wait_for_url(f"{site.url}/")
    page.goto("/compte/profil/")
    assert page.get_by_label("Prénom et nom").input_value() == "Anna Roux"


def test_an_authenticator_app_is_turned_on_and_asked_for(page, site, look):
    sign_up(page, site, "noe.brun@example.org", "Noé Brun")
    page.goto("/compte/securite/totp/activate/")
    secret = page.locator("code").inner_text()
    assert look(page, "app-new") == []
    page.locator("#id_code").fill(one_time_code(secret))
    page.get_by_role("button", name="Activer").click()
    page.get_by_role("heading", name="Codes de secours").wait_for()
    page.goto("/compte/securite/")
    assert look(page, "security-on") == []
    for what in ("recovery-codes", "recovery-codes/generate", "totp/deactivate", "reauthenticate"):
        assert page.goto(f"/compte/securite/{what}/").status == 200
        assert look(page, f"security-{what.replace('/', '-')}") == []
    page.goto("/compte/sortir/")
    page.locator("main").get_by_role("button", name="Se déconnecter").click()
    page.goto("/compte/entrer/")
    page.get_by_label("E-mail").fill("noe.brun@example.org")
    page.get_by_role("button", name="Recevoir un code").click()
    page.get_by_label("Code").fill(site.code_for("noe.brun@example.org"))
    page.get_by_role("button", name="Continuer").click()
    page.wait_for_url("**/securite/authenticate/")
    assert look(page, "second-step") == []
    page.goto("/negatoscope/")
    assert "/compte/entrer/" in page.url, "the code of the mail alone must not be enough"


def one_time_code(secret: str) -> str:
    """What the app shows now (RFC 6238)."""
    counted = hmac.new(base64.b32decode(secret), struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    place = counted[-1] & 15
    return f"{(struct.unpack('>I', counted[place : place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def test_language_and_theme_are_chosen_without_javascript(people):
    page = people.stranger(java_script_enabled=False)
    page.goto("/compte/entrer/")
    page.get_by_role("button", name="English").click()
    assert page.locator("html").get_attribute("lang") == "en"
    page.get_by_role("button", name="Light theme").click()
    assert page.locator("html").get_attribute("data-theme") == "paper"
    page.get_by_role("button", name="Français").click()
    assert page.locator("html").get_attribute("lang") == "fr"
    assert page.get_by_role("button", name="Utiliser une clé d’accès").count() == 0


def test_an_address_that_leads_nowhere_says_what_to_do(page, look):
    page.goto("/nulle-part/")
    assert page.get_by_role("heading", level=1).is_visible()
    assert look(page, "not-found") == []
