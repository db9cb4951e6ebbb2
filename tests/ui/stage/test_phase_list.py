"""The phases of a work form on the stage: readable in every phase, on every kind of projector."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize

from companion.domain.countdown import Countdown
from companion.domain.note import Note
from companion.domain.progress import Agenda
from companion.domain.session import Session
from companion.domain.stage import PhaseMark, QuestionScene, StageState
from companion.domain.staging import stage_state
from companion.domain.step import AgreementContent, QuestionContent, Step
from companion.domain.variant import Variant
from companion.domain.workshop import Workshop
from companion.ui.stage.phase_list import length_text
from companion.ui.stage.picture import draw_still
from tests.ui.stage.conftest import SIZES, details, faults

NOW = 10_000.0
BIG = SIZES["1920x1080"]
PLACES = [("1024x768", 28), ("1024x768", 40), ("1366x768", 28), ("1920x1080", 28),
          ("1920x1080", 40)]  # fmt: skip


def steps_with_phases(workshop: Workshop, variant: Variant) -> list[Step]:
    agenda = Agenda.of(workshop, variant)
    forms = ((step, agenda.form(step)) for _, step in agenda.steps)
    return [
        step
        for step, form in forms
        if isinstance(step.content, QuestionContent | AgreementContent) and form and form.phases
    ]


def in_phase(
    workshop: Workshop, step: Step, phase: int, variant: Variant, used: float = 30, notes: int = 0
) -> StageState:
    """Return what the room sees of a step in one of its phases."""
    agenda = Agenda.of(workshop, variant)
    session = Session(details(variant), agenda.position(agenda.index(step.id)))
    seconds = agenda.clock_phases(step, session)[phase].seconds
    clock = Countdown(step.id, phase, seconds, running_since=NOW - used)
    fields = agenda.keep(step, session).fields if notes else ()
    written = tuple(
        Note(f"{n}", step.id, fields[n % len(fields)].id, n, "Ze vroeg eerst hoe het ging.")
        for n in range(notes if fields else 0)
    )
    session = replace(session, clocks={(step.id, phase): clock}, notes=written)
    return stage_state(agenda, session, now=NOW)


def phases_of(workshop: Workshop, step: Step, variant: Variant) -> int:
    agenda = Agenda.of(workshop, variant)
    return len(agenda.clock_phases(step, Session(details(variant), agenda.start())))


@pytest.mark.parametrize("variant", list(Variant))
@pytest.mark.parametrize(("size", "smallest"), PLACES)
@pytest.mark.parametrize("notes", [0, 7])
def test_every_phase_fits(workshop, written, size, smallest, variant, notes):
    wrong = []
    for step in steps_with_phases(workshop, variant):
        for phase in range(phases_of(workshop, step, variant)):
            for used in (2, 30):
                state = in_phase(workshop, step, phase, variant, used, notes)
                found = faults(state, SIZES[size], written, smallest)
                wrong += [f"{step.id}/{phase}: {fault}" for fault in found]
    assert wrong == []


@pytest.mark.parametrize("notes", [0, 7, 30])
@pytest.mark.parametrize("size", ["1024x768", "1920x1080"])
def test_the_room_reads_what_to_do_now(workshop, written, size, notes):
    for step in steps_with_phases(workshop, Variant.HALF_DAY):
        for phase in range(phases_of(workshop, step, Variant.HALF_DAY)):
            state = in_phase(workshop, step, phase, Variant.HALF_DAY, notes=notes)
            if not getattr(state.scene, "phases", ()):
                continue
            faults(state, SIZES[size], written)
            now = f"Nu: {state.scene.phases[phase].name}"
            assert any(now in item.text for item in written), (step.id, now)


def test_every_phase_is_named_with_its_length_where_there_is_room(workshop, written):
    step = next(s for s in steps_with_phases(workshop, Variant.HALF_DAY) if s.id == "M2.6")
    faults(in_phase(workshop, step, 1, Variant.HALF_DAY), BIG, written)
    texts = [item.text for item in written]
    names = ["Stil voor jezelf", "1 min", "Nu: Met z'n tweeën", "1 min", "Met z'n vieren", "2 min"]
    assert [text for text in texts if text in names][:6] == names
    assert "1-2-4-allen" in texts


def test_a_phase_that_just_began_looks_different(workshop):
    step = steps_with_phases(workshop, Variant.HALF_DAY)[1]
    state = in_phase(workshop, step, 1, Variant.HALF_DAY)
    assert isinstance(state.scene, QuestionScene)
    size = QSize(960, 540)
    calm = draw_still(state, size)
    assert draw_still(replace(state, scene=replace(state.scene, changing=True)), size) != calm


@pytest.mark.parametrize(
    ("mark", "text"),
    [
        (PhaseMark("", 2), "2 min"),
        (PhaseMark("", 2, 90), "1 min 30 sec"),
        (PhaseMark("", 1, 20), "20 sec"),
        (PhaseMark("", 0, 20, per_person=True), "20 sec per persoon"),
    ],
)
def test_lengths_are_short(mark, text):
    assert length_text(mark) == text
