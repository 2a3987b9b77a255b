"""A case with a video: its frames on the review with what was covered on them, and the film that plays in the end."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from browser import materials, steps
from gate.video.films import Clip, lettered, moving

NAME = f"{materials.PATIENT.family} {materials.PATIENT.given}"


def folder(where: Path) -> Path:
    """A study with a film beside it that bears the name, in its frames and in its title."""
    inside = materials.study(where, 2)
    film = Clip(title=NAME, has_sound=True).bytes(lettered(moving(30), NAME, (6, 10), range(30)))
    (inside / f"Echo {materials.PATIENT.family}.mp4").write_bytes(film)
    return inside


def test_a_film_goes_from_the_folder_to_the_published_case_and_plays_there(people, tmp_path, look):
    page: Page = people.member("Claire Morel")
    steps.send_case(page, folder(tmp_path), materials.CASE)

    strip = page.locator(".strip", has_text="Vidéo")
    strip.locator(".thumbs a").first.click()
    assert look(page, "review-video") == []
    steps.describe(page, "Genou : épanchement en échographie.")
    steps.answer(page)
    assert steps.blockers(page) == []
    steps.publish(page)
    assert look(page, "case-video") == []
    page.locator(".viewer-series a").last.click()
    film = page.locator(".stack video")
    film.scroll_into_view_if_needed()
    shown = film.evaluate(
        "film => new Promise((done, fail) => { film.onended = () => done([film.videoWidth, film.currentTime]);"
        " film.onerror = () => fail(film.error.message); film.play(); })"
    )
    assert shown[0] == 240
    assert shown[1] > 1
    answer = page.request.get(str(film.get_attribute("src")))
    assert answer.headers["content-type"] == "video/mp4"
    assert not materials.identity_in(answer.body())
