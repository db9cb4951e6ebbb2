"""The page on which somebody writes: the prompt, and a large field for each thing it asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout

from companion.domain.step import NoteField
from companion.ui.widgets.tabs import chain_tabs
from companion.ui.writing.edit import ENTER, WritersClipboard
from companion.ui.writing.field import WritingField, fields_of
from companion.ui.writing.head import page_button
from companion.ui.writing.look import Measures
from companion.ui.writing.page import Page, margin_of

BESIDE = 1.45
"""From this shape of screen on a few fields stand beside the question, as on the stage."""
MOST_BESIDE = 2
COLUMNS: Mapping[int, int] = MappingProxyType({1: 1, 2: 2, 3: 3, 4: 2, 5: 3})
"""In how many columns fields stand below the question, where there is room."""


class WritingPage(Page):
    """The fields of one step for one writer at a time.

    ``typed`` carries field, part and words after each change; ``given`` comes when the writer
    hands all of it to the trainer.
    """

    typed = Signal(str, int, str)
    given = Signal()

    def __init__(self, clipboard: WritersClipboard) -> None:
        self._give = page_button(self.tr("Klaar: geef aan de trainer"), "primary")
        super().__init__(self._give)
        self._clipboard = clipboard
        self.fields: list[WritingField] = []
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom, self.page)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._side, self._grid = _panel()
        self._body.addWidget(self.head)
        self._body.addWidget(self._side)
        self.foot.show_usual(
            self.tr("Tab: volgend vak. Ctrl+Enter: klaar. Twee keer Esc: terug naar de trainer.")
        )
        self._give.clicked.connect(self.give)

    @property
    def is_empty(self) -> bool:
        """Whether there is not a word on the page."""
        return not any(field.edit.text().strip() for field in self.fields)

    def show_step(
        self,
        title: str,
        question: str,
        fields: Sequence[NoteField],
        texts: Mapping[tuple[str, int], str],
    ) -> None:
        """Show the fields of a step, with what stands in them already."""
        self.head.show_words(title, question)
        # a new grid: an old one leaves room for columns that it had before
        gone, (self._side, self._grid) = self._side, _panel()
        self._body.replaceWidget(gone, self._side)
        gone.hide()
        gone.deleteLater()
        self.fields = [each for field in fields for each in fields_of(field, self._clipboard)]
        for each in self.fields:
            each.show_text(texts.get(each.place, ""))
            each.typed.connect(self._on_field_typed)
        self.foot.show_line("")

    def begin(self) -> None:
        """Put the cursor in the first field."""
        if self.fields:
            self.fields[0].edit.setFocus()
            self.show_top()
            self.show_part(self.fields[0])

    def forget(self) -> None:
        """Empty all fields for the next writer."""
        for field in self.fields:
            field.forget()
        self.foot.show_line("")

    def leaving_line(self) -> str:
        """Say what happens to the words."""
        if self.is_empty:
            return super().leaving_line()
        return self.tr("Nog een keer Esc: terug naar de trainer. Je woorden gaan mee.")

    def take_key(self, event: QKeyEvent) -> bool:
        """Hand over on Ctrl+Enter."""
        is_held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() not in ENTER or not is_held:
            return False
        if not event.isAutoRepeat():
            self.give()
        return True

    def give(self) -> None:
        """Hand the words to the trainer, if there are any."""
        if self.is_empty:
            self.foot.show_line(self.tr("Er staat nog niets. Schrijf eerst iets op."))
            self.begin()
        else:
            self.given.emit()

    def fit(self, measures: Measures) -> None:
        """Put the fields beside the question or below it, in the columns that fit."""
        super().fit(measures)
        is_beside = len(self.fields) <= MOST_BESIDE and self._is_wide(measures)
        margin, gap = margin_of(measures), measures.px(28)
        way = QBoxLayout.Direction
        self._body.setDirection(way.LeftToRight if is_beside else way.TopToBottom)
        self._body.setStretch(0, 10 if is_beside else 0)
        self._body.setStretch(1, 11 if is_beside else 1)
        self.head.fit(measures, is_column=is_beside)
        top = measures.px(84 if is_beside else 54)
        self.head.setContentsMargins(margin, top, gap if is_beside else margin, gap)
        left = measures.px(56) if is_beside else margin
        self._side.setContentsMargins(left, top if is_beside else gap, margin, gap)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)
        columns = 1 if is_beside else self._columns(measures)
        self._arrange(columns)
        has_hint = columns > 1 and any(field.has_hint for field in self.fields)
        for field in self.fields:
            field.fit(measures, with_hint=field.has_hint or has_hint)

    def _is_wide(self, measures: Measures) -> bool:
        return self.window().width() >= BESIDE * self.window().height() and measures.text <= 1.5

    def _columns(self, measures: Measures) -> int:
        """Return how many columns of fields fit: no line of words should be short."""
        room = (self.window().width() - 2 * margin_of(measures)) // measures.words(400)
        return max(1, min(COLUMNS.get(len(self.fields), 3), room))

    def _arrange(self, columns: int) -> None:
        """Put the fields in rows; the last one takes what is left of its row."""
        last = len(self.fields) - 1
        for index, field in enumerate(self.fields):
            row, column = divmod(index, columns)
            span = columns - column if index == last else 1
            self._grid.addWidget(field, row, column, 1, span)
        for column in range(max(COLUMNS.values())):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        chain_tabs([*self.fields, self._give])

    def _on_field_typed(self, field: str, part: int, text: str) -> None:
        self.foot.show_line("")
        self.typed.emit(field, part, text)


def _panel() -> tuple[QFrame, QGridLayout]:
    """Return the ground for fields, and the grid on it."""
    panel = QFrame()
    panel.setObjectName("wash")
    return panel, QGridLayout(panel)
