"""Coming in: by e-mail code, never with a password; the demo's doors open on a demo node and from this machine only."""

from __future__ import annotations

import io
import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.urls import NoReverseMatch, reverse

from negatoscope.members.models import Member
from negatoscope.site.mail import LocalMail, last_to
from people import claire, karim, olga, signed_in

pytestmark = pytest.mark.django_db
CODE = re.compile(r"^[A-Z0-9]{4}-[A-Z0-9]{4}$", re.M)


@pytest.fixture(autouse=True)
def fresh_limits():
    """Rate limits are counted in the cache."""
    cache.clear()


def code() -> str:
    found = CODE.search(mail.outbox[-1].body)
    assert found, mail.outbox[-1].body
    return found[0]


def test_an_account_needs_an_address_and_the_code_that_was_sent_there(client):
    client.post(reverse("account_signup"), {"email": "luc.faure@example.org"})
    assert mail.outbox[-1].to == ["luc.faure@example.org"]
    assert client.get(reverse("members:profile")).status_code == 302
    answer = client.post(reverse("account_email_verification_sent"), {"code": code()})
    assert answer["Location"] == reverse("members:profile")
    assert client.get(reverse("members:profile")).status_code == 200
    assert not Member.objects.get(email="luc.faure@example.org").has_usable_password()


def test_a_member_comes_back_with_a_code(client):
    claire()
    client.post(reverse("account_login"), {"login": "claire.morel@example.org"})
    answer = client.post(reverse("account_confirm_login_code"), {"code": code()})
    assert answer.status_code == 302
    assert client.get(reverse("members:profile")).status_code == 200


def test_a_wrong_code_lets_nobody_in_and_three_end_it(client):
    claire()
    client.post(reverse("account_login"), {"login": "claire.morel@example.org"})
    for _ in range(3):
        client.post(reverse("account_confirm_login_code"), {"code": "AAAA-BBBB"})
    client.post(reverse("account_confirm_login_code"), {"code": code()})
    assert client.get(reverse("members:profile")).status_code == 302


def test_nobody_learns_from_the_pages_who_has_an_account():
    claire()
    pages = [
        Client().post(reverse("account_login"), {"login": address}, follow=True).content.decode().replace(address, "")
        for address in ("claire.morel@example.org", "nobody@example.org")
    ]
    without_keys = [re.sub(r'value="[^"]{40,}"', "", page) for page in pages]
    assert without_keys[0] == without_keys[1]


def test_codes_are_asked_for_a_few_times_only(client):
    claire()
    for _ in range(40):
        client.post(reverse("account_login"), {"login": "claire.morel@example.org"})
    assert len(mail.outbox) == 3
    last = client.post(reverse("account_login"), {"login": "claire.morel@example.org"})
    assert last.status_code == 429
    assert "Attendez quelques minutes" in last.content.decode()


def test_who_has_mistyped_the_address_begins_again(client):
    claire()
    client.post(reverse("account_login"), {"login": "claire.morell@example.org"})
    page = client.post(reverse("account_login"), {"login": "claire.morel@example.org"}, follow=True).content.decode()
    assert "claire.morel@example.org" in page


def test_there_is_no_page_for_a_password():
    for name in ("account_change_password", "account_set_password"):
        with pytest.raises(NoReverseMatch):
            reverse(name)


def test_a_code_never_appears_on_a_page_unless_the_node_shows_codes_to_this_machine(client, settings, home):
    settings.MAIL_IS_LOCAL, settings.EMAIL_BACKEND = True, "negatoscope.site.mail.LocalMail"
    claire()
    shown = {}
    for show, address in ((False, "127.0.0.1"), (True, "192.0.2.7"), (True, "127.0.0.1"), (True, "::1")):
        settings.SHOW_CODES = show
        cache.clear()
        client.logout()
        page = client.post(
            reverse("account_login"), {"login": "claire.morel@example.org"}, follow=True, REMOTE_ADDR=address
        ).content.decode()
        assert "fenêtre du terminal" in page
        shown[show, address] = bool(CODE.search(page))
    assert shown == {
        (False, "127.0.0.1"): False,
        (True, "192.0.2.7"): False,
        (True, "127.0.0.1"): True,
        (True, "::1"): True,
    }


def test_mail_without_a_server_is_shown_in_the_terminal_and_kept_private_for_an_hour(home, capsys):
    message = mail.EmailMessage("Votre code", "ABCD-EFGH", to=["claire@example.org"])
    assert LocalMail().send_messages([message]) == 1
    assert "ABCD-EFGH" in capsys.readouterr().out
    kept = next((home / "mail").iterdir())
    assert (home / "mail").stat().st_mode & 0o077 == 0
    assert "ABCD-EFGH" in last_to("claire@example.org")
    assert last_to("karim@example.org") == ""
    import os

    os.utime(kept, (1, 1))
    assert last_to("claire@example.org") == ""
    assert not kept.exists()


@pytest.fixture
def demo(settings):
    """A demo node with its members, and one who isn't of the demo."""
    settings.DEMO = True
    author, reviewer = claire(), karim()
    Member.objects.filter(pk=author.pk).update(email="claire-morel@demo.invalid")
    Member.objects.filter(pk=reviewer.pk).update(email="karim-benali@demo.invalid")
    return settings


def test_on_a_demo_node_one_enters_with_a_button(client, demo):
    page = client.get(reverse("account_login")).content.decode()
    assert page.index("Entrer comme Claire Morel") < page.index("Entrer comme Karim Benali")
    assert client.post(reverse("account_enter_as"), {"member": "claire-morel"}).status_code == 302
    assert client.get(reverse("members:profile")).status_code == 200


@pytest.mark.parametrize("why", ["not a demo", "another machine", "a real member", "an operator", "nobody", "a link"])
def test_that_door_is_shut_everywhere_else(client, demo, why):
    olga()
    address, method, member = "127.0.0.1", client.post, "claire-morel"
    if why == "not a demo":
        demo.DEMO = False
    elif why == "another machine":
        address = "192.0.2.7"
    elif why == "a real member":
        Member.objects.filter(handle=member).update(email="claire@example.org")
    elif why == "an operator":
        Member.objects.filter(handle="olga-petit").update(email="olga@demo.invalid")
        member = "olga-petit"
    elif why == "nobody":
        member = ""
    else:
        method = client.get
    assert method(reverse("account_enter_as"), {"member": member}, REMOTE_ADDR=address).status_code in (404, 405)
    assert client.get(reverse("members:profile")).status_code == 302


def test_a_proxy_on_this_machine_does_not_make_a_public_site_local(client, demo):
    demo.IS_LOCAL = False
    assert client.post(reverse("account_enter_as"), {"member": "claire-morel"}).status_code == 404


def test_an_operator_made_on_the_command_line_comes_in_with_one_code(client):
    call_command("createsuperuser", "--noinput", "--email", "Olga.Petit@example.org", stdout=io.StringIO())
    client.post(reverse("account_login"), {"login": "olga.petit@example.org"})
    client.post(reverse("account_confirm_login_code"), {"code": code()})
    assert client.get("/administration/members/member/").status_code == 200


def test_the_administration_is_for_operators(client):
    assert client.get("/administration/").status_code == 302
    assert signed_in(client, claire()).get("/administration/members/member/").status_code in (302, 403)
    assert signed_in(client, olga()).get("/administration/members/member/").status_code == 200


def test_the_administration_shows_no_task_no_secret_and_no_report(client):
    signed_in(client, olga())
    page = client.get("/administration/").content.decode()
    for room in ("dbtaskresult", "authenticator", "emailaddress", "session"):
        assert room not in page.lower()
