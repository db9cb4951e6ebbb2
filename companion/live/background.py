"""Work that may take a while, beside the window: its outcome comes back as a signal."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from companion.domain.errors import CompanionError

log = logging.getLogger(__name__)


class BackgroundTask(QObject):
    """One function that runs in a thread of its own, once.

    ``done`` and ``failed`` arrive in the thread that made the task. ``failed`` carries a
    sentence for the user; anything unexpected goes to the log and says so.
    """

    done = Signal(object)
    failed = Signal(str)

    def __init__(self, work: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._thread = threading.Thread(target=self._run, name="background", daemon=True)

    @property
    def is_busy(self) -> bool:
        """Whether the work is still going on."""
        return self._thread.is_alive()

    def start(self) -> None:
        """Begin the work."""
        self._thread.start()

    def wait(self, seconds: float | None = None) -> None:
        """Wait until the work is done; its signal still comes through the event loop."""
        self._thread.join(seconds)

    def _run(self) -> None:
        try:
            outcome = self._work()
        except CompanionError as error:
            self.failed.emit(str(error))
        except Exception:
            log.exception("background work failed")
            self.failed.emit(self.tr("Er ging iets mis. In het logboek staat wat."))
        else:
            self.done.emit(outcome)
