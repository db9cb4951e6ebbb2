"""Words that change and move nothing: digits of one width, and buttons that keep their room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from companion.ui.widgets.button import show_word
from companion.ui.widgets.label import PlainLabel

_EQUAL = QFont.Tag("tnum")


def with_equal_digits(font: QFont) -> QFont:
    """Return a font in which every digit has the same width."""
    own = QFont(font)
    own.setFeature(_EQUAL, 1)
    return own


def keep_place(widget: QWidget, *, kept: bool) -> None:
    """Let a widget keep its place in a row while it is hidden, or not."""
    policy = widget.sizePolicy()
    if policy.retainSizeWhenHidden() != kept:
        policy.setRetainSizeWhenHidden(kept)
        widget.setSizePolicy(policy)


class SteadyButton(QPushButton):
    """A button with one of a few words; it always has room for the widest of them."""

    def __init__(self, words: Sequence[str], look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = tuple(words)
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("look", look)
        self.show_choice(0)

    def show_choice(self, number: int) -> None:
        """Show one of the words, counted from 0."""
        show_word(self, self._words[number])

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Keep room for the words as they look in this window."""
        self._keep_room()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Keep room for the words when the look or the text size changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._keep_room()

    def _keep_room(self) -> None:
        shown, widths = self.text(), []
        self.setMinimumWidth(0)
        for word in self._words:
            self.setText(word.replace("&", "&&"))
            widths.append(self.sizeHint().width())
        self.setText(shown)
        self.setMinimumWidth(max(widths))


class TabularLabel(PlainLabel):
    """Words with a number that changes while somebody looks; their room stays the same.

    ``widest`` are the widest texts that will stand here; the label keeps room for them.
    """

    def __init__(
        self, look: str = "", widest: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__("", look, parent=parent)
        self._widest = tuple(widest)
        self._keep_room()

    def keep_room_for(self, *widest: str) -> None:
        """Keep room for other texts."""
        self._widest = widest
        self._keep_room()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Keep room for the look that it has in its window."""
        self._keep_room()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Keep the digits equal and the room right when the look or the text size changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._keep_room()

    def _keep_room(self) -> None:
        if not self.font().isFeatureSet(_EQUAL):
            self.setFont(with_equal_digits(self.font()))
        self.setMinimumWidth(0)
        if self._widest:
            self.setMinimumWidth(max(self._room_for(text) for text in self._widest))

    def _room_for(self, text: str) -> int:
        """Return the width that a text takes, with all that the sheet puts around it."""
        shown = self.text()
        self.setText(text)
        width = self.sizeHint().width()
        self.setText(shown)
        return width
