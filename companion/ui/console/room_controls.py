"""Three words for what the room sees instead of the step: black, frozen, rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from companion.domain.room import RoomMode
from companion.ui.widgets.button import show_word, word_button


class RoomControls(QWidget):
    """*Zwart*, *Bevries* and *Rust*; the one that is on says so. ``mode_wanted`` carries a mode.

    A press on the one that is on asks for it again, which shows the step.
    """

    mode_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mode = RoomMode.STEP
        self._words = {
            RoomMode.BLACK: (self.tr("Zwart (B)"), self.tr("Zwart: aan")),
            RoomMode.FROZEN: (self.tr("Bevries (F)"), self.tr("Bevroren: aan")),
            RoomMode.REST: (self.tr("Rust (R)"), self.tr("Rust: aan")),
        }
        names = {
            RoomMode.BLACK: self.tr("Zwart: de groep ziet niets"),
            RoomMode.FROZEN: self.tr("Bevries: de groep houdt dit beeld, jij kijkt verder"),
            RoomMode.REST: self.tr("Rust: de groep ziet een kalm beeld, de klok wacht"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._buttons: dict[RoomMode, QPushButton] = {}
        for mode, (word, _) in self._words.items():
            button = word_button(word, "bar", names[mode], names[mode])
            button.setCheckable(True)
            button.clicked.connect(self._on_button_clicked)
            row.addWidget(button)
            self._buttons[mode] = button
        self.setAccessibleName(self.tr("Wat de groep ziet"))
        self._keep_width()

    @property
    def words(self) -> list[str]:
        """What the buttons say now."""
        return [button.text() for button in self._buttons.values()]

    def show_mode(self, mode: RoomMode) -> None:
        """Show which one is on; with RoomMode.STEP none is."""
        self._mode = mode
        for each, button in self._buttons.items():
            off, on = self._words[each]
            button.setChecked(each is mode)
            name = button.accessibleName()
            show_word(button, on if each is mode else off, name)

    def event(self, event: QEvent) -> bool:
        """Take the room that another text size asks, when the buttons have it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._keep_width()
        return super().event(event)

    def _keep_width(self) -> None:
        """Give each button room for both its words: nothing moves when one goes on."""
        for mode, button in self._buttons.items():
            button.ensurePolished()
            around = button.sizeHint().width() - _width(button, button.text())
            widest = max(_width(button, word) for word in self._words[mode])
            button.setMinimumWidth(around + widest + 2)

    def _on_button_clicked(self) -> None:
        pressed = next(mode for mode, each in self._buttons.items() if each is self.sender())
        self.show_mode(self._mode)  # the picture decides what is on, not the press
        self.mode_wanted.emit(pressed)


def _width(button: QPushButton, word: str) -> int:
    return button.fontMetrics().horizontalAdvance(word)
