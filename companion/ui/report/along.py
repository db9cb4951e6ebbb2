"""The list of lines goes along with the page that the room reads."""

from __future__ import annotations

from PySide6.QtCore import QObject

from companion.ui.report.lines import ReportLines
from companion.ui.report.mending import MendPanel
from companion.ui.report.seeing import ReportSeeing

NO_PAGE = -1


class LinesAlong(QObject):
    """Marks the lines that the room sees, and puts the keyboard on the first of them.

    Keys must not change a line that nobody looks at; words that are being typed stay in sight.
    """

    def __init__(self, lines: ReportLines, mending: MendPanel, seeing: ReportSeeing) -> None:
        super().__init__(lines)
        self._lines, self._mending, self._seeing = lines, mending, seeing
        self._page = NO_PAGE
        seeing.changed.connect(self.show_page)

    def show_page(self) -> None:
        """Show which lines are on the page that is on."""
        reading, seen = self._seeing.reading, self._seeing.in_sight
        before, self._page = self._page, reading.page if reading.is_on else NO_PAGE
        self._lines.show_in_sight(seen)
        if self._page == before or not seen or self._mending.edit.hasFocus():
            return
        here = self._lines.current
        if here is None or here.id not in seen:
            # a heading in the group's own words may come first on the page: that is no line
            self._lines.choose(next((row.id for row in self._lines.rows if row.id in seen), ""))
