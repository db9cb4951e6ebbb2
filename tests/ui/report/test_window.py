"""The report on the trainer's screen: read along, lines out and back, other words, saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from companion.domain.audience import Audience
from companion.domain.report import lines_of
from companion.domain.report_paging import ids_on
from companion.domain.room import RoomMode
from companion.ui.privacy.check import PrivacyCheck
from companion.ui.report.line_rows import rows_of
from companion.ui.report.window import ReportWindow
from companion.ui.widgets.label import PlainLabel
from tests.names import shipped_names
from tests.ui.conftest import Desk, click, visible_words

Key, Held = Qt.Key, Qt.KeyboardModifier
GROUP = Audience.PARTICIPANTS


@pytest.fixture
def shown(at_question: Desk, qtbot: QtBot) -> Iterator[ReportWindow]:
    """Return the report of a session with three notes, of which one is hidden."""
    desk = at_question
    desk.write("Ze vroeg door", "Hij bleef even zitten", "GEHEIM")
    desk.notes.hide(desk.notes.of_step("question")[2].id, hidden=True)
    desk.windows.report.open()
    window = desk.windows.report.dialog
    assert window is not None
    qtbot.waitUntil(lambda: bool(window.lines.rows), timeout=5000)
    yield window
    for part in (window.pages, window.preview.pictures, desk.windows.report.export):
        part.wait()
    if desk.windows.report.dialog is not None:
        window.reject()
    QApplication.processEvents()


def texts(window: ReportWindow) -> list[str]:
    return [row.text for row in window.lines.rows if row.id.startswith("note:")]


def choose(window: ReportWindow, text: str) -> str:
    row = next(row for row in window.lines.rows if row.text == text and row.id)
    window.lines.choose(row.id)
    return row.id


def in_report(desk: Desk) -> list[str]:
    lines = lines_of(desk.windows.report.report.report(GROUP))
    return [line.text for line in lines if line.id.startswith("note:")]


def press(window: ReportWindow, key: Key, held: Held = Held.NoModifier) -> None:
    QTest.keyClick(window.focusWidget() or window, key, held)


# --- lines ---------------------------------------------------------------------------------------


def test_it_opens_from_more_with_the_lines_of_until_now(shown):
    assert texts(shown) == ["Ze vroeg door", "Hij bleef even zitten"]


def test_the_field_in_which_a_line_is_mended_has_its_name_above_it(shown):
    mending = shown.mending
    (label,) = [each for each in mending.findChildren(PlainLabel) if each.buddy() is mending.edit]
    assert label.isVisible()
    assert label.text() == mending.edit.accessibleName() == "Woorden van deze regel"
    assert (
        label.mapTo(shown, label.rect().bottomLeft()).y()
        <= mending.edit.mapTo(shown, mending.edit.rect().topLeft()).y()
    )


def test_more_and_the_step_of_the_report_open_it(desk):
    desk.window.bar.more.press("report")
    window = desk.windows.report.dialog
    assert window.isVisible()
    window.reject()
    desk.windows.exercises.console.report_wanted.emit()
    assert desk.windows.report.dialog.isVisible()
    desk.windows.report.dialog.reject()


def test_delete_takes_a_line_out_and_brings_it_back(at_question, shown):
    choose(shown, "Ze vroeg door")
    press(shown, Key.Key_Delete)
    assert in_report(at_question) == ["Hij bleef even zitten"]
    assert "Ze vroeg door" in texts(shown), "it can be put back"
    press(shown, Key.Key_Delete)
    assert in_report(at_question)[0] == "Ze vroeg door"


def test_the_button_says_what_it_does_with_this_line(shown):
    choose(shown, "Ze vroeg door")
    click(shown, "Haal eruit")
    assert "Zet terug" in visible_words(shown)
    assert shown.mending.edit.isReadOnly()
    click(shown, "Zet terug")
    assert "Haal eruit" in visible_words(shown)


def test_enter_goes_to_the_words_and_back_to_the_list(at_question, shown):
    choose(shown, "Ze vroeg door")
    press(shown, Key.Key_Return)
    assert shown.mending.edit.hasFocus()
    QTest.keyClicks(shown.mending.edit, " toen")
    press(shown, Key.Key_Return)
    assert shown.lines.hasFocus()
    assert in_report(at_question)[0] == "Ze vroeg door toen"
    assert at_question.texts()[0] == "Ze vroeg door", "the note itself stays"
    assert shown.lines.current.is_mended


def test_words_are_kept_while_they_are_typed(at_question, shown, qtbot):
    choose(shown, "Ze vroeg door")
    shown.mending.edit.setFocus()
    QTest.keyClicks(shown.mending.edit, " nu")
    qtbot.waitUntil(lambda: in_report(at_question)[0] == "Ze vroeg door nu", timeout=2000)
    assert shown.mending.edit.hasFocus()
    assert shown.mending.edit.toPlainText() == "Ze vroeg door nu"


def test_what_is_typed_in_one_go_is_taken_back_in_one_go(at_question, shown, qtbot):
    choose(shown, "Ze vroeg door")
    shown.mending.edit.setFocus()
    for part in (" en", " door"):
        QTest.keyClicks(shown.mending.edit, part)
        shown.mending.keep()
    press(shown, Key.Key_Return)
    press(shown, Key.Key_Z, Held.ControlModifier)
    assert in_report(at_question)[0] == "Ze vroeg door"
    press(shown, Key.Key_Y, Held.ControlModifier)
    assert in_report(at_question)[0] == "Ze vroeg door en door"


def test_esc_in_the_words_leaves_them_as_they_were(at_question, shown):
    choose(shown, "Ze vroeg door")
    press(shown, Key.Key_Return)
    QTest.keyClicks(shown.mending.edit, " mis")
    shown.mending.keep()
    press(shown, Key.Key_Escape)
    assert in_report(at_question)[0] == "Ze vroeg door"
    assert shown.isVisible()


def test_words_are_kept_by_going_to_another_line_and_by_closing(at_question, shown):
    choose(shown, "Ze vroeg door")
    shown.mending.edit.setFocus()
    QTest.keyClicks(shown.mending.edit, " 1")
    choose(shown, "Hij bleef even zitten")
    QTest.keyClicks(shown.mending.edit, " 2")
    shown.reject()
    assert in_report(at_question) == ["Ze vroeg door 1", "Hij bleef even zitten 2"]


def test_nothing_typed_is_no_way_to_take_words_away(at_question, shown):
    choose(shown, "Ze vroeg door")
    shown.mending.edit.setFocus()
    shown.mending.edit.selectAll()
    press(shown, Key.Key_Delete)
    press(shown, Key.Key_Return)
    assert in_report(at_question)[0] == "Ze vroeg door"


def test_first_words_come_back(at_question, shown):
    choose(shown, "Ze vroeg door")
    at_question.windows.report.report.mend(GROUP, shown.lines.current.id, "Anders")
    click(shown, "Zoals het was")
    assert in_report(at_question)[0] == "Ze vroeg door"


def test_each_report_has_its_own_lines(shown):
    choose(shown, "Ze vroeg door")
    press(shown, Key.Key_Delete)
    click(shown, "Terug naar de ouders")
    assert shown.audience is Audience.PARENTS
    assert shown.lines.rows != []
    click(shown, "De deelnemers")
    assert next(row for row in shown.lines.rows if row.text == "Ze vroeg door").is_out


def test_headings_are_passed_over(shown):
    seen = []
    shown.lines.setFocus()
    for _ in range(len(shown.lines.rows)):
        seen.append(shown.lines.current)
        press(shown, Key.Key_Down)
    assert all(row.id for row in seen)
    assert {row.id for row in seen} == {row.id for row in shown.lines.rows if row.id}


# --- pages ---------------------------------------------------------------------------------------


def test_the_pages_are_made_beside_the_window(shown, qtbot):
    qtbot.waitUntil(lambda: shown.preview.pages is not None, timeout=10_000)
    assert shown.preview.pages.count >= 1


@pytest.mark.parametrize(("width", "both"), [(1440, True), (640, False)])
def test_where_there_is_no_room_for_both_one_is_shown(shown, width, both):
    shown.resize(width, 700)
    QApplication.processEvents()
    assert shown.preview.isVisible() is both
    if not both:
        click(shown, "Toon de pagina’s")
        assert (shown.preview.isVisible(), shown.lines.isVisible()) == (True, False)
        click(shown, "Toon de regels")
        assert shown.lines.isVisible()


# --- reading along -------------------------------------------------------------------------------


def test_the_room_reads_along_page_by_page_and_gets_its_step_back(at_question, shown):
    windows = at_question.windows
    click(shown, "Toon op de beamer")
    first = windows.stage.state
    assert first == windows.report.reading.state
    assert "Klaar met meelezen" in visible_words(shown)
    press(shown, Key.Key_PageDown)
    assert windows.stage.state != first
    press(shown, Key.Key_PageUp)
    assert windows.stage.state == first
    click(shown, "Klaar met meelezen")
    assert windows.stage.state == at_question.live.state


def read_to(desk: Desk, line: str) -> None:
    reading = desk.windows.report.reading
    while line not in ids_on(reading.state):
        before = reading.page
        reading.next()
        assert reading.page > before


def test_a_line_that_goes_out_is_gone_from_the_stage_at_once(at_question, shown):
    click(shown, "Toon op de beamer")
    line = choose(shown, "Ze vroeg door")
    read_to(at_question, line)
    assert line in ids_on(at_question.windows.stage.state)
    press(shown, Key.Key_Delete)
    assert line not in ids_on(at_question.windows.stage.state)


def test_the_room_never_sees_what_is_hidden(at_question, shown):
    click(shown, "Toon op de beamer")
    reading = at_question.windows.report.reading
    for page in range(reading.count):
        reading.go_to(page)
        assert "GEHEIM" not in repr(at_question.windows.stage.state)
        assert "PRIVATE" not in repr(at_question.windows.stage.state)


def test_lines_that_the_room_sees_are_marked_in_the_list(at_question, shown):
    click(shown, "Toon op de beamer")
    line = choose(shown, "Ze vroeg door")
    read_to(at_question, line)
    assert line in at_question.windows.report.seeing.in_sight


def test_the_keyboard_goes_along_with_the_page(at_question, shown):
    click(shown, "Toon op de beamer")
    reading = at_question.windows.report.reading
    line = next(row.id for row in shown.lines.rows if row.text == "Ze vroeg door")
    read_to(at_question, line)
    assert shown.lines.current.id == ids_on(reading.state)[0]
    choose(shown, "Hij bleef even zitten")
    press(shown, Key.Key_Delete)
    assert shown.lines.current.text == "Hij bleef even zitten", "the same key brings it back"


def test_the_keyboard_goes_to_the_first_line_also_below_a_heading_that_can_be_changed(shown):
    second = next(row.id for row in shown.lines.rows if row.text == "Hij bleef even zitten")
    seeing = shown.along._seeing
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(type(seeing), "in_sight", ("cluster:wachten", second))
        click(shown, "Toon op de beamer")
    assert shown.lines.current.id == second


def test_closing_gives_the_step_back(at_question, shown):
    click(shown, "Toon op de beamer")
    press(shown, Key.Key_Escape)
    assert at_question.windows.stage.state == at_question.live.state


def test_the_console_shows_the_page_that_the_room_reads(at_question, shown):
    windows, preview = at_question.windows, at_question.window.preview
    click(shown, "Toon op de beamer")
    assert preview._state == windows.report.reading.state
    press(shown, Key.Key_PageDown)
    at_question.live.stage_changed.emit(at_question.live.state)
    assert preview._state == windows.report.reading.state
    windows.room.toggle(RoomMode.FROZEN)
    assert windows.room.frozen_title == "Verslag"
    windows.room.toggle(RoomMode.FROZEN)
    click(shown, "Klaar met meelezen")
    assert preview._state == at_question.live.state


def test_it_says_when_the_room_sees_nothing(at_question, shown):
    click(shown, "Toon op de beamer")
    at_question.windows.room.toggle(RoomMode.BLACK)
    assert shown.reading_bar.where.text().startswith("Op de beamer: 1 van ")
    assert "het scherm is zwart" in shown.reading_bar.where.text()


def test_another_report_comes_in_its_place(at_question, shown):
    click(shown, "Toon op de beamer")
    click(shown, "Terug naar de ouders")
    assert at_question.windows.stage.state.scene.audience == Audience.PARENTS


# --- names ---------------------------------------------------------------------------------------


def check_of(window: ReportWindow) -> PrivacyCheck | None:
    found = (each for each in window.findChildren(PrivacyCheck) if each.isVisible())
    return next(found, None)


def mend(window: ReportWindow, words: str) -> None:
    window.mending.edit.setFocus()
    QTest.keyClicks(window.mending.edit, words)
    window.mending.keep()


def test_names_are_looked_at_before_the_room_reads(at_question, shown):
    windows = at_question.windows
    windows.guarding.privacy.know(shipped_names())
    choose(shown, "Ze vroeg door")
    mend(shown, " aan Fatima")
    click(shown, "Toon op de beamer")
    check = check_of(shown)
    assert [row.words for row in check.open_rows] == ["Fatima"]
    assert not windows.report.reading.is_on
    check.reject()
    assert not windows.report.reading.is_on, "going back shows nothing"
    click(shown, "Toon op de beamer")
    pass_check(shown)
    assert windows.stage.state == windows.report.reading.state


def test_words_that_may_stand_are_not_asked_about_again(at_question, shown):
    at_question.windows.guarding.privacy.know(shipped_names())
    choose(shown, "Ze vroeg door")
    mend(shown, " aan Fatima")
    click(shown, "Toon op de beamer")
    check_of(shown).list.leave_wanted.emit()
    pass_check(shown)
    click(shown, "Klaar met meelezen")
    click(shown, "Toon op de beamer")
    assert check_of(shown) is None
    assert at_question.windows.report.reading.is_on


def test_names_in_another_report_are_looked_at_before_the_room_reads_that(at_question, shown):
    windows = at_question.windows
    click(shown, "Toon op de beamer")
    windows.guarding.privacy.know(shipped_names())
    row = next(row for row in rows_of(windows.report.report.whole(Audience.PARENTS), {}) if row.id)
    windows.report.report.mend(Audience.PARENTS, row.id, "Fatima zei iets")
    click(shown, "Terug naar de ouders")
    assert not windows.report.reading.is_on
    assert windows.stage.state == at_question.live.state
    pass_check(shown)
    assert windows.stage.state.scene.audience == Audience.PARENTS


def test_a_name_is_marked_while_a_line_is_mended_and_f2_replaces_it(at_question, shown):
    at_question.windows.guarding.privacy.know(shipped_names())
    choose(shown, "Ze vroeg door")
    mend(shown, " aan Fatima")
    said = shown.mending.edit.accessibleDescription()
    assert said.startswith("Herkenbaar? Fatima: liever “ouder A” (F2)")
    press(shown, Key.Key_F2)
    shown.mending.keep()
    assert in_report(at_question)[0] == "Ze vroeg door aan ouder A"


def test_a_line_that_was_taken_out_keeps_its_words(at_question, shown):
    at_question.windows.guarding.privacy.know(shipped_names())
    line = choose(shown, "Ze vroeg door")
    at_question.windows.report.report.mend(GROUP, line, "Fatima vroeg door")
    press(shown, Key.Key_Delete)
    shown.mending.edit.setFocus()
    press(shown, Key.Key_F2)
    assert shown.mending.edit.toPlainText() == "Fatima vroeg door"


# --- saving --------------------------------------------------------------------------------------


def pass_check(window: ReportWindow) -> None:
    check_of(window).go_on.click()


def save_as(window: ReportWindow, form: str, path: Path) -> None:
    window.buttons.press_form(form)
    pass_check(window)
    dialog = next(each for each in window.findChildren(QFileDialog) if each.isVisible())
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_a_pdf_is_saved_and_it_says_whose_it_is(shown, qtbot, tmp_path):
    path = tmp_path / "Verslag.pdf"
    with qtbot.waitSignal(shown.saving.saved, timeout=20_000):
        save_as(shown, "pdf", path)
    assert path.read_bytes().startswith(b"%PDF")
    assert "Bewaard als Verslag.pdf" in shown.saving_row.told.text()
    assert "de app wist het niet" in shown.saving_row.told.text()
    assert shown.saving_row.folder.isVisible()


def test_what_came_of_one_report_is_not_said_of_another(shown):
    shown.saving_row.tell("Bewaard als Verslag.pdf.")
    click(shown, "De organisatie")
    assert not shown.saving_row.told.isVisible()


@pytest.mark.parametrize("form", ["docx", "html", "md", "csv"])
def test_every_form_has_the_words_as_they_are_now(shown, qtbot, tmp_path, form):
    choose(shown, "Ze vroeg door")
    shown.mending.edit.setFocus()
    QTest.keyClicks(shown.mending.edit, " toen")
    path = tmp_path / f"Verslag.{form}"
    with qtbot.waitSignal(shown.saving.saved, timeout=20_000):
        save_as(shown, form, path)
    content = path.read_bytes()
    if form == "docx":
        with ZipFile(path) as packed:
            content = packed.read("word/document.xml")
    assert "Ze vroeg door toen" in content.decode("utf-8-sig")
    assert b"GEHEIM" not in content


def test_names_are_looked_at_first_and_can_be_replaced_there(at_question, shown):
    shown.buttons.press_form("pdf")
    check = next(each for each in shown.findChildren(PrivacyCheck) if each.isVisible())
    line = next(row.id for row in shown.lines.rows if row.text == "Ze vroeg door")
    check.replaced.emit(line, "ouder A vroeg door")
    check.reject()
    assert in_report(at_question)[0] == "ouder A vroeg door"
    assert not [each for each in shown.findChildren(QFileDialog) if each.isVisible()]


def test_nothing_else_is_taken_on_while_a_file_is_saved(at_question, shown, qtbot, tmp_path):
    go_on = Event()
    export = at_question.windows.report.export
    with qtbot.waitSignal(export.saved, timeout=20_000):
        export.save(tmp_path / "a.pdf", lambda _tell: b"%PDF" if go_on.wait(10) else b"")
        assert not shown.buttons.save.isEnabled()
        go_on.set()
    assert shown.buttons.save.isEnabled()


def test_where_it_cannot_be_written_a_sentence_says_so_and_nothing_is_there(shown, qtbot, tmp_path):
    path = tmp_path / "nergens" / "Verslag.pdf"
    with qtbot.waitSignal(shown.saving.told, timeout=20_000):
        save_as(shown, "pdf", path)
    assert "Kies een andere map" in shown.saving_row.told.text()
    assert list(tmp_path.glob("nergens*")) == []
    assert not shown.saving_row.folder.isVisible()


def test_with_one_screen_the_report_covers_it_and_esc_brings_the_lines_back(at_question, shown):
    windows = at_question.windows
    assert windows.placer.has_one_screen
    click(shown, "Toon op de beamer")
    assert windows.projection.is_over_console
    QTest.keyClick(windows.stage, Key.Key_PageDown)
    assert windows.report.reading.page == 1
    QTest.keyClick(windows.stage, Key.Key_Escape)
    QApplication.processEvents()
    assert not windows.stage.isVisible()
    assert shown.isVisible()
    assert "de groep ziet het niet" in shown.reading_bar.where.text()
    click(shown, "Toon op de beamer")
    assert windows.stage.state == windows.report.reading.state
    assert windows.report.reading.page == 1, "it goes on where it was"
