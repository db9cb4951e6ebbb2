"""Fields for a time of day: "14:35" on every laptop, never with AM or PM."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QLocale, QTime, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QTimeEdit, QWidget


class TimeEdit(QTimeEdit):
    """A field for a time of day; arrow keys change hours or minutes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLocale(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
        self.setDisplayFormat("HH:mm")
        self.setWrapping(True)

    @property
    def time_of_day(self) -> time:
        """The time that is filled in."""
        chosen = self.time()
        return time(chosen.hour(), chosen.minute())

    def show_time(self, moment: time) -> None:
        """Show a time."""
        self.setTime(QTime(moment.hour, moment.minute))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the digits off the border: the sheet's padding does not reach them."""
        super().resizeEvent(event)
        self.lineEdit().setTextMargins(self.fontMetrics().height() // 2, 0, 0, 0)


class OptionalTime(QWidget):
    """A time that may not be fixed: a tick with a word, and a field."""

    changed = Signal()

    def __init__(self, name: str, word: str, parent: QWidget | None = None) -> None:
        """``name`` says what the time is of, ``word`` stands at the tick."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.known = QCheckBox(word)
        self.known.setAccessibleName(f"{name}: {word}")
        self.edit = TimeEdit()
        self.edit.setAccessibleName(name)
        self.edit.setEnabled(False)
        row.addWidget(self.known)
        row.addWidget(self.edit)
        self.setFocusProxy(self.known)
        self.known.toggled.connect(self.edit.setEnabled)
        self.known.toggled.connect(self.changed)
        self.edit.timeChanged.connect(self.changed)

    @property
    def time_of_day(self) -> time | None:
        """The time that is fixed; None when it is not."""
        return self.edit.time_of_day if self.known.isChecked() else None

    def show_time(self, moment: time | None, usual: time) -> None:
        """Show a fixed time, or none with the usual one ready for when it is fixed."""
        self.edit.show_time(moment or usual)
        self.known.setChecked(moment is not None)
