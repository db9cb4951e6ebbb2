"""How the windows of a session come: in slices beside the start window, whole or not at all."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from companion.domain.preferences import Preferences
from companion.live.autosave import Autosave
from companion.live.session import LiveSession
from companion.live.slices import InSlices
from companion.ui.windows import SessionWindows


class Opening(QObject):
    """Builds the windows of one session; she can still look at the start window meanwhile.

    ``built`` carries the SessionWindows, not to be seen yet, and the Autosave of their session.
    ``given_up`` carries the Autosave when they will not be there: its file is still open.
    """

    built = Signal(object, object)
    given_up = Signal(object)

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._slices: InSlices | None = None
        self._half: tuple[SessionWindows, Autosave] | None = None
        """What is being built, and for which file."""

    @property
    def is_busy(self) -> bool:
        """Whether windows are being built."""
        return self._slices is not None and self._slices.is_busy

    def begin(self, live: LiveSession, autosave: Autosave, preferences: Preferences) -> None:
        """Build the windows of a session, as soon as there is time for it."""
        windows = SessionWindows(self._app, live, autosave, preferences, at_once=False)
        self._half = (windows, autosave)
        self._slices = InSlices(self._build(windows, autosave))

    def finish(self) -> None:
        """Build what is left at once: somebody cannot wait for it."""
        if self._slices is not None:
            self._slices.finish()

    def stop(self) -> None:
        """Leave the windows unbuilt: the program ends."""
        if self._slices is not None and self._slices.is_busy:
            self._slices.stop()
            self._give_up()

    def _build(self, windows: SessionWindows, autosave: Autosave) -> Generator[None, None, None]:
        try:
            yield from windows.build()
            yield
        except Exception:
            self._give_up()
            raise
        self._half = None
        self.built.emit(windows, autosave)

    def _give_up(self) -> None:
        """Take away what is built, in the right order: by itself it goes in any, and crashes."""
        if self._half is not None:
            (windows, autosave), self._half = self._half, None
            windows.close()
            windows.deleteLater()
            self.given_up.emit(autosave)
