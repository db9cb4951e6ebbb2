"""The mouse wheel scrolls; it changes a field only where the trainer is in that field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox


def spare_from_wheel(field: QAbstractSpinBox | QComboBox) -> None:
    """Let who scrolls past this field change nothing in it."""
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.installEventFilter(_WheelPast(field))


class _WheelPast(QObject):
    """Lets the wheel go on to what lies around a field."""

    def __init__(self, field: QAbstractSpinBox | QComboBox) -> None:
        super().__init__(field)
        self._field = field

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the wheel away from a field that the keyboard is not in."""
        if event.type() != QEvent.Type.Wheel or self._field.hasFocus():
            return False
        event.ignore()
        return True
