"""Digits that are all equally wide: a clock that ticks moves nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QWidget

from companion.ui.widgets.label import PlainLabel

_EQUAL = QFont.Tag("tnum")


def with_equal_digits(font: QFont) -> QFont:
    """Return a font in which every digit has the same width."""
    own = QFont(font)
    own.setFeature(_EQUAL, 1)
    return own


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
