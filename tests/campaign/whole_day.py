"""A trainer who gives the whole workshop with the real program, as quickly as it can be done."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from companion.domain.step import RoleplayContent
from companion.ui.board.dialog import BoardDialog
from companion.ui.prints.dialog import PrintsDialog
from companion.ui.privacy.check import PrivacyCheck
from tests.journeys.player import Player

BOARD = "M2.5"


def two_screens(folder: Path) -> dict[str, str]:
    """Return an environment in which Qt sees a laptop and a projector beside it."""
    laptop = {"name": "laptop", "x": 0, "y": 0, "width": 1440, "height": 900}
    beamer = {"name": "beamer", "x": 1440, "y": 0, "width": 1920, "height": 1080}
    more = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    path = folder / "screens.json"
    path.write_text(json.dumps({"screens": [laptop | more, beamer | more]}))
    return {"QT_QPA_PLATFORM": f"offscreen:configfile={path}"}


class Trainer(Player):
    """Plays one session after the other in one program."""

    def day(self, folder: Path, form: str, *, prints: bool = True) -> None:
        """Begin a session, play all of it, take the report along as this form, and close it."""
        self.begin()
        self.steps()
        self.board()
        self.laptop()
        if prints:
            self.prints()
        self.report(folder / f"verslag.{form}")
        self.stop()

    def begin(self) -> None:
        """Begin where everybody begins."""
        self.wait(self.first.window.isVisible, "the start window is there")
        self.click(self.first.window, "Begin")
        self.wait_for_windows()

    def steps(self) -> None:
        """Go through every step and leave something at each."""
        live, notes = self.windows.live, self.windows.notes
        for _, step in live.agenda.steps:
            live.go_to(step.id)
            self.breathe()
            for field in live.agenda.keep(live.step, live.session).fields:
                notes.type(step.id, field.id, f"{step.id}: ze vroeg door 🙂")
                notes.commit(step.id, field.id)
            self.count(step.id)
            if isinstance(step.content, RoleplayContent):
                self.practise()
            self.breathe()

    def count(self, step_id: str) -> None:
        """Hand in a slip of the scan where there is one."""
        tallies = self.windows.exercises.console.tallies
        counting = tallies.counting(step_id)
        if counting is not None and counting.marks:
            mark, _ = counting.marks[0]
            tallies.add_slip(step_id, dict.fromkeys(counting.ids, mark))

    def practise(self) -> None:
        """Make groups and go through a practice conversation."""
        roleplay = self.windows.exercises.play.roleplay
        roleplay.make_groups()
        for _ in range(4):
            self.windows.countdown.next_phase()
            self.windows.countdown.toggle()
            self.breathe()

    def board(self) -> None:
        """Bring cards together on the board, and let the room see it."""
        self.windows.live.go_to(BOARD)
        board = self.windows.exercises.console.board
        self.windows.exercises.console.open_board()
        board.gather([note.id for note in self.windows.notes.of_step(BOARD)])
        dialog = self.dialog(BoardDialog)
        dialog.stage.stage_wanted.emit(True)
        self.breathe()
        dialog.stage.stage_wanted.emit(False)
        dialog.reject()

    def laptop(self) -> None:
        """Let a participant write at the laptop."""
        laptop = self.windows.exercises.laptop
        laptop.open_writing()
        self.breathe()
        laptop.screen.writing.fields[0].edit.insertPlainText("Van mij")
        self.breathe()
        laptop.screen.leave()

    def prints(self) -> None:
        """Look at what can be printed."""
        self.windows.prints.open()
        dialog = self.dialog(PrintsDialog)
        self.breathe(30)
        dialog.reject()

    def report(self, path: Path) -> None:
        """Let the room read the report along, and save it."""
        path.unlink(missing_ok=True)
        self.windows.report.open()
        report = self.windows.report.dialog
        self.wait(lambda: bool(report.lines.rows), "the report is there")
        self.click(report, "Toon op de beamer")
        self.breathe()
        self.click(report, "Klaar met meelezen")
        report.buttons.press_form(path.suffix[1:])
        self.wait(partial(self.see, report, PrivacyCheck), "the check of names opens")
        self.see(report, PrivacyCheck).go_on.click()
        self.wait(partial(self.see, report, QFileDialog), "it asks where")
        where = self.see(report, QFileDialog)
        where.fileSelected.emit(str(path))
        where.close()
        self.wait(path.exists, "the report is saved")
        report.reject()

    def stop(self) -> None:
        """Close the session, and let go of all that was there for it."""
        self.wait(self.saved, "all is saved")
        self.click(self.windows.window, "Sluiten")
        self.wait(lambda: self.windows is None, "the session closes")
        self.first.companion.leaving.wait()
        self.first.companion.library.wait()
        self.breathe(30)

    def end(self) -> None:
        """End the program."""
        self.first.close()
        self.first.window.close()

    def breathe(self, times: int = 3) -> None:
        """Let the program do what is waiting."""
        for _ in range(times):
            self.app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def see(self, parent: QWidget, kind: type[QDialog]) -> QDialog | None:
        """Return the dialog of this kind that is open."""
        return next((each for each in parent.findChildren(kind) if each.isVisible()), None)

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """Wait until a dialog of this kind is open."""
        self.wait(partial(self.see, self.windows.window, kind), f"{kind.__name__} opens")
        found = self.see(self.windows.window, kind)
        assert found is not None
        return found
