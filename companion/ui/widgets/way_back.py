"""Ctrl+Z and Ctrl+Y in a window of its own, on every system."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

AGAIN: Final = "Ctrl+Y"
"""Brings back what was taken back, also on systems that have another key for it."""


def listen_for_way_back(
    window: QWidget, undo: Callable[[], object], redo: Callable[[], object]
) -> None:
    """Let the keys of this system take the last change back in a window, and do it again."""
    back = QKeySequence.keyBindings(QKeySequence.StandardKey.Undo)
    again = {*QKeySequence.keyBindings(QKeySequence.StandardKey.Redo), QKeySequence(AGAIN)}
    for keys in back:
        QShortcut(keys, window).activated.connect(undo)
    for keys in again:
        QShortcut(keys, window).activated.connect(redo)
