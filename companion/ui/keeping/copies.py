"""The copies of a session that hold something else than its file, to go back to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from companion.domain.backup import Backup
from companion.ui.keeping.words import moment_words, notes_words
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel


class CopyRow(QFrame):
    """One copy: its moment and how many notes. ``wanted`` carries its Backup."""

    wanted = Signal(object)

    def __init__(self, copy: Backup, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("row")
        self.copy = copy
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(12)
        facts = self.tr("{moment}, {notes}").format(
            moment=moment_words(copy.made_at, today), notes=notes_words(copy.notes)
        )
        self.take = word_button(
            self.tr("Zet deze terug"), "small", self.tr("Zet deze terug: {copy}").format(copy=facts)
        )
        row.addWidget(PlainLabel(facts, wrap=True), 1)
        row.addWidget(self.take)
        self.take.clicked.connect(self._on_take_clicked)

    def _on_take_clicked(self) -> None:
        self.wanted.emit(self.copy)


class CopiesList(QWidget):
    """*Terug naar een kopie*: all copies, the newest first. ``wanted`` carries a Backup."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(PlainLabel(self.tr("Terug naar een kopie"), "heading", wrap=True))
        self.how = PlainLabel(self.tr("De app kijkt welke kopieën er zijn …"), wrap=True)
        self._column.addWidget(self.how)
        self.rows: list[CopyRow] = []

    def show_copies(self, copies: Sequence[Backup], today: date) -> None:
        """Show these copies; none says so."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [CopyRow(copy, today) for copy in copies]
        for row in self.rows:
            row.wanted.connect(self.wanted)
            self._column.addWidget(row)
        words = self.tr("Wat er nu staat, wordt dan zelf een kopie. Je kunt het weer omdraaien.")
        if not copies:
            words = self.tr("Er is geen kopie waarin iets anders staat dan nu.")
        self.how.setText(words)
