"""How long a session is kept after its last use: 7, 30 or 90 days, or longer with a reason."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSpinBox, QVBoxLayout, QWidget

from companion.domain.retention import LONGEST_REASON, MOST_DAYS, PERIODS, Retention
from companion.ui.widgets.button import SegmentedChoice
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.wheel import spare_from_wheel

LONGER: Final = "longer"
_USUAL_LONGER: Final = 180


class PeriodChoice(QWidget):
    """A row of periods; *Langer* asks how long and why. ``changed`` comes with every change."""

    changed = Signal()

    def __init__(self, retention: Retention, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        name = self.tr("Bewaren na het laatste gebruik")
        column.addWidget(PlainLabel(name, "heading", wrap=True))
        self.choice = SegmentedChoice(name)
        self.choice.chosen.connect(self._on_choice_chosen)
        column.addWidget(self.choice)
        column.addWidget(self._build_longer())
        is_longer = retention.days not in PERIODS
        self._days.setValue(retention.days if is_longer else _USUAL_LONGER)
        self._reason.setText(retention.reason)
        options = [(str(days), self.tr("{days} dagen").format(days=days)) for days in PERIODS]
        options.append((LONGER, self.tr("Langer")))
        self.choice.show_options(options, LONGER if is_longer else str(retention.days))
        self._longer.setVisible(is_longer)
        self._days.valueChanged.connect(self.changed)
        self._reason.textChanged.connect(self.changed)

    @property
    def retention(self) -> Retention | None:
        """What is chosen; None while a longer time has no reason yet."""
        if self.choice.current != LONGER:
            return Retention(int(self.choice.current))
        reason = " ".join(self._reason.text().split())
        return Retention(self._days.value(), reason) if reason else None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave room before the number: the sheet's padding does not reach it in a spin box."""
        super().resizeEvent(event)
        self._days.lineEdit().setTextMargins(self.fontMetrics().lineSpacing() // 2, 0, 0, 0)

    def _build_longer(self) -> QWidget:
        self._longer = QWidget()
        column = QVBoxLayout(self._longer)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._days = QSpinBox()
        spare_from_wheel(self._days)
        self._days.setRange(PERIODS[-1] + 1, MOST_DAYS)
        self._days.setSuffix(self.tr(" dagen"))
        self._days.setAccessibleName(self.tr("Hoeveel dagen bewaren"))
        column.addWidget(self._days, 0, Qt.AlignmentFlag.AlignLeft)
        self._reason = QLineEdit()
        self._reason.setMaxLength(LONGEST_REASON)
        self._reason.setAccessibleName(self.tr("Waarom langer dan 90 dagen"))
        self._reason.setPlaceholderText(self.tr("Bijvoorbeeld: er komt een tweede terugkommoment"))
        why = PlainLabel(self.tr("Waarom langer? Noem geen namen."), wrap=True)
        why.setBuddy(self._reason)
        column.addWidget(why)
        column.addWidget(self._reason)
        return self._longer

    def _on_choice_chosen(self, key: str) -> None:
        self._longer.setVisible(key == LONGER)
        if key == LONGER:
            self._reason.setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()
