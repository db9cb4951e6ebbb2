"""Making up for lost time, whatever the day looks like."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from companion.domain.bend import together_with
from companion.domain.countdown import Countdown
from companion.domain.plan import Plan
from companion.domain.rescue import proposals
from companion.domain.schedule import ahead, given_to, left_in, outlook
from companion.domain.session import applied
from companion.domain.step import Priority, RoleplayContent
from companion.domain.timing import StepTime
from companion.domain.variant import Variant
from companion.domain.workshop import ModulePlace
from tests.content.shipped import workshop
from tests.domain.moments import BEGAN, a_day, agenda_of

IDS = [step.id for module in workshop().modules for step in module.steps]
quarter_hours = st.integers(0, 20).map(lambda q: time(13 + (30 + q * 15) // 60, (30 + q * 15) % 60))

clocks = st.dictionaries(
    st.tuples(st.sampled_from(IDS), st.integers(0, 1)), st.integers(-300, 300), max_size=3
).map(lambda added: {key: Countdown(*key, 60.0, float(more)) for key, more in added.items()})


@st.composite
def days(draw):
    """Return a session somewhere on its day, the moment that it is, and that by the computer."""
    offset = draw(st.sampled_from([0, 0, -7200, 90, 3600]))
    plan = Plan(
        skipped=frozenset(draw(st.sets(st.sampled_from(IDS), max_size=4))),
        minutes=draw(st.dictionaries(st.sampled_from(IDS), st.integers(1, 30), max_size=4)),
        order=draw(st.just(()) | st.permutations(IDS).map(tuple)),
    )
    locks = draw(st.fixed_dictionaries({}, optional={"pause": quarter_hours, "end": quarter_hours}))
    variant = draw(st.sampled_from(Variant))
    session = a_day(
        draw(st.sampled_from(IDS)), variant=variant, plan=plan, began=BEGAN - offset, **locks
    )
    now = BEGAN - offset + draw(st.integers(0, 240 * 60))
    times = draw(st.dictionaries(st.sampled_from(IDS), st.integers(0, 20 * 60), max_size=6))
    spent = {step_id: StepTime(step_id, float(seconds)) for step_id, seconds in times.items()}
    session = replace(session, clocks=draw(clocks))
    here = agenda_of(session).at(session.position)[1].id
    spent[here] = StepTime(here, 0.0, now - draw(st.integers(0, 20 * 60)))
    return replace(session, step_times=spent), now, now + offset


@settings(deadline=None, max_examples=150)
@given(days())
def test_whatever_the_day_the_proposals_are_sound(day):
    session, now, wall = day
    agenda = agenda_of(session)
    before = outlook(agenda, session, now, wall)
    found = proposals(agenda, session, now, wall)
    assert len(found) <= 3
    assert len({proposal.kind for proposal in found}) == len(found)
    plans = [(p.plan.order, p.plan.skipped, tuple(sorted(p.plan.minutes.items()))) for p in found]
    assert len(set(plans)) == len(found)
    assert bool(found) <= (before.late > 60)
    for proposal in found:
        assert proposal.cuts
        check_cuts(agenda, session, now, proposal)
        check_sums(agenda, session, (now, wall), before, proposal)


def check_cuts(agenda, session, now, proposal):
    """Nothing negative, nothing protected, nothing that is over."""
    here = agenda.at(session.position)[1]
    later = {step.id for step in ahead(agenda, session)}
    steps = {step.id: step for _, step in agenda.steps}
    gone = {cut.step_id for cut in proposal.cuts if cut.after == 0}
    with_others = {
        each for step_id in gone for each in together_with(agenda, step_id) if each != step_id
    }
    for cut in proposal.cuts:
        step = steps[cut.step_id]
        assert 0 <= cut.after < cut.before == agenda.minutes(step)
        assert cut.step_id in later or (step is here and cut.after > 0)
        if cut.after == 0:
            assert step.priority is not Priority.CORE or cut.step_id in with_others
            for other in together_with(agenda, cut.step_id):
                assert other in gone or other not in later
        else:
            assert not isinstance(step.content, RoleplayContent)
            assert cut.after >= step.shortest[agenda.variant]
            assert (cut.before - cut.after) * 60 <= left_in(agenda, session, step, now)


def check_sums(agenda, session, moments, before, proposal):
    """The sums come out, the locked times are kept, and nothing else was touched."""
    after = proposal.outlook
    bent = replace(session, plan=proposal.plan)
    assert after == outlook(agenda_of(bent), bent, *moments)
    assert (after.agreed_end, after.next_lock) == (before.agreed_end, before.next_lock)
    assert proposal.saved == sum(cut.before - cut.after for cut in proposal.cuts) > 0
    assert after.ends_at <= before.ends_at
    assert after.late < before.late
    gone = [s for _, s in agenda.steps if s.id in {c.step_id for c in proposal.cuts if not c.after}]
    given_too = sum(max(0.0, given_to(agenda, session, step)) for step in gone)
    assert before.ends_at - after.ends_at <= proposal.saved * 60 + given_too
    touched = {cut.step_id for cut in proposal.cuts}
    changed = {step_id for step_id in IDS if differs(session.plan, proposal.plan, step_id)}
    assert changed == touched
    # Taken back, the session is exactly as it was.
    assert applied(applied(session, proposal.plan), session.plan) == session


def differs(one, other, step_id):
    return (step_id in one.skipped) != (step_id in other.skipped) or one.minutes.get(
        step_id
    ) != other.minutes.get(step_id)


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(IDS), st.sampled_from(Variant), st.integers(2, 60))
def test_without_waiting_what_is_saved_is_what_the_end_comes_nearer(step_id, variant, late):
    session = a_day(step_id, variant=variant)
    agenda = agenda_of(session)
    here = agenda.index(step_id)
    assume(agenda.steps[here][0].place is ModulePlace.WORKSHOP)
    now = BEGAN + 60 * (late + sum(agenda.minutes(step) for _, step in agenda.steps[:here]))
    before = outlook(agenda, session, now, now)
    assert before.behind == late * 60
    for proposal in proposals(agenda, session, now, now):
        assert before.ends_at - proposal.outlook.ends_at == proposal.saved * 60


@settings(deadline=None, max_examples=100)
@given(days())
def test_nothing_is_taken_that_could_have_stayed(day):
    session, now, wall = day
    agenda = agenda_of(session)
    for proposal in proposals(agenda, session, now, wall):
        if proposal.outlook.late > 60 or session.times.pause:
            continue  # with two locked times a cut may serve only one of them
        for cut in proposal.cuts:
            assert is_needed(agenda, session, (now, wall), proposal, cut)


def is_needed(agenda, session, moments, proposal, cut):
    """Whether it would be late again with this cut made a minute smaller, or not at all."""
    minutes = {**proposal.plan.minutes}
    skipped = proposal.plan.skipped
    if cut.after:
        minutes[cut.step_id] = cut.after + 1
    else:
        leader = next(
            (
                other.step_id
                for other in proposal.cuts
                if other.after == 0 and cut.step_id in together_with(agenda, other.step_id)[1:]
            ),
            cut.step_id,
        )
        skipped = skipped - set(together_with(agenda, leader))
    plan = Plan(proposal.plan.order, skipped, minutes)
    bent = replace(session, plan=plan)
    return outlook(agenda_of(bent), bent, *moments).late > 0
