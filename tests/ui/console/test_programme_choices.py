"""Bending the programme: practice conversations, the length, taking back, and room for it all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from companion.domain.progress import Agenda
from companion.domain.session import Position
from companion.domain.variant import Variant
from tests.builders import a_session
from tests.content.shipped import workshop
from tests.live.conftest import told_by
from tests.ui.conftest import click
from tests.ui.console.bending import Granted, opened
from tests.ui.console.outlooks import a_window

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def below(dressed: None) -> Iterator[QWidget]:
    with a_window() as window:
        yield window


@pytest.fixture
def shipped(below: QWidget) -> Granted:
    """Return the real programme, in its third module."""
    session = replace(a_session(), position=Position("M3.2"))
    return opened(below, Agenda.of(workshop(), Variant.HALF_DAY), session)


def test_any_practice_conversation_can_be_chosen_where_one_is_played(shipped: Granted) -> None:
    wanted = told_by(shipped.dialog.choice_wanted)
    shipped.at("M6.2")
    words = [b.text()[:2] for b in shipped.dialog.panel.roleplays.findChildren(QPushButton)]
    assert words == ["R1", "R2", "R3", "R4", "R5"]
    shipped.dialog.panel.roleplays.findChildren(QPushButton)[4].click()
    assert wanted.news == [("M6.2", "R5")]
    shipped.at("M5.3")
    assert shipped.dialog.panel.roleplays.isHidden()


def test_the_length_can_be_changed_half_way(shipped: Granted) -> None:
    wanted = told_by(shipped.dialog.variant_wanted)
    click(shipped.dialog, "Twee uur")
    assert wanted.news == [(Variant.TWO_HOURS,)]


def test_ctrl_z_and_the_button_take_back(shipped: Granted) -> None:
    wanted = told_by(shipped.dialog.undo_wanted)
    shipped.at("M5.3").press(Key.Key_Z, Held.ControlModifier)
    click(shipped.dialog, "Ongedaan maken")
    assert wanted.count == 2
    shipped.dialog.show_undo("")
    assert not shipped.dialog._undo.isEnabled()
    shipped.dialog.show_undo("Iets weer terug")
    assert shipped.dialog._undo.isEnabled()


def test_a_screen_reader_hears_what_a_row_says(shipped: Granted) -> None:
    shipped.at("M5.3").press(Key.Key_Minus)
    index = shipped.dialog.list.currentIndex()
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "M5.3 Het kind in het midden, was 8, 7 min"


@pytest.mark.parametrize(("width", "percent"), [(1024, 100), (1366, 150), (1366, 200), (1024, 200)])
def test_everything_fits_or_scrolls(
    below: QWidget, text_percent: Callable[[int], None], width: int, percent: int
) -> None:
    text_percent(percent)
    below.resize(width, 768)
    granted = opened(below, Agenda.of(workshop(), Variant.HALF_DAY), a_session())
    dialog = granted.dialog
    granted.at("M6.2")
    QApplication.processEvents()
    assert dialog.panel.width() <= dialog._area.viewport().width()
    for button in dialog.findChildren(QPushButton):
        if button.isVisible():
            needed = button.fontMetrics().horizontalAdvance(button.text())
            assert button.width() >= needed + 8, button.text()
            right = button.mapTo(dialog, QPoint(button.width(), 0)).x()
            assert right <= dialog.width(), button.text()
    granted.at("M8.2").press(Key.Key_Delete)
    QApplication.processEvents()
    question = dialog.panel._no
    assert question.visibleRegion().boundingRect() == question.rect(), "asked in sight"
    dialog.reject()
