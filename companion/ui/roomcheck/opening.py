"""Opens the room check where there is no session yet, with a stage of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.place import known_place
from companion.domain.preferences import Preferences
from companion.live.awake import LiveAwake
from companion.live.laptop import LiveLaptop
from companion.ui.roomcheck.dialog import RoomCheck
from companion.ui.screens.placer import StagePlacer
from companion.ui.stage.window import StageWindow


def open_room_check(
    app: QApplication,
    window: QWidget,
    preferences: Preferences,
    place: str,
    folder: Path,
    lines: Sequence[str],
) -> RoomCheck:
    """Open the check over the start window; what it needs goes away with it.

    ``folder`` is where sessions are kept, ``lines`` are what the back row is asked to read.
    """
    stage = StageWindow()
    stage.calm = preferences.calm
    placer = StagePlacer(app, window, stage)
    known = known_place(preferences.places, place)
    others = [memory.projector for memory in (known, *preferences.places) if memory]
    placer.remember([projector for projector in others if projector])
    laptop, awake = LiveLaptop(folder), LiveAwake()
    check = RoomCheck(app, placer, stage, preferences, place, laptop, awake, lines, window)
    for part in (laptop, awake):
        part.setParent(check)
    check.finished.connect(awake.release)
    check.finished.connect(stage.hide)
    check.finished.connect(placer.deleteLater)
    check.finished.connect(stage.deleteLater)
    awake.keep()
    check.show()
    check.activateWindow()
    return check
