"""A column scrolls when there is too little height, and only then."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import ScrollingColumn, scrolling
from tests.ui.conftest import dispose

WORDS = "Uit de prullenbak kun je een week lang terugzetten. Meteen wissen kan niet terug."


@pytest.fixture
def column(dressed, qapp: QApplication):
    inside = QWidget()
    rows = QVBoxLayout(inside)
    labels = [PlainLabel(WORDS, wrap=True) for _ in range(6)]
    for label in labels:
        rows.addWidget(label)
    area = scrolling(inside)
    area.labels = labels
    yield area
    dispose(area)


def shown(area: ScrollingColumn, width: int, height: int) -> bool:
    """Show the area in this size; return whether it scrolls."""
    area.resize(width, height)
    area.show()
    for _ in range(3):
        QApplication.processEvents()
    return area.verticalScrollBar().maximum() > 0


def lines_high(area: ScrollingColumn) -> int:
    """Return the height of all words on one line each."""
    layout = area.widget().layout()
    return layout.heightForWidth(1600)


def test_words_that_fit_do_not_scroll(column):
    assert not shown(column, 1600, lines_high(column) + 4)


def test_words_that_do_not_fit_scroll_to_the_last(column):
    assert shown(column, 400, 120)
    column.verticalScrollBar().setValue(column.verticalScrollBar().maximum())
    last = column.labels[-1]
    bottom = last.mapTo(column.viewport(), last.rect().bottomLeft()).y()
    assert bottom <= column.viewport().height()
    assert last.height() >= last.heightForWidth(last.width()), "words are cut off"


def test_it_scrolls_no_more_when_it_becomes_wide(column):
    height = lines_high(column) + 4
    assert shown(column, 300, height)
    assert not shown(column, 1600, height)


def test_it_scrolls_as_soon_as_there_is_more(column):
    assert not shown(column, 1600, lines_high(column) + 4)
    column.labels[0].setText(WORDS * 20)
    for _ in range(3):
        QApplication.processEvents()
    assert column.verticalScrollBar().maximum() > 0


def test_it_scrolls_no_more_when_the_words_are_put_away(column):
    button = QPushButton("Klaar")
    column.widget().layout().addWidget(button)
    assert shown(column, 300, 120)
    for label in column.labels:
        label.hide()
    for _ in range(3):
        QApplication.processEvents()
    assert column.verticalScrollBar().maximum() == 0
