"""One sentence of the self-scan with its five marks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.writing.look import Measures, mark_size

Key = Qt.Key
CLEARS = frozenset({Key.Key_0, Key.Key_Delete, Key.Key_Backspace})


class SlipRow(QFrame):
    """A sentence and its marks: a figure key or a click chooses one, 0 takes it away.

    ``marked`` comes when a mark was chosen with a figure key, so that the next sentence can
    have the keyboard; ``changed`` after any change; ``entered`` when the keyboard comes here.
    The first and the last carry the row.
    """

    marked = Signal(object)
    changed = Signal()
    entered = Signal(object)

    def __init__(self, item: str, text: str, marks: Sequence[tuple[int, str]]) -> None:
        super().__init__()
        self.item = item
        self.mark: int | None = None
        self.setObjectName("slipRow")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._text = text
        self._words = dict(marks)
        self._row = QHBoxLayout(self)
        self._row.addWidget(PlainLabel(text, wrap=True), 1)
        self._buttons: dict[int, QPushButton] = {}
        for mark, word in marks:
            self._add_mark(mark, word)
        self._name_it()

    @property
    def marks(self) -> tuple[int, ...]:
        """The marks that can be chosen."""
        return tuple(self._buttons)

    def show_mark(self, mark: int | None) -> None:
        """Show a mark, or none."""
        self.mark = mark
        for each, button in self._buttons.items():
            button.setChecked(each == mark)
        self._name_it()
        self.changed.emit()

    def fit(self, measures: Measures) -> None:
        """Take the sizes that this screen asks."""
        pad = measures.px(6)
        self._row.setContentsMargins(measures.px(18), pad, pad, pad)
        self._row.setSpacing(measures.px(12))
        size = mark_size(measures)
        for button in self._buttons.values():
            button.setFixedSize(size, size)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Choose with figures, change with the arrows to the sides."""
        key = Key(event.key())
        figure = int(event.text()) if event.text() in {*"12345"} else 0
        if figure in self._buttons:
            if not event.isAutoRepeat():
                self.show_mark(figure)
                self.marked.emit(self)
        elif key in CLEARS:
            self.show_mark(None)
        elif key in (Key.Key_Left, Key.Key_Right):
            self._step(1 if key == Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.entered.emit(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A second click on the chosen mark takes it away again."""
        if event.type() == QEvent.Type.MouseButtonRelease and watched.property("mark") == self.mark:
            self.setFocus()
            self.show_mark(None)
            return True
        return super().eventFilter(watched, event)

    def _add_mark(self, mark: int, word: str) -> None:
        button = word_button(str(mark), "mark", f"{mark}, {word}" if word else str(mark))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCheckable(True)
        button.setProperty("mark", mark)
        button.installEventFilter(self)
        button.clicked.connect(self._on_button_clicked)
        self._buttons[mark] = button
        self._row.addWidget(button)

    def _step(self, by: int) -> None:
        if not self._buttons:
            return
        lowest, highest = min(self._buttons), max(self._buttons)
        start = self.mark if self.mark is not None else (lowest - 1 if by > 0 else highest + 1)
        self.show_mark(max(lowest, min(highest, start + by)))

    def _name_it(self) -> None:
        if self.mark is None:
            name = self.tr("{sentence} Nog geen cijfer.").format(sentence=self._text)
        else:
            word = self._words[self.mark]
            mark = f"{self.mark}, {word}" if word else str(self.mark)
            name = self.tr("{sentence} Cijfer {mark}.").format(sentence=self._text, mark=mark)
        self.setAccessibleName(name)

    def _on_button_clicked(self) -> None:
        self.setFocus()
        self.show_mark(int(self.sender().property("mark")))
