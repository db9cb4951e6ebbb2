"""The bin: what is in it, until when, back with one press and gone after one question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.session import SessionDetails
from companion.domain.variant import Variant
from companion.domain.wiping import Binned
from companion.ui.keeping.bin import BinDialog
from companion.ui.keeping.confirm import WipeDialog
from tests.live.conftest import told_by
from tests.ui.conftest import click, dispose, visible_words
from tests.ui.keeping.reading import sentences

TODAY = date(2026, 11, 29)


def a_binned(group: str = "Wijkteam Noord", days: int = 1) -> Binned:
    details = SessionDetails("1", "klein", Variant.HALF_DAY, date(2026, 11, 23), group)
    return Binned(Path(f"{group}.bijeenkomst"), TODAY - timedelta(days), details, 5)


@pytest.fixture
def shown(dressed, qapp: QApplication) -> Iterator[BinDialog]:
    below = QWidget()
    below.resize(1024, 768)
    below.show()
    dialog = BinDialog(below)
    dialog.open()
    yield dialog
    dialog.close()
    dispose(below)


def test_each_says_when_it_goes(shown):
    shown.show_binned([a_binned(), a_binned("Zuid", 7)], TODAY)
    QApplication.processEvents()
    words = sentences(shown)
    assert "Bijeenkomst van 23 november. Wordt over 6 dagen gewist, op 5 december." in words
    assert "Wordt gewist als de app de volgende keer start." in words


def test_one_press_puts_it_back(shown):
    back = told_by(shown.back_wanted)
    shown.show_binned([a_binned()], TODAY)
    QApplication.processEvents()
    click(shown, "Zet terug")
    assert back.news == [(a_binned(),)]


def test_pressed_twice_it_is_put_back_once_and_no_other_is(shown):
    back = told_by(shown.back_wanted)
    shown.show_binned([a_binned(), a_binned("Zuid")], TODAY)
    QApplication.processEvents()
    button = shown.rows[0].back
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert back.news == [(a_binned(),)]
    assert shown.focusWidget() is shown.leave
    shown.show_binned([a_binned()], TODAY)  # it could not be
    assert shown.rows[0].back.isEnabled()


def test_wiping_is_asked_first(shown):
    wiped = told_by(shown.wipe_wanted)
    shown.show_binned([a_binned()], TODAY)
    QApplication.processEvents()
    click(shown, "Wis nu …")
    (question,) = shown.findChildren(WipeDialog)
    assert wiped.count == 0
    click(question, "Wis voor altijd")
    assert wiped.news == [(a_binned(),)]


def test_what_cannot_be_read_can_only_be_put_back(shown):
    shown.show_binned([Binned(Path("oud.bijeenkomst"), TODAY, None)], TODAY)
    QApplication.processEvents()
    words = visible_words(shown)
    assert "Zet terug" in words
    assert "Wis nu …" not in words


def test_an_empty_bin_says_so(shown):
    shown.show_binned([a_binned()], TODAY)
    shown.show_binned([], TODAY)
    QApplication.processEvents()
    assert "De prullenbak is leeg." in sentences(shown)
    assert "Zet terug" not in visible_words(shown)


def test_what_cannot_be_read_says_where_it_can_be_got_back(shown):
    shown.show_binned([Binned(Path("oud.bijeenkomst"), TODAY, None)], TODAY)
    QApplication.processEvents()
    assert (
        "Zet het terug. Is het beschadigd, dan staat er in de lijst Haal terug bij."
        in sentences(shown)
    )


def test_a_copy_of_what_was_thrown_away_elsewhere_says_of_when_it_is(shown):
    left = replace(a_binned(), copied_at=datetime(2026, 11, 29, 14, 20).astimezone())
    shown.show_binned([left], TODAY)
    QApplication.processEvents()
    words = "Het bestand is weg. Er is nog een kopie van vandaag 14:20, met 5 notities."
    assert words in sentences(shown)
