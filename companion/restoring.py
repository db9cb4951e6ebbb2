"""Getting sessions back, tied to the start window."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject

from companion.domain.backup import Backup, PutBack, Remains
from companion.live.lane import Lane
from companion.live.library import LiveLibrary
from companion.live.restoring import LiveRestoring
from companion.ui.dialogs import MessageDialog
from companion.ui.keeping.dialog import KeepingDialog
from companion.ui.keeping.rescue import RescueDialog
from companion.ui.keeping.words import put_back_words
from companion.ui.start.window import StartWindow


class Restoring(QObject):
    """*Haal terug* at a damaged session, and *Zet deze terug* at the copies of a sound one."""

    def __init__(
        self, data: Path, lane: Lane, library: LiveLibrary, start: StartWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.live = LiveRestoring(data, lane, self)
        self._library = library
        self._start = start
        self._asked = Path()
        """The session of which she sees the copies."""
        self._dialog: KeepingDialog | None = None
        self._last: PutBack | None = None
        """What was put back last, and can be taken back."""
        start.rescue_wanted.connect(self._on_start_rescue_wanted)
        start.undo_wanted.connect(self._on_start_undo_wanted)
        self.live.looked.connect(self._on_live_looked)
        self.live.listed.connect(self._on_live_listed)
        self.live.put_back.connect(self._on_live_put_back)
        self.live.failed.connect(self._on_live_failed)

    def serve(self, dialog: KeepingDialog, path: Path) -> None:
        """Show the copies of a session in the window in which she looks how it is kept."""
        self._dialog, self._asked = dialog, path
        dialog.copy_wanted.connect(self._on_dialog_copy_wanted)
        dialog.finished.connect(self._on_dialog_finished)
        self.live.list_copies(path)

    def _on_start_rescue_wanted(self, path: Path) -> None:
        self._start.resume.show_busy(busy=True)
        self.live.look(path)

    def _on_live_looked(self, remains: Remains) -> None:
        self._start.resume.show_busy(busy=False)
        dialog = RescueDialog(remains, date.today(), self._start.window())
        dialog.wanted.connect(self._on_dialog_rescue_wanted)
        dialog.open()

    def _on_dialog_rescue_wanted(self, path: Path) -> None:
        self._start.resume.show_busy(busy=True)
        self.live.rescue(path)

    def _on_live_listed(self, path: Path, copies: Sequence[Backup]) -> None:
        if self._dialog is not None and path == self._asked:
            self._dialog.copies.show_copies(copies, date.today())

    def _on_dialog_finished(self, _result: int) -> None:
        self._dialog = None

    def _on_dialog_copy_wanted(self, copy: Backup) -> None:
        self._start.resume.show_busy(busy=True)
        self.live.restore(self._asked, copy)

    def _on_start_undo_wanted(self) -> None:
        last, self._last = self._last, None
        if last is not None and last.before is not None:
            self._start.resume.show_busy(busy=True)
            self.live.restore(last.path, last.before, is_undone=not last.is_undone)

    def _on_live_put_back(self, done: PutBack) -> None:
        self._last = done
        self._start.resume.show_busy(busy=False)
        action = self.tr("Draai het om") if done.before is not None else ""
        self._start.tell("put back", put_back_words(done), action)
        self._library.list_sessions()

    def _on_live_failed(self, message: str) -> None:
        self._start.resume.show_busy(busy=False)
        MessageDialog(self.tr("Terughalen"), message, "", self._start.window()).open()
        self._library.list_sessions()
