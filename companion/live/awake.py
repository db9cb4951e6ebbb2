"""The laptop stays awake while the room looks at the stage."""

from __future__ import annotations

import importlib
import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from PySide6.QtCore import QCoreApplication, QObject, Signal

log = logging.getLogger(__name__)

Keeper = Callable[[], AbstractContextManager[bool]]
"""Keeps the laptop awake while its context lasts; gives whether that works here."""


@contextmanager
def presenting() -> Iterator[bool]:
    """Keep the screen on and the laptop awake, with what this system offers for it."""
    keep = importlib.import_module("wakepy").keep
    with keep.presenting(on_fail="pass") as mode:
        yield bool(mode.active)


class LiveAwake(QObject):
    """Asks the system to stay awake, from ``keep`` to ``release``.

    Never waits and never raises: asking can take long, so a thread of its own asks, holds on,
    and lets go. ``changed`` comes when ``is_kept`` differs from before.
    """

    changed = Signal()
    _answered = Signal(object, bool)

    def __init__(self, parent: QObject | None = None, keeper: Keeper = presenting) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._is_kept: bool | None = None
        self._let_go: threading.Event | None = None
        self._threads: list[threading.Thread] = []
        self._answered.connect(self._on_thread_answered)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.release)

    @property
    def is_kept(self) -> bool | None:
        """Whether the laptop stays awake; None when that is not known yet, or not asked for."""
        return self._is_kept

    def keep(self) -> None:
        """Ask the system to stay awake; nothing when that was asked already."""
        if self._let_go is not None:
            return
        self._let_go = threading.Event()
        # A thread that hangs in the system must not keep the program from ending.
        thread = threading.Thread(
            target=self._hold, args=(self._let_go,), name="awake", daemon=True
        )
        self._threads = [*filter(threading.Thread.is_alive, self._threads), thread]
        # Who is gone without saying so lets go too: the system's own thread would wait for ever.
        self.destroyed.connect(self._let_go.set)
        thread.start()

    def release(self) -> None:
        """Let the laptop sleep again when it wants to."""
        if self._let_go is not None:
            self._let_go.set()
            self._let_go = None
            self._know(kept=None)

    def wait(self, seconds: float) -> bool:
        """After ``release``: wait until the system has let go; tell whether it did."""
        for thread in self._threads:
            thread.join(seconds)
        return not any(thread.is_alive() for thread in self._threads)

    def _hold(self, let_go: threading.Event) -> None:
        """Ask, hold on until it is enough, and let go: all in this thread."""
        try:
            with self._keeper() as kept:
                self._tell(let_go, kept=kept)
                if kept:
                    let_go.wait()
        except Exception as error:  # noqa: BLE001 - a system can refuse in any way
            log.info("the laptop cannot be kept awake: %s", type(error).__name__)
            self._tell(let_go, kept=False)

    def _tell(self, let_go: threading.Event, *, kept: bool) -> None:
        try:
            self._answered.emit(let_go, kept)
        except RuntimeError:
            let_go.set()

    def _know(self, *, kept: bool | None) -> None:
        if kept is not self._is_kept:
            self._is_kept = kept
            self.changed.emit()

    def _on_thread_answered(self, let_go: threading.Event, kept: bool) -> None:  # noqa: FBT001
        """Believe the answer, unless it is to a question of before."""
        if let_go is self._let_go:
            self._know(kept=kept)
