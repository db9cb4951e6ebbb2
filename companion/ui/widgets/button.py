"""Buttons with words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from companion.ui.widgets.layouts import FlowLayout


def word_button(text: str, look: str = "", name: str = "", hint: str = "") -> QPushButton:
    """Return a button with a word; ``name`` is what a screen reader says, the text otherwise."""
    button = QPushButton(text.replace("&", "&&"))
    button.setProperty("look", look)
    button.setAccessibleName(name or text)
    if hint:
        button.setToolTip(hint)
    return button


class SegmentedChoice(QWidget):
    """A row of words of which one is chosen.

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
        self._row = FlowLayout(self)
        self.setAccessibleName(name)

    @property
    def current(self) -> str:
        """The key of the chosen word; empty when there are no words."""
        index = self._group.checkedId()
        return self._keys[index] if 0 <= index < len(self._keys) else ""

    def show_options(self, options: Sequence[tuple[str, str]], current: str) -> None:
        """Show these (key, word) pairs with one of them chosen."""
        if [key for key, _ in options] != self._keys:
            self._rebuild(options)
        for index, (key, word) in enumerate(options):
            button = self._group.button(index)
            button.setText(word.replace("&", "&&"))
            button.setAccessibleName(f"{self._name}: {word}")
            button.setChecked(key == current)

    def _rebuild(self, options: Sequence[tuple[str, str]]) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._keys = [key for key, _ in options]
        for index in range(len(options)):
            button = QPushButton()
            button.setCheckable(True)
            button.setProperty("look", self._look)
            self._group.addButton(button, index)
            self._row.addWidget(button)

    def _on_group_id_clicked(self, index: int) -> None:
        self.chosen.emit(self._keys[index])
