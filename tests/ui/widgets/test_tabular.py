"""Digits that are equally wide, whatever the look and the size of the text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from companion.ui.widgets.tabular import TabularLabel
from tests.ui.conftest import dispose


def width(label: TabularLabel, text: str) -> int:
    return QFontMetrics(label.font()).horizontalAdvance(text)


def test_every_digit_is_as_wide_as_another(
    dressed: None, text_percent: Callable[[int], None]
) -> None:
    label = TabularLabel("clock", ("00:00",))
    label.show()
    for percent in (100, 200, 100):
        text_percent(percent)
        for look in ("late", "lateSmall", "clock"):
            label.set_look(look)
            QApplication.processEvents()
            assert width(label, "1111") == width(label, "0000"), (percent, look)
    dispose(label)


def test_the_room_is_that_of_the_widest_text(
    dressed: None, text_percent: Callable[[int], None]
) -> None:
    label = TabularLabel("paceLate", ("59 min achter", "59 min voor"))
    label.show()
    for percent in (100, 200, 100):
        text_percent(percent)
        rooms = set()
        for text in ("", "1 min voor", "59 min achter"):
            label.setText(text)
            QApplication.processEvents()
            rooms.add(label.minimumWidth())
        assert rooms == {label.sizeHint().width()}, percent
    dispose(label)


def test_the_text_stays_when_room_is_measured(dressed: None) -> None:
    label = TabularLabel("clock", ("00:00",))
    label.setText("1:23")
    label.keep_room_for("000:00")
    assert label.text() == "1:23"
