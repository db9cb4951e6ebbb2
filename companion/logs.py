"""The log: what went wrong, for who helps a trainer. Never a word of a group."""

from __future__ import annotations

import logging
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

SIZE = 500_000
KEPT = 3
log = logging.getLogger("companion")


class Log:
    """The log of one run, in a folder; everything that would reach a user as code goes there."""

    def __init__(self, folder: Path) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._handler: logging.Handler = RotatingFileHandler(
                folder / "companion.log", maxBytes=SIZE, backupCount=KEPT, encoding="utf-8"
            )
        except OSError:
            # a full or read-only disk is no reason not to start
            self._handler = logging.NullHandler()
        self._handler.setFormatter(
            logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s")
        )
        log.addHandler(self._handler)
        log.setLevel(logging.INFO)
        self._hook_before = sys.excepthook
        sys.excepthook = _on_exception
        qInstallMessageHandler(_on_qt_message)

    def stop(self) -> None:
        """Close the file and leave errors to Python again."""
        sys.excepthook = self._hook_before
        qInstallMessageHandler(None)
        log.removeHandler(self._handler)
        self._handler.close()


def _on_exception(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Log where it happened; not the error's own text, which could hold a note."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    places = "".join(traceback.format_tb(trace))
    log.error("%s\n%s", kind.__name__, places)
    if sys.stderr is not None:
        sys.stderr.write("Er ging iets mis. Wat, staat in het logboek.\n")


def _on_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }
    log.log(levels.get(kind, logging.ERROR), "Qt: %s", message)
