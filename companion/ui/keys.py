"""Keys that step, from either window and while a note is being typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

ALWAYS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
"""What a clicker sends: it steps whatever has the focus."""
OUTSIDE_TEXT = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Space: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
"""These step where they have no other meaning."""
TYPING = (QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)
CLICKER_NOISE = frozenset({Qt.Key.Key_F5, Qt.Key.Key_Period})
"""Other buttons of clickers; on the stage they do nothing."""


class StepKeys(QObject):
    """An event filter of the application for the windows it is told of.

    ``next_wanted`` and ``back_wanted`` ask for a step; ``stage_left`` comes when Esc is pressed
    on the stage.
    """

    next_wanted = Signal()
    back_wanted = Signal()
    stage_left = Signal()

    def __init__(self, app: QApplication, console: QWidget, stage: QWidget) -> None:
        super().__init__(console)
        self._app = app
        self._console = console
        self._stage = stage
        app.installEventFilter(self)

    def stop(self) -> None:
        """Look at no more keys."""
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the keys that step; leave all others where they are."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(watched, QWidget):
            return False
        if not isinstance(event, QKeyEvent):
            return False
        window = watched.window()
        if window is self._stage:
            return self._on_stage(event)
        if window is self._console:
            return self._on_console(watched, event)
        return False

    def _on_stage(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.stage_left.emit()
            return True
        if key in CLICKER_NOISE:
            return True
        return self._step(ALWAYS.get(key) or OUTSIDE_TEXT.get(key) or 0)

    def _on_console(self, watched: QWidget, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in ALWAYS:
            return self._step(ALWAYS[key])
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if not plain or isinstance(watched, TYPING):
            return False
        if isinstance(watched, QAbstractItemView) and key not in (
            Qt.Key.Key_Space,
            Qt.Key.Key_Left,
            Qt.Key.Key_Right,
        ):
            return False
        if isinstance(watched, QAbstractButton) and key == Qt.Key.Key_Space:
            return False
        return self._step(OUTSIDE_TEXT.get(key, 0))

    def _step(self, direction: int) -> bool:
        if direction > 0:
            self.next_wanted.emit()
        elif direction < 0:
            self.back_wanted.emit()
        return direction != 0
