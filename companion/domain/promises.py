"""What a group promised itself, and what became of it some weeks later."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Final

from companion.domain.exercise_scenes import PromisedLine, PromisedScene
from companion.domain.note import Note
from companion.domain.outcome import Outcome, Result
from companion.domain.progress import Agenda
from companion.domain.session import Session
from companion.domain.step import ClosingContent, Step
from companion.domain.workshop import ModulePlace

PLANS: Final = "afspraken"
ASKED: Final = "aan-organisatie"
"""The labels of the programme under which plans and questions to the organisation are kept."""

RETURN_FACT: Final = "{terugkomdatum}"
"""Stands in a line of the step at which the day to come back is told."""

LONGEST_LINE: Final = 300
"""Characters of a plan that the room can read at a glance; the rest is on the console."""

HEADING: Final = "Wat we onszelf beloofden"
ASKED_HEADING: Final = "Wat we onze organisatie vroegen"
NOTHING: Final = "De plannen staan op papier. Pak je eigen blad erbij."


def plans(agenda: Agenda, session: Session) -> tuple[Note, ...]:
    """Return the plans of the day of the workshop, without those that are hidden."""
    steps = _steps(agenda, PLANS, ModulePlace.WORKSHOP)
    return tuple(note for note in _written(session, steps) if not note.hidden)


def hidden_plans(agenda: Agenda, session: Session) -> tuple[Note, ...]:
    """Return the plans that the room may not see."""
    steps = _steps(agenda, PLANS, ModulePlace.WORKSHOP)
    return tuple(note for note in _written(session, steps) if note.hidden)


def next_plans(agenda: Agenda, session: Session) -> tuple[Note, ...]:
    """Return the plans that the group made when it came back: the next step."""
    step = next_plan_step(agenda)
    written = _written(session, (step,) if step else ())
    return tuple(note for note in written if not note.hidden)


def asked(agenda: Agenda, session: Session) -> tuple[Note, ...]:
    """Return what the group asks of its organisation, with who brings it, and when."""
    steps = _steps(agenda, ASKED, ModulePlace.WORKSHOP)
    return tuple(note for note in _written(session, steps) if not note.hidden)


def result_of(session: Session, note_id: str) -> Result:
    """Return what became of a plan."""
    return session.exercises.get(Outcome(note_id)).result


def counts(agenda: Agenda, session: Session) -> Mapping[Result, int]:
    """Return how many plans came to which result; all four are in it."""
    found = dict.fromkeys((Result.DONE, Result.PARTLY, Result.NOT_YET, Result.UNSAID), 0)
    for note in plans(agenda, session):
        found[result_of(session, note.id)] += 1
    return found


def next_plan_step(agenda: Agenda) -> Step | None:
    """Return the step of the follow-up meeting at which the next step is written down.

    Agreements about other things (who asks which parent) are kept under the same label: the plan
    is the one that is made of parts, or else the last.
    """
    steps = [s for s in _steps(agenda, PLANS, ModulePlace.FOLLOW_UP) if s.keep.fields]
    in_parts = [s for s in steps if any(field.parts for field in s.keep.fields)]
    return next(iter(reversed(in_parts or steps)), None)


def is_about_promises(agenda: Agenda, step: Step) -> bool:
    """Whether a step is about what is promised: made, looked back at, or a day agreed for it."""
    module, _ = agenda.steps[agenda.index(step.id)]
    if module.place is ModulePlace.FOLLOW_UP or step.keep.label in (PLANS, ASKED):
        return True
    content = step.content
    return isinstance(content, ClosingContent) and any(
        RETURN_FACT in line.text for line in content.lines
    )


def promised_scene(agenda: Agenda, session: Session, page: int | None = None) -> PromisedScene:
    """Return the plans of the group with what became of them, and what it asked for.

    Who brings a question and when is not told again: that name was given for one day.
    """
    lines = tuple(
        PromisedLine(shortened(note.text), result_of(session, note.id), note.id)
        for note in plans(agenda, session)
    )
    questions = tuple(
        PromisedLine(shortened(note.text), "", note.id)
        for note in asked(agenda, session)
        if note.field == _question_field(agenda, note)
    )
    heading = ASKED_HEADING if questions else ""
    return PromisedScene(HEADING, lines, page, heading, questions, "" if lines else NOTHING)


def without_plans(scene: PromisedScene, gone: Collection[str]) -> PromisedScene:
    """Return a picture of plans without these notes, so that what is taken away is gone at once."""
    lines = tuple(line for line in scene.lines if line.id not in gone)
    questions = tuple(line for line in scene.asked if line.id not in gone)
    heading = scene.asked_heading if questions else ""
    nothing = "" if lines else NOTHING
    return replace(scene, lines=lines, asked=questions, asked_heading=heading, nothing=nothing)


def shortened(text: str, most: int = LONGEST_LINE) -> str:
    """Return a text on one line that is read at a glance; what is left out gives way to "…"."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    part = line[:most]
    words = part.rsplit(" ", 1)[0] if " " in part[most // 2 :] else part
    return words.rstrip(",;:\u200d\ufe0f ") + " …"


def _question_field(agenda: Agenda, note: Note) -> str:
    found = agenda.workshop.find_step(note.step_id)
    fields = found[1].keep.fields if found else ()
    return fields[0].id if fields else note.field


def _steps(agenda: Agenda, label: str, place: ModulePlace) -> tuple[Step, ...]:
    """Return the steps that keep something under a label, also those that were left out."""
    return tuple(
        step
        for module in agenda.workshop.modules
        if module.place is place
        for step in module.steps
        if step.keep.label == label
    )


def _written(session: Session, steps: tuple[Step, ...]) -> Iterator[Note]:
    """Return the notes of these steps in their order, without those that were taken out."""
    for step in steps:
        notes = [n for n in session.notes if n.step_id == step.id and not n.removed]
        yield from sorted(notes, key=lambda note: note.order)
