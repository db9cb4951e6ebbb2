"""Work with files goes one after the other, in the order in which it was asked."""

from __future__ import annotations

import threading

from companion.domain.errors import CompanionError
from companion.live.lane import Lane
from tests.live.conftest import Told


def test_what_is_asked_later_begins_when_the_first_is_done(qapp, qtbot):
    lane, gate, done = Lane(), threading.Event(), Told()
    order: list[str] = []

    def first() -> None:
        gate.wait(10.0)
        order.append("first")

    lane.run(first, done, done)
    for number in range(5):
        lane.run(lambda number=number: order.append(str(number)), done, done)
    assert order == []
    gate.set()
    lane.wait()
    qtbot.waitUntil(lambda: done.count == 6)
    assert order == ["first", "0", "1", "2", "3", "4"]


def test_outcomes_come_in_that_order_too(qapp, qtbot):
    lane, done = Lane(), Told()
    for number in range(20):
        lane.run(lambda number=number: number, done, done)
    qtbot.waitUntil(lambda: done.count == 20)
    assert done.news == [(number,) for number in range(20)]


def test_what_fails_does_not_stop_what_comes_after(qapp, qtbot):
    def fail() -> None:
        raise CompanionError("Dat lukte niet.")

    lane, done, failed = Lane(), Told(), Told()
    lane.run(fail, done, failed)
    lane.run(lambda: "wel", done, failed)
    qtbot.waitUntil(lambda: done.count + failed.count == 2)
    assert (failed.news, done.news) == ([("Dat lukte niet.",)], [("wel",)])
