"""Every page with content in it: nothing serious for axe-core, no sideways scrolling, no error, in both themes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from browser import materials, steps

AUTHOR, STRANGER, REVIEWER = "Claire Morel", "", "Karim Benali"
PAGES = {
    "site:home": (AUTHOR, "/"),
    "site:member": (AUTHOR, "/membres/{member}/"),
    "account_email": (AUTHOR, "/compte/adresse/"),
    "account_logout": (AUTHOR, "/compte/sortir/"),
    "account_inactive": (STRANGER, "/compte/inactif/"),
    "drafts:list": (REVIEWER, "/negatoscope/"),
    "drafts:new_case": (AUTHOR, "/negatoscope/cas/"),
    "guide:rule": (STRANGER, "/regles/SEC201/"),
    "guide:rules": (STRANGER, "/regles/"),
    "guide:rights": (STRANGER, "/vos-droits/"),
    "guide:right": (STRANGER, "/vos-droits/publier/"),
    "drafts:review": (AUTHOR, "/negatoscope/{draft}/"),
    "cases:list": (AUTHOR, "/cas/"),
    "cases:case": (STRANGER, "/cas/{case}/"),
    "cases:certificate": (STRANGER, "/cas/{case}/certificat/"),
    "moderation:queue": (REVIEWER, "/relecture/"),
    "moderation:log": (REVIEWER, "/journal-des-decisions/"),
    "moderation:withdraw": (AUTHOR, "/{case}/retirer/"),
    "outreach:compose": (AUTHOR, "/negatoscope/post/"),
    "outreach:kit": (AUTHOR, "/negatoscope/{draft}/kit/"),
    "outreach:networks": (AUTHOR, "/posts/{case}/images/"),
    "outreach:post": (STRANGER, "/posts/{post}/"),
    "outreach:post_kit": (AUTHOR, "/posts/{post}/kit/"),
}
ELSEWHERE = {
    *("account_login", "account_confirm_login_code", "account_signup", "account_email_verification_sent"),
    *("mfa_index", "mfa_authenticate", "mfa_activate_totp", "mfa_list_webauthn", "mfa_add_webauthn", "members:profile"),
    *("mfa_reauthenticate", "mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes"),
    *("mfa_remove_webauthn", "mfa_edit_webauthn", "mfa_reauthenticate_webauthn"),
    *("drafts:collect", "moderation:review"),
}
"""Pages that the tests of accounts, of a case and of the reviewer look at, in the middle of what is done there."""
NO_PAGE = {
    *(
        "account_enter_as",
        "account_reauthenticate",
        "account_request_login_code",
        "account_reset_password",
        "mfa_login_webauthn",
        "health",
    ),
    *("mfa_download_recovery_codes", "preferences:language", "preferences:theme", ""),
    *("drafts:files", "drafts:part", "drafts:progress", "drafts:before", "drafts:after", "drafts:copy"),
    *("drafts:texts", "drafts:retouch", "drafts:answers", "drafts:examine", "drafts:reopen", "drafts:leave_out"),
    *("drafts:slices", "drafts:head_before", "drafts:head_after"),
    *("drafts:stop", "drafts:discard", "drafts:ask_review", "cases:image", "cases:certificate_file"),
    *("cases:video", "cases:document", "drafts:film"),
    *("moderation:publish", "moderation:decide", "moderation:add_box", "outreach:lengths", "site:check"),
    *(f"outreach:networks_{what}" for what in ("make", "still", "progress", "remove", "file")),
    *(f"outreach:{kit}_{what}" for kit in ("kit", "post_kit") for what in ("image", "slides", "text", "picture")),
}
"""What answers with a file, with JSON, or only to a form."""


@dataclass(frozen=True)
class Made:
    """What there is to look at."""

    draft: str
    case: str
    post: str
    member: str


@pytest.fixture(scope="module")
def made(cast) -> Made:
    """A public case and a public post, published, and a draft that could be."""
    page = cast.member(AUTHOR)
    case = steps.publish_case(page, materials.study(cast.folder / "pages", 4), materials.CASE, "Grand public")
    posts = []
    for text in ("Relire les plages osseuses à part.", "Regarder les coins de l’image."):
        steps.compose(page, text, audience="Grand public")
        steps.answer(page, {"concerns": "nobody"})
        posts.append(page.url.split("#")[0].split("/")[-2])
    page.goto(f"/negatoscope/{posts[0]}/")
    post = steps.publish(page)
    cast.member(REVIEWER, reviewer=True)
    page.goto(post)
    member = page.locator(".byline a").first.get_attribute("href") or ""
    return Made(posts[1], case.split("/")[2], post.split("/")[2], member.split("/")[2])


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_sound_wide_and_narrow_in_both_themes(people, made, look, name):
    who, path = PAGES[name]
    page = people.member(who, reviewer=who == REVIEWER) if who else people.stranger()
    answer = page.goto(path.format(**vars(made)))
    assert answer.status == 200
    assert page.title().strip() not in ("", "Négatoscope") or name == "site:home"
    assert page.locator("h1").count() == 1
    assert look(page, f"page-{name.replace(':', '-')}") == []


def test_no_address_of_the_site_is_forgotten_here():
    assert set(names(get_resolver().url_patterns)) == set(PAGES) | ELSEWHERE | NO_PAGE


def names(patterns: Iterable[URLPattern | URLResolver], space: str = "") -> Iterator[str]:
    """The name of every address but those of Django's administration."""
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield f"{space}{pattern.name or ''}"
        elif pattern.namespace != "admin":
            yield from names(pattern.url_patterns, f"{pattern.namespace}:" if pattern.namespace else space)
