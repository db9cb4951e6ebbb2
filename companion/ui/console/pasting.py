"""A long text that was pasted in the note field goes to the session, in notes."""

from __future__ import annotations

from PySide6.QtCore import QObject

from companion.live.notes import LiveNotes
from companion.live.pasting import LivePasting
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo
from companion.ui.console.window import ConsoleWindow


class ConsolePasting(QObject):
    """Ties the offer below the note field to the notes, and says how many there came."""

    def __init__(
        self, window: ConsoleWindow, live: LiveSession, notes: LiveNotes, undo: LiveUndo
    ) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._pasting = LivePasting(live, notes, undo, self)
        self._pasting.done.connect(self._on_pasting_done)
        window.notes.cut_wanted.connect(self._on_panel_cut_wanted)

    def _on_panel_cut_wanted(self, field: str, text: str) -> None:
        self._pasting.cut(self._live.step.id, field, text)

    def _on_pasting_done(self, count: int) -> None:
        text = self.tr("{count} notities gemaakt van de tekst die je plakte.")
        self._window.banner.mention("pasted", text.format(count=count))
