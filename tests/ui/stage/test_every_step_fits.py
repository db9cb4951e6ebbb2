"""Every step of the programme on every kind of projector: never cut, never too small.

The smallest text can be larger in a large room: what is offered there fits as well.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.note import Note
from companion.domain.progress import Agenda
from companion.domain.session import Session
from companion.domain.stage import QuoteScene
from companion.domain.staging import stage_state
from companion.domain.step import RoleplayContent
from companion.domain.variant import Variant
from companion.ui.stage.picture import note_pages, smallest_text
from companion.ui.stage.stills import all_states
from tests.ui.stage.conftest import SIZES, SMALLEST, details, faults

SENTENCES = (
    "Ze legde haar telefoon weg en vroeg door.",
    "Hij vroeg eerst hoe het met míj ging.",
    "Rust.",
    "Je verhaal vertellen aan de derde persoon, en dan aan de vierde, en dan begint het weer "
    "opnieuw omdat de collega met verlof is.",
    "Vier weken niets horen.",
)


TWO_SHAPES = ("1024x768", "1920x1080")
PLACES = [
    *((size, 28) for size in SIZES),
    *((size, smallest) for size in TWO_SHAPES for smallest in SMALLEST[1:]),
]
"""A screen and the smallest text on it."""


CIRCLES = set("12345")
"""The row of circles of the self-scan makes room for its sentences."""


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
@pytest.mark.parametrize(("size", "smallest"), PLACES)
def test_every_step_fits_its_screen(workshop, written, size, smallest, variant):
    wrong = []
    for position, state in all_states(workshop, details(variant)):
        place = f"{position.step_id}/{position.reveal}"
        found = faults(state, SIZES[size], written, smallest)
        wrong += [f"{place}: {fault}" for fault in found]
    assert wrong == []


@pytest.mark.parametrize(
    ("size", "smallest"), [("1280x800", 28), *(p for p in PLACES if p[0] in TWO_SHAPES)]
)
@pytest.mark.parametrize("roleplay", ["R3", "R4", "R5"])
def test_each_role_play_that_can_be_chosen_fits(workshop, written, roleplay, size, smallest):
    agenda = Agenda.of(workshop, Variant.HALF_DAY)
    session = Session(details(), agenda.start())
    wrong = []
    for index, (_, step) in enumerate(agenda.steps):
        if not isinstance(step.content, RoleplayContent) or roleplay not in step.content.options:
            continue
        chosen = replace(session, choices={step.id: roleplay})
        for reveal in range(agenda.parts(step, chosen)):
            here = replace(chosen, position=agenda.position(index, reveal))
            wrong += faults(stage_state(agenda, here), SIZES[size], written, smallest)
    assert wrong == []


@pytest.mark.parametrize("count", [1, 2, 5, 8, 13, 25, 40, 60])
@pytest.mark.parametrize("size", ["1024x768", "1366x768", "1920x1080"])
def test_from_one_to_sixty_notes_stay_readable(workshop, written, size, count):
    assert_readable(workshop, written, size, count, 28)


@pytest.mark.parametrize("count", [2, 8, 25, 60])
@pytest.mark.parametrize("size", TWO_SHAPES)
def test_notes_in_the_largest_size_go_over_more_pages(workshop, written, size, count):
    assert_readable(workshop, written, size, count, 40)


def assert_readable(workshop, written, size: str, count: int, smallest: int) -> None:
    """Turn over all pages of all boards: everything is shown somewhere, and nothing is cut."""
    wrong = []
    for step_id in steps_with_a_board(workshop):
        agenda, session = with_notes(workshop, step_id, count)
        shown: set[str] = set()
        first = stage_state(agenda, session, page=0)
        pages = note_pages(first, SIZES[size].width() / SIZES[size].height(), smallest)[1]
        for page in range(pages):
            state = stage_state(agenda, session, page=page)
            found = faults(state, SIZES[size], written, smallest)
            wrong += [f"{step_id}: {fault}" for fault in found]
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


def test_the_smallest_text_of_a_programme_is_known(workshop):
    states = [state for _, state in all_states(workshop, details())]
    for smallest in SMALLEST:
        assert smallest_text(states, SIZES["1920x1080"], smallest) == smallest


def test_a_quotation_alone_has_no_small_text(workshop):
    quotes = [s for _, s in all_states(workshop, details()) if isinstance(s.scene, QuoteScene)]
    assert smallest_text(quotes, SIZES["1920x1080"]) >= 30


def test_larger_letters_leave_the_large_ones_as_they_are(workshop, written):
    """What is read from the back row already does not grow: the small print does."""
    for _, state in all_states(workshop, details()):
        if not isinstance(state.scene, QuoteScene):
            continue
        faults(state, SIZES["1920x1080"], written)
        usual = [item.size for item in written]
        faults(state, SIZES["1920x1080"], written, 40)
        assert [item.size for item in written] == [max(40, size) for size in usual]


@pytest.mark.parametrize("size", TWO_SHAPES)
def test_no_word_of_a_step_is_lost_in_large_letters_without_a_sign(workshop, written, size):
    points = (point for each in workshop.roleplays.values() for point in each.watch_for)
    watched = {"Kijkers letten op", *points}
    for _, state in all_states(workshop, details()):
        faults(state, SIZES[size], written)
        usual = [item.text for item in written]
        faults(state, SIZES[size], written, 40)
        large = [item.text for item in written]
        cut = [text.removesuffix(" …") for text in large if text not in usual and "…" in text]
        phases = {mark.name for mark in getattr(state.scene, "phases", ())}
        for text in set(usual):
            if text.startswith("Daarna: ") or text in watched | phases:
                continue  # what comes next, and what to look at, is said where there is room
            is_cut = any(plain(text).startswith(plain(start)) for start in cut)
            missing = set(plain(text).split()) - set(plain(" ".join(large)).split()) - CIRCLES
            assert is_cut or not missing, (text, missing)


def plain(text: str) -> str:
    return " ".join(text.replace("·", " ").split())
