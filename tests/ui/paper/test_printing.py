from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QDir
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QWidget

from companion.ui.paper.printing import PagesPrinter, ask_file, ask_folder, numbers_asked, suffix_of
from tests.ui.paper.sheets import numbered


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def paper_file(tmp_path: Path) -> Path:
    return tmp_path / "gedrukt.pdf"


def a_printer(to: Path) -> QPrinter:
    """Return a printer that prints to a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(to))
    printer.setFullPage(True)
    return printer


def printed(path: Path) -> list[str]:
    found = [page.extract_text().split() for page in pypdf.PdfReader(path).pages]
    return [" ".join(words[:2]) for words in found]


def test_pages_are_printed_in_their_order(qtbot, window, paper_file):
    printing = PagesPrinter(window)

    with qtbot.waitSignal(printing.told) as told:
        printing.print_on(a_printer(paper_file), numbered(4), (0, 2, 3))

    assert printed(paper_file) == ["Blad 1", "Blad 3", "Blad 4"]
    assert told.args == ["Naar de printer gestuurd: Proefblad."]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_told_in_a_sentence(qtbot, window, tmp_path):
    printing = PagesPrinter(window)
    nowhere = a_printer(tmp_path / "geen map" / "gedrukt.pdf")

    with qtbot.waitSignal(printing.told) as told:
        printing.print_on(nowhere, numbered(2), (0, 1))

    assert told.args == ["Dat lukte niet. Staat de printer aan? Bewaren als PDF kan ook."]


def open_dialog(window: QWidget) -> QPrintDialog:
    (dialog,) = window.findChildren(QPrintDialog)
    return dialog


def test_the_dialog_asks_which_pages_unless_they_were_chosen(qtbot, window):
    printing = PagesPrinter(window)
    ranges = QPrintDialog.PrintDialogOption.PrintPageRange

    printing.ask(numbered(4))
    assert open_dialog(window).testOption(ranges)
    assert open_dialog(window).maxPage() == 4
    open_dialog(window).reject()
    qtbot.waitUntil(lambda: not window.findChildren(QPrintDialog))

    printing.ask(numbered(4), (1,))
    assert not open_dialog(window).testOption(ranges)
    open_dialog(window).reject()
    qtbot.waitUntil(lambda: not window.findChildren(QPrintDialog))


def test_what_is_chosen_before_is_what_is_printed(qtbot, window, paper_file):
    printing = PagesPrinter(window)
    printing.ask(numbered(4), (1, 2))
    dialog = open_dialog(window)
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(paper_file))

    with qtbot.waitSignal(printing.told):
        dialog.done(QDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: not window.findChildren(QPrintDialog))

    assert printed(paper_file) == ["Blad 2", "Blad 3"]


def test_the_name_of_what_is_printed_says_nothing_of_who_prints(qtbot, window):
    printing = PagesPrinter(window)
    printing.ask(numbered(1))
    dialog = open_dialog(window)

    assert dialog.printer().docName() == "Proefblad"
    assert dialog.printer().fullPage()
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(QPrintDialog))


def test_pages_chosen_in_the_dialog_are_counted_from_nought(paper_file):
    printer = a_printer(paper_file)
    assert numbers_asked(printer, 4) == (0, 1, 2, 3)

    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("2-3, 9"))
    assert numbers_asked(printer, 4) == (1, 2)

    printer.setPageRanges(QPageRanges.fromString("8"))
    assert numbers_asked(printer, 4) == (0, 1, 2, 3)


FILTERS = ("PDF (*.pdf)", "Word (*.docx)")


def asked(window: QWidget, suggested: str = "verslag.pdf"):
    wish = ask_file(window, "Bewaar het verslag", suggested, FILTERS)
    found: list[Path] = []
    wish.chosen.connect(found.append)
    return wish.dialog, found


def test_a_file_gets_the_ending_of_what_was_chosen(qtbot, window, tmp_path):
    dialog, found = asked(window)
    dialog.setDirectory(str(tmp_path))

    assert dialog.defaultSuffix() == "pdf"
    dialog.filterSelected.emit(FILTERS[1])
    assert dialog.defaultSuffix() == "docx"
    dialog.findChild(QLineEdit).setText("ons verslag")
    dialog.accept()

    assert found == [tmp_path / "ons verslag.docx"]


def test_who_stops_gets_no_file(qtbot, window):
    dialog, found = asked(window)

    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))

    assert found == []


@pytest.mark.parametrize(
    ("words", "suffix"),
    [("PDF (*.pdf)", "pdf"), ("Tekst, gewoon (*.md)", "md"), ("alles", "alles")],
)
def test_the_ending_stands_in_the_words(words, suffix):
    assert suffix_of(words) == suffix


def test_what_has_backs_is_asked_for_on_both_sides(qtbot, window, monkeypatch):
    asked = []

    class Noting(QPrinter):
        """Notes what it is asked: without a printer there are no two sides to choose."""

        def setDuplex(self, mode):
            asked.append(mode)

    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinter", Noting)
    for is_two_sided in (False, True):
        printing = PagesPrinter(window)
        printing.ask(replace(numbered(4), is_two_sided=is_two_sided), copies=7)
        assert open_dialog(window).printer().copyCount() == 7
        open_dialog(window).reject()
        qtbot.waitUntil(lambda: not window.findChildren(QPrintDialog))
    assert asked == [QPrinter.DuplexMode.DuplexLongSide]


def test_a_dialog_does_not_begin_where_the_app_is(qtbot, window, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    dialogs = (ask_folder(window, "Kies een map").dialog, asked(window)[0])
    assert QDir.current() not in [each.directory() for each in dialogs]
    for each in dialogs:
        each.reject()
