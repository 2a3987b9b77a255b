"""Coming in: an account by e-mail code, a profile, an authenticator app, a passkey, and out again."""

from __future__ import annotations


def test_a_radiologist_creates_an_account_says_who_they_are_and_comes_back(page, site, sign_up, axe, screens):
    page.goto("/compte/inscription/")
    assert axe(page) == []
    screens(page, "sign-up")
    sign_up(page, "claire.morel@example.org")
    page.goto("/compte/profil/")
    assert page.get_by_text("Identité non vérifiée").is_visible()
    assert axe(page) == []
    screens(page, "profile")

    page.goto("/compte/sortir/")
    page.locator("main").get_by_role("button", name="Se déconnecter").click()
    page.goto("/compte/entrer/")
    assert axe(page) == []
    screens(page, "sign-in")
    page.get_by_label("E-mail").fill("claire.morel@example.org")
    page.get_by_role("button", name="Recevoir un code").click()
    assert page.get_by_text("fenêtre du terminal").is_visible()
    assert axe(page) == []
    screens(page, "code")
    page.get_by_label("Code").fill(site.code_for("claire.morel@example.org"))
    page.get_by_role("button", name="Continuer").click()
    page.wait_for_url(f"{site.url}/")


def test_a_profile_that_names_a_patient_is_refused_with_the_article_and_a_wording(page, sign_up, axe, screens):
    sign_up(page, "luc.faure@example.org", "Luc Faure")
    page.get_by_label("À votre sujet").fill("J’ai opéré Mme Jeanne Martin.")
    page.get_by_role("button", name="Enregistrer mon profil").click()
    assert page.get_by_text("CSP R.4127-4").is_visible()
    assert page.get_by_text("Rédaction proposée").is_visible()
    assert page.get_by_label("À votre sujet").get_attribute("aria-invalid") == "true"
    assert axe(page) == []
    screens(page, "profile-refused")


def test_a_passkey_is_added_and_signs_in(page, site, sign_up, axe, screens):
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
    sign_up(page, "anna.roux@example.org", "Anna Roux")
    page.goto("/compte/securite/")
    assert axe(page) == []
    screens(page, "security")
    page.get_by_role("link", name="Ajouter une clé d’accès").click()
    assert axe(page) == []
    page.get_by_role("button", name="Ajouter la clé d’accès").click()
    page.get_by_role("heading", name="Codes de secours").wait_for()
    assert axe(page) == []
    screens(page, "recovery-codes")
    page.goto("/compte/securite/webauthn/")
    assert axe(page) == []
    page.goto("/compte/sortir/")
    page.locator("main").get_by_role("button", name="Se déconnecter").click()
    page.goto("/compte/entrer/")
    page.get_by_role("button", name="Utiliser une clé d’accès").click()
    page.wait_for_url(f"{site.url}/")
    page.goto("/compte/profil/")
    assert page.get_by_label("Prénom et nom").input_value() == "Anna Roux"


def test_language_and_theme_are_chosen_without_javascript(new_page):
    page = new_page(java_script_enabled=False)
    page.goto("/compte/entrer/")
    page.get_by_role("button", name="English").click()
    assert page.locator("html").get_attribute("lang") == "en"
    page.get_by_role("button", name="Light theme").click()
    assert page.locator("html").get_attribute("data-theme") == "paper"
    page.get_by_role("button", name="Français").click()
    assert page.locator("html").get_attribute("lang") == "fr"
    assert page.get_by_role("button", name="Utiliser une clé d’accès").count() == 0


def test_an_address_that_leads_nowhere_says_what_to_do(page, axe, screens):
    page.goto("/nulle-part/")
    assert page.get_by_role("heading", level=1).is_visible()
    assert axe(page) == []
    screens(page, "not-found")
