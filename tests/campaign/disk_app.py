"""The real app in the hands of a typist, on a disk that gives trouble; it tells what it shows.

Run as ``python -m tests.campaign.disk_app MUTANT``: a server as ``typing_app`` is one, that makes
a process for each line ``PROFILE FILE SEED ORDERS``. ORDERS is a folder on a sound disk: the
process does what files there are named after, and writes in ``told``, on the thread that saves,
what is on disk. Besides what ``typing_app`` says it says ``state MOMENT NAME``, ``line MOMENT BAD
KEY TEXT`` when the console's banner changes, ``refused TEXT``, ``copied PATH`` and ``closed``.
"""

from __future__ import annotations

import ctypes
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from companion.domain.audience import Audience
from companion.live.export import LiveExport
from companion.live.report import LiveReport
from companion.startup import FirstWindow
from companion.ui.console.saving import FULL
from companion.ui.dialogs import MessageDialog
from companion.ui.report.saving import maker_of
from companion.ui.widgets.label import PlainLabel
from tests.campaign.moments import moment
from tests.campaign.typing_app import STEP, Typist, arrive, say, serve, texts_of

PAUSE = 0.012
SET_PTRACER, ANYBODY = 0x59616D61, -1
LONG = "Wat een ouder zei, in eigen woorden: er werd doorgevraagd. " * 8


class WatchedTypist(Typist):
    """Types, tells what is shown, and does what it is ordered."""

    clock = staticmethod(moment)

    def __init__(self, app: QApplication, first: FirstWindow, seed: int, orders: Path) -> None:
        super().__init__(app, first, seed)
        self.orders = orders
        self.path = Path()
        self.told = os.open(orders / "told", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self.seen = ("", False, "")
        self.is_still = self.is_full = False

    def begin(self, path: Path) -> None:
        """Open a session, or say why it is refused and wait to be asked again."""
        self.path = path
        self.first.show(None, path)
        self.wait(lambda: self.first.companion is not None)
        while not self.is_open_or_refused():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        while self.first.companion.windows is None:
            self.look_for_orders("again")
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        self.sit_down()
        self.watch()

    def is_open_or_refused(self) -> bool:
        dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, MessageDialog)]
        for dialog in [each for each in dialogs if each.isVisible()]:
            words = [label.text() for label in dialog.findChildren(PlainLabel)]
            say("refused", " ".join(words).replace("\n", " "))
            dialog.accept()
            return True
        return self.first.companion.windows is not None

    def watch(self) -> None:
        """Tell from now on what the console says about saving."""
        self.banner = self.windows.window.banner
        self.autosave.state_changed.connect(self.on_state)
        writer = self.autosave._writer
        say_saved = writer.on_saved

        def tell(number: int) -> None:
            os.write(self.told, f"told {number}\n".encode())
            say_saved(number)

        writer.on_saved = tell
        copying = self.windows.console.saving.copying
        copying.copied.connect(self.on_copied)
        copying.moved.connect(self.on_copied)
        say("bar", self.windows.window.bar.saved)
        self.look()

    def on_asked_forward(self) -> None:
        say("forward", time.monotonic(), self.first.companion.windows.window.isVisible())

    def on_copied(self, path: Path) -> None:
        say("copied", path)

    def on_state(self, state, _message: str) -> None:
        say("state", self.clock(), state.name, self.windows.window.bar.saved)
        self.look()

    def look(self) -> None:
        """Tell what the banner shows, when it is something else."""
        banner = self.banner
        now = (banner.key, banner.property("look") == "bad", banner.text)
        if now != self.seen:
            self.seen = now
            say("line", self.clock(), now[1], now[0] or "-", now[2].replace("\n", " "))
        if FULL in banner._quiet and not self.is_full:
            # what was undone meanwhile may stand before it for a moment
            self.is_full = True
            say("line", self.clock(), False, FULL, banner._quiet[FULL].text)

    def type_on(self) -> None:
        """Do one thing after the other until the session is closed."""
        while self.first.companion.windows is not None:
            self.look_for_orders()
            if not self.is_still:
                self.act()
            until = time.monotonic() + PAUSE
            while time.monotonic() < until:
                self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 2)
            self.look()
        self.first.close()
        say("closed")

    def act(self) -> None:
        """Type as anybody; now and then much at once, so that the file grows."""
        if self.chance.random() < 0.05:
            self.panel.edit.insertPlainText(LONG)
            QTest.keyClick(self.panel.edit, Qt.Key.Key_Return)
        else:
            super().act()

    def look_for_orders(self, *orders: str) -> None:
        for order in orders or ("copy", "still", "type", "close", "walk", "save", "much"):
            file = self.orders / order
            if file.exists():
                words = file.read_text("utf-8")
                file.unlink()
                getattr(self, f"do_{order}")(words)

    def do_copy(self, folder: str) -> None:
        """Press *Bewaar elders* and choose a folder."""
        button = self.banner._action
        say("offered", button.isVisible() and button.text())
        button.click()
        (dialog,) = self.windows.window.findChildren(QFileDialog)
        dialog.fileSelected.emit(folder)
        dialog.close()

    def do_still(self, _words: str) -> None:
        self.is_still = True
        say("shown", texts_of(self.live.session))

    def do_type(self, _words: str) -> None:
        self.is_still = False

    def do_much(self, _words: str) -> None:
        """Write so much that its file must grow."""
        for number in range(4):
            self.notes.add(STEP, "", f"{number} {LONG * 30}")

    def do_again(self, _words: str) -> None:
        self.first.companion.open(self.path)

    def do_walk(self, _words: str) -> None:
        """Look at all steps, and come back."""
        here = self.live.step.id
        steps = [step.id for _, step in self.live.agenda.steps]
        for step in steps:
            self.live.go_to(step, is_sure=True)
        self.live.go_to(here, is_sure=True)
        say("walked", len(steps), self.autosave.state.name)

    def do_save(self, place: str) -> None:
        """Save the report as a web page."""
        report = LiveReport(self.live, self.windows.undo)
        self.export = LiveExport(self.live)
        self.export.saved.connect(self.on_report_saved)
        make = maker_of(report, report.report(Audience.PARTICIPANTS), "html")
        self.export.save(Path(place), make)

    def on_report_saved(self, path: Path) -> None:
        say("reported", path)

    def do_close(self, _words: str) -> None:
        self.windows.window.bar.leave_wanted.emit()


def be_the_app(profile: str, path: str, seed: str, orders: str) -> None:
    """Be the app in this process."""
    # where only parents may look on, strace would be refused
    ctypes.CDLL(None).prctl(SET_PTRACER, ANYBODY, 0, 0, 0)
    say("forked", os.getpid())
    folder = Path(orders)
    while (folder / "hold").exists():
        time.sleep(0.002)
    app, first, instance = arrive(profile)
    say("taken", time.monotonic())
    typist = WatchedTypist(app, first, int(seed), folder)
    instance.asked_forward.connect(typist.on_asked_forward)
    typist.begin(Path(path))
    say("begun", os.getpid())
    typist.type_on()


if __name__ == "__main__":
    serve(be_the_app, *sys.argv[1:])
