"""The sessions on this laptop, to go on with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.session import SessionSummary
from companion.domain.session_search import matching, words_to_find
from companion.ui.start.resume_row import ResumeRow
from companion.ui.start.search import SessionSearch
from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.label import PlainLabel

FEW = 8
"""So many stand there without a field to search in."""
MORE = 12
"""So many come when she asks for more."""
AT_ONCE = 4
"""So many are made in one go; the others a moment later, one by one, so that nobody waits."""


class ResumeList(QWidget):
    """*Ga verder*: the sessions, the last one first, and a field to find one among many.

    ``open_wanted``, ``follow_up_wanted``, ``keeping_wanted`` and ``rescue_wanted`` carry a Path.
    """

    open_wanted = Signal(object)
    follow_up_wanted = Signal(object)
    keeping_wanted = Signal(object)
    rescue_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ResumeRow] = []
        self._all: tuple[SessionSummary, ...] = ()
        self._words: list[str] = []
        self._waiting: list[SessionSummary] = []
        self._made: dict[SessionSummary, ResumeRow] = {}
        self._most = FEW
        self._is_busy = False
        self._build()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._on_turn_timeout)

    def show_sessions(self, summaries: Sequence[SessionSummary]) -> None:
        """Show these sessions."""
        self._none.setVisible(not summaries)
        if tuple(summaries) == self._all:
            return
        self._all = tuple(summaries)
        self._words = [words_to_find(each, date.today()) for each in summaries]
        self.search.setVisible(len(summaries) > FEW)
        if self.search.isHidden():
            self.search.edit.clear()
        self._show_found()

    def show_busy(self, *, busy: bool) -> None:
        """Let nothing be opened while something is being opened."""
        self._is_busy = busy
        for row in self.rows:
            row.show_busy(busy=busy)

    def search_now(self) -> None:
        """Put the cursor in the field to search in, where there is one."""
        if not self.search.isHidden():
            self.search.edit.setFocus()
            self.search.edit.selectAll()

    def paths(self) -> list[Path]:
        """Return the files that are shown, in order."""
        return [row.path for row in self.rows]

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        nothing = self.tr("Hier komen je bijeenkomsten te staan, zodra je er een begint.")
        self._none = PlainLabel(nothing, "soft", wrap=True)
        self._none.hide()  # until it is known that there are none
        self.search = SessionSearch()
        self.search.hide()
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.more = word_button("", "quiet")
        self.more.hide()
        column.addWidget(self._none)
        column.addWidget(self.search)
        column.addLayout(self._column)
        column.addWidget(self.more)
        column.addStretch(1)
        self.search.asked.connect(self._on_search_asked)
        self.search.go_wanted.connect(self._on_search_go_wanted)
        self.more.clicked.connect(self._on_more_clicked)

    def _show_found(self) -> None:
        """Show those that are asked for; a row that is there already stays."""
        found = [self._all[at] for at in matching(self._words, self.search.text)]
        self.search.show_found(len(found))
        wanted = found[: self._most]
        there = {row.summary: row for row in self.rows} | self._made
        self._made = {each: there.pop(each) for each in wanted if each in there}
        for row in there.values():
            self._let_go(row)
        for row in self._made.values():
            self._column.removeWidget(row)
            row.setVisible(row.summary in wanted[:AT_ONCE])
        self.rows, self._waiting = [], list(wanted)
        self._add_rows(AT_ONCE)
        rest = len(found) - len(wanted)
        show_word(self.more, self.tr("Toon meer (nog {count})").format(count=rest))
        self.more.setVisible(rest > 0)

    def _add_rows(self, most: int) -> None:
        """Put rows in their place, of which so many are new."""
        while self._waiting and (most > 0 or self._waiting[0] in self._made):
            summary = self._waiting.pop(0)
            row = self._made.pop(summary, None)
            if row is None:
                row = self._new_row(summary)
                most -= 1
            self._column.addWidget(row)
            row.show()
            self.rows.append(row)
        if self._waiting:
            self._turn.start()
        else:
            self._turn.stop()

    def _new_row(self, summary: SessionSummary) -> ResumeRow:
        row = ResumeRow(summary)
        row.show_busy(busy=self._is_busy)
        row.open_wanted.connect(self.open_wanted)
        row.follow_up_wanted.connect(self.follow_up_wanted)
        row.keeping_wanted.connect(self.keeping_wanted)
        row.rescue_wanted.connect(self.rescue_wanted)
        return row

    def _let_go(self, row: ResumeRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_turn_timeout(self) -> None:
        self._add_rows(1)

    def _on_search_asked(self) -> None:
        self._most = FEW
        self._show_found()

    def _on_search_go_wanted(self) -> None:
        """Go to the first that was found, with the keyboard."""
        if self.rows:
            self.rows[0].take_focus()

    def _on_more_clicked(self) -> None:
        """Show more, and go on with the keyboard where the new ones begin."""
        has_keyboard, before = self.more.hasFocus(), len(self.rows)
        self._most += MORE
        self._show_found()
        if has_keyboard and len(self.rows) > before:
            self.rows[before].take_focus()
