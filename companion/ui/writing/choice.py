"""One sentence out of a list: a large button for each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from companion.ui.widgets.label import PlainLabel
from companion.ui.writing.look import Measures

Key = Qt.Key


class ChoiceButton(QPushButton):
    """A number and a sentence, on as many lines as it needs."""

    def __init__(self, number: int, text: str) -> None:
        super().__init__()
        self.setProperty("look", "choice")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{number}. {text}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._row = QHBoxLayout(self)
        figure, words = PlainLabel(str(number), "figure"), PlainLabel(text, wrap=True)
        for label in (figure, words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row.addWidget(figure)
        self._row.addWidget(words, 1)

    def fit(self, measures: Measures) -> None:
        """Take the sizes that this screen asks."""
        side, above = measures.px(24), measures.px(12)
        self._row.setContentsMargins(side, above, side, above)
        self._row.setSpacing(side)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room that the words ask."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the room that the words need."""
        return self._row.minimumSize()


class ChoiceList(QWidget):
    """Sentences of which one can be chosen, with its number, the arrows or a click.

    The chosen one again means none.
    """

    def __init__(self) -> None:
        super().__init__()
        self._items: list[str] = []
        self._buttons: list[ChoiceButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def chosen(self) -> str:
        """Id of the chosen sentence; empty when none is."""
        pairs = zip(self._items, self._buttons, strict=True)
        return next((item for item, button in pairs if button.isChecked()), "")

    def show_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Show these sentences, none of them chosen."""
        for gone in self._buttons:
            gone.hide()
            gone.deleteLater()
        self._items = [item for item, _ in items]
        self._buttons = []
        for number, (_, text) in enumerate(items, 1):
            button = ChoiceButton(number, text)
            button.clicked.connect(self._on_button_clicked)
            self._buttons.append(button)
            self._column.insertWidget(number - 1, button)

    def begin(self) -> None:
        """Put the keyboard at the chosen sentence, or at the first."""
        there = next((b for b in self._buttons if b.isChecked()), None)
        if there is not None or self._buttons:
            (there or self._buttons[0]).setFocus()

    def forget(self) -> None:
        """Choose none."""
        for button in self._buttons:
            button.setChecked(False)

    def take_key(self, event: QKeyEvent) -> bool:
        """Choose by number, walk with the arrows; tell whether the key meant something."""
        figure = int(event.text()) if event.text() in {*"123456789"} else 0
        if 0 < figure <= len(self._buttons):
            self._buttons[figure - 1].setFocus()
            if not event.isAutoRepeat():
                self._buttons[figure - 1].click()
            return True
        here = next((i for i, button in enumerate(self._buttons) if button.hasFocus()), None)
        if here is None or event.key() not in (Key.Key_Up, Key.Key_Down):
            return False
        there = here + (1 if event.key() == Key.Key_Down else -1)
        self._buttons[max(0, min(len(self._buttons) - 1, there))].setFocus()
        return True

    def fit(self, measures: Measures) -> None:
        """Take the sizes that this screen asks."""
        self._column.setSpacing(measures.px(10))
        for button in self._buttons:
            button.fit(measures)

    def _on_button_clicked(self) -> None:
        for button in self._buttons:
            if button is not self.sender():
                button.setChecked(False)
