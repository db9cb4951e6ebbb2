"""The real app without a screen, with much in it: how long anything has to wait.

Run as ``python -m tests.campaign.much_app MUTANT PROFILE [FILE LETTERS]``, or with the word crowd
for the letters. It ends with one JSON object: how long anything took, in seconds.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

BEGAN = time.perf_counter()

from PySide6.QtCore import QEventLoop, QMimeData, Qt, QTimer  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from companion.instance import SingleInstance  # noqa: E402
from companion.paths import find_paths  # noqa: E402
from companion.startup import FirstWindow, make_application  # noqa: E402
from tests.campaign.mutants import break_by  # noqa: E402

STEP = "M2.5"


class Gaps:
    """How long the window did not answer, seen by a timer that wants to go every 5 ms.

    Only what this process did itself counts: on a busy machine it has to wait for others too. Told
    with it is what the windows' own thread did of it; the rest it waited for another thread.
    """

    def __init__(self) -> None:
        self.longest: dict[str, tuple[float, float]] = {}
        self.doing = "start"
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._last = self._now()
        self._timer.start(5)

    @staticmethod
    def _now() -> tuple[float, float, float]:
        return (time.perf_counter(), time.process_time(), time.thread_time())

    def _on_timer_timeout(self) -> None:
        now = self._now()
        wall, process, own = (new - old for new, old in zip(now, self._last, strict=True))
        gap = (min(wall, process), own)
        self.longest[self.doing] = max(self.longest.get(self.doing, (0.0, 0.0)), gap)
        self._last = now


class Session:
    """The app in the hands of somebody who has much."""

    def __init__(self, profile: str) -> None:
        self.app = make_application()
        paths = find_paths(profile)
        instance = SingleInstance(paths.data)
        if not instance.take():
            sys.exit("the folder is held by another process")
        self.first = FirstWindow(self.app, paths, instance)
        self.gaps = Gaps()
        self.told: dict[str, float] = {}

    def go_on(self, seconds: float) -> None:
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)

    def wait(self, condition: Callable[[], object], seconds: float = 60.0) -> None:
        until = time.perf_counter() + seconds
        while not condition():
            if time.perf_counter() > until:
                sys.exit("waited in vain")
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)

    def doing(self, what: str) -> None:
        self.go_on(0.02)
        self.gaps.doing = what

    def start(self, file: Path | None = None) -> None:
        self.first.show(None, file)
        self.wait(lambda: self.first.companion is not None)
        self.told["usable"] = time.perf_counter() - BEGAN
        self.told["usable cpu"] = time.process_time()
        self.gaps.doing = "open" if file else "list"

    def open(self, path: Path) -> None:
        self.start(path)
        companion = self.first.companion
        self.wait(lambda: companion.windows is not None)
        self.windows = companion.windows
        self.go_on(0.5)
        self.doing("step")
        self.panel = self.windows.window.notes
        if self.windows.live.step.id != STEP:
            self.windows.live.go_to(STEP)
        self.panel.focus_edit()
        self.go_on(1.0)

    def paste(self, text: str) -> None:
        data = QMimeData()
        data.setText(text)
        self.panel.edit.insertFromMimeData(data)

    def is_saved(self) -> bool:
        return self.first.companion._autosave.state.name == "SAVED"

    def use(self, name: str, text: str) -> None:
        self.doing(f"paste {name}")
        self.paste(text)
        self.go_on(0.2)
        self.doing(f"cut {name}")
        before = len(self.windows.notes.of_step(STEP))
        self.panel.entry.long.cut.click()
        self.wait(lambda: len(self.windows.notes.of_step(STEP)) > before)
        self.go_on(0.3)
        self.doing(f"saved {name}")
        self.wait(self.is_saved)
        self.go_on(0.3)
        self.doing(f"typing {name}")
        for letter in "Fatima belt":
            QTest.keyClick(self.panel.edit, letter)
            self.go_on(0.02)
        self.go_on(0.3)
        self.doing(f"note {name}")
        QTest.keyClick(self.panel.edit, Qt.Key.Key_Return)
        self.go_on(0.3)
        self.doing(f"step {name}")
        self.windows.live.next()
        self.go_on(0.3)
        self.windows.live.go_to(STEP)
        self.go_on(0.5)
        self.told[f"notes {name}"] = len(self.windows.notes.of_step(STEP))


WORDS = "de ouder vertelt wat hielp, en wij luisteren. "


def listed(session: Session) -> None:
    """Start, see the list, and look for a group in it."""
    session.start()
    resume = session.first.companion.start_window.resume
    session.wait(lambda: len(resume.rows) > 0)
    session.told["listed"] = time.perf_counter() - BEGAN
    known = session.first.companion.keeping
    session.wait(lambda: len(known._summaries) == len(list(known_files(session))))
    session.go_on(0.3)
    session.told["sessions"] = len(known._summaries)
    session.doing("search")
    longest = 0.0
    for length in range(1, 9):
        began = (time.perf_counter(), time.process_time())
        resume.search.edit.setText("team 1 buurthuis"[: length * 2])
        session.app.processEvents()
        ended = (time.perf_counter(), time.process_time())
        longest = max(longest, min(ended[0] - began[0], ended[1] - began[1]))
        session.go_on(0.05)
    session.told["search"] = longest


def crowded(session: Session, file: Path) -> None:
    """Open a session with very many notes at one step, and do with them what can be done."""
    session.open(file)
    session.windows.placer.show_stage()
    session.go_on(1.0)
    live, notes, shown = session.windows.live, session.windows.notes, session.panel.list
    session.doing("letter")
    QTest.keyClick(session.panel.edit, "x")
    session.go_on(0.1)
    session.doing("note")
    QTest.keyClick(session.panel.edit, Qt.Key.Key_Return)
    session.go_on(0.3)
    session.doing("step on")
    live.next()
    session.go_on(0.3)
    session.doing("step back")
    live.back()
    session.go_on(0.3)
    session.doing("choose a note")
    shown.setFocus()
    session.go_on(0.3)
    for key in ("Home", "Down", "Up", "End"):
        QTest.keyClick(shown, getattr(Qt.Key, f"Key_{key}"))
        session.go_on(0.1)
    chosen = shown.selected.id
    whats = {
        "star": lambda: notes.star(chosen, starred=True),
        "hide": lambda: notes.hide(chosen, hidden=True),
        "move": lambda: notes.move(chosen, -1),
        "remove": lambda: notes.remove(chosen),
        "undo": session.windows.undo.undo,
        "page": lambda: live.show_page(0),
    }
    for what, do in whats.items():
        session.doing(what)
        do()
        session.go_on(0.3)
    session.told["notes"] = len(notes.of_step(STEP))


def known_files(session: Session) -> list[Path]:
    """Return the files in the folder with sessions."""
    return list(session.first.companion._paths.sessions.glob("*.bijeenkomst"))


def pasted(session: Session, file: Path, letters: int) -> None:
    """Open a session and paste as many letters in it: words, and one line without a blank."""
    session.open(file)
    session.use("words", WORDS * (letters // len(WORDS)))
    session.use("line", "x" * letters)


def play(mutant: str, profile: str, file: str = "", letters: str = "0") -> None:
    """Be the app, and tell how long anything took, in seconds."""
    break_by(mutant)
    session = Session(profile)
    if letters == "crowd":
        crowded(session, Path(file))
    elif file:
        pasted(session, Path(file), int(letters))
    else:
        listed(session)
    session.gaps.doing = "end"
    told = {"told": session.told, "gaps": session.gaps.longest}
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    play(*sys.argv[1:])
