"""Phases and debrief questions as parts of a practice conversation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.countdown import Countdown
from companion.domain.phase_on import parts_of, phase_begun, phase_shown, question_shown
from companion.domain.playing import card_is_due, kind_on, missing
from companion.domain.progress import Agenda
from companion.domain.roleplay import PhaseKind, Roleplay
from companion.domain.session import Position, applied
from tests.builders import HALF_DAY, TWO_HOURS, a_roleplay, a_session, a_workshop, an_agenda
from tests.content.shipped import workshop as shipped

STEP = an_agenda().at(Position("roleplay"))[1]


def at(reveal: int, *clocks: Countdown):
    """Return a session at a part of the practice conversation."""
    session = replace(a_session(), position=Position("roleplay", reveal))
    for clock in clocks:
        session = applied(session, clock)
    return session


@pytest.mark.parametrize("roleplay", [a_roleplay(), *shipped().roleplays.values()])
def test_a_part_of_an_older_file_is_the_phase_that_it_was(roleplay):
    phases = roleplay.phases_in(HALF_DAY)
    assert [phase_shown(phases, n) for n in range(len(phases))] == list(range(len(phases)))
    assert parts_of(phases, roleplay) == len(phases) + len(roleplay.debrief) - 1


@pytest.mark.parametrize("roleplay", [a_roleplay(), *shipped().roleplays.values()])
def test_all_questions_are_in_the_last_phase(roleplay):
    phases = roleplay.phases_in(HALF_DAY)
    parts = range(parts_of(phases, roleplay))
    asked = [question_shown(phases, roleplay, part) for part in parts]
    assert [q for q in asked if q is not None] == list(range(len(roleplay.debrief)))
    assert {phase_shown(phases, n) for n in parts if asked[n] is not None} == {len(phases) - 1}


def test_a_question_that_is_not_there_counts_as_the_last():
    roleplay = a_roleplay()
    assert question_shown(roleplay.phases[HALF_DAY], roleplay, 99) == 1


def test_a_debrief_that_does_not_come_last_has_no_parts_of_its_own():
    roleplay = a_roleplay()
    turned = roleplay.phases[HALF_DAY][::-1]
    assert parts_of(turned, roleplay) == 7
    assert question_shown(turned, roleplay, 0) is None


def without_phases(roleplay: Roleplay) -> Roleplay:
    return replace(roleplay, phases={})


def test_a_practice_conversation_without_phases_is_one_part():
    bare = {key: without_phases(each) for key, each in a_workshop().roleplays.items()}
    agenda = Agenda.of(replace(a_workshop(), roleplays=bare), HALF_DAY)
    assert agenda.parts(STEP, at(0)) == 1
    assert agenda.phase_at(STEP, at(3)) == 0
    assert kind_on(agenda, at(0), STEP) is None


def test_the_clock_stays_with_the_phase_while_the_questions_go_by():
    agenda = an_agenda()
    clock = Countdown("roleplay", 6, 480.0, spent=30.0)
    for part in (6, 7):
        session = at(part, clock)
        phases = agenda.clock_phases(STEP, session)
        assert agenda.clock(STEP, session, phases) == clock


def test_back_from_the_step_after_leads_to_the_last_question():
    session = replace(a_session(), position=Position("last-word"))
    assert an_agenda().previous(session).reveal == 7


def test_a_question_is_in_the_phase_that_was_begun_last():
    session = applied(a_session(), Countdown("question", 1, 120.0))
    assert phase_begun(session, "question") == 1
    assert phase_begun(session, "agreement") == 0


# --- how it goes --------------------------------------------------------------------------------


@pytest.mark.parametrize("variant", [HALF_DAY, TWO_HOURS])
@pytest.mark.parametrize("roleplay", shipped().roleplays.values(), ids=lambda each: each.id)
def test_who_follows_the_programme_looks_back_as_long_as_was_played(roleplay, variant):
    steps = {"R1": "M3.4", "R2": "M4.4"}
    step_id = steps.get(roleplay.id, "M6.2")
    session = replace(a_session(variant), choices={step_id: roleplay.id})
    agenda = Agenda.of_session(shipped(), session)
    _, step = shipped().find_step(step_id)
    for place, phase in enumerate(agenda.phases_of_roleplay(step, session)):
        seconds = phase.minutes * 60.0
        session = applied(session, Countdown(step_id, place, seconds, spent=seconds))
    assert missing(agenda, session, step, 0.0) <= 0


def test_what_is_missing_is_the_play_without_the_looking_back():
    played = at(
        6,
        Countdown("roleplay", 1, 180, spent=200.0),
        Countdown("roleplay", 4, 360, spent=100.0),
        Countdown("roleplay", 6, 480, running_since=50.0),
    )
    assert missing(an_agenda(), played, STEP, 110.0) == 240.0
    assert kind_on(an_agenda(), played, STEP) is PhaseKind.DEBRIEF


def due(part: int, spent: float, play: int, after: int, phase: int = 1) -> bool:
    """Whether the small card is due with this much played."""
    roleplay = a_roleplay()
    card = replace(roleplay.complication, play=play, after=after)
    workshop = a_workshop()
    changed = {key: replace(each, complication=card) for key, each in workshop.roleplays.items()}
    agenda = Agenda.of(replace(workshop, roleplays=changed), HALF_DAY)
    session = at(part, Countdown("roleplay", phase, 180, spent=spent))
    return card_is_due(agenda, session, STEP, 0.0)


def test_the_card_comes_at_its_moment_in_its_round():
    assert not due(1, 119.0, play=1, after=120)
    assert due(1, 120.0, play=1, after=120)
    assert not due(1, 120.0, play=2, after=60)
    assert due(4, 60.0, play=2, after=60, phase=4)
    assert not due(4, 0.0, play=2, after=0, phase=4)


def test_in_a_round_that_is_too_short_the_card_comes_half_way():
    assert not due(1, 89.0, play=1, after=300)
    assert due(1, 90.0, play=1, after=300)


def test_a_round_that_is_not_there_is_the_last_one():
    assert due(4, 60.0, play=9, after=60, phase=4)


def test_no_card_comes_when_nobody_plays():
    assert not due(2, 170.0, play=1, after=60)
    assert not due(6, 170.0, play=1, after=60)
