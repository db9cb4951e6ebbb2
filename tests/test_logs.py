"""The log: what went wrong and where, for who helps; never a word of a group."""

from __future__ import annotations

import gc
import logging
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QFile, QObject, QTimer, Signal, qWarning

from companion.crash_log import BEFORE
from companion.live.background import BackgroundTask
from companion.logs import Log, without_words
from companion.mishap_hooks import IN_FULL
from tests.campaign.frame import ROOT, own_environment

CANARY = "Annemieke vertelde over haar zoon"


@pytest.fixture
def as_in_the_app(monkeypatch):
    """Nobody listens to errors but Python itself, as when the app is started."""
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr(sys, "unraisablehook", sys.__unraisablehook__)
    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)


@pytest.fixture
def told(tmp_path, as_in_the_app):
    """A log that is being kept; call it for all that it says."""
    mishaps: list[int] = []
    log = Log(tmp_path / "logboek", lambda: mishaps.append(1))

    def read() -> str:
        files = (tmp_path / "logboek").glob("companion.log*")
        return "".join(path.read_text(encoding="utf-8") for path in files)

    read.mishaps = mishaps
    yield read
    log.stop()


class Bell(QObject):
    rung = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rung.connect(self._on_rung)

    def _on_rung(self, words: str) -> None:
        raise ValueError(words)


def test_an_error_in_a_slot_is_told_without_its_words(told, capsys, qapp):
    bell = Bell()
    bell.rung.emit(CANARY)

    assert "uncaught: ValueError\n" in told()
    assert "test_logs.py" in told()
    assert CANARY not in told()
    assert len(told.mishaps) == 1
    assert "Traceback" not in capsys.readouterr().err


def test_an_error_in_a_timer_is_told(told, qtbot):
    QTimer.singleShot(0, lambda: {}[CANARY])
    qtbot.waitUntil(lambda: "KeyError" in told())

    assert CANARY not in told()


def test_an_error_in_a_thread_is_told(told, capsys):
    thread = threading.Thread(target=int, args=(CANARY,), name="a-thread")
    thread.start()
    thread.join()

    assert "uncaught in a thread: ValueError" in told()
    assert CANARY not in told() + capsys.readouterr().err


def test_an_error_in_work_beside_the_window_is_told(told, qtbot):
    task = BackgroundTask(lambda: int(CANARY))
    with qtbot.waitSignal(task.failed) as failed:
        task.start()

    assert CANARY not in failed.args[0]
    assert "background work failed: ValueError" in told()
    assert CANARY not in told()


def test_an_error_while_clearing_up_is_told(told, capsys):
    class Left:
        def __del__(self) -> None:
            raise ValueError(CANARY)

    Left()
    gc.collect()

    assert "unraisable: ValueError" in told()
    assert CANARY not in told() + capsys.readouterr().err


def test_the_same_again_and_again_does_not_fill_the_log(told, qapp):
    bell = Bell()
    for _ in range(100):
        bell.rung.emit(CANARY)

    assert told().count("ERROR") == IN_FULL + 2
    assert "ValueError, 100 times" in told()
    assert len(told.mishaps) == 100


@pytest.mark.no_qt_log
def test_a_message_of_qt_is_told_without_what_it_names(told):
    qWarning(CANARY)
    QFile(f"/{CANARY}").rename("")

    assert "Qt default: ?, 33 characters" in told()
    assert CANARY not in told()
    assert "Annemieke" not in told()


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        (f"QFont::setPixelSize: Pixel size <= 0 ({CANARY})", "QFont::setPixelSize"),
        (f"QPainter::begin(): {CANARY}", "QPainter::begin"),
        (f"Qanonymous{CANARY}", "?"),
        (CANARY, "?"),
        ("", "?"),
    ],
)
def test_of_qt_only_the_function_is_kept(message, kept):
    assert without_words(message) == f"{kept}, {len(message)} characters"


def test_the_log_stays_small(told):
    for _ in range(40):
        logging.getLogger("companion.test").error("x" * 100_000)

    assert len(told()) < 2_200_000


def test_a_folder_that_cannot_be_made_is_no_reason_not_to_start(tmp_path, as_in_the_app, capsys):
    (tmp_path / "logboek").write_text("een bestand")
    log = Log(tmp_path / "logboek")
    logging.getLogger("companion.test").error("iets")
    log.stop()

    assert capsys.readouterr().err == ""


def test_who_listened_before_hears_it_too_and_gets_it_back(tmp_path, monkeypatch):
    heard: list[type] = []

    def listen(kind, _error, _trace) -> None:
        heard.append(kind)

    monkeypatch.setattr(sys, "excepthook", listen)
    log = Log(tmp_path)
    sys.excepthook(ValueError, ValueError(CANARY), None)
    log.stop()

    assert heard == [ValueError]
    assert sys.excepthook is listen


# --- ended from below -------------------------------------------------------------------------

CRASH = """
import faulthandler, os, signal, sys
from pathlib import Path
from companion.logs import Log
def geheim(note):
    os.kill(os.getpid(), getattr(signal, sys.argv[2]))
log = Log(Path(sys.argv[1]))
geheim("Annemieke vertelde over haar zoon")
"""


def crash(folder: Path, how: str) -> None:
    command = [sys.executable, "-c", CRASH, str(folder), how]
    ran = subprocess.run(command, cwd=ROOT, env=own_environment(), timeout=60, check=False)
    assert ran.returncode < 0


@pytest.mark.parametrize("how", ["SIGSEGV", "SIGABRT"])
def test_a_fault_below_python_leaves_where_it_was_and_no_words(tmp_path, how):
    crash(tmp_path, how)

    left = (tmp_path / "afgebroken.log").read_text(encoding="utf-8")
    assert "Fatal Python error" in left
    assert "in geheim" in left
    assert "Annemieke" not in left


def test_the_next_start_knows_it_once(tmp_path, as_in_the_app):
    crash(tmp_path, "SIGSEGV")

    first = Log(tmp_path)
    first.stop()
    second = Log(tmp_path)
    second.stop()

    assert (first.was_cut_off, second.was_cut_off) == (True, False)
    assert "geheim" in (tmp_path / BEFORE).read_text(encoding="utf-8")
    assert not (tmp_path / "afgebroken.log").exists() or not second.was_cut_off
    assert "the last run was cut off" in (tmp_path / "companion.log").read_text(encoding="utf-8")
