"""The second reading of documents: one form, nothing hidden, no text on a page that the words behind it don't say."""

from __future__ import annotations

import zlib

import cv2
import numpy as np
import pytest

from negatoscope.gate.case import Kind
from negatoscope.gate.documents.pages import CleanedDocument, Page, Word
from negatoscope.gate.documents.writing import write_document
from negatoscope.gate.evidence import Evidence
from negatoscope.gate.media.writing import write
from negatoscope.gate.policy import Limits
from negatoscope.gate.recheck import SecondReader
from negatoscope.gate.recheck.documents import HiddenError, page_sizes, read_page, read_pages

KNOWN = (Evidence("person", "MARCHETTI^Ornella", "PatientName"),)
SENTENCE = ("Pas", "de", "fracture", "visible")


def page(*written: str, behind: tuple[str, ...] = SENTENCE, noise: bool = False) -> Page:
    """A page with lines of print, and words behind the first of them."""
    pixels = np.full((300, 700), 255, np.uint8)
    for number, line in enumerate(written):
        cv2.putText(pixels, line, (44, 92 + 90 * number), cv2.FONT_HERSHEY_SIMPLEX, 1.1, 0, 2, cv2.LINE_AA)
    if noise:
        pixels = np.random.default_rng(7).integers(0, 256, (300, 700, 3), np.uint8)
        pixels = cv2.GaussianBlur(pixels, (0, 0), 6)
    starts = [44 + _width(" ".join((*behind[:at], ""))) for at in range(len(behind))]
    words = tuple(Word(word, (start, 60, _width(word), 40)) for word, start in zip(behind, starts, strict=True))
    return Page(write(pixels, ".png"), 700, 300, 160.0, words)


def _width(text: str) -> int:
    return cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, 1.1, 2)[0][0]


def document(*pages: Page) -> bytes:
    return write_document(CleanedDocument(pages))


def codes_of(data: bytes) -> set[str]:
    return {finding.code for finding in SecondReader(KNOWN).read(data, Kind.PDF)}


def test_it_reads_back_what_was_written() -> None:
    data = document(page("Pas de fracture visible"), page(noise=True, behind=("Été", "d’œdème", "5€")))
    first, second = read_pages(data, Limits())
    assert first.text == "Pas de fracture visible"
    assert second.text == "Été d’œdème 5€"
    assert first.pixels.shape == (300, 700) and second.pixels.shape == (300, 700, 3)
    assert abs(first.words[2].box[0] - 44 - _width("Pas de ")) <= 1
    assert abs(first.words[2].box[2] - _width("fracture")) <= 3
    assert page_sizes(data, Limits()) == [(700, 300), (700, 300)]
    assert read_page(data, 1, Limits()).text == second.text


def test_it_has_nothing_to_say_of_a_page_whose_words_are_behind_it() -> None:
    assert codes_of(document(page("Pas de fracture visible"))) == set()


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data + b"\n",
        lambda data: data.replace(b"%PDF-1.7\n", b"%PDF-1.7\n%Marchetti\n"),
        lambda data: data.replace(b"/Type /Catalog", b"/Type /Catalog /Lang (fr)"),
        lambda data: data.replace(b"/Root 1 0 R", b"/Root 1 0 R /Info 3 0 R"),
        lambda data: data.replace(b"BT 3 Tr", b"BT 0 Tr"),
        lambda data: data.replace(b"/P Do Q", b"/P Do Q "),
        lambda data: data.replace(b"0000000009 00000 n", b"0000000009 00001 n"),
        lambda data: data.replace(b"endobj\nxref", b"endobj\n7 0 obj\n(x)\nendobj\nxref"),
        lambda data: data.replace(b"startxref", b"startxref "),
        lambda data: b"%PDF-1.4\n" + data,
        lambda data: data[: len(data) // 2],
        lambda data: b"",
    ],
)
def test_nothing_can_be_added_to_it(change) -> None:
    plain = document(page("Pas de fracture visible"))
    changed = change(plain)
    assert changed != plain
    assert codes_of(changed) == {"RCK104"}
    with pytest.raises(HiddenError):
        read_pages(changed, Limits())


def test_bytes_behind_the_samples_of_a_picture_are_seen() -> None:
    data = document(page())
    start = data.index(b"stream\n", data.index(b"/Image")) + 7
    stop = data.index(b"\nendstream", start)
    packed = zlib.compress(zlib.decompress(data[start:stop]) + b"Marchetti", 9)
    longer = data[:start] + packed + data[stop:]
    longer = longer.replace(b"/Length %d " % (stop - start), b"/Length %d " % len(packed))
    place = longer.index(b"xref\n0 ")
    longer = longer[: longer.rindex(b"startxref\n") + 10] + b"%d\n%%%%EOF\n" % place
    assert codes_of(longer) == {"RCK104"}


def test_a_name_in_the_words_behind_a_page_refuses() -> None:
    assert codes_of(document(page(behind=("Madame", "Marchetti")))) == {"RCK101"}


def test_a_day_in_the_words_behind_a_page_refuses() -> None:
    assert codes_of(document(page(behind=("le", "14/03/2024")))) == {"RCK106"}


def test_text_on_a_page_that_no_word_says_is_a_finding_with_its_box() -> None:
    data = document(page("Pas de fracture visible", "Compte rendu de Kowalski"))
    [finding] = SecondReader(KNOWN).read(data, Kind.PDF)
    assert finding.code == "RCK102" and finding.where.frame == 0
    assert finding.where.box is not None and 120 < finding.where.box[1] < 190


def test_a_name_on_a_page_is_a_finding_even_where_the_words_say_otherwise() -> None:
    data = document(page("Madame Marchetti Ornella", behind=("Madame", "Marquette", "Ornellu")))
    assert codes_of(data) & {"RCK101", "RCK102"}


def test_text_may_stay_where_the_author_lets_it_be_seen() -> None:
    data = document(page("Compte rendu de Kowalski", behind=()))
    assert {one.code for one in SecondReader(KNOWN).read(data, Kind.PDF, {0: ((30, 50, 600, 60),)})} == set()
