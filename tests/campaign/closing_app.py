"""The real program, from its first line to its end, with somebody who types until it is ended.

Run as ``python -m tests.campaign.closing_app PROFILE FILE SEED OUT HOW MUTANT``. It tells on the
open file ``OUT`` what ``typing_app`` tells, ``typed WORDS`` for what stands in a dialog, and with
``begun`` and ``ended`` how long it has waited for a processor (``moments``). With a name of a
dialog as HOW that is opened first; ``quit``, ``logout`` and ``window`` end the program from
within, as a desktop does.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from companion import startup
from companion.paths import find_paths
from companion.ui.board.dialog import BoardDialog
from companion.ui.console.answers import AnswersDialog
from companion.ui.windows import doors_of
from tests.campaign import typing_app
from tests.campaign.moments import queued
from tests.campaign.mutants import break_by
from tests.campaign.typing_app import PAUSE_MS, STEP, Typist, say

DIALOGS = ("report", "board", "answers", "laptop", "details", "keys", "programme")
"""What can lie open over the session, some with words in it."""
WORDS = "Ze legde haar telefoon weg"
ENDS_AFTER_MS = 300


class Desk(QObject):
    """Sits down as soon as the session is open, and goes on until the end."""

    def __init__(self, first: startup.FirstWindow, seed: int, how: str) -> None:
        super().__init__(first)
        self._first, self._how = first, how
        self._typist = Typist(startup.QApplication.instance(), first, seed)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start(PAUSE_MS)
        self._sits = False
        self._dialog: QWidget | None = None

    def _on_timer_timeout(self) -> None:
        try:
            self._go_on()
        except Exception:  # noqa: BLE001 - the row must not wait for what will never come
            traceback.print_exc()
            os._exit(70)

    def _go_on(self) -> None:
        companion = self._first.companion
        if companion is None or companion.windows is None:
            if self._sits:
                self._timer.stop()
            return
        if not self._sits:
            self._sits = True
            self._begin()
        elif self._how not in DIALOGS:
            self._typist.act()
        elif self._dialog is None:
            self._look_for_dialog()

    def _begin(self) -> None:
        self._typist.sit_down()
        windows = self._typist.windows
        if self._how in DIALOGS:
            for text in ("Een", "Twee"):
                windows.notes.add(STEP, "wat-hielp", text)
            there = [note.id for note in windows.notes.of_step(STEP)]
            windows.exercises.console.board.gather(there)
            self._open()
        else:
            if self._how in {"quit", "logout", "window"}:
                QTimer.singleShot(ENDS_AFTER_MS, self, getattr(self, f"_{self._how}"))
            say("begun", queued())

    def _open(self) -> None:
        windows = self._typist.windows
        opening = {
            "report": windows.report.open,
            "board": windows.exercises.console.open_board,
            "answers": windows.exercises.console.open_answers,
            "laptop": windows.exercises.laptop.open_writing,
            **doors_of(windows),
        }
        opening[self._how]()

    def _look_for_dialog(self) -> None:
        """Type in the dialog once it is there, as its last key before the end."""
        windows = self._typist.windows
        edit: QWidget | None = None
        match self._how:
            case "report":
                report = windows.report.dialog
                if not report.lines.rows:
                    return
                report.lines.choose(report.lines.rows[0].id)
                edit = report.mending.edit
                edit.selectAll()
            case "board":
                board = windows.window.findChild(BoardDialog)
                cards = windows.exercises.console.board.clusters[0].notes
                board.sheet.choose(cards[0])
                edit = board.cards.name
            case "answers":
                edit = windows.window.findChild(AnswersDialog).edit
            case "laptop":
                edit = windows.exercises.laptop.screen.writing.fields[0].edit
            case _:
                edit = None
        self._dialog = edit or windows.window
        if edit is not None:
            edit.setFocus()
            QTest.keyClicks(edit, WORDS)
            say("typed", WORDS)
        say("begun", queued())

    def _quit(self) -> None:
        QCoreApplication.sendEvent(startup.QApplication.instance(), QEvent(QEvent.Type.Quit))

    def _logout(self) -> None:
        """The desktop asks to save, and then does not wait."""
        startup.QApplication.instance().commitDataRequest.emit(None)
        os.kill(os.getpid(), signal.SIGKILL)

    def _window(self) -> None:
        """Close both windows with their crosses, as the desktop offers."""
        self._typist.windows.window.close()
        self._timer.stop()
        self._close_front()

    def _close_front(self) -> None:
        front = self._first.window
        if front.isVisible():
            front.close()
        else:
            QTimer.singleShot(PAUSE_MS, self, self._close_front)


def main(profile: str, path: str, seed: str, out: str, how: str, mutant: str = "") -> int:
    break_by(mutant)
    typing_app.OUT[0] = int(out)
    show = startup.FirstWindow.show

    def show_and_sit_down(self, begin, file) -> None:
        show(self, begin, file)
        Desk(self, int(seed), how)

    startup.FirstWindow.show = show_and_sit_down
    code = startup.run(find_paths(profile), file=Path(path))
    say("ended", queued())
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
