"""A step with a thousand notes: counted in notes that are laid out, which takes the time."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from companion.domain.note import Note
from companion.ui.console import note_heights
from companion.ui.console.note_list import AT_ONCE, NoteList

MANY = 1_000


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Return how often each text is laid out from now on."""
    texts: Counter[str] = Counter()

    class Counted(note_heights.WrappedText):
        def __init__(self, text: str, *more: object) -> None:
            texts[text] += 1
            super().__init__(text, *more)

    monkeypatch.setattr(note_heights, "WrappedText", Counted)
    return texts


def notes(count: int = MANY) -> list[Note]:
    return [Note(f"n{nth}", "s", "f", nth, f"Notitie {nth}: zo ging dat") for nth in range(count)]


def a_list(qtbot: QtBot) -> NoteList:
    shown = NoteList()
    qtbot.addWidget(shown)
    shown.resize(360, 300)
    return shown


def half_measured(qtbot: QtBot, some: list[Note]) -> NoteList:
    """Return a list in sight of which the newest notes have been measured."""
    shown = a_list(qtbot)
    shown.show()
    shown.show_notes(some)
    shown.executeDelayedItemsLayout()
    assert shown._measuring.is_busy
    return shown


def measured(qtbot: QtBot, shown: NoteList) -> None:
    """Wait until all notes have been measured."""
    qtbot.waitUntil(lambda: not shown._measuring.is_busy)


def all_measured(qtbot: QtBot, some: list[Note]) -> NoteList:
    shown = half_measured(qtbot, some)
    measured(qtbot, shown)
    return shown


def is_in_view(shown: NoteList, row: int) -> bool:
    place = shown.visualRect(shown.model().index(row, 0))
    return shown.viewport().rect().contains(place.center())


def test_a_list_that_nobody_sees_lays_nothing_out(qtbot: QtBot, laid_out: Counter[str]) -> None:
    hidden = a_list(qtbot)
    hidden.show_notes(notes())
    hidden.executeDelayedItemsLayout()
    assert not laid_out


def test_of_a_thousand_notes_only_the_last_ones_are_measured_before_the_list_is_seen(
    qtbot: QtBot, laid_out: Counter[str]
) -> None:
    shown = a_list(qtbot)
    shown.show()
    shown.show_notes(notes())
    shown.executeDelayedItemsLayout()
    assert laid_out.total() <= AT_ONCE + 20  # those that are painted too
    measured(qtbot, shown)
    assert laid_out["Notitie 10: zo ging dat"] == 1


def test_the_newest_note_is_still_in_view_when_all_are_measured(qtbot: QtBot) -> None:
    long = [replace(each, text=each.text + " en nog veel meer woorden" * 3) for each in notes()]
    shown = all_measured(qtbot, long)
    assert is_in_view(shown, MANY - 1)
    first = shown.visualRect(shown.model().index(0, 0))
    assert first.height() == shown._heights._known[(long[0].text, False, False)].height()


def test_each_note_is_measured_once_also_where_a_scroll_bar_comes(
    qtbot: QtBot, laid_out: Counter[str]
) -> None:
    shown = all_measured(qtbot, notes())
    assert shown.verticalScrollBar().isVisible()
    assert laid_out["Notitie 10: zo ging dat"] == 1


def test_one_more_note_is_the_only_one_that_is_measured(
    qtbot: QtBot, laid_out: Counter[str]
) -> None:
    shown = all_measured(qtbot, notes())
    laid_out.clear()
    shown.show_notes(notes(MANY + 1))
    shown.executeDelayedItemsLayout()
    assert laid_out == {f"Notitie {MANY}: zo ging dat": 1}


def test_a_list_that_becomes_narrower_and_as_wide_again_knows_its_heights(
    qtbot: QtBot, laid_out: Counter[str]
) -> None:
    shown = all_measured(qtbot, notes())
    shown.resize(350, 300)
    shown.executeDelayedItemsLayout()
    laid_out.clear()
    shown.resize(360, 300)
    shown.executeDelayedItemsLayout()
    assert laid_out.total() <= 20  # those that are painted


def test_the_newest_note_is_in_view_when_the_list_is_shown(qtbot: QtBot) -> None:
    shown = a_list(qtbot)
    shown.show_notes(notes())
    shown.show()
    assert is_in_view(shown, MANY - 1)


@pytest.mark.parametrize("text", ["Kort", "Een zin die over meer regels gaat. " * 8, "x" * 90])
@pytest.mark.parametrize("hidden", [False, True])
def test_all_lines_of_a_note_are_in_its_row(qtbot: QtBot, text: str, *, hidden: bool) -> None:
    shown = a_list(qtbot)
    shown.show_notes([Note("n", "s", "f", 1, text.strip(), hidden=hidden, starred=True)])
    shown.show()
    words = str(shown.model().index(0, 0).data(Qt.ItemDataRole.DisplayRole))
    laid = shown._heights.wrapped(words, hidden=hidden, starred=True)
    assert shown.visualRect(shown.model().index(0, 0)).height() >= laid.height


def tall(count: int = MANY) -> list[Note]:
    """Return notes of more lines than anybody guesses."""
    return [
        replace(each, text=each.text + "\nen nog veel meer woorden" * 3) for each in notes(count)
    ]


def test_what_she_looks_at_does_not_jump_when_all_are_measured(qtbot: QtBot) -> None:
    shown = half_measured(qtbot, tall())
    bar = shown.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = shown.indexAt(QPoint(5, 5))
    top = shown.visualRect(before).y()
    measured(qtbot, shown)
    assert shown.visualRect(before).y() == top
    assert shown.visualRect(shown.model().index(0, 0)).height() > 60


def test_a_note_that_comes_back_stays_in_view_when_all_are_measured(qtbot: QtBot) -> None:
    every = tall()
    shown = half_measured(qtbot, every[:500] + every[501:])
    shown.show_notes(every)
    assert is_in_view(shown, 500)
    measured(qtbot, shown)
    assert is_in_view(shown, 500)


def test_the_newest_is_in_view_when_she_comes_back_before_all_were_measured(qtbot: QtBot) -> None:
    shown = half_measured(qtbot, tall())
    shown._measuring._on_turn_timeout()
    shown.hide()
    shown.show()
    measured(qtbot, shown)
    assert is_in_view(shown, MANY - 1)


def test_the_newest_stays_in_view_when_letters_become_twice_as_large(qtbot: QtBot) -> None:
    shown = all_measured(qtbot, tall(300))
    font = shown.font()
    font.setPixelSize(2 * shown.fontInfo().pixelSize())
    shown.setFont(font)
    measured(qtbot, shown)
    assert is_in_view(shown, 299)


def test_a_note_that_came_out_of_sight_is_seen_also_after_a_change(qtbot: QtBot) -> None:
    shown = a_list(qtbot)
    shown.show()
    shown.show_notes(notes(100))
    shown.verticalScrollBar().setValue(0)
    shown.hide()
    one_more = notes(101)
    shown.show_notes(one_more)
    shown.show_notes([replace(one_more[0], starred=True), *one_more[1:]])
    shown.show()
    assert is_in_view(shown, 100)
