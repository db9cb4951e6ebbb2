"""What a trainer chooses in either window is there the next time."""

from __future__ import annotations

from dataclasses import replace

from companion.domain.place import PlaceMemory, ScreenIdentity
from companion.ui.roomcheck.dialog import RoomCheck
from tests.program import Program, paths, program  # noqa: F401

BEAMER = ScreenIdentity("Epson", "EB-W06", "X1", "HDMI-1")


def begun(program) -> Program:
    running = program(begin=(None, "Wijkteam Noord"))
    running.wait_for_session()
    return running


def kept(running: Program):
    return running.first.companion.remembering.value


def test_sound_and_calm_are_kept_and_used_at_once(program):
    running = begun(program)
    running.windows.sound_wanted.emit(True)
    assert kept(running).sound
    assert running.windows.window.clock._sound.isChecked()
    running.first.companion.start_window.calm_wanted.emit(True)
    assert kept(running).calm
    assert running.windows.stage.calm


def test_the_projector_she_chose_is_kept_for_the_place(program):
    running = begun(program)
    live = running.windows.live
    live.apply(replace(live.session.details, place="Buurthuis De Kom"))
    running.windows.placer.chosen.emit(BEAMER)
    (memory,) = kept(running).places
    assert (memory.place, memory.projector) == ("Buurthuis De Kom", BEAMER)


def test_what_the_room_check_found_is_used_in_the_session(program):
    running = begun(program)
    live = running.windows.live
    live.apply(replace(live.session.details, place="Buurthuis De Kom"))
    running.windows.window.bar.more.press("check")
    (check,) = running.windows.window.findChildren(RoomCheck)
    found = PlaceMemory("Buurthuis De Kom", smallest_text=40, clicker={"Key_F9": "volgende"})
    check.kept.emit(found)
    assert running.windows.stage._smallest == 40 or running.windows.stage.smallest == 40
    check.close()
    running.windows.window.bar.more.press("check")
    assert len(running.windows.window.findChildren(RoomCheck)) >= 1
    running.windows.window.findChildren(RoomCheck)[-1].close()


def test_the_room_check_from_the_start_window_fills_in_the_place(program):
    running = program()
    running.click(running.first.window, "Zaalcheck")
    checks = running.first.window.findChildren(RoomCheck)
    running.click(running.first.window, "Zaalcheck")
    assert running.first.window.findChildren(RoomCheck) == checks
    checks[0].kept.emit(PlaceMemory("Buurthuis De Kom", BEAMER))
    assert running.first.companion.start_window.form.place == "Buurthuis De Kom"
    checks[0].close()


def test_minutes_of_modules_are_kept_for_the_next_time(program, monkeypatch):
    running = begun(program)
    timetable = running.windows.timetable
    minutes = timetable.minutes()
    found = (replace(minutes[0], taken=17.4), *minutes[1:])
    monkeypatch.setattr(timetable, "minutes", lambda: found)
    running.click(running.windows.window, "Stop")
    running.qtbot.waitUntil(lambda: running.windows is None)
    assert kept(running).taken == {"M1 halve-dag": 17}


def test_the_reading_test_gives_the_room_its_step_back(program):
    running = begun(program)
    running.windows.window.bar.more.press("check")
    (check,) = running.windows.window.findChildren(RoomCheck)
    check.reading.test_wanted.emit(34)
    test = running.windows.stage.state
    assert check.is_testing
    running.windows.live.next()
    assert running.windows.stage.state == test, "a step must not disturb the reading test"
    check.close()
    assert running.windows.stage.state == running.windows.live.state
