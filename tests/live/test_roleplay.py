"""Groups, signals and the small card of a practice conversation; a crash in any phase."""

from __future__ import annotations

import pytest

from companion.domain.exercise_scenes import GroupsScene, SignalScene
from companion.domain.play import PlaySignal, Speaker
from companion.domain.playing import SIGNALLED
from companion.domain.roleplay import PhaseKind
from companion.domain.stage import RoleplayScene
from companion.domain.step_view import View
from tests.builders import a_session
from tests.live.conftest import told_by
from tests.live.practice import DEBRIEF, OUT, Room

STOP, BACK, SWITCH, NONE = PlaySignal.STOP, PlaySignal.BACK, PlaySignal.SWITCH, PlaySignal.NONE


@pytest.fixture
def room(open_live, clock):
    return Room(open_live(a_session(people=7)), clock)


# --- groups -------------------------------------------------------------------------------------


def test_groups_are_made_for_who_is_there_and_can_be_taken_back(room):
    assert room.play.groups == ()
    room.play.make_groups()
    assert [len(line.seats) for line in room.play.groups] == [3, 4]
    room.undo.undo()
    assert room.play.groups == ()


def test_who_comes_late_has_a_number_and_a_place_at_once(room):
    room.play.make_groups()
    assert room.play.come() == 8
    assert room.play.present == tuple(range(1, 9))
    assert [len(line.seats) for line in room.play.groups] == [4, 4]
    room.undo.undo()
    assert room.play.present == tuple(range(1, 8))
    assert [len(line.seats) for line in room.play.groups] == [3, 4]


def test_who_leaves_is_out_of_the_groups_and_can_be_brought_back(room):
    room.play.make_groups()
    before = room.play.casting
    room.play.go(5)
    assert 5 not in room.play.present
    assert [len(line.seats) for line in room.play.groups] == [3, 3]
    assert room.undo.words == "Nummer 5 is er weer bij"
    room.undo.undo()
    assert room.play.casting == before
    assert 5 in room.play.present


def test_the_last_person_does_not_leave(room):
    for person in range(1, 9):
        room.play.go(person)
    assert room.play.present == (7,)


def test_who_skips_keeps_a_number_and_can_join_again(room):
    room.play.make_groups()
    room.play.step_aside(7)
    assert room.play.casting.aside == (7,)
    assert 7 in room.play.present
    room.play.join(7)
    assert room.play.casting.aside == ()
    assert sum(len(line.seats) for line in room.play.groups) == 7


def test_somebody_can_sit_with_others_and_go_back(room):
    room.play.make_groups()
    before = room.play.casting
    room.play.move(7, 0)
    assert [len(line.seats) for line in room.play.groups] == [4, 3]
    room.undo.undo()
    assert room.play.casting == before


def test_nothing_of_it_can_be_done_at_another_step(room):
    room.live.go_to("question")
    before = room.live.session
    room.play.make_groups()
    room.play.rotate()
    room.play.move(1, 1)
    room.play.step_aside(1)
    room.play.signal(STOP)
    room.play.give_card()
    room.play.question()
    room.play.speak(Speaker.PARENT)
    assert room.live.session == before
    assert not room.play.step_is_roleplay
    assert (room.play.card, room.play.kind, room.play.is_card_due) == (None, None, False)


def test_the_stage_shows_the_groups_when_the_trainer_wants_it(room):
    room.play.make_groups()
    room.views.show(View.GROUPS)
    assert isinstance(room.live.state.scene, GroupsScene)
    room.live.next()
    assert isinstance(room.live.state.scene, RoleplayScene)


# --- signals ------------------------------------------------------------------------------------


def test_stop_stands_still_and_the_same_again_goes_on(room):
    room.countdown.toggle()
    room.pass_time(20)
    room.play.signal(STOP)
    assert isinstance(room.live.state.scene, SignalScene)
    assert not room.countdown.clock.is_running
    room.pass_time(60)
    room.play.signal(STOP)
    assert room.countdown.clock.is_running
    assert room.countdown.remaining() == 160.0
    assert isinstance(room.live.state.scene, RoleplayScene)


def test_a_clock_that_stood_still_stays_so_after_a_signal(room):
    room.play.signal(STOP)
    room.play.signal(NONE)
    assert not room.countdown.clock.is_running
    assert room.play.play.signal is NONE


@pytest.mark.parametrize(("used", "back"), [(20, 20.0), (100, 30.0)])
def test_back_gives_the_last_bit_again(room, used, back):
    room.countdown.toggle()
    room.pass_time(used)
    left = room.countdown.remaining()
    room.play.signal(BACK)
    room.play.signal(BACK)
    assert room.countdown.remaining() == left + back
    assert room.countdown.clock.is_running


def test_switch_moves_the_roles_on_and_taking_that_back_leaves_the_clock(room):
    room.play.make_groups()
    first = room.play.groups[0].seats[0]
    room.countdown.toggle()
    room.play.signal(SWITCH)
    assert not room.countdown.clock.is_running
    now = next(seat for seat in room.play.groups[0].seats if seat.person == first.person)
    assert (first.name, now.name) == ("Mina", "Piet")
    room.undo.undo()
    assert room.play.groups[0].seats[0] == first
    room.play.signal(NONE)
    assert room.countdown.clock.is_running


def test_from_one_signal_to_another_the_clock_still_goes_on_after(room):
    room.countdown.toggle()
    room.play.signal(STOP)
    room.play.signal(SWITCH)
    assert room.play.play.signal is SWITCH
    room.play.signal(SWITCH)
    assert room.countdown.clock.is_running


def test_who_starts_the_clock_by_hand_ends_the_signal(room):
    room.countdown.toggle()
    room.play.signal(STOP)
    room.countdown.toggle()
    assert room.play.play.signal is NONE
    assert room.countdown.clock.is_running


def test_the_next_phase_ends_the_signal_and_the_clock_goes_on_there(room):
    room.countdown.toggle()
    room.play.signal(STOP)
    room.live.next()
    assert room.play.play.signal is NONE
    assert room.countdown.clock.phase == 2
    assert room.countdown.clock.is_running


def test_another_step_does_not_find_the_signal_again(room):
    room.play.signal(STOP)
    room.live.go_to("question")
    room.live.go_to("roleplay")
    assert isinstance(room.live.state.scene, RoleplayScene)


def test_every_signal_has_words_for_the_trainer(room):
    assert [signal for signal, _, _ in room.play.words] == [STOP, BACK, SWITCH]


# --- the small card -----------------------------------------------------------------------------


def test_the_moment_of_the_card_is_told_once(room):
    due, changed = told_by(room.play.card_due), told_by(room.play.changed)
    assert not room.play.is_card_due
    room.countdown.toggle()  # its moment is the very beginning of the round
    room.pass_time(3)
    assert room.play.is_card_due
    assert due.count == 1
    assert changed.count >= 1
    room.play.give_card()
    assert not room.play.is_card_due
    room.undo.undo()
    assert room.play.is_card_due
    room.pass_time(3)
    assert due.count == 1


def test_the_card_of_another_phase_is_not_due(room):
    room.live.next()
    room.countdown.toggle()
    room.pass_time(30)
    assert not room.play.is_card_due


def test_the_phase_before_the_debrief_is_not_the_question_before(room):
    while room.part < DEBRIEF + 1:
        room.live.next()
    room.countdown.previous_phase()
    assert room.part == OUT


# --- a crash ------------------------------------------------------------------------------------


@pytest.mark.parametrize("part", range(8))
def test_after_a_crash_in_any_phase_all_is_as_it_was(open_live, clock, reopen, part):
    before = Room(open_live(a_session(people=7)), clock, part)
    before.play.make_groups()
    before.play.step_aside(3)
    before.countdown.toggle()
    before.pass_time(12)
    before.play.question()
    before.play.give_card()
    can_stop = before.play.kind in SIGNALLED
    before.play.signal(STOP)
    there = before.play
    kept = (there.casting, there.groups, there.play, there.talk, there.present, there.kind)
    again = Room(reopen(before.live), clock)
    now = again.play
    assert (now.casting, now.groups, now.play, now.talk, now.present, now.kind) == kept
    assert (again.part, again.live.step.id) == (part, "roleplay")
    assert (now.play.signal is STOP) == can_stop
    now.signal(NONE)
    assert again.countdown.clock.is_running
    assert again.countdown.clock.elapsed(clock()) == 12.0


def test_the_kind_of_phase_is_known(room):
    assert room.play.kind is PhaseKind.PLAY
    assert room.play.card.text == "PRIVATE de complicatie"
