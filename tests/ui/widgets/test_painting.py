"""What goes wrong in a paint leaves the window, its picture and the program as they were."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from companion.ui.widgets.painting import painter_on, painting


class Sheet(QWidget):
    """Green, until it fails half-way."""

    fails = False

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(40, 40)

    def paintEvent(self, event) -> None:
        with painting(self) as painter:
            if self.fails:
                raise ValueError("geheim")
            painter.fillRect(self.rect(), Qt.GlobalColor.green)


@pytest.fixture
def heard(monkeypatch) -> list[type]:
    kinds: list[type] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: kinds.append(kind))
    return kinds


def test_a_paint_that_fails_is_heard_and_ends_its_painter(qtbot, heard):
    sheet = Sheet()
    qtbot.addWidget(sheet)
    with qtbot.waitExposed(sheet):
        sheet.show()
    sheet.fails = True
    for _ in range(3):
        sheet.repaint()  # neither raises, nor says that a painter is still active

    assert heard == [ValueError] * 3
    assert not sheet.paintingActive()


def test_a_picture_that_fails_is_for_whoever_wanted_it(qapp):
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    with pytest.raises(ValueError, match="geheim"), painter_on(image):
        raise ValueError("geheim")

    assert not image.paintingActive()
