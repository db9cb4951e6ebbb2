"""Work that may take a while, beside the window: its outcome comes back as a signal."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from companion.domain.errors import CompanionError
from companion.domain.whereabouts import account

log = logging.getLogger(__name__)

_under_way: set[BackgroundTask] = set()
"""A task outlives whoever started it: telling news from its thread on an object that is being
deleted ends the program."""


def finish(seconds: float) -> bool:
    """Wait until no work is under way any more, for the end of the program; tell whether it is.

    A thread that still draws when Qt is taken down ends the program with a crash.
    """
    until = time.monotonic() + seconds
    for task in tuple(_under_way):
        task.wait(max(0.0, until - time.monotonic()))
    return not any(task.is_busy for task in _under_way)


class BackgroundTask(QObject):
    """One function that runs in a thread of its own, once.

    ``done`` and ``failed`` arrive in the thread that made the task, and then the task is gone.
    ``failed`` carries a sentence for the user; anything unexpected goes to the log and says so.
    """

    done = Signal(object)
    failed = Signal(str)

    def __init__(self, work: Callable[[], object]) -> None:
        super().__init__()
        self._work = work
        self._unexpected = self.tr("Er ging iets mis. In het logboek staat wat.")
        self._before: BackgroundTask | None = None
        self._thread = threading.Thread(target=self._run, name="background", daemon=True)
        self.done.connect(self._on_self_ended)
        self.failed.connect(self._on_self_ended)

    @property
    def is_busy(self) -> bool:
        """Whether the work is still going on."""
        return self._thread.is_alive()

    def start(self, after: BackgroundTask | None = None) -> None:
        """Begin the work, after that of a task that was started before has come to its end."""
        self._before = after
        _under_way.add(self)
        self._thread.start()

    def wait(self, seconds: float | None = None) -> None:
        """Wait until the work is done; its signal still comes through the event loop."""
        self._thread.join(seconds)

    def _run(self) -> None:
        before, self._before = self._before, None  # else each would hold all that were before it
        if before is not None:
            before.wait()
        try:
            outcome = self._work()
        except CompanionError as error:
            self._tell("failed", str(error))
        except Exception as error:  # noqa: BLE001 - whatever it is, the user is told
            # where, not what: the text of an error can hold words of the group
            log.error("background work failed: %s", account(error))
            self._tell("failed", self._unexpected)
        else:
            self._tell("done", outcome)

    def _tell(self, signal: str, news: object) -> None:
        """Emit a signal, unless the one who waited for it went away meanwhile."""
        try:
            getattr(self, signal).emit(news)
        except RuntimeError:
            log.info("background work ended after its window")

    def _on_self_ended(self, _news: object) -> None:
        # The thread may be telling others still: who is deleted meanwhile tells them nothing.
        self._thread.join()
        _under_way.discard(self)
        self.deleteLater()
