"""One line to type a note in, on the screen that the room sees too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from companion.domain.note import MAX_NOTE_LENGTH
from companion.domain.step import NoteField
from companion.ui.widgets.button import show_word, word_button

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LineEdit(QLineEdit):
    """Enter keeps the note, Esc leaves it for later, up and down choose the field it goes to."""

    kept = Signal()
    left = Signal()
    field_wanted = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the keys that do something with the whole line."""
        key = Qt.Key(event.key())
        if key in ENTER:
            self.kept.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in ARROWS:
            self.field_wanted.emit(ARROWS[key])
        else:
            super().keyPressEvent(event)


class NoteLine(QWidget):
    """The line, the field that its words go to, and the words that were typed before.

    ``typed`` and ``kept`` carry the text and the id of the field; ``left`` comes when the line
    is closed. What was typed and not kept is there again at the same step and field.
    """

    typed = Signal(str, str)
    kept = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step_id = ""
        self._fields: tuple[NoteField, ...] = ()
        self._nth = 0
        self._drafts: dict[tuple[str, str], str] = {}
        self._field = word_button("", "bar")
        self.edit = LineEdit()
        self.edit.setMaxLength(MAX_NOTE_LENGTH)
        self.edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._keep = word_button(self.tr("Bewaar"), "bar", self.tr("Bewaar de notitie"))
        self._leave = word_button(self.tr("Sluit (Esc)"), "bar", self.tr("Sluit de notitieregel"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 14, 3)
        row.setSpacing(8)
        row.addWidget(self._field)
        row.addWidget(self.edit, 1)
        row.addWidget(self._keep)
        row.addWidget(self._leave)
        self._connect()

    @property
    def field(self) -> str:
        """Id of the field that the words go to; empty when the step keeps none."""
        return self._fields[self._nth].id if self._fields else ""

    @property
    def has_words(self) -> bool:
        """Whether there is something in the line."""
        return bool(self.edit.text())

    def show_step(
        self, step_id: str, fields: Sequence[NoteField], drafts: Mapping[str, str]
    ) -> None:
        """Show the fields of a step; ``drafts`` are half-typed words by the id of their field."""
        if (step_id, tuple(fields)) != (self._step_id, self._fields):
            self._step_id, self._fields, self._nth = step_id, tuple(fields), 0
        for field, text in drafts.items():
            self._drafts[step_id, field] = text
        self._show_field()

    def _connect(self) -> None:
        self.edit.textEdited.connect(self._on_edit_text_edited)
        self.edit.kept.connect(self._on_edit_kept)
        self.edit.left.connect(self.left)
        self.edit.field_wanted.connect(self._on_edit_field_wanted)
        self._field.clicked.connect(self._on_field_clicked)
        self._keep.clicked.connect(self._on_edit_kept)
        self._leave.clicked.connect(self.left)

    def _show_field(self) -> None:
        """Show the field that is chosen, and what was typed for it."""
        self._field.setVisible(len(self._fields) > 1)
        if not self._fields:
            self.edit.clear()
            return
        field, count = self._fields[self._nth], len(self._fields)
        name = self.tr("Vak {number} van {count}: {field}. Kies een ander vak.")
        spoken = name.format(number=self._nth + 1, count=count, field=field.heading)
        word = self.tr("Bij: {field}").format(field=_short(field.heading))
        show_word(self._field, word, spoken)
        label = self.tr("Nieuwe notitie bij {field}").format(field=field.heading)
        self.edit.setAccessibleName(label)
        hint = self.tr("Notitie, Enter bewaart. Pijl omhoog of omlaag kiest het vak.")
        self.edit.setPlaceholderText(hint if count > 1 else self.tr("Notitie, Enter bewaart"))
        words = self._drafts.get((self._step_id, field.id), "")
        if words != self.edit.text():
            self.edit.setText(words)

    def _choose(self, by: int) -> None:
        if self._fields:
            self._nth = (self._nth + by) % len(self._fields)
            self._show_field()

    def _on_edit_text_edited(self, text: str) -> None:
        self._drafts[self._step_id, self.field] = text
        self.typed.emit(text, self.field)

    def _on_edit_kept(self) -> None:
        """Keep what was typed; with nothing in it, Enter closes the line."""
        text = self.edit.text()
        if not text.strip():
            self.left.emit()
            return
        self._drafts[self._step_id, self.field] = ""
        self.edit.clear()
        self.edit.setFocus()
        self.kept.emit(text, self.field)
        self.typed.emit("", self.field)

    def _on_edit_field_wanted(self, by: int) -> None:
        self._choose(by)

    def _on_field_clicked(self) -> None:
        self._choose(1)


def _short(heading: str) -> str:
    """Return a heading that leaves room for the line."""
    return heading if len(heading) <= 24 else f"{heading[:22].rstrip()} …"
