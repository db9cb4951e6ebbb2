"""*Er ging iets mis*, tied to the start window and to the windows of a session."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from companion.live.mishaps import LiveMishaps
from companion.ui.console.mishaps import ConsoleMishaps
from companion.ui.start.window import StartWindow
from companion.ui.windows import SessionWindows

CUT_OFF = "cut-off"
WRONG = "mishap"


class Mishaps(QObject):
    """Says that something went wrong, and opens a session anew when it keeps going wrong.

    ``leave_wanted`` comes when the open session must be closed first, and then ``open_wanted``
    with its file.
    """

    leave_wanted = Signal()
    open_wanted = Signal(object)

    def __init__(self, live: LiveMishaps, logs: Path, start: StartWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._live = live
        self._logs = logs
        self._start = start
        self._path: Path | None = None
        self._again: Path | None = None
        """The session that opens anew as soon as its file is closed."""
        live.happened.connect(self._on_live_went_wrong)
        live.repeated.connect(self._on_live_went_wrong)
        start.banner.action_wanted.connect(self._on_banner_action_wanted)

    def serve(self, windows: SessionWindows, path: Path) -> None:
        """Say it in the console of a session."""
        self._path, self._again = path, None
        self._live.forget()
        console = ConsoleMishaps(windows.window, self._live)
        console.again_wanted.connect(self._on_console_again_wanted)
        windows.left.connect(self._on_windows_left)

    def session_closed(self) -> None:
        """The file of a session is closed: open it anew, when that was asked."""
        self._path = None
        again, self._again = self._again, None
        if again is not None:
            self.open_wanted.emit(again)

    def say_cut_off(self) -> None:
        """Say that the last run was ended in the middle of something, and where the log is."""
        text = self.tr(
            "De vorige keer stopte de app door een storing. Wat er al bewaard was, is er nog. "
            "In het logboek staat waar het misging."
        )
        self._start.banner.show_news(CUT_OFF, text, self.tr("Map met het logboek"))

    def _on_live_went_wrong(self) -> None:
        if self._path is None:
            text = self.tr("Er ging iets mis in de app. Je kunt gewoon verder.")
            self._start.banner.show_news(WRONG, text)

    def _on_console_again_wanted(self) -> None:
        self._again = self._path
        self.leave_wanted.emit()

    def _on_windows_left(self) -> None:
        """She just stops: what she asked while nothing could be saved is no longer meant."""
        self._again = None

    def _on_banner_action_wanted(self, key: str) -> None:
        if key == CUT_OFF:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._logs)))
