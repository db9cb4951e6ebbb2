"""With one screen: the console comes alone, and a trainer gets her laptop back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from companion.domain.place import ScreenIdentity
from companion.ui.windows import SessionWindows
from tests.live.conftest import told_by


@pytest.fixture
def one_screen(sit) -> SessionWindows:
    """The windows of a session on a laptop without a projector."""
    return sit().windows


@pytest.fixture
def shown(one_screen, qtbot) -> SessionWindows:
    """The same, with the step over the whole of the only screen."""
    one_screen.placer.show_stage()
    qtbot.waitUntil(one_screen.stage.isVisible)
    return one_screen


def test_with_one_screen_the_console_comes_alone(one_screen):
    assert one_screen.window.isVisible()
    assert not one_screen.stage.isVisible()
    assert one_screen.placer.beamer is None
    assert one_screen.placer.has_one_screen
    assert not one_screen.placer.is_mirrored


def test_a_step_can_be_shown_on_the_only_screen_and_left_with_escape(shown):
    assert shown.stage.geometry() == shown.window.screen().geometry()
    QTest.keyClick(shown.stage, Qt.Key.Key_PageDown)
    assert shown.live.step.id != shown.live.agenda.start().step_id
    QTest.keyClick(shown.stage, Qt.Key.Key_Escape)
    assert not shown.stage.isVisible()
    assert shown.window.isVisible()


def test_on_the_only_screen_the_stage_has_the_keyboard(shown):
    assert not shown.stage.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert QApplication.activeWindow() is shown.stage


@pytest.mark.parametrize("key", [Qt.Key.Key_F5, Qt.Key.Key_Period, Qt.Key.Key_Tab])
def test_other_keys_of_a_clicker_leave_the_stage_where_it_is(shown, key):
    before = shown.live.session.position
    QTest.keyClick(shown.stage, key)
    assert shown.stage.isVisible()
    assert shown.live.session.position == before


def test_stage_and_console_always_show_the_same_step(shown):
    for _ in range(12):
        shown.live.next()
        assert shown.stage.state == shown.live.state
    shown.live.go_to(shown.live.agenda.steps[2][1].id)
    assert shown.stage.state == shown.live.state


def test_swapping_does_nothing_with_one_screen(shown):
    before = shown.window.geometry()
    shown.placer.swap()
    assert shown.stage.isVisible()
    assert shown.window.geometry() == before


def test_to_the_desktop_takes_both_windows_away_and_back(shown):
    position, clock = shown.live.session.position, shown.live.clock
    shown.placer.to_desktop()
    assert shown.placer.is_at_desktop
    assert not shown.stage.isVisible()
    assert shown.window.isMinimized()
    shown.placer.show_again()
    assert not shown.placer.is_at_desktop
    assert not shown.window.isMinimized()
    assert shown.stage.isVisible()
    assert (shown.live.session.position, shown.live.clock) == (position, clock)


def test_a_console_alone_comes_back_alone_from_the_desktop(one_screen):
    one_screen.placer.to_desktop()
    assert one_screen.window.isMinimized()
    one_screen.placer.show_again()
    assert one_screen.window.isVisible()
    assert not one_screen.window.isMinimized()
    assert not one_screen.stage.isVisible()


def test_to_the_desktop_twice_is_as_once(shown):
    shown.placer.to_desktop()
    shown.placer.to_desktop()
    shown.placer.show_again()
    assert shown.stage.isVisible()


def test_a_projector_that_is_not_there_is_preferred_for_later(one_screen):
    told = told_by(one_screen.placer.chosen)
    one_screen.placer.choose(ScreenIdentity("Epson", "EB-W06", "X1", "HDMI-1"))
    assert told.news == [(ScreenIdentity("Epson", "EB-W06", "X1", "HDMI-1"),)]
    assert not one_screen.stage.isVisible()
