"""What the room sees of a work form: phases with their lengths, and whose turn it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.casting import Attendance
from companion.domain.countdown import Countdown
from companion.domain.plan import Plan
from companion.domain.progress import Agenda
from companion.domain.session import Position, Session, applied
from companion.domain.stage import PhaseMark, StageState
from companion.domain.staging import stage_state
from companion.domain.step import Phase, WorkForm
from companion.domain.variant import Variant
from companion.domain.working import at_next_turn, turn_of
from companion.domain.workshop import Module, Workshop
from tests.builders import TWO_HOURS, a_session, a_workshop

NOW = 10_000.0
ROUND = Phase("Om de beurt", 20, per_person=True)


def with_phases(*phases: Phase) -> Workshop:
    """Return the programme with other phases at its question."""
    workshop, form = a_workshop(), WorkForm("Samen", "even", phases)

    def bent(module: Module) -> Module:
        steps = (
            replace(step, forms=dict.fromkeys(Variant, form)) if step.id == "question" else step
            for step in module.steps
        )
        return replace(module, steps=tuple(steps))

    return replace(workshop, modules=tuple(bent(module) for module in workshop.modules))


def shown(session: Session, *clocks: Countdown, workshop: Workshop | None = None) -> StageState:
    """Return what the room sees at the question."""
    kept = {(clock.step_id, clock.phase): clock for clock in clocks}
    here = replace(session, position=Position("question"), clocks=kept)
    return stage_state(Agenda.of_session(workshop or a_workshop(), here), here, now=NOW)


def running(phase: int, planned: float, used: float, added: float = 0.0) -> Countdown:
    return Countdown("question", phase, planned, added, running_since=NOW - used)


def test_phases_stand_with_their_lengths_and_with_whom():
    scene = shown(a_session()).scene
    assert scene.phases == (PhaseMark("Alleen", 1), PhaseMark("Samen", 2))
    assert (scene.current, scene.changing) == (0, False)
    assert scene.chips == ("In tweetallen",), "the phases say how long it takes"


def test_one_phase_is_no_row_of_phases():
    scene = shown(a_session(), workshop=with_phases(Phase("Samen", 180))).scene
    assert scene.phases == ()
    assert scene.chips == ("Samen", "even")


def test_a_step_that_takes_other_minutes_shows_those():
    session = replace(a_session(), plan=Plan(minutes={"question": 10}))
    lengths = [(mark.minutes, mark.seconds) for mark in shown(session).scene.phases]
    assert lengths == [(2, 0), (4, 0)]


def test_a_length_that_is_no_whole_minutes_is_told_in_seconds():
    workshop = with_phases(Phase("Kort", 20), Phase("Langer", 90))
    scene = shown(a_session(), workshop=workshop).scene
    assert [(mark.minutes, mark.seconds) for mark in scene.phases] == [(1, 20), (2, 90)]


def test_the_phase_that_just_began_stands_out_for_a_moment():
    assert shown(a_session(), running(1, 120, 4.9)).scene.changing
    assert not shown(a_session(), running(1, 120, 5.1)).scene.changing
    assert not shown(a_session(), running(0, 60, 1)).scene.changing, "nothing to change over from"
    assert not shown(a_session(), Countdown("question", 1, 120)).scene.changing


def test_a_variant_without_phases_has_no_row():
    assert shown(a_session(TWO_HOURS)).scene.phases == ()


# --- a round ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("used", "label", "text"),
    [
        (0, "Om de beurt · 1 van 12", "0:20"),
        (19.5, "Om de beurt · 1 van 12", "0:01"),
        (65, "Om de beurt · 4 van 12", "0:15"),
        (239, "Om de beurt · 12 van 12", "0:01"),
        (300, "Om de beurt · 12 van 12", "0:00"),
    ],
)
def test_in_a_round_the_clock_counts_for_each_person(used, label, text):
    clock = shown(a_session(), running(0, 240, used), workshop=with_phases(ROUND)).clock
    assert (clock.label, clock.text, clock.late) == (label, text, False)


@pytest.mark.parametrize("people", [1, 21])
def test_a_round_is_right_for_few_and_many(people):
    session = a_session(people=people)
    workshop = with_phases(ROUND)
    last = shown(session, running(0, 20 * people, 20 * people - 5), workshop=workshop).clock
    assert (last.label, last.text) == (f"Om de beurt · {people} van {people}", "0:05")
    assert last.fraction == pytest.approx(0.25)


def test_a_round_is_for_who_is_there():
    session = applied(a_session(people=12), Attendance((1, 2, 4, 7, 13)))
    workshop = with_phases(ROUND)
    clock = shown(session, running(0, 100, 85), workshop=workshop).clock
    assert (clock.label, clock.text) == ("Om de beurt · 5 van 5", "0:15")


def test_a_minute_more_is_for_the_end_of_the_round_and_moves_nobody():
    workshop = with_phases(ROUND)
    for used, text in ((65, "0:15"), (239, "1:01"), (280, "0:20")):
        clock = shown(a_session(), running(0, 240, used, added=60), workshop=workshop).clock
        assert clock.text == text
        assert 0.0 <= clock.fraction <= 1.0


def test_a_round_among_other_phases_says_how_long_each_person_has():
    scene = shown(a_session(), workshop=with_phases(ROUND, Phase("Samen", 60))).scene
    assert scene.phases[0] == PhaseMark("Om de beurt", 0, 20, per_person=True)


@pytest.mark.parametrize("runs", [True, False])
def test_the_next_person_begins_with_a_whole_turn(runs):
    here = replace(a_session(), position=Position("question"))
    agenda = Agenda.of_session(with_phases(ROUND), here)
    _, step = agenda.at(here.position)
    clock = running(0, 240, 47) if runs else Countdown("question", 0, 240, spent=47)
    there = at_next_turn(agenda, here, step, clock, NOW)
    assert (there.elapsed(NOW), there.is_running) == (60, runs)
    turn = turn_of(agenda, here, step, there, NOW)
    assert (turn.number, turn.left) == (4, 20)


def test_after_the_last_person_and_outside_a_round_nobody_is_next():
    here = replace(a_session(), position=Position("question"))
    for workshop, used in ((with_phases(ROUND), 235), (a_workshop(), 10)):
        agenda = Agenda.of_session(workshop, here)
        _, step = agenda.at(here.position)
        assert at_next_turn(agenda, here, step, running(0, 240, used), NOW) is None
