"""What a PDF becomes: pages on which nobody is named, and nothing that isn't seen on them."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

import numpy as np
import pypdfium2
import pytest

from gate.documents.papers import Paper, scan
from gate.passages import ORNELLA
from negatoscope.gate.case import Kind
from negatoscope.gate.documents.cleaning import black_out, clean_document
from negatoscope.gate.documents.pages import CleanedDocument
from negatoscope.gate.documents.reopening import reopen
from negatoscope.gate.documents.told import Reading
from negatoscope.gate.documents.writing import write_document
from negatoscope.gate.finding import State
from negatoscope.gate.identity import Identity
from negatoscope.gate.media import MediaError
from negatoscope.gate.media.decoding import decode
from negatoscope.gate.policy import NOTHING, Audience, Limits
from negatoscope.gate.prose import TextPolicy
from negatoscope.gate.recheck import SecondReader

READING = Reading(TextPolicy(Audience.COLLEAGUES, timedelta()), NOTHING)
REPORT = (
    "Scanner thoracique",
    "Patiente : Marchetti Ornella, née le 12/03/1957",
    "Opacité nodulaire de 14 mm du lobe supérieur droit, à contours spiculés.",
    "Pas d'épanchement pleural ni péricardique.",
)


def cleaned(data: bytes) -> CleanedDocument:
    return clean_document(data, Identity.learn(ORNELLA).matcher(), READING, Limits())


@cache
def cleaned_report() -> CleanedDocument:
    return cleaned(Paper(info=b"<< /Title (Marchetti) >>").page(*REPORT).bytes())


def words(document: CleanedDocument, page: int = 0) -> str:
    return " ".join(word.text for word in document.pages[page].words)


def places(document: CleanedDocument) -> set[object]:
    return {finding.params["place"] for finding in document.findings if finding.code == "SEC113"}


def darkness(document: CleanedDocument, box: tuple[int, int, int, int]) -> float:
    left, top, width, height = box
    pixels = decode(document.pages[0].picture, Limits()).pixels
    return float((pixels[top : top + height, left : left + width] < 10).mean())


def reread(document: CleanedDocument) -> set[str]:
    written = write_document(document)
    return {finding.code for finding in SecondReader(ORNELLA).read(written, Kind.PDF)}


def test_what_its_text_tells_is_covered_on_the_page_and_gone_from_the_text() -> None:
    document = cleaned_report()
    told = {finding.kind: finding for finding in document.findings if finding.kind}
    assert {"person", "birth_date"} <= set(told)
    assert all(one.state is State.REMEDIED and one.replacement is None for one in told.values())
    assert all(one.where.box and darkness(document, one.where.box) == 1 for one in told.values())
    assert "Marchetti" not in words(document) and "1957" not in words(document)


def test_what_names_nobody_is_still_read_on_it() -> None:
    said = words(cleaned_report())
    assert "Opacité nodulaire de 14 mm du lobe supérieur droit, à contours spiculés." in said
    assert "Pas d'épanchement pleural ni péricardique." in said


def test_the_second_reader_has_nothing_to_say_of_it() -> None:
    assert reread(cleaned_report()) == set()


def test_another_program_reads_the_same_words_and_nothing_else_in_the_file() -> None:
    written = write_document(cleaned_report())
    reader = pypdfium2.PdfDocument(written)
    assert " ".join(reader[0].get_textpage().get_text_range().split()) == words(cleaned_report())
    assert reader.get_metadata_dict(skip_empty=True) == {}
    assert b"archetti" not in written and b"Helvetica" not in written


def test_what_its_metadata_and_structure_hold_is_named_and_gone() -> None:
    paper = Paper(info=b"<< /Author (Dr Pellerin) >>", tail=b"trailing words of Pellerin")
    script = paper.add(b"<< /S /JavaScript /JS (app.alert\\('Pellerin'\\)) >>")
    attached = paper.stream(b"Pellerin", b"/Type /EmbeddedFile")
    file = paper.add(b"<< /Type /Filespec /F (a.txt) /EF << /F %d 0 R >> >>" % attached)
    xmp = paper.stream(b"<x:xmpmeta>Pellerin</x:xmpmeta>", b"/Type /Metadata /Subtype /XML")
    note = paper.add(b"<< /Type /Annot /Subtype /Text /Rect [500 20 520 40] /Contents (Pellerin) >>")
    paper.page_entries = b"/Annots [%d 0 R]" % note
    paper.catalog = (
        b"/OpenAction %d 0 R /Metadata %d 0 R /Names << /EmbeddedFiles << /Names [(a) %d 0 R] >> "
        b"/JavaScript << /Names [(s) %d 0 R] >> >>" % (script, xmp, file, script)
    )
    document = cleaned(paper.page("Foie normal.").bytes())
    assert {"pdf-metadata", "pdf-scripts", "pdf-attachments", "xmp", "pdf-annotations", "trailing-bytes"} <= places(
        document
    )
    assert b"ellerin" not in write_document(document)


def test_text_that_is_not_seen_is_left_out_of_the_text() -> None:
    hidden = b"BT /F1 12 Tf 1 1 1 rg 60 300 Td (Collection secrete de Kowalski) Tj ET"
    document = cleaned(Paper().page("Foie normal.", more=hidden).bytes())
    assert words(document) == "Foie normal."
    assert "pdf-unseen-text" in places(document)


def test_a_name_under_a_black_bar_does_not_come_back() -> None:
    bar = b"0 g 55 209 400 30 re f"
    document = cleaned(
        Paper().page("Foie normal.", more=b"BT /F1 12 Tf 60 219 Td (Signe : Kowalski) Tj ET " + bar).bytes()
    )
    assert "Kowalski" not in words(document)


def test_a_name_covered_by_an_annotation_stays_covered() -> None:
    paper = Paper()
    shape = paper.stream(b"0 g 0 0 400 30 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 400 30]")
    note = paper.add(b"<< /Type /Annot /Subtype /Square /Rect [55 209 455 239] /F 4 /AP << /N %d 0 R >> >>" % shape)
    paper.page_entries = b"/Annots [%d 0 R]" % note
    document = cleaned(paper.page("Foie normal.", more=b"BT /F1 12 Tf 60 219 Td (Code interne KX-77) Tj ET").bytes())
    assert "KX-77" not in words(document)
    dots = document.pages[0].dots / 72
    assert darkness(document, (round(70 * dots), round((421 - 234) * dots), round(300 * dots), round(15 * dots))) == 1


def test_a_text_layer_that_lies_about_what_is_seen_is_not_believed() -> None:
    """The letters shown are those of a picture; the layer behind them says something else."""
    paper = Paper()
    picture = paper.picture(scan("Signature : Zbigniew Kowalski"))
    paper.resources = b"/XObject << /I %d 0 R >>" % picture
    lie = b"BT /F1 22 Tf 3 Tr 80 179 Td (Pas d'anomalie du parenchyme) Tj ET"
    document = cleaned(paper.page(more=b"q 500 0 0 242 50 39 cm /I Do Q " + lie).bytes())
    assert words(document) == ""
    covered = [finding for finding in document.findings if finding.code in {"SEC111", "SEC112"}]
    assert covered and darkness(document, covered[0].where.box or (0, 0, 1, 1)) == 1
    assert reread(document) == set()


def test_a_scan_is_covered_as_a_picture_is() -> None:
    paper = Paper()
    picture = paper.picture(scan("MARCHETTI Ornella", "Compte rendu dicte par Kowalski"))
    paper.resources = b"/XObject << /I %d 0 R >>" % picture
    document = cleaned(paper.page(more=b"q 500 0 0 242 50 39 cm /I Do Q").bytes())
    assert {"SEC111", "SEC112"} <= {finding.code for finding in document.findings}
    assert reread(document) == set()


def test_a_turned_page_is_covered_where_its_name_is_seen() -> None:
    document = cleaned(Paper(page_entries=b"/Rotate 90").page(*REPORT).bytes())
    page = document.pages[0]
    assert page.columns < page.rows
    named = [finding for finding in document.findings if finding.kind == "person"]
    assert named and all(one.where.box and darkness(document, one.where.box) == 1 for one in named)
    assert reread(document) == set()


def test_a_line_beside_a_black_bar_stays_whole() -> None:
    lines = ("Signe : Kowalski Zbigniew", "Ligaments croisés continus, d'épaisseur normale,", "en hyposignal homogène.")
    paper = Paper(size=(420, 200))
    drawn = [
        b"BT /F1 8 Tf 30 %d Td <%b> Tj ET" % (150 - 10 * at, line.encode("cp1252").hex().encode())
        for at, line in enumerate(lines)
    ]
    document = cleaned(paper.page(more=b"\n".join(drawn)).bytes())
    assert words(document).endswith("Ligaments croisés continus, d'épaisseur normale, en hyposignal homogène.")
    assert reread(document) == set()


def test_who_is_named_on_one_page_is_known_on_the_next() -> None:
    document = cleaned(
        Paper().page("Patient : Monsieur Zbigniew Kowalsky.").page("Kowalsky tolère bien le produit.").bytes()
    )
    assert {finding.where.frame for finding in document.findings if finding.kind == "person"} == {0, 1}
    assert "Kowalsky" not in words(document, 1)


def test_a_day_that_tells_of_nobody_is_covered_too_for_the_second_reader_lets_none_pass() -> None:
    document = cleaned(Paper(size=(500, 200)).page("Critères de la version 4, révisée le 2 octobre 2018.").bytes())
    assert words(document) == "Critères de la version 4, révisée le"
    assert reread(document) == set()


def test_what_the_rules_say_of_a_text_they_say_of_a_document() -> None:
    document = cleaned(Paper().page("Notre cabinet est le meilleur de la région, venez chez nous.").bytes())
    assert any(finding.code.startswith("COM") and finding.is_open for finding in document.findings)


def test_more_can_be_covered_and_the_words_under_it_go() -> None:
    document = cleaned_report()
    word = next(word for word in document.pages[0].words if word.text == "nodulaire")
    again = black_out(document, {0: (word.box,)})
    assert "nodulaire" not in words(again) and "spiculés." in words(again)
    assert darkness(again, word.box) == 1


def test_a_released_document_can_be_opened_again_to_cover_more() -> None:
    document = cleaned_report()
    again = reopen(write_document(document), Limits())
    assert words(again) == words(document)
    assert again.pages[0].picture == document.pages[0].picture
    assert write_document(again) == write_document(document)
    with pytest.raises(MediaError, match="pdf-structure"):
        reopen(Paper().page("Foie normal.").bytes(), Limits())


def test_a_name_written_with_a_ligature_is_read_letter_by_letter() -> None:
    paper = Paper(size=(420, 200))
    font = paper.add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [1 /fi] >> >>")
    paper.fonts = b"/F2 %d 0 R" % font
    line = b"BT /F2 14 Tf 30 120 Td (Patient : M. Wal\\001eldson, de\\001cit moteur) Tj ET"
    document = cleaned(paper.page(more=line).bytes())
    assert any(one.kind == "person" for one in document.findings)
    assert "eldson" not in words(document)
    assert words(document).endswith("deficit moteur")


def test_a_coloured_page_keeps_its_colours() -> None:
    document = cleaned(Paper().page("Foie normal.", more=b"1 0 0 rg 100 100 200 100 re f").bytes())
    pixels = decode(document.pages[0].picture, Limits()).pixels
    assert pixels[int(270 * 160 / 72), int(200 * 160 / 72)].tolist() == [255, 0, 0]
    page = pypdfium2.PdfDocument(write_document(document))[0].render(scale=160 / 72).to_numpy()
    assert np.abs(page[int(270 * 160 / 72), int(200 * 160 / 72), ::-1].astype(int) - [255, 0, 0]).max() < 8


def broken(reason: str) -> bytes:
    plain = Paper().page("Foie normal.").bytes()
    return {
        "cut": plain[: len(plain) // 3],
        "noise": b"%PDF-1.7\n" + bytes(range(256)) * 8,
        "no pages": Paper().bytes(),
        "locked": plain.replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt 1 0 R"),
        "endless": Paper(size=(3, 900_000)).page("x").bytes(),
    }[reason]


@pytest.mark.parametrize("reason", ["cut", "noise", "no pages", "locked", "endless"])
def test_it_refuses_what_it_cannot_read(reason: str) -> None:
    with pytest.raises(MediaError) as caught:
        cleaned(broken(reason))
    assert caught.value.reason.startswith("pdf-")


def test_it_refuses_an_xfa_form() -> None:
    paper = Paper()
    template = paper.stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'></xdp:xdp>")
    paper.catalog = b"/AcroForm << /Fields [] /XFA %d 0 R >>" % template
    with pytest.raises(MediaError, match="pdf-xfa"):
        cleaned(paper.page("Foie normal.").bytes())


def test_it_refuses_more_pages_than_the_limit() -> None:
    paper = Paper()
    for _ in range(3):
        paper.page("Foie normal.")
    with pytest.raises(MediaError, match="pdf-pages"):
        clean_document(paper.bytes(), Identity.learn(()).matcher(), READING, Limits(document_pages=2))
