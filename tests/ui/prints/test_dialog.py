"""*Afdrukken*: everything that is needed is ticked, and goes to paper or to a file."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from companion.domain.progress import Agenda
from companion.domain.session import Session, SessionDetails
from companion.domain.variant import Variant
from companion.ui.prints import dialog as dialogs
from companion.ui.prints.dialog import PrintsDialog
from companion.ui.prints.opening import StartPrints
from companion.ui.start.window import StartWindow
from tests.builders import a_session, a_workshop, an_agenda
from tests.content.shipped import workshop as shipped
from tests.ui.conftest import Sit, dispose

Key = Qt.Key


@pytest.fixture
def prints(qtbot: QtBot) -> Iterator[PrintsDialog]:
    """Return the dialog for a small programme and eight people, with all pages made."""
    shown = PrintsDialog(an_agenda(), a_session(), 8)
    shown.resize(1000, 740)
    shown.show()
    made(qtbot, shown)
    shown.choice.list.choose("roles")
    yield shown
    if isValid(shown):
        dispose(shown)


def made(qtbot: QtBot, prints: PrintsDialog) -> None:
    """Wait until all pages are made."""
    maker = prints.maker
    qtbot.waitUntil(lambda: all(maker.pages(key) for key in prints.choice.list.keys))


def about(prints: PrintsDialog, key: str) -> str:
    """Return what a screen reader says of a row."""
    row = prints.choice.list.keys.index(key)
    return str(
        prints.choice.list.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    ).replace("\xa0", " ")


def choose_file(prints: PrintsDialog, path: Path) -> None:
    """Choose where it goes, in the dialog that was opened for it."""
    dialog = prints.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dispose(dialog)


# --- the list -----------------------------------------------------------------------------------


def test_all_that_the_workshop_needs_is_ticked(qtbot: QtBot):
    agenda = Agenda.of(shipped(), Variant.HALF_DAY)
    prints = PrintsDialog(agenda, Session(DETAILS, agenda.start()), 12)
    choice = prints.choice.list
    assert set(choice.keys) - set(choice.ticked_keys) == {
        "scan-na-zes-weken",
        "script-later",
        "sheets-later",
        "parents",
    }
    made(qtbot, prints)
    dispose(prints)


def test_a_dialog_that_is_closed_at_once_makes_nothing_any_more(qtbot: QtBot):
    prints = PrintsDialog(an_agenda(), a_session(), 8)
    maker = prints.maker
    prints.show()
    prints.reject()
    assert maker._waiting == []
    assert maker._task is None


def test_each_row_says_for_whom_it_is_and_how_many_pages(prints: PrintsDialog):
    said = about(prints, "roles")
    assert said.startswith("Rolkaarten, aangevinkt, voor wie een rol speelt · ")
    assert f"{prints.maker.pages('roles').count} pagina’s" in said
    assert said.endswith("dubbelzijdig")


def test_space_ticks_and_a_click_beside_the_box_does_not(prints: PrintsDialog):
    choice = prints.choice.list
    QTest.keyClick(choice, Key.Key_Space)
    assert "roles" not in choice.ticked_keys
    assert "niet aangevinkt" in about(prints, "roles")
    row = choice.visualRect(choice.currentIndex())
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(choice.viewport(), left, pos=row.center())
    assert "roles" not in choice.ticked_keys
    QTest.mouseClick(choice.viewport(), left, pos=row.topLeft() + QPoint(18, 14))
    assert "roles" in choice.ticked_keys


def test_nothing_ticked_leaves_nothing_to_save(prints: PrintsDialog):
    choice = prints.choice.list
    for key in list(choice.ticked_keys):
        choice.choose(key)
        QTest.keyClick(choice, Key.Key_Space)
    assert not prints.choice.folder.isEnabled()
    assert prints.choice._count.text().startswith("0 aangevinkt")


def test_arrows_go_through_the_list_and_show_each(prints: PrintsDialog):
    prints.choice.list.choose("script")
    titles = [prints.view.title.text()]
    for _ in prints.choice.list.keys[1:]:
        QTest.keyClick(prints.choice.list, Key.Key_Down)
        titles.append(prints.view.title.text())
        assert prints.view.preview.pages is prints.maker.pages(prints.choice.list.current)
    assert titles[0] == "Draaiboek"
    assert len(set(titles)) == len(titles)


def test_only_what_has_backs_is_told_to_be_printed_on_both_sides(prints: PrintsDialog):
    assert "lange kant" in prints.view._how.text()
    prints.choice.list.choose("watching")
    assert prints.view._how.text().startswith("Enkelzijdig.")


# --- how many people ----------------------------------------------------------------------------


def test_more_people_need_more_cards_and_what_was_cleared_stays_so(
    qtbot: QtBot, prints: PrintsDialog
):
    before = prints.maker.pages("roles").count
    prints.choice.list.choose("turns")
    QTest.keyClick(prints.choice.list, Key.Key_Space)
    prints.choice.people.setValue(20)
    qtbot.waitUntil(lambda: prints.maker.pages("roles") is None or before != count(prints))
    made(qtbot, prints)
    assert count(prints) > before
    assert prints.choice.list.current == "turns"
    assert "turns" not in prints.choice.list.ticked_keys


def count(prints: PrintsDialog) -> int:
    pages = prints.maker.pages("roles")
    return pages.count if pages else 0


# --- to a file ----------------------------------------------------------------------------------


def test_chosen_pages_are_saved_as_a_pdf(qtbot: QtBot, prints: PrintsDialog, tmp_path: Path):
    prints.view.choice.setText("2")
    prints.view.file_button.click()
    with qtbot.waitSignal(prints.export.saved):
        choose_file(prints, tmp_path / "kaarten.pdf")
    assert len(PdfReader(tmp_path / "kaarten.pdf").pages) == 1
    assert prints.news.text() == f"Bewaard als kaarten.pdf, in de map {tmp_path.name}."


def test_the_name_that_is_offered_is_that_of_the_print(prints: PrintsDialog):
    prints.view.file_button.click()
    dialog = prints.findChild(QFileDialog)
    assert dialog is not None
    assert [Path(name).name for name in dialog.selectedFiles()] == ["03 rolkaarten.pdf"]
    dispose(dialog)


@pytest.mark.parametrize("button", ["print_button", "file_button"])
def test_pages_that_are_not_there_are_said_and_nothing_opens(prints: PrintsDialog, button: str):
    prints.view.choice.setText("99")
    getattr(prints.view, button).click()
    assert prints.news.text().startswith("Kies uit de pagina’s 1 tot en met ")
    assert prints.view.choice.hasFocus()
    assert prints.findChildren(QDialog) == []


def test_all_that_is_ticked_comes_in_the_folder(qtbot: QtBot, prints: PrintsDialog, tmp_path: Path):
    prints.choice.list.choose("watching")
    QTest.keyClick(prints.choice.list, Key.Key_Space)
    prints.choice.folder.click()
    with qtbot.waitSignal(prints.export.saved):
        choose_file(prints, tmp_path / "map")
    names = sorted(path.name for path in (tmp_path / "map").iterdir())
    assert names[2] == "03 rolkaarten.pdf"
    assert not [name for name in names if "kijkkaarten" in name]
    assert len(names) == len(prints.choice.list.ticked_keys)
    assert prints.news.text() == "Alles wat is aangevinkt, is bewaard in de map map."
    assert not prints.folder.isHidden()


def test_a_folder_where_nothing_may_be_written_is_said(
    qtbot: QtBot, prints: PrintsDialog, tmp_path: Path
):
    (tmp_path / "brief").write_text("van mij")
    prints.choice.folder.click()
    with qtbot.waitSignal(prints.export.failed):
        choose_file(prints, tmp_path / "brief")
    assert prints.news.text().endswith("Kies een andere map.")


def test_closing_while_saving_leaves_no_piece_of_a_file(
    qtbot: QtBot, prints: PrintsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    reached, may_go_on = threading.Event(), threading.Event()

    def slow(pages, chosen=(), tell=None):
        reached.set()
        may_go_on.wait(5)
        tell(1, 2)
        return b"nooit"

    monkeypatch.setattr(dialogs, "pdf_of", slow)
    export = prints.export
    prints.view.file_button.click()
    choose_file(prints, tmp_path / "kaarten.pdf")
    assert reached.wait(5)
    with qtbot.waitSignal(export.stopped):
        prints.reject()
        may_go_on.set()
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == []


# --- from the windows ---------------------------------------------------------------------------


def test_in_a_session_its_own_choices_and_who_is_there_count(sit: Sit, qtbot: QtBot):
    desk = sit(a_session(people=7))
    desk.window.bar.more.press("prints")
    prints = desk.window.findChild(PrintsDialog)
    assert prints is not None
    assert prints.choice.people.value() == 7
    assert prints._agenda is desk.live.agenda
    made(qtbot, prints)
    dispose(prints)


DETAILS = SessionDetails("1", "klein", Variant.HALF_DAY, a_session().details.held_on)


def test_at_the_start_the_length_and_number_that_are_filled_in_count(qtbot: QtBot):
    start = StartWindow("Titel")
    opener = StartPrints(start, lambda: DETAILS)
    opener.show_workshop(a_workshop())
    start.form.show_details(replace(DETAILS, variant=Variant.TWO_HOURS, people=17))
    start.prints.click()
    prints = start.findChild(PrintsDialog)
    assert prints is not None
    assert prints._agenda.variant is Variant.TWO_HOURS
    assert prints.choice.people.value() == 17
    made(qtbot, prints)
    dispose(prints, start)


def test_asked_for_before_the_programme_is_there_it_opens_when_it_is(qtbot: QtBot):
    start = StartWindow("Titel")
    opener = StartPrints(start, lambda: DETAILS)
    start.prints.click()
    assert start.findChild(PrintsDialog) is None
    opener.show_workshop(a_workshop())
    prints = start.findChild(PrintsDialog)
    assert prints is not None
    made(qtbot, prints)
    dispose(prints, start)


@pytest.mark.parametrize(("width", "height", "percent"), [(1024, 768, 100), (1024, 768, 200)])
def test_the_dialog_fits_a_small_screen_at_any_text_size(
    qtbot: QtBot, text_percent, width: int, height: int, percent: int
):
    text_percent(percent)
    host = StartWindow("Titel")
    host.resize(width, height)
    prints = PrintsDialog(an_agenda(), a_session(), 8, host)
    prints.open()
    made(qtbot, prints)
    assert prints.width() <= width
    assert prints.height() <= height
    assert prints.close_button.geometry().bottom() <= prints.height()
    dispose(prints, host)
