"""The minutes are those that the programme promises."""

from __future__ import annotations

import pytest

from companion.domain.step import RoleplayContent
from companion.domain.variant import Variant
from companion.domain.workshop import ModulePlace
from tests.content.shipped import all_steps, workshop

MINUTES = {
    "M1": (20, 15),
    "M2": (25, 15),
    "M3": (35, 30),
    "M4": (30, 20),
    "PAUZE": (15, 5),
    "M5": (15, 10),
    "M6": (35, 0),
    "M7": (10, 8),
    "M8": (12, 9),
    "M9": (13, 8),
    "M10": (30, 30),
}


@pytest.mark.parametrize("module_id", MINUTES)
def test_a_module_takes_its_minutes(module_id: str) -> None:
    (module,) = (module for module in workshop().modules if module.id == module_id)

    found = (module.minutes(Variant.HALF_DAY), module.minutes(Variant.TWO_HOURS))
    assert found == MINUTES[module_id]


@pytest.mark.parametrize(("variant", "total"), [(Variant.HALF_DAY, 210), (Variant.TWO_HOURS, 120)])
def test_a_variant_takes_what_it_promises(variant: Variant, total: int) -> None:
    steps = workshop().steps(variant)

    assert sum(step.minutes[variant] for _, step in steps) == total
    assert workshop().minutes[variant] == total


def test_the_follow_up_takes_half_an_hour() -> None:
    for variant in Variant:
        steps = workshop().steps(variant, ModulePlace.FOLLOW_UP)
        assert sum(step.minutes[variant] for _, step in steps) == 30


def test_the_phases_of_a_roleplay_fill_its_step() -> None:
    for step in all_steps():
        if not isinstance(step.content, RoleplayContent):
            continue
        for option in step.content.options:
            for variant in Variant:
                phases = workshop().roleplays[option].phases[variant]
                found = sum(phase.minutes for phase in phases)
                assert found == step.minutes[variant], (step.id, option, variant)


def test_the_clock_of_a_step_fills_it_unless_people_take_turns() -> None:
    for step in all_steps():
        for variant, form in step.forms.items():
            turns = any(phase.per_person for phase in form.phases)
            if form.phases and not turns:
                seconds = sum(phase.seconds for phase in form.phases)
                assert seconds == step.minutes[variant] * 60, (step.id, variant)


def test_a_step_that_is_shown_has_its_form_and_a_step_that_is_not_has_none() -> None:
    for step in all_steps():
        if step.forms:
            shown = {variant for variant in Variant if step.minutes[variant]}
            assert set(step.forms) == shown, step.id


def test_trios_and_fours_add_up() -> None:
    for grouping in workshop().groupings:
        assert 3 * grouping.trios + 4 * grouping.fours == grouping.people
