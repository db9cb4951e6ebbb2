"""One thing that is asked for: its heading, its hint, and a large field below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.step import NoteField
from companion.ui.privacy.field_watch import FieldWatch
from companion.ui.widgets.label import PlainLabel
from companion.ui.writing.edit import WritersClipboard, WritingEdit
from companion.ui.writing.look import Measures


class WritingField(QWidget):
    """A field of a step, or one part of it.

    ``typed`` carries the id of the field, the number of the part and the words.
    """

    typed = Signal(str, int, str)

    def __init__(self, field: NoteField, part: int, clipboard: WritersClipboard) -> None:
        super().__init__()
        self.place = (field.id, part)
        heading = field.parts[part] if field.parts else field.heading
        hint = field.hint if part == 0 else ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.edit = WritingEdit(field, clipboard)
        self.edit.setAccessibleName(heading)
        self.edit.setAccessibleDescription(hint)
        self._notice = PlainLabel("", "bad", wrap=True)
        self._notice.hide()
        self._column.addWidget(PlainLabel(heading, "field", wrap=True))
        self.has_hint = bool(hint)
        self._hint = PlainLabel(hint, "hint", wrap=True)
        self._column.addWidget(self._hint)
        caution = PlainLabel("", "caution", wrap=True)
        self.watch = FieldWatch(self.edit, caution)
        self._column.addWidget(self.edit, 1)
        self._column.addWidget(caution)
        self._column.addWidget(self._notice)
        self.edit.typed.connect(self._on_edit_typed)
        self.edit.refused.connect(self._on_edit_refused)

    def fit(self, measures: Measures, *, with_hint: bool) -> None:
        """Take the room that this screen asks; fields in one row leave each other's hint room."""
        self._hint.setVisible(with_hint)
        self._column.setSpacing(measures.px(8))
        self.edit.updateGeometry()

    def show_text(self, text: str) -> None:
        """Show what was written here."""
        self.edit.show_text(text)

    def forget(self) -> None:
        """Be as new, for somebody else."""
        self.edit.forget()
        self._notice.hide()

    def _on_edit_typed(self, text: str) -> None:
        self._notice.hide()
        self.typed.emit(*self.place, text)

    def _on_edit_refused(self, _length: int) -> None:
        self._notice.setText(self.tr("Dit vak is vol. Er past niets meer bij."))
        self._notice.show()


def fields_of(field: NoteField, clipboard: WritersClipboard) -> list[WritingField]:
    """Return one writing field for each part that a field asks for."""
    return [WritingField(field, part, clipboard) for part in range(max(1, len(field.parts)))]
