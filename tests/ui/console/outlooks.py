"""How the time can stand, for tests of what shows it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.schedule import BREAK, Lock, Outlook
from tests.ui.conftest import dispose


def at(hour: int, minute: int, second: int = 0) -> float:
    """Return a moment of the day of the test, by the computer's time of day."""
    return datetime(2026, 11, 23, hour, minute, second).astimezone().timestamp()


NOW = at(14, 13)
LATE = Outlook(
    begins_in=None,
    has_begun=True,
    left_here=190.0,
    behind=260.0,
    ends_at=at(16, 34, 20),
    agreed_end=at(16, 30),
    next_lock=Lock(BREAK, at(14, 35), agreed=True),
    offset=0.0,
)
ON_TIME = replace(LATE, behind=0.0, ends_at=at(16, 30))
WAITING = replace(LATE, has_begun=False, behind=None, begins_in=480.0, ends_at=at(16, 30))


def an_outlook(**facts: Any) -> Outlook:
    """Return an outlook that is four minutes late, but for these facts."""
    return replace(LATE, **facts)


@contextmanager
def a_window(width: int = 1366, height: int = 768) -> Iterator[QWidget]:
    """Return a window for dialogs to stand over; afterwards both are gone."""
    below = QWidget()
    below.resize(width, height)
    below.show()
    below.activateWindow()
    QApplication.processEvents()
    yield below
    dispose(below)
