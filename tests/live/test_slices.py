"""Work in slices: other things go in between, and whoever cannot wait has the rest at once."""

from __future__ import annotations

from collections.abc import Generator
from itertools import pairwise

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from companion.live.slices import InSlices


def pieces(done: list[str], count: int = 4) -> Generator[None, None, None]:
    for number in range(count):
        done.append(f"slice {number}")
        yield


def test_the_windows_answer_between_two_slices(qtbot: QtBot) -> None:
    done: list[str] = []
    between = QTimer()
    between.timeout.connect(lambda: done.append("key"))
    slices = InSlices(pieces(done))
    between.start(0)
    qtbot.waitUntil(lambda: not slices.is_busy)
    between.stop()
    at = [done.index(f"slice {number}") for number in range(4)]
    assert all("key" in done[first:last] for first, last in pairwise(at))


def test_who_cannot_wait_has_the_rest_at_once(qapp: QApplication) -> None:
    done: list[str] = []
    slices = InSlices(pieces(done))
    assert slices.is_busy
    slices.finish()
    slices.finish()
    assert done == [f"slice {number}" for number in range(4)]
    assert not slices.is_busy


def test_what_is_stopped_stays_undone(qtbot: QtBot) -> None:
    done: list[str] = []
    slices = InSlices(pieces(done))
    slices.stop()
    slices.finish()
    qtbot.wait(10)
    assert done == []


def test_a_slice_that_goes_wrong_is_told_once(qtbot: QtBot) -> None:
    def wrong() -> Generator[None, None, None]:
        yield
        raise ZeroDivisionError

    with capture_exceptions() as told:
        slices = InSlices(wrong())
        qtbot.waitUntil(lambda: not slices.is_busy and bool(told))
        qtbot.wait(10)
    assert len(told) == 1
