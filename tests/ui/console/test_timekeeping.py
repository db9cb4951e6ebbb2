"""Time on the console, with everything behind it: strip, Tijdredder, times and programme."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from companion.domain.timing import AgreedTimes
from companion.ui.console.minutes import MinutesDialog
from companion.ui.console.programme import ProgrammeDialog
from companion.ui.console.rescue import RescueDialog
from companion.ui.console.times import TimesDialog
from companion.ui.widgets.label import PlainLabel
from tests.live.conftest import FakeClock
from tests.live.day import on_its_day
from tests.ui.conftest import Desk, Sit


@pytest.fixture
def late(sit: Sit, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk on the session's own day, a quarter of an hour behind."""
    desk = sit(on_its_day())
    desk.windows.timetable._wall = clock
    desk.live.next()
    clock.advance(20 * 60)
    desk.windows.timetable.outlook_changed.emit()
    return desk


def opened(desk: Desk, kind: type[QDialog]) -> QDialog:
    (dialog,) = desk.window.findChildren(kind)
    return dialog


def test_the_strip_offers_the_rescue_when_it_is_late(late: Desk) -> None:
    assert late.window.strip.offers_rescue
    assert any("achter" in word for word in late.window.strip.words)


def test_on_another_day_nothing_is_late(desk: Desk) -> None:
    desk.live.apply(replace(desk.live.session.details, held_on=date(2020, 1, 1)))
    desk.live.next()
    assert not desk.window.strip.offers_rescue
    assert desk.live.session.step_times == {}


def test_a_proposal_is_taken_over_and_taken_back(late: Desk) -> None:
    before = late.live.session.plan
    late.click("Tijdredder")
    dialog = opened(late, RescueDialog)
    dialog.taken.emit(dialog.chosen)
    assert late.live.session.plan != before
    late.windows.undo.undo()
    assert late.live.session.plan == before
    assert late.window.banner.key == "undone"


def test_agreed_times_are_kept(late: Desk) -> None:
    late.click("Tijden")
    times = AgreedTimes(end=datetime(2026, 1, 1, 16, 30).time())
    opened(late, TimesDialog).agreed.emit(times)
    assert late.live.session.times == times


def test_the_programme_can_be_bent_and_the_agenda_follows(desk: Desk, qapp: QApplication) -> None:
    desk.window.bar.more.press("programme")
    dialog = opened(desk, ProgrammeDialog)
    desk.windows.timetable.bend(
        replace(desk.live.session.plan, skipped=frozenset({"explanation"})), "weer terug"
    )
    assert "explanation" not in [item.data(257) for item in desk.window.agenda._items]
    dialog.undo_wanted.emit()
    assert desk.live.session.plan.skipped == frozenset()


def test_another_length_half_way_can_be_taken_back(desk: Desk) -> None:
    desk.window.bar.more.press("programme")
    dialog = opened(desk, ProgrammeDialog)
    before = desk.live.session.details
    desk.go_to("question")
    dialog.variant_wanted.emit(type(before.variant)("twee-uur"))
    assert desk.live.agenda.variant == "twee-uur"
    assert desk.step == "question"
    dialog.undo_wanted.emit()
    assert desk.live.session.details == before


def test_another_conversation_can_be_taken_back(desk: Desk) -> None:
    desk.window.bar.more.press("programme")
    desk.go_to("roleplay")
    before = desk.live.agenda.roleplay(desk.live.step, desk.live.session)
    opened(desk, ProgrammeDialog).choice_wanted.emit("roleplay", "R2")
    assert desk.live.agenda.roleplay(desk.live.step, desk.live.session).id == "R2"
    desk.windows.undo.undo()
    assert desk.live.agenda.roleplay(desk.live.step, desk.live.session) == before


def test_minutes_of_the_last_time_stand_beside_those_of_now(late: Desk) -> None:
    late.windows.timing._last = {"M1 halve-dag": 31, "M1 twee-uur": 12}
    late.window.bar.more.press("minutes")
    (first, *_) = opened(late, MinutesDialog).table.rows
    assert first.cells[-1] == "31"


def test_a_clock_that_runs_elsewhere_is_said(desk: Desk) -> None:
    desk.go_to("question")
    desk.windows.countdown.toggle()
    desk.go_to("explanation")
    words = [label.text() for label in desk.window.clock.findChildren(PlainLabel)]
    assert any("Stap question" in word for word in words)
    desk.windows.countdown.toggle()


def test_the_laptop_s_sleep_is_said(desk: Desk) -> None:
    desk.windows.timetable.slept.emit(14 * 60.0)
    assert "14 min" in desk.window.banner.text


def test_looking_ahead_in_a_frozen_room_takes_no_time_from_the_step_she_looks_at(
    late: Desk, clock: FakeClock
) -> None:
    at = late.step
    late.windows.room.toggle(type(late.windows.room.mode)("bevroren"))
    late.live.go_to("handles")
    clock.advance(120)
    late.windows.room.leave()
    late.live.go_to(at)
    taken = late.live.session.step_times
    assert taken["handles"].elapsed(clock()) < 1
    assert taken[at].elapsed(clock()) >= 120
