"""What a browser is given to read a text by itself, and by what policy."""

from __future__ import annotations

import json
import zipfile

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse

from negatoscope.site import checks
from negatoscope.site.writing import browser
from people import claire, signed_in


@pytest.fixture
def community(settings, tmp_path):
    """A node that takes no originals."""
    settings.QUARANTINE = False
    settings.BROWSER = tmp_path / "browser"


def config_of(client: Client) -> dict:
    page = client.get(reverse("outreach:compose")).content.decode()
    begins = page.index('<script id="writing" type="application/json">') + len(
        '<script id="writing" type="application/json">'
    )
    return json.loads(page[begins : page.index("</script>", begins)])


@pytest.mark.django_db
def test_a_community_node_serves_all_that_the_page_names_from_itself_and_for_long(community):
    client = signed_in(Client(), claire())
    config = config_of(client)
    assert "address" not in config
    given = config["browser"]
    for address in (given["worker"], given["core"], *(given["pyodide"] + name for name in browser.FILES)):
        answer = client.get(address)
        assert answer.status_code == 200, address
        if address != given["worker"]:
            assert "immutable" in answer["Cache-Control"], address
        answer.close()
    assert "gate/first_reading.py" in "".join(
        zipfile.ZipFile(finders.find(given["core"][len("/static/") :])).namelist()
    )


@pytest.mark.django_db
def test_the_worker_may_compile_webassembly_and_reach_nothing_but_the_site(community):
    client = signed_in(Client(), claire())
    worker = client.get(config_of(client)["browser"]["worker"])
    policy = worker["Content-Security-Policy"]
    assert policy == "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
    assert "unsafe" not in client.get(reverse("outreach:compose"))["Content-Security-Policy"]


@pytest.mark.django_db
def test_a_home_node_names_its_address_and_serves_no_python(settings):
    settings.QUARANTINE = True
    config = config_of(signed_in(Client(), claire()))
    assert config["address"] == reverse("site:check")
    assert "browser" not in config
    assert list(browser.Finder().list(None)) == []


def test_a_community_node_without_pyodide_does_not_start(community, settings, tmp_path):
    settings.PYODIDE = tmp_path
    assert [each.id for each in checks.node(None) if each.id == "negatoscope.E009"]
    settings.QUARANTINE = True
    assert not [each.id for each in checks.node(None) if each.id == "negatoscope.E009"]


def test_the_folder_of_pyodide_changes_its_name_with_what_is_in_it(tmp_path):
    for content in (b"one", b"two"):
        for name in browser.FILES:
            folder = tmp_path / content.decode()
            folder.mkdir(exist_ok=True)
            (folder / name).write_bytes(content)
    assert browser._folder(tmp_path / "one") != browser._folder(tmp_path / "two")
