"""Permission for words, told to a trainer while she prepares."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import QCoreApplication

from companion.domain.permission import day_of_use, pressing_steps, remarks_of
from companion.domain.permission_notes import grouped
from companion.domain.progress import Agenda
from companion.domain.session import Session
from companion.domain.step import Step


def steps_to_look_at(agenda: Agenda, session: Session) -> Collection[str]:
    """Return the steps whose words may not be used on the day of the workshop, or nearly so."""
    return pressing_steps(agenda.workshop, _day(session))


def permission_text(agenda: Agenda, session: Session, step: Step) -> str:
    """Return what is to be known about the words of a step; empty when nothing is pressing."""
    if step.id not in steps_to_look_at(agenda, session):
        return ""
    said = " ".join(grouped(remarks_of(agenda.workshop, step, _day(session))))
    look = QCoreApplication.translate("Permissions", "Kijk even naar de toestemming. {said}")
    return look.format(said=said)


def _day(session: Session) -> date:
    """Return the day that counts: that of the workshop, or today when it is past."""
    return day_of_use(session.details.held_on, date.today())
