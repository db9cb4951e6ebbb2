"""The page of the self-scan: one person at a time, without a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.ui.widgets.button import show_word
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.tabs import chain_tabs
from companion.ui.writing.choice import ChoiceList
from companion.ui.writing.edit import ENTER
from companion.ui.writing.head import page_button
from companion.ui.writing.look import Measures
from companion.ui.writing.page import Page, margin_of
from companion.ui.writing.slip_row import SlipRow

Key = Qt.Key


class ScanPage(Page):
    """Sentences with marks, and where it is asked for one sentence to do more often.

    Any sentence may be left out. ``slip_given`` carries the marks by the id of their sentence,
    and the id of the chosen sentence or nothing. A slip that is not given stands nowhere else:
    who leaves takes it along.
    """

    slip_given = Signal(object, str)

    def __init__(self) -> None:
        self._back = page_button(self.tr("Terug naar de cijfers"))
        self._done = page_button(self.tr("Klaar"), "primary")
        super().__init__(self._back, self._done)
        self.rows: list[SlipRow] = []
        self.choice = ChoiceList()
        self._heading = ""
        self._choose = ""
        self._column = QVBoxLayout(self.page)
        self._legend = PlainLabel("", "hint", wrap=True)
        self._slip = QWidget()
        self._slip_column = QVBoxLayout(self._slip)
        self._slip_column.addWidget(self._legend)
        for part in (self.head, self._slip, self.choice):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._back.clicked.connect(self.show_marks)
        self._done.clicked.connect(self.go_on)

    @property
    def is_choosing(self) -> bool:
        """Whether the sentence to do more often is being chosen."""
        return not self.choice.isHidden()

    @property
    def marks(self) -> Mapping[str, int]:
        """The marks so far."""
        return {row.item: row.mark for row in self.rows if row.mark is not None}

    def show_scan(
        self,
        heading: str,
        items: Sequence[tuple[str, str]],
        marks: Sequence[tuple[int, str]],
        choose: str = "",
    ) -> None:
        """Show an empty slip; ``choose`` asks for one sentence, empty where that is not asked."""
        self._heading, self._choose = heading, choose
        for gone in self.rows:
            gone.hide()
            gone.deleteLater()
        self.rows = [SlipRow(item, text, marks) for item, text in items]
        for row in self.rows:
            self._slip_column.addWidget(row)
            row.marked.connect(self._on_row_marked)
            row.changed.connect(self._show_count)
            row.entered.connect(self._on_row_entered)
        self._legend.setText("     ".join(f"{mark} = {word}" for mark, word in marks if word))
        self.choice.show_items(items)
        self.show_marks()

    def begin(self) -> None:
        """Put the keyboard at the first sentence."""
        if self.rows:
            self.rows[0].setFocus()
        self.show_top()

    def forget(self) -> None:
        """Be an empty slip again."""
        for row in self.rows:
            row.show_mark(None)
        self.choice.forget()
        self.show_marks()

    def leaving_line(self) -> str:
        """Say that a slip that is not given is nobody's but the writer's."""
        if not self.marks:
            return super().leaving_line()
        return self.tr("Nog een keer Esc: terug naar de trainer. Dit blad telt dan niet mee.")

    def show_marks(self) -> None:
        """Show the sentences with their marks."""
        self._show_part(self._slip, self._heading)
        show_word(self._done, self.tr("Verder") if self._choose else self.tr("Klaar"))
        self._show_count()
        self.begin()

    def go_on(self) -> None:
        """Go to the sentence that is chosen, or hand over the slip."""
        if not self.marks:
            self.foot.show_line(self.tr("Er is nog geen cijfer gekozen."))
            self.begin()
        elif self._choose and not self.is_choosing:
            self._show_part(self.choice, self._choose)
            show_word(self._done, self.tr("Klaar"))
            self.foot.show_usual(
                self.tr("Kies met een cijfer of de pijlen. Overslaan mag. Ctrl+Enter: klaar.")
            )
            self.choice.begin()
            self.show_top()
        else:
            self.slip_given.emit(dict(self.marks), self.choice.chosen)

    def take_key(self, event: QKeyEvent) -> bool:
        """Walk through the sentences with the arrows and Enter; Ctrl+Enter goes on."""
        key = Key(event.key())
        if key in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if not event.isAutoRepeat():
                self.go_on()
            return True
        if self.is_choosing:
            is_taken = self.choice.take_key(event)
            if is_taken and (there := self.focusWidget()) is not None:
                self.show_part(there)
            return is_taken
        here = next((i for i, row in enumerate(self.rows) if row.hasFocus()), None)
        if here is None or key not in (Key.Key_Up, Key.Key_Down, *ENTER):
            return False
        self._go_to_row(here - 1 if key == Key.Key_Up else here + 1)
        return True

    def fit(self, measures: Measures) -> None:
        """Take the sizes that this screen asks."""
        super().fit(measures)
        margin = margin_of(measures)
        self._column.setContentsMargins(margin, measures.px(46), margin, 0)
        self._column.setSpacing(measures.px(22))
        self._slip_column.setContentsMargins(0, 0, 0, 0)
        self._slip_column.setSpacing(measures.px(6))
        for row in self.rows:
            row.fit(measures)
        self.choice.fit(measures)
        chain_tabs([*self.rows, self.choice, self._back, self._done])

    def _show_part(self, part: QWidget, heading: str) -> None:
        for each in (self._slip, self.choice):
            each.setVisible(each is part)
        self.head.show_words("", heading)
        self._back.setVisible(part is self.choice)

    def _go_to_row(self, index: int) -> None:
        if index >= len(self.rows):
            self._done.setFocus()
        else:
            self.rows[max(0, index)].setFocus()

    def _show_count(self) -> None:
        text = self.tr("{count} van de {all} zinnen. Overslaan mag. Kies met 1 tot 5.")
        self.foot.show_usual(text.format(count=len(self.marks), all=len(self.rows)))

    def _on_row_marked(self, row: SlipRow) -> None:
        self._go_to_row(self.rows.index(row) + 1)

    def _on_row_entered(self, row: SlipRow) -> None:
        self.show_part(row)
