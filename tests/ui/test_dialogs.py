"""Dialogs that nothing waits for: they say in the end what came out of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QScrollArea, QWidget

from companion.domain.errors import ContentProblem
from companion.domain.session import SessionDetails
from companion.domain.variant import Variant
from companion.ui.dialogs import DetailsDialog, MessageDialog, problems_text
from tests.ui.conftest import click, dispose, visible_words

Key = Qt.Key
DETAILS = SessionDetails("1", "klein", Variant.HALF_DAY, date(2026, 11, 23), "Wijkteam")
UI = Path(__file__).resolve().parents[2] / "companion"


@pytest.fixture
def below(dressed: None, qapp: QApplication) -> Iterator[QWidget]:
    """Return the window that dialogs stand over."""
    window = QWidget()
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    yield window
    dispose(window)


@pytest.fixture
def dialog(below: QWidget) -> DetailsDialog:
    shown = DetailsDialog(DETAILS, below)
    shown.open()
    return shown


def changes(dialog: DetailsDialog) -> list[SessionDetails]:
    heard: list[SessionDetails] = []
    dialog.details_changed.connect(heard.append)
    return heard


def test_keeping_changed_details_says_them_once(dialog: DetailsDialog) -> None:
    heard = changes(dialog)
    dialog.form._group.setText("Wijkteam Zuid")
    click(dialog, "Bewaar")
    assert heard == [replace(DETAILS, group="Wijkteam Zuid")]


def test_keeping_what_did_not_change_says_nothing(dialog: DetailsDialog) -> None:
    heard = changes(dialog)
    click(dialog, "Bewaar")
    assert heard == []


@pytest.mark.parametrize("how", ["Laat zo", "Escape"])
def test_leaving_changes_nothing(dialog: DetailsDialog, how: str) -> None:
    heard = changes(dialog)
    dialog.form._group.setText("Anders")
    if how == "Escape":
        QTest.keyClick(dialog.form._group, Key.Key_Escape)
    else:
        click(dialog, how)
    assert heard == []
    assert not dialog.isVisible()


def test_enter_in_a_field_keeps(dialog: DetailsDialog) -> None:
    heard = changes(dialog)
    dialog.form._group.setFocus()
    QTest.keyClicks(dialog.form._group, "x")
    QTest.keyClick(dialog.form._group, Key.Key_Return)
    assert len(heard) == 1


def test_enter_on_the_length_keeps_too_and_does_not_choose(dialog: DetailsDialog) -> None:
    heard = changes(dialog)
    dialog.form._group.setText("Anders")
    dialog.form._choice.chosen_button.setFocus()
    QTest.keyClick(dialog.form._choice.chosen_button, Key.Key_Return)
    assert [details.variant for details in heard] == [Variant.HALF_DAY]


def test_a_closed_dialog_is_gone(dialog: DetailsDialog) -> None:
    click(dialog, "Laat zo")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(dialog)


def test_titles_are_dutch(below: QWidget, dialog: DetailsDialog) -> None:
    assert dialog.windowTitle() == "Gegevens van deze bijeenkomst"
    assert {"Bewaar", "Laat zo"} <= set(visible_words(dialog))


@pytest.mark.parametrize("percent", [100, 200])
def test_dialogs_stay_within_the_window_below_them(
    below: QWidget, text_percent: object, percent: int
) -> None:
    text_percent(percent)  # type: ignore[operator]
    many = "\n".join(f"modules/m{n}.yaml:{n}:1: onbekend veld" for n in range(1, 80))
    for shown in (DetailsDialog(DETAILS, below), MessageDialog("T", "Fouten.", many, below)):
        shown.open()
        QApplication.processEvents()
        assert shown.width() <= below.width()
        assert shown.height() <= below.height()
        for word in ("Bewaar", "Sluit"):
            if word in visible_words(shown):
                click(shown, word)
        assert not shown.isVisible()
    text_percent(100)  # type: ignore[operator]


@pytest.mark.parametrize("width", [800, 1024, 1366, 1920])
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_no_field_of_a_dialog_is_cut(
    below: QWidget, text_percent: Callable[[int], None], width: int, percent: int
) -> None:
    text_percent(percent)
    below.resize(width, 768)
    shown = DetailsDialog(DETAILS, below)
    shown.open()
    QApplication.processEvents()
    area = shown.findChild(QScrollArea)
    assert area.widget().width() == area.viewport().width()
    for cell in shown.form._cells:
        right = cell.mapTo(area.widget(), QPoint(cell.width(), 0)).x()
        assert right <= area.widget().width()
        assert cell.width() >= cell.minimumSizeHint().width()
    dispose(shown)


def test_a_long_list_of_mistakes_can_be_read_and_copied_as_plain_text(below: QWidget) -> None:
    problems = [
        ContentProblem("modules/<b>m1</b>.yaml", n, 3, "onbekend veld 'vrag', bedoel je 'vraag'?")
        for n in range(1, 300)
    ]
    shown = MessageDialog("Titel", "In het programma staan fouten.", problems_text(problems), below)
    shown.open()
    area = shown.findChild(QPlainTextEdit)
    assert area.isReadOnly()
    lines = area.toPlainText().splitlines()
    assert len(lines) == 299
    assert lines[0].startswith("modules/<b>m1</b>.yaml:1:3: onbekend veld")
    QTest.keyClick(shown.focusWidget(), Key.Key_Return)
    assert not shown.isVisible()


def test_a_message_closes_with_escape(below: QWidget) -> None:
    shown = MessageDialog("Titel", "Een zin.", "", below)
    shown.open()
    QTest.keyClick(shown.focusWidget() or shown, Key.Key_Escape)
    assert not shown.isVisible()
