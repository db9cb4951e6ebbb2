"""Tijden: what is fixed, what is expected, and a fresh start that asks first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.session import Position
from companion.domain.timing import AgreedTimes, StepTime
from companion.ui.console.times import TimesDialog, break_expected
from tests.builders import a_session, an_agenda
from tests.live.conftest import told_by
from tests.ui.conftest import click, visible_words
from tests.ui.console.outlooks import LATE, WAITING, a_window, an_outlook, at

Key = Qt.Key
TIMES = AgreedTimes(None, time(14, 35), time(16, 30))


@pytest.fixture
def below(dressed: None) -> Iterator[QWidget]:
    with a_window() as window:
        yield window


@pytest.fixture
def dialog(below: QWidget) -> TimesDialog:
    shown = TimesDialog(TIMES, LATE, below, pause_at=at(14, 39))
    shown.open()
    QApplication.processEvents()
    return shown


def fill_in(dialog: TimesDialog, field: int, text: str) -> None:
    """Type a time as a trainer does."""
    edit = dialog._fields[field].edit
    edit.setFocus(Qt.FocusReason.TabFocusReason)
    edit.selectAll()
    QTest.keyClicks(edit, text)


def expected(dialog: TimesDialog) -> list[str]:
    return [label.text() for label in dialog._expected]


def test_what_is_fixed_is_ticked_and_the_rest_is_ready_to_be(dialog: TimesDialog) -> None:
    assert dialog.times == TIMES
    begin, pause, end = dialog._fields
    assert not begin.edit.isEnabled()
    assert (pause.edit.text(), end.edit.text()) == ("14:35", "16:30")


def test_it_says_what_is_expected_now(dialog: TimesDialog) -> None:
    assert expected(dialog) == ["begonnen", "verwacht: 14:39", "verwacht: 16:34"]


def test_it_says_when_it_begins_or_began(below: QWidget) -> None:
    assert expected(TimesDialog(TIMES, WAITING, below))[0] == "Begint over 8 min"
    begun = TimesDialog(TIMES, LATE, below, begun_at=at(13, 2))
    assert expected(begun)[0] == "begonnen om 13:02"


def test_without_a_calculation_the_lock_says_when_the_break_is(below: QWidget) -> None:
    assert expected(TimesDialog(TIMES, LATE, below))[1] == "verwacht: 14:39"
    assert expected(TimesDialog(TIMES, an_outlook(next_lock=None), below))[1] == ""


def test_a_time_that_was_never_chosen_is_a_round_one(below: QWidget) -> None:
    shown = TimesDialog(AgreedTimes(), LATE, below, pause_at=at(14, 38))
    assert [field.edit.text() for field in shown._fields][1:] == ["14:40", "16:35"]
    shown._fields[2].known.setChecked(True)
    assert shown.times.end == time(16, 35)


def test_keeping_other_times_says_them_once(dialog: TimesDialog) -> None:
    agreed = told_by(dialog.agreed)
    fill_in(dialog, 2, "16:45")
    click(dialog, "Bewaar")
    assert agreed.news == [(replace(TIMES, end=time(16, 45)),)]
    assert not dialog.isVisible()


def test_letting_a_time_go_is_kept_too(dialog: TimesDialog) -> None:
    agreed = told_by(dialog.agreed)
    dialog._fields[1].known.setChecked(False)
    QTest.keyClick(dialog._fields[1].known, Key.Key_Return)
    assert agreed.news == [(replace(TIMES, pause=None),)]


@pytest.mark.parametrize("how", ["Bewaar", "Laat zo", "Escape"])
def test_what_did_not_change_or_is_left_says_nothing(dialog: TimesDialog, how: str) -> None:
    agreed = told_by(dialog.agreed)
    if how != "Bewaar":
        fill_in(dialog, 2, "17:00")
    if how == "Escape":
        QTest.keyClick(dialog._fields[2].edit, Key.Key_Escape)
    else:
        click(dialog, how)
    assert agreed.count == 0
    assert not dialog.isVisible()


def test_by_keyboard_arrows_change_a_time_and_enter_keeps_it(dialog: TimesDialog) -> None:
    agreed = told_by(dialog.agreed)
    edit = dialog._fields[2].edit
    edit.setFocus()
    QTest.keyClick(edit, Key.Key_Up)
    QTest.keyClick(edit, Key.Key_Return)
    assert agreed.news == [(replace(TIMES, end=time(16, 35)),)]


@pytest.mark.parametrize(
    ("field", "moment", "problem"),
    [
        (0, "17:00", "Het einde moet na het begin liggen."),
        (0, "16:30", "Het einde moet na het begin liggen."),
        (0, "14:50", "De pauze moet na het begin liggen."),
        (0, "14:35", "De pauze moet na het begin liggen."),
        (1, "16:30", "De pauze moet voor het einde liggen."),
        (1, "17:10", "De pauze moet voor het einde liggen."),
        (2, "25:00", "“25:00” is geen tijd. Typ bijvoorbeeld 16:30."),
    ],
)
def test_times_that_cannot_be_are_said_and_not_kept(
    dialog: TimesDialog, field: int, moment: str, problem: str
) -> None:
    agreed = told_by(dialog.agreed)
    dialog._fields[field].known.setChecked(True)
    fill_in(dialog, field, moment)
    QTest.keyClick(dialog._fields[field].edit, Key.Key_Return)
    assert dialog._problem.isVisible()
    assert dialog._problem.text() == problem
    click(dialog, "Bewaar")
    assert agreed.count == 0
    assert dialog.isVisible()
    dialog._fields[field].known.setChecked(False)
    assert not dialog._problem.isVisible()


@pytest.mark.parametrize("end", ["13:02", "12:30"])
def test_the_end_comes_after_the_begin_that_there_really_was(below: QWidget, end: str) -> None:
    shown = TimesDialog(AgreedTimes(), LATE, below, begun_at=at(13, 2))
    shown.open()
    agreed = told_by(shown.agreed)
    shown._fields[2].known.setChecked(True)
    fill_in(shown, 2, end)
    click(shown, "Bewaar")
    assert shown._problem.text() == "Het einde moet na het begin liggen."
    assert agreed.count == 0
    fill_in(shown, 2, "16:00")
    click(shown, "Bewaar")
    assert agreed.news == [(AgreedTimes(end=time(16, 0)),)]


def test_the_break_comes_before_an_end_that_nobody_fixed(below: QWidget) -> None:
    shown = TimesDialog(AgreedTimes(), LATE, below, begun_at=at(13, 2), minutes=210)
    shown.open()
    shown._fields[1].known.setChecked(True)
    fill_in(shown, 1, "18:00")
    click(shown, "Bewaar")
    assert shown._problem.text() == "De pauze moet voor het einde liggen."
    shown.reject()


def test_fixing_the_begin_says_what_it_does(below: QWidget) -> None:
    shown = TimesDialog(AgreedTimes(), LATE, below, begun_at=at(13, 2))
    shown.open()
    shown._fields[0].known.setChecked(True)
    fill_in(shown, 0, "13:00")
    QTest.keyClick(shown._fields[0].edit, Key.Key_Up)
    assert "de tijd blijft tellen vanaf 13:02" in shown._note.text()
    shown.reject()
    early = TimesDialog(AgreedTimes(), WAITING, below, now=at(13, 10))
    early.open()
    early._fields[0].known.setChecked(True)
    fill_in(early, 0, "13:05")
    QTest.keyClick(early._fields[0].edit, Key.Key_Down)
    assert early._note.text() == "De tijd telt dan vanaf 13:00."
    early._fields[0].known.setChecked(False)
    assert not early._note.isVisible()
    early.reject()


def test_the_begin_that_is_ready_follows_from_the_minutes_of_the_workshop(below: QWidget) -> None:
    for minutes, begin in ((210, "13:00"), (120, "14:30")):
        shown = TimesDialog(AgreedTimes(), WAITING, below, minutes=minutes)
        assert shown._fields[0].edit.text() == begin


def test_a_fresh_start_asks_in_place_first(dialog: TimesDialog) -> None:
    restart = told_by(dialog.restart_wanted)
    click(dialog, "Tijd opnieuw beginnen")
    assert restart.count == 0
    assert dialog._no.hasFocus(), "the safe answer is the nearest"
    click(dialog, "Nee, laat de tijd lopen")
    assert restart.count == 0
    assert "Ja, begin opnieuw" not in visible_words(dialog)
    click(dialog, "Tijd opnieuw beginnen")
    click(dialog, "Ja, begin opnieuw")
    assert restart.count == 1
    assert dialog.isVisible()


def test_the_way_to_the_minutes_per_module(dialog: TimesDialog) -> None:
    minutes = told_by(dialog.minutes_wanted)
    click(dialog, "Minuten per module")
    assert minutes.count == 1


def test_the_break_is_expected_after_what_is_left_before_it() -> None:
    agenda = an_agenda()
    session = replace(
        a_session(),
        position=Position("question"),
        step_times={"question": StepTime("question", 120.0)},
    )
    assert break_expected(agenda, session, 1000.0) == 1000.0 + 3 * 60 + 5 * 60
    over = replace(session, position=Position("handles"))
    assert break_expected(agenda, over, 1000.0) is None


@pytest.mark.parametrize(("width", "percent"), [(1024, 100), (1366, 200), (1024, 200)])
def test_no_field_is_cut(
    below: QWidget, text_percent: Callable[[int], None], width: int, percent: int
) -> None:
    text_percent(percent)
    below.resize(width, 768)
    shown = TimesDialog(TIMES, LATE, below)
    shown.open()
    shown._on_restart_clicked()
    QApplication.processEvents()
    for field, label in zip(shown._fields, shown._expected, strict=True):
        assert field.edit.width() >= field.edit.minimumSizeHint().width()
        assert label.mapTo(shown, QPoint(label.width(), 0)).x() <= shown.width()
        digits = field.edit.fontMetrics().horizontalAdvance("00:00")
        assert field.edit.contentsRect().width() >= digits
    shown.reject()


def test_large_text_with_all_that_can_be_said_stays_within_the_screen(
    below: QWidget, text_percent: Callable[[int], None]
) -> None:
    text_percent(200)
    shown = TimesDialog(TIMES, LATE, below, begun_at=at(13, 2), minutes=210)
    shown.open()
    shown._fields[0].known.setChecked(True)
    fill_in(shown, 2, "12:00")
    QTest.keyClick(shown._fields[2].edit, Key.Key_Return)
    for _ in range(4):
        QApplication.processEvents()
    assert shown.height() <= below.height()
    for field in shown._fields:
        assert field.height() >= field.edit.height() >= field.edit.minimumSizeHint().height()
    assert shown._problem.visibleRegion().boundingRect() == shown._problem.rect()
    shown.reject()
