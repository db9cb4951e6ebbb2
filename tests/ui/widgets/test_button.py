"""Words to press: every word as typed, and rows of words by mouse and by arrow keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from companion.ui.widgets.button import SegmentedChoice, show_word, word_button
from tests.ui.conftest import click, dispose

Key = Qt.Key
THREE = [("a", "Eén"), ("b", "Twee & meer"), ("c", "Drie")]


@pytest.fixture(params=["small", "segment"])
def choice(
    request: pytest.FixtureRequest, dressed: None, qapp: QApplication
) -> Iterator[SegmentedChoice]:
    window = QWidget()
    row = QHBoxLayout(window)
    row.addWidget(QPushButton("ervoor"))
    shown = SegmentedChoice("Kies", request.param)
    row.addWidget(shown)
    row.addWidget(QPushButton("erna"))
    shown.show_options(THREE, "b")
    window.show()
    window.activateWindow()
    qapp.processEvents()
    yield shown
    dispose(window)


def chosen(choice: SegmentedChoice) -> list[str]:
    news: list[str] = []
    choice.chosen.connect(news.append)
    return news


def test_an_ampersand_in_a_word_stays_one(choice: SegmentedChoice) -> None:
    assert choice.chosen_button.text() == "Twee && meer"
    assert choice.chosen_button.accessibleName() == "Kies: Twee & meer"


def test_a_click_chooses_and_leaves_the_keyboard_where_it_was(choice: SegmentedChoice) -> None:
    news = chosen(choice)
    before = choice.window().findChild(QPushButton)
    before.setFocus()
    click(choice, "Drie")
    assert news == ["c"]
    assert choice.current == "c"
    assert before.hasFocus()


def test_tab_stops_once_and_at_the_chosen_word(choice: SegmentedChoice) -> None:
    window = choice.window()
    window.findChild(QPushButton).setFocus()
    names = []
    for _ in range(2):
        QTest.keyClick(window.focusWidget(), Key.Key_Tab)
        names.append(window.focusWidget().text())
    assert names == ["Twee && meer", "erna"]


def test_arrows_go_through_the_words(choice: SegmentedChoice) -> None:
    news = chosen(choice)
    choice.chosen_button.setFocus()
    QTest.keyClick(choice.window().focusWidget(), Key.Key_Right)
    QTest.keyClick(choice.window().focusWidget(), Key.Key_Left)
    QTest.keyClick(choice.window().focusWidget(), Key.Key_Left)
    assert news == ["c", "b", "a"]
    assert choice.has_keyboard


def test_showing_a_choice_is_not_choosing(choice: SegmentedChoice) -> None:
    news = chosen(choice)
    choice.show_options(THREE, "c")
    choice.show_options(THREE[:2], "a")
    assert news == []
    assert choice.current == "a"


def test_other_words_take_the_place_of_the_first(choice: SegmentedChoice) -> None:
    choice.show_options([("x", "Nieuw")], "x")
    QApplication.processEvents()
    window = choice.window()
    window.findChild(QPushButton).setFocus()
    QTest.keyClick(window.focusWidget(), Key.Key_Tab)
    assert window.focusWidget().text() == "Nieuw"
    QTest.keyClick(window.focusWidget(), Key.Key_Tab)
    assert window.focusWidget().text() == "erna"


def test_a_word_shows_as_typed_and_says_its_name(dressed: None) -> None:
    button = word_button("Jan & Piet", name="Bel Jan", hint="<b>niet vet</b>")
    assert button.text() == "Jan && Piet"
    assert button.accessibleName() == "Bel Jan"
    assert "&lt;b&gt;" in button.toolTip()
    show_word(button, "Kees & Co")
    assert button.accessibleName() == "Kees & Co"
