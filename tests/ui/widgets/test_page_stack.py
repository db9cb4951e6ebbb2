"""Pages of which one is in sight: only what that one needs makes anything scroll."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import scrolling
from companion.ui.widgets.page_stack import PageStack
from tests.ui.conftest import dispose

WORDS = "Handen geteld? Klik voor één erbij, klik rechts voor één eraf. Of ga er met pijlen heen."


def a_page(lines: int) -> QWidget:
    """Return a page with wrapped words above a part of a fixed height."""
    page = QFrame()
    column = QVBoxLayout(page)
    for _ in range(lines):
        column.addWidget(PlainLabel(WORDS, wrap=True))
    column.addStretch(1)
    return page


@pytest.fixture
def shown(dressed: None) -> Iterator[Callable[..., QScrollArea]]:
    areas: list[QScrollArea] = []

    def show(*pages: QWidget, width: int = 700, height: int) -> QScrollArea:
        stack = PageStack()
        for page in pages:
            stack.add_page(page)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(stack)
        area = scrolling(inside)
        areas.append(area)
        area.resize(width, height)
        area.show()
        QApplication.processEvents()
        return area

    yield show
    dispose(*areas)


def is_scrolling(area: QScrollArea) -> bool:
    return area.verticalScrollBar().isVisible()


def test_words_that_fit_in_the_width_they_have_do_not_scroll(shown) -> None:
    page = a_page(6)
    needed = page.layout().totalHeightForWidth(680)
    area = shown(page, height=needed + 20)
    assert not is_scrolling(area)
    area.resize(700, needed - 40)
    QApplication.processEvents()
    assert is_scrolling(area)


def test_a_page_out_of_sight_makes_nothing_scroll(shown) -> None:
    low, high = a_page(2), a_page(30)
    area = shown(low, high, height=300)
    assert not is_scrolling(area)


def test_the_page_in_sight_has_the_height_that_it_needs(shown) -> None:
    page = a_page(20)
    area = shown(page, a_page(1), height=200)
    assert is_scrolling(area)
    assert page.height() >= page.layout().totalHeightForWidth(page.width())


def test_after_a_high_page_one_without_words_does_not_scroll(shown) -> None:
    high, low = a_page(20), QFrame()
    area = shown(high, low, height=300)
    assert is_scrolling(area)
    stack = area.findChild(PageStack)
    stack.show_page(low)
    for _ in range(3):
        QApplication.processEvents()
    assert not is_scrolling(area)


@pytest.fixture
def with_keys(shown) -> tuple[QScrollArea, PageStack, QPushButton]:
    """Two pages with a field on each, and a button below them."""
    pages = [QFrame(), QFrame()]
    for page in pages:
        QVBoxLayout(page).addWidget(QLineEdit())
    area = shown(*pages, height=300)
    button = QPushButton("Toon")
    area.widget().layout().addWidget(button)
    button.show()
    return area, area.findChild(PageStack), button


def test_no_button_gets_the_keyboard_of_a_page_that_goes(with_keys) -> None:
    area, stack, _ = with_keys
    stack.current.findChild(QLineEdit).setFocus()
    stack.show_page(stack._pages[1])
    assert area.window().focusWidget() is area.window()


def test_the_keyboard_stays_where_it_is_when_that_is_elsewhere(with_keys) -> None:
    area, stack, button = with_keys
    button.setFocus()
    stack.show_page(stack._pages[1])
    assert area.focusWidget() is button
