"""The board's window over the console of a real session, with notes on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from companion.domain.exercise_scenes import BoardScene
from companion.live.board import LiveBoard
from companion.live.views import LiveViews
from companion.ui.board.dialog import BoardDialog
from tests.builders import a_session
from tests.ui.conftest import Desk, Sit, dispose

Key = Qt.Key
Held = Qt.KeyboardModifier
NONE = Held.NoModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@dataclass(frozen=True)
class OpenBoard:
    """The window *Bord*, and hands to use it."""

    desk: Desk
    board: LiveBoard
    views: LiveViews
    dialog: BoardDialog

    @property
    def scene(self) -> BoardScene:
        scene = self.dialog.sheet.scene
        assert scene is not None
        return scene

    def columns(self) -> list[tuple[str, str]]:
        """Return the headings and the texts below them, as the sheet shows them."""
        shown = self.scene.board.columns
        return [(c.heading, " ".join(card.text for card in c.cards)) for c in shown]

    def dots(self) -> dict[str, int]:
        """Return the dots by text, of cards that have some."""
        cards = (card for column in self.scene.board.columns for card in column.cards)
        return {card.text: card.dots for card in cards if card.dots}

    def chosen(self) -> list[str]:
        """Return the texts of the cards that are chosen."""
        return [self._text(card) for card in self.dialog.sheet.picks.chosen]

    def id(self, text: str) -> str:
        """Return the id of the note with this text."""
        return next(n.id for n in self.desk.notes.of_step("question") if n.text == text)

    def at(self, text: str) -> QPoint:
        """Return where in the window the card with this text is."""
        sheet = self.dialog.sheet
        return sheet.in_pixels(sheet.card_rects()[self.id(text)]).center().toPoint()

    def click(self, text: str, held: Held = NONE, button: Qt.MouseButton = LEFT) -> None:
        """Click a card."""
        QTest.mouseClick(self.dialog.sheet, button, held, self.at(text))

    def drag(self, text: str, to: str | QPoint) -> None:
        """Take a card with the mouse to another one, or to a place."""
        end = self.at(to) if isinstance(to, str) else to
        self.take_along(text, end)
        QTest.mouseRelease(self.dialog.sheet, LEFT, NONE, end)

    def take_along(self, text: str, end: QPoint) -> None:
        """Take a card with the mouse to a place, and hold it there."""
        start, sheet = self.at(text), self.dialog.sheet
        QTest.mousePress(sheet, LEFT, NONE, start)
        for place in ((start + end) / 2, end):
            QTest.mouseMove(sheet, place)

    def press(self, *keys: Key | str, held: Held = NONE) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            QTest.keyClick(self.dialog.focusWidget() or self.dialog, key, held)

    def _text(self, note_id: str) -> str:
        notes = self.desk.notes.of_step("question")
        return next(note.text for note in notes if note.id == note_id)


Lay = Callable[..., OpenBoard]


@pytest.fixture
def lay(sit: Sit) -> Iterator[Lay]:
    """Return a way to open a board with notes under the first field."""
    opened: list[OpenBoard] = []

    def lay_out(*texts: str, width: int = 1440, height: int = 900) -> OpenBoard:
        desk = sit(a_session(people=8), width, height)
        desk.go_to("question")
        for text in texts:
            desk.notes.add("question", "words", text)
        windows = desk.windows
        board = LiveBoard(desk.live, desk.notes, windows.undo)
        views = LiveViews(desk.live)
        dialog = BoardDialog(desk.live, board, views, desk.window)
        dialog.open()
        dialog.activateWindow()
        QApplication.processEvents()
        opened.append(OpenBoard(desk, board, views, dialog))
        return opened[-1]

    yield lay_out
    for each in opened:
        dispose(each.dialog)


@pytest.fixture
def four(lay: Lay) -> OpenBoard:
    """Return a board on which a, b, c and d lie."""
    return lay("a", "b", "c", "d")
