"""The panel for plans: a day to come back, and later three words for each plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from companion.domain.outcome import Result
from companion.live.promises import LivePromises
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo
from companion.ui.console.promises_panel import PromisesPanel
from companion.ui.console.promises_rows import WORDS, word_places
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import scrolling
from tests.live.conftest import FakeClock, close_for_good, told_by
from tests.promising import BACK_ON, PLANS, a_plan, a_promising_session, open_promising, weeks_later
from tests.ui.conftest import click, dispose, visible_words

Key = Qt.Key


@dataclass(frozen=True)
class Table:
    """The panel in a window, and what is behind it."""

    window: QScrollArea
    panel: PromisesPanel
    promises: LivePromises
    live: LiveSession
    undo: LiveUndo

    def results(self) -> list[str]:
        return [self.promises.outcome(note.id) for note in self.promises.plans]

    def words(self) -> str:
        labels = self.panel.findChildren(PlainLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.panel.list, key)

    def click_word(self, row: int, word: Result) -> None:
        plans = self.panel.list
        area = plans.visualRect(plans.model().index(row, 0))
        place = word_places(area, plans.font())[WORDS.index(word)]
        left = Qt.MouseButton.LeftButton
        QTest.mouseClick(plans.viewport(), left, pos=place.center())


@pytest.fixture
def lay(dressed, qapp: QApplication, folder) -> Iterator[Callable[..., Table]]:
    tables: list[Table] = []

    def lay_table(step_id: str, session=None, width: int = 440, height: int = 620) -> Table:
        live = open_promising(folder, FakeClock(weeks_later()), session)
        live.go_to(step_id)
        undo = LiveUndo(live, live)
        promises = LivePromises(live, undo)
        panel = PromisesPanel(promises)
        window = scrolling(panel)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        qapp.processEvents()
        tables.append(Table(window, panel, promises, live, undo))
        return tables[-1]

    yield lay_table
    for table in tables:
        dispose(table.window)
        close_for_good(table.live.autosave)


# --- the day to come back ------------------------------------------------------------------------


def test_a_suggested_day_is_one_click_and_can_be_taken_back(lay):
    table = lay("M9.4")
    assert "Nog geen datum" in table.words()
    click(table.window, "4 januari")
    assert table.live.session.details.return_on == BACK_ON
    assert "maandag 4 januari 2027" in table.words()
    table.undo.undo()
    assert table.live.session.details.return_on is None
    assert table.panel.day.choice.current == ""


def test_any_other_day_can_be_chosen_and_let_go(lay):
    table = lay("M8.2")
    assert not table.panel.day.edit.isVisible()
    click(table.window, "Een andere dag")
    assert table.panel.day.edit.day == BACK_ON
    table.panel.day.edit.show_day(date(2027, 1, 14))
    assert table.promises.return_on is None, "looking through a calendar agrees on nothing"
    click(table.window, "Kies deze dag")
    assert table.promises.return_on == date(2027, 1, 14)
    assert "donderdag 14 januari 2027" in table.words()
    assert table.panel.day.edit.isVisible()
    click(table.window, "Nog geen datum")
    assert table.promises.return_on is None
    assert not table.panel.day.edit.isVisible()


def test_a_day_that_is_being_looked_up_survives_a_note(lay):
    table = lay("M8.2")
    click(table.window, "Een andere dag")
    table.panel.day.edit.show_day(date(2027, 1, 14))
    table.live.apply(a_plan(9, "Als ik bel, dan vraag ik."))
    assert table.panel.day.edit.isVisible()
    assert table.panel.day.edit.day == date(2027, 1, 14)
    assert "4 plannen staan bij de notities" in table.words()


def test_on_the_day_itself_nobody_is_asked_what_became_of_it(lay):
    table = lay("M8.3")
    assert not table.panel.list.isVisible()
    assert "Toon op de beamer" not in visible_words(table.window)
    assert "Wie: Samira" in table.words()


def test_without_plans_it_says_that_paper_is_fine(lay):
    table = lay("M9.4", replace(a_promising_session([]), notes=()))
    assert "Op papier mag altijd." in table.words()
    assert "organisatie" not in table.words()


# --- what became of it ---------------------------------------------------------------------------


def test_figures_tell_one_plan_after_the_other(lay):
    table = lay("M10.2")
    assert not table.panel.day.isVisible()
    table.panel.list.setFocus()
    for key in (Key.Key_1, Key.Key_2, Key.Key_3):
        table.press(key)
    assert table.results() == ["ja", "deels", "nog niet"]
    assert "1 ja, 1 deels, 1 nog niet." in table.words()
    table.press(Key.Key_0)
    assert table.results() == ["ja", "deels", ""]
    assert "1 ja, 1 deels, 1 nog niet gezegd." in table.words()
    table.undo.undo()
    assert table.results() == ["ja", "deels", "nog niet"]


def test_a_click_on_a_word_tells_it_and_on_the_chosen_word_takes_it_back(lay):
    table = lay("M10.2")
    table.click_word(1, Result.PARTLY)
    assert table.results() == ["", "deels", ""]
    table.click_word(1, Result.NOT_YET)
    assert table.results() == ["", "nog niet", ""]
    table.click_word(1, Result.NOT_YET)
    assert table.results() == ["", "", ""]


def test_a_click_beside_the_words_only_selects(lay):
    table = lay("M10.2")
    plans = table.panel.list
    area = plans.visualRect(plans.model().index(2, 0))
    point = area.topLeft() + QPoint(40, 10)
    QTest.mouseClick(plans.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert table.results() == ["", "", ""]
    assert plans.selected.text == PLANS[2]


def test_the_selected_plan_stays_selected_when_another_is_hidden(lay):
    table = lay("M10.2")
    plans = table.panel.list
    plans.setCurrentIndex(plans.model().index(1, 0))
    table.live.apply(replace(table.promises.plans[0], hidden=True))
    assert plans.selected.text == PLANS[1]
    assert "1 plan is verborgen." in table.words()


def test_a_screen_reader_hears_the_plan_with_what_became_of_it(lay):
    table = lay("M10.2")
    table.click_word(0, Result.DONE)
    model = table.panel.list.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 0).data(role) == f"{PLANS[0]} (ja)"
    assert model.index(1, 0).data(role) == f"{PLANS[1]} (nog niet gezegd)"


def test_the_room_sees_the_plans_only_when_she_wants(lay):
    table = lay("M10.2")
    wanted = told_by(table.panel.shown_wanted)
    click(table.window, "Toon op de beamer")
    table.panel.show_shown(shown=True)
    click(table.window, "Terug naar de stap")
    assert wanted.news == [(True,), (False,)]


def test_at_the_last_step_a_plan_can_be_chosen_again(lay):
    table = lay("M10.4")
    button = next(
        b for b in table.panel.findChildren(QAbstractButton) if b.text() == "Nog een keer"
    )
    assert not button.isEnabled()
    plans = table.panel.list
    plans.setCurrentIndex(plans.model().index(1, 0))
    click(table.window, "Nog een keer")
    assert [note.text for note in table.promises.next_plans] == [PLANS[1]]
    assert "1 volgende stap staat bij de notities." in table.words()
    table.live.go_to("M10.2")
    assert not button.isVisible()


# --- room and names ------------------------------------------------------------------------------


@pytest.mark.parametrize("step_id", ["M9.4", "M10.2", "M10.4"])
@pytest.mark.parametrize("percent", [100, 200])
def test_it_has_room_at_every_text_size(lay, text_percent, step_id, percent):
    text_percent(percent)
    table = lay(step_id, a_promising_session(PLANS * 20), width=400)
    width = table.window.viewport().width()
    assert table.panel.width() <= width
    for part in table.panel.findChildren(QWidget):
        if part.isVisible() and isinstance(part, QAbstractButton | PlainLabel):
            right = part.mapTo(table.panel, part.rect().topRight()).x()
            assert right < width, f"{part.text()!r} goes out of sight"
    if step_id != "M9.4":
        plans = table.panel.list
        area = plans.visualRect(plans.model().index(0, 0))
        assert all(area.contains(place) for place in word_places(area, plans.font()))


@pytest.mark.parametrize("step_id", ["M9.4", "M10.4"])
def test_everything_has_a_name_and_is_reached_by_keyboard(lay, step_id):
    table = lay(step_id)
    parts = [part for part in table.panel.findChildren(QWidget) if part.isVisible()]
    stops = [p for p in parts if p.focusPolicy() & Qt.FocusPolicy.TabFocus and p.isEnabled()]
    inner = {"qt_spinbox_lineedit", "qt_scrollarea_viewport"}
    named = [p for p in stops if p.objectName() not in inner]
    assert named
    assert [type(p).__name__ for p in named if not p.accessibleName()] == []
