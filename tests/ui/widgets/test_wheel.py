"""Who scrolls past a field changes nothing in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from companion import ui
from companion.ui.widgets.day import DayEdit
from companion.ui.widgets.wheel import spare_from_wheel

Field = QAbstractSpinBox | QComboBox


def number() -> QSpinBox:
    field = QSpinBox()
    field.setValue(12)
    spare_from_wheel(field)
    return field


def choice() -> QComboBox:
    field = QComboBox()
    field.setEditable(True)
    field.addItems(["", "gemeente", "onderwijs"])
    field.setCurrentIndex(1)
    spare_from_wheel(field)
    return field


def day() -> DayEdit:
    field = DayEdit()
    field.setDate(QDate(2026, 11, 24))
    return field


def text_of(field: Field) -> str:
    return field.currentText() if isinstance(field, QComboBox) else field.text()


def turn_wheel(field: QWidget) -> bool:
    """Turn the wheel one click, with the mouse over a field's words; tell whether it took it."""
    place = QPointF(field.rect().center())
    event = QWheelEvent(
        place,
        QPointF(field.mapToGlobal(field.rect().center())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, event)
    return event.isAccepted()


@pytest.mark.parametrize("made", [number, choice, day])
def test_the_wheel_scrolls_and_changes_only_the_field_that_she_is_in(
    qtbot, made: Callable[[], Field]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    other, field = QLineEdit(), made()
    column.addWidget(other)
    column.addWidget(field)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    before = text_of(field)
    assert not turn_wheel(field), "what lies around it gets the wheel"
    assert text_of(field) == before
    assert other.hasFocus()
    field.setFocus()
    assert turn_wheel(field)
    assert text_of(field) != before


def test_every_field_that_the_wheel_could_change_is_spared() -> None:
    for file in Path(ui.__file__).parent.rglob("*.py"):
        source = file.read_text(encoding="utf-8")
        made = source.count("= QSpinBox()") + source.count("= QComboBox()")
        made += source.count("(QDateEdit):") + source.count("(QSpinBox):")
        assert source.count("spare_from_wheel(") == made or file.name == "wheel.py", file.name
