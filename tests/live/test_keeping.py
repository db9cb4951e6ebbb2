"""What she asks for a session happens, whatever else is being done with the files."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path

import pytest
import shiboken6

from companion.domain.retention import Retention
from companion.live.keeping import LiveKeeping
from companion.live.lane import Lane
from companion.storage import bin as storage_bin
from companion.storage.bin import list_bin
from companion.storage.sessions import create_session, list_sessions
from tests.builders import a_session
from tests.live.conftest import told_by

TODAY = date.today()
SHORT_MS = 300
"""Long enough for a start to do all that it does with one session."""


class Held:
    """Something that is done with files, and stops in the middle until the test lets go."""

    def __init__(self, monkeypatch, owner, name: str) -> None:
        self._do = getattr(owner, name)
        self._begun, self._go_on = threading.Event(), threading.Event()
        monkeypatch.setattr(owner, name, self)

    def __call__(self, *values):
        self._begun.set()
        self._go_on.wait(20.0)
        return self._do(*values)

    def wait(self) -> None:
        assert self._begun.wait(20.0)

    def let_go(self) -> None:
        self._go_on.set()


@pytest.fixture
def keeping(qapp, tmp_path, folder):
    lane = Lane()
    keeping = LiveKeeping(tmp_path, folder, lane)
    yield keeping
    lane.wait()
    qapp.processEvents()
    shiboken6.delete(keeping)


def test_the_care_of_a_start_leaves_the_folder_where_a_session_is_just_coming(
    keeping, tmp_path, folder, qtbot, monkeypatch
):
    path = create_session(folder, a_session())
    held = Held(monkeypatch, storage_bin, "move_alone")
    binned, failed = told_by(keeping.binned), told_by(keeping.failed)
    keeping.put_in_bin(path, TODAY)
    held.wait()
    with qtbot.waitSignal(keeping.cared, timeout=SHORT_MS, raising=False):
        keeping.care(list_sessions(folder), TODAY)
    held.let_go()
    qtbot.waitUntil(lambda: binned.count + failed.count == 1, timeout=20_000)
    assert failed.news == []
    ((place,),) = binned.news
    assert place.exists()
    assert [each.path for each in list_bin(tmp_path)] == [place]


def test_what_is_in_the_bin_is_told_in_the_order_in_which_it_was_so(
    keeping, folder, qtbot, monkeypatch
):
    """A look of before that comes in late would show an empty bin for good."""
    path = create_session(folder, a_session())
    listed, first = told_by(keeping.bin_listed), threading.Event()
    look = storage_bin.list_bin

    def slow_first(data: Path):
        found = look(data)
        if not first.is_set():
            first.set()
            threading.Event().wait(SHORT_MS / 1000)
        return found

    monkeypatch.setattr("companion.live.caring.list_bin", slow_first)
    keeping.list_bin(())
    assert first.wait(20.0)
    keeping.put_in_bin(path, TODAY)
    keeping.list_bin(())
    qtbot.waitUntil(lambda: listed.count == 2, timeout=20_000)
    assert [len(binned) for (binned,) in listed.news] == [0, 1]


def test_another_period_and_then_the_bin_both_happen(keeping, tmp_path, folder, qtbot):
    path = create_session(folder, a_session())
    changed, failed = told_by(keeping.changed), told_by(keeping.failed)
    keeping.keep(path, Retention(90))
    keeping.put_in_bin(path, TODAY)
    qtbot.waitUntil(lambda: changed.count == 2, timeout=20_000)
    assert failed.news == []
    assert len(list_bin(tmp_path)) == 1


def test_a_look_in_the_bin_that_fails_is_told_and_asks_for_no_other(keeping, qtbot, monkeypatch):
    """Each list looks in the bin: it would go on and on, with a message each time."""

    def fail(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("companion.live.keeping.list_gone", fail)
    changed, failed = told_by(keeping.changed), told_by(keeping.failed)
    keeping.list_bin(())
    qtbot.waitUntil(lambda: failed.count == 1)
    assert changed.count == 0
