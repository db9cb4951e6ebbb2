"""Where the stage goes, and how a trainer with one screen gets her laptop back."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest

from companion.ui.screens import beamer_for
from companion.ui.windows import SessionWindows


@dataclass(frozen=True)
class FakeScreen:
    """A screen with a size; hardware is not needed to decide."""

    name: str
    pixels: tuple[int, int]

    def size(self) -> QSize:
        return QSize(*self.pixels)


LAPTOP = FakeScreen("laptop", (1440, 900))
BEAMER = FakeScreen("beamer", (1920, 1080))
TABLET = FakeScreen("tablet", (1024, 768))


def test_the_stage_goes_to_the_other_screen():
    assert beamer_for(LAPTOP, [LAPTOP, BEAMER]) is BEAMER
    assert beamer_for(BEAMER, [LAPTOP, BEAMER]) is LAPTOP


def test_with_one_screen_there_is_no_projector():
    assert beamer_for(LAPTOP, [LAPTOP]) is None


def test_of_two_other_screens_the_largest_is_taken():
    assert beamer_for(LAPTOP, [TABLET, LAPTOP, BEAMER]) is BEAMER


@pytest.fixture
def one_screen(sit) -> SessionWindows:
    """The windows of a session on a laptop without a projector."""
    return sit().windows


def test_with_one_screen_the_console_comes_alone(one_screen):
    assert one_screen.window.isVisible()
    assert not one_screen.stage.isVisible()


def test_a_step_can_be_shown_on_the_only_screen_and_left_with_escape(one_screen, qtbot):
    one_screen.window.bar.stage_wanted.emit(True)
    qtbot.waitUntil(one_screen.stage.isVisible)
    assert one_screen.stage.geometry() == one_screen.window.screen().geometry()
    QTest.keyClick(one_screen.stage, Qt.Key.Key_PageDown)
    assert one_screen.live.step.id != one_screen.live.agenda.start().step_id
    QTest.keyClick(one_screen.stage, Qt.Key.Key_Escape)
    assert not one_screen.stage.isVisible()
    assert one_screen.window.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_F5, Qt.Key.Key_Period, Qt.Key.Key_Tab, Qt.Key.Key_B])
def test_other_keys_of_a_clicker_leave_the_stage_as_it_is(one_screen, qtbot, key):
    one_screen.window.bar.stage_wanted.emit(True)
    before = one_screen.live.session.position
    QTest.keyClick(one_screen.stage, key)
    assert one_screen.stage.isVisible()
    assert one_screen.live.session.position == before


def test_stage_and_console_always_show_the_same_step(one_screen, qtbot):
    one_screen.window.bar.stage_wanted.emit(True)
    for _ in range(12):
        one_screen.live.next()
        assert one_screen.stage.state == one_screen.live.state
    one_screen.live.go_to(one_screen.live.agenda.steps[2][1].id)
    assert one_screen.stage.state == one_screen.live.state
