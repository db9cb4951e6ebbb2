"""Something to read beside the work: role cards, sources, what to do in a difficult moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from companion.ui.widgets.label import PlainLabel


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it."""

    heading: str
    text: str
    soft: str = ""
    """A last line in a softer colour: a source, an address."""


class ReadingPanel(QFrame):
    """Sections of text in a column that scrolls."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(name)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._area)
        self._shown: tuple[Section, ...] | None = None

    @property
    def shown(self) -> tuple[Section, ...]:
        """What stands in the panel."""
        return self._shown or ()

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these sections from the top."""
        if tuple(sections) == self._shown:
            return
        self._shown = tuple(sections)
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(4)
        for section in sections:
            for text, look in (
                (section.heading, "heading"),
                (section.text, ""),
                (section.soft, "soft"),
            ):
                if text:
                    column.addWidget(self._label(text, look))
            column.addSpacing(12)
        column.addStretch(1)
        self._area.setWidget(inside)

    @staticmethod
    def _label(text: str, look: str) -> PlainLabel:
        label = PlainLabel(text, look, wrap=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label
