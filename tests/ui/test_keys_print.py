"""The keys on paper: one A5 page with every key, in black, and nothing about who made it."""

from __future__ import annotations

import getpass
import re
import socket
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from companion.ui import keys_print
from companion.ui.keys_print import KeysOnPaper, a5, draw_keys, keys_pdf
from companion.ui.keys_table import KEYS, again, sections
from tests.live.conftest import told_by
from tests.ui.conftest import dispose


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def test_it_is_one_page_of_a5(qapp) -> None:
    pdf = keys_pdf()
    assert pdf.startswith(b"%PDF")
    assert pages(pdf) == 1
    width, height = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf).groups()
    assert (float(width), float(height)) == pytest.approx((419.5, 595.3), abs=1)


def test_every_key_and_word_is_on_it_and_fits(qapp, monkeypatch) -> None:
    written: list[str] = []
    sheets = []
    write, draw = keys_print._Sheet._write, keys_print._Sheet.draw

    def remember(sheet, text, *args):
        written.append(text)
        write(sheet, text, *args)

    def finish(sheet):
        draw(sheet)
        sheets.append(sheet)

    monkeypatch.setattr(keys_print._Sheet, "_write", remember)
    monkeypatch.setattr(keys_print._Sheet, "draw", finish)
    keys_pdf()
    assert {line.key for line in KEYS} | {line.word for line in KEYS} <= set(written)
    assert {where for where, _ in sections()} <= set(written)
    assert written[-1] == again()
    assert sheets[0]._y <= sheets[0]._page.height()
    assert sheets[0]._y >= 0.8 * sheets[0]._page.height()


def test_it_does_not_say_who_made_it(qapp) -> None:
    pdf = keys_pdf().lower()
    for word in (getpass.getuser(), socket.gethostname(), Path.home().name):
        assert f"({word.lower()}".encode() not in pdf
        assert f"<rdf:li>{word.lower()}".encode() not in pdf
    assert b"/author ()" in pdf
    assert b"/creator ()" in pdf


def test_making_it_is_fast_enough_for_the_window(qapp) -> None:
    keys_pdf()
    began = time.perf_counter()
    keys_pdf()
    assert time.perf_counter() - began < 0.05


def test_saving_writes_the_file_and_says_so(qtbot, tmp_path: Path) -> None:
    window = QWidget()
    paper = KeysOnPaper(window)
    with qtbot.waitSignal(paper.told) as told:
        paper.save(str(tmp_path / "toetsen.pdf"))
    assert told.args == ["Bewaard als toetsen.pdf."]
    assert pages((tmp_path / "toetsen.pdf").read_bytes()) == 1
    assert [path.name for path in tmp_path.iterdir() if "toetsen" in path.name] == ["toetsen.pdf"]
    dispose(window)


def test_a_place_that_cannot_be_written_is_said_kindly(qtbot, tmp_path: Path) -> None:
    window = QWidget()
    paper = KeysOnPaper(window)
    with qtbot.waitSignal(paper.told) as told:
        paper.save(str(tmp_path / "weg" / "toetsen.pdf"))
    assert told.args == ["Dat lukte niet op die plek. Kies een andere map."]
    dispose(window)


def test_choosing_where_the_pdf_goes_stops_nothing(qtbot, tmp_path: Path) -> None:
    window = QWidget()
    paper = KeysOnPaper(window)
    paper.ask_file()
    dialog = window.findChild(keys_print.QFileDialog)
    assert dialog.selectedFiles()[0].endswith("toetsen.pdf")
    told = told_by(paper.told)
    dialog.reject()
    assert told.count == 0
    dispose(window)


def test_a_printer_gets_one_page(qapp, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "papier.pdf"))
    printer.setPageLayout(a5())
    draw_keys(printer)
    assert printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.A5
    assert pages((tmp_path / "papier.pdf").read_bytes()) == 1


def test_it_is_only_black_on_white(qapp) -> None:
    image = QImage(QSize(1748, 2480), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(11811)
    image.setDotsPerMeterY(11811)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    keys_print._Sheet(painter, image.rect().toRectF(), 300).draw()
    painter.end()
    colours = {image.pixelColor(x, y).saturation() for x in range(0, 1748, 7) for y in (120, 300)}
    assert colours == {0}
