"""The board with keys alone: everything that the mouse does, and the numbers of cards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from companion.ui.board.hand import BoardByHand
from companion.ui.board.numbers import TypedNumber
from companion.ui.board.picks import neighbour

Key = Qt.Key
Held = Qt.KeyboardModifier

ARROWS: Final = frozenset({Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down})
FORWARD: Final = frozenset({Key.Key_Right, Key.Key_Down})
DIGITS: Final = tuple(range(Key.Key_0.value, Key.Key_9.value + 1))


class BoardSheet(BoardByHand):
    """The board; each signal is a wish about the cards that are chosen.

    ``pile_wanted`` carries a number key, ``typed`` the figures of a card's number so far,
    ``unknown_number`` one that no card has, ``page_wanted`` 1 for the next page and -1 for the
    one before.
    """

    pile_wanted = Signal(int)
    name_wanted = Signal()
    hide_wanted = Signal()
    typed = Signal(str)
    unknown_number = Signal(int)
    page_wanted = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._number = TypedNumber()
        self._keys: Mapping[int, Callable[[], None]] = {
            Key.Key_Delete.value: self.hide_wanted.emit,
            Key.Key_N.value: self.name_wanted.emit,
            Key.Key_F2.value: self.name_wanted.emit,
            Key.Key_Plus.value: self._add_dot,
            Key.Key_Minus.value: self._take_dot,
            Key.Key_Return.value: self._enter,
            Key.Key_Enter.value: self._enter,
            Key.Key_Home.value: self._go_first,
            Key.Key_End.value: self._go_last,
            Key.Key_Backspace.value: self._shorten,
        }

    def show_dotting(self, *, on: bool) -> None:
        """While dots are given a click is a dot, and figures are the number of a card."""
        if on != self.is_dotting:
            self.is_dotting = on
            self._forget_number()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Do with keys what the mouse does; Esc lets go of what is in the hand first."""
        held = event.modifiers() & ~Held.KeypadModifier
        key = event.key()
        if key in {arrow.value for arrow in ARROWS}:
            self._go(Key(key), held)
        elif key == Key.Key_Escape and (self.target is not None or self._number.text):
            self.let_go()
            self._forget_number()
        elif key == Key.Key_A and held == Held.ControlModifier:
            self.picks.take_all()
            self._tell()
        elif key == Key.Key_Space and self.picks.current:
            self.picks.toggle(self.picks.current)
            self._tell()
        elif key in DIGITS and not held & ~Held.ShiftModifier:
            self._digit(DIGITS.index(key))
        elif key in self._keys and not held & ~Held.ShiftModifier:
            self._keys[key]()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Be at a card as soon as the keyboard is here."""
        super().focusInEvent(event)
        if not self.picks.current and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._go_first()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.let_go()
        self._forget_number()

    def _go(self, key: Qt.Key, held: Held) -> None:
        """Go to the card in the direction of an arrow; past the last one, to the next page."""
        rects = self.card_rects()
        current = self.picks.current
        if current not in rects:
            self._go_to(next(iter(rects), ""), Held.NoModifier)
        elif other := neighbour(rects, current, key):
            self._go_to(other, held)
        else:
            self._turn_page(1 if key in FORWARD else -1)

    def _go_to(self, card: str, held: Held) -> None:
        if held & Held.ShiftModifier:
            self.picks.reach(card)
        elif held & Held.ControlModifier:
            self.picks.current = card
        else:
            self.picks.take(card)
        self._tell()

    def _turn_page(self, by: int) -> None:
        layout = self.layout_now()
        if layout is None or not 0 <= layout.page + by < layout.pages:
            return
        self.page_wanted.emit(by)
        rects = list(self.card_rects())
        self._go_to(rects[0 if by > 0 else -1] if rects else "", Held.NoModifier)

    def _go_first(self) -> None:
        self._go_to(next(iter(self.card_rects()), ""), Held.NoModifier)

    def _go_last(self) -> None:
        self._go_to(next(reversed(self.card_rects()), ""), Held.NoModifier)

    def _digit(self, figure: int) -> None:
        if not self.is_dotting:
            self.pile_wanted.emit(figure)
        elif number := self._number.type(str(figure), len(self.picks.cards)):
            self._dot_number(number)
        else:
            self.typed.emit(self._number.text)

    def _enter(self) -> None:
        if not self.is_dotting:
            if self.picks.current:
                self.large_wanted.emit()
        elif number := self._number.take():
            self.typed.emit("")
            self._dot_number(number)
        else:
            self._add_dot()

    def _dot_number(self, number: int) -> None:
        columns = self.scene.board.columns if self.scene else ()
        cards = {card.number: card.id for column in columns for card in column.cards}
        if number in cards:
            self.choose(cards[number])
            self.dot_wanted.emit(cards[number], 1)
        else:
            self.unknown_number.emit(number)

    def _add_dot(self) -> None:
        if self.picks.current:
            self.dot_wanted.emit(self.picks.current, 1)

    def _take_dot(self) -> None:
        if self.picks.current:
            self.dot_wanted.emit(self.picks.current, -1)

    def _shorten(self) -> None:
        self._number.shorten()
        self.typed.emit(self._number.text)

    def _forget_number(self) -> None:
        self._number.take()
        self.typed.emit("")
