"""The console at every size: what is there stays within reach."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from companion.domain.step_view import View
from companion.ui.console.window import ConsoleWindow
from tests.live.day import on_its_day
from tests.ui.conftest import Desk, Sit, visible_words

Held = Qt.KeyboardModifier
SIZES = [(1024, 768, 100), (1024, 768, 200), (1366, 768, 100), (1440, 900, 100),
         (1920, 1080, 100), (1366, 768, 150), (1366, 768, 200), (1920, 1080, 200)]  # fmt: skip
Percent = Callable[[int], None]


@pytest.fixture
def large(sit: Sit, text_percent: Percent) -> Callable[[int, int, int], Desk]:
    """Return a way to sit at a console of a size with larger text."""

    def sit_down(width: int, height: int, percent: int) -> Desk:
        text_percent(percent)
        desk = sit(on_its_day(), width=width, height=height)
        desk.window.show_percent(percent)
        desk.live.next()  # the workshop has begun: the strip has all it can say
        desk.go_to("question")
        desk.write("een")
        QApplication.processEvents()
        return desk

    return sit_down


def seen(widget: QWidget, window: QWidget) -> QRect:
    """Return what of a widget can be seen in its window."""
    return QRect(widget.mapTo(window, QPoint()), widget.size()) & window.rect()


def is_whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_all_is_within_reach_and_no_word_is_cut(
    large: Callable[[int, int, int], Desk], width: int, height: int, percent: int
) -> None:
    desk = large(width, height, percent)
    assert_next_and_back_are_in_sight(desk.window)
    assert desk.window.width() == width
    assert_no_word_on_a_button_is_cut(desk.window)
    assert_everything_at_the_right_can_be_scrolled_into_sight(desk)


def assert_next_and_back_are_in_sight(window: ConsoleWindow) -> None:
    for part in (window.next, window.back, window.preview, window.bar, window.clock._time):
        assert is_whole(part), part.accessibleName()


def assert_no_word_on_a_button_is_cut(window: ConsoleWindow) -> None:
    for button in window.findChildren(QPushButton):
        if button.isVisible():
            needed = button.fontMetrics().horizontalAdvance(button.text().replace("&&", "&"))
            assert button.width() >= needed + 8, button.text()
            assert button.height() >= button.fontMetrics().height(), button.text()


def assert_everything_at_the_right_can_be_scrolled_into_sight(desk: Desk) -> None:
    area = desk.window.right.area
    for part in (desk.panel.edit, desk.panel.tools._undo):
        area.ensureWidgetVisible(part)
        assert is_whole(part)


@pytest.mark.parametrize(("width", "percent"), [(1024, 200), (1366, 200), (1024, 100)])
def test_nothing_at_the_right_is_cut_off_beside_the_scroll_bar(
    large: Callable[[int, int, int], Desk], width: int, percent: int
) -> None:
    desk = large(width, 768, percent)
    right = desk.window.right
    right.exercise_bar.show_views((View.STEP, View.PICTURE, View.PROMISED), View.STEP)
    QApplication.processEvents()
    assert right.area.widget().width() == right.area.viewport().width()
    assert right.exercise_bar.choice.isVisible()


@pytest.mark.parametrize("percent", [100, 200])
def test_more_is_one_column_at_every_text_size(
    large: Callable[[int, int, int], Desk], percent: int
) -> None:
    window = large(1024, 768, percent).window
    (menu,) = window.bar.more.findChildren(QMenu)
    menu.popup(QPoint())
    try:
        places = [menu.actionGeometry(action) for action in menu.actions()]
        assert {place.x() for place in places} == {places[0].x()}
        # also on a low screen, with a bar of the system
        assert places[-1].bottom() < 730
    finally:
        menu.close()


@pytest.mark.parametrize(
    ("width", "percent", "at_right"), [(1366, 100, False), (1366, 200, True), (800, 100, True)]
)
def test_the_agenda_is_a_page_where_it_has_no_room_at_the_left(
    large: Callable[[int, int, int], Desk], width: int, percent: int, at_right: bool
) -> None:
    desk = large(width, 768, percent)
    assert ("Programma" in visible_words(desk.window)) == at_right
    assert desk.window.agenda.isVisible() != at_right
    if at_right:
        desk.click("Programma")
        assert desk.window.agenda.isVisible()
        assert seen(desk.window.agenda, desk.window).width() > 250


def test_a_jump_from_the_agenda_page_comes_back_to_the_notes(sit: Sit) -> None:
    desk = sit(width=800)
    desk.click("Programma")
    desk.window.agenda.step_wanted.emit("question")
    assert desk.window.reading.current == "notes"
    assert desk.panel.isVisible()


def test_the_agenda_goes_back_to_the_left_when_the_window_grows(sit: Sit) -> None:
    desk = sit(width=800)
    desk.click("Programma")
    desk.window.resize(1440, 900)
    assert desk.window.agenda.isVisible()
    assert "Programma" not in visible_words(desk.window)
    assert desk.window.reading.current != "agenda"


def test_what_comes_next_is_named_where_it_is_not_drawn(
    large: Callable[[int, int, int], Desk],
) -> None:
    desk = large(1366, 768, 200)
    assert not desk.window.middle.next_preview.isVisible()
    assert desk.window.middle.next_text == "Hierna: Stap agreement"
    desk.window.show_percent(100)
    assert desk.window.middle.next_preview.isVisible()
    assert desk.window.middle.next_text == "Hierna"


@pytest.mark.parametrize("where", ["window", "edit", "list", "agenda", "button"])
def test_ctrl_with_plus_minus_and_zero_changes_the_text_size_from_everywhere(
    at_question: Desk, where: str
) -> None:
    keys = (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0)
    wanted: list[int] = []
    at_question.window.text_size_wanted.connect(wanted.append)
    window = at_question.window
    places = {"window": window, "edit": at_question.panel.edit, "list": at_question.panel.list}
    places |= {"agenda": window.agenda, "button": window.next}
    for key in keys:
        QTest.keyClick(places[where], key, Held.ControlModifier)
    assert wanted == [10, 10, -10, 0]


def test_large_text_at_run_time_makes_everything_larger(
    at_question: Desk, text_percent: Percent
) -> None:
    before = at_question.panel.edit.fontMetrics().height()
    text_percent(200)
    at_question.window.show_percent(200)
    assert at_question.panel.edit.fontMetrics().height() >= 1.9 * before
