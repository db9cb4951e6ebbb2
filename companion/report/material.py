"""What a report is made from: a session, its programme and the day, with its notes at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from companion.domain.note import Note
from companion.domain.progress import Agenda, in_order
from companion.domain.session import Session
from companion.domain.step import Keep, Step
from companion.domain.workshop import Module, Workshop


@dataclass(frozen=True, slots=True)
class Material:
    """All that a report is made from."""

    agenda: Agenda
    session: Session
    today: date
    notes: Mapping[str, tuple[Note, ...]]
    """Those that may be in a report, by step id and in their order."""
    kept_back: int
    """How many notes are hidden or taken out."""
    keeps: Mapping[str, Keep]
    """What of each step is kept in this session, by its id."""

    @property
    def workshop(self) -> Workshop:
        """The programme."""
        return self.agenda.workshop

    def steps(self) -> Iterator[tuple[Module, Step]]:
        """Go through all steps in the order of this session, also those that it leaves out."""
        return iter(in_order(self.workshop, self.session.plan))

    def keep(self, step: Step) -> Keep:
        """Return what of a step is kept in this session."""
        return self.keeps[step.id]

    def steps_of(self, label: str) -> list[Step]:
        """Return the steps that keep something under a label."""
        return [step for _, step in self.steps() if self.keep(step).label == label]

    def notes_of(self, label: str) -> list[Note]:
        """Return all notes under a label."""
        return [note for step in self.steps_of(label) for note in self.notes.get(step.id, ())]


def material_of(workshop: Workshop, session: Session, today: date) -> Material:
    """Return what a report of a session is made from."""
    written = [note for note in session.notes if note.text.strip()]
    shown = sorted(
        (note for note in written if not (note.hidden or note.removed)), key=lambda n: n.order
    )
    by_step: dict[str, list[Note]] = {}
    for note in shown:
        by_step.setdefault(note.step_id, []).append(note)
    agenda = Agenda.of_session(workshop, session)
    steps = (step for module in workshop.modules for step in module.steps)
    keeps = {step.id: agenda.keep(step, session) for step in steps}
    kept_back = len(written) - len(shown)
    return Material(agenda, session, today, _frozen(by_step), kept_back, keeps)


def _frozen(by_step: Mapping[str, Sequence[Note]]) -> Mapping[str, tuple[Note, ...]]:
    return {step_id: tuple(notes) for step_id, notes in by_step.items()}
