"""The notes of one field in a list, with keys for what can be done with them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Generator, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from companion.domain.note import Note
from companion.live.slices import InSlices
from companion.ui.console.note_heights import Look, NoteHeights
from companion.ui.console.note_rows import HIDDEN_ROLE, STAR_ROLE, NoteRows

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
"""How far Alt with an arrow moves a note."""
AT_ONCE = 200
"""So many notes are measured in one go, the last ones first; of thousands the others come in
slices, with a guess for their height until then."""


class NoteModel(QAbstractListModel):
    """Notes as rows; plain text, and hidden ones say so."""

    def __init__(self, heights: NoteHeights) -> None:
        super().__init__()
        self._heights = heights
        self.notes: list[Note] = []

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """Return how many notes there are."""
        return len(self.notes)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a note's text, or how it looks."""
        note = self.notes[index.row()]
        if role == Qt.ItemDataRole.SizeHintRole:
            text, hidden, starred = self.look(note)
            return self._heights.size(text, hidden=hidden, starred=starred)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.look(note)[0]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.look(note)[0] + (self.tr(" (ster)") if note.starred else "")
        if role == STAR_ROLE:
            return note.starred
        if role == HIDDEN_ROLE:
            return note.hidden
        return None

    def look(self, note: Note) -> Look:
        """Return what a note's height depends on: its words and how they look."""
        hidden = self.tr(" (niet op de beamer)") if note.hidden else ""
        return note.text + hidden, note.hidden, note.starred

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Take these notes."""
        self.beginResetModel()
        self.notes = list(notes)
        self.endResetModel()


class NoteList(QListView):
    """Enter or a double click edits, Delete removes, Alt with an arrow moves, Ctrl+H hides."""

    edit_wanted = Signal(str)
    remove_wanted = Signal(str)
    move_wanted = Signal(str, int)
    hide_wanted = Signal(str, bool)
    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        # Qt lays a list out before it is whole
        self._heights = NoteHeights()
        self._model = NoteModel(self._heights)
        self._newest = ""
        """The note that was made or brought back last."""
        self._is_newest_seen = True
        self._measuring: InSlices | None = None
        super().__init__(parent)
        self.setAccessibleName(self.tr("Notities van dit vak"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setItemDelegate(NoteRows(self, self._heights))
        self.setModel(self._model)
        self.doubleClicked.connect(self._on_self_double_clicked)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    @property
    def selected(self) -> Note | None:
        """The note that is selected."""
        index = self.currentIndex()
        # the focus alone makes a note current, not selected: nobody can see that it is
        if not self.selectionModel().isSelected(index):
            return None
        return self._model.notes[index.row()]

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show these notes; the selected one stays selected wherever it went.

        Where it is gone, the one that came in its place is selected: keys go on working.
        """
        if list(notes) == self._model.notes:
            return
        before, row = self.selected, self.currentIndex().row()
        known = {note.id for note in self._model.notes}
        self._model.show_notes(notes)
        rows = [note.id for note in notes]
        if before and before.id in rows:
            self.setCurrentIndex(self._model.index(rows.index(before.id)))
        elif before and rows and self.hasFocus():
            self.setCurrentIndex(self._model.index(min(row, len(rows) - 1)))
        for key in rows:
            if key not in known:
                self._newest, self._is_newest_seen = key, False
        self._scroll_to_newest()
        self.selection_changed.emit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for a few notes; more of them scroll."""
        return QSize(200, self.fontMetrics().lineSpacing() * 4)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return room for one note of two lines."""
        return QSize(120, self.fontMetrics().lineSpacing() * 3 + 20)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Do what a key asks with the selected note."""
        note, key = self.selected, event.key()
        pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_alone = pressed == Qt.KeyboardModifier.NoModifier
        if note and is_alone and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_wanted.emit(note.id)
        elif note and is_alone and key == Qt.Key.Key_Delete:
            self.remove_wanted.emit(note.id)
        elif pressed == Qt.KeyboardModifier.AltModifier and key in STEPS:
            if note:
                self.move_wanted.emit(note.id, STEPS[Qt.Key(key)])
        elif note and pressed == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_H:
            self.hide_wanted.emit(note.id, not note.hidden)
        else:
            super().keyPressEvent(event)

    def doItemsLayout(self) -> None:  # noqa: N802
        """Lay the notes out beside the scroll bar, whether there is one or not.

        What she looks at stays where it is, however high the notes above it turn out to be.
        """
        self._heights.suit(self._row_width(), self.font())
        if self.isVisible():
            self._measure_unknown()
        bar, held = self.verticalScrollBar(), self._held()
        was_at_end, place = bar.value() == bar.maximum(), self.visualRect(held)
        super().doItemsLayout()
        if was_at_end:
            bar.setValue(bar.maximum())
        elif place.isValid():  # not where other notes came in the place of these
            bar.setValue(bar.value() + self.visualRect(held).y() - place.y())

    def _held(self) -> QModelIndex:
        """Return the newest note where that is in view, else the first that is."""
        newest = self._index_of(self._newest)
        if self.visualRect(newest).intersects(self.viewport().rect()):
            return newest
        rows = range(self._model.rowCount())
        return self._model.index(bisect_right(rows, 0, key=self._top) - 1)

    def _top(self, row: int) -> int:
        return self.visualRect(self._model.index(row)).y()

    def _index_of(self, note_id: str) -> QModelIndex:
        """Return where a note is; an index that is not valid where it is not here."""
        rows = (row for row, note in enumerate(self._model.notes) if note.id == note_id)
        return self._model.index(next(rows, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Wrap the notes anew where rows become wider or narrower."""
        super().resizeEvent(event)
        if self._row_width() != self._heights.width:
            self.scheduleDelayedItemsLayout()

    def _measure_unknown(self) -> None:
        """Measure what is not known in this width, the last notes first."""
        self._stop_measuring()
        looks = [self._model.look(note) for note in reversed(self._model.notes)]
        unknown = self._heights.unknown(looks)
        self._heights.measure(unknown[:AT_ONCE])
        if len(unknown) > AT_ONCE:
            self._measuring = InSlices(self._measure(unknown[AT_ONCE:]))

    def _stop_measuring(self) -> None:
        if self._measuring is not None:
            self._measuring.stop()

    def _measure(self, looks: Sequence[Look]) -> Generator[None, None, None]:
        """Measure the many that are further up; then their rows get their own height."""
        for first in range(0, len(looks), AT_ONCE):
            self._heights.measure(looks[first : first + AT_ONCE])
            yield
        self.scheduleDelayedItemsLayout()

    def _row_width(self) -> int:
        bar = self.verticalScrollBar().sizeHint().width()
        return self.maximumViewportSize().width() - bar

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Have the newest note in view; nobody looked before, and nothing was laid out for it."""
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()
        self._scroll_to_newest()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Measure nothing that nobody sees."""
        super().hideEvent(event)
        self._stop_measuring()

    def _scroll_to_newest(self) -> None:
        """Bring a note into view that was just made or brought back, as soon as that is seen."""
        if not self._is_newest_seen and self.isVisible():
            self._is_newest_seen = True
            self.scrollTo(self._index_of(self._newest))

    def _on_self_double_clicked(self, index: QModelIndex) -> None:
        self.edit_wanted.emit(self._model.notes[index.row()].id)

    def _on_selection_changed(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self.selection_changed.emit()
