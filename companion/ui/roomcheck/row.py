"""One thing that is looked at: its name, how it is in words, and at most two buttons."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout

BESIDE_FITS = 34
"""Width from which the buttons stand beside the words, in heights of a line of text."""
ENDLESS = 16_777_215
"""Qt's word for no largest width."""


class Verdict(StrEnum):
    """How a thing is; the value is its look."""

    GOOD = "verdictGood"
    LOOK = "verdictLook"
    UNKNOWN = "verdictUnknown"


def verdict_word(verdict: Verdict) -> str:
    """Return a verdict in a word or two."""
    match verdict:
        case Verdict.GOOD:
            return QCoreApplication.translate("RoomCheck", "goed")
        case Verdict.LOOK:
            return QCoreApplication.translate("RoomCheck", "kijk even")
        case Verdict.UNKNOWN:
            return QCoreApplication.translate("RoomCheck", "weet ik niet")


class CheckRow(QFrame):
    """A card with a title, a verdict and a sentence or two; buttons beside or below them.

    ``called`` is its name within a sentence; ``changed`` comes when the verdict is another one.
    """

    changed = Signal()

    def __init__(self, title: str, called: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.title = title
        self.called = called
        self.verdict = Verdict.UNKNOWN
        self.buttons: list[QPushButton] = []
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(14, 9, 14, 10)
        self._layout.setSpacing(10)
        self.words = QVBoxLayout()
        self.words.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(10)
        self._word = PlainLabel(verdict_word(self.verdict), self.verdict.value)
        self._text = PlainLabel("", wrap=True)
        head.addWidget(PlainLabel(title, "heading"))
        head.addWidget(self._word)
        head.addStretch(1)
        self.words.addLayout(head)
        self.words.addWidget(self._text)
        self._layout.addLayout(self.words, 1)
        self._side = QWidget()
        self._buttons = FlowLayout(self._side, 8)
        self._layout.addWidget(self._side)
        self._side.hide()

    @property
    def text(self) -> str:
        """What the row says."""
        return self._text.text()

    def show_verdict(self, verdict: Verdict, text: str) -> None:
        """Say how it is."""
        self._word.setText(verdict_word(verdict))
        self._word.set_look(verdict.value)
        self._text.setText(text)
        pattern = QCoreApplication.translate("RoomCheck", "{title}: {verdict}. {text}")
        name = pattern.format(title=self.title, verdict=verdict_word(verdict), text=text)
        self.setAccessibleName(name)
        if verdict != self.verdict:
            self.verdict = verdict
            self.changed.emit()

    def add_button(self, text: str, name: str = "") -> QPushButton:
        """Return a new button of this row."""
        button = word_button(text, "", name)
        self.buttons.append(button)
        self._buttons.addWidget(button)
        self._side.show()
        return button

    def arrange_buttons(self) -> None:
        """Put the buttons beside the words where there is room, else below them."""
        line = max(1, self.fontMetrics().lineSpacing())
        is_beside = self.width() >= BESIDE_FITS * line
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(beside if is_beside else below)
        shown = [button for button in self.buttons if button.isVisibleTo(self._side)]
        width = sum(button.sizeHint().width() for button in shown)
        width += self._buttons.spacing() * max(0, len(shown) - 1)
        self._side.setMinimumWidth(width if is_beside else 0)
        self._side.setMaximumWidth(width if is_beside else ENDLESS)
        self._side.setVisible(bool(shown))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Ask for the height that the words take at this width, not at the narrowest."""
        hint = super().minimumSizeHint()
        height = self._layout.heightForWidth(self.width())
        return QSize(hint.width(), height if 0 < height < hint.height() else hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Find the best place for the buttons."""
        super().resizeEvent(event)
        self.arrange_buttons()
        self.updateGeometry()
