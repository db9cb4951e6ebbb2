"""Real windows of a real session over a real file, dressed as the trainer sees them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from companion.domain.session import Session
from companion.domain.workshop import Workshop
from companion.live.notes import LiveNotes
from companion.live.session import LiveSession
from companion.paths import resources
from companion.ui.console.notes import NotesPanel
from companion.ui.console.window import ConsoleWindow
from companion.ui.fonts import load_fonts
from companion.ui.theme import apply_theme
from companion.ui.windows import SessionWindows
from tests.live.conftest import FakeClock, clock, folder, open_live  # noqa: F401

Key = Qt.Key


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the drawing board without a desktop say what it cannot do: it means nothing here."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp: QApplication) -> None:
    """Give every window our fonts and our sheet."""
    load_fonts(resources() / "fonts")
    apply_theme(qapp, resources() / "icons")


@pytest.fixture
def text_percent(qapp: QApplication) -> Iterator[Callable[[int], None]]:
    """Return a way to make text larger; after the test it has its usual size."""

    def change(percent: int) -> None:
        apply_theme(qapp, resources() / "icons", percent)

    yield change
    apply_theme(qapp, resources() / "icons")


@dataclass(frozen=True)
class Desk:
    """A trainer's desk: her console, the stage, and what runs behind them."""

    windows: SessionWindows

    @property
    def live(self) -> LiveSession:
        return self.windows.live

    @property
    def notes(self) -> LiveNotes:
        return self.windows.notes

    @property
    def window(self) -> ConsoleWindow:
        return self.windows.window

    @property
    def panel(self) -> NotesPanel:
        return self.windows.window.notes

    @property
    def step(self) -> str:
        """Id of the step that is on."""
        return self.live.step.id

    def go_to(self, step_id: str) -> None:
        """Jump to a step and let the window settle."""
        self.live.go_to(step_id)
        QApplication.processEvents()

    def texts(self, step_id: str = "question") -> list[str]:
        """Return the notes of a step as they are kept."""
        return [note.text for note in self.notes.of_step(step_id)]

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is, or in the console where it is nowhere."""
        QTest.keyClick(self.window.focusWidget() or self.window, key, held)

    def type(self, text: str) -> None:
        """Type in the note field."""
        self.panel.edit.setFocus()
        for letter in text:  # QTest knows no letters beyond ASCII
            key = Key(ord(letter.upper())) if letter.isascii() else Key.Key_unknown
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.panel.edit, event)

    def write(self, *texts: str) -> None:
        """Write notes, each with Enter behind it."""
        for text in texts:
            self.type(text)
            QTest.keyClick(self.panel.edit, Key.Key_Return)

    def paste(self, text: str, html: str = "") -> None:
        """Paste from another program, which may offer markup too."""
        data = QMimeData()
        data.setText(text)
        if html:
            data.setHtml(html)
        self.panel.edit.insertFromMimeData(data)

    def select(self, row: int) -> None:
        """Go to a note in the list."""
        self.panel.list.setFocus()
        self.panel.list.setCurrentIndex(self.panel.list.model().index(row, 0))

    def rows(self) -> list[str]:
        """Return the notes as the list shows them."""
        model = self.panel.list.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def click(self, word: str) -> None:
        """Click the button with this word in the console."""
        click(self.window, word)


def click(window: QWidget, word: str) -> None:
    """Click the visible button with this word."""
    for button in window.findChildren(QPushButton):
        if button.text().replace("&&", "&") == word and button.isVisible():
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            return
    pytest.fail(f"no button {word!r} in {visible_words(window)}")


def visible_words(window: QWidget) -> list[str]:
    """Return the words of all buttons that can be seen."""
    buttons = window.findChildren(QPushButton)
    return [button.text().replace("&&", "&") for button in buttons if button.isVisible()]


def dispose(*widgets: QWidget) -> None:
    """Close windows and let go of them now, with their timers."""
    for widget in widgets:
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


Sit = Callable[..., Desk]


@pytest.fixture
def sit(
    qapp: QApplication, open_live: Callable[..., LiveSession], clock: FakeClock
) -> Iterator[Sit]:
    """Return a way to sit down at a session: a new one, this one, or the one in a file."""
    desks: list[Desk] = []

    def sit_down(
        wanted: Session | Path | None = None,
        width: int = 1440,
        height: int = 900,
        workshop: Workshop | None = None,
    ) -> Desk:
        live = open_live(wanted, workshop)
        desk = Desk(SessionWindows(qapp, live, live.autosave, wall=clock))
        desks.append(desk)
        desk.windows.show(with_stage=False)
        desk.window.showNormal()
        desk.window.resize(width, height)
        desk.window.activateWindow()
        qapp.processEvents()
        return desk

    yield sit_down
    for desk in desks:
        desk.windows.close()
        desk.windows.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(sit: Sit) -> Desk:
    """Return a new session at its first step."""
    return sit()


@pytest.fixture
def at_question(desk: Desk) -> Desk:
    """Return a session at the step with two note fields, with the cursor in the first."""
    desk.go_to("question")
    desk.panel.focus_edit()
    return desk
