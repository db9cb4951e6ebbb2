"""The real app without a screen, with markup and worse in every place where people's words go.

Run as ``python -m tests.campaign.only_text_app MUTANT PROFILE CANARY``, under strace. It opens
each window that shows words of people, and tells which of them came out otherwise, and how much
ink was outside its frame.
"""

from __future__ import annotations

import json
import os
import sys
import time

from PySide6.QtCore import QEvent, QEventLoop, QMimeData
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget

import companion.app
import companion.front  # noqa: F401
from companion.domain.note import Note
from companion.domain.session import Session
from companion.instance import SingleInstance
from companion.paths import find_paths
from companion.startup import FirstWindow, make_application
from companion.storage.sessions import create_session
from companion.ui.board.dialog import BoardDialog
from companion.ui.privacy.check import PrivacyCheck
from tests.campaign.killed import a_session
from tests.campaign.mutants import break_by
from tests.campaign.only_text_ink import ink_of_a_card, ink_of_a_row
from tests.campaign.typing_app import STEP

FIELD = "wat-hielp"
WINDOWS = (
    "programme",
    "times",
    "details",
    "prints",
    "privacy",
    "keeping",
    "jump",
    "data",
)
"""What the console opens from *Meer*; what has more to it is looked at by itself."""
ZALGO = "Z" + "\u0300\u0301\u0302\u0315\u031b\u0323\u0324\u0331\u0338" * 12 + "algo"


def texts(canary: str) -> list[str]:
    """Return texts that would be something else, were they not text."""
    place = f"file://{canary}"
    return [
        f"<img src='{canary}'> en <img src='{place}'>",
        f"![beeld]({place}) [klik]({place}) <{place}>",
        f"<b>vet</b> <a href='{place}'>klik</a> &amp; <style>@import '{place}'</style>",
        f"<img src='http://127.0.0.1:9/x.png'> {place}",
        "<img src='//127.0.0.1/deel/x.png'> \\\\127.0.0.1\\deel\\x.png",
        "<object data='http://127.0.0.1:9/x'></object> # kop\n* punt\n```",
        "\u202eomgekeerd\u202c \u2066apart\u2069",
        ZALGO,
    ]


class Looker:
    """Opens windows, draws them, and listens to what they say."""

    def __init__(self, profile: str, canary: str) -> None:
        self.words = texts(canary)
        paths = find_paths(profile)
        self.path = create_session(paths.sessions, self.session())
        self.app = make_application()
        instance = SingleInstance(paths.data)
        instance.take()
        self.first = FirstWindow(self.app, paths, instance)
        self.bad: list[str] = []
        self.seen = self.windows_seen = self.hints = 0

    def session(self) -> Session:
        """Return a session with these words wherever words are kept."""
        session = a_session(1)
        image = self.words[0]
        details = session.details.__class__(
            *(session.details.id, session.details.workshop_id, session.details.variant),
            *(session.details.held_on, image, image, image),
            field_of_work=image,
        )
        notes = tuple(Note(f"n{n}", STEP, FIELD, n, text) for n, text in enumerate(self.words, 1))
        return session.__class__(details, session.position, notes=notes)

    def go_on(self, seconds: float = 0.1) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)

    def wait(self, condition) -> None:
        until = time.monotonic() + 60
        while not condition():
            if time.monotonic() > until:
                sys.exit("waited in vain")
            self.go_on(0.02)

    def same(self, where: str, found: object, meant: object) -> None:
        self.seen += 1
        if found != meant:
            self.bad.append(f"{where}: {str(meant)[:50]!a} became {str(found)[:50]!a}")

    def look_at_all(self) -> None:
        """Draw every window that is open, with the hints of all that is in it."""
        for window in QApplication.topLevelWidgets():
            if not window.isVisible():
                continue
            window.grab()
            self.windows_seen += 1
            for part in window.findChildren(QWidget):
                if part.toolTip():
                    middle = part.rect().center()
                    hint = QHelpEvent(QEvent.Type.ToolTip, middle, part.mapToGlobal(middle))
                    QApplication.sendEvent(part, hint)
                    self.hints += 1
                    self.go_on(0.01)

    def start(self) -> None:
        """See the list of sessions, and open the one that is there."""
        self.first.show(None, None)
        self.wait(lambda: self.first.companion and self.first.content.resume.rows)
        row = self.first.content.resume.rows[0]
        self.same("start list", row.title, self.words[0])
        self.look_at_all()
        self.first.companion.open(self.path)
        self.wait(lambda: self.first.companion.windows is not None)
        self.windows = self.first.companion.windows
        self.go_on(0.5)

    def console(self) -> None:
        """See group, notes, what is typed, and what the room sees."""
        window = self.windows.window
        self.same("console", window.bar._group.full_text.startswith(self.words[0]), True)
        self.same("notes", [note.text for note in window.notes.list._model.notes], self.words)
        self.paste("field", window.notes.edit)
        cards = [c.text for col in self.windows.live.state.scene.board.columns for c in col.cards]
        self.same("stage", sorted(cards), sorted(self.words))
        window.banner.mention("nasty", self.words[0])
        self.same("banner", window.banner.text, self.words[0])
        self.windows.stage.show()
        for page in range(3):
            self.windows.live.show_page(page)
            self.windows.stage.grab()
        self.look_at_all()

    def paste(self, where: str, edit: QPlainTextEdit) -> None:
        """Put words into a field as a browser offers them."""
        data = QMimeData()
        data.setText(self.words[0])
        data.setHtml(self.words[0])
        edit.insertFromMimeData(data)
        self.same(where, edit.toPlainText(), self.words[0])

    def board(self) -> None:
        """See the cards that are moved by hand."""
        self.windows.exercises.console.open_board()
        self.wait(lambda: self.windows.window.findChildren(BoardDialog))
        dialog = self.windows.window.findChildren(BoardDialog)[0]
        self.go_on(0.3)
        cards = [card.text for col in dialog.sheet.scene.board.columns for card in col.cards]
        self.same("board", sorted(cards), sorted(self.words))
        self.look_at_all()
        dialog.reject()

    def writing_screen(self) -> None:
        """Write as a participant."""
        laptop = self.windows.exercises.laptop
        laptop.open_writing()
        self.go_on(0.3)
        edit = laptop.screen.writing.fields[0].edit
        edit.insertPlainText(self.words[0])  # it takes nothing from a clipboard of before
        self.same("writing screen", edit.toPlainText(), self.words[0])
        self.look_at_all()
        laptop.screen.leave()

    def report(self) -> None:
        """See the lines of the report, its pages, and what the room reads along."""
        self.windows.report.open()
        report = self.windows.report.dialog
        self.wait(lambda: report.lines.rows)
        lines = {row.text for row in report.lines.rows}
        self.same("report", [text for text in self.words if text not in lines], [])
        self.press(report, "Toon de pagina’s")
        self.wait(lambda: report.preview.pages)
        self.look_at_all()
        self.press(report, "Toon op de beamer")
        names = report.findChildren(PrivacyCheck)
        for check in names:
            check.go_on.click()
        reading = self.windows.report.reading
        self.wait(lambda: reading.is_on)
        for page in range(reading.count):
            reading.go_to(page)
            self.go_on(0.05)
            self.windows.stage.grab()
        report.reject()

    def press(self, window: QWidget, word: str) -> None:
        """Press the button with this word."""
        found = [b for b in window.findChildren(QPushButton) if b.text() == word and b.isVisible()]
        found[0].click()

    def checkup(self) -> None:
        """See what ``start.py doctor`` says, in its window."""
        remembering = self.first.companion.remembering
        remembering.data_pages.checkup_wanted.emit(self.windows.window)
        page = remembering.checkup.dialog.page
        self.wait(page.toPlainText)
        self.look_at_all()
        remembering.checkup.dialog.reject()

    def open_windows(self) -> None:
        """Open each window of the console, draw it, and close it."""
        for key in WINDOWS:
            before = set(QApplication.topLevelWidgets())
            self.windows.window.bar.more.wanted.emit(key)
            self.go_on(0.4)
            new = self.opened(before)
            until = time.monotonic() + 10.0
            while key == "details" and not self.has_words(new) and time.monotonic() < until:
                self.go_on(0.1)  # a busy machine opens it later
                new = self.opened(before)
            if key == "details":
                self.same(key, self.has_words(new), True)
            if not new:
                self.bad.append(f"{key}: nothing opened")
            self.look_at_all()
            for each in new:
                each.close()
            self.go_on(0.1)

    def opened(self, before: set[QWidget]) -> list[QWidget]:
        """Return the windows that were not there before."""
        return [w for w in QApplication.topLevelWidgets() if w not in before and w.isVisible()]

    def has_words(self, windows: list[QWidget]) -> bool:
        """Tell whether a field of these windows shows the words as they are."""
        fields = (field for window in windows for field in window.findChildren(QLineEdit))
        return any(field.text() == self.words[0] for field in fields)


def play(mutant: str, profile: str, canary: str) -> None:
    """Be the app, and tell what became of the words."""
    break_by(mutant)
    looker = Looker(profile, canary)
    looker.start()
    looker.console()
    looker.board()
    looker.writing_screen()
    looker.report()
    looker.checkup()
    looker.open_windows()
    notes = looker.windows.window.notes.list
    ink = {"row": ink_of_a_row(notes), "card": ink_of_a_card(ZALGO)}
    told = {"seen": looker.seen, "bad": looker.bad, "ink": ink}
    told |= {"windows": looker.windows_seen, "hints": looker.hints}
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    play(*sys.argv[1:])
