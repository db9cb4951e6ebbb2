"""The trainer's lines: what to say, do, leave and listen for, readable at a glance."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from companion.domain.step import Sheet, TrainerLines
from companion.ui.widgets.label import PlainLabel


class LinesCard(QFrame):
    """What only the trainer reads. The room never sees any of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 2, 4)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("Voor jou: zeg, doe, laat en luister"))
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._area)
        inside = QWidget()
        inside.setObjectName("scrolled")
        grid = QGridLayout(inside)
        grid.setContentsMargins(12, 8, 8, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        self._rows: list[tuple[PlainLabel, PlainLabel]] = []
        words = (
            self.tr("Zeg"),
            self.tr("Doe"),
            self.tr("Laat"),
            self.tr("Luister"),
            self.tr("Let op"),
            self.tr("Op papier"),
        )
        for number, word in enumerate(words):
            heading = PlainLabel(word, "heading")
            text = PlainLabel("", "say" if number == 0 else "", wrap=True)
            grid.addWidget(heading, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, number, 1, Qt.AlignmentFlag.AlignTop)
            self._rows.append((heading, text))
        grid.setRowStretch(len(words), 1)
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
