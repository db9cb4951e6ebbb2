"""Every work form of the programme runs as it is written, on one start of the clock."""

from __future__ import annotations

import pytest

from companion.domain.progress import Agenda
from companion.domain.stage import AgreementScene, QuestionScene
from companion.domain.step import Phase, RoleplayContent
from companion.domain.variant import Variant
from tests.content import shipped
from tests.journeys.programme import Give, Given, crash, give, programme_dressed  # noqa: F401

PEOPLE = 6
WORKSHOP = shipped.workshop()


def forms(variant: Variant) -> list[str]:
    """Return the steps of a length that are worked on in phases."""
    agenda = Agenda.of(WORKSHOP, variant)
    return [
        step.id
        for _, step in agenda.steps
        if not isinstance(step.content, RoleplayContent)
        and (form := agenda.form(step)) is not None
        and form.phases
    ]


STEPS = [(variant, step_id) for variant in Variant for step_id in forms(variant)]


def phases_of(given: Given) -> tuple[Phase, ...]:
    return given.live.phases


def shown_phase(given: Given) -> int:
    """Return which phase the room is told that it is in."""
    scene = given.scene
    assert isinstance(scene, QuestionScene | AgreementScene)
    return scene.current


@pytest.mark.parametrize(("variant", "step_id"), STEPS)
def test_a_work_form_goes_through_its_phases_on_one_start(
    give: Give,
    variant: Variant,
    step_id: str,
) -> None:
    given = give(variant, PEOPLE)
    given.go_to(step_id)
    phases = phases_of(given)
    bells: list[int] = []
    given.windows.countdown.run_out.connect(lambda: bells.append(1))
    given.windows.countdown.toggle()
    for number, phase in enumerate(phases):
        clock = given.live.clock
        assert clock is not None
        assert clock.phase == number
        face = given.windows.room.shown.clock
        assert face is not None
        assert phase.name in face.label
        if len(phases) > 1:
            assert shown_phase(given) == number
        # the tick that ends a phase begins the next one, which loses nothing of its time
        given.pass_by(phase.seconds + (1 if number + 1 < len(phases) else 0))
    assert len(bells) == len(phases)
    last = given.live.clock
    assert last is not None
    assert last.phase == len(phases) - 1
    assert last.is_running


@pytest.mark.parametrize("step_id", ["M2.5", "M2.6"])
def test_a_held_phase_waits_and_counts_over(give: Give, step_id: str) -> None:
    given = give()
    given.go_to(step_id)
    first = phases_of(given)[0]
    given.windows.countdown.toggle()
    given.windows.exercises.views.hold(held=True)
    given.pass_by(first.seconds + 20)
    clock = given.live.clock
    assert clock is not None
    assert clock.phase == 0
    assert clock.remaining(given.clock()) == -20
    given.windows.countdown.next_phase()
    assert given.live.clock is not None
    assert given.live.clock.phase == 1


@pytest.mark.parametrize("step_id", ["M2.5", "M2.6", "M4.3", "M8.2"])
def test_after_a_crash_in_any_phase_the_same_phase_goes_on(
    give: Give,
    step_id: str,
) -> None:
    given = give()
    given.go_to(step_id)
    given.windows.countdown.toggle()
    for number, phase in enumerate(phases_of(given)):
        given.pass_by(phase.seconds / 2)
        left = given.windows.countdown.remaining()
        given = give(path=crash(given), clock=given.clock)
        assert given.live.step.id == step_id
        assert given.live.clock is not None
        assert given.live.clock.phase == number
        assert given.windows.countdown.remaining() == left
        given.pass_by(phase.seconds / 2 + 1)


def test_a_round_counts_every_person(give: Give) -> None:
    given = give(people=4)
    given.go_to("M1.2")
    given.windows.countdown.toggle()
    seen = []
    for _ in range(4):
        face = given.windows.room.shown.clock
        assert face is not None
        seen.append((face.label[-7:], face.text))
        given.pass_by(20)
    assert seen == [(f"{n} van 4", "0:20") for n in range(1, 5)]
