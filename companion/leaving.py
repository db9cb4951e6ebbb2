"""How a session is left: by its trainer, or because the system ends the program."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from companion.live.autosave import Autosave, SaveState
from companion.live.background import BackgroundTask
from companion.remembering import Remembering
from companion.ui.windows import SessionWindows

PATIENCE = 5.0
"""Seconds that saving gets when the system ends the program."""


class Leaving(QObject):
    """Closes the windows and the file of a session; nothing that was typed stays behind.

    ``left`` comes when the windows are closed, ``closed`` when a file is.
    """

    left = Signal()
    closed = Signal()

    def __init__(self, remembering: Remembering, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._remembering = remembering
        self._windows: SessionWindows | None = None
        self._autosave: Autosave | None = None
        self._is_wanted = False
        self._is_patient = False
        """Whether leaving is still meant when saving fails first."""
        self._closing: list[BackgroundTask] = []

    def serve(self, windows: SessionWindows, autosave: Autosave) -> None:
        """Know which session is open."""
        self._windows, self._autosave = windows, autosave
        autosave.state_changed.connect(self._on_autosave_state_changed)

    def stop(self) -> None:
        """Leave the session, unless something is not on disk yet: then that comes first."""
        self._is_patient = False
        self._stop()

    def stop_when_saved(self) -> None:
        """Leave the session as soon as all of it is on disk, however long that takes."""
        self._is_patient = True
        self._stop()

    def _stop(self) -> None:
        windows, autosave = self._windows, self._autosave
        if windows is None or autosave is None:
            return
        finish_typing()
        if autosave.state is not SaveState.FAILED:
            windows.rest()  # the last minutes are to be saved too
        is_failing = autosave.state is SaveState.FAILED
        self._is_wanted = autosave.state is SaveState.SAVING or (is_failing and self._is_patient)
        if autosave.state is SaveState.SAVING:
            return
        if autosave.state is not SaveState.SAVED and not windows.console.saving.may_leave():
            windows.resume()
            return
        self._leave(windows)
        self.close(autosave)

    def end(self) -> None:
        """Leave the session at once, whatever is open over it, and wait for the disk."""
        windows, autosave = self._windows, self._autosave
        if windows is None or autosave is None:
            return
        finish_typing()
        windows.rest()
        self._leave(windows)
        autosave.close(PATIENCE)

    def flush(self) -> None:
        """Have on disk what was typed until now; the session stays open."""
        if self._autosave is not None:
            finish_typing()
            self._autosave.flush(PATIENCE)

    def close(self, autosave: Autosave) -> None:
        """Close a file beside the windows; its words are saved already."""
        task = BackgroundTask(autosave.close)
        task.done.connect(self._on_task_done)
        task.done.connect(autosave.deleteLater)
        self._closing = [other for other in self._closing if other.is_busy] + [task]
        task.start()

    def wait(self) -> None:
        """Wait until every file is closed, for the end of the program."""
        if self._autosave is not None:
            self._autosave.close(PATIENCE)
        for task in self._closing:
            task.wait(2 * PATIENCE)

    def _leave(self, windows: SessionWindows) -> None:
        self._windows = self._autosave = None
        self._is_wanted = False
        self._remembering.leave(windows)
        windows.close()
        windows.deleteLater()
        self.left.emit()

    def _on_autosave_state_changed(self, state: SaveState) -> None:
        """Stop now, if that was asked for while the last words were on their way to disk."""
        must_wait = state is SaveState.FAILED and self._is_patient
        if self._is_wanted and state is not SaveState.SAVING and not must_wait:
            self._stop()

    def _on_task_done(self, _all_saved: bool) -> None:  # noqa: FBT001
        self.closed.emit()


def finish_typing() -> None:
    """Let the field that is typed in keep its words, as going elsewhere does."""
    if (typed_in := QApplication.focusWidget()) is not None:
        typed_in.clearFocus()
