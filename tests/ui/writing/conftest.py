"""The Schrijfscherm as a window of its own, with time in the hands of the test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.step import NoteField
from companion.ui.writing.screen import ParticipantScreen
from tests.live.conftest import FakeClock

WORDS, IDEAS = NoteField("words", "Woorden", "zonder namen"), NoteField("ideas", "Ideeën")
PLAN = NoteField("plan", "Als … dan …", "één zin", ("Als …", "dan …"))
ITEMS = [("Z1", "Ik kijk."), ("Z2", "Ik luister."), ("Z3", "Ik vraag door.")]
MARKS = [(1, "nooit"), (2, "soms"), (3, "regelmatig"), (4, "vaak"), (5, "altijd")]


@pytest.fixture
def ticks() -> FakeClock:
    return FakeClock()


@pytest.fixture
def screen(qapp: QApplication, ticks: FakeClock) -> Iterator[ParticipantScreen]:
    made = ParticipantScreen(now=ticks)
    yield made
    made.close_for_good()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def written(screen: ParticipantScreen) -> ParticipantScreen:
    """Return the screen at a step with two fields, both empty."""
    screen.open_writing("Samen", "Wat helpt?", [WORDS, IDEAS])
    QApplication.processEvents()
    return screen


@pytest.fixture
def scanned(screen: ParticipantScreen) -> ParticipantScreen:
    """Return the screen with an empty slip."""
    screen.open_scan("Zo werk ik nu.", ITEMS, MARKS)
    QApplication.processEvents()
    return screen


def at_size(screen: ParticipantScreen, width: int, height: int) -> None:
    """Give the screen a size of its own, and let it not cover the laptop again a moment later."""
    screen._return.setInterval(60_000)
    screen.showNormal()
    screen.resize(width, height)
    for _ in range(2):  # its parts take their sizes, and then the page
        QApplication.processEvents()


def press(
    screen: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(screen.focusWidget() or screen, key, held)


def write(screen: ParticipantScreen, index: int, text: str) -> None:
    """Type in a field."""
    edit = screen.writing.fields[index].edit
    edit.setFocus()
    QTest.keyClicks(edit, text)


def contents(screen: ParticipantScreen) -> list[str]:
    """Return what stands in the fields."""
    return [field.edit.text() for field in screen.writing.fields]
