"""The bin: what can still be put back, and until when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from companion.domain.dates import short_day_text
from companion.domain.keeping import Kept
from companion.domain.wiping import Binned
from companion.ui.keeping.confirm import WipeDialog
from companion.ui.keeping.words import group_words, kept_words, moment_words, notes_words
from companion.ui.widgets.button import word_button
from companion.ui.widgets.fitted import FittedDialog, large_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout, scrolling


class BinRow(QFrame):
    """One session in the bin. ``back_wanted`` and ``wipe_wanted`` carry its Binned.

    Put back once, it waits for the next list: a double click asks for nothing twice.
    """

    back_wanted = Signal(object)
    wipe_wanted = Signal(object)

    def __init__(self, binned: Binned, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("row")
        self.binned = binned
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 10)
        column.setSpacing(4)
        details = binned.details
        title = group_words(details.group) if details else binned.path.name
        column.addWidget(PlainLabel(title, "big", wrap=True))
        facts = self._facts(today)
        column.addWidget(PlainLabel(facts, "soft", wrap=True))
        place = QWidget()
        row = FlowLayout(place, 10)
        named = f"{title}: {facts}"
        self.back = word_button(
            self.tr("Zet terug"), "small", self.tr("Zet terug: {name}").format(name=named)
        )
        self.wipe = word_button(
            self.tr("Wis nu …"), "small", self.tr("Wis nu: {name}").format(name=named)
        )
        self.wipe.setVisible(details is not None)
        row.addWidget(self.back)
        row.addWidget(self.wipe)
        column.addWidget(place)
        self.back.clicked.connect(self._on_back_clicked)
        self.wipe.clicked.connect(self._on_wipe_clicked)

    def _facts(self, today: date) -> str:
        details = self.binned.details
        if details is None:
            return self.tr(
                "Dit bestand kan niet gelezen worden. De app wist het niet vanzelf. Zet het terug. "
                "Is het beschadigd, dan staat er in de lijst Haal terug bij."
            )
        day = short_day_text(details.held_on, today)
        held = self.tr("Bijeenkomst van {day}.").format(day=day)
        if self.binned.copied_at is not None:
            left = self.tr("Het bestand is weg. Er is nog een kopie van {moment}, met {notes}.")
            left = left.format(
                moment=moment_words(self.binned.copied_at, today),
                notes=notes_words(self.binned.notes),
            )
            return f"{held} {left}"
        gone = kept_words(Kept(self.binned.gone_on, warns=True), today)
        return f"{held} {gone}"

    def _on_back_clicked(self) -> None:
        self.back_wanted.emit(self.binned)
        for button in (self.back, self.wipe):
            button.setEnabled(False)

    def _on_wipe_clicked(self) -> None:
        self.wipe_wanted.emit(self.binned)


class BinDialog(FittedDialog):
    """All that is in the bin. ``back_wanted`` and ``wipe_wanted`` carry a Binned."""

    back_wanted = Signal(object)
    wipe_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", 36, 26, parent)
        self.setWindowTitle(self.tr("Prullenbak"))
        self.column.addWidget(PlainLabel(self.tr("Prullenbak"), "big", wrap=True))
        how = self.tr("Wat hier staat, kun je terugzetten. In de prullenbak blijft het een week.")
        self.column.addWidget(PlainLabel(how, wrap=True))
        self._none = PlainLabel(self.tr("De prullenbak is leeg."), "soft", wrap=True)
        self.column.addWidget(self._none)
        inside = QWidget()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 12, 0)
        self._rows.addStretch(1)
        self.column.addWidget(scrolling(inside), 1)
        place = QWidget()
        self.leave = large_button(self.tr("Sluit"), "primary")
        FlowLayout(place).addWidget(self.leave)
        self.column.addWidget(place)
        self.leave.clicked.connect(self.accept)
        self.press_on_enter(self.leave)
        self.leave.setFocus()
        self.rows: list[BinRow] = []

    def show_binned(self, binned: Sequence[Binned], today: date) -> None:
        """Show what is in the bin."""
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [BinRow(each, today) for each in binned]
        for index, row in enumerate(self.rows):
            row.back_wanted.connect(self._on_row_back_wanted)
            row.wipe_wanted.connect(self._on_row_wipe_wanted)
            self._rows.insertWidget(index, row)
        self._none.setVisible(not binned)

    def _on_row_back_wanted(self, binned: Binned) -> None:
        self.leave.setFocus()  # else the keyboard goes to the next session
        self.back_wanted.emit(binned)

    def _on_row_wipe_wanted(self, binned: Binned) -> None:
        self._asked = binned
        dialog = WipeDialog(binned.details, binned.notes, self)
        dialog.accepted.connect(self._on_dialog_accepted)
        dialog.open()

    def _on_dialog_accepted(self) -> None:
        self.wipe_wanted.emit(self._asked)
