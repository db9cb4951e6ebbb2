"""Getting a session back in words: what comes, what stays; readable in a small window too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from companion.domain.backup import Backup, Remains
from companion.domain.session import SessionDetails
from companion.domain.variant import Variant
from companion.ui.keeping.copies import CopiesList
from companion.ui.keeping.rescue import RescueDialog
from tests.live.conftest import told_by
from tests.ui.conftest import click, dispose
from tests.ui.keeping.reading import sentences

NOW = datetime(2026, 11, 29, 14, 20).astimezone()
TODAY = date(2026, 11, 29)
PATH = Path("a.bijeenkomst")
DETAILS = SessionDetails("1", "klein", Variant.HALF_DAY, date(2026, 11, 23), "Jan & <b>Piet</b>")
COPY = Backup(Path("kopie"), NOW, 23)


@pytest.fixture
def below(dressed, qapp: QApplication) -> Iterator[QWidget]:
    window = QWidget()
    window.resize(1024, 768)
    window.show()
    yield window
    dispose(window)


def shown(below: QWidget, copy: Backup | None = COPY) -> RescueDialog:
    dialog = RescueDialog(Remains(PATH, DETAILS, 25, copy), TODAY, below)
    dialog.open()
    QApplication.processEvents()
    return dialog


def test_it_says_which_copy_there_is_and_how_much_comes_back(below):
    dialog = shown(below)
    said = sentences(dialog)
    assert "Jan & <b>Piet</b> van 23 november 2026 terughalen" in said
    assert "een kopie van vandaag 14:20, met 23 notities" in said
    assert "Samen: 25 notities." in said
    assert "Het beschadigde bestand blijft bewaard" in said
    dialog.close()


def test_without_a_copy_it_says_so(below):
    dialog = shown(below, copy=None)
    assert "Er is geen kopie." in sentences(dialog)
    assert "komt terug: 25 notities" in sentences(dialog)
    dialog.close()


def test_enter_gets_it_back_and_escape_leaves_it(below):
    for key, times in ((Qt.Key.Key_Return, 1), (Qt.Key.Key_Escape, 0)):
        dialog = shown(below)
        wanted = told_by(dialog.wanted)
        QTest.keyClick(dialog.focusWidget() or dialog, key)
        assert wanted.news == [(PATH,)] * times
        assert not dialog.isVisible()


@pytest.mark.parametrize("percent", [100, 200])
def test_both_buttons_stand_in_a_small_window(below, text_percent, percent):
    text_percent(percent)
    dialog = shown(below)
    for button in (dialog.take, dialog.leave):
        assert button.width() >= button.sizeHint().width()
        assert dialog.rect().contains(button.mapTo(dialog, button.rect().center()))
    dialog.close()


@pytest.mark.parametrize("percent", [100, 200])
def test_each_copy_says_when_and_how_many_where_it_can_be_read(below, text_percent, percent):
    text_percent(percent)
    copies = CopiesList(below)
    copies.resize(560, 400)
    copies.show_copies([COPY, Backup(Path("b"), NOW - timedelta(days=1), 1)], TODAY)
    copies.show()
    QApplication.processEvents()
    labels = [row.findChild(QLabel) for row in copies.rows]
    assert [label.text() for label in labels] == [
        "vandaag 14:20, 23 notities",
        "gisteren 14:20, 1 notitie",
    ]
    assert all(label.width() > label.fontMetrics().averageCharWidth() * 12 for label in labels)
    wanted = told_by(copies.wanted)
    click(copies.rows[0], "Zet deze terug")
    assert wanted.news == [(COPY,)]
