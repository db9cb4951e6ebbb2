"""What can be done with the selected note, in words; and the pages that the room sees."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from companion.domain.note import Note
from companion.domain.step import Keep
from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout
from companion.ui.widgets.tip import show_tip


class NoteActions(QWidget):
    """Buttons for one note, and *Ongedaan maken*.

    Wishes carry the note's id and what to make of it: ``edit_wanted``, ``move_wanted`` (steps),
    ``hide_wanted`` (hidden), ``star_wanted`` (starred), ``field_wanted`` (field),
    ``remove_wanted``; ``undo_wanted`` is about the last change of any note.
    """

    edit_wanted = Signal(str)
    move_wanted = Signal(str, int)
    hide_wanted = Signal(str, bool)
    star_wanted = Signal(str, bool)
    field_wanted = Signal(str, str)
    remove_wanted = Signal(str)
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note: Note | None = None
        self._keep = Keep()
        row = FlowLayout(self)
        self._edit = self._button(self.tr("Wijzig"), self.tr("Wijzig deze notitie"), "Enter")
        up, down = self.tr("Alt+pijl omhoog"), self.tr("Alt+pijl omlaag")
        self._up = self._button(self.tr("Omhoog"), self.tr("Zet deze notitie hoger"), up)
        self._down = self._button(self.tr("Omlaag"), self.tr("Zet deze notitie lager"), down)
        self._hide = self._button(self.tr("Verberg"), "", "Ctrl+H")
        self._star = self._button(self.tr("Ster"))
        self._other = self._button(self.tr("Ander vak"), self.tr("Zet in een ander vak"))
        delete = self.tr("Delete")
        self._remove = self._button(self.tr("Verwijder"), self.tr("Verwijder de notitie"), delete)
        self._undo = self._button(self.tr("Ongedaan maken"), "", "Ctrl+Z")
        self._on_note = (self._edit, self._up, self._down, self._hide, self._remove)
        for button in (*self._on_note, self._star, self._other, self._undo):
            row.addWidget(button)
        self._connect()

    def show_note(self, note: Note | None, keep: Keep) -> None:
        """Show what can be done with a note; without one only what was done can be undone."""
        self._note, self._keep = note, keep
        for button in self._on_note:
            button.setVisible(note is not None)
        self._star.setVisible(note is not None and bool(keep.star))
        self._other.setVisible(note is not None and len(keep.fields) > 1)
        if note is not None:
            self._show_flags(note)

    def _show_flags(self, note: Note) -> None:
        """Say what a press would do: hide or show, a star or none."""
        if note.hidden:
            show_word(self._hide, self.tr("Toon"), self.tr("Toon deze notitie op de beamer"))
        else:
            show_word(self._hide, self.tr("Verberg"), self.tr("Niet op de beamer"))
        star = self.tr("Ster weg") if note.starred else self.tr("Ster")
        show_word(self._star, star, f"{star}: {self._keep.star}")
        show_tip(self._star, self._keep.star)

    def show_undo(self, *, can_undo: bool) -> None:
        """Show whether there is something to undo."""
        self._undo.setEnabled(can_undo)

    def _connect(self) -> None:
        self._edit.clicked.connect(self._on_edit_clicked)
        self._up.clicked.connect(self._on_up_clicked)
        self._down.clicked.connect(self._on_down_clicked)
        self._hide.clicked.connect(self._on_hide_clicked)
        self._star.clicked.connect(self._on_star_clicked)
        self._other.clicked.connect(self._on_other_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._undo.clicked.connect(self.undo_wanted)

    @staticmethod
    def _button(word: str, name: str = "", key: str = "") -> QPushButton:
        """Return a button; its hint is the key that does the same in the list."""
        return word_button(word, "small", name, key)

    def _on_edit_clicked(self) -> None:
        if self._note:
            self.edit_wanted.emit(self._note.id)

    def _on_up_clicked(self) -> None:
        if self._note:
            self.move_wanted.emit(self._note.id, -1)

    def _on_down_clicked(self) -> None:
        if self._note:
            self.move_wanted.emit(self._note.id, 1)

    def _on_hide_clicked(self) -> None:
        if self._note:
            self.hide_wanted.emit(self._note.id, not self._note.hidden)

    def _on_star_clicked(self) -> None:
        if self._note:
            self.star_wanted.emit(self._note.id, not self._note.starred)

    def _on_other_clicked(self) -> None:
        if self._note:
            ids = [field.id for field in self._keep.fields]
            here = ids.index(self._note.field) if self._note.field in ids else -1
            self.field_wanted.emit(self._note.id, ids[(here + 1) % len(ids)])

    def _on_remove_clicked(self) -> None:
        if self._note:
            self.remove_wanted.emit(self._note.id)


class NotePages(QWidget):
    """Which page of notes the room sees, when there are more. ``page_wanted`` carries a page."""

    page_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = 0
        row = FlowLayout(self)
        self._label = PlainLabel("", "soft")
        self._back = word_button(self.tr("Terug"), "small", self.tr("Vorige bladzijde"))
        self._forward = word_button(self.tr("Verder"), "small", self.tr("Volgende bladzijde"))
        for part in (self._label, self._back, self._forward):
            row.addWidget(part)
        self._back.clicked.connect(self._on_back_clicked)
        self._forward.clicked.connect(self._on_forward_clicked)
        self.hide()

    def show_pages(self, page: int, count: int) -> None:
        """Show a page, from 0, out of a number of pages; hidden when there is only one."""
        self._page = page
        self.setVisible(count > 1)
        text = self.tr("Beamer: bladzijde {page} van {count}")
        self._label.setText(text.format(page=page + 1, count=count))
        self._back.setEnabled(page > 0)
        self._forward.setEnabled(page + 1 < count)

    def _on_back_clicked(self) -> None:
        self.page_wanted.emit(self._page - 1)

    def _on_forward_clicked(self) -> None:
        self.page_wanted.emit(self._page + 1)
