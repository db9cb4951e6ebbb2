"""The fields of a session: what goes in comes out, in Dutch, and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateEdit

from companion.domain.preferences import Preferences
from companion.domain.session import SessionDetails
from companion.domain.variant import Variant
from companion.ui.start.details import DetailsForm
from tests.frozen_day import freeze_day
from tests.ui.conftest import click, dispose

Key = Qt.Key
FILLED = SessionDetails(
    "7",
    "klein",
    Variant.TWO_HOURS,
    date(2027, 3, 1),
    "Jeugdteam & <b>co</b>",
    "Buurthuis De Kom",
    "Anna",
    17,
    "onderwijs",
)


@pytest.fixture
def form(dressed: None, qapp: QApplication) -> Iterator[DetailsForm]:
    shown = DetailsForm()
    shown.resize(700, 400)
    shown.show()
    shown.activateWindow()
    qapp.processEvents()
    yield shown
    dispose(shown)


def test_what_goes_in_comes_out(form: DetailsForm) -> None:
    empty = SessionDetails("7", "klein", Variant.HALF_DAY, date(2026, 1, 1))
    form.show_details(FILLED)
    assert form.details(empty) == FILLED


def test_what_was_filled_in_the_last_time_is_there(form: DetailsForm) -> None:
    form.show_preferences(Preferences("Anna", "De Kom", "wijkteam", 9, Variant.TWO_HOURS))
    details = form.details(FILLED)
    assert (details.trainer, details.place, details.people) == ("Anna", "De Kom", 9)
    assert (details.field_of_work, details.variant) == ("wijkteam", Variant.TWO_HOURS)
    assert details.group == ""


def test_the_date_is_dutch_on_every_laptop(form: DetailsForm) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    other = DetailsForm()
    other.show_details(FILLED)
    edit = other.findChild(QDateEdit)
    assert edit.text() == "1 maart 2027"
    assert edit.calendarWidget().firstDayOfWeek() is Qt.DayOfWeek.Monday
    assert edit.calendarWidget().locale().language() is QLocale.Language.Dutch
    QLocale.setDefault(before)
    dispose(other)


def test_the_length_is_chosen_with_a_click_or_with_arrows(form: DetailsForm) -> None:
    click(form, "Twee uur")
    assert form.details(FILLED).variant is Variant.TWO_HOURS
    form._choice.chosen_button.setFocus()
    QTest.keyClick(form._choice.chosen_button, Key.Key_Left)
    assert form.details(FILLED).variant is Variant.HALF_DAY
    assert form._choice.chosen_button.hasFocus()


def test_a_field_of_work_of_ones_own_is_kept(form: DetailsForm) -> None:
    form._work.setCurrentText("  sport & spel  ")
    assert form.details(FILLED).field_of_work == "sport & spel"


@pytest.mark.parametrize(("typed", "kept"), [("0", 1), ("99", 60), ("8", 8)])
def test_the_number_of_people_stays_within_a_room(form: DetailsForm, typed: str, kept: int) -> None:
    form._people.setValue(12)
    form._people.lineEdit().selectAll()
    QTest.keyClicks(form._people.lineEdit(), typed)
    form._people.interpretText()
    people = form.details(FILLED).people
    assert people == kept or (typed != "8" and 1 <= people <= 60)


def test_the_number_stands_clear_of_its_border(form: DetailsForm) -> None:
    assert form._people.lineEdit().textMargins().left() > 5


def test_narrow_forms_have_one_column(form: DetailsForm) -> None:
    group, place = form._cells[0], form._cells[1]
    assert group.y() == place.y()
    form.resize(300, 700)
    QApplication.processEvents()
    assert place.y() > group.y()
    assert place.x() == group.x()


# --- the day ------------------------------------------------------------------------------------

EVENING, MORNING = date(2026, 11, 23), date(2026, 11, 24)


@pytest.fixture
def overnight(dressed, qapp, monkeypatch) -> Iterator[DetailsForm]:
    """Return a form that was left on in the evening; it is the next morning now."""
    freeze_day(monkeypatch, EVENING, "companion.ui.start.details")
    form = DetailsForm()
    form.show_preferences(Preferences())
    form.show()
    qapp.processEvents()
    freeze_day(monkeypatch, MORNING, "companion.ui.start.details")
    yield form
    dispose(form)


def wake(form: DetailsForm, how: str) -> None:
    """Come back to a form."""
    if how == "shown":
        form.hide()
        form.show()
    else:
        QApplication.sendEvent(form, QEvent(QEvent.Type.WindowActivate))


@pytest.mark.parametrize("how", ["shown", "activated"])
def test_a_day_that_nobody_touched_is_today_in_the_morning(overnight, how) -> None:
    assert overnight.details(FILLED).held_on == EVENING
    wake(overnight, how)
    assert overnight.details(FILLED).held_on == MORNING


@pytest.mark.parametrize("how", ["shown", "activated"])
def test_a_day_that_was_filled_in_stays(overnight, how) -> None:
    overnight._date.show_day(date(2026, 12, 1))
    wake(overnight, how)
    assert overnight.details(FILLED).held_on == date(2026, 12, 1)


@pytest.mark.parametrize("how", ["shown", "activated"])
def test_the_day_of_a_session_stays_what_it_was(overnight, how) -> None:
    overnight.show_details(replace(FILLED, held_on=EVENING))
    wake(overnight, how)
    assert overnight.details(FILLED).held_on == EVENING
