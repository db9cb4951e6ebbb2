"""A room check over a start window, on a laptop that says what the test wants."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from companion.domain.preferences import Preferences
from companion.live.laptop import LiveLaptop, Power
from companion.ui.roomcheck.dialog import RoomCheck
from companion.ui.screens.placer import StagePlacer
from companion.ui.stage.window import StageWindow
from companion.ui.start.window import StartWindow
from tests.frozen_day import freeze_day
from tests.ui.conftest import dispose

TODAY = date(2026, 11, 23)
LINES = ("Een.", "Twee.", "Drie.", "Vier.")


class FakeAwake(QObject):
    """A system that stays awake, or does not."""

    changed = Signal()

    def __init__(self, is_kept: bool | None = True) -> None:
        super().__init__()
        self.is_kept = is_kept

    def say(self, *, is_kept: bool | None) -> None:
        self.is_kept = is_kept
        self.changed.emit()


class Room:
    """A check with all that it was given."""

    def __init__(self, check: RoomCheck, stage: StageWindow, start: StartWindow, awake: FakeAwake):
        self.check, self.stage, self.start, self.awake = check, stage, start, awake
        self.kept: list[object] = []
        check.kept.connect(self.kept.append)

    @property
    def summary(self) -> str:
        return self.check.foot.summary

    @property
    def says(self) -> dict[str, tuple[str, str]]:
        """What every row says: its verdict and its words."""
        return {row.title: (row._word.text(), row.text) for row in self.check.rows}


OpenRoom = Callable[..., Room]


@pytest.fixture
def open_room(qapp: QApplication, qtbot, tmp_path, dressed, monkeypatch) -> Iterator[OpenRoom]:
    """Return a way to open the check with these preferences in this place."""
    freeze_day(monkeypatch, TODAY, "companion.ui.roomcheck.dialog", "companion.ui.start.details")
    rooms: list[Room] = []

    def open_one(
        preferences: Preferences | None = None,
        place: str = "",
        power: Power | None = Power(True, 84),  # noqa: B008
        is_kept: bool | None = True,
    ) -> Room:
        start = StartWindow("Titel")
        start.show()
        stage = StageWindow()
        stage.calm = True
        placer = StagePlacer(qapp, start, stage)
        laptop, awake = LiveLaptop(tmp_path, start, lambda: power), FakeAwake(is_kept)
        check = RoomCheck(
            qapp, placer, stage, preferences or Preferences(), place, laptop, awake, LINES, start
        )
        with qtbot.waitSignal(laptop.changed):
            check.show()
        check.activateWindow()
        qapp.processEvents()
        room = Room(check, stage, start, awake)
        rooms.append(room)
        return room

    yield open_one
    for room in rooms:
        if isValid(room.check):
            room.check.done(0)
        dispose(room.stage, room.start)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
