"""Every picture that the projector shows, in files: to look at, to check, to print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize

from companion.domain.progress import Agenda
from companion.domain.session import Position, Session, SessionDetails
from companion.domain.stage import StageState
from companion.domain.staging import stage_state
from companion.domain.step import BreakContent
from companion.domain.workshop import Workshop
from companion.ui.stage.picture import draw_still


def all_states(
    workshop: Workshop, details: SessionDetails
) -> Iterator[tuple[Position, StageState]]:
    """Yield each part of each step in order, as a fresh session shows it."""
    agenda = Agenda.of(workshop, details.variant)
    session = Session(details, agenda.start())
    for index, (_, step) in enumerate(agenda.steps):
        for reveal in range(agenda.parts(step, session)):
            position = agenda.position(index, reveal)
            here = replace(session, position=position)
            back_at = "15:30" if isinstance(step.content, BreakContent) else ""
            yield position, stage_state(agenda, here, back_at=back_at)


def write_stills(
    workshop: Workshop, details: SessionDetails, folder: Path, size: QSize
) -> Iterator[Path]:
    """Draw all steps into numbered PNG files; yield each as it is written.

    OSError says which file could not be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for number, (position, state) in enumerate(all_states(workshop, details), 1):
        part = f"-{position.reveal + 1}" if position.reveal else ""
        path = folder / f"{number:03d}-{position.step_id}{part}.png"
        if not draw_still(state, size).save(str(path)):
            raise OSError(str(path))
        yield path
