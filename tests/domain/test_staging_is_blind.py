"""Nothing private is ever in what the room sees: every word of every state is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import product

import pytest

from companion.domain.note import Draft, Note
from companion.domain.progress import Agenda
from companion.domain.roleplay import Roleplay
from companion.domain.session import Position, Session
from companion.domain.stage import StageState
from companion.domain.staging import stage_state
from companion.domain.step import RoleplayContent, TrainerLines
from companion.domain.variant import Variant
from companion.domain.workshop import Workshop
from tests.builders import HALF_DAY, a_session, a_workshop
from tests.content.shipped import workshop as shipped

SHORTEST = 12
"""Characters: shorter private texts are words that can stand anywhere."""


def words_in(value: object) -> Iterator[str]:
    """Return every text inside a value."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from words_in(getattr(value, field.name))
    elif isinstance(value, (tuple, list)):
        for part in value:
            yield from words_in(part)


def all_states(workshop: Workshop, session: Session) -> Iterator[StageState]:
    """Return all that a room can see of a programme: each step, part and choice."""
    agenda = Agenda.of(workshop, session.details.variant)
    for _, step in agenda.steps:
        content = step.content
        options = content.options if isinstance(content, RoleplayContent) else ("",)
        for option in options:
            chosen = replace(session, choices={step.id: option} if option else {})
            for part in range(agenda.parts(step, chosen)):
                here = replace(chosen, position=Position(step.id, part))
                yield stage_state(agenda, here, back_at="14:35")


def texts(workshop: Workshop, session: Session) -> set[str]:
    """Return every text in every state."""
    return {text for state in all_states(workshop, session) for text in words_in(state)}


def lines_of(trainer: TrainerLines) -> Iterator[str]:
    yield from (trainer.say, trainer.do, trainer.leave, trainer.listen, trainer.beware)


def private_of(roleplay: Roleplay) -> Iterator[str]:
    """Return what of a practice conversation only some may read."""
    yield from (card.text for card in roleplay.cards)
    yield from (roleplay.complication.text, roleplay.goal, roleplay.about)
    yield from lines_of(roleplay.trainer)


def private_texts(workshop: Workshop) -> set[str]:
    """Return the private texts of a programme, whole and sentence by sentence."""
    found: list[str] = [caution.text for caution in workshop.cautions]
    for module in workshop.modules:
        found += (module.intro, module.goal)
        for step in module.steps:
            found += (*lines_of(step.trainer), step.sheet.text)
    for roleplay in workshop.roleplays.values():
        found += private_of(roleplay)
    sentences = (
        part.strip() for text in found for line in text.split("\n") for part in line.split(". ")
    )
    return {text for text in (*found, *sentences) if len(text) >= SHORTEST}


def shown_on_purpose(workshop: Workshop) -> str:
    """Return what the programme itself puts on the stage, in one text."""
    public: list[str] = [quote.displayed for quote in workshop.quotes.values()]
    for module in workshop.modules:
        public += [
            module.title,
            *(text for step in module.steps for text in words_in(step.content)),
        ]
        public += [field.heading for step in module.steps for field in step.keep.fields]
        public += [step.title for step in module.steps]
    for play in workshop.roleplays.values():
        public += (*play.context, *play.debrief, play.opening_line, play.out_of_role, play.title)
        public += play.watch_for
    public += [text for each in workshop.handles for text in (each.title, each.core, each.example)]
    public += [statement.text for statement in workshop.scan.statements]
    return "\n".join(public)


@pytest.mark.parametrize("variant", list(Variant))
def test_no_private_word_of_the_programme_is_ever_on_the_stage(variant):
    workshop = shipped()
    public = shown_on_purpose(workshop)
    private = {text for text in private_texts(workshop) if text not in public}
    everything = "\n".join(texts(workshop, a_session(variant, field_of_work="onderwijs")))
    assert len(private) > 500
    assert [text for text in sorted(private) if text in everything] == []


@pytest.mark.parametrize("variant", list(Variant))
def test_no_private_word_of_the_tiny_programme_is_ever_on_the_stage(variant):
    everything = texts(a_workshop(), a_session(variant))
    assert not [text for text in everything if "PRIVATE" in text]
    assert len(everything) > 50


@pytest.mark.parametrize("flag", ["hidden", "removed"])
def test_no_hidden_or_removed_note_and_no_half_sentence_is_ever_on_the_stage(flag):
    workshop = shipped()
    steps = [step for module in workshop.modules for step in module.steps]
    places = [(step.id, field.id) for step in steps for field in step.keep.fields]
    places += [
        (step.id, field.id)
        for step in steps
        if isinstance(step.content, RoleplayContent)
        for option in step.content.options
        for field in workshop.roleplays[option].keep.fields
    ]
    assert len(places) > 20
    notes = tuple(
        Note(f"n{i}", step_id, field, i, f"GEHEIM {i}", **{flag: True})
        for i, (step_id, field) in enumerate(places)
    )
    drafts = tuple(Draft(step_id, field, "GEHEIM half") for step_id, field in places)
    session = replace(a_session(HALF_DAY), notes=notes, drafts=drafts)
    assert not [text for text in texts(workshop, session) if "GEHEIM" in text]


@pytest.mark.parametrize(
    ("variant", "known"),
    list(product(Variant, ({}, {"group": "Noord", "trainer": "Inês", "place": "De Kom"}))),
)
def test_no_fact_stays_in_braces_on_the_stage(variant, known):
    everything = texts(shipped(), a_session(variant, **known))
    assert not [text for text in everything if "{" in text or "}" in text]
