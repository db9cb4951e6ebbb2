"""The real app without a screen, in the hands of somebody who types without a pause.

Run as ``python -m tests.campaign.typing_app MUTANT``: a server that has imported the app once and
makes a new process of it for each line that it reads: ``PROFILE FILE SEED``. That process opens
the session, types, edits, moves and undoes until it is killed, and says on its output:
``begun PID``, ``did CHANGE MOMENT TEXTS`` as soon as something is on the screen and before it can
be on disk, and ``saved CHANGE`` when the console may say so.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import companion.app
import companion.content.library
import companion.front  # noqa: F401
from companion.instance import SingleInstance
from companion.paths import find_paths
from companion.startup import FirstWindow, make_application
from tests.campaign.mutants import break_by
from tests.content import shipped

LETTERS = "de ouder vertelt wat hielp, en wij luisteren. "
RARE = ("🙂", "é", "ß", "العربية", "👩‍👧", "ŷ", "—", "“", "e\u0301")
STEP = "M2.5"
PAUSE_MS = 4
OUT = [1]
"""Where facts are told: the number of an open file."""


def say(*words: object) -> None:
    """Tell a fact at once, in one write."""
    os.write(OUT[0], (" ".join(map(str, words)) + "\n").encode())


def texts_of(session: object) -> str:
    """Return all words of a session, and how they lie, as one line."""
    notes = [
        (note.id, note.field, note.order, note.text, note.hidden, note.removed, note.starred)
        for note in session.notes  # type: ignore[attr-defined]
    ]
    drafts = sorted((d.step_id, d.field, d.text, d.note_id) for d in session.drafts)  # type: ignore[attr-defined]
    return json.dumps([sorted(notes), drafts])


class Typist:
    """Types into the app."""

    clock = staticmethod(time.monotonic)

    def __init__(self, app: QApplication, first: FirstWindow, seed: int) -> None:
        self.app, self.first = app, first
        self.chance = random.Random(seed)
        self.at = 0

    def wait(self, condition, seconds: float = 60.0) -> None:
        until = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > until:
                sys.exit("waited in vain")
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)

    def open(self, path: Path) -> None:
        self.first.show(None, path)
        self.wait(lambda: self.first.companion is not None)
        self.wait(lambda: self.first.companion.windows is not None)
        self.sit_down()

    def sit_down(self) -> None:
        """Take the keyboard of the session that is open."""
        self.windows = self.first.companion.windows
        self.autosave = self.first.companion._autosave
        self.live, self.notes = self.windows.live, self.windows.notes
        if self.live.step.id != STEP:
            self.live.go_to(STEP)
        self.panel = self.windows.window.notes
        self.panel.focus_edit()
        self.autosave._confirmed.connect(self.on_confirmed)
        self.hand_over = self.autosave.save
        self.autosave.save = self.tell_and_save

    def tell_and_save(self, *changes: object) -> None:
        """Say what is on the screen now, and let it go to disk."""
        number = self.autosave._last + len(changes)
        say("did", number, self.clock(), texts_of(self.live.session))
        self.hand_over(*changes)

    def on_confirmed(self, number: int) -> None:
        say("saved", number)

    def type_on(self) -> None:
        """Do one thing after the other, for ever."""
        while True:
            self.act()
            until = time.monotonic() + PAUSE_MS / 1000
            while time.monotonic() < until:
                self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 2)

    def act(self) -> None:
        """Type a letter mostly; now and then something else that changes words."""
        dice, edit = self.chance.random(), self.panel.edit
        if dice < 0.80:
            QTest.keyClick(edit, LETTERS[self.at % len(LETTERS)])
            self.at += 1
        elif dice < 0.88:
            event = QInputMethodEvent()
            event.setCommitString(self.chance.choice(RARE))
            QApplication.sendEvent(edit, event)
        elif dice < 0.90:
            QTest.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        elif dice < 0.93:
            QTest.keyClick(edit, Qt.Key.Key_Backspace)
        elif dice < 0.95:
            QTest.keyClick(edit, Qt.Key.Key_Return)
        else:
            self.change_a_note()

    def change_a_note(self) -> None:
        """Edit, move, hide, star, remove or undo."""
        there = [note for note in self.notes.of_step(STEP) if not note.removed]
        if not there or self.chance.random() < 0.3:
            self.windows.undo.undo()
            return
        note = self.chance.choice(there)
        doings = (
            lambda: self.notes.edit(note.id, f"{note.text} 🙂 anders"),
            lambda: self.notes.move(note.id, self.chance.choice((-1, 1))),
            lambda: self.notes.hide(note.id, hidden=not note.hidden),
            lambda: self.notes.star(note.id, starred=not note.starred),
            lambda: self.notes.remove(note.id),
        )
        self.chance.choice(doings)()


def arrive(profile: str) -> tuple[QApplication, FirstWindow, SingleInstance]:
    """Take a profile as the app does when it starts."""
    app = make_application()
    paths = find_paths(profile)
    instance = SingleInstance(paths.data)
    if not instance.take():
        sys.exit("the folder is still held by a dead process")
    return app, FirstWindow(app, paths, instance), instance


def type_until_killed(profile: str, path: str, seed: str) -> None:
    """Be the app in this process."""
    app, first, _instance = arrive(profile)
    typist = Typist(app, first, int(seed))
    typist.open(Path(path))
    say("begun", os.getpid())
    typist.type_on()


def serve(be_the_app: Callable[..., None], mutant: str = "") -> None:
    """Make a process for each line, one after the other; it gets the words of its line.

    The programme is read here, once for all of them.
    """
    shipped.know_by_heart()
    break_by(mutant)
    for line in sys.stdin:
        words = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            code = 1
            try:
                be_the_app(*words)
                code = 0
            except BaseException:  # noqa: BLE001 - the process ends here; the row shows it
                traceback.print_exc()
            finally:
                os._exit(code)
        _, status = os.waitpid(child, 0)
        say("ended", status)


if __name__ == "__main__":
    serve(type_until_killed, *sys.argv[1:])
