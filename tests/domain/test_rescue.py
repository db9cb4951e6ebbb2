"""Making up for lost time, by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from companion.domain.plan import Plan
from companion.domain.progress import Agenda
from companion.domain.rescue import ProposalKind, proposals
from companion.domain.schedule import outlook
from companion.domain.session import Position
from companion.domain.step import Priority
from companion.domain.timing import Beginning
from tests.builders import HALF_DAY, TWO_HOURS, a_note, a_session, a_workshop
from tests.content.shipped import step_of
from tests.domain.moments import BEGAN, a_day, agenda_of, at, used


def rescue(session, now):
    return {each.kind: each for each in proposals(agenda_of(session), session, now, now)}


def cuts(proposal):
    return {cut.step_id: (cut.before, cut.after) for cut in proposal.cuts}


def late_session(step_id="M3.5", late=10, **times):
    """Return a session at a step that should have begun some minutes ago, and the moment."""
    session = a_day(step_id, **times)
    agenda = agenda_of(session)
    before = [step for _, step in agenda.steps[: agenda.index(step_id)]]
    return session, BEGAN + 60.0 * (sum(agenda.minutes(step) for step in before) + late)


@pytest.mark.parametrize("late", [-30, 0, 1])
def test_who_is_on_time_gets_no_proposals(late):
    assert rescue(*late_session(late=late)) == {}


@pytest.mark.parametrize("late", [2, 5, 10, 14])
def test_every_proposal_makes_up_for_all_of_it_and_no_more_than_a_minute_too_much(late):
    found = rescue(*late_session(late=late))
    assert len(found) == 3
    for kind, proposal in found.items():
        assert proposal.outlook.late <= 60
        if kind is not ProposalKind.SKIP:
            assert proposal.saved == late


def test_absorbing_takes_a_little_of_many_steps():
    found = rescue(*late_session(late=9))[ProposalKind.ABSORB]
    assert len(found.cuts) > 5
    for cut in found.cuts:
        assert cut.before - cut.after <= (cut.before + 1) // 3


def test_shortening_takes_few_steps_and_what_is_extra_first():
    found = rescue(*late_session(late=4))[ProposalKind.SHORTEN]
    assert cuts(found) == {"M5.4": (3, 2), "M6.4": (4, 3), "M7.3": (5, 3)}


def test_skipping_leaves_out_what_the_programme_says_goes_first():
    found = rescue(*late_session(late=6))[ProposalKind.SKIP]
    assert cuts(found) == {"M5.4": (3, 0), "M6.4": (4, 0)}
    assert found.plan == Plan(skipped=frozenset({"M5.4", "M6.4"}))


def test_very_late_a_practice_conversation_goes_with_all_that_belongs_to_it():
    found = rescue(*late_session("M5.1", late=40))[ProposalKind.SKIP]
    gone = {step_id for step_id, (_, after) in cuts(found).items() if after == 0}
    assert {"M6.1", "M6.2", "M6.3"} <= gone
    assert found.outlook.late <= 60


def test_what_belongs_to_a_practice_conversation_that_was_played_stays():
    session, now = late_session("M6.2", late=25)
    for proposal in rescue(session, now).values():
        assert "M6.3" not in cuts(proposal)


def test_the_step_that_is_on_never_gets_shorter_than_what_it_used():
    session = used(a_day("M5.3"), M5_3=7.5)
    for proposal in rescue(session, at(15, 50)).values():
        assert cuts(proposal).get("M5.3", (8, 8))[1] >= 8


def test_the_step_that_is_on_is_never_left_out():
    session, now = late_session("M5.4", late=30)
    for proposal in rescue(session, now).values():
        assert cuts(proposal).get("M5.4", (3, 3))[1] >= 2


def test_a_step_that_was_on_before_is_not_left_out():
    session, now = late_session("M5.3", late=7)
    session = used(session, M5_4=2)
    found = rescue(session, now)
    assert ProposalKind.SKIP in found
    for proposal in found.values():
        assert cuts(proposal).get("M5.4", (3, 3))[1] > 0


def test_when_nothing_helps_enough_the_best_is_offered_with_how_late_it_stays():
    session, now = late_session("M9.1", late=20)
    assert rescue(session, now) == {}
    session, now = late_session("M7.1", late=30)
    (found,) = rescue(session, now).values()
    assert found.kind is ProposalKind.SKIP
    assert 60 < found.outlook.late < 30 * 60
    before = outlook(agenda_of(session), session, now, now)
    assert found.outlook.late == before.late - found.saved * 60


def test_a_locked_break_is_kept_by_steps_before_it_and_the_end_by_steps_after_it():
    # 5 minutes late for the break; the end was agreed 5 minutes earlier than the programme needs
    session, now = late_session("M3.2", late=5, pause=time(15, 20), end=time(16, 55))
    found = rescue(session, now)
    assert set(found) == set(ProposalKind)
    for proposal in found.values():
        assert proposal.outlook.behind <= 60
        assert proposal.outlook.late <= 60
        assert proposal.plan.minutes or proposal.plan.skipped
    before = {"M3", "M4"}
    won = sum(
        b - a for step, (b, a) in cuts(found[ProposalKind.ABSORB]).items() if step[:2] in before
    )
    assert won == 5


def test_late_for_the_break_only_steps_before_it_are_touched():
    session, now = late_session("M3.2", late=8, pause=time(15, 20), end=time(17, 30))
    for proposal in rescue(session, now).values():
        assert all(step[:2] in {"M3", "M4"} for step in cuts(proposal))


def test_what_is_late_only_at_the_end_takes_nothing_from_before_a_locked_break():
    session, now = late_session("M3.2", late=0, pause=time(15, 20), end=time(16, 55))
    found = rescue(session, now)
    assert set(found) == set(ProposalKind)
    for proposal in found.values():
        assert not any(step[:2] in {"M3", "M4"} for step in cuts(proposal))


def with_room(late):
    """Return the proposals for the tiny programme when every step could do with a minute."""
    workshop = a_workshop()
    modules = tuple(
        replace(m, steps=tuple(replace(s, shortest={HALF_DAY: 1}) for s in m.steps))
        for m in workshop.modules
    )
    session = replace(a_session(), position=Position("quote"), beginning=Beginning(BEGAN, 105))
    agenda = Agenda.of_session(replace(workshop, modules=modules), session)
    now = BEGAN + (5 + late) * 60
    return {each.kind: each for each in proposals(agenda, session, now, now)}


def test_absorbing_leaves_every_step_about_two_thirds_of_its_time():
    found = with_room(late=10)
    for before, after in cuts(found[ProposalKind.ABSORB]).values():
        assert after >= before * 3 // 5
    assert (15, 5) in cuts(found[ProposalKind.SHORTEN]).values()
    assert ProposalKind.ABSORB not in with_room(late=30)


@pytest.mark.parametrize("late", range(20, 70))
def test_leaving_out_gives_back_what_a_large_step_made_superfluous(late):
    session, now = late_session("M3.5", late=late)
    found = rescue(session, now)[ProposalKind.SKIP]
    spare = -found.outlook.behind / 60
    gone = [cut for cut in found.cuts if cut.after == 0 and cut.step_id not in {"M6.1", "M6.3"}]
    for cut in gone:
        belongs = 7 if cut.step_id == "M6.2" else 0
        assert cut.before + belongs > spare
    for cut in found.cuts:
        assert cut.after == 0 or spare < 1


def test_a_short_workshop_is_saved_too():
    session = a_day("M3.5", variant=TWO_HOURS)
    found = rescue(session, BEGAN + 60 * (15 + 15 + 26 + 6))
    assert found
    assert all(proposal.outlook.late <= 60 for proposal in found.values())


def test_what_the_trainer_bent_herself_stays_bent():
    plan = Plan(order=(), skipped=frozenset({"M6.4"}), minutes={"M9.3": 6})
    session, now = late_session("M5.1", late=5)
    session = replace(session, plan=plan)
    for proposal in rescue(session, now).values():
        assert "M6.4" in proposal.plan.skipped
        assert proposal.plan.minutes["M9.3"] == 6


def test_notes_make_no_difference():
    session, now = late_session(late=9)
    noted = replace(session, notes=(a_note(step_id="M5.4"), a_note(2, step_id="M2.5")))
    assert rescue(session, now) == rescue(noted, now)


def test_before_the_workshop_a_programme_that_does_not_fit_can_be_made_to_fit():
    session = a_day(began=None, begin=time(13, 30), end=time(16, 50))
    found = rescue(session, at(13))
    assert found
    assert all(proposal.outlook.ends_at <= at(16, 51) for proposal in found.values())


def test_the_closing_and_the_agreements_are_core_and_never_shorter():
    for step_id in ("M8.2", "M9.1", "M9.2", "M9.3", "M9.4"):
        step = step_of(step_id)
        assert (step.priority, dict(step.shortest)) == (Priority.CORE, {})
