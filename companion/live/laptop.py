"""The laptop itself: is it on the mains, how full is its battery, is there room on its disk."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from companion.live.background import BackgroundTask

LOW_PERCENT = 30
"""Under this a battery may not last a half day."""
LOW_BYTES = 500_000_000
"""Under this there is little room for what a group writes, and for copies of it."""


@dataclass(frozen=True, slots=True)
class Power:
    """What the laptop runs on. Without a battery it is on the mains."""

    on_mains: bool | None = True
    """None when the system does not say."""
    percent: int | None = None
    """Of the battery; None when there is none, or when the system does not say."""

    @property
    def is_low(self) -> bool:
        """Whether the battery may run out before the workshop is over."""
        return not self.on_mains and self.percent is not None and self.percent < LOW_PERCENT


@dataclass(frozen=True, slots=True)
class LaptopFacts:
    """What was found; None for what could not be found out."""

    power: Power | None = None
    free_bytes: int | None = None
    """Room where sessions are kept."""


class LiveLaptop(QObject):
    """Looks at the laptop beside the window. ``changed`` comes when something is different now."""

    changed = Signal()

    def __init__(
        self,
        folder: Path,
        parent: QObject | None = None,
        read_power: Callable[[], Power | None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._read_power = read_power or power_of_system
        self._facts: LaptopFacts | None = None
        self._task: BackgroundTask | None = None

    @property
    def facts(self) -> LaptopFacts | None:
        """What was found the last time; None before the first look is done."""
        return self._facts

    def look(self) -> None:
        """Look again, unless a look is under way."""
        if self._task is None:
            self._task = BackgroundTask(self._find_out)
            self._task.done.connect(self._on_task_done)
            self._task.failed.connect(self._on_task_failed)
            self._task.start()

    def wait(self) -> None:
        """Wait until the look that is under way is done; for closing and for tests."""
        if self._task is not None:
            self._task.wait(5.0)

    def _find_out(self) -> LaptopFacts:
        try:
            power = self._read_power()
        except Exception:  # noqa: BLE001 - drivers fail in many ways; then it is not known
            power = None
        return LaptopFacts(power, free_bytes(self._folder))

    def _on_task_done(self, facts: LaptopFacts) -> None:
        self._task = None
        if facts != self._facts:
            self._facts = facts
            self.changed.emit()

    def _on_task_failed(self, _message: str) -> None:
        self._on_task_done(LaptopFacts())


def power_of_system() -> Power | None:
    """Return what the laptop runs on, as the system says it; None when it does not say."""
    # psutil costs a few hundredths of a second: not before it is asked for
    psutil = import_module("psutil")
    read = getattr(psutil, "sensors_battery", None)  # some systems have no such question
    if read is None:
        return None
    try:
        battery = read()
    except (OSError, RuntimeError):  # a system that has no place for such facts
        return None
    if battery is None:
        return Power()
    percent = max(0, min(100, round(battery.percent)))
    return Power(battery.power_plugged, percent)


def free_bytes(folder: Path) -> int | None:
    """Return the room on the disk of a folder, which need not be there yet; None if not known."""
    for place in (folder, *folder.parents):
        try:
            return shutil.disk_usage(place).free
        except FileNotFoundError:
            continue
        except OSError:
            return None
    return None
