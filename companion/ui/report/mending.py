"""One line of the report in full, to be said in other words or taken out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from companion.domain.note import MAX_NOTE_LENGTH
from companion.live.privacy import LivePrivacy
from companion.ui.privacy.field_watch import FieldWatch
from companion.ui.report.line_rows import LineRow
from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.label import ElidedLabel, PlainLabel
from companion.ui.widgets.layouts import FlowLayout

SOON_MS: Final = 200
"""What is typed is kept, and seen by whoever reads along, after this time at most."""
ROOMY: Final = 24
"""Lines of text that a window is high in which there is room enough."""
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MendPanel(QWidget):
    """The words of the chosen line in a field, and what can be done with it.

    ``mended`` carries the id of a line and its words, time and again while they are typed;
    ``turn_wanted`` the id of a line that goes out or comes back, ``restore_wanted`` one that
    gets its first words again; ``left`` says that the keyboard may go back to the list.
    """

    mended = Signal(str, str)
    turn_wanted = Signal(str)
    restore_wanted = Signal(str)
    undo_wanted = Signal()
    left = Signal()

    def __init__(self, privacy: LivePrivacy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: LineRow | None = None
        self._privacy = privacy
        self._before = ElidedLabel("soft")
        self.edit = WordsEdit()
        label = PlainLabel(self.edit.accessibleName(), "heading")
        label.setBuddy(self.edit)
        caution = PlainLabel("", "caution", wrap=True)
        self.watch = FieldWatch(self.edit, caution)
        self._turn = word_button("", "small")
        self._restore = word_button(
            self.tr("Zoals het was"), "small", self.tr("Geef deze regel zijn eerste woorden terug")
        )
        self._undo = word_button(self.tr("Ongedaan maken"), "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        buttons = QWidget()
        row = FlowLayout(buttons)
        for button in (self._turn, self._restore, self._undo):
            row.addWidget(button)
        for part in (label, self._before, self.edit, caution, buttons):
            column.addWidget(part)
        self._connect()
        self.show_row(None)

    @property
    def row(self) -> LineRow | None:
        """The line that is shown."""
        return self._row

    def show_row(self, row: LineRow | None) -> None:
        """Show a line; words that are being typed for the same one stay."""
        before, self._row = self._row, row
        is_same = before is not None and row is not None and before.id == row.id
        if not (is_same and self.edit.is_busy):
            self.edit.show_text(row.text if row else "")
        if not is_same:
            self.watch.serve(self._privacy, self._privacy.step_of(row.id) if row else "")
        self.setEnabled(row is not None)
        is_out = row is not None and row.is_out
        self.edit.setReadOnly(is_out)
        said = row.before if row else ""
        self._before.show_text(said)
        self._before.setVisible(bool(said))
        word = self.tr("Zet terug") if is_out else self.tr("Haal eruit")
        name = self.tr("Zet deze regel terug") if is_out else self.tr("Haal deze regel eruit")
        show_word(self._turn, word, name)
        self._restore.setVisible(row is not None and row.is_mended)

    def show_undo(self, words: str) -> None:
        """Show what taking the last change back does; nothing when there is none."""
        self._undo.setEnabled(bool(words))
        self._undo.setAccessibleDescription(words)

    def keep(self) -> None:
        """Keep what was typed now."""
        self.edit.keep()

    def _connect(self) -> None:
        self.edit.typed.connect(self._on_edit_typed)
        self.edit.kept.connect(self.left)
        self.edit.undo_wanted.connect(self.undo_wanted)
        self._turn.clicked.connect(self._on_turn_clicked)
        self._restore.clicked.connect(self._on_restore_clicked)
        self._undo.clicked.connect(self.undo_wanted)

    def _on_edit_typed(self, text: str) -> None:
        if self._row is not None and text.strip():
            self.mended.emit(self._row.id, text.strip())

    def _on_turn_clicked(self) -> None:
        if self._row is not None:
            self.turn_wanted.emit(self._row.id)

    def _on_restore_clicked(self) -> None:
        if self._row is not None:
            self.restore_wanted.emit(self._row.id)


class WordsEdit(QPlainTextEdit):
    """The words. ``typed`` carries them soon after a change, ``kept`` comes on Enter and Esc.

    Shift+Enter makes a new line. Esc brings back the words from before.
    """

    typed = Signal(str)
    kept = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Woorden van deze regel"))
        self.setPlaceholderText(self.tr("Kies een regel hierboven"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._shown = ""
        self._is_showing = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._on_soon_timeout)
        self.textChanged.connect(self._on_self_text_changed)

    @property
    def is_busy(self) -> bool:
        """Whether somebody is typing here."""
        return self.hasFocus() and self.document().isModified()

    def show_text(self, text: str) -> None:
        """Show other words; this is not typing."""
        self._soon.stop()
        self._shown = text
        if text != self.toPlainText():
            self._is_showing = True
            self.setPlainText(text)
            self._is_showing = False
        if self.hasFocus():
            self.moveCursor(QTextCursor.MoveOperation.End)
        self.document().setModified(False)

    def keep(self) -> None:
        """Tell what stands here, when that was not told yet."""
        if self._soon.isActive():
            self._soon.stop()
            self._on_soon_timeout()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for three lines; for two where the window has room for few."""
        line = self.fontMetrics().lineSpacing()
        lines = 3 if self.window().height() >= ROOMY * line else 2
        return QSize(200, line * lines + 26)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return room for two lines."""
        return QSize(120, self.fontMetrics().lineSpacing() * 2 + 26)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Keep the words on Enter; leave them as they were on Esc."""
        is_line = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in ENTER and not is_line:
            self._end()
        elif event.key() == Qt.Key.Key_Escape:
            if self.document().isModified():
                self.setPlainText(self._shown)
            self._end()
        elif event.matches(QKeySequence.StandardKey.Undo) and not self._has_typing():
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Begin behind the words, unless somebody points at a place in them."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and not self.document().isModified():
            self.moveCursor(QTextCursor.MoveOperation.End)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Keep what was typed by whoever goes elsewhere."""
        super().focusOutEvent(event)
        self.keep()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste plain text, as long as it is a line and no document."""
        if len(self.toPlainText()) + len(source.text()) <= MAX_NOTE_LENGTH:
            self.insertPlainText(source.text())

    def _has_typing(self) -> bool:
        return self.document().isUndoAvailable()

    def _end(self) -> None:
        self.keep()
        self.document().setModified(False)
        self.kept.emit()

    def _on_soon_timeout(self) -> None:
        self.typed.emit(self.toPlainText())

    def _on_self_text_changed(self) -> None:
        if not self._is_showing and not self._soon.isActive():
            self._soon.start()
