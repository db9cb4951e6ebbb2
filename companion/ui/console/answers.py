"""*Veel antwoorden*: what stands on paper or is said aloud goes in fast, an answer on each line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from companion.domain.answers import MOST_ANSWERS, answers_in
from companion.domain.note import MAX_NOTE_LENGTH
from companion.domain.step import NoteField
from companion.ui.privacy.field_watch import FieldWatch
from companion.ui.widgets.button import SegmentedChoice, show_word
from companion.ui.widgets.fitted import FittedDialog
from companion.ui.widgets.label import PlainLabel

MOST_LETTERS = 200_000
"""More is not a list of answers but a book, and slows the window down."""
LONGEST_NAME = 40


class AnswersEdit(QPlainTextEdit):
    """A large field; ``refused`` comes when a text does not fit in it any more."""

    refused = Signal()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste plain text; what does not fit is refused, never cut."""
        text = source.text()
        if len(self.toPlainText()) + len(text) > MOST_LETTERS:
            self.refused.emit()
        elif text:
            self.textCursor().insertText(text)
            self.ensureCursorVisible()


class AnswersDialog(FittedDialog):
    """A large field in which every line is an answer, for a field of the step, from a table or not.

    ``answers_given`` carries the field, the answers and the table's name; ``typed`` the field and
    the text after each change, so that nothing is lost when the window closes. It stays open for
    the answers of the next table.
    """

    answers_given = Signal(str, list, str)
    typed = Signal(str, str)

    def __init__(self, fields: Sequence[NoteField], people: int, parent: QWidget) -> None:
        super().__init__("", 34, 30, parent)
        self.setWindowTitle(self.tr("Veel antwoorden"))
        self._headings = {field.id: field.heading for field in fields}
        self._people = people
        self._given = 0
        self._build(fields)
        self._connect()
        self._show_count()
        self.edit.setFocus()

    @property
    def field(self) -> str:
        """Id of the field that the answers go to."""
        return self._fields.current

    @property
    def count_text(self) -> str:
        """What is said of how many answers there are."""
        return self._count.text()

    def show_text(self, field: str, text: str) -> None:
        """Show what was typed here before, for the field that it was meant for."""
        if field in self._headings:
            self._fields.show_options(list(self._headings.items()), field)
        self.edit.setPlainText(text)
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)

    def _build(self, fields: Sequence[NoteField]) -> None:
        heading = PlainLabel(self.tr("Eén antwoord per regel"), "title", wrap=True)
        hint = self.tr("Plak een lijst of typ mee. Streepjes en nummers vooraan laat ik weg.")
        self._fields = SegmentedChoice(self.tr("Vak"))
        options = [(field.id, field.heading) for field in fields]
        self._fields.show_options(options, fields[0].id if fields else "")
        self._fields.setVisible(len(fields) > 1)
        self.edit = AnswersEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(self.tr("Antwoorden, één per regel"))
        self.edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        heading.setBuddy(self.edit)
        self._count = PlainLabel("", "heading", wrap=True)
        self._notice = PlainLabel("", "soft", wrap=True)
        for part in (heading, PlainLabel(hint, "soft", wrap=True), self._fields):
            self.column.addWidget(part)
        caution = PlainLabel("", "caution", wrap=True)
        self.watch = FieldWatch(self.edit, caution)
        self.column.addWidget(self.edit, 1)
        self.column.addWidget(caution)
        self.column.addWidget(self._count)
        self.column.addLayout(self._build_bundle())
        self.column.addWidget(self._notice)
        self._add = self.add_choice(self.tr("Klaar"), self.tr("Voeg toe"))

    def _build_bundle(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        label = PlainLabel(self.tr("Van tafel"))
        self.bundle = QLineEdit()
        self.bundle.setMaxLength(LONGEST_NAME)
        self.bundle.setAccessibleName(self.tr("Van tafel, mag leeg blijven"))
        self.bundle.setPlaceholderText(self.tr("mag leeg, of bijvoorbeeld 3"))
        label.setBuddy(self.bundle)
        row.addWidget(label)
        row.addWidget(self.bundle, 1)
        return row

    def _connect(self) -> None:
        self.edit.textChanged.connect(self._on_edit_text_changed)
        self.edit.refused.connect(self._on_edit_refused)
        self._fields.chosen.connect(self._on_fields_chosen)
        self._add.clicked.connect(self._on_add_clicked)

    def _show_count(self) -> None:
        answers = answers_in(self.edit.toPlainText())
        count, longest = len(answers), max(map(len, answers), default=0)
        text = self.tr("1 antwoord") if count == 1 else self.tr("{count} antwoorden")
        group = self.tr("{answers}, in een groep van {people}")
        words = text.format(count=count)
        self._count.setText(group.format(answers=words, people=self._people))
        self._add.setEnabled(0 < count <= MOST_ANSWERS and longest <= MAX_NOTE_LENGTH)
        one, more = self.tr("Voeg 1 antwoord toe"), self.tr("Voeg {count} antwoorden toe")
        show_word(self._add, (one if count == 1 else more).format(count=count))
        if longest > MAX_NOTE_LENGTH:
            self._say(self._too_long(longest), "bad")
        elif count > MOST_ANSWERS:
            self._say(self._too_many(), "bad")
        else:
            kept = self.tr("Wat hier staat, blijft bewaard tot je het toevoegt.")
            self._say(kept if count else "")

    def _say(self, text: str, look: str = "soft") -> None:
        self._notice.set_look(look)
        self._notice.setText(text)

    def _too_long(self, count: int) -> str:
        text = self.tr("Eén regel heeft {count} tekens. In één notitie passen er {most}.")
        return text.format(count=_number(count), most=_number(MAX_NOTE_LENGTH))

    def _too_many(self) -> str:
        text = self.tr("Er passen {most} antwoorden in één keer. Voeg ze in delen toe.")
        return text.format(most=MOST_ANSWERS)

    def _on_edit_text_changed(self) -> None:
        self._show_count()
        self.typed.emit(self.field, self.edit.toPlainText())

    def _on_edit_refused(self) -> None:
        text = self.tr("Dat is te veel voor één keer. Hier passen {most} tekens.")
        self._say(text.format(most=_number(MOST_LETTERS)), "bad")

    def _on_fields_chosen(self, _field: str) -> None:
        self.typed.emit(self.field, self.edit.toPlainText())

    def _on_add_clicked(self) -> None:
        answers = list(answers_in(self.edit.toPlainText()))
        heading = self._headings.get(self.field, "")
        self.answers_given.emit(self.field, answers, self.bundle.text().strip())
        self.edit.clear()
        self.bundle.clear()
        one = self.tr("1 antwoord staat bij “{field}”.")
        more = self.tr("{count} antwoorden staan bij “{field}”.")
        text = one if len(answers) == 1 else more
        self._say(text.format(count=len(answers), field=heading))
        self.edit.setFocus()


def _number(number: int) -> str:
    """Return a number with a point at the thousands: "20.000"."""
    return f"{number:,}".replace(",", ".")
