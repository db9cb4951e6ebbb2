"""What a step counts, and what the counts add up to."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given as given_any
from hypothesis import strategies as st

from companion.domain.counting import (
    MARKS,
    CountingKind,
    average,
    chosen,
    countable,
    counts_of,
    dots_of,
    given,
    scans,
)
from companion.domain.progress import Agenda
from companion.domain.session import Session, applied
from companion.domain.tally import CHOSEN, Tally
from companion.domain.variant import Variant
from tests.builders import a_session, a_workshop, an_agenda
from tests.content.shipped import workshop as shipped
from tests.counts import Count, with_counts

HALF_DAY, TWO_HOURS = Variant.HALF_DAY, Variant.TWO_HOURS


def counting_at(step_id, variant=HALF_DAY, people=12):
    agenda = Agenda.of(shipped(), variant)
    session = a_session(variant, people=people)
    return countable(agenda, session, agenda.steps[agenda.index(step_id)][1])


def counted(*counts: Count) -> Session:
    return with_counts(a_session(), counts)


def marks_of(item: str, *marks: int) -> list[Count]:
    return [Count("M1.5", item, mark, marks.count(mark)) for mark in set(marks)]


def test_the_self_scan_counts_marks_of_eight_sentences():
    counting = counting_at("M1.5")
    assert counting.kind is CountingKind.SCAN
    assert counting.ids == tuple(f"Z{n}" for n in range(1, 9))
    assert counting.marks[0] == (1, "bijna nooit")
    assert counting.kinds == (1, 2, 3, 4, 5)
    assert counting.people == 12


def test_a_sentence_is_chosen_only_when_looking_back():
    assert counting_at("M9.1").choose.startswith("Kies één zin")
    assert counting_at("M9.1").kinds == (1, 2, 3, 4, 5, CHOSEN)
    assert [counting_at(step).choose for step in ("M1.5", "M10.1")] == ["", ""]


def test_an_average_waits_for_the_end():
    assert [counting_at(s).shows_average for s in ("M1.5", "M9.1", "M10.1")] == [False, True, True]


@pytest.mark.parametrize(
    ("variant", "ids"), [(HALF_DAY, ("E1", "E2", "E3", "E4")), (TWO_HOURS, ("E1", "E2"))]
)
def test_the_evaluation_asks_what_its_variant_asks_and_never_the_open_question(variant, ids):
    counting = counting_at("M9.2", variant)
    assert counting.kind is CountingKind.EVALUATION
    assert counting.ids == ids
    assert dict(counting.marks)[5] == "helemaal"


def test_the_question_on_the_stage_says_how_many_sentences_there_are():
    _, step = shipped().find_step("M9.2")
    assert step.content.asked(HALF_DAY).startswith("Vier zinnen")
    assert step.content.asked(TWO_HOURS).startswith("Twee zinnen")


def test_a_poll_counts_dots():
    counting = counting_at("M7.2", people=9)
    assert (counting.kind, counting.kinds) == (CountingKind.POLL, (CHOSEN,))
    assert (counting.dots, counting.people) == (2, 9)
    assert counting.ids == ("H1", "H2", "H3", "H4", "H5")


def test_most_steps_count_nothing():
    assert counting_at("M1.2") is None
    assert counting_at("M7.1") is None


def test_an_evaluation_without_sentences_counts_nothing():
    agenda, session = an_agenda(), a_session()
    _, step = a_workshop().find_step("question")
    step = replace(step, keep=replace(step.keep, label="evaluatie"))
    assert countable(agenda, session, step) is None


def test_a_mark_without_a_word_can_be_given_too():
    agenda, session = an_agenda(), a_session()
    _, step = a_workshop().find_step("scale")
    counting = countable(agenda, session, step)
    assert counting.marks == ((1, "nooit"), (2, ""), (3, ""), (4, ""), (5, "altijd"))


def test_counts_are_of_one_step_and_leave_out_what_is_nothing():
    session = counted(
        Count("M1.5", "Z1", 3, 4), Count("M1.5", "Z2", 1, 0), Count("M9.1", "Z1", 3, 9)
    )
    assert counts_of(session, "M1.5") == {("Z1", 3): 4}


def test_there_are_as_many_scans_as_the_fullest_sentence_has_marks():
    counting = counting_at("M1.5")
    counts = counts_of(
        counted(*marks_of("Z1", 3, 3, 4), *marks_of("Z2", 5), Count("M1.5", "Z1", CHOSEN, 9)),
        "M1.5",
    )
    assert scans(counting, counts) == 3
    assert given(counts, "Z2") == 1
    assert scans(counting, {}) == 0


def test_an_average_needs_enough_marks_of_that_sentence():
    counts = counts_of(counted(*marks_of("Z1", 1, 2, 3, 4, 5), *marks_of("Z2", 1, 2, 3, 4)), "M1.5")
    assert average(counts, "Z1", 5) == 3.0
    assert average(counts, "Z2", 5) is None
    assert average(counts, "Z3", 0) is None


def test_being_chosen_is_no_mark():
    counts = counts_of(counted(*marks_of("Z1", 4, 4, 4, 4), Count("M1.5", "Z1", CHOSEN, 8)), "M1.5")
    assert average(counts, "Z1", 5) is None
    assert chosen(counts, ("Z1", "Z2")) == 8


def test_dots_are_counted_by_handle():
    session = counted(Count("M7.2", "H1", CHOSEN, 7), Count("M7.2", "H4", CHOSEN, 2))
    assert dots_of(session, "M7.2") == {"H1": 7, "H4": 2}


SLIPS = st.lists(
    st.dictionaries(st.sampled_from([f"Z{n}" for n in range(1, 9)]), st.sampled_from(MARKS))
)


def add(session: Session, slip: dict[str, int], by: int) -> Session:
    for item, mark in slip.items():
        there = session.exercises.get(Tally("M1.5"))
        session = applied(session, there.with_count(item, mark, there.of(item, mark) + by))
    return session


@given_any(slips=SLIPS)
def test_adding_slips_and_taking_them_off_again_leaves_nothing(slips):
    session = a_session()
    for slip in slips:
        session = add(session, slip, 1)
    for slip in reversed(slips):
        session = add(session, slip, -1)
    assert counts_of(session, "M1.5") == {}


@given_any(slips=SLIPS)
def test_sums_are_right_and_averages_stay_between_the_marks(slips):
    session = a_session()
    for slip in slips:
        session = add(session, slip, 1)
    counting, counts = counting_at("M1.5"), counts_of(session, "M1.5")
    for item in counting.ids:
        marks = [slip[item] for slip in slips if item in slip]
        assert given(counts, item) == len(marks)
        found = average(counts, item, 5)
        assert (found is None) == (len(marks) < 5)
        if found is not None:
            assert 1.0 <= found <= 5.0
            assert found == pytest.approx(sum(marks) / len(marks))
    assert scans(counting, counts) <= len(slips)
    assert sum(counts.values()) == sum(len(slip) for slip in slips)
