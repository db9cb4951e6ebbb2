"""*Er ging iets mis*: the app goes on, says so quietly, loses nothing, and can begin anew."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from companion.crash_log import NAME
from companion.live.autosave import SaveState
from companion.storage.sessions import read_session
from companion.storage.store import SessionStore
from tests.program import Program, a_file, paths, program  # noqa: F401

STEP = "M2.5"


@pytest.fixture
def as_in_the_app(monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)


def an_open_session(program, paths) -> Program:
    running = program(file=a_file(paths))
    running.wait_for_session()
    running.windows.live.go_to(STEP)
    return running


def go_wrong(running: Program, times: int = 1) -> None:
    """Let a slot raise, as a mistake of ours would."""
    for _ in range(times):
        QTimer.singleShot(0, running.windows, lambda: {}["Geheime zin"])
    for _ in range(3):
        QApplication.processEvents()


def type_words(running: Program, words: str) -> None:
    panel = running.windows.window.notes
    panel.focus_edit()
    QTest.keyClicks(panel.edit, words)


def drafts(path: Path) -> list[str]:
    return [draft.text for draft in read_session(path).drafts]


def test_a_slot_that_fails_while_she_types_costs_no_letter(as_in_the_app, program, paths):
    running = an_open_session(program, paths)
    path = running.first.companion._autosave.path
    type_words(running, "voor en ")
    go_wrong(running)
    type_words(running, "na")
    running.click(running.windows.window, "Sluiten")
    running.qtbot.waitUntil(lambda: running.windows is None)
    running.first.companion.leaving.wait()

    assert drafts(path) == ["voor en na"]


def test_it_is_said_in_the_console_and_nowhere_over_the_room(as_in_the_app, program, paths):
    running = an_open_session(program, paths)
    before = running.windows.stage.state
    go_wrong(running)

    banner = running.windows.window.banner
    assert banner.text.startswith("Er ging iets mis in de app. Je kunt gewoon verder")
    assert running.windows.stage.state == before
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
    assert not shown
    running.click(running.windows.window, "Sluit")
    assert banner.key != "mishap"


def test_when_it_keeps_going_wrong_she_can_begin_anew_where_she_was(as_in_the_app, program, paths):
    running = an_open_session(program, paths)
    before = running.windows
    type_words(running, "half")
    go_wrong(running, times=3)
    assert before.window.banner.text.startswith("Er gaat steeds iets mis.")

    running.click(before.window, "Opnieuw beginnen")
    running.qtbot.waitUntil(lambda: running.windows not in (None, before), timeout=20_000)

    assert running.windows.live.step.id == STEP
    assert running.windows.window.notes.edit.toPlainText() == "half"
    assert running.windows.window.banner.key not in ("mishap", "mishaps")
    assert not running.first.window.isVisible()


def test_beginning_anew_waits_until_a_disk_takes_the_words(
    as_in_the_app, program, paths, monkeypatch
):
    running = an_open_session(program, paths)
    before = running.windows
    sound = SessionStore.save

    def fail(_store: object, _changes: object) -> None:
        raise OSError(5, "kapot")

    monkeypatch.setattr(SessionStore, "save", fail)
    type_words(running, "half")
    autosave = before.live.autosave
    running.qtbot.waitUntil(lambda: autosave.state is SaveState.FAILED)
    go_wrong(running, times=3)
    running.first.companion.mishaps.leave_wanted.emit()
    assert running.windows is before

    monkeypatch.setattr(SessionStore, "save", sound)
    running.qtbot.waitUntil(lambda: running.windows is not before, timeout=20_000)


def test_in_the_first_window_it_is_said_there(as_in_the_app, program):
    running = program()
    QTimer.singleShot(0, running.first, lambda: {}["Geheime zin"])
    banner = running.first.content.banner
    running.qtbot.waitUntil(lambda: banner.key == "mishap")

    assert "Je kunt gewoon verder" in banner.text


def test_a_start_after_a_crash_says_so_and_where_the_log_is(program, paths, monkeypatch):
    opened = []
    monkeypatch.setattr(
        "companion.mishaps.QDesktopServices.openUrl", lambda url: opened.append(url.toLocalFile())
    )
    paths.logs.mkdir(parents=True)
    (paths.logs / NAME).write_text("Fatal Python error: Segmentation fault\n", encoding="utf-8")
    running = program()

    assert "stopte de app door een storing" in running.first.content.banner.text
    running.click(running.first.window, "Map met het logboek")
    assert opened == [paths.logs.as_posix()]
