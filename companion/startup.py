"""The first second: a window at once, and everything else while it is being looked at.

Only what the first window needs is imported here; the rest (half of the start) comes in a thread
when the window has been painted. See docs/decisions/0003-first-window-first.md.
"""

from __future__ import annotations

import gc
import sys
import threading
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from companion.domain.variant import Variant
from companion.instance import SingleInstance
from companion.paths import Paths, resources
from companion.storage.preferences import load_preferences
from companion.ui.fonts import load_fonts
from companion.ui.start.window import StartWindow
from companion.ui.theme import apply_theme

if TYPE_CHECKING:
    from companion.app import Companion

TITLE = "Gelijkwaardig samenwerken"
IN_USE = 3
"""Exit code when another companion has this folder and does not answer."""


class FirstWindow(QObject):
    """Holds the start window while the rest of the program arrives."""

    _arrived = Signal()

    def __init__(self, app: QApplication, paths: Paths, instance: SingleInstance) -> None:
        super().__init__()
        self._app = app
        self._paths = paths
        self._instance = instance
        self._wants_to_begin = False
        self._begin: tuple[Variant | None, str] | None = None
        self._file: Path | None = None
        self._thread = threading.Thread(target=self._fetch, name="startup", daemon=True)
        self._arrived.connect(self._on_arrived)
        self.companion: Companion | None = None
        self._preferences = load_preferences(paths.data)
        # dressed before there is a window: every widget is polished once
        apply_theme(app, resources() / "icons", self._preferences.text_percent)
        self.window = StartWindow(TITLE)
        self.window.begin_wanted.connect(self._on_window_begin_wanted)

    def show(self, begin: tuple[Variant | None, str] | None, file: Path | None) -> None:
        """Show the window; with a session to begin or to open, as busy with that."""
        self._begin, self._file = begin, file
        self.window.form.show_preferences(self._preferences)
        self.window.show_busy(busy=begin is not None or file is not None)
        self.window.installEventFilter(self)
        self.window.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Fetch the rest when the window is painted, not while it should be."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._thread.start)
        return False

    def close(self) -> None:
        """Save and close whatever is open; for the end of the program."""
        if self.companion is not None:
            self.companion.shut_down()
        self._instance.release()

    def _fetch(self) -> None:
        import_module("companion.app")
        self._arrived.emit()

    def _on_arrived(self) -> None:
        companion: Companion = import_module("companion.app").Companion(
            self._app, self._paths, self.window
        )
        self.companion = companion
        self.window.begin_wanted.disconnect(self._on_window_begin_wanted)
        self._instance.listen()
        self._instance.asked_forward.connect(companion.come_forward)
        if self._begin is not None:
            companion.begin(*self._begin)
        elif self._file is not None:
            companion.open(self._file)
        elif self._wants_to_begin:
            self.window.begin_wanted.emit()

    def _on_window_begin_wanted(self) -> None:
        self._wants_to_begin = True
        self.window.show_busy(busy=True)


def make_application() -> QApplication:
    """Return the Qt application with our fonts, in Dutch."""
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    app = QApplication([sys.argv[0]])
    app.setApplicationName("companion")
    app.setApplicationDisplayName(TITLE)
    load_fonts(resources() / "fonts", "Atkinson*")
    return app


def run(
    paths: Paths,
    *,
    begin: tuple[Variant | None, str] | None = None,
    file: Path | None = None,
) -> int:
    """Run the companion until the trainer is done; return the exit code."""
    # collecting garbage in the middle of the imports costs a tenth of the start
    gc.disable()
    app = make_application()
    instance = SingleInstance(paths.data)
    if not instance.take():
        return 0 if instance.call_forward() else IN_USE
    first = FirstWindow(app, paths, instance)
    first.show(begin, file)
    code = app.exec()
    first.close()
    return code
