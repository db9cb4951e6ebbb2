"""Answers on paper and raised hands, as numbers: the self-scan, the evaluation, dots."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from companion.domain.counting import Counting, CountingKind
from companion.domain.slip import Slip
from companion.domain.tally import Counts
from companion.ui.console import tally_words as say
from companion.ui.console.tally_entry import SlipEntry
from companion.ui.console.tally_model import NO_SLIP, NOTHING_COUNTED
from companion.ui.console.tally_table import CountTable
from companion.ui.keys_places import is_text
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel


class TallyPanel(QFrame):
    """What the group answered, counted: slip by slip, by raised hands, or dot by dot.

    ``slip_given`` carries from sentence to mark and the id of the chosen sentence, empty for none;
    ``count_wanted`` carries item, mark and how often. ``undo_wanted`` comes when the last slip is
    to be taken off, ``screen_wanted`` when people are to fill it in at this laptop, one by one.
    Show the new counts before these return: what was typed is cleared only when it was counted.
    """

    slip_given = Signal(dict, str)
    count_wanted = Signal(str, int, int)
    undo_wanted = Signal()
    screen_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._counting = NOTHING_COUNTED
        self._counts: Counts = {}
        self._scans = 0
        self._row = -1
        self._is_adding = False
        self._build()
        self.entry.read.connect(self._on_entry_read)
        self.entry.given.connect(self._on_entry_given)
        self.entry.undo_wanted.connect(self._on_entry_undo_wanted)
        self.table.count_wanted.connect(self.count_wanted)
        self.table.sentence_chosen.connect(self._on_table_sentence_chosen)
        self._screen.clicked.connect(self.screen_wanted)

    def show_counting(self, counting: Counting, counts: Counts, scans: int) -> None:
        """Show what a step counts, and what was counted so far."""
        is_other_step = counting.step_id != self._counting.step_id
        has_other_counts = dict(counts) != dict(self._counts)
        self._counting, self._counts, self._scans = counting, counts, scans
        is_poll = counting.kind is CountingKind.POLL
        self._heading.setText(say.heading(counting))
        self._summary.setText(say.summary(counting, counts, scans))
        self._marks.setText(say.marks(counting))
        self._table_help.setText(say.table_help(counting))
        for part in (self.entry, self._marks, self._screen):
            part.setVisible(not is_poll)
        self.setFocusProxy(self.table if is_poll else self.entry.edit)
        for each in (self, self.table):
            each.setAccessibleName(say.heading(counting))
        self.table.setAccessibleDescription(say.table_help(counting))
        self.table.show_counting(counting, counts)
        rows = range(len(counting.items) + 1)
        self._sentence.keep_room_for([say.sentence(counting, row) for row in rows])
        if not is_poll:
            self.entry.show_counting(counting)
        if has_other_counts and not is_other_step and not self._is_adding:
            self.entry.show_quiet()
        self._show_sentence()

    def focus_entry(self) -> None:
        """Put the keyboard where counting begins: the slip, or the dots.

        A text that somebody types elsewhere in the window keeps it.
        """
        there = self.window().focusWidget()
        if there is None or not there.isVisible() or not is_text(there):
            self.setFocus()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        self._heading = PlainLabel("", "heading", wrap=True)
        self._summary = PlainLabel("", "say", wrap=True)
        self.entry = SlipEntry()
        self._sentence = self.entry.sentence
        self.table = CountTable()
        self._marks = PlainLabel("", "soft", wrap=True)
        self._table_help = PlainLabel("", "soft", wrap=True)
        self._screen = word_button(
            self.tr("Eén voor één …"),
            "small",
            name=self.tr("Eén voor één op dit scherm"),
            hint=self.tr("Mensen vullen hun cijfers zelf in op dit scherm, één voor één."),
        )
        privacy = PlainLabel(
            self.tr("Alleen aantallen worden bewaard, geen namen."), "soft", wrap=True
        )
        for part in (self._heading, self._summary, self.entry):
            column.addWidget(part)
        for below in (self.table, self._marks, self._table_help, self._screen, privacy):
            column.addWidget(below)
        column.addStretch(1)

    def _show_sentence(self) -> None:
        """Say the whole sentence that is filled in, or that the keyboard is at."""
        sentence = say.sentence(self._counting, self._row)
        self._sentence.show_words(sentence, say.details(self._counting, self._counts, self._row))

    def _on_entry_read(self, slip: Slip) -> None:
        self.table.show_slip(slip if self.entry.edit.text() else NO_SLIP)
        self._row = slip.at
        self._show_sentence()

    def _on_entry_given(self, slip: Slip) -> None:
        before, scans = dict(self._counts), self._scans
        self._is_adding = True
        self.slip_given.emit(dict(slip.marks), slip.chosen)
        self._is_adding = False
        if dict(self._counts) != before:
            is_new = self._scans > scans
            self.entry.show_added(say.added(self._counting, self._scans, is_new=is_new))

    def _on_entry_undo_wanted(self) -> None:
        before = dict(self._counts)
        self._is_adding = True
        self.undo_wanted.emit()
        self._is_adding = False
        if dict(self._counts) != before:
            self.entry.show_taken_off()

    def _on_table_sentence_chosen(self, row: int) -> None:
        self._row = row
        self._show_sentence()
