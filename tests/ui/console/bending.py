"""A dialog that bends a programme, with wishes that come true as they do in a session."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.plan import Plan
from companion.domain.progress import Agenda
from companion.domain.session import Session, applied
from companion.ui.console.programme import ProgrammeDialog
from companion.ui.console.step_list import StepRow

Held = Qt.KeyboardModifier


@dataclass
class Granted:
    """A dialog whose wishes come true, as they do in a session."""

    dialog: ProgrammeDialog
    session: Session
    agenda: Agenda
    words: list[str] = field(default_factory=list)

    def grant(self, plan: Plan, words: str) -> None:
        self.words.append(words)
        self.session = applied(self.session, plan)
        self.agenda = Agenda.of_session(self.agenda.workshop, self.session)
        self.dialog.show_agenda(self.agenda, self.session)

    @property
    def rows(self) -> dict[str, StepRow]:
        return {row.step_id: row for row in self.dialog.list.rows}

    @property
    def order(self) -> list[str]:
        return [step.id for _, step in self.agenda.steps]

    def at(self, step_id: str) -> Granted:
        self.dialog.list.choose(step_id)
        self.dialog.list.setFocus()
        return self

    def press(self, key: Qt.Key, held: Held = Held.NoModifier) -> None:
        QTest.keyClick(self.dialog.focusWidget() or self.dialog, key, held)


def opened(below: QWidget, agenda: Agenda, session: Session) -> Granted:
    dialog = ProgrammeDialog(agenda, session, below)
    granted = Granted(dialog, session, agenda)
    dialog.plan_wanted.connect(granted.grant)
    dialog.open()
    QApplication.processEvents()
    return granted
