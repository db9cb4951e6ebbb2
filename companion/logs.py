"""The log: what went wrong, for who helps a trainer. Never a word of a group."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from companion.crash_log import CrashLog
from companion.mishap_hooks import MishapHooks

NAME: Final = "companion.log"
SIZE: Final = 500_000
KEPT: Final = 3
FORM: Final = "%(asctime)s %(levelname)s %(name)s %(message)s"
log = logging.getLogger("companion")

_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
}
_WHO: Final = re.compile(r"Q[A-Z][A-Za-z0-9]{1,40}(::[A-Za-z~][A-Za-z0-9]{0,40})*(?=[:(\s]|$)")
"""The function of Qt that a message begins with."""


class Log:
    """The log of one run, in a folder; everything that would reach a user as code goes there.

    ``on_mishap`` is called, in any thread, when something went wrong that nobody expected.
    """

    def __init__(self, folder: Path, on_mishap: Callable[[], None] | None = None) -> None:
        # a log that cannot be written is no reason to say anything on the way
        logging.raiseExceptions = False
        self._handler = _handler_in(folder)
        self._handler.setFormatter(logging.Formatter(FORM))
        log.addHandler(self._handler)
        log.setLevel(logging.INFO)
        self._crash = CrashLog(folder)
        self.was_cut_off = self._crash.has_found_one
        """Whether the last run was ended in the middle of something, by a fault below Python."""
        if self.was_cut_off:
            log.error("crash: the last run was cut off")
        self._hooks = MishapHooks(on_mishap)
        self._qt_before = qInstallMessageHandler(self._on_qt_message)

    def stop(self) -> None:
        """Close the file and leave errors to Python again."""
        self._hooks.stop()
        qInstallMessageHandler(self._qt_before)
        self._crash.stop()
        log.removeHandler(self._handler)
        self._handler.close()

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        said = without_words(message)
        log.log(_LEVELS.get(kind, logging.ERROR), "Qt %s: %s", context.category or "", said)
        if self._qt_before is not None:
            self._qt_before(kind, context, message)


def without_words(message: str) -> str:
    """Return which part of Qt says something; the rest can name a file, and that a group."""
    found = _WHO.match(message)
    who = found.group() if found else "?"
    return f"{who}, {len(message)} characters"


def _handler_in(folder: Path) -> logging.Handler:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return RotatingFileHandler(folder / NAME, maxBytes=SIZE, backupCount=KEPT, encoding="utf-8")
    except OSError:
        # a full or read-only disk is no reason not to start
        return logging.NullHandler()
