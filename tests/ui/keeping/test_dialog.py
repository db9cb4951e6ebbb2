"""Bewaren en wissen: until when, for how long, and away with it only after it was said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from companion.domain.keeping import Kept, Why
from companion.domain.retention import Retention
from companion.domain.session import SessionDetails
from companion.domain.variant import Variant
from companion.ui.keeping.confirm import WipeDialog
from companion.ui.keeping.dialog import BIN, WIPE, KeepingDialog
from tests.live.conftest import told_by
from tests.ui.conftest import click, dispose
from tests.ui.keeping.reading import sentences

TODAY = date.today()
DETAILS = SessionDetails("1", "klein", Variant.HALF_DAY, date(2026, 11, 23), "Jan & <b>Piet</b>")


def until(retention: Retention) -> Kept:
    return Kept(TODAY + timedelta(retention.days), Why.USE, warns=retention.days <= 7)


@pytest.fixture
def below(dressed, qapp: QApplication) -> Iterator[QWidget]:
    window = QWidget()
    window.resize(1024, 768)
    window.show()
    yield window
    for dialog in window.findChildren(WipeDialog) + window.findChildren(KeepingDialog):
        dialog.close()
    dispose(window)


@pytest.fixture
def show(below: QWidget, qapp: QApplication) -> Callable[..., KeepingDialog]:
    def shown(retention: Retention = Retention()) -> KeepingDialog:  # noqa: B008
        dialog = KeepingDialog(DETAILS, retention, until, 34, below)
        dialog.open()
        qapp.processEvents()
        return dialog

    return shown


def asked(dialog: KeepingDialog) -> WipeDialog:
    click(dialog, "Meteen wissen …")
    QApplication.processEvents()
    (question,) = dialog.findChildren(WipeDialog)
    return question


def test_it_says_until_when_and_follows_what_is_chosen(show):
    dialog = show()
    assert dialog.day.text().startswith("Wordt gewist op ")
    before = dialog.day.text()
    click(dialog, "90 dagen")
    assert dialog.day.text() != before
    click(dialog, "7 dagen")
    assert dialog.day.text().startswith("Wordt over 7 dagen gewist")


def test_a_group_is_shown_as_it_was_typed(show):
    assert "Jan & <b>Piet</b>, 23 november 2026" in sentences(show())


def test_another_period_is_kept(show):
    dialog = show()
    kept = told_by(dialog.retention_wanted)
    click(dialog, "90 dagen")
    click(dialog, "Bewaar")
    assert kept.news == [(Retention(90),)]


def test_leaving_it_as_it_is_keeps_nothing(show):
    dialog = show()
    kept = told_by(dialog.retention_wanted)
    click(dialog, "Bewaar")
    dialog = show()
    click(dialog, "90 dagen")
    click(dialog, "Laat zo")
    assert kept.count == 0


def test_longer_needs_a_reason(show):
    dialog = show()
    kept = told_by(dialog.retention_wanted)
    click(dialog, "Langer")
    assert not dialog.isHidden()
    (reason,) = [e for e in dialog.findChildren(QLineEdit) if "Waarom" in e.accessibleName()]
    assert reason.hasFocus()
    assert dialog.day.text() == "Schrijf op waarom het langer moet."
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert kept.count == 0
    QTest.keyClicks(reason, "  tweede   terugkommoment ")
    click(dialog, "Bewaar")
    assert kept.news == [(Retention(180, "tweede terugkommoment"),)]


def test_a_longer_period_comes_back_with_its_reason(show):
    dialog = show(Retention(200, "tweede terugkommoment"))
    assert dialog.period.retention == Retention(200, "tweede terugkommoment")


def test_the_bin_needs_no_question(show):
    dialog = show()
    away = told_by(dialog.away_wanted)
    click(dialog, "Naar de prullenbak")
    assert away.news == [(BIN,)]


def test_at_once_is_asked_once_and_says_what_goes_and_what_stays(show):
    dialog = show()
    away = told_by(dialog.away_wanted)
    question = asked(dialog)
    words = sentences(question)
    for said in ("34 notities", "Dit kan niet terug", "verslagen en afdrukken"):
        assert said in words
    assert away.count == 0
    click(question, "Wis voor altijd")
    assert away.news == [(WIPE,)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_a_key_pressed_by_accident_wipes_nothing(show, key):
    dialog = show()
    away = told_by(dialog.away_wanted)
    question = asked(dialog)
    QTest.keyClick(question.focusWidget() or question, key)
    QApplication.processEvents()
    assert away.count == 0
    assert dialog.isVisible()


@pytest.mark.parametrize("percent", [100, 200])
def test_everything_can_be_reached_in_a_small_window(show, below, text_percent, percent):
    text_percent(percent)
    dialog = show()
    assert dialog.width() <= below.width()
    assert dialog.height() <= below.height()
    for word in ("Bewaar", "Laat zo"):
        (button,) = [b for b in dialog.findChildren(QWidget) if getattr(b, "text", str)() == word]
        assert button.width() >= button.sizeHint().width()
        assert dialog.rect().contains(button.mapTo(dialog, button.rect().center()))
