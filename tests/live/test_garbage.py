"""Memory is cleared up in the thread of the windows, and only there."""

from __future__ import annotations

import gc
import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject

from companion.live.garbage import GarbageCollection


class Knot:
    """Something that only a collection can clear up, and that says in which thread it was."""

    def __init__(self, seen: list[threading.Thread]) -> None:
        self.myself = self
        self.seen = seen

    def __del__(self) -> None:
        self.seen.append(threading.current_thread())


@pytest.fixture
def collection(qapp):
    owner = QObject()
    collection = GarbageCollection(owner)
    yield collection
    collection.stop()
    shiboken6.delete(owner)


def make_much(seen):
    """Make enough to be cleared up."""
    for _ in range(2_000):
        Knot(seen)


def test_no_thread_clears_up_what_belongs_to_the_windows(collection):
    seen = []
    thread = threading.Thread(target=make_much, args=(seen,))
    thread.start()
    thread.join()
    assert seen == []
    collection._on_timer_timeout()
    assert set(seen) == {threading.main_thread()}


def test_it_clears_up_by_itself(collection, qtbot):
    seen = []
    make_much(seen)
    qtbot.waitUntil(lambda: len(seen) == 2_000, timeout=3_000)


def test_little_is_left_for_later(collection):
    gc.collect()
    seen = []
    Knot(seen)
    collection._on_timer_timeout()
    assert seen == []


def test_after_stopping_python_does_it_again(collection):
    collection.stop()
    assert gc.isenabled()
