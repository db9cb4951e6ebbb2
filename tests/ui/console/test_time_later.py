"""Time on the console weeks later: of the follow-up meeting, and never that of the first day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from companion.domain.schedule import day_of
from companion.domain.session import Position, Session
from companion.domain.timing import Beginning, StepTime
from companion.ui.console.rescue import RescueDialog
from companion.ui.console.times_later import LaterTimesDialog
from companion.ui.widgets.label import PlainLabel
from tests.live.conftest import BEGAN, FakeClock
from tests.live.day import on_its_day
from tests.ui.conftest import Desk, Sit, click, visible_words


def given(step_id: str) -> Session:
    """Return a session that was given six weeks ago, at a step."""
    session = on_its_day()
    held_on = day_of(BEGAN) - timedelta(weeks=6)
    return replace(
        session,
        details=replace(session.details, held_on=held_on),
        position=Position(step_id),
        beginning=Beginning(BEGAN - 42 * 86_400.0, 105),
        step_times={"question": StepTime("question", 90 * 60.0)},
    )


@pytest.fixture
def at(sit: Sit, clock: FakeClock) -> Callable[[str], Desk]:
    """Return a way to sit at a step, six weeks later."""

    def sit_at(step_id: str) -> Desk:
        desk = sit(given(step_id))
        desk.windows.timetable.outlook_changed.emit()
        return desk

    return sit_at


def wait(desk: Desk, clock: FakeClock, minutes: int) -> None:
    for _ in range(minutes):
        clock.advance(60)
        desk.windows.timetable._on_timer_timeout()


def the_dialog(desk: Desk) -> QDialog:
    QApplication.processEvents()
    (dialog,) = desk.windows.timing.dialogs
    return dialog


def words_of(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(PlainLabel))


def test_a_workshop_that_was_given_neither_begins_nor_ends_today(at) -> None:
    desk = at("goodbye")
    assert desk.window.strip.words == ("Al geweest",)
    assert desk.window.strip.accessibleName() == "Deze bijeenkomst is al geweest"
    desk.go_to("again")
    assert "Al geweest" not in desk.window.strip.words
    assert desk.window.strip.words[-1].startswith(("Einde", "nog"))


def test_times_in_the_follow_up_are_those_of_that_meeting(at, clock: FakeClock) -> None:
    desk = at("again")
    wait(desk, clock, 2)
    before = desk.live.session
    desk.windows.timing.open_times()
    dialog = the_dialog(desk)
    assert isinstance(dialog, LaterTimesDialog)
    assert "duurt 30 minuten" in words_of(dialog)
    assert "Bewaar" not in visible_words(dialog), "nothing of the first day is fixed here"
    click(dialog, "Tijd opnieuw beginnen")
    after = desk.live.session
    assert (after.beginning, after.times) == (before.beginning, before.times)
    assert after.step_times["question"] == before.step_times["question"]
    assert after.step_times["again"].elapsed(clock()) == 0
    desk.windows.undo.undo()
    assert desk.live.session.step_times["again"].elapsed(clock()) == 120


def test_minutes_per_module_are_one_press_away(at, clock: FakeClock) -> None:
    desk = at("again")
    desk.windows.timing.open_times()
    dialog = the_dialog(desk)
    click(dialog, "Minuten per module")
    QApplication.processEvents()
    assert len(desk.windows.timing.dialogs) == 2
    for each in desk.windows.timing.dialogs:
        each.reject()


def test_the_preview_of_the_rescue_shows_the_steps_of_the_follow_up(at) -> None:
    desk = at("again")
    live = desk.live
    dialog = RescueDialog((), desk.windows.timetable.outlook, desk.window, live.agenda, "again")

    class Unbent:
        plan = live.session.plan

    rest = dialog._rest(Unbent())  # type: ignore[arg-type]
    assert [minutes for _, minutes, _ in rest] == [30]
    dialog.deleteLater()
