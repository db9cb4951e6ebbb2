"""Guards the version of Qt: 6.12.0 loses references to None and aborts (decision 0001)."""

from __future__ import annotations

import sys
from collections.abc import Callable

import PySide6
import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel

TIMES = 50
MOST = 5  # references that may come and go for other reasons


def drift(act: Callable[[], None], watched: tuple[object, ...]) -> int:
    """Return the largest change in the number of references to one of these objects."""
    act()  # once for what is only made the first time
    before = [sys.getrefcount(each) for each in watched]
    for _ in range(TIMES):
        act()
    after = [sys.getrefcount(each) for each in watched]
    return max(abs(new - old) for new, old in zip(after, before, strict=True))


class Bell(QObject):
    """Rings, for one who listens."""

    rung = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.rings = 0
        self.rung.connect(self._on_rung)

    def _on_rung(self, loud: bool) -> None:
        self.rings += loud


def test_qt_is_the_version_that_was_chosen():
    assert PySide6.__version__ == "6.11.3"


def test_setting_a_text_keeps_none_and_true(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    assert drift(lambda: label.setText("tekst"), (None, True)) < MOST


def test_emitting_a_signal_keeps_none_and_true(qapp):
    bell = Bell()
    assert drift(lambda: bell.rung.emit(True), (None, True)) < MOST
    assert bell.rings == TIMES + 1


@pytest.mark.parametrize("change", ["lost", "gained"])
def test_the_guard_sees_references_that_leak(change: str):
    watched = object()
    held = [watched] * (2 * TIMES)
    leaks = {"lost": held.pop, "gained": lambda: held.append(watched)}
    assert drift(leaks[change], (watched,)) >= TIMES
