"""Fields for a time of day: "14:35" on every laptop, never with AM or PM."""

from __future__ import annotations

import re
from datetime import time

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

STEP = 5
"""Minutes that one press on an arrow key adds or takes."""
DAY = 24 * 60
ARROWS = {Qt.Key.Key_Up: STEP, Qt.Key.Key_Down: -STEP}
WAYS = (
    re.compile(r"([0-9]{1,2})(?:\s*[:.,;u]\s*([0-9]{1,2})|\s*[:.,;]?)"),
    re.compile(r"([0-9]{1,2})([0-9]{2})"),
)
"""How a time is typed: "16:30", "16.30", "9:5", "9", "9 uur", "1630", "930"."""


def understood(text: str) -> time | None:
    """Return the time of day that somebody typed; None when it is none."""
    bare = re.sub(r"\s*u(ur)?\.?$", "", text.strip().lower())
    for way in WAYS:
        if found := way.fullmatch(bare):
            hours, minutes = int(found[1]), int(found[2] or 0)
            return time(hours, minutes) if hours < 24 and minutes < 60 else None
    return None


class TimeEdit(QLineEdit):
    """A field in which a time is just typed; arrow keys change it by five minutes.

    What was typed is read when Enter is pressed or the field is left. ``time_changed`` comes
    then, also when it is no time: ``problem`` says so, and the time stays what it was.
    """

    time_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time = time()
        self._selects = False
        self.setMaxLength(9)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        hint = self.tr("Typ een tijd, of verander hem met de pijlen omhoog en omlaag")
        self.setAccessibleDescription(hint)
        self.editingFinished.connect(self.settle)
        self.show_time(self._time)

    @property
    def time_of_day(self) -> time:
        """The time that is filled in; the last one while what stands there is no time."""
        return understood(self.text()) or self._time

    @property
    def problem(self) -> str:
        """Why what stands there is no time; empty when it is one."""
        if understood(self.text()) is not None:
            return ""
        if not self.text().strip():
            return self.tr("Vul een tijd in, bijvoorbeeld 16:30.")
        return self.tr("“{text}” is geen tijd. Typ bijvoorbeeld 16:30.").format(text=self.text())

    def show_time(self, moment: time) -> None:
        """Show a time."""
        self._time = moment
        self.setText(f"{moment:%H:%M}")

    def settle(self) -> None:
        """Read what was typed, and write it as a time."""
        typed = understood(self.text())
        if typed is not None:
            self.show_time(typed)
        self.time_changed.emit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Ask for the room of a time, with some to spare."""
        hint, metrics = super().sizeHint(), self.fontMetrics()
        usual = 17 * metrics.horizontalAdvance("x")
        return QSize(hint.width() - usual + metrics.horizontalAdvance("00:000"), hint.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Ask for the same room: a time is never cut."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Ask for other room when the text size changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Select everything: who comes here types another time."""
        super().focusInEvent(event)
        self.selectAll()
        self._selects = event.reason() is Qt.FocusReason.MouseFocusReason

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select everything after the click that came here too."""
        super().mouseReleaseEvent(event)
        if self._selects and not self.hasSelectedText():
            self.selectAll()
        self._selects = False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Change the time by five minutes on an arrow key."""
        by = ARROWS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        now = self.time_of_day
        minutes = (now.hour * 60 + now.minute + by) % DAY
        self.show_time(time(minutes // 60, minutes % 60))
        self.selectAll()
        self.time_changed.emit()


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
        self.edit.time_changed.connect(self.changed)

    @property
    def time_of_day(self) -> time | None:
        """The time that is fixed; None when it is not."""
        return self.edit.time_of_day if self.known.isChecked() else None

    @property
    def problem(self) -> str:
        """Why what was typed cannot be fixed; empty when it can."""
        return self.edit.problem if self.known.isChecked() else ""

    def settle(self) -> None:
        """Read what was typed, also when the field was not left yet."""
        self.edit.settle()

    def show_time(self, moment: time | None, usual: time) -> None:
        """Show a fixed time, or none with the usual one ready for when it is fixed."""
        self.edit.show_time(moment or usual)
        self.known.setChecked(moment is not None)
