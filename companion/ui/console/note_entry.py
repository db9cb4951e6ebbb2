"""Where a note is written or changed: the field, and a line that says what is going on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.note import MAX_NOTE_LENGTH, Draft, Note
from companion.domain.note_parts import first_part
from companion.domain.step import NoteField
from companion.ui.console.lines_offer import LinesOffer
from companion.ui.console.long_offer import LongOffer, number
from companion.ui.console.note_edit import NoteEdit
from companion.ui.privacy.field_watch import FieldWatch
from companion.ui.widgets.label import PlainLabel


class NoteEntry(QWidget):
    """One text at a time: a new note, or another text for a note that is there.

    ``typed`` carries the text and the id of the note that is being changed, empty for a new one;
    ``committed`` comes on Enter, ``split_wanted`` when each line should be a note: on Enter too,
    as long as lines that were pasted are as they came. ``cut_wanted`` carries a text that is too
    long for one note and should become several.
    """

    typed = Signal(str, str)
    committed = Signal()
    split_wanted = Signal()
    cut_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.edit = NoteEdit()
        self._notice = PlainLabel("", "soft", wrap=True)
        self._notice.hide()
        self._offer = LinesOffer()
        self.long = LongOffer()
        caution = PlainLabel("", "caution", wrap=True)
        self.watch = FieldWatch(self.edit, caution)
        column.addWidget(self.edit)
        column.addWidget(caution)
        column.addWidget(self._offer)
        column.addWidget(self.long)
        column.addWidget(self._notice)
        self._changing = ""
        self._pasted: set[str] = set()
        self.edit.typed.connect(self._on_edit_typed)
        self.edit.committed.connect(self._give)
        self.edit.cancelled.connect(self._on_edit_cancelled)
        self.edit.refused.connect(self._on_edit_refused)
        self.edit.lines_pasted.connect(self._on_edit_lines_pasted)
        self.edit.long_pasted.connect(self._on_edit_long_pasted)
        self.long.cut_wanted.connect(self._on_long_cut_wanted)
        self.long.begin_wanted.connect(self._on_long_begin_wanted)
        self.watch.replaced.connect(self._on_watch_replaced)
        self._offer.one_wanted.connect(self._on_offer_one_wanted)
        self._offer.each_wanted.connect(self._on_offer_each_wanted)

    @property
    def changing(self) -> str:
        """Id of the note that is being changed; empty for a new one."""
        return self._changing

    @property
    def notice(self) -> str:
        """What is said below the field; empty when there is nothing to say."""
        return self._notice.text() if not self._notice.isHidden() else ""

    def show_draft(self, field: NoteField | None, draft: Draft | None) -> None:
        """Show what was being typed in a field."""
        if field:
            self.edit.show_field(field.heading, field.hint)
        self._show(draft.text if draft else "", draft.note_id if draft else "")

    def change(self, note: Note) -> None:
        """Put a note in the field; what stood there is not lost but becomes a note."""
        if self._changing != note.id:
            if self.edit.text().strip():
                self._give()
            self._show(note.text, note.id)
            self.typed.emit(note.text, note.id)
        self.edit.setFocus()

    def let_go(self, removed: Note) -> None:
        """Leave a note that is gone; what was changed in it stays, and Enter makes it a note."""
        text = self.edit.text()
        self._show("" if text == removed.text else text, "")
        self.typed.emit(self.edit.text(), "")

    def _show(self, text: str, changing: str) -> None:
        self._changing = changing
        self.long.forget()
        self.edit.show_text(text)
        self._offer.show_found("" if changing else text, each=self._is_list(text))
        self._show_changing()

    def _show_changing(self) -> None:
        text = self.tr("Je wijzigt een notitie. Enter bewaart hem, Esc laat hem zoals hij was.")
        self._show_notice(text if self._changing else "", "soft")

    def _show_notice(self, text: str, look: str) -> None:
        self._notice.set_look(look)
        self._notice.setText(text)
        self._notice.setVisible(bool(text))

    def _is_list(self, text: str) -> bool:
        """Tell whether these are lines as they were pasted, and nothing else."""
        return text in self._pasted and not self._changing

    def _give(self) -> None:
        """Make a note of what is in the field; of a list that was pasted, one of each line."""
        if self._is_list(self.edit.text()):
            self._on_offer_each_wanted()
        else:
            self._on_offer_one_wanted()

    def _on_edit_typed(self, text: str) -> None:
        self.long.forget()
        self.typed.emit(text, self._changing)
        self._offer.show_typed(text, each=self._is_list(text))
        self._show_changing()

    def _on_edit_lines_pasted(self, besides: str) -> None:
        if self._changing:
            return
        text = self.edit.text()
        if not besides.strip() or besides in self._pasted:
            self._pasted.add(text)
        self._offer.show_pasted(text, each=self._is_list(text))

    def _on_watch_replaced(self, before: str, after: str) -> None:
        """Lines that were pasted stay a list when a name in them got other words."""
        if before in self._pasted:
            self._pasted.add(after)
            self._offer.show_typed(after, each=self._is_list(after))

    def _on_offer_one_wanted(self) -> None:
        self._show("", "")
        self.committed.emit()

    def _on_offer_each_wanted(self) -> None:
        """Leave the lines to become notes; the keyboard is in the field again."""
        self._show("", "")
        self.split_wanted.emit()
        self.edit.setFocus()

    def _on_edit_cancelled(self) -> None:
        if self._changing:
            self._show("", "")
            self.typed.emit("", "")

    def _on_edit_long_pasted(self, text: str) -> None:
        """Ask what to do with it, instead of only saying that it is too long."""
        self._show_changing()
        self.long.show_pasted(text, self.edit.room)

    def _on_long_cut_wanted(self, text: str) -> None:
        self.edit.setFocus()
        self.cut_wanted.emit(text)

    def _on_long_begin_wanted(self, text: str) -> None:
        self.edit.setFocus()
        self.edit.put_in(first_part(text, self.edit.room))

    def _on_edit_refused(self, count: int) -> None:
        text = self.tr("Dat zijn {count} tekens. In één notitie passen er {most}.")
        numbers = {"count": number(count), "most": number(MAX_NOTE_LENGTH)}
        self._show_notice(text.format(**numbers), "bad")
