"""Where a session stands and what comes next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.conversation import suggested_roleplay
from companion.domain.countdown import Countdown
from companion.domain.progress import Agenda
from companion.domain.session import Position, Session
from companion.domain.step import Phase, WorkForm
from companion.domain.variant import Variant
from companion.domain.workshop import ModulePlace, Workshop
from tests.builders import HALF_DAY, TWO_HOURS, a_session, a_workshop, an_agenda
from tests.content.shipped import workshop as shipped

BOTH = pytest.mark.parametrize("variant", list(Variant))
PROGRAMMES = pytest.mark.parametrize("programme", [a_workshop, shipped])


def at(session: Session, step_id: str, reveal: int = 0) -> Session:
    """Return the session at a step."""
    return replace(session, position=Position(step_id, reveal))


def walk(agenda: Agenda, session: Session) -> list[Position]:
    """Return all positions from the first to the last, by pressing *next*."""
    positions = [agenda.start()]
    while (following := agenda.next(replace(session, position=positions[-1]))) != positions[-1]:
        positions.append(following)
        assert len(positions) < 1_000
    return positions


def with_choices(session: Session, programme: Workshop, variant: Variant) -> Session:
    """Return a session of this programme at its first step."""
    return replace(session, position=Agenda.of(programme, variant).start())


@PROGRAMMES
@BOTH
def test_back_is_the_way_that_next_came(programme, variant):
    agenda = Agenda.of(programme(), variant)
    session = with_choices(a_session(variant), programme(), variant)
    forth = walk(agenda, session)
    position, back = forth[-1], [forth[-1]]
    while (before := agenda.previous(replace(session, position=position))) != position:
        position = before
        back.append(position)
    assert back == forth[::-1]


@PROGRAMMES
@BOTH
def test_next_passes_every_part_of_every_step(programme, variant):
    agenda = Agenda.of(programme(), variant)
    session = with_choices(a_session(variant), programme(), variant)
    shown = [(position.step_id, position.reveal) for position in walk(agenda, session)]
    assert shown == [
        (step.id, part)
        for module, step in agenda.steps
        if module.place is ModulePlace.WORKSHOP
        for part in range(agenda.parts(step, session))
    ]


@PROGRAMMES
@BOTH
def test_one_press_too_many_does_not_run_into_the_follow_up(programme, variant):
    agenda = Agenda.of(programme(), variant)
    last = [step for module, step in agenda.steps if module.place is ModulePlace.WORKSHOP][-1]
    position = agenda.position(agenda.index(last.id))
    assert agenda.next_step(position) == position


@PROGRAMMES
@BOTH
def test_the_follow_up_comes_last(programme, variant):
    places = [module.place for module, _ in Agenda.of(programme(), variant).steps]
    assert places == sorted(places, key=list(ModulePlace).index)
    assert set(places) == set(ModulePlace)


@PROGRAMMES
@BOTH
def test_the_circles_only_come_closer_and_meet_at_the_end_of_the_workshop(programme, variant):
    agenda = Agenda.of(programme(), variant)
    together = [agenda.together(step.id) for _, step in agenda.steps]
    assert together == sorted(together)
    assert (together[0], together[-1]) == (0.0, 1.0)
    last = [step for module, step in agenda.steps if module.place is ModulePlace.WORKSHOP][-1]
    assert agenda.together(last.id) == 1.0


@pytest.mark.parametrize(
    ("step_id", "parts"), [("quote", 2), ("testimonial", 1), ("handles", 4), ("roleplay", 8)]
)
def test_a_step_is_shown_in_parts(step_id, parts):
    agenda = an_agenda()
    assert agenda.parts(agenda.at(Position(step_id))[1], a_session()) == parts


def test_a_position_says_the_module_in_words():
    agenda = an_agenda()
    assert agenda.start() == Position("title", 0, "M1 Welkom")
    assert agenda.position(agenda.index("break")).title == "Pauze"


def test_next_step_skips_the_parts_that_are_left():
    assert an_agenda().next_step(Position("quote")).step_id == "testimonial"


def test_the_ends_stay_where_they_are():
    agenda = an_agenda()
    assert agenda.previous(at(a_session(), "title")) == Position("title")
    assert agenda.next(at(a_session(), "again")) == Position("again")
    assert agenda.next_step(Position("again")) == Position("again")


def test_a_step_that_the_programme_does_not_have_counts_as_the_first():
    agenda = an_agenda()
    assert agenda.index("nowhere") == 0
    assert agenda.next(at(a_session(), "nowhere")).step_id == "quote"


def test_a_step_that_this_variant_does_not_have_counts_as_the_one_before_it():
    assert an_agenda(TWO_HOURS).at(Position("testimonial"))[1].id == "quote"
    assert an_agenda(HALF_DAY).at(Position("worlds"))[1].id == "explanation"
    assert an_agenda(HALF_DAY).next(at(a_session(), "worlds")).step_id == "question"


@BOTH
def test_from_a_step_that_is_left_out_next_and_back_lead_on(variant):
    agenda = an_agenda(variant)
    for missing in {"testimonial", "worlds"} - {step.id for _, step in agenda.steps}:
        session = at(a_session(variant), missing, reveal=3)
        here = agenda.index(missing)
        before = agenda.previous(session)
        assert agenda.index(before.step_id) < here
        seen = []
        while agenda.index(session.position.step_id) == here:
            session = replace(session, position=agenda.next(session))
            seen.append(session.position)
            assert len(seen) < 10
        assert agenda.index(session.position.step_id) == here + 1


def test_back_leaves_a_part_that_the_step_no_longer_has():
    session = at(a_session(TWO_HOURS), "roleplay", reveal=6)  # there are four parts now
    assert an_agenda(TWO_HOURS).previous(session).reveal == 2


# --- practice conversations ---------------------------------------------------------------------


def roleplay_id(session: Session) -> str:
    """Return the practice conversation that the step *roleplay* has in this session."""
    agenda = an_agenda()
    found = agenda.roleplay(agenda.at(Position("roleplay"))[1], session)
    assert found is not None
    return found.id


def test_the_first_practice_conversation_is_the_usual_one():
    assert roleplay_id(a_session()) == "R1"


@pytest.mark.parametrize("work", ["onderwijs", "Onderwijs, PO", "het onderwijs; en meer"])
def test_the_field_of_work_suggests_a_practice_conversation(work):
    assert roleplay_id(a_session(field_of_work=work)) == "R2"


@pytest.mark.parametrize("work", ["", "bakkerij", "onderwijsachtig"])
def test_another_field_of_work_suggests_the_usual_one(work):
    assert suggested_roleplay(a_workshop(), ("R1", "R2"), work) == "R1"


def test_what_the_trainer_chose_goes_before_what_fits():
    session = replace(a_session(field_of_work="onderwijs"), choices={"roleplay": "R1"})
    assert roleplay_id(session) == "R1"


def test_a_choice_that_is_no_option_counts_as_none():
    assert roleplay_id(replace(a_session(), choices={"roleplay": "R9"})) == "R1"


def test_a_practice_conversation_brings_its_own_lines_and_fields():
    agenda, session = an_agenda(), a_session()
    step = agenda.at(Position("roleplay"))[1]
    roleplay = a_workshop().roleplays["R1"]
    assert agenda.keep(step, session) == roleplay.keep
    assert agenda.trainer_lines(step, session) == roleplay.trainer
    assert agenda.roleplay(agenda.at(Position("title"))[1], session) is None


def test_a_practice_conversation_without_phases_for_two_hours_has_those_of_half_a_day():
    workshop = a_workshop()
    long = workshop.roleplays["R1"].phases[HALF_DAY]
    only_long = replace(workshop.roleplays["R1"], phases={HALF_DAY: long})
    agenda = Agenda.of(replace(workshop, roleplays={"R1": only_long, "R2": only_long}), TWO_HOURS)
    assert agenda.phases_of_roleplay(agenda.at(Position("roleplay"))[1], a_session()) == long


# --- clocks -------------------------------------------------------------------------------------


def clock_at(step_id: str, session: Session, variant: Variant = HALF_DAY) -> Countdown | None:
    """Return the clock of a step."""
    agenda = an_agenda(variant)
    step = agenda.at(Position(step_id))[1]
    phases = agenda.clock_phases(step, session)
    return agenda.clock(step, session, phases) if phases else None


def test_a_question_has_the_phases_of_its_work_form_in_this_variant():
    assert clock_at("question", a_session()) == Countdown("question", 0, 60)
    assert clock_at("question", a_session(TWO_HOURS), TWO_HOURS) is None


def test_a_round_takes_its_seconds_for_each_person():
    agenda = an_agenda()
    step = agenda.at(Position("question"))[1]
    each = WorkForm("In een kring", "20 seconden per persoon", (Phase("Om de beurt", 20, True),))
    in_turn = replace(step, forms={HALF_DAY: each})
    assert agenda.clock_phases(in_turn, a_session(people=9)) == (Phase("Om de beurt", 180),)


def test_a_break_takes_its_own_minutes():
    assert clock_at("break", a_session()) == Countdown("break", 0, 15 * 60)
    assert clock_at("break", a_session(TWO_HOURS), TWO_HOURS) == Countdown("break", 0, 10 * 60)


def test_a_question_is_in_the_last_phase_that_was_begun():
    begun = Countdown("question", 1, 120, spent=7.0)
    clocks = {("question", 0): Countdown("question", 0, 60, spent=60.0), ("question", 1): begun}
    assert clock_at("question", replace(a_session(), clocks=clocks)) == begun


def test_a_practice_conversation_is_in_the_phase_that_is_shown():
    session = a_session()
    assert clock_at("roleplay", at(session, "roleplay", 2)) == Countdown("roleplay", 2, 4 * 60)
    assert clock_at("roleplay", at(session, "title")) == Countdown("roleplay", 0, 2 * 60)
    assert clock_at("roleplay", at(session, "roleplay", 99)) == Countdown("roleplay", 6, 8 * 60)


def test_a_title_has_no_clock():
    assert clock_at("title", a_session()) is None
