"""A session opens in slices: the windows come whole, and nothing goes wrong in between."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions

from companion.keeping import Keeping
from companion.live.privacy import LivePrivacy
from companion.live.slices import InSlices
from companion.storage.sessions import list_sessions
from companion.ui.console.window import ConsoleWindow
from companion.ui.windows import SessionWindows
from tests.program import Program, a_file, paths, program  # noqa: F401


def opening(program, path) -> Program:
    """Open a session, and stop where its console is half built."""
    running = program()
    companion = running.first.companion
    companion.open(path)
    running.qtbot.waitUntil(lambda: half_built(running), timeout=20_000)
    return running


def half_built(running: Program) -> bool:
    return running.first.companion.opening.is_busy and bool(consoles())


def consoles() -> list[ConsoleWindow]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, ConsoleWindow)]


def test_the_windows_are_built_in_slices_and_seen_when_they_are_whole(program, paths, monkeypatch):
    seen: list[bool] = []
    go_on = InSlices._on_turn_timeout

    def note(self: InSlices) -> None:
        go_on(self)
        seen.append(any(each.isVisible() for each in consoles()))

    monkeypatch.setattr(InSlices, "_on_turn_timeout", note)
    running = program(file=a_file(paths))
    running.wait_for_session()
    running.qtbot.waitUntil(lambda: True in seen)
    assert seen.index(True) >= 6
    assert not running.first.window.isVisible()


def test_the_start_window_answers_while_a_session_opens(program, paths):
    running = opening(program, a_file(paths))
    turns: list[bool] = []
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(running.first.window.isVisible()))
    timer.start(0)
    running.wait_for_session()
    timer.stop()
    assert turns.count(True) >= 4


def test_asking_for_another_session_meanwhile_opens_no_second_one(program, paths):
    running = opening(program, a_file(paths))
    running.first.companion.open(a_file(paths, "Team Zuid"))
    assert running.windows.live.session.details.group == "Wijkteam Noord"
    assert len(consoles()) == 1


@pytest.mark.parametrize("is_whole", [False, True])
def test_a_session_whose_file_is_ready_later_is_closed_again(program, paths, is_whole):
    running = opening(program, a_file(paths))
    other = a_file(paths, "Team Zuid")
    if is_whole:
        running.wait_for_session()
    library = running.first.companion.library
    with running.qtbot.waitSignal(library.opened):
        library.open(other)
    running.wait_for_session()
    library.wait()
    QApplication.processEvents()
    assert running.windows.live.session.details.group == "Wijkteam Noord"
    assert len(consoles()) == 1
    assert running.first.companion.keeping._open is running.windows.live
    assert [each.problem for each in list_sessions(other.parent) if each.path == other] == [""]


def test_the_system_ends_the_program_meanwhile(program, paths):
    path = a_file(paths)
    running = opening(program, path)
    running.first.companion.end()
    assert running.windows is None
    (listed,) = list_sessions(path.parent)
    assert (listed.problem, listed.closed_well) == ("", True)


def test_closing_the_program_meanwhile_closes_windows_and_file(program, paths, monkeypatch):
    path = a_file(paths)
    running = opening(program, path)
    closed: list[SessionWindows] = []
    close = SessionWindows.close

    def note(self: SessionWindows) -> None:
        closed.append(self)
        close(self)

    monkeypatch.setattr(SessionWindows, "close", note)
    running.first.companion.shut_down()
    assert len(closed) == 1  # half-built windows that nobody closes crash when they are let go of
    closed.clear()
    assert running.windows is None
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not consoles()
    assert list_sessions(path.parent)[0].problem == ""


def test_the_notes_are_looked_through_for_names_when_the_windows_stand(program, paths, monkeypatch):
    asked: list[object] = []
    monkeypatch.setattr(LivePrivacy, "read", lambda _self, folder: asked.append(folder))
    running = program(file=a_file(paths))
    running.wait_for_session()
    assert not asked
    running.qtbot.waitUntil(lambda: len(asked) == 1)


def test_a_disk_that_fails_meanwhile_is_told_in_the_console(program, paths):
    running = opening(program, a_file(paths))
    autosave = running.first.companion._autosave
    autosave._refused.emit("De schijf is vol.")  # as its thread does
    running.wait_for_session()
    window = running.windows.window
    assert (window.banner.key, window.banner.text) == ("saving", "De schijf is vol.")
    autosave._confirmed.emit(1)


def gone_wrong(running: Program, path, monkeypatch, where: str, owner=SessionWindows) -> None:
    """Try to open a session, and fail in one of the slices, or when the windows are whole."""

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as wrong, capture_exceptions() as told:
        wrong.setattr(owner, where, fail)
        running.first.companion.open(path)
        running.qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert len(told) == 1


@pytest.mark.parametrize("where", ["_build_parts", "_connect", "_show_placed"])
def test_after_a_slice_that_goes_wrong_she_can_try_again(program, paths, monkeypatch, where):
    running = program()
    path = a_file(paths)
    gone_wrong(running, path, monkeypatch, where)
    companion = running.first.companion
    assert companion.start_window.begin.isEnabled()
    assert companion.start_window.isVisible()
    running.qtbot.waitUntil(lambda: not consoles())
    companion.leaving.wait()
    companion.open(path)
    running.wait_for_session()
    assert list_sessions(path.parent)[0].problem != ""  # it is open here


def test_windows_that_are_whole_are_there_whatever_goes_wrong_around_them(
    program, paths, monkeypatch
):
    asked: list[object] = []
    monkeypatch.setattr(LivePrivacy, "read", lambda _self, folder: asked.append(folder))
    running = program()
    path = a_file(paths)
    gone_wrong(running, path, monkeypatch, "serve", Keeping)
    companion = running.first.companion
    assert companion.start_window.begin.isEnabled()
    companion.open(path)
    assert running.windows.window.isVisible()
    running.qtbot.waitUntil(lambda: len(asked) == 1)


def test_it_is_said_on_the_start_window_that_something_went_wrong(program, paths, monkeypatch):
    running = program()
    gone_wrong(running, a_file(paths), monkeypatch, "_build_parts")
    companion = running.first.companion
    companion.mishaps._live.tell()  # as the log does
    banner = companion.start_window.banner
    running.qtbot.waitUntil(lambda: banner.text.startswith("Er ging iets mis in de app"))
    assert banner.isEnabled()


def test_what_opened_a_session_is_gone_when_the_next_one_opens(program, paths):
    running = program()
    companion = running.first.companion
    for _ in range(3):
        companion.open(a_file(paths))
        running.wait_for_session()
        running.click(running.windows.window, "Sluiten")
        running.qtbot.waitUntil(lambda: running.windows is None)
    assert len(companion.findChildren(InSlices)) <= 1
