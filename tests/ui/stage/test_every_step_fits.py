"""Every step of the programme on every kind of projector: never cut, never too small."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.note import Note
from companion.domain.progress import Agenda
from companion.domain.session import Session
from companion.domain.staging import stage_state
from companion.domain.step import RoleplayContent
from companion.domain.variant import Variant
from companion.ui.stage.stills import all_states
from tests.ui.stage.conftest import SIZES, details, faults

SENTENCES = (
    "Ze legde haar telefoon weg en vroeg door.",
    "Hij vroeg eerst hoe het met míj ging.",
    "Rust.",
    "Je verhaal vertellen aan de derde persoon, en dan aan de vierde, en dan begint het weer "
    "opnieuw omdat de collega met verlof is.",
    "Vier weken niets horen.",
)


def with_notes(workshop, step_id: str, count: int):
    agenda = Agenda.of(workshop, Variant.HALF_DAY)
    session = Session(details(), agenda.position(agenda.index(step_id)))
    _, step = agenda.at(session.position)
    fields = agenda.keep(step, session).fields
    notes = tuple(
        Note(f"{n}", step_id, fields[n % len(fields)].id, n, SENTENCES[n % 5], starred=n % 4 == 0)
        for n in range(count)
    )
    return agenda, replace(session, notes=notes)


def steps_with_a_board(workshop) -> list[str]:
    agenda = Agenda.of(workshop, Variant.HALF_DAY)
    session = Session(details(), agenda.start())
    keeps = [(step.id, agenda.keep(step, session)) for _, step in agenda.steps]
    return [step_id for step_id, keep in keeps if keep.on_stage and keep.fields]


@pytest.mark.parametrize("variant", list(Variant))
@pytest.mark.parametrize("size", SIZES)
def test_every_step_fits_its_screen(workshop, written, size, variant):
    wrong = []
    for position, state in all_states(workshop, details(variant)):
        place = f"{position.step_id}/{position.reveal}"
        wrong += [f"{place}: {fault}" for fault in faults(state, SIZES[size], written)]
    assert wrong == []


@pytest.mark.parametrize("size", ["1024x768", "1280x800", "1920x1080"])
@pytest.mark.parametrize("roleplay", ["R3", "R4", "R5"])
def test_each_role_play_that_can_be_chosen_fits(workshop, written, roleplay, size):
    agenda = Agenda.of(workshop, Variant.HALF_DAY)
    session = Session(details(), agenda.start())
    wrong = []
    for index, (_, step) in enumerate(agenda.steps):
        if not isinstance(step.content, RoleplayContent) or roleplay not in step.content.options:
            continue
        chosen = replace(session, choices={step.id: roleplay})
        for reveal in range(agenda.parts(step, chosen)):
            here = replace(chosen, position=agenda.position(index, reveal))
            wrong += faults(stage_state(agenda, here), SIZES[size], written)
    assert wrong == []


@pytest.mark.parametrize("count", [1, 2, 5, 8, 13, 25, 40, 60])
@pytest.mark.parametrize("size", ["1024x768", "1366x768", "1920x1080"])
def test_from_one_to_sixty_notes_stay_readable(workshop, written, size, count):
    wrong = []
    for step_id in steps_with_a_board(workshop):
        agenda, session = with_notes(workshop, step_id, count)
        shown: set[str] = set()
        for page in range(30):
            state = stage_state(agenda, session, page=page)
            wrong += [f"{step_id}: {fault}" for fault in faults(state, SIZES[size], written)]
            shown |= {item.text for item in written}
        missing = {note.text for note in session.notes} - shown
        assert not missing, f"{step_id}: never shown: {missing}"
    assert wrong == []


def test_a_new_note_leaves_the_others_where_they_are(workshop, written):
    agenda, session = with_notes(workshop, "M2.5", 3)
    faults(stage_state(agenda, session), SIZES["1920x1080"], written)
    before = {item.text: item.rect for item in written}
    extra = Note("new", "M2.5", session.notes[0].field, 99, "Iets nieuws.")
    grown = replace(session, notes=(*session.notes, extra))
    faults(stage_state(agenda, grown), SIZES["1920x1080"], written)
    after = {item.text: item.rect for item in written}
    assert all(after[text] == rect for text, rect in before.items())
    assert "Iets nieuws." in after
