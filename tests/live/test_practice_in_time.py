"""Each practice conversation of the programme, from its cards to its last question, on time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.play import PlaySignal, Speaker
from companion.domain.roleplay import PhaseKind
from companion.domain.session import Position
from companion.live.autosave import Autosave
from companion.live.session import LiveSession
from companion.storage.sessions import create_session
from tests.builders import HALF_DAY, TWO_HOURS, a_session
from tests.content.shipped import workshop as shipped
from tests.live.conftest import close_for_good, told_by
from tests.live.practice import Room

STEPS = {"R1": "M3.4", "R2": "M4.4", "R3": "M6.2", "R4": "M6.2", "R5": "M6.2"}
GIVEN = [(each, HALF_DAY) for each in STEPS] + [("R1", TWO_HOURS)]


class Practice:
    """A session of the programme at one of its practice conversations."""

    def __init__(self, folder, clock, roleplay, variant, people):
        self.step_id = STEPS[roleplay]
        session = replace(a_session(variant, people=people), position=Position(self.step_id))
        session = replace(session, choices={self.step_id: roleplay})
        self.path, self.clock = create_session(folder, session), clock
        self.open()
        self.room.live.choose_roleplay(self.step_id, roleplay)

    def open(self):
        """Open the file, as the program does."""
        self.autosave = Autosave(self.path)
        live = LiveSession(
            shipped(), self.autosave.open(), self.autosave, self.clock, self.autosave
        )
        if live.step.id != self.step_id:
            live.go_to(self.step_id)
        self.room = Room(live, self.clock)

    def restart(self):
        """Stop in the middle and go on with the file."""
        assert close_for_good(self.autosave)
        self.open()

    def close(self):
        close_for_good(self.autosave)


@pytest.fixture
def practise(qapp, folder, clock):
    """Return a way to come to a practice conversation; it is closed after the test."""
    opened = []

    def begin(roleplay, variant=HALF_DAY, people=13):
        opened.append(Practice(folder, clock, roleplay, variant, people))
        return opened[-1]

    yield begin
    for each in opened:
        each.close()


@pytest.mark.parametrize(("roleplay", "variant"), GIVEN)
def test_who_follows_the_programme_is_never_held_back_and_hears_of_the_card_once(
    practise, roleplay, variant
):
    room = practise(roleplay, variant).room
    held, due = told_by(room.play.held_back), told_by(room.play.card_due)
    room.play.make_groups()
    phases, questions, came = room.live.phases, len(room.play.roleplay.debrief), []
    room.countdown.toggle()
    for number, phase in enumerate(phases):
        for _ in range(int(phase.seconds)):
            room.pass_time(1)
            if due.count > len(came):
                came.append((number, round(room.countdown.clock.elapsed(room.clock()))))
        if number + 1 < len(phases):
            room.live.next()
    assert room.play.kind is PhaseKind.DEBRIEF
    for number in range(questions):
        assert room.live.state.scene.point == number
        room.live.next()
    assert room.live.step.id != STEPS[roleplay]
    assert held.count == 0
    card = room.live.workshop.roleplays[roleplay].complication
    plays = [n for n, p in enumerate(phases_of(roleplay, variant)) if p.kind is PhaseKind.PLAY]
    assert came == [(plays[card.play - 1], card.after)]


def phases_of(roleplay, variant):
    return shipped().roleplays[roleplay].phases_in(variant)


@pytest.mark.parametrize("roleplay", STEPS)
def test_a_crash_in_each_of_its_parts_takes_nothing_away(practise, roleplay):
    practice = practise(roleplay)
    room = practice.room
    room.play.make_groups()
    room.countdown.toggle()
    parts = room.live.agenda.parts(room.live.step, room.live.session)
    for part in range(parts):
        room.pass_time(20)
        room.play.speak(Speaker.PARENT)
        room.pass_time(5)
        room.play.signal(PlaySignal.STOP)
        before = (room.play.groups, room.play.play, room.play.talk, room.countdown.remaining())
        practice.restart()
        room = practice.room
        after = (room.play.groups, room.play.play, room.play.talk, room.countdown.remaining())
        assert (after, room.part) == (before, part)
        room.play.signal(PlaySignal.STOP)
        room.live.next()
    room.live.next()  # the debrief was shorter than the play
    room.live.next()
    assert room.live.step.id != STEPS[roleplay]
