"""The first second: a window at once, and everything else while it is being looked at.

Only the colours of the first window are imported here. Its fields and buttons come when it has
been painted, and then the rest of the program; both in a thread. See
docs/decisions/0003-first-window-first.md.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from companion.domain.variant import Variant
from companion.ending import Application, SystemEnding
from companion.instance import SingleInstance
from companion.live.mishaps import LiveMishaps
from companion.paths import Paths
from companion.type_room import make_room_for_types
from companion.ui.start.sight import FirstSight

if TYPE_CHECKING:
    from companion.app import Companion
    from companion.logs import Log
    from companion.ui.start.window import StartWindow

TITLE = "Gelijkwaardig samenwerken"
PATIENCE = 2.0
"""Seconds to wait for a paint; a window that is covered is never painted."""
THREADS_TURN = 0.0005
"""Seconds that a thread which reads or writes goes on when the windows want to go on; Python's own
ten times as long made 15 ms of work, while 500 sessions were read, last 60."""
IN_USE = 3
"""Exit code when another companion has this folder and does not answer."""


class FirstWindow(QObject):
    """The start window from its first colours on, while the rest of the program arrives."""

    _contents_arrived = Signal()
    _rest_arrived = Signal()
    _failed = Signal()

    def __init__(self, app: QApplication, paths: Paths, instance: SingleInstance) -> None:
        super().__init__()
        self._app = app
        self._paths = paths
        self._instance = instance
        self._wants_to_begin = False
        self._begin: tuple[Variant | None, str] | None = None
        self._file: Path | None = None
        self._thread = threading.Thread(target=self._fetch, name="startup", daemon=True)
        self._contents_seen = threading.Event()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._start_fetching)
        self._contents_arrived.connect(self._on_contents_arrived)
        self._rest_arrived.connect(self._on_rest_arrived)
        self._failed.connect(self._on_failed)
        self.mishaps = LiveMishaps(self)
        self._log: Log | None = None
        self._ending = SystemEnding(app, self)
        self.companion: Companion | None = None
        self.content: StartWindow | None = None
        self.window = FirstSight(TITLE)

    def show(self, begin: tuple[Variant | None, str] | None, file: Path | None) -> None:
        """Show the window; with a session to begin or to open, as busy with that."""
        self._begin, self._file = begin, file
        self.window.installEventFilter(self)
        self.window.show()
        # a window that starts out of sight is never painted
        self._patience.start(int(PATIENCE * 1000))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Fetch the rest when the window is painted, not while it should be."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            is_first = watched is self.window
            QTimer.singleShot(0, self._start_fetching if is_first else self._contents_seen.set)
        return False

    def close(self) -> None:
        """Save and close whatever is open; for the end of the program."""
        self._ending.stop()
        if self.companion is not None:
            self.companion.shut_down()
        if self._log is not None:
            self._log.stop()
            self._log = None
        self._instance.release()

    def _start_fetching(self) -> None:
        self._patience.stop()
        if self._thread.ident is None:
            make_room_for_types()
            self._thread.start()

    def _fetch(self) -> None:
        try:
            logs = import_module("companion.logs")
            self._log = logs.Log(self._paths.logs, self.mishaps.tell)
            import_module("companion.front")
            self._contents_arrived.emit()
            # building the fields must not share the processor with the rest
            self._contents_seen.wait(PATIENCE)
            import_module("companion.app")
        except Exception:
            self._failed.emit()
            raise
        self._rest_arrived.emit()

    def _on_failed(self) -> None:
        """Say that a part is missing, and end: there is nothing a trainer can do here."""
        text = self.tr(
            "De app kan niet starten: er ontbreekt een onderdeel. Installeer hem opnieuw."
        )
        box = QMessageBox(self.window)
        box.setText(text)
        box.finished.connect(self.window.close)
        box.open()

    def _on_contents_arrived(self) -> None:
        with self._failing_in_words():
            self._show_contents()

    def _on_rest_arrived(self) -> None:
        with self._failing_in_words():
            self._start_companion()

    @contextmanager
    def _failing_in_words(self) -> Iterator[None]:
        """Tell the trainer too when a part does not start; whoever helps her reads the rest."""
        try:
            yield
        except Exception:
            self._failed.emit()
            raise

    def _show_contents(self) -> None:
        front = import_module("companion.front")
        content: StartWindow = front.make_start_window(self._app, TITLE, self._paths.data)
        content.show_busy(busy=self._begin is not None or self._file is not None)
        content.begin_wanted.connect(self._on_content_begin_wanted)
        self.content = content
        content.installEventFilter(self)
        self.window.fill(content)

    def _start_companion(self) -> None:
        if self.content is None:
            return
        app_module = import_module("companion.app")
        made = (self._app, self._paths, self.content, self.mishaps)
        companion: Companion = app_module.Companion(*made)
        if self._log is not None and self._log.was_cut_off:
            companion.mishaps.say_cut_off()
        self.companion = companion
        self.content.begin_wanted.disconnect(self._on_content_begin_wanted)
        self._instance.listen()
        self._instance.asked_forward.connect(companion.come_forward)
        self._ending.begin()
        self._ending.wanted.connect(companion.end)
        self._ending.saving_wanted.connect(companion.leaving.flush)
        if self._begin is not None:
            companion.begin(*self._begin)
        elif self._file is not None:
            companion.open(self._file)
        elif self._wants_to_begin:
            self.content.begin_wanted.emit()

    def _on_content_begin_wanted(self) -> None:
        self._wants_to_begin = True
        if self.content is not None:
            self.content.show_busy(busy=True)


def make_application() -> QApplication:
    """Return the Qt application, in Dutch; its windows wait for no thread."""
    sys.setswitchinterval(THREADS_TURN)
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    app = Application([sys.argv[0]])
    app.setApplicationName("companion")
    app.setApplicationDisplayName(TITLE)
    return app


def _have_standard_files() -> None:
    """Open what a start without a terminal lacks; else a file of ours is taken for the screen."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


def run(
    paths: Paths,
    *,
    begin: tuple[Variant | None, str] | None = None,
    file: Path | None = None,
) -> int:
    """Run the companion until the trainer is done; return the exit code."""
    # Collecting garbage in the middle of the imports costs a tenth of the start; when all has
    # arrived, live/garbage.py takes it over.
    gc.disable()
    _have_standard_files()
    app = make_application()
    instance = SingleInstance(paths.data)
    if not instance.take():
        return 0 if instance.call_forward() else IN_USE
    first = FirstWindow(app, paths, instance)
    first.show(begin, file)
    code = app.exec()
    first.close()
    return code
