"""Black, a frozen picture and rest: what the room sees, and what goes on behind it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.room import RoomMode, RoomView
from companion.domain.stage import BLACK, REST
from companion.live.countdown import LiveCountdown
from companion.live.notes import LiveNotes
from companion.live.room import LiveRoom
from companion.live.undo import LiveUndo
from tests.builders import TWO_HOURS
from tests.live.conftest import on_disk, told_by

Mode = RoomMode
NOT_STEP = (Mode.BLACK, Mode.FROZEN, Mode.REST)


def a_room(live) -> LiveRoom:
    return LiveRoom(live, LiveCountdown(live, live), LiveUndo(live, live), ("Adem even.",), live)


@pytest.fixture
def room(live):
    live.go_to("question")
    return a_room(live)


# --- which picture -------------------------------------------------------------------------------


def test_at_first_the_room_sees_the_step_and_follows_it(live, room):
    told = told_by(room.shown_changed)
    assert (room.mode, room.shown) == (Mode.STEP, live.state)
    live.next()
    assert told.news == [(live.state,)]
    assert room.shown == live.state


@pytest.mark.parametrize("mode", NOT_STEP)
def test_the_same_key_again_shows_the_step(live, room, mode):
    told = told_by(room.mode_changed)
    room.toggle(mode)
    assert room.mode is mode
    room.toggle(mode)
    assert (room.mode, room.shown, told.count) == (Mode.STEP, live.state, 2)


@pytest.mark.parametrize("first", NOT_STEP)
@pytest.mark.parametrize("then", NOT_STEP)
def test_another_mode_takes_the_place_of_the_one_before(live, room, first, then):
    room.toggle(first)
    room.toggle(then)
    stays = then is Mode.FROZEN and first is not then  # what stands there is no step to freeze
    assert room.mode is (first if stays else Mode.STEP if first is then else then)
    room.leave()
    assert (room.mode, room.shown) == (Mode.STEP, live.state)


@pytest.mark.parametrize(("mode", "state"), [(Mode.BLACK, BLACK), (Mode.REST, REST)])
def test_black_and_rest_stay_while_the_trainer_steps(live, room, mode, state):
    told = told_by(room.shown_changed)
    room.toggle(mode)
    live.next()
    live.back()
    live.back()
    LiveNotes(live, parent=live).add("question", "words", "stil")
    assert told.news == [(state,)]
    room.toggle(mode)
    assert room.shown == live.state


def test_a_frozen_picture_is_the_very_same_whatever_happens(live, room):
    notes = LiveNotes(live, parent=live)
    notes.add("question", "words", "van voor het bevriezen")
    before = live.state
    room.toggle(Mode.FROZEN)
    told = told_by(room.shown_changed)
    notes.add("question", "words", "van daarna")
    live.next()
    live.go_to("roleplay")
    live.choose_roleplay("roleplay", "R2")
    live.back()
    live.apply(replace(live.session.details, group="Anders"))
    assert (room.shown, told.count) == (before, 0)
    assert room.frozen_title == "Stap question"
    room.toggle(Mode.FROZEN)
    assert room.shown == live.state != before


def test_a_frozen_clock_stays_true(live, room, clock, qtbot):
    room._countdown.toggle()
    live.refresh()
    room.toggle(Mode.FROZEN)
    live.go_to("agreement")
    clock.advance(10)
    with qtbot.waitSignal(room.shown_changed, timeout=1000):
        pass
    assert room.shown.clock.text == "0:50"
    assert room.shown.scene != live.state.scene


def test_a_frozen_clock_stays_when_the_programme_becomes_shorter(live, room, clock):
    before = live.state.clock
    room.toggle(Mode.FROZEN)
    live.apply(replace(live.session.details, variant=TWO_HOURS))
    assert live.state.clock is None
    clock.advance(5)
    room._show()
    assert room.shown.clock == before


def test_only_a_frozen_clock_needs_ticks(live, room):
    room.toggle(Mode.FROZEN)
    assert room._timer.isActive()
    room.toggle(Mode.BLACK)
    assert not room._timer.isActive()
    live.go_to("agreement")
    room.toggle(Mode.FROZEN)
    assert not room._timer.isActive()


@pytest.mark.parametrize("mode", NOT_STEP)
def test_after_a_crash_the_room_is_shown_the_same(live, room, reopen, mode):
    live.go_to("quote")
    live.next()
    room.toggle(mode)
    shown = room.shown
    live.go_to("handles")
    again = a_room(reopen(live))
    assert (again.mode, again.shown) == (mode, shown)


def test_the_mode_is_on_disk(live, room):
    room.toggle(Mode.FROZEN)
    assert on_disk(live).room == RoomView(Mode.FROZEN, "question", 0)


# --- the clock -----------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", [Mode.BLACK, Mode.FROZEN])
@pytest.mark.parametrize("running", [True, False])
def test_black_and_freeze_leave_the_clock_alone(live, room, clock, mode, running):
    if running:
        room._countdown.toggle()
    room.toggle(mode)
    clock.advance(10)
    room.toggle(mode)
    assert live.clock.is_running == running
    assert live.clock.elapsed(clock()) == (10 if running else 0)


def test_in_rest_the_clock_waits_and_then_goes_on(live, room, clock):
    room._countdown.toggle()
    clock.advance(10)
    room.toggle(Mode.REST)
    clock.advance(300)
    assert not live.clock.is_running
    room.leave()
    assert live.clock.is_running
    assert live.clock.elapsed(clock()) == 10


def test_a_clock_that_stood_still_stands_still_after_rest(live, room):
    room.toggle(Mode.REST)
    room.toggle(Mode.REST)
    assert not live.clock.is_running


def test_rest_survives_a_crash_with_its_waiting_clock(live, room, reopen, clock):
    room._countdown.toggle()
    room.toggle(Mode.REST)
    again = reopen(live)
    clock.advance(60)
    later = a_room(again)
    assert not again.clock.is_running
    later.leave()
    assert again.clock.is_running
    assert again.clock.elapsed(clock()) == 0


def test_rest_that_becomes_black_has_ended_for_the_clock(live, room):
    room._countdown.toggle()
    room.toggle(Mode.REST)
    room.toggle(Mode.BLACK)
    assert live.clock.is_running


def test_after_a_step_in_rest_no_clock_starts_by_itself(live, room):
    room._countdown.toggle()
    room.toggle(Mode.REST)
    live.go_to("roleplay")
    room.leave()
    assert live.clock is not None
    assert not any(clock.is_running for clock in live.session.clocks.values())


def test_a_clock_that_the_trainer_stops_in_rest_stays_stopped(live, room):
    room._countdown.toggle()
    room.toggle(Mode.REST)
    room._countdown.toggle()
    assert live.clock.is_running
    room._countdown.toggle()
    room.leave()
    assert not live.clock.is_running


@pytest.mark.parametrize("mode", [Mode.FROZEN, Mode.REST])
def test_a_break_begins_when_the_room_sees_it(live, room, mode):
    live.go_to("agreement")
    room.toggle(mode)
    live.next()
    room.toggle(mode)
    assert live.step.id == "break"
    assert live.clock.is_running


# --- going on from rest --------------------------------------------------------------------------


def test_the_advice_is_for_the_step_that_is_on(live, room):
    assert room.advice.sentences == ("Adem even.",)
    assert room.advice.heavy == ("roleplay", "Stap roleplay")
    live.go_to("title")
    assert room.advice.heavy == ("testimonial", "Stap testimonial")


def test_the_gentle_step_is_shown_at_once_and_nothing_between(live, room):
    live.go_to("title")
    room.toggle(Mode.REST)
    told = told_by(room.shown_changed)
    room.go_gently()
    assert (live.step.id, room.mode) == ("explanation", Mode.STEP)
    assert told.news == [(live.state,)]


@pytest.mark.parametrize("mode", [Mode.STEP, Mode.BLACK, Mode.FROZEN])
def test_only_in_rest_something_is_left_out_or_gone_to(live, room, mode):
    if mode is not Mode.STEP:
        room.toggle(mode)
    before = live.session
    room.leave_out()
    room.go_gently()
    assert live.session == before


def test_leaving_out_is_not_to_be_seen_and_can_be_undone(live, room):
    live.go_to("quote")
    room.toggle(Mode.REST)
    told = told_by(room.shown_changed, room._undo.undone)
    plan = live.session.plan
    room.leave_out()
    assert live.session.plan.skipped == {"testimonial"}
    assert room.advice.heavy == ("roleplay", "Stap roleplay")
    assert (room.shown, told.count) == (REST, 0)
    room._undo.undo()
    assert live.session.plan == plan
    assert told.news == [("“Stap testimonial” staat weer in het programma",)]


def test_a_heavy_step_reached_in_rest_can_be_left_out_before_the_room_sees_it(live, room):
    live.go_to("quote")
    room.toggle(Mode.REST)
    live.go_to("testimonial")
    room.leave_out()
    room.leave()
    assert "testimonial" in live.session.plan.skipped
    assert live.step.id == "quote"
    live.next()
    live.next()
    assert live.step.id == "explanation"


def test_where_nothing_heavy_comes_leaving_out_does_nothing(live, room):
    live.go_to("goodbye")
    room.toggle(Mode.REST)
    before = live.session
    room.leave_out()
    room.go_gently()
    assert live.session == before
    assert not room._undo.can_undo
