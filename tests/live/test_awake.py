"""The laptop stays awake: asked beside the window, never waited for, always let go."""

from __future__ import annotations

import threading
import time
import warnings

import pytest
import shiboken6

from companion.live.awake import LiveAwake, presenting
from tests.live.conftest import told_by


class FakeKeeper:
    """A system that can be slow, refuse, or break; it notes what was asked of it."""

    def __init__(self, *, kept: bool = True, error: Exception | None = None) -> None:
        self.kept, self.error = kept, error
        self.entered, self.left = [], []
        self.may_answer = threading.Event()
        self.may_answer.set()

    def __call__(self):
        return self

    def __enter__(self):
        self.may_answer.wait(5)
        self.entered.append(threading.get_ident())
        if self.error:
            raise self.error
        return self.kept

    def __exit__(self, *_error):
        self.left.append(threading.get_ident())


@pytest.fixture
def awake_with(qapp):
    """Return a way to make one with this keeper; it is released after the test."""
    made = []

    def make(keeper) -> LiveAwake:
        made.append(LiveAwake(None, keeper))
        return made[-1]

    yield make
    for awake in made:
        if shiboken6.isValid(awake):
            awake.release()
            assert awake.wait(5)


def test_nothing_is_known_before_it_is_asked(awake_with):
    assert awake_with(FakeKeeper()).is_kept is None


def test_it_is_kept_until_it_is_released(awake_with, qtbot):
    keeper = FakeKeeper()
    awake = awake_with(keeper)
    told = told_by(awake.changed)
    awake.keep()
    qtbot.waitUntil(lambda: awake.is_kept is True)
    assert not keeper.left
    awake.release()
    assert awake.is_kept is None
    assert awake.wait(5)
    assert keeper.left == keeper.entered
    assert told.count == 2


def test_it_is_asked_and_let_go_in_one_thread_that_is_not_the_windows(awake_with, qtbot):
    keeper = FakeKeeper()
    awake = awake_with(keeper)
    awake.keep()
    qtbot.waitUntil(lambda: awake.is_kept is True)
    awake.release()
    assert awake.wait(5)
    assert len({*keeper.entered, *keeper.left}) == 1
    assert threading.get_ident() not in keeper.entered


def test_a_system_that_is_slow_holds_nobody_up(awake_with, qtbot):
    keeper = FakeKeeper()
    keeper.may_answer.clear()
    awake = awake_with(keeper)
    began = time.perf_counter()
    awake.keep()
    awake.keep()
    assert awake.is_kept is None
    awake.release()
    assert time.perf_counter() - began < 0.05
    keeper.may_answer.set()
    assert awake.wait(5)
    assert len(keeper.left) == len(keeper.entered) == 1


def test_an_answer_to_a_question_of_before_is_not_believed(awake_with, qtbot):
    keeper = FakeKeeper()
    keeper.may_answer.clear()
    awake = awake_with(keeper)
    awake.keep()
    awake.release()
    keeper.may_answer.set()
    assert awake.wait(5)
    qtbot.wait(20)
    assert awake.is_kept is None


def test_it_can_be_asked_again(awake_with, qtbot):
    keeper = FakeKeeper()
    awake = awake_with(keeper)
    for count in (1, 2, 3):
        awake.keep()
        qtbot.waitUntil(lambda: awake.is_kept is True)
        awake.release()
        assert awake.wait(5)
        assert len(keeper.left) == count


def test_a_system_that_refuses_is_told_and_leaves_no_thread(awake_with, qtbot):
    keeper = FakeKeeper(kept=False)
    awake = awake_with(keeper)
    awake.keep()
    qtbot.waitUntil(lambda: awake.is_kept is False)
    assert awake.wait(5)
    assert keeper.left


@pytest.mark.parametrize("error", [OSError("bus"), RuntimeError("x"), ImportError("wakepy")])
def test_a_system_that_breaks_is_the_same_as_one_that_refuses(awake_with, qtbot, error):
    awake = awake_with(FakeKeeper(error=error))
    awake.keep()
    qtbot.waitUntil(lambda: awake.is_kept is False)


def test_whoever_is_deleted_lets_go(awake_with, qtbot):
    keeper = FakeKeeper()
    awake = awake_with(keeper)
    awake.keep()
    qtbot.waitUntil(lambda: awake.is_kept is True)
    shiboken6.delete(awake)
    qtbot.waitUntil(lambda: bool(keeper.left))


def test_here_without_a_desktop_the_real_thing_says_no(awake_with, qtbot, monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        awake = awake_with(presenting)
        awake.keep()
        qtbot.waitUntil(lambda: awake.is_kept is not None, timeout=20_000)
    assert awake.is_kept is False
    assert awake.wait(5)


def test_the_real_thing_is_kept_where_the_system_can(awake_with, qtbot, monkeypatch):
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "yes")
    awake = awake_with(presenting)
    awake.keep()
    qtbot.waitUntil(lambda: awake.is_kept is True, timeout=20_000)
