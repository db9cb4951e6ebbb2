"""What holds for every test: a fresh profile, no screen needed, and nothing left behind."""

from __future__ import annotations

import gc
import itertools
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Before Qt is imported anywhere. A test that needs real windows starts its own X server and
# its own process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A hundred processes that tests start would each translate the whole companion anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# A busy machine is no fault of an example: what must be quick is measured where that is said.
settings.register_profile("companion", deadline=None)
settings.load_profile("companion")

PATIENCE = 1.0  # seconds that a thread gets to end after its test

FAILED = pytest.StashKey[bool]()
NUMBERS = itertools.count()


# --- in CI no test is skipped -----------------------------------------------------------------


def refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Make a skipped test or file fail in CI: a tool is missing there, and nobody would notice."""
    if report.skipped and os.environ.get("COMPANION_CI") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which CI does not allow: {report.longrepr}"


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Iterator[None]:
    report = yield
    refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    refuse_skip(report)
    return report


# --- every test starts clean and leaves nothing -----------------------------------------------


def pytest_collection_finish() -> None:
    """Set aside what the tests imported: looking for timers need not go through all of it."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def profile(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder, not there yet, where this test's data, settings and logs go.

    Not in ``tmp_path``: most tests write nothing, and need no folder of their own.
    """
    folder = tmp_path_factory.getbasetemp() / f"profile-{next(NUMBERS)}"
    monkeypatch.setenv("COMPANION_PROFILE", str(folder))
    return folder


@pytest.fixture(autouse=True)
def no_collecting_in_other_threads() -> Iterator[None]:
    """Let go of Qt objects in this thread only, as ``GarbageCollection`` does in the program."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def no_leftovers(request: pytest.FixtureRequest, profile: Path) -> Iterator[None]:
    """Fail the test that leaves a thread, a visible window or a running timer behind."""
    with_qt = "qapp" in request.fixturenames
    threads = set(threading.enumerate())
    timers = set(map(id, running_timers())) if with_qt else set()
    yield
    if request.node.stash.get(FAILED, False):
        return  # what failed may leave things behind: one message is enough
    left = left_threads(threads)
    if with_qt:
        left += left_windows() + left_timers(timers)
    assert not left, f"the test left behind: {', '.join(left)}"


def left_threads(before: set[threading.Thread]) -> list[str]:
    """Return the threads that outlive the test and would keep the process alive."""
    deadline = time.monotonic() + PATIENCE
    new = [thread for thread in threading.enumerate() if thread not in before]
    for thread in new:
        # looking for timers shows Python's half-made objects: nobody may be making any
        if not thread.daemon or thread.name == "background":
            thread.join(max(0.0, deadline - time.monotonic()))
    return [f"thread {thread.name}" for thread in new if thread.is_alive() and not thread.daemon]


def left_windows() -> list[str]:
    """Return the windows that are still shown, and close them: the next test starts clean."""
    widgets = sys.modules["PySide6.QtWidgets"].QApplication.topLevelWidgets()
    left = [window for window in widgets if window.isVisible()]
    names = [f"window {type(window).__name__} {window.windowTitle()!r}" for window in left]
    for window in left:
        window.close()
    return names


def left_timers(before: set[int]) -> list[str]:
    """Return the timers that still run, and stop them; what nobody holds any more is not meant."""
    if not [timer for timer in running_timers() if id(timer) not in before]:
        return []
    core = sys.modules["PySide6.QtCore"]
    gc.collect()
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    left = [timer for timer in running_timers() if id(timer) not in before]
    names = [f"timer of {type(timer.parent()).__name__} {timer.objectName()!r}" for timer in left]
    for timer in left:
        timer.stop()
    return names


def running_timers() -> list[object]:
    """Return the QTimers made in Python that run now."""
    core, shiboken = sys.modules["PySide6.QtCore"], sys.modules["shiboken6"]
    kind = core.QTimer
    timers = [each for each in gc.get_objects() if type(each) is kind]
    return [timer for timer in timers if shiboken.isValid(timer) and timer.isActive()]
