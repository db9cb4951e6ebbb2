"""The board with the mouse: cards are chosen, taken along and let go elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from companion.ui.board.drop import Drop
from companion.ui.board.paper import BoardPaper

Held = Qt.KeyboardModifier


class BoardByHand(BoardPaper):
    """The board; each signal is a wish about the cards that are chosen.

    ``picked`` says that others are chosen, ``dropped`` carries where they were let go, ``dragged``
    where they would land (None when nothing is dragged), ``dot_wanted`` a note and 1 or -1.
    """

    picked = Signal()
    dropped = Signal(object)
    dragged = Signal(object)
    large_wanted = Signal()
    dot_wanted = Signal(str, int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.is_dotting = False
        """While dots are given a click is a dot."""
        self._pressed: QPointF | None = None

    def choose(self, card: str) -> None:
        """Choose one card, on whichever page it is."""
        self.picks.take(card)
        self._tell()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose a card; with Ctrl or Shift besides the others."""
        card = self._card_at(event.position())
        self._pressed = event.position()
        if self.is_dotting:
            self._click_dot(card, event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._click(card, event.modifiers())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show a card large; while dots are given it is a second dot."""
        if self.is_dotting:
            self.mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton and (
            card := self._card_at(event.position())
        ):
            self._pressed = None
            self.choose(card)
            self.large_wanted.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take the chosen cards along."""
        if self._pressed is None or self.is_dotting or not self.picks.chosen:
            return
        far = (event.position() - self._pressed).manhattanLength()
        if self.target is None and far < QApplication.startDragDistance():
            return
        if self.target is None and self._card_at(self._pressed) not in self.picks.chosen:
            return
        self.hand = self.in_units(event.position())
        self._aim(self._drop_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let the cards go where they are; outside the sheet nothing happens."""
        target, pressed = self.target, self._pressed
        self._pressed = None
        self._aim(None)
        if target is not None:
            if self.sheet().contains(event.position().toPoint()):
                self.dropped.emit(target)
        elif pressed is not None and not self.is_dotting and not event.modifiers():
            card = self._card_at(pressed)
            if len(self.picks.chosen) > 1 and card in self.picks.chosen:
                self.choose(card)

    def let_go(self) -> None:
        """Have nothing in the hand any more; the cards stay where they are."""
        self._pressed = None
        self._aim(None)

    def _click(self, card: str, held: Held) -> None:
        if held & Held.ControlModifier and card:
            self.picks.toggle(card)
        elif held & Held.ShiftModifier and card:
            self.picks.reach(card)
        elif card not in self.picks.chosen or not card:
            self.picks.take(card)
        else:
            self.picks.current = card
        self._tell()

    def _click_dot(self, card: str, event: QMouseEvent) -> None:
        if not card:
            return
        self.choose(card)
        away = event.button() == Qt.MouseButton.RightButton or event.modifiers()
        self.dot_wanted.emit(card, -1 if away else 1)

    def _card_at(self, point: QPointF) -> str:
        layout, place = self.layout_now(), self.in_units(point)
        return layout.card_at(place.x(), place.y()) if layout else ""

    def _drop_at(self, point: QPointF) -> Drop:
        layout, place = self.layout_now(), self.in_units(point)
        if layout is None:
            return Drop()
        card = layout.card_at(place.x(), place.y())
        card = "" if card in self.picks.chosen else card
        return Drop(card, layout.column_at(place.x(), place.y()))

    def _aim(self, target: Drop | None) -> None:
        if target is not None or self.target is not None:
            self.target = target
            self.dragged.emit(target)
        self.update()

    def _tell(self) -> None:
        self.update()
        self.picked.emit()
