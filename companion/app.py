"""Builds each thing once and ties them together: the only file that knows everybody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.errors import ContentProblem
from companion.domain.session import Session, SessionDetails
from companion.domain.variant import Variant
from companion.domain.workshop import Workshop
from companion.keeping import Keeping
from companion.leaving import Leaving
from companion.live.autosave import Autosave
from companion.live.background import finish
from companion.live.garbage import GarbageCollection
from companion.live.library import LiveLibrary
from companion.live.mishaps import LiveMishaps
from companion.live.promises import come_back
from companion.live.session import LiveSession
from companion.live.steady import SteadyClock
from companion.mishaps import Mishaps
from companion.opening import Opening
from companion.paths import Paths, resources, shipped_workshop
from companion.placing import Placing
from companion.remembering import Remembering
from companion.ui.dialogs import MessageDialog, problems_text
from companion.ui.fonts import load_fonts
from companion.ui.prints.opening import StartPrints
from companion.ui.start.window import StartWindow
from companion.ui.windows import SessionWindows

AFTER_FIRST_PAINT = 300
"""Milliseconds after which a thread that looks through all notes takes no turns from that."""
LAST_WORK = 5.0
"""Seconds that work beside the windows, such as drawing pages, gets to end with the program."""


class Companion(QObject):
    """The running program: one start window, and the windows of at most one session."""

    def __init__(
        self,
        app: QApplication,
        paths: Paths,
        start_window: StartWindow,
        mishaps: LiveMishaps,
    ) -> None:
        super().__init__()
        self._garbage = GarbageCollection(self)
        load_fonts(resources() / "fonts", "Source*")
        app.setWindowIcon(QIcon(str(resources() / "icons" / "merk.svg")))
        self._app = app
        self._paths = paths
        self.remembering = Remembering(app, paths, start_window, self)
        self._prints = StartPrints(start_window, self.remembering.new_details)
        self.library = LiveLibrary(paths.sessions, shipped_workshop(), self)
        self.placing = Placing(self.library, start_window, self)
        self.keeping = Keeping(paths, self.library, start_window, self)
        self.mishaps = Mishaps(mishaps, paths.logs, start_window, self)
        self.opening = Opening(app, self)
        self.leaving = Leaving(self.remembering, self)
        self.windows: SessionWindows | None = None
        self.start_window = start_window
        self.front = start_window.window()
        self._workshop: Workshop | None = None
        self._problems: Sequence[ContentProblem] = ()
        self._waiting: SessionDetails | Path | None = None
        self._comes_back: Path | None = None
        self._autosave: Autosave | None = None
        self._painted = QTimer(self)
        self._painted.setSingleShot(True)
        self._is_ending = False
        self._is_read = False
        self._connect()
        self.library.load_workshop()
        self.library.list_sessions()

    def begin(self, variant: Variant | None = None, group: str = "") -> None:
        """Begin a session at once, as a shortcut on the desktop does."""
        details = self.remembering.new_details()
        details = replace(details, variant=variant or details.variant, group=group)
        self._begin_or_wait(details)

    def open(self, path: Path) -> None:
        """Go on with a session."""
        self._comes_back = None
        self._begin_or_wait(path)

    def open_follow_up(self, path: Path) -> None:
        """Open the follow-up meeting of a session."""
        self._comes_back = path
        self._begin_or_wait(path)

    def come_forward(self) -> None:
        """Bring the window that is in use to the front."""
        window: QWidget = self.windows.window if self.windows else self.front
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def end(self) -> None:
        """Close the session as *Sluiten* does, at once: the system ends the program."""
        self._is_ending = True
        self.opening.finish()
        self.leaving.end()

    def shut_down(self) -> None:
        """Save and close whatever is open; called when the program ends."""
        self.opening.stop()
        self._painted.stop()
        self.leaving.wait()
        self._autosave = None
        self.library.wait()
        self.keeping.wait()
        self.remembering.preferences.wait()
        finish(LAST_WORK)
        self._garbage.stop()

    def _connect(self) -> None:
        start = self.start_window
        start.begin_wanted.connect(self._on_start_begin_wanted)
        start.open_wanted.connect(self.open)
        start.follow_up_wanted.connect(self.open_follow_up)
        self.library.workshop_loaded.connect(self._on_library_workshop_loaded)
        self.mishaps.leave_wanted.connect(self.leaving.stop_when_saved)
        self.mishaps.open_wanted.connect(self.open)
        self.keeping.leave_wanted.connect(self.leaving.stop)
        self.leaving.left.connect(self._on_leaving_left)
        self.leaving.closed.connect(self.keeping.session_closed)
        self.leaving.closed.connect(self.mishaps.session_closed)
        self._painted.timeout.connect(self._on_painted_timeout)
        self.library.opened.connect(self._on_library_opened)
        self.opening.built.connect(self._on_opening_built)
        self.opening.given_up.connect(self._on_opening_given_up)
        self.library.failed.connect(self._on_library_failed)

    def _begin_or_wait(self, wanted: SessionDetails | Path) -> None:
        """Open what is wanted as soon as the programme is there; one session at a time.

        A hidden window can still be given keys, by a desktop that is only just starting.
        """
        self.opening.finish()
        if self.windows is not None:
            self.come_forward()
            return
        if self._is_read and self._workshop is None:
            self._tell(self.tr("In het programma staan fouten."), problems_text(self._problems))
            return
        self.start_window.show_busy(busy=True)
        self._waiting = wanted
        if self._workshop is not None:
            self._open_waiting()

    def _open_waiting(self) -> None:
        wanted, self._waiting = self._waiting, None
        if isinstance(wanted, Path):
            self.library.open(wanted)
        elif wanted is not None and self._workshop is not None:
            self.library.begin(self._workshop, wanted)

    def _on_start_begin_wanted(self) -> None:
        details = self.start_window.form.details(self.remembering.new_details())
        self.remembering.remember_details(details)
        self._begin_or_wait(details)

    def _on_library_workshop_loaded(
        self, workshop: Workshop | None, problems: Sequence[ContentProblem]
    ) -> None:
        self._workshop, self._problems = workshop, problems
        self.remembering.show_workshop(workshop)
        self._prints.show_workshop(workshop)
        self._is_read = True
        if problems:
            self._tell(self.tr("In het programma staan fouten."), problems_text(problems))
        if workshop is not None and self._waiting is not None:
            self._open_waiting()
        elif workshop is None:
            self._waiting = None
            self.start_window.show_busy(busy=False)
            self.front.show()

    def _on_library_opened(self, autosave: Autosave, session: Session) -> None:
        if self._workshop is None:
            self.leaving.close(autosave)
            return
        if self.windows is not None or self.opening.is_busy:
            self.library.close(autosave)  # one session at a time: another was quicker
            return
        self._autosave = autosave
        live = LiveSession(self._workshop, session, autosave, SteadyClock(), autosave)
        if autosave.path == self._comes_back:
            come_back(live)
        self._comes_back = None
        self.opening.begin(live, autosave, self.remembering.value)

    def _on_opening_built(self, windows: SessionWindows, autosave: Autosave) -> None:
        """Show the windows; what she needs to go on comes first, whatever else goes wrong."""
        windows.left.connect(self.leaving.stop)
        self.leaving.serve(windows, autosave)
        self.windows = windows
        self.start_window.show_busy(busy=False)
        self._painted.start(AFTER_FIRST_PAINT)
        self.remembering.serve(windows)
        self.keeping.serve(windows)
        self.mishaps.serve(windows, autosave.path)
        windows.show()
        self.front.hide()

    def _on_opening_given_up(self, autosave: Autosave) -> None:
        """Close the file: she can try again from the start window."""
        self._autosave = None
        self.leaving.close(autosave)
        self.start_window.show_busy(busy=False)

    def _on_painted_timeout(self) -> None:
        """Look for names in all notes, beside the windows."""
        if self.windows is not None:
            self.windows.guarding.privacy.read(resources() / "names")

    def _on_library_failed(self, message: str) -> None:
        self.start_window.show_busy(busy=False)
        self.front.show()
        self._tell(message)

    def _tell(self, message: str, more: str = "") -> None:
        parent = self.windows.window if self.windows else self.front
        MessageDialog(self._app.applicationDisplayName(), message, more, parent).open()

    def _on_leaving_left(self) -> None:
        self.windows = self._autosave = None
        self._painted.stop()
        if not self._is_ending:
            self.front.show()
