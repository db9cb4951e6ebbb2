"""Something to read beside the work: role cards, sources, what to do in a difficult moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QShowEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QVBoxLayout, QWidget

from companion.ui.sheet import COLORS


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it."""

    heading: str
    text: str
    soft: str = ""
    """A last line in a softer colour: a source, an address."""


class ReadingPanel(QFrame):
    """Sections of text in a column that scrolls; words can be selected and copied.

    It is one text and not a label for each line, and it is laid out when somebody looks: a step
    must not wait for what nobody reads.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        self._text = self.text_edit = QTextEdit()
        self._text.setReadOnly(True)
        self._text.setAcceptRichText(False)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(name)
        self._text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text.document().setDocumentMargin(12)
        self._text.document().setUndoRedoEnabled(False)
        column.addWidget(self._text)
        self._shown: tuple[Section, ...] = ()
        self._is_laid_out = True

    @property
    def shown(self) -> tuple[Section, ...]:
        """What stands in the panel."""
        return self._shown

    def text(self) -> str:
        """Return all words in the panel, as they are laid out."""
        self._lay_out()
        return self._text.toPlainText()

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these sections from the top."""
        if tuple(sections) != self._shown:
            self._shown = tuple(sections)
            self._is_laid_out = False
            if self.isVisible():
                self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Lay out what was handed over while the panel was hidden."""
        self._lay_out()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Lay out anew when the text size changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._is_laid_out = False
            if self.isVisible():
                self._lay_out()

    def _lay_out(self) -> None:
        if self._is_laid_out:
            return
        self._is_laid_out = True
        self._text.clear()
        cursor = QTextCursor(self._text.document())
        cursor.beginEditBlock()
        for number, section in enumerate(self._shown):
            above = self.fontMetrics().height() if number else 0
            for text, look in _parts(section):
                for line in text.split("\n"):
                    self._add(cursor, line, look, above)
                    above = 3
        cursor.endEditBlock()
        self._text.verticalScrollBar().setValue(0)

    def _add(self, cursor: QTextCursor, line: str, look: str, above: int) -> None:
        """Add one line of plain text in one of the looks."""
        block, letters = QTextBlockFormat(), QTextCharFormat()
        block.setTopMargin(above)
        block.setLineHeight(112, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if line.startswith("–  "):
            indent = self.fontMetrics().horizontalAdvance("–  ")
            block.setLeftMargin(indent)
            block.setTextIndent(-indent)
        letters.setFontWeight(QFont.Weight.Bold if look == "heading" else QFont.Weight.Normal)
        letters.setForeground(QColor(COLORS["soft" if look == "soft" else "ink"]))
        if cursor.position() or cursor.block().text():
            cursor.insertBlock(block, letters)
        else:
            cursor.setBlockFormat(block)
        cursor.insertText(line, letters)


def _parts(section: Section) -> list[tuple[str, str]]:
    """Return the parts of a section that have words, each with its look."""
    parts = [(section.heading, "heading"), (section.text, ""), (section.soft, "soft")]
    return [(text, look) for text, look in parts if text]
