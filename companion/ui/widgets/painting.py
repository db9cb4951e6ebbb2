"""A painter that is ended whatever happens: one that lives on ends the program sooner or later."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QPaintDevice, QPainter
from PySide6.QtWidgets import QWidget


@contextmanager
def painter_on(device: QPaintDevice) -> Iterator[QPainter]:
    """Lend a painter for a picture; what goes wrong goes to whoever wanted the picture."""
    painter = QPainter(device)
    try:
        yield painter
    finally:
        painter.end()


@contextmanager
def painting(widget: QWidget) -> Iterator[QPainter]:
    """Lend a painter for a paint event.

    What goes wrong goes to the log and not to whoever asked for the paint: that may be half-way
    in a step. What was on the screen stays there.
    """
    with painter_on(widget) as painter:
        try:
            yield painter
        except Exception:  # noqa: BLE001 - whatever it is, painting goes on
            sys.excepthook(*sys.exc_info())
