"""The whole program in one process, in the hands of a test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from companion.content import library
from companion.domain.session import Position, Session, SessionDetails
from companion.domain.variant import Variant
from companion.instance import SingleInstance
from companion.paths import WORKSHOP_ID, Paths, find_paths
from companion.startup import FirstWindow
from companion.storage.sessions import create_session
from tests.content import shipped


class Program:
    """The running program, as a trainer meets it."""

    def __init__(self, app: QApplication, paths: Paths, qtbot) -> None:
        self.qtbot = qtbot
        self.instance = SingleInstance(paths.data)
        assert self.instance.take()
        self.first = FirstWindow(app, paths, self.instance)

    def show(self, begin=None, file=None) -> None:
        self.first.show(begin, file)
        self.qtbot.waitUntil(lambda: self.first.companion is not None, timeout=20_000)

    @property
    def windows(self):
        return self.first.companion.windows

    def wait_for_session(self) -> None:
        self.qtbot.waitUntil(lambda: self.windows is not None, timeout=20_000)

    def click(self, window: QWidget, word: str) -> None:
        buttons = [b for b in window.findChildren(QPushButton) if b.text() == word]
        (button,) = [b for b in buttons if b.isVisibleTo(window)]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def message(self) -> QDialog:
        """Wait for the window that says something, and return it."""
        found: list[QDialog] = []

        def is_there() -> bool:
            found[:] = [
                window
                for window in QApplication.topLevelWidgets()
                if isinstance(window, QDialog) and window.isVisible()
            ]
            return bool(found)

        self.qtbot.waitUntil(is_there, timeout=20_000)
        return found[0]

    def stop(self) -> None:
        if self.windows is not None:
            self.click(self.windows.window, "Sluiten")
            self.qtbot.waitUntil(lambda: self.windows is None)
        self.first.close()
        for window in QApplication.topLevelWidgets():
            window.close()


@pytest.fixture
def paths(profile) -> Paths:
    return find_paths()


@pytest.fixture
def program(qapp, qtbot, paths, monkeypatch) -> Iterator[Callable[..., Program]]:
    """Return a way to start the program; the programme was read by an earlier test."""
    monkeypatch.setattr(library, "load_workshop", shipped.known)
    programs: list[Program] = []

    def start(**wishes) -> Program:
        started = Program(qapp, paths, qtbot)
        programs.append(started)
        started.show(**wishes)
        return started

    yield start
    for started in programs:
        started.stop()


def a_file(paths: Paths, group: str = "Wijkteam Noord") -> Path:
    details = SessionDetails("1f", WORKSHOP_ID, Variant.HALF_DAY, date(2026, 11, 23), group=group)
    return create_session(paths.sessions, Session(details, Position("M3.1", 0, "M3 Het dossier")))
