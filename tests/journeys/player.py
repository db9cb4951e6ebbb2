"""Plays a trainer in a process of its own: real windows, real keys, a real file.

Run as a script: ``player.py PROFILE begin STOP_AT`` begins a session and plays it up to the step
with that id, where it is killed in the middle of a sentence; ``player.py PROFILE resume`` starts
again, goes on, and plays to the end; ``player.py PROFILE look`` compares what stands on the
projector's screen with the drawings. Everything that was acknowledged is printed, a JSON line
each, so that a test can look for it in the file.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from companion.instance import SingleInstance
from companion.live.autosave import SaveState
from companion.paths import find_paths
from companion.startup import FirstWindow, make_application
from companion.ui.stage.picture import draw_still

HALF_TYPED = "Dit is een halve zin over een ouder die"


def tell(**facts: object) -> None:
    """Print something that is certain."""
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


class Player:
    """A trainer with a keyboard."""

    def __init__(self, profile: str) -> None:
        self.app: QApplication = make_application()
        paths = find_paths(profile)
        self.instance = SingleInstance(paths.data)
        assert self.instance.take(), "the folder is still held by a dead process"
        self.first = FirstWindow(self.app, paths, self.instance)
        self.first.show(None, None)
        self.wait(lambda: self.first.companion is not None, "the program arrives")

    def wait(self, condition: Callable[[], bool], what: str, seconds: float = 20.0) -> None:
        """Let the program run until something is so."""
        until = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > until:
                message = f"waited in vain: {what}"
                raise TimeoutError(message)
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)

    def click(self, window: QWidget, word: str) -> None:
        """Click the button with this word."""
        button = next(
            b for b in window.findChildren(QPushButton) if b.text() == word and b.isVisible()
        )
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    @property
    def windows(self):
        """The two windows of the session."""
        return self.first.companion.windows

    def wait_for_windows(self) -> None:
        """Wait until stage and console are there."""
        self.wait(lambda: self.windows is not None, "the session opens")
        self.wait(self.windows.stage.isVisible, "the stage is on the projector")

    def saved(self) -> bool:
        """Whether the console says *Bewaard*."""
        return self.windows.live.autosave.state is SaveState.SAVED

    def write_notes(self) -> None:
        """Write two notes in every field of this step, and wait until they are saved."""
        live, panel = self.windows.live, self.windows.window.notes
        keep = live.agenda.keep(live.step, live.session)
        for field in keep.fields:
            for number in (1, 2):
                text = f"{live.step.id} {field.id} {number}: één zin, zonder namen 🙂"
                self.windows.notes.type(live.step.id, field.id, text)
                self.windows.notes.commit(live.step.id, field.id)
                self.wait(self.saved, f"{text} is saved")
                tell(note=text)
        panel.focus_edit()

    def press(self, key: Qt.Key) -> None:
        """Press a key where the trainer is."""
        window = self.windows.window
        QTest.keyClick(window.focusWidget() or window, key)
        self.app.processEvents()

    def play_to(self, stop_at: str | None) -> None:
        """Step through with PageDown, as a clicker does, writing at every prompt."""
        live, done = self.windows.live, set()
        while True:
            state = self.windows.stage.state
            assert state == live.state, "the room sees another step than the trainer"
            if live.step.id not in done:
                done.add(live.step.id)
                tell(step=live.step.id)
                self.write_notes()
            if live.step.id == stop_at:
                return
            before = live.session.position
            self.press(Qt.Key.Key_PageDown)
            if live.session.position == before:
                rest = [step.id for _, step in live.agenda.steps if step.id not in done]
                if not rest:
                    return
                # the meeting some weeks later is chosen, not run into
                live.go_to(rest[0])

    def die_typing(self) -> None:
        """Type half a sentence with real keys, wait until it is saved, and be killed."""
        panel = self.windows.window.notes
        panel.focus_edit()
        self.windows.countdown.toggle()
        QTest.keyClicks(panel.edit, HALF_TYPED)
        self.wait(lambda: not self.saved(), "something is on its way", 2.0)
        self.wait(self.saved, "the half sentence is saved")
        live = self.windows.live
        tell(half=panel.edit.text(), field=panel.field, at=live.step.id, clock=live.clock.phase)
        os.kill(os.getpid(), signal.SIGKILL)

    def finish(self) -> None:
        """Stop as a trainer does, and end the program."""
        self.click(self.windows.window, "Sluiten")
        self.wait(lambda: self.windows is None, "the session closes")
        self.first.close()


def begin(profile: str, stop_at: str) -> None:
    player = Player(profile)
    player.click(player.first.window, "Begin")
    player.wait_for_windows()
    tell(file=str(next(Path(find_paths(profile).sessions).glob("*.bijeenkomst"))))
    player.play_to(stop_at)
    player.die_typing()


def resume(profile: str) -> None:
    player = Player(profile)
    player.wait(lambda: player.first.content.banner.key == "stopped", "it offers to go on")
    player.click(player.first.content.banner, "Ga verder")
    player.wait_for_windows()
    live, panel = player.windows.live, player.windows.window.notes
    tell(
        resumed=live.step.id,
        half=panel.edit.text(),
        field=panel.field,
        running=live.clock.is_running,
        spent=live.clock.elapsed(live.now()) > 0,
    )
    QTest.keyClick(panel.edit, Qt.Key.Key_Return)
    player.wait(player.saved, "the finished sentence is saved")
    player.play_to(None)
    tell(last=live.step.id)
    player.finish()


def look(profile: str) -> None:
    """Compare what stands on the projector's screen with what should, at a few steps."""
    player = Player(profile)
    player.click(player.first.window, "Begin")
    player.wait_for_windows()
    player.windows.stage.calm = True
    for step_id in ("M1.1", "M2.2", "M2.5", "M3.1", "M3.4", "M7.1"):
        player.windows.live.go_to(step_id)
        stage = player.windows.stage
        player.wait(lambda: stage.state == player.windows.live.state, "the step is on")  # noqa: B023
        QTest.qWait(200)
        seen = stage.screen().grabWindow(0).toImage()
        wanted = draw_still(stage.state, stage.pixels())
        console = player.windows.window
        tell(
            step=step_id,
            difference=different_pixels(seen, wanted),
            pixels=wanted.width() * wanted.height(),
            screen=stage.screen().name(),
            console=console.screen().name(),
            takes_keys=not stage.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus,
        )
    player.finish()


def change_mind(profile: str) -> None:
    """Take a note back and have it again, with the keys of this system."""
    player = Player(profile)
    player.click(player.first.window, "Begin")
    player.wait_for_windows()
    windows = player.windows
    windows.live.go_to("M2.5")
    windows.notes.add("M2.5", "wat-hielp", "Ze vroeg door")
    windows.window.setFocus()
    for name in ("Z", "Y"):
        key = getattr(Qt.Key, f"Key_{name}")
        QTest.keyClick(windows.window, key, Qt.KeyboardModifier.ControlModifier)
        tell(notes=[note.text for note in windows.notes.of_step("M2.5")])
    player.finish()


def different_pixels(one: QImage, other: QImage) -> int:
    """Count the pixels that differ by more than 16 in a channel, on a grid of every third."""
    count = 0
    for y in range(0, other.height(), 3):
        for x in range(0, other.width(), 3):
            a, b = one.pixelColor(x, y), other.pixelColor(x, y)
            far = max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue()))
            count += far > 16
    return count * 9


if __name__ == "__main__":
    if sys.argv[2] == "begin":
        begin(sys.argv[1], sys.argv[3])
    elif sys.argv[2] == "look":
        look(sys.argv[1])
    elif sys.argv[2] == "change mind":
        change_mind(sys.argv[1])
    else:
        resume(sys.argv[1])
