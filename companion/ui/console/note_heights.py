"""How high each note of a list is drawn: known at once, also of thousands."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF

from companion.ui.widgets.wrapped import WrappedText, is_surely_cut

SIDE = 10
MOST_LINES = 12
MOST_KNOWN = 10_000
"""Heights that are remembered in each width, besides those of the notes that are there."""
MOST_WIDTHS = 3

Look = tuple[str, bool, bool]
"""The words of a note, whether it is hidden, and whether it has a star."""
Sizes = dict[Look, QSize]


class NoteHeights:
    """The height of each note in a width and font; each is worked out once.

    The width is that beside a scroll bar, also where there is none yet: a list that becomes too
    long would be laid out twice, and thousands of notes took half a second. What was known of the
    last few widths stays: buttons that come and go make the list a little narrower and wider.
    """

    def __init__(self) -> None:
        self.width = 0
        """Of a row."""
        self._font = QFont()
        self._known: Sizes = {}
        self._earlier: dict[tuple[int, str], Sizes] = {}

    def suit(self, width: int, font: QFont) -> None:
        """Take a width and a font."""
        if (width, font) == (self.width, self._font):
            return
        self.width, self._font = width, QFont(font)
        key = (width, font.toString())
        self._known = self._earlier.pop(key, {})
        self._earlier[key] = self._known
        if len(self._earlier) > MOST_WIDTHS:
            del self._earlier[next(iter(self._earlier))]

    def font(self, *, hidden: bool) -> QFont:
        """Return the font of a note; hidden ones are italic."""
        font = QFont(self._font)
        font.setItalic(hidden)
        return font

    def size(self, text: str, *, hidden: bool, starred: bool) -> QSize:
        """Return room for all lines of a note, up to a dozen; a guess until it is measured."""
        size = self._known.get((text, hidden, starred))
        return size or QSize(self.width, self._guess(text, starred=starred))

    def unknown(self, looks: Iterable[Look]) -> list[Look]:
        """Return which of these are not measured yet in this width; let go of what is long gone."""
        looks = list(looks)
        if len(self._known) > len(looks) + MOST_KNOWN:
            self._known.clear()
        return [look for look in looks if look not in self._known]

    def measure(self, looks: Iterable[Look]) -> None:
        """Work out how high notes are."""
        for look in looks:
            self._known[look] = QSize(self.width, self._height(*look))

    def wrapped(self, text: str, *, hidden: bool, starred: bool) -> WrappedText:
        """Lay a note out."""
        font = self.font(hidden=hidden)
        return WrappedText(text, font, self.room(starred=starred), MOST_LINES)

    def left(self, *, starred: bool) -> int:
        """Return where the words begin: after the star, if there is one."""
        return SIDE + (QFontMetrics(self._font).ascent() + 6 if starred else 0)

    def room(self, *, starred: bool) -> int:
        """Return the width for the words."""
        return self.width - self.left(starred=starred) - SIDE

    @property
    def pad(self) -> int:
        """Space above and below the words."""
        return max(6, self._font.pixelSize() // 2)

    def _guess(self, text: str, *, starred: bool) -> int:
        metrics = QFontMetrics(self._font)
        lines = 1 + len(text) * metrics.averageCharWidth() // max(1, self.room(starred=starred))
        return min(MOST_LINES, lines) * metrics.lineSpacing() + 2 * self.pad

    def _height(self, text: str, hidden: bool, starred: bool) -> int:  # noqa: FBT001
        """Lay a note out to know its height; of a long one it is known without."""
        room = self.room(starred=starred)
        font = self.font(hidden=hidden)
        if is_surely_cut(text, font, room, MOST_LINES):
            count = MOST_LINES
        else:
            count = self.wrapped(text, hidden=hidden, starred=starred).count
        return round(count * QFontMetricsF(font).lineSpacing()) + 2 * self.pad
