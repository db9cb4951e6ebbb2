"""F1 lays all keys over the console; any key or click takes them away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from companion.ui.keys import SessionKeys
from companion.ui.keys_card import KEYS, KeysOverlay
from companion.ui.keys_table import again, sections
from companion.ui.widgets.label import PlainLabel
from tests.live.conftest import told_by
from tests.ui.conftest import Desk, dispose

Key = Qt.Key


@pytest.fixture
def card(at_question: Desk, qapp: QApplication) -> Iterator[KeysOverlay]:
    """Return the card over a console, with the keys of the session going on below it."""
    at_question.windows.keys.stop()
    keys = SessionKeys(qapp, at_question.window, at_question.windows.stage)
    keys.next_wanted.connect(at_question.live.next)
    made = KeysOverlay(at_question.window)
    keys.help_wanted.connect(made.open)
    yield made
    keys.stop()
    dispose(made)


def focus(card: KeysOverlay):
    return card.window().focusWidget()


def test_f1_shows_it_over_the_whole_window(card: KeysOverlay, at_question: Desk) -> None:
    at_question.press(Key.Key_F1)
    assert card.isVisible()
    assert card.geometry() == at_question.window.rect()
    assert focus(card) is card


@pytest.mark.parametrize("key", [Key.Key_F1, Key.Key_Escape, Key.Key_Space, Key.Key_B, Key.Key_X])
def test_any_key_closes_it_and_does_nothing_else(
    card: KeysOverlay, at_question: Desk, key: Qt.Key
) -> None:
    card.open()
    QTest.keyClick(card, key)
    assert not card.isVisible()
    assert at_question.step == "question"
    assert focus(card) is at_question.panel.edit
    assert at_question.panel.edit.text() == ""


def test_a_clicker_steps_through_it(card: KeysOverlay, at_question: Desk) -> None:
    card.open()
    QTest.keyClick(card, Key.Key_PageDown)
    assert at_question.step == "agreement"
    assert not card.isVisible()


def test_a_click_closes_it_wherever_it_lands(card: KeysOverlay) -> None:
    for place in (QPoint(5, 5), card._card.geometry().center()):
        card.open()
        QApplication.processEvents()
        target = card.childAt(place) or card
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(card, place))
        assert not card.isVisible()


def test_a_key_that_is_only_held_closes_nothing(card: KeysOverlay) -> None:
    card.open()
    QTest.keyClick(card, Key.Key_Shift)
    QTest.keyClick(card, Key.Key_Control)
    assert card.isVisible()


def test_tab_goes_round_along_the_buttons_and_enter_presses(card: KeysOverlay, monkeypatch) -> None:
    asked = told_by(card._print.clicked)
    card._print.clicked.disconnect(card.paper.ask_printer)
    card.open()
    seen = []
    for _ in range(3):
        QTest.keyClick(focus(card), Key.Key_Tab)
        seen.append(focus(card))
    assert seen == [card._print, card._pdf, card]
    card._print.setFocus()
    QTest.keyClick(card._print, Key.Key_Return)
    assert asked.count == 1
    assert card.isVisible()
    QTest.keyClick(card._print, Key.Key_Q)
    assert not card.isVisible()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)])
def test_every_key_can_be_read(
    card: KeysOverlay, at_question: Desk, text_percent, percent: int, size: tuple[int, int]
) -> None:
    text_percent(percent)
    at_question.window.resize(*size)
    QApplication.processEvents()
    card.open()
    QApplication.processEvents()
    words = {label.text(): label for label in card.findChildren(PlainLabel)}
    assert {line.key for line in KEYS} | {line.word for line in KEYS} <= set(words)
    assert card.rect().contains(card._card.geometry())
    bar = card._area.verticalScrollBar()
    assert (bar.maximum() > 0) == (percent == 200 and size != (1920, 1080)) or percent == 200
    for _ in range(40):
        QTest.keyClick(card, Key.Key_Down)
        if not card.isVisible():
            break
    assert bar.value() == bar.maximum()
    inside = card._area.widget().rect()
    for line in KEYS:
        label = words[line.word]
        assert inside.contains(label.geometry())
        assert label.height() >= label.heightForWidth(label.width())


def test_it_follows_the_size_of_the_window(card: KeysOverlay, at_question: Desk) -> None:
    card.open()
    at_question.window.resize(1100, 800)
    QApplication.processEvents()
    assert card.geometry() == at_question.window.rect()


HANDBOOK = Path(__file__).parents[2] / "docs" / "handleiding" / "5-toetsen.md"


def test_the_handbook_has_every_key_under_the_place_where_it_works() -> None:
    text = HANDBOOK.read_text(encoding="utf-8")
    for where, lines in sections():
        _, after = text.split(f"\n## {where}\n", 1)
        rows = [row for row in after.split("\n## ", 1)[0].splitlines() if row.startswith("| ")]
        assert rows[1:] == [f"| {line.key} | {line.word} |" for line in lines]
    assert again() in text
