"""What must be true of the room: a clock that waits, a note that is gone, a bell of its step."""

from __future__ import annotations

import pytest

from companion.domain.room import RoomMode
from companion.domain.session import RoleplayChoice
from companion.live.notes import LiveNotes
from companion.live.room import LiveRoom
from tests.live.conftest import told_by
from tests.live.day import Day, on_its_day

Mode = RoomMode


@pytest.fixture
def day(open_live, clock):
    return Day.of(open_live(on_its_day()), clock)


@pytest.fixture
def room(day):
    day.live.next()
    day.live.go_to("question")
    return LiveRoom(day.live, day.countdown, day.undo, (), day.live)


# --- rest ----------------------------------------------------------------------------------------


def test_in_rest_no_time_is_measured_and_the_end_moves(day, room):
    day.wait(1)
    before = day.table.outlook
    room.toggle(Mode.REST)
    assert day.running() == []
    day.wait(7)
    seen = day.table.outlook
    assert seen.left_here == before.left_here
    assert seen.ends_at == before.ends_at + 7 * 60
    room.leave()
    assert day.running() == ["question"]
    day.wait(1)
    assert day.spent()["question"] == 2.0


def test_a_step_that_is_gone_to_in_rest_is_measured_from_its_end(day, room):
    room.toggle(Mode.REST)
    day.live.go_to("agreement")
    day.wait(5)
    assert day.running() == []
    room.toggle(Mode.BLACK)
    day.wait(1)
    assert day.spent()["agreement"] == 1.0


def test_rest_that_lasts_over_a_crash_is_not_measured(day, room, reopen, clock):
    room.toggle(Mode.REST)
    again = Day.of(reopen(day.live), clock)
    again.wait(5)
    assert (again.running(), again.spent()["question"]) == ([], 0.0)


# --- a frozen picture ----------------------------------------------------------------------------


def cards(room):
    return [card.text for column in room.shown.scene.board.columns for card in column.cards]


@pytest.mark.parametrize("how", ["hide", "remove"])
@pytest.mark.parametrize("elsewhere", [True, False])
def test_a_note_that_is_taken_from_the_room_goes_from_a_frozen_picture_too(
    day, room, how, elsewhere
):
    notes = LiveNotes(day.live, day.undo, day.live)
    for text in ("blijft", "weg"):
        notes.add("question", "words", text)
    room.toggle(Mode.FROZEN)
    if elsewhere:
        day.live.go_to("poll")
    told = told_by(room.shown_changed)
    note_id = next(note.id for note in notes.of_step("question") if note.text == "weg")
    if how == "hide":
        notes.hide(note_id, hidden=True)
    else:
        notes.remove(note_id)
    assert (cards(room), told.count) == (["blijft"], 1)
    notes.add("question", "words", "nieuw")
    assert cards(room) == ["blijft"]
    notes.undo()
    notes.undo()
    assert cards(room) == ["blijft", "weg"]


def test_the_end_of_a_phase_is_told_of_the_step_that_the_room_sees(day, room, clock):
    told = told_by(day.countdown.run_out)
    day.countdown.toggle()
    clock.advance(30)
    day.countdown._on_timer_timeout()
    room.toggle(Mode.FROZEN)
    day.live.go_to("poll")
    clock.advance(31)
    day.countdown._on_timer_timeout()
    assert told.count == 1


def test_no_end_is_told_of_a_step_that_she_only_looks_at(day, room, clock):
    day.live.go_to("roleplay")
    day.countdown.toggle()
    day.live.go_to("agreement")
    room.toggle(Mode.FROZEN)
    told = told_by(day.countdown.run_out)
    day.live.go_to("roleplay")
    clock.advance(121)
    day.countdown._on_timer_timeout()
    assert told.count == 0


def test_a_frozen_picture_and_minutes_are_called_by_the_chosen_conversation(day, room):
    day.live.go_to("roleplay")
    day.live.apply(RoleplayChoice("roleplay", "R2"))
    room.toggle(Mode.FROZEN)
    assert room.frozen_title == "Oefengesprek: Oefengesprek R2"
