"""Time on the console: what is chosen once is taken back once, and only what concerns it."""

from __future__ import annotations

from datetime import time

from companion.domain.countdown import Countdown
from companion.domain.room import RoomMode
from companion.domain.timing import AgreedTimes
from companion.ui.console.programme import ProgrammeDialog
from companion.ui.console.rescue import RescueDialog
from companion.ui.console.times import TimesDialog
from companion.ui.widgets.label import PlainLabel
from tests.live.conftest import FakeClock
from tests.live.day import on_its_day
from tests.ui.conftest import Desk, Sit


def programme(desk: Desk) -> ProgrammeDialog:
    desk.window.bar.more.press("programme")
    (dialog,) = desk.window.findChildren(ProgrammeDialog)
    return dialog


def elsewhere(desk: Desk) -> str:
    """Return what the clock card says of another clock."""
    desk.windows.timing.show_time()
    place = desk.window.clock._elsewhere
    labels = [] if place.isHidden() else place.findChildren(PlainLabel)
    return " ".join(label.text() for label in labels)


def run(desk: Desk, step_id: str, left: float) -> None:
    now = desk.live.now()
    phase = desk.live.agenda.clock_phases(desk.live.workshop.find_step(step_id)[1],
                                          desk.live.session)[0]  # fmt: skip
    since = now + left - phase.seconds
    desk.live.apply(Countdown(step_id, 0, float(phase.seconds), running_since=since))


def test_the_same_length_or_conversation_again_is_nothing_to_take_back(desk: Desk) -> None:
    dialog = programme(desk)
    dialog.variant_wanted.emit(desk.live.session.details.variant)
    step = desk.live.workshop.find_step("roleplay")[1]
    current = desk.live.agenda.roleplay(step, desk.live.session)
    dialog.choice_wanted.emit("roleplay", current.id)
    assert not desk.windows.undo.can_undo


def test_a_conversation_chosen_on_the_console_can_be_taken_back(desk: Desk) -> None:
    desk.go_to("roleplay")
    before = desk.live.agenda.roleplay(desk.live.step, desk.live.session)
    desk.window.choice.chosen.emit("R2")
    assert desk.live.agenda.roleplay(desk.live.step, desk.live.session).id == "R2"
    desk.windows.undo.undo()
    assert desk.live.agenda.roleplay(desk.live.step, desk.live.session) == before


def test_the_programme_takes_back_only_what_concerns_it(desk: Desk) -> None:
    dialog = programme(desk)
    desk.windows.timetable.agree(AgreedTimes(end=time(16, 30)))
    assert not dialog._undo.isEnabled()
    dialog.undo_wanted.emit()
    assert desk.live.session.times.end == time(16, 30)


def test_the_dialogs_begin_where_the_room_is(sit: Sit, clock: FakeClock) -> None:
    desk = sit(on_its_day())
    desk.windows.timetable._wall = clock
    desk.live.next()
    at = desk.step
    desk.windows.room.toggle(RoomMode.FROZEN)
    desk.live.go_to("handles")
    assert programme(desk).list.current == at
    desk.windows.timing.open_rescue()
    (rescue,) = desk.window.findChildren(RescueDialog)
    assert rescue._step_id == at
    desk.windows.timing.open_times()
    (times,) = desk.window.findChildren(TimesDialog)
    assert times._pause_at > clock(), "the break is still to come where the room is"


def test_of_two_clocks_the_one_with_least_time_is_said_and_none_that_is_over(desk: Desk) -> None:
    desk.go_to("explanation")
    run(desk, "question", 200.0)
    run(desk, "roleplay", 30.0)
    assert "Stap roleplay" in elsewhere(desk)
    run(desk, "roleplay", -5.0)
    assert "Stap question" in elsewhere(desk)
    run(desk, "question", -5.0)
    assert elsewhere(desk) == ""


def test_in_rest_no_other_clock_is_said(desk: Desk) -> None:
    desk.go_to("explanation")
    run(desk, "question", 200.0)
    assert "Stap question" in elsewhere(desk)
    desk.windows.room.toggle(RoomMode.REST)
    assert elsewhere(desk) == ""
    desk.windows.room.leave()
