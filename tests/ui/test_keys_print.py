"""The keys on paper: one A5 page with every key, in black, and nothing about who made it."""

from __future__ import annotations

import getpass
import socket
import time
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from companion.domain.telling import tell_nobody
from companion.ui.keys_print import BOTTOM, MARGIN, KeysOnPaper, keys_pages, keys_pdf
from companion.ui.keys_table import KEYS, again, sections
from companion.ui.paper.pdf import draw_all
from companion.ui.paper.pictures import page_image
from tests.live.conftest import told_by
from tests.ui.conftest import dispose


def a_pdf() -> bytes:
    return keys_pdf(tell_nobody)


def pages(pdf: bytes) -> int:
    return len(PdfReader(BytesIO(pdf)).pages)


def test_it_is_one_page_of_a5(qapp) -> None:
    (page,) = PdfReader(BytesIO(a_pdf())).pages
    assert (page.mediabox.width, page.mediabox.height) == pytest.approx((419.5, 595.3), abs=1)


def test_every_key_and_word_is_on_it(qapp) -> None:
    (page,) = PdfReader(BytesIO(a_pdf())).pages
    written = " ".join(page.extract_text().split())
    for line in KEYS:
        assert f"{line.key} {line.word}" in written
    assert all(where in written for where, _ in sections())
    assert written.endswith(again())


def test_it_fits_and_fills_its_page(qapp) -> None:
    image = page_image(keys_pages(), 0, 420)
    rows = [y for y in range(image.height()) if _has_ink(image, y)]
    assert rows[0] >= MARGIN - 2
    assert 0.8 * BOTTOM <= rows[-1] <= BOTTOM + 2


def _has_ink(image, y: int) -> bool:
    return any(image.pixelColor(x, y).lightness() < 128 for x in range(image.width()))


def test_it_does_not_say_who_made_it(qapp) -> None:
    pdf = a_pdf().lower()
    for word in (getpass.getuser(), socket.gethostname(), Path.home().name):
        assert f"({word.lower()}".encode() not in pdf
        assert f"<rdf:li>{word.lower()}".encode() not in pdf
    assert b"/author ()" in pdf
    assert b"/creator ()" in pdf


def test_making_it_is_fast_enough_for_the_window(qapp) -> None:
    a_pdf()
    began = time.perf_counter()
    keys_pages()
    assert time.perf_counter() - began < 0.05


def test_saving_writes_the_file_and_says_so(qtbot, tmp_path: Path) -> None:
    window = QWidget()
    paper = KeysOnPaper(window)
    with qtbot.waitSignal(paper.told) as told:
        paper.save(tmp_path / "toetsen.pdf")
    assert told.args == ["Bewaard als toetsen.pdf."]
    assert pages((tmp_path / "toetsen.pdf").read_bytes()) == 1
    assert [path.name for path in tmp_path.iterdir() if "toetsen" in path.name] == ["toetsen.pdf"]
    dispose(window)


def test_a_place_that_cannot_be_written_is_said_kindly(qtbot, tmp_path: Path) -> None:
    window = QWidget()
    paper = KeysOnPaper(window)
    with qtbot.waitSignal(paper.told) as told:
        paper.save(tmp_path / "weg" / "toetsen.pdf")
    assert told.args == ["Dat lukte niet op die plek. Kies een andere map."]
    dispose(window)


def test_choosing_where_the_pdf_goes_stops_nothing(qtbot, tmp_path: Path) -> None:
    window = QWidget()
    paper = KeysOnPaper(window)
    paper.ask_file()
    dialog = window.findChild(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("toetsen.pdf")
    told = told_by(paper.told)
    dialog.reject()
    assert told.count == 0
    dispose(window)


def test_a_printer_gets_one_page(qapp, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "papier.pdf"))
    printer.setPageLayout(keys_pages().layout)
    assert draw_all(keys_pages(), printer, [0])
    assert printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.A5
    assert pages((tmp_path / "papier.pdf").read_bytes()) == 1


def test_it_is_only_black_on_white(qapp) -> None:
    image = page_image(keys_pages(), 0, 840)
    colours = {image.pixelColor(x, y).saturation() for x in range(0, 840, 3) for y in (70, 150)}
    assert colours == {0}
