"""Finding one's way in a programme, and the small sums of its parts."""

from __future__ import annotations

from companion.domain.cards import Board, Card, Column
from companion.domain.errors import ContentProblem
from companion.domain.quote import Quote, Voice
from companion.domain.step import StepKind
from companion.domain.workshop import ModulePlace
from tests.builders import HALF_DAY, STEPS, TWO_HOURS, a_workshop


def test_a_step_without_minutes_is_not_in_that_variant():
    half_day = [step.id for _, step in a_workshop().steps(HALF_DAY)]
    two_hours = [step.id for _, step in a_workshop().steps(TWO_HOURS)]
    assert ("testimonial" in half_day, "testimonial" in two_hours) == (True, False)
    assert ("worlds" in half_day, "worlds" in two_hours) == (False, True)


def test_the_follow_up_is_not_part_of_the_workshop():
    workshop = a_workshop()
    assert "again" not in [step.id for _, step in workshop.steps(HALF_DAY)]
    follow_up = workshop.steps(HALF_DAY, ModulePlace.FOLLOW_UP)
    assert [step.id for _, step in follow_up] == ["again"]


def test_every_step_is_found_with_its_module_in_whatever_variant():
    workshop = a_workshop()
    for step_id in STEPS:
        module, step = workshop.find_step(step_id) or (None, None)
        assert module is not None
        assert step in module.steps


def test_a_step_that_is_not_there_is_not_found():
    assert a_workshop().find_step("nowhere") is None


def test_the_minutes_of_a_module_are_those_of_its_steps():
    workshop = a_workshop()
    for variant in (HALF_DAY, TWO_HOURS):
        total = sum(m.minutes(variant) for m in workshop.modules if m.place is ModulePlace.WORKSHOP)
        assert total == workshop.minutes[variant]


def test_the_tiny_programme_has_a_step_of_every_kind():
    kinds = {step.kind for module in a_workshop().modules for step in module.steps}
    assert kinds == set(StepKind)


def test_a_quotation_is_shown_between_quotation_marks():
    quote = Quote("C", "Naam", "Zij zei 'ja'.", Voice.PARENT, "Een ouder", ())
    assert quote.displayed == "“Zij zei 'ja'.”"
    proper = Quote("C", "Naam", "x", Voice.PARENT, "y", (), inner_text="Zij zei ‘ja’.")
    assert proper.displayed == "“Zij zei ‘ja’.”"


def test_a_board_counts_the_cards_of_all_its_columns():
    assert Board((Column("a", (Card("1", "x"),)), Column("b", (Card("2", "y"),) * 2))).count == 3


def test_a_problem_says_where_it_is():
    assert str(ContentProblem("a.yaml", 3, 7, "fout")) == "a.yaml:3:7: fout"
    assert str(ContentProblem("a.yaml", 0, 0, "is er niet")) == "a.yaml: is er niet"
