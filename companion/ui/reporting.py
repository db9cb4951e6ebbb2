"""The report of a session: read along on the stage, mended, saved and printed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from companion.live.export import LiveExport
from companion.live.privacy import LivePrivacy
from companion.live.reading import LiveReading
from companion.live.report import LiveReport
from companion.live.room import LiveRoom
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo
from companion.ui.console.window import ConsoleWindow
from companion.ui.exercises import SessionExercises
from companion.ui.keys import SessionKeys
from companion.ui.one_screen import OneScreen
from companion.ui.projection import Projection
from companion.ui.report.seeing import ReportSeeing
from companion.ui.report.window import ReportWindow


class SessionReport(QObject):
    """Ties the report to the session: its window, the room, and the keys that turn its pages."""

    def __init__(
        self,
        window: ConsoleWindow,
        projection: Projection,
        live: LiveSession,
        undo: LiveUndo,
        room: LiveRoom,
        privacy: LivePrivacy,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._privacy = privacy
        self._projection = projection
        self.reading = LiveReading(live, room, self)
        self.report = LiveReport(live, undo, self)
        self.export = LiveExport(self)
        self.seeing = ReportSeeing(self.report, room, self.reading, projection)
        self.dialog: ReportWindow | None = None
        window.bar.more.wanted.connect(self._on_more_wanted)
        projection.placed.connect(self._on_projection_placed)
        self.reading.changed.connect(self._show_preview)
        for moved in (live.stage_changed, live.position_changed):  # after the console showed them
            moved.connect(self._on_live_moved)

    def serve(self, keys: SessionKeys, one_screen: OneScreen, exercises: SessionExercises) -> None:
        """Let a clicker and the bar over the stage turn pages, and step where nothing is read."""
        exercises.console.report_wanted.connect(self.open)
        for stepping in (keys, one_screen):
            stepping.next_wanted.connect(self.reading.next)
            stepping.back_wanted.connect(self.reading.back)

    def open(self) -> None:
        """Open the report, as it is until now."""
        if self.dialog is None:
            parts = (self._live, self.report, self.seeing, self.export, self._privacy)
            self.dialog = ReportWindow(*parts, self._window)
            self.dialog.finished.connect(self._on_dialog_finished)
            self.dialog.open()

    def close(self) -> None:
        """Let what is being saved come to an end: it is whole or not there."""
        self.export.cancel()
        self.export.wait()

    def _on_more_wanted(self, key: str) -> None:
        if key == "report":
            self.open()

    def _on_projection_placed(self) -> None:
        """With one screen: who leaves the stage sees the report again, and not the console."""
        if self.dialog is not None and not self._projection.is_over_console:
            QTimer.singleShot(0, self, self._bring_back)

    def _bring_back(self) -> None:
        if self.dialog is not None and not self._projection.is_over_console:
            self.dialog.raise_()

    def _show_preview(self) -> None:
        """Let the console show what the room sees: the page, and then the step again."""
        self._window.preview.show_state(self.reading.state or self._live.state)

    def _on_live_moved(self, *_news: object) -> None:
        if self.reading.is_on:
            self._show_preview()

    def _on_dialog_finished(self) -> None:
        self.dialog = None
