"""*Namen nakijken*: what could lead to a person, before words go home."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.aliases import Who
from companion.domain.privacy_finding import Kind
from companion.domain.privacy_rows import FoundRow
from companion.domain.replacing import all_replaced
from companion.domain.report import Line
from companion.live.privacy import LivePrivacy
from companion.ui.privacy.found_list import FoundList
from companion.ui.privacy.who_choice import WhoChoice
from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.fitted import FittedDialog, large_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout


class PrivacyCheck(FittedDialog):
    """Lines of text with what was found in them; each can be replaced or left, or all replaced.

    Show it with ``open()``. ``passed`` comes when the trainer goes on, with whatever was left.
    Lines of the session ("note:ID") are changed there, one thing to take back; for all other
    lines ``replaced`` carries their id and their new text. It never holds anybody back. Where
    nothing goes home after it, there is nothing to go back from: ``is_export``.
    """

    passed = Signal()
    replaced = Signal(str, str)

    def __init__(
        self,
        lines: Sequence[Line],
        privacy: LivePrivacy,
        parent: QWidget,
        *,
        is_export: bool = True,
    ) -> None:
        super().__init__("", 40, 34, parent)
        self.setWindowTitle(self.tr("Namen nakijken"))
        self._texts = list(lines)
        self._privacy = privacy
        self._whos: dict[str, Who] = {}
        self._build(is_export=is_export)
        self._connect()
        self._show(0)
        (self.list if self.list.rows else self.go_on).setFocus()

    @property
    def open_rows(self) -> tuple[FoundRow, ...]:
        """What was found and not left."""
        return tuple(row for row in self.list.rows if not row.is_left)

    @property
    def message(self) -> str:
        """What is said above the list."""
        return self._heading.text()

    def _build(self, *, is_export: bool) -> None:
        self._heading = PlainLabel("", "title", wrap=True)
        self._nothing = PlainLabel(
            self.tr("Ik herken geen namen, nummers, adressen of scholen."), wrap=True
        )
        self.list = FoundList()
        self._who = WhoChoice()
        self._can_miss = PlainLabel(
            self.tr("Ik kan iets missen. Lees het zelf ook nog een keer."), "soft", wrap=True
        )
        self._way_back = PlainLabel(
            self.tr("Vervangen. Toch niet? Sluit dit venster en druk op Ctrl+Z."), wrap=True
        )
        self._way_back.hide()  # until something is replaced
        for part in (self._heading, self._way_back, self._nothing, self._can_miss):
            self.column.addWidget(part)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self._who)
        self.column.addWidget(self._build_actions())
        self.column.addStretch(0)
        if is_export:
            self.go_on = self.add_choice(self.tr("Terug"), self.tr("Ga verder"))
        else:
            self.go_on = large_button(self.tr("Klaar"), "primary")
            self.column.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignRight)
            self.press_on_enter(self.go_on)

    def _build_actions(self) -> QWidget:
        self._actions = QWidget()
        row = FlowLayout(self._actions)
        self._replace = word_button("", "small", "", self.tr("Enter"))
        self._leave = word_button("", "small", "", "L")
        self._all = word_button("", "small")
        for button in (self._replace, self._leave, self._all):
            row.addWidget(button)
        return self._actions

    def _connect(self) -> None:
        self.list.selection_changed.connect(self._show_selected)
        self.list.replace_wanted.connect(self._on_replace_wanted)
        self.list.leave_wanted.connect(self._on_leave_wanted)
        self._who.chosen.connect(self._on_who_chosen)
        self._replace.clicked.connect(self._on_replace_wanted)
        self._leave.clicked.connect(self._on_leave_wanted)
        self._all.clicked.connect(self._on_all_clicked)
        self.go_on.clicked.connect(self._on_go_on_clicked)

    def _show(self, current: int) -> None:
        """Look for everything anew and show it."""
        rows = self._rows()
        self.list.show_rows(rows, current)
        self.list.setVisible(bool(rows))
        self._actions.setVisible(bool(rows))
        self._nothing.setVisible(not rows and self._way_back.isHidden())
        self._show_heading()

    def _rows(self) -> list[FoundRow]:
        """Return all that is found, with what would stand there if all of it were replaced."""
        found = [
            (line, each, self._privacy.is_left(line.id, each.words(line.text)))
            for line in self._texts
            for each in self._privacy.find_in(line)
        ]
        wanted = [
            (line.text, each, self._whos.get(each.words(line.text)))
            for line, each, left in found
            if not left
        ]
        words = iter(self._privacy.words_for(wanted))
        return [
            FoundRow(line, each, "" if left else next(words), left) for line, each, left in found
        ]

    def _show_heading(self) -> None:
        count, left = len(self.open_rows), len(self.list.rows)
        one = self.tr("1 plek waaraan iemand te herkennen is")
        more = self.tr("{count} plekken waaraan iemand te herkennen is")
        text = self.tr("Ik vond niets waaraan iemand te herkennen is")
        if count:
            text = one if count == 1 else more.format(count=count)
        elif left or not self._way_back.isHidden():
            text = self.tr("Alles is nagekeken")
        self._heading.setText(text)
        self._all.setEnabled(count > 0)
        show_word(self._all, self.tr("Vervang alles ({count})").format(count=count))

    def _show_selected(self) -> None:
        row = self.list.selected
        is_name = row is not None and row.finding.kind is Kind.NAME and not row.is_left
        self._who.setVisible(is_name)
        if row is None:
            return
        if is_name:
            self._who.show_who(row.instead.split(" ")[0])
        self._replace.setVisible(not row.is_left)
        same = len(self._same(row))
        text = self.tr("Vervang door “{instead}”")
        if same > 1:
            text = self.tr("Vervang door “{instead}” ({count} keer)")
        show_word(self._replace, text.format(instead=row.instead, count=same))
        show_word(self._leave, self.tr("Toch vervangen") if row.is_left else self.tr("Laat staan"))

    def _same(self, row: FoundRow) -> list[FoundRow]:
        """Return the rows with the same words that are not left, this one always."""
        return [
            each
            for each in self.list.rows
            if each is row or (each.words == row.words and not each.is_left)
        ]

    def _replace_rows(self, rows: Sequence[FoundRow]) -> None:
        """Put other words in the place of these, in all their lines at once."""
        at = self.list.currentIndex().row()
        changes: list[tuple[Line, str]] = []
        for index, line in enumerate(self._texts):
            here = [row for row in rows if row.line is line]
            if not here:
                continue
            for row in here:
                if row.finding.kind is Kind.NAME:
                    self._privacy.take(row.words, row.instead)
            text = all_replaced(line.text, [(row.finding, row.instead) for row in here])
            changes.append((line, text))
            self._texts[index] = replace(line, text=text)
        for line_id, text in self._privacy.rewrite(changes):
            self.replaced.emit(line_id, text)
        self._way_back.show()
        # where the keyboard goes next a screen reader says it too
        self.go_on.setAccessibleDescription(self._way_back.text())
        self._show(at)
        if not self.open_rows:
            self.go_on.setFocus()

    def _on_replace_wanted(self) -> None:
        row = self.list.selected
        if row is not None and not row.is_left:
            self._replace_rows(self._same(row))

    def _on_leave_wanted(self) -> None:
        row = self.list.selected
        if row is None:
            return
        at = self.list.currentIndex().row()
        self._privacy.leave(row.line.id, row.words, left=not row.is_left)
        self._show(at + (0 if row.is_left else 1))

    def _on_all_clicked(self) -> None:
        self._replace_rows(self.open_rows)

    def _on_who_chosen(self, key: str) -> None:
        row = self.list.selected
        if row is not None:
            self._whos[row.words] = Who(key)
            self._show(self.list.currentIndex().row())

    def _on_go_on_clicked(self) -> None:
        self.accept()
        self.passed.emit()
