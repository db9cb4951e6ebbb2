"""*Bewaren en wissen* of the session that is open; it is closed before it goes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from companion.domain.keeping import WARNED, Kept, due
from companion.domain.retention import Retention
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo
from companion.ui.console.window import ConsoleWindow
from companion.ui.keeping.dialog import KeepingDialog


class ConsoleKeeping(QObject):
    """How long this session is kept; that can be undone. ``away_wanted`` carries how it goes.

    Opens when *Bewaren en wissen* is chosen behind *Meer*.
    """

    away_wanted = Signal(str)

    def __init__(self, window: ConsoleWindow, live: LiveSession, undo: LiveUndo) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._undo = undo
        window.bar.more.wanted.connect(self._on_more_wanted)

    def open(self) -> None:
        """Show until when it is kept if nothing changes any more after today."""
        session = self._live.session
        notes = sum(not note.removed for note in session.notes)
        retention = session.exercises.get(Retention())
        facts = (session.details, retention, self._until, notes)
        dialog = KeepingDialog(*facts, self._window, is_open=True)
        dialog.retention_wanted.connect(self._on_dialog_retention_wanted)
        dialog.away_wanted.connect(self.away_wanted)
        dialog.open()

    def _until(self, retention: Retention) -> Kept:
        details, today = self._live.session.details, date.today()
        day, why = due(retention, today, details.held_on, details.return_on)
        return Kept(day, why, warns=day - WARNED <= today)

    def _on_more_wanted(self, key: str) -> None:
        if key == "keeping":
            self.open()

    def _on_dialog_retention_wanted(self, retention: Retention) -> None:
        self._undo.make(self.tr("De bewaartermijn is weer zoals die was"), retention)
