"""A quiet table: a name on each line with minutes behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.tabular import TabularLabel


@dataclass(frozen=True, slots=True)
class MinuteRow:
    """One line of the table."""

    name: str
    cells: tuple[str, ...]
    look: str = ""
    """"heading" for what differs or for a sum, "soft" for what is less important."""


class MinuteTable(QFrame):
    """Names with columns of minutes, on a card that scrolls; a screen reader hears whole lines."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        self._area = QScrollArea()
        self._area.setProperty("look", "reading")
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(name)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._area)
        self._rows: tuple[MinuteRow, ...] = ()
        self._sight: QWidget = self._area

    @property
    def rows(self) -> tuple[MinuteRow, ...]:
        """What stands in the table, without the headings."""
        return self._rows

    def show_rows(self, headings: Sequence[str], rows: Sequence[MinuteRow], sight: int = 0) -> None:
        """Show these lines; the first heading is that of the names.

        ``sight`` is the number of the line that must be seen without scrolling.
        """
        self._rows = tuple(rows)
        inside = QWidget()
        inside.setObjectName("scrolled")
        grid = QGridLayout(inside)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 1)
        for column, heading in enumerate(headings):
            self._place(grid, 0, column, PlainLabel(heading, "soft"))
        names = [self._show_row(grid, n, row, headings) for n, row in enumerate(rows, start=1)]
        grid.setRowStretch(len(rows) + 1, 1)
        self._area.setWidget(inside)
        self._sight = names[sight] if 0 < sight < len(names) else inside
        self._scroll_later()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Scroll to what must be seen, now that there is a size."""
        super().showEvent(event)
        self._scroll_later()

    def _scroll_later(self) -> None:
        """Scroll when the lines have been laid out."""
        QTimer.singleShot(0, self, self._scroll)

    def _scroll(self) -> None:
        if self._sight is not self._area.widget():
            self._area.ensureWidgetVisible(self._sight, 0, self._area.height() // 3)

    def _show_row(
        self, grid: QGridLayout, number: int, row: MinuteRow, headings: Sequence[str]
    ) -> QWidget:
        name = PlainLabel(row.name, row.look, wrap=True)
        cells = zip(headings[1:], row.cells, strict=True)
        said = [f"{heading} {cell}" for heading, cell in cells if cell]
        name.setAccessibleName(", ".join([row.name, *said]))
        self._place(grid, number, 0, name)
        for column, cell in enumerate(row.cells, start=1):
            label = TabularLabel(row.look)
            label.setText(cell)
            self._place(grid, number, column, label)
        return name

    def _place(self, grid: QGridLayout, row: int, column: int, label: PlainLabel) -> None:
        """Put names at the left and minutes at the right of their columns."""
        if column:
            top_right = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
            grid.addWidget(label, row, column, top_right)
        else:
            grid.addWidget(label, row, column)
