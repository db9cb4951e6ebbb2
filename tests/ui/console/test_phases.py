"""The row of phases: which one is on, and the words to hold it, go on or back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from companion.domain.step import Phase
from companion.ui.console.phases import PhasesRow
from tests.live.conftest import FakeClock, told_by
from tests.ui.conftest import Desk, click, dispose, visible_words

PHASES = tuple(
    Phase(name, 60) for name in ("Stil voor jezelf", "Met z'n tweeën", "Met z'n vieren", "Samen")
)


@pytest.fixture
def row(dressed: None) -> Iterator[PhasesRow]:
    shown = PhasesRow()
    shown.resize(420, 120)
    shown.show_phases(PHASES, 1, held=False)
    shown.show()
    yield shown
    dispose(shown)


def test_the_phase_that_is_on_is_marked_with_a_word(row: PhasesRow) -> None:
    assert row.words == ["Stil voor jezelf", "Nu: Met z'n tweeën", "Met z'n vieren", "Samen"]
    row.show_phases(PHASES[:2], 0, held=False)
    assert row.words == ["Nu: Stil voor jezelf", "Met z'n tweeën"]


def test_it_can_be_held_and_let_go(row: PhasesRow) -> None:
    held = told_by(row.hold_wanted)
    click(row, "Vasthouden")
    row.show_phases(PHASES, 1, held=True)
    click(row, "Laat los")
    assert held.news == [(True,), (False,)]


def test_the_first_has_none_before_it_and_the_last_none_after_it(row: PhasesRow) -> None:
    row.show_phases(PHASES, 0, held=False)
    assert [button.isEnabled() for button in row.buttons] == [False, True, True]
    row.show_phases(PHASES, 3, held=False)
    assert [button.isEnabled() for button in row.buttons] == [True, False, False]


def test_every_word_works_by_keyboard(row: PhasesRow) -> None:
    told = told_by(row.hold_wanted, row.next_wanted, row.back_wanted)
    for button in row.buttons:
        assert button.accessibleName()
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert told.count == 3


@pytest.mark.parametrize(("width", "percent"), [(420, 100), (259, 100), (420, 200)])
def test_no_word_is_cut(
    row: PhasesRow, text_percent: Callable[[int], None], width: int, percent: int
) -> None:
    text_percent(percent)
    row.resize(width, row.heightForWidth(width))
    QApplication.processEvents()
    for button in row.findChildren(QPushButton):
        needed = button.fontMetrics().horizontalAdvance(button.text())
        assert button.width() >= needed + 8, button.text()
        assert button.mapTo(row, QPoint(button.width(), 0)).x() <= row.width()


# --- at work ------------------------------------------------------------------------------------


def pass_time(desk: Desk, clock: FakeClock, seconds: float) -> None:
    clock.advance(seconds)
    desk.windows.countdown._on_timer_timeout()
    QApplication.processEvents()


def test_a_phase_is_held_let_go_and_gone_back_to(desk: Desk, clock: FakeClock) -> None:
    desk.go_to("question")
    card = desk.window.clock
    desk.click("Start de klok")
    desk.click("Vasthouden")
    pass_time(desk, clock, 70)
    assert card._time.text() == "−0:10"
    assert card._phase.full_text == "Alleen\n(wacht op jou)"
    desk.click("Laat los")
    pass_time(desk, clock, 0.2)
    assert card._time.text() == "2:00"
    assert card._phases.words == ["Alleen", "Nu: Samen"]
    desk.click("Vorige fase")
    assert card._phases.words == ["Nu: Alleen", "Samen"]


def test_a_practice_conversation_and_a_break_have_no_row(desk: Desk) -> None:
    for step in ("roleplay", "break", "title"):
        desk.go_to(step)
        assert "Vasthouden" not in visible_words(desk.window)
    desk.go_to("question")
    assert "Vasthouden" in visible_words(desk.window)
    assert "Volgend deel" not in visible_words(desk.window)
