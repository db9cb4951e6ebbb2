"""The system ends the program: nobody is asked anything, and every letter is in the file."""

from __future__ import annotations

import os
import signal
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from companion.ending import SIGNALS, SystemEnding
from companion.live.autosave import SaveState
from companion.storage.sessions import list_sessions, read_session
from tests.program import Program, paths, program  # noqa: F401


@pytest.fixture
def ending(qapp):
    system = SystemEnding(qapp)
    system.begin()
    yield system
    system.stop()


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_ends_the_program_after_who_listens_has_heard_it(ending, qapp, number):
    heard: list[bool] = []
    ending.wanted.connect(lambda: heard.append(True))
    QTimer.singleShot(0, partial(os.kill, os.getpid(), number))
    too_late = QTimer(ending)
    too_late.timeout.connect(partial(qapp.exit, 1))
    too_late.start(10_000)
    assert qapp.exec() == 0
    too_late.stop()
    assert heard == [True]


def test_after_the_end_signals_are_as_before(qapp):
    before = signal.getsignal(signal.SIGTERM)
    system = SystemEnding(qapp)
    system.begin()
    assert signal.getsignal(signal.SIGTERM) is not before
    system.stop()
    assert signal.getsignal(signal.SIGTERM) is before
    system.stop()


def test_ending_keeps_a_word_of_the_report_that_is_still_being_typed(program, paths):
    running: Program = program(begin=(None, "Wijkteam Noord"))
    running.wait_for_session()
    windows = running.windows
    windows.notes.add("M2.5", "wat-hielp", "Ze vroeg door.")
    windows.report.open()
    report = windows.report.dialog
    running.qtbot.waitUntil(lambda: bool(report.lines.rows), timeout=20_000)
    report.lines.choose(report.lines.rows[0].id)
    edit: QPlainTextEdit = report.mending.edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "Zij luisterde")
    running.first.companion.end()

    assert running.windows is None
    assert not running.first.window.isVisible()
    (summary,) = list_sessions(paths.sessions)
    assert summary.closed_well
    (path,) = paths.sessions.glob("*.bijeenkomst")
    assert "Zij luisterde" in repr(read_session(path).exercises)
    running.first.companion.end()  # twice is no harm


def test_a_desktop_that_asks_to_save_gets_it_and_the_session_goes_on(program, paths):
    running: Program = program(begin=(None, "Wijkteam Noord"))
    running.wait_for_session()
    running.windows.notes.add("M2.5", "wat-hielp", "Ze vroeg door.")
    QCoreApplication.instance().commitDataRequest.emit(None)
    assert running.first.companion._autosave.state is not SaveState.FAILED
    (path,) = paths.sessions.glob("*.bijeenkomst")
    assert b"Ze vroeg door." in path.with_name(f"{path.name}-wal").read_bytes()
    assert running.windows.window.isVisible()
