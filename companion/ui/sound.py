"""A soft bell when the time of a phase is over, without anything that is not there already."""

from __future__ import annotations

import logging
import math
import shutil
import subprocess
import sys
import wave
from array import array
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTemporaryDir
from PySide6.QtWidgets import QApplication

from companion.live.background import BackgroundTask

log = logging.getLogger(__name__)

RATE: Final = 22_050
SECONDS: Final = 1.6
LOUD: Final = 0.28
"""Of the loudest that a laptop can do: it tells the trainer, it does not stop a conversation."""
PARTIALS: Final = ((587.3, 1.0, 2.6), (1174.7, 0.35, 4.2), (1762.0, 0.12, 6.5))
"""Of the bell: pitch in hertz, strength, and how fast it dies away."""
PLAYERS: Final = (("paplay",), ("pw-play",), ("aplay", "-q"), ("afplay",))
"""Programs of Linux and macOS that play a file, the surest first."""
PATIENCE: Final = 6.0
"""Seconds after which a player that does not end counts as one that does not work."""


class SoftBell(QObject):
    """Rings softly. Making the sound and starting a player happen beside the window.

    Where nothing can play, the computer's own signal sounds; the log says what did not work.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = _Place()
        self.destroyed.connect(self._place.clear)
        self._task: BackgroundTask | None = None

    @property
    def is_ringing(self) -> bool:
        """Whether the last sound is still on its way."""
        return self._task is not None

    def ring(self) -> None:
        """Ring once; a bell that still rings does not ring twice."""
        if self._task is not None:
            return
        self._place.is_busy = True
        self._task = BackgroundTask(partial(_sound, self._place))
        self._task.done.connect(self._on_task_done)
        self._task.failed.connect(self._on_task_failed)
        self._task.start()

    def _on_task_done(self, has_rung: object) -> None:
        self._task = None
        if not has_rung:
            QApplication.beep()

    def _on_task_failed(self, _message: str) -> None:
        self._task = None
        QApplication.beep()


class _Place:
    """A temporary folder for the sound; it goes with the bell."""

    def __init__(self) -> None:
        self._folder: QTemporaryDir | None = None
        self.is_busy = False
        self._is_over = False

    def path(self) -> Path:
        """Return where the sound is; it is made the first time."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        path = Path(self._folder.path()) / "bel.wav"
        if not path.exists():
            write_bell(path)
        return path

    def clear(self) -> None:
        """Take the folder away, or let the one who plays from it do so: the bell is gone."""
        self._is_over = True
        self._remove()

    def leave(self) -> None:
        """Play from it no more."""
        self.is_busy = False
        self._remove()

    def _remove(self) -> None:
        if self._is_over and not self.is_busy and self._folder is not None:
            self._folder.remove()


def write_bell(path: Path) -> None:
    """Write the sound of a bell to a file."""
    samples = array("h", (_sample(number / RATE) for number in range(round(RATE * SECONDS))))
    if sys.byteorder == "big":
        samples.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())


def _sample(second: float) -> int:
    """Return one sample: it comes in fast but without a tick, and dies away to nothing."""
    swell = min(1.0, second / 0.012) * min(1.0, (SECONDS - second) / 0.05)
    total = sum(part for _, part, _ in PARTIALS)
    tone = sum(
        part * math.exp(-fade * second) * math.sin(math.tau * pitch * second)
        for pitch, part, fade in PARTIALS
    )
    return round(32767 * LOUD * swell * tone / total)


def _sound(place: _Place) -> bool:
    """Make the sound when it is not there yet, and play it; tell whether it was played."""
    try:
        path = place.path()
        return _play_on_windows(path) if sys.platform == "win32" else _play(path)
    finally:
        place.leave()


def _play_on_windows(path: Path) -> bool:
    winsound = import_module("winsound")
    winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_NODEFAULT)
    return True


def _play(path: Path) -> bool:
    """Play with the first program that is there and works."""
    for player in PLAYERS:
        program = shutil.which(player[0])
        if program is not None and _works([program, *player[1:], str(path)]):
            return True
    log.info("no program could play the bell")
    return False


def _works(command: Sequence[str]) -> bool:
    """Run a player to its end; tell whether it played."""
    quiet = subprocess.DEVNULL
    try:
        done = subprocess.run(  # noqa: S603 - a program of the system, with a file of our own
            command, stdin=quiet, stdout=quiet, stderr=quiet, timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        log.info("%s did not play: %s", Path(command[0]).name, type(error).__name__)
        return False
    if done.returncode:
        log.info("%s ended with %d", Path(command[0]).name, done.returncode)
    return done.returncode == 0
