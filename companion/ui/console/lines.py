"""The trainer's lines: what to say, do, leave and listen for, readable at a glance."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from companion.domain.sheet import Sheet
from companion.domain.step import TrainerLines
from companion.ui.widgets.label import PlainLabel


class LinesCard(QFrame):
    """What only the trainer reads. The room never sees any of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 2, 4)
        self._area = QScrollArea()
        self._area.setProperty("look", "reading")
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("Voor jou: zeg, doe, laat en luister"))
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._area)
        inside = QWidget()
        inside.setObjectName("scrolled")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(12, 8, 8, 8)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(7)
        self._rows = self._make_rows()
        self._is_stacked: bool | None = None
        self.show_stacked(stacked=False)
        rows.addLayout(self._grid)
        rows.addStretch(1)
        inside.setMinimumHeight(1)  # else it is as high as for fewer letters in a line
        self._area.setWidget(inside)

    def show_lines(self, lines: TrainerLines, sheet: Sheet) -> None:
        """Show the lines of a step and what participants have on paper."""
        paper = sheet.text or " · ".join(sheet.headings)
        texts = (lines.say, lines.do, lines.leave, lines.listen, lines.beware, paper)
        for (heading, label), text in zip(self._rows, texts, strict=True):
            label.setText(text)
            heading.setVisible(bool(text))
            label.setVisible(bool(text))
        self._area.verticalScrollBar().setValue(0)

    def show_stacked(self, *, stacked: bool) -> None:
        """Put each heading above its line instead of before it, where there is little width."""
        if stacked == self._is_stacked:
            return
        self._is_stacked = stacked
        top = Qt.AlignmentFlag.AlignTop
        for number, (heading, text) in enumerate(self._rows):
            if stacked:
                self._grid.addWidget(heading, 2 * number, 0, 1, 2, top)
                self._grid.addWidget(text, 2 * number + 1, 0, 1, 2, top)
            else:
                self._grid.addWidget(heading, number, 0, top)
                self._grid.addWidget(text, number, 1, top)
        self._grid.setColumnStretch(1, 1)

    def _make_rows(self) -> list[tuple[PlainLabel, PlainLabel]]:
        words = (
            self.tr("Zeg"),
            self.tr("Doe"),
            self.tr("Laat"),
            self.tr("Luister"),
            self.tr("Let op"),
            self.tr("Op papier"),
        )
        rows = []
        for number, word in enumerate(words):
            text = PlainLabel("", "say" if number == 0 else "", wrap=True)
            rows.append((PlainLabel(word, "heading"), text))
        return rows
