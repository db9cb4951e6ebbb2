"""What goes wrong unexpectedly is counted, from whatever thread, and never tells itself."""

from __future__ import annotations

import threading

from companion.live.mishaps import OFTEN, WITHIN, LiveMishaps


class Minutes:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_it_is_told_after_what_is_being_done(qapp, qtbot):
    mishaps, told = LiveMishaps(), []
    mishaps.happened.connect(lambda: told.append("happened"))

    mishaps.tell()

    assert told == []
    qtbot.waitUntil(lambda: told == ["happened"])


def test_a_thread_can_tell_it(qapp, qtbot):
    mishaps = LiveMishaps()
    with qtbot.waitSignal(mishaps.happened):
        thread = threading.Thread(target=mishaps.tell)
        thread.start()
    thread.join()


def test_it_keeps_on_when_it_comes_three_times_within_a_minute(qapp):
    clock = Minutes()
    mishaps, told = LiveMishaps(clock=clock), []
    mishaps.happened.connect(lambda: told.append("happened"))
    mishaps.repeated.connect(lambda: told.append("repeated"))

    for _ in range(OFTEN):
        mishaps.tell()
        clock.now += WITHIN / OFTEN - 1
        qapp.processEvents()

    assert told == ["happened", "happened", "repeated"]


def test_now_and_then_is_not_often(qapp):
    clock = Minutes()
    mishaps, told = LiveMishaps(clock=clock), []
    mishaps.repeated.connect(lambda: told.append("repeated"))

    for _ in range(3 * OFTEN):
        mishaps.tell()
        clock.now += WITHIN / 2
        qapp.processEvents()

    assert told == []


def test_what_goes_wrong_in_telling_is_not_told(qapp):
    mishaps, told = LiveMishaps(), []

    def listen() -> None:
        told.append("happened")
        mishaps.tell()

    mishaps.happened.connect(listen)
    mishaps.tell()
    for _ in range(5):
        qapp.processEvents()

    assert told == ["happened"]
