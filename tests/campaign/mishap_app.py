"""The real app, typed into while something in it goes wrong all the time.

Run as ``python -m tests.campaign.mishap_app PROFILE FILE SEED COUNT MUTANT``; tells in one line of
JSON how it ended.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from companion.instance import SingleInstance
from companion.live.background import BackgroundTask
from companion.paths import find_paths
from companion.startup import FirstWindow, make_application
from companion.storage.sessions import read_session
from companion.storage.store import SessionStore
from companion.ui.stage.motion import StageMotion
from companion.ui.stage.picture import Picture
from tests.campaign.mutants import break_by
from tests.campaign.typing_app import STEP, Typist, texts_of

CANARY = "Annemieke vertelde over haar zoon"
"""In the text of all that is raised."""
SECRETS = ("Annemieke", "vertelt wat hielp", "vertelde", "Groep 0")


class Left:
    """Goes wrong when it is cleared up."""

    def __del__(self) -> None:
        raise ValueError(CANARY)


class Mischief:
    """Makes one thing go wrong, each time another."""

    def __init__(self, typist: Typist) -> None:
        self.typist = typist
        self.done: dict[str, int] = {}
        self.ready: set[tuple[int, str]] = set()
        """What fails the next time that it is called."""
        self.ways = (
            self.slot, self.listener, self.thread, self.work, self.stage, self.preview,
            self.clearing_up, self.writer, self.told,
        )  # fmt: skip

    def one(self) -> None:
        way = self.typist.chance.choice(self.ways)
        self.done[way.__name__] = self.done.get(way.__name__, 0) + 1
        way()

    def fail(self, *_: object, **__: object) -> None:
        raise ValueError(f"{CANARY}: {self.typist.panel.edit.toPlainText()}")

    def fail_once(self, owner: object, name: str) -> None:
        """Let a method fail the next time that it is called; never twice in a row by piling up.

        Each failed save is tried again a second later: twenty at once are a disk that is gone.
        """
        if (id(owner), name) in self.ready:
            return
        whole = getattr(owner, name)
        self.ready.add((id(owner), name))

        def once(*words: object, **more: object) -> None:
            setattr(owner, name, whole)
            self.ready.discard((id(owner), name))
            self.fail()

        setattr(owner, name, once)

    def slot(self) -> None:
        QTimer.singleShot(0, self.fail)

    def listener(self) -> None:
        """Somebody who listens to every change fails in the middle of a key."""
        self.typist.live.session_changed.connect(self.fail)
        self.typist.act()
        self.typist.live.session_changed.disconnect(self.fail)

    def thread(self) -> None:
        thread = threading.Thread(target=self.fail)
        thread.start()
        thread.join()

    def work(self) -> None:
        BackgroundTask(self.fail).start()

    def stage(self) -> None:
        self.fail_once(StageMotion, "paint")
        self.typist.windows.stage.show()
        self.typist.windows.stage.repaint()

    def preview(self) -> None:
        self.fail_once(Picture, "paint_clock")
        self.typist.windows.window.repaint()

    def clearing_up(self) -> None:
        Left()

    def writer(self) -> None:
        self.fail_once(SessionStore, "save")

    def told(self) -> None:
        """Who is told that words are on disk fails, in the thread that writes."""
        self.fail_once(self.typist.autosave._writer, "on_saved")


class Session:
    """A typist who goes on whatever happens."""

    def __init__(self, typist: Typist) -> None:
        self.typist = typist
        self.mischief = Mischief(typist)
        self.seen: set[str] = set()
        self.anew = 0
        self.told = False
        """Whether she was offered to begin anew."""

    def sit_down(self) -> None:
        self.typist.sit_down()
        self.typist.autosave.save = self.typist.hand_over

    def type(self, count: int) -> None:
        for number in range(count):
            self.typist.act()
            if self.typist.chance.random() < 0.25:
                self.mischief.one()
            until = time.monotonic() + 0.004
            while time.monotonic() < until:
                self.typist.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 2)
            self.seen.add(self.typist.windows.window.banner.key)
            if number >= 150 * (self.anew + 1) and "mishaps" in self.seen:
                self.begin_anew()

    def begin_anew(self) -> None:
        """Press what the line offers when it keeps going wrong."""
        before = self.typist.windows
        self.typist.wait(lambda: before.window.banner.key == "mishaps" or self.mischief.slot())
        (button,) = [
            each
            for each in before.window.banner.findChildren(QPushButton)
            if each.text() == "Opnieuw beginnen"
        ]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        companion = self.typist.first.companion
        self.typist.wait(lambda: companion.windows not in (None, before))
        self.sit_down()
        self.anew += 1
        self.seen.discard("mishaps")
        self.told = True


def play(profile: str, file: str, seed: str, count: str) -> dict[str, object]:
    """Be the app in this process."""
    app = make_application()
    paths = find_paths(profile)
    instance = SingleInstance(paths.data)
    instance.take()
    typist = Typist(app, FirstWindow(app, paths, instance), int(seed))
    typist.sit_down = lambda: None
    typist.open(Path(file))
    del typist.sit_down
    session = Session(typist)
    session.sit_down()
    session.type(int(count))
    if not session.anew:
        # the disk failed all the while, and what is not saved is said before anything else
        typist.autosave.flush(60.0)
        session.begin_anew()
    typist.act()
    is_saved = typist.autosave.flush(60.0)
    on_screen, step = texts_of(typist.live.session), typist.live.step.id
    typist.first.close()
    log = "".join(path.read_text(encoding="utf-8") for path in paths.logs.glob("companion.log*"))
    return {
        "went_wrong": session.mischief.done,
        "is_saved": is_saved,
        "same": texts_of(read_session(Path(file))) == on_screen,
        "step": step == STEP,
        "anew": session.anew,
        "told": session.told or "mishaps" in session.seen,
        "words_in_log": [word for word in SECRETS if word in log],
        "lines": log.count("\n"),
    }


if __name__ == "__main__":
    break_by(sys.argv[5] if len(sys.argv) > 5 else "")
    sys.stdout.write(json.dumps(play(*sys.argv[1:5])) + "\n")
