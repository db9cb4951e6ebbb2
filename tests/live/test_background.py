"""Work beside the window: its outcome comes back in the window's thread, or a sentence does."""

from __future__ import annotations

import logging
import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject

from companion.domain.errors import CompanionError
from companion.live.background import BackgroundTask, finish
from tests.live.conftest import Told, told_by


@pytest.fixture
def owner(qapp):
    owner = QObject()
    yield owner
    if shiboken6.isValid(owner):
        shiboken6.delete(owner)


def fail(error):
    raise error


def test_the_outcome_arrives_in_the_thread_that_asked(owner, qtbot):
    threads = []
    task = BackgroundTask(lambda: threads.append(threading.current_thread()) or 42)
    outcomes = []
    task.done.connect(lambda news: outcomes.append((news, threading.current_thread())))
    task.start()
    qtbot.waitUntil(lambda: bool(outcomes))
    assert outcomes == [(42, threading.main_thread())]
    assert threads != [threading.main_thread()]


def test_a_known_mistake_arrives_as_its_sentence(owner, qtbot):
    task = BackgroundTask(lambda: fail(CompanionError("De schijf is vol.")))
    done = told_by(task.done)
    with qtbot.waitSignal(task.failed) as told:
        task.start()
    assert told.args == ["De schijf is vol."]
    assert done.count == 0


def test_anything_else_is_a_sentence_without_technical_words(owner, qtbot, caplog):
    error = KeyError(" ".join(["woorden", "van", "de", "groep"]))
    task = BackgroundTask(lambda: fail(error))
    with caplog.at_level(logging.INFO), qtbot.waitSignal(task.failed) as told:
        task.start()
    assert told.args == ["Er ging iets mis. In het logboek staat wat."]
    assert "KeyError" in caplog.text
    assert "test_background.py" in caplog.text
    assert "woorden van de groep" not in caplog.text


def test_a_task_is_gone_when_it_is_done(owner, qtbot):
    task = BackgroundTask(int)
    task.start()
    qtbot.waitUntil(lambda: not shiboken6.isValid(task))
    assert owner.children() == []


def test_a_task_is_not_gone_before_everyone_heard(owner, qtbot):
    for _ in range(200):
        listeners = [Told() for _ in range(3)]
        task = BackgroundTask(int)
        for told in listeners:
            task.done.connect(told)
        task.start()
        qtbot.waitUntil(lambda heard=listeners: all(told.count for told in heard), timeout=1_000)


def test_whoever_waits_for_a_task_that_is_done_waits_no_longer(owner, qtbot):
    task = BackgroundTask(int)
    task.start()
    qtbot.waitUntil(lambda: not shiboken6.isValid(task))
    task.wait()
    assert not task.is_busy


@pytest.mark.parametrize("error", [None, ValueError("x"), CompanionError("y")])
def test_a_task_whose_window_went_away_ends_quietly(owner, error, qtbot):
    begun, go_on = threading.Event(), threading.Event()

    def work():
        begun.set()
        go_on.wait(5)
        if error:
            raise error

    task = BackgroundTask(work)
    task.start()
    assert begun.wait(5)
    shiboken6.delete(owner)
    go_on.set()
    task.wait(5)
    qtbot.wait(1)
    assert not task.is_busy


def test_the_end_of_the_program_waits_for_work_that_is_under_way(owner, qtbot):
    go_on, outcomes = threading.Event(), []
    task = BackgroundTask(lambda: go_on.wait(10))
    task.done.connect(outcomes.append)
    task.start()
    assert not finish(0.01)
    go_on.set()
    assert finish(5.0)
    assert not task.is_busy
    qtbot.waitUntil(lambda: outcomes == [True])
