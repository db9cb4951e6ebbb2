"""A dialog that presses nothing by accident and fits the window below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from companion.ui.widgets.fitted import FittedDialog, large_button
from tests.live.conftest import told_by
from tests.ui.console.outlooks import a_window


@pytest.fixture
def below(dressed: None) -> Iterator[QWidget]:
    with a_window(700, 500) as window:
        yield window


@pytest.fixture
def dialog(below: QWidget) -> FittedDialog:
    shown = FittedDialog("Titel", 60, 60, below)
    shown.column.addWidget(QLineEdit())
    for word in ("Een", "Twee"):
        shown.column.addWidget(large_button(word))
    shown.open()
    return shown


def buttons(dialog: FittedDialog) -> list[QWidget]:
    return [dialog.column.itemAt(place).widget() for place in (1, 2)]


def test_it_stays_within_the_window_below(
    below: QWidget, dialog: FittedDialog, text_percent: Callable[[int], None]
) -> None:
    assert dialog.width() <= below.width()
    assert dialog.height() <= below.height()


def test_enter_in_a_field_presses_only_what_was_named(dialog: FittedDialog) -> None:
    one, two = buttons(dialog)
    pressed, named = told_by(one.clicked), told_by(two.clicked)
    field = dialog.column.itemAt(0).widget()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (pressed.count, named.count) == (0, 0)
    dialog.press_on_enter(two)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (pressed.count, named.count) == (0, 1)


def test_enter_presses_the_button_that_has_the_keyboard(dialog: FittedDialog) -> None:
    one, two = buttons(dialog)
    dialog.press_on_enter(two)
    pressed, named = told_by(one.clicked), told_by(two.clicked)
    one.setFocus()
    QTest.keyClick(one, Qt.Key.Key_Return)
    assert (pressed.count, named.count) == (1, 0)


def test_closed_it_is_gone(dialog: FittedDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(dialog)
