"""What a trainer chooses in either window is there the next time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from companion.domain.place import ScreenIdentity
from companion.ui.roomcheck.dialog import RoomCheck
from tests.frozen_day import freeze_day
from tests.program import Program, paths, program  # noqa: F401

Key = Qt.Key
TODAY = date(2026, 11, 23)
BEAMER = ScreenIdentity("Epson", "EB-W06", "X1", "HDMI-1")
SOCKET = ScreenIdentity(name="HDMI-1")


def begun(program, place: str = "") -> Program:
    running = program(begin=(None, "Wijkteam Noord"))
    running.wait_for_session()
    live = running.windows.live
    live.apply(replace(live.session.details, place=place))
    return running


def kept(running: Program):
    return running.first.companion.remembering.value


def opened_check(running: Program) -> RoomCheck:
    """Open the room check in a session, as she does."""
    running.windows.window.bar.more.press("check")
    checks = running.windows.window.findChildren(RoomCheck)
    return next(check for check in checks if check.isVisible())


def find_larger_text(running: Program, check: RoomCheck) -> None:
    """Look at the test on the only screen, and find one size larger readable."""
    for word in ("Toon de tekst", "Groter"):
        running.click(check, word)
        QTest.keyClick(running.windows.stage, Key.Key_Escape)
    running.click(check, "Ja")


def learn_clicker(running: Program, check: RoomCheck) -> None:
    running.click(check, "Leer je klikker")
    for key in (Key.Key_F9, Key.Key_F8, Key.Key_F9):
        QTest.keyClick(check, key)


def test_sound_and_calm_are_kept_and_used_at_once(program):
    running = begun(program)
    running.windows.sound_wanted.emit(True)
    assert kept(running).sound
    assert running.windows.window.clock._sound.isChecked()
    running.first.companion.start_window.calm_wanted.emit(True)
    assert kept(running).calm
    assert running.windows.stage.calm


# --- the projector of a place -------------------------------------------------------------------


def test_the_projector_of_a_place_is_kept(program):
    running = begun(program, "Buurthuis De Kom")
    running.windows.placer.chosen.emit(BEAMER)
    (memory,) = kept(running).places
    assert (memory.place, memory.projector) == ("Buurthuis De Kom", BEAMER)


def test_a_socket_that_the_stage_opened_on_is_no_choice_of_hers(program):
    running = begun(program, "Buurthuis De Kom")
    running.windows.placer.chosen.emit(SOCKET)
    assert kept(running).places == ()


def test_a_socket_that_she_swapped_to_is_kept(program, monkeypatch):
    running = begun(program, "Buurthuis De Kom")
    monkeypatch.setattr("companion.remembering.identity_of", lambda _screen: SOCKET)
    placer = running.windows.placer
    monkeypatch.setattr(type(placer), "beamer", property(lambda _self: "een scherm"))
    monkeypatch.setattr(type(placer), "_exchange", lambda *_: None)
    running.windows.window.bar.swap_wanted.emit()
    monkeypatch.undo()
    (memory,) = kept(running).places
    assert memory.projector == SOCKET


# --- the room check -----------------------------------------------------------------------------


@pytest.fixture
def today(monkeypatch) -> date:
    freeze_day(monkeypatch, TODAY, "companion.ui.roomcheck.dialog")
    return TODAY


def test_what_the_room_check_found_is_used_in_the_session(program, today):
    running = begun(program, "Buurthuis De Kom")
    check = opened_check(running)
    find_larger_text(running, check)
    learn_clicker(running, check)
    expected = check.memory()
    running.click(check, "Bewaar voor Buurthuis De Kom")
    (memory,) = kept(running).places
    assert memory == expected
    assert (memory.smallest_text, memory.checked_on) == (34, today)
    assert running.windows.stage._smallest == 34
    before = running.windows.live.session.position
    QTest.keyClick(running.windows.window, Key.Key_F9)
    assert running.windows.live.session.position != before


def test_a_place_that_is_named_in_the_check_becomes_the_place_of_the_session(program):
    running = begun(program)
    check = opened_check(running)
    find_larger_text(running, check)
    check.foot.edit.setText("Buurthuis De Kom")
    running.click(check, "Bewaar voor Buurthuis De Kom")
    assert running.windows.live.session.details.place == "Buurthuis De Kom"
    assert running.windows.stage._smallest == 34


def test_a_session_that_has_a_place_keeps_it(program):
    running = begun(program, "De Hub")
    check = opened_check(running)
    check.foot.edit.setText("Buurthuis De Kom")
    running.click(check, "Bewaar voor Buurthuis De Kom")
    assert running.windows.live.session.details.place == "De Hub"


def test_the_room_check_comes_forward_and_is_there_once(program, monkeypatch):
    running = begun(program)
    asked = []
    with monkeypatch.context() as patch:
        # without a desktop every window that is shown comes forward by itself
        patch.setattr(RoomCheck, "activateWindow", lambda _self: asked.append(1))
        check = opened_check(running)
    assert asked == [1]
    running.qtbot.waitUntil(lambda: QApplication.activeWindow() is check)
    running.windows.window.activateWindow()
    running.qtbot.waitUntil(lambda: QApplication.activeWindow() is running.windows.window)
    assert opened_check(running) is check
    running.qtbot.waitUntil(lambda: QApplication.activeWindow() is check)
    check.close()
    assert opened_check(running) is not check


def test_stopping_closes_a_check_that_was_left_open(program):
    running = begun(program)
    check = opened_check(running)
    running.click(check, "Geen klikker")
    running.click(running.windows.window, "Sluiten")
    running.qtbot.waitUntil(lambda: running.windows is None)
    assert running.first.companion.remembering._check is None


def test_the_room_check_from_the_start_window_fills_in_the_place(program):
    running = program()
    running.click(running.first.window, "Zaalcheck")
    (check,) = running.first.window.findChildren(RoomCheck)
    running.click(running.first.window, "Zaalcheck")
    assert running.first.window.findChildren(RoomCheck) == [check]
    check.foot.edit.setText("Buurthuis De Kom")
    running.click(check, "Bewaar voor Buurthuis De Kom")
    assert running.first.companion.start_window.form.place == "Buurthuis De Kom"
    assert [memory.place for memory in kept(running).places] == ["Buurthuis De Kom"]


def test_the_reading_test_gives_the_room_its_step_back(program):
    running = begun(program)
    check = opened_check(running)
    running.click(check, "Toon de tekst")
    test = running.windows.stage.state
    assert check.is_testing
    running.windows.live.next()
    assert running.windows.stage.state == test, "a step must not disturb the reading test"
    check.close()
    assert running.windows.stage.state == running.windows.live.state


# --- minutes ------------------------------------------------------------------------------------


def stop_after(running: Program, minutes: float, monkeypatch) -> None:
    """Stop a session in which the first module took so long."""
    timetable = running.windows.timetable
    planned = timetable.minutes()
    found = (replace(planned[0], taken=minutes), *planned[1:])
    monkeypatch.setattr(timetable, "minutes", lambda: found)
    running.click(running.windows.window, "Sluiten")
    running.qtbot.waitUntil(lambda: running.windows is None)


def test_minutes_of_modules_are_kept_for_the_next_time(program, monkeypatch):
    running = begun(program)
    running.windows.timetable.restart()
    stop_after(running, 17.4, monkeypatch)
    assert kept(running).taken == {"M1 halve-dag": 17}


def test_reading_an_old_session_back_keeps_no_minutes(program, monkeypatch):
    running = begun(program)
    live = running.windows.live
    running.windows.timetable.restart()
    live.apply(replace(live.session.details, held_on=date(2020, 10, 12)))
    stop_after(running, 17.4, monkeypatch)
    assert kept(running).taken == {}
