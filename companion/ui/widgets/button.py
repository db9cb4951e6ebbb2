"""Buttons with words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLayout, QPushButton, QWidget

from companion.ui.widgets.layouts import FlowLayout
from companion.ui.widgets.tabs import chain_tabs
from companion.ui.widgets.tip import show_tip

ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


def word_button(text: str, look: str = "", name: str = "", hint: str = "") -> QPushButton:
    """Return a button with a word; ``name`` is what a screen reader says, the text otherwise.

    A click leaves the keyboard where it was; Tab reaches the button, and Enter and space press it.
    """
    button = QPushButton()
    button.setAutoDefault(True)
    _dress(button, look)
    show_word(button, text, name)
    show_tip(button, hint)
    return button


def show_word(button: QPushButton, text: str, name: str = "") -> None:
    """Give a button another word; an ampersand in it is an ampersand."""
    button.setText(text.replace("&", "&&"))
    button.setAccessibleName(name or text)


def _dress(button: QPushButton, look: str) -> None:
    button.setProperty("look", look)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class Segment(QPushButton):
    """One word of a row. ``arrow_pressed`` carries 1 for the next word, -1 for the one before."""

    arrow_pressed = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go through the words in their order, on however many lines they stand."""
        if event.key() in ARROWS:
            self.arrow_pressed.emit(ARROWS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class SegmentedChoice(QWidget):
    """A row of words of which one is chosen, with the mouse or with arrow keys.

    ``chosen`` carries the key of a word when a user chooses it.
    """

    chosen = Signal(str)

    def __init__(self, name: str, look: str = "small", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._look = look
        self._keys: list[str] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idClicked.connect(self._on_group_id_clicked)
        self._row = self._joined() if look == "segment" else FlowLayout(self)
        self.setAccessibleName(name)

    @property
    def current(self) -> str:
        """The key of the chosen word; empty when there are no words."""
        index = self._group.checkedId()
        return self._keys[index] if 0 <= index < len(self._keys) else ""

    @property
    def chosen_button(self) -> QPushButton | None:
        """The word that Tab stops at."""
        index = self._group.checkedId()
        return self._button(index) if index >= 0 else None

    @property
    def has_keyboard(self) -> bool:
        """Whether one of the words has the focus."""
        return any(button.hasFocus() for button in self._group.buttons())

    def put_before(self, words: QWidget) -> None:
        """Let words stand before the row, and wrap with it."""
        self._row.addWidget(words)

    def show_options(self, options: Sequence[tuple[str, str]], current: str) -> None:
        """Show these (key, word) pairs with one of them chosen."""
        if [key for key, _ in options] != self._keys:
            self._rebuild(options)
        for index, (key, word) in enumerate(options):
            button = self._button(index)
            show_word(button, word, f"{self._name}: {word}")
            button.setChecked(key == current)
        self._let_tab_reach_checked()

    def _joined(self) -> QLayout:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        return row

    def _rebuild(self, options: Sequence[tuple[str, str]]) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._keys = [key for key, _ in options]
        for index in range(len(options)):
            button = Segment()
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.arrow_pressed.connect(self._on_segment_arrow_pressed)
            _dress(button, self._look)
            place = {0: "first", len(options) - 1: "last"}.get(index, "middle")
            button.setProperty("place", place)
            self._group.addButton(button, index)
            self._row.addWidget(button)
        chain_tabs([self])

    def _button(self, index: int) -> QPushButton:
        button = self._group.button(index)
        if not isinstance(button, QPushButton):
            raise TypeError(index)
        return button

    def _let_tab_reach_checked(self) -> None:
        """Let Tab stop once in the row: at the chosen word. Arrow keys go to the others."""
        chosen = self._group.checkedButton()
        for button in self._group.buttons():
            stops = button is chosen or chosen is None
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if stops else Qt.FocusPolicy.NoFocus)

    def _on_segment_arrow_pressed(self, by: int) -> None:
        button = self._button((self._group.checkedId() + by) % len(self._keys))
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()

    def _on_group_id_clicked(self, index: int) -> None:
        self._let_tab_reach_checked()
        self.chosen.emit(self._keys[index])
