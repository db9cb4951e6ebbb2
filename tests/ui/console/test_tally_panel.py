"""Slips of paper on the console: typed over, counted, taken off again, and read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from companion.domain.counting import scans
from companion.domain.tally import CHOSEN
from tests.ui.conftest import click
from tests.ui.console.tallying import BACK, BEGIN, POLL, SENTENCES, Counted, a_counter


@pytest.fixture
def counted(dressed: None) -> Iterator[Counted]:
    with a_counter() as made:
        yield made


# --- slips of paper -----------------------------------------------------------------------------


def test_a_slip_is_typed_and_enter_counts_it(counted):
    counted.type("3 4 2 5 1 3 2 2")
    marks = dict(zip((f"Z{n}" for n in range(1, 9)), (3, 4, 2, 5, 1, 3, 2, 2), strict=True))
    assert counted.slips == [(marks, "")]
    assert counted.notice == "Scan 1 is opgeteld."
    assert counted.panel.entry.edit.text() == ""
    assert counted.panel._summary.text() == "1 van 12 scans"
    counted.type("34251322")
    assert counted.notice == "Scan 2 is opgeteld."


def test_while_looking_back_the_ninth_figure_is_the_chosen_sentence(counted):
    counted.show(BACK)
    counted.type("34251322")
    assert counted.slips == []
    assert "Welke zin is gekozen" in counted.notice
    assert counted.sentence.startswith("Kies één zin.")
    counted.type("5")
    assert counted.slips[0][1] == "Z5"


def test_the_sentence_that_is_next_is_said_whole_and_lit(counted):
    counted.type("342", enter=False)
    assert counted.sentence == f"4. {SENTENCES[3][1]}"
    model = counted.panel.table.model()
    lit = [row for row in range(8) if model.index(row, 0).data(Qt.ItemDataRole.UserRole + 1)]
    on_slip = [model.index(0, c).data(Qt.ItemDataRole.UserRole + 2) for c in range(6)]
    assert lit == [3]
    assert on_slip == [False, False, False, True, False, False]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("349", "Bij zin 3 staat “9”. Een cijfer is 1 tot en met 5, of 0 voor overgeslagen."),
        ("34251322 4", "Er zijn 8 zinnen. “4” is te veel."),
        ("3425132", "Er mist nog 1 cijfer. Typ 0 voor een zin die is overgeslagen."),
        ("34", "Er missen nog 6 cijfers. Typ 0 voor een overgeslagen zin."),
        ("00000000", "Op dit strookje staat nog geen cijfer."),
    ],
)
def test_a_wrong_slip_is_said_calmly_and_nothing_is_lost(counted, text, said):
    counted.type(text)
    assert counted.notice == said
    assert counted.panel.entry.edit.text() == text
    assert counted.slips == []


def test_enter_on_an_empty_field_does_nothing(counted):
    before = counted.notice
    counted.type("")
    assert (counted.notice, counted.slips) == (before, [])


def test_a_slip_can_be_taken_off_and_comes_back_to_be_mended(counted):
    counted.type("34251322")
    click(counted.panel.window(), "Ongedaan maken")
    assert scans(BEGIN, counted.counts) == 0
    assert counted.panel.entry.edit.text() == "34251322"
    assert not counted.panel.entry.offers_undo
    counted.type("")
    assert scans(BEGIN, counted.counts) == 1


def test_taking_off_is_offered_only_while_the_slip_is_the_last_that_was_counted(counted):
    counted.type("34251322")
    counted.press(0, 1)
    assert not counted.panel.entry.offers_undo
    counted.type("34251322")
    counted.show(BACK)
    assert not counted.panel.entry.offers_undo


def test_half_a_slip_waits_at_its_own_step(counted):
    counted.type("342", enter=False)
    counted.show(BACK)
    assert counted.panel.entry.edit.text() == ""
    counted.show(BEGIN)
    assert counted.panel.entry.edit.text() == "342"


def test_a_slip_that_nobody_counts_stays_in_the_field(counted):
    counted.panel.slip_given.disconnect(counted.on_slip_given)
    counted.type("34251322")
    assert counted.panel.entry.edit.text() == "34251322"


def test_more_scans_than_people_is_said(counted):
    counted.counts = {("Z1", 3): 13}
    counted.show(BEGIN)
    assert counted.panel._summary.text() == "13 scans, en er zijn 12 mensen."


@pytest.mark.parametrize(
    ("people", "said", "dotted"),
    [
        (1, "2 scans, en er is 1 persoon.", "3 stippen. Met 1 persoon zijn het er 2."),
        (2, "2 van 2 scans", "3 van 4 stippen"),
    ],
)
def test_one_person_is_said_as_one(counted, people, said, dotted):
    counted.counts = {("Z1", 3): 2, ("H1", CHOSEN): 3}
    counted.show(replace(BEGIN, people=people))
    assert counted.panel._summary.text() == said
    counted.show(replace(POLL, people=people))
    assert counted.panel._summary.text() == dotted


def test_the_panel_says_no_average_and_that_no_names_are_kept(counted):
    for _ in range(6):
        counted.type("34251322")
    texts = " ".join(label.text() for label in counted.panel.findChildren(QLabel))
    assert "gemiddeld" not in texts
    assert "geen namen" in texts


# --- who hears and who sees ---------------------------------------------------------------------


@pytest.mark.parametrize("counting", [BEGIN, BACK, POLL])
def test_everything_has_a_name(counted, counting):
    counted.show(counting)
    named = [
        part.accessibleName()
        for part in counted.panel.findChildren(QWidget)
        if part.isVisible() and part.focusPolicy() != Qt.FocusPolicy.NoFocus
        if not part.objectName().startswith("qt_")
    ]
    assert len(named) >= 1
    assert all(named)


def test_a_cell_is_heard_as_a_sentence(counted):
    counted.counts = {("Z3", 4): 2, ("Z3", CHOSEN): 1, ("H2", CHOSEN): 1}
    counted.show(BACK)
    heard = Qt.ItemDataRole.AccessibleTextRole
    model = counted.panel.table.model()
    assert model.index(2, 4).data(heard) == "Zin 3, cijfer 4 (vaak): 2 keer"
    assert model.index(2, 6).data(heard) == "Zin 3: 1 keer gekozen"
    assert model.index(2, 0).data(heard) == f"3. {SENTENCES[2][1]}"
    counted.show(POLL)
    assert counted.panel.table.model().index(1, 1).data(heard) == "Handvat 2: 1 stip"


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("counting", [BEGIN, BACK, POLL])
def test_nothing_is_cut_at_any_text_size(counted, text_percent, counting, percent):
    text_percent(percent)
    counted.show(counting)
    QApplication.processEvents()
    area = counted.panel.window()
    assert counted.panel.width() <= area.viewport().width()
    table = counted.panel.table
    last = table.model().columnCount() - 1
    assert table.columnViewportPosition(last) + table.columnWidth(last) <= table.viewport().width()
    assert table.height() >= table.sizeHint().height()
    buttons = [b for b in counted.panel.findChildren(QAbstractButton) if b.isVisible()]
    assert [b.text() for b in buttons if b.text() and b.width() < b.sizeHint().width()] == []


def test_what_stands_below_the_sentence_stays_where_it_is(counted):
    long = ("Z2", "Ik verander mijn plan door wat een ouder mij over het kind vertelt. " * 2)
    counted.show(replace(BACK, items=(SENTENCES[0], long, *SENTENCES[2:])))
    tops = set()
    for figure in "34251322":
        counted.type(figure, enter=False)
        QApplication.processEvents()
        tops.add(counted.panel.table.y())
        shown = counted.panel._sentence._sentence
        assert shown.height() >= shown.heightForWidth(shown.width()), shown.text()
    assert len(tops) == 1


def test_people_can_be_asked_to_fill_it_in_at_the_laptop(counted, qtbot):
    with qtbot.waitSignal(counted.panel.screen_wanted, timeout=1000):
        click(counted.panel.window(), "Eén voor één …")
