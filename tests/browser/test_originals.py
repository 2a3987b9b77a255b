"""Trying to get an original out: by address, by path, by header, by error, from the cache, the disk and the logs."""

from __future__ import annotations

import http.client
import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import APIResponse, expect

from browser import materials, steps


@pytest.fixture(scope="module")
def draft(cast) -> str:
    """A draft of Claire Morel's with everything in it, at her review."""
    page = cast.member("Claire Morel")
    steps.collect(page, materials.CASE)
    steps.drop(page, materials.study(cast.folder / "draft", 2))
    expect(page.locator("[data-upload]")).to_contain_text("Tout est arrivé")
    page.get_by_role("button", name="Passer au négatoscope").click()
    steps.wait_for_verdict(page)
    return page.url.split("/")[-2]


def raw(
    url: str, method: str, target: str, headers: dict[str, str] | None = None, body: bytes = b""
) -> tuple[int, bytes]:
    """A request exactly as written: no path is tidied up on the way."""
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=30)
    connection.putrequest(method, target, skip_host="Host" in (headers or {}))
    for name, value in (headers or {}).items():
        connection.putheader(name, value)
    connection.putheader("Content-Length", str(len(body)))
    connection.endheaders(body)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, content


def gives_nothing(answer: APIResponse) -> bool:
    """Whether an answer holds neither a picture nor a file nor a name."""
    kind = answer.headers.get("content-type", "")
    is_bare = kind.startswith(("text/html", "text/plain", "application/json")) or not answer.body()
    return is_bare and not materials.identity_in(answer.body())


def test_the_pictures_before_are_their_author_s_alone(people, draft):
    author = people.member("Claire Morel")
    paths = [
        f"/negatoscope/{draft}/{path}"
        for path in (
            "avant/dicom-1/0.png",
            "avant/dicom-2/0.png?petit",
            "apres/dicom-1/0.png",
            "copie.zip",
            "",
            "avancement.json",
        )
    ]
    for path in paths[:2]:
        answer = author.request.get(path)
        assert answer.headers["content-type"] == "image/png"
        assert "no-store" in answer.headers["cache-control"]
        assert author.request.get(path, headers={"Range": "bytes=0-99"}).status in (200, 206, 416)
    others = [people.member("Ada Renoir"), people.member("Karim Benali", reviewer=True), people.stranger()]
    for person in others:
        for path in paths:
            for headers in (
                {},
                {"Range": "bytes=0-99"},
                {"If-None-Match": '"1-dicom-1-0-1600"'},
                {"X-Original-URL": path},
            ):
                answer = person.request.get(path, headers=headers, max_redirects=0)
                assert answer.status in (302, 404), (path, headers)
                assert gives_nothing(answer)
            assert person.request.head(path, max_redirects=0).status in (302, 404, 405)
            assert person.request.fetch(path, method="PUT", max_redirects=0).status in (302, 403, 404, 405)


def test_no_trick_with_a_path_leads_into_the_folders_of_the_site(people, site, draft):
    author = people.member("Claire Morel")
    cookies = "; ".join(f"{one['name']}={one['value']}" for one in author.context.cookies())
    inside = f"quarantine/drafts/{draft}"
    targets = [
        f"/negatoscope/{draft}/avant/{item}/0.png"
        for item in (
            "dicom-99",
            "dicom-0",
            "image-1",
            "text-1",
            "..%2f..%2fnode.key",
            "dicom-1%00",
            "%2e%2e",
            "dicom--1",
            "dicom-%D9%A1",
        )
    ] + [
        f"/negatoscope/{draft}/avant/dicom-1/999999999.png",
        f"/negatoscope/{draft}/avant/../../../../{inside}/texts.json",
        f"/{inside}/texts.json",
        f"/static/../{inside}/texts.json",
        f"/static/..%2f..%2f..%2f{inside}/texts.json",
        f"/static/%2e%2e/%2e%2e/{inside}/texts.json",
        f"/static/{site.home}/{inside}/texts.json",
        f"/static//{site.home}/site.sqlite3",
        f"/media/{inside}/texts.json",
        "/site.sqlite3",
        "/static/../site.sqlite3",
        "/cas/..%2f..%2f/image/00001.png",
        "/cas/aaaaaaaaaa/image/..%2f..%2f..%2fnode.key",
        "/cas/aaaaaaaaaa/image/%2e%2e%2frelease%2fcertificate.json",
        f"/negatoscope/{draft}/kit/image-1.png",
        f"/negatoscope/{draft}/kit/../../../node.key",
        f"//evil.example/{inside}",
        f"http://evil.example/{inside}/texts.json",
    ]
    for target in targets:
        for headers in ({}, {"Cookie": cookies}):
            status, content = raw(site.url, "GET", target, headers)
            assert status in (301, 302, 400, 404, 409, 422), (target, status)
            assert not materials.identity_in(content), target
            assert b"Traceback" not in content
            assert content[:4] != b"\x89PNG"


def test_published_pictures_are_served_by_their_own_names_only(people, site, draft):
    author = people.member("Claire Morel")
    names = (
        "../release/certificate.json",
        "%2e%2e%2frelease%2fcertificate.json",
        "00001.dcm",
        "certificate.json",
        "share",
        "",
    )
    page = people.member("Ada Renoir")
    page.goto("/cas/")
    paths = page.evaluate("() => [...document.querySelectorAll('article.entry h2 a')].map(link => link.pathname)")
    for path in [*paths[:1], "/cas/0000000000/"]:
        for name in names:
            answer = author.request.get(f"{path}image/{name}", max_redirects=0)
            assert answer.status in (302, 404), name


_FILE = b"--x\r\nContent-Disposition: form-data; name=files; filename=KLEBANOVITCH.dcm\r\n\r\nOttoline"


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        (
            {"Content-Type": "multipart/form-data; boundary=x"},
            _FILE,
        ),
        ({"Content-Type": "multipart/form-data"}, b"KLEBANOVITCH Ottoline"),
        ({"Content-Type": "multipart/form-data; boundary=\xe9"}, b"KLEBANOVITCH Ottoline"),
        ({"Content-Type": "application/x-www-form-urlencoded; charset=utf-7"}, b"title=KLEBANOVITCH"),
        ({"Host": "klebanovitch.example"}, b""),
        ({"Host": "localhost", "X-Forwarded-Host": "klebanovitch.example"}, b""),
        ({"Cookie": "negatoscope=KLEBANOVITCH; csrftoken=KLEBANOVITCH"}, b"KLEBANOVITCH"),
    ],
)
def test_a_malformed_request_is_answered_without_saying_it_again(site, headers, body):
    for path in (
        "/negatoscope/cas/",
        "/negatoscope/post/longueurs/",
        "/compte/inscription/",
        "/KLEBANOVITCH/?q=Ottoline",
    ):
        status, content = raw(site.url, "POST", path, headers, body)
        assert status < 500, path
        assert b"Traceback" not in content
        said = re.sub(rb'(href|action|value|content)="[^"]*"', b"", content)
        assert not materials.identity_in(said), path


def test_a_copy_in_the_browser_s_cache_is_not_shown_once_the_originals_are_gone(people, draft):
    author = people.member("Claire Morel")
    author.goto(f"/negatoscope/{draft}/")
    before = f"/negatoscope/{draft}/avant/dicom-1/0.png"
    cached = "async address => (await fetch(address, {cache: 'force-cache'})).status"
    assert author.evaluate(cached, before) == 200
    author.get_by_text("Jeter le brouillon").first.click()
    author.get_by_role("button", name="Jeter le brouillon").click()
    author.wait_for_url("**/negatoscope/")
    assert author.evaluate(cached, before) == 404
    author.go_back()
    expect(author.locator("[data-picture]")).to_have_count(0)
