"""A text that was pasted and is too long for one note, cut in notes beside the window."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from companion.domain.note import Note
from companion.domain.note_parts import parts_of
from companion.live.background import BackgroundTask
from companion.live.notes import LiveNotes, about, new_notes
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo

PIECE = 40
"""So many notes come in one go: the window answers in between."""
BREATH_MS = 10


class LivePasting(QObject):
    """Makes notes of a long text. ``done`` carries how many; they are taken back in one go."""

    done = Signal(int)

    def __init__(
        self, live: LiveSession, notes: LiveNotes, undo: LiveUndo, parent: QObject | None = None
    ) -> None:
        super().__init__(parent or notes)
        self._live = live
        self._notes = notes
        self._undo = undo
        self._waiting: list[tuple[str, str, list[str]]] = []
        self._added: list[Note] = []
        self._turn = QTimer(self)
        self._turn.setInterval(BREATH_MS)
        self._turn.timeout.connect(self._on_turn_timeout)

    def cut(self, step_id: str, field: str, text: str) -> None:
        """Make notes of a text, for a field of a step."""
        task = BackgroundTask(lambda: (step_id, field, list(parts_of(text))))
        task.done.connect(self._on_task_done)
        task.start()

    def _on_task_done(self, cut: tuple[str, str, list[str]]) -> None:
        self._waiting.append(cut)
        self._turn.start()

    def _on_turn_timeout(self) -> None:
        step_id, field, parts = self._waiting[0]
        piece = parts[:PIECE]
        del parts[:PIECE]
        made = new_notes(self._live.session, Note("", step_id, field, 0, ""), piece)
        self._notes.receive(*made)
        self._added += made
        if parts:
            return
        added, self._added = self._added, []
        del self._waiting[0]
        if not self._waiting:
            self._turn.stop()
        if added:
            words = self.tr("{count} notities weggehaald bij {step}")
            words = about(self._live, added[0], words.replace("{count}", str(len(added))))
            self._undo.remember(words, *(replace(note, removed=True) for note in added))
        self.done.emit(len(added))
