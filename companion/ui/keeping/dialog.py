"""*Bewaren en wissen*: how long a session is kept, and how it goes away now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.backup import Backup
from companion.domain.dates import day_text
from companion.domain.keeping import Kept
from companion.domain.retention import Retention
from companion.domain.session import SessionDetails
from companion.ui.keeping.confirm import WipeDialog
from companion.ui.keeping.copies import CopiesList
from companion.ui.keeping.period import PeriodChoice
from companion.ui.keeping.words import group_words, kept_words, why_words
from companion.ui.widgets.fitted import FittedDialog, large_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout, scrolling

BIN: Final = "bin"
WIPE: Final = "wipe"
"""How a session goes away: with a week to put it back, or at once."""

Until = Callable[[Retention], Kept]
"""Until when a session would be kept."""


class KeepingDialog(FittedDialog):
    """Until when, for how long, and away with it.

    ``retention_wanted`` carries a Retention when she keeps another one, ``away_wanted`` BIN or
    WIPE when she wants it gone; wiping at once was asked about first. ``copy_wanted`` carries the
    Backup that should take its place; a session that is open has no copies to choose.
    """

    retention_wanted = Signal(object)
    away_wanted = Signal(str)
    copy_wanted = Signal(object)

    def __init__(
        self,
        details: SessionDetails,
        retention: Retention,
        until: Until,
        notes: int,
        parent: QWidget,
        *,
        is_open: bool = False,
    ) -> None:
        super().__init__("", 38, 30, parent)
        self.setWindowTitle(self.tr("Bewaren en wissen"))
        self._details, self._before, self._until, self._notes = details, retention, until, notes
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 12, 0)
        rows.setSpacing(10)
        title = self.tr("{group}, {day}").format(
            group=group_words(details.group), day=day_text(details.held_on)
        )
        rows.addWidget(PlainLabel(title, "big", wrap=True))
        self.day = PlainLabel("", wrap=True)
        rows.addWidget(self.day)
        self.period = PeriodChoice(retention)
        self.period.changed.connect(self._show_until)
        rows.addWidget(self.period)
        use = self.tr(
            "Gebruik is: er verandert iets in de bijeenkomst. Alleen openen en kijken telt niet."
        )
        rows.addWidget(PlainLabel(use, "soft", wrap=True))
        rows.addSpacing(8)
        self._add_away(rows)
        self.copies = CopiesList()
        self.copies.wanted.connect(self._on_copies_wanted)
        self.copies.setVisible(not is_open)
        rows.addSpacing(8)
        rows.addWidget(self.copies)
        rows.addStretch(1)
        self.column.addWidget(scrolling(inside), 1)
        self._keep = self.add_choice(self.tr("Laat zo"), self.tr("Bewaar"))
        self._keep.clicked.connect(self._on_keep_clicked)
        self._show_until()

    def _add_away(self, rows: QVBoxLayout) -> None:
        rows.addWidget(PlainLabel(self.tr("Nu weg"), "heading", wrap=True))
        how = self.tr(
            "Uit de prullenbak kun je een week lang terugzetten. Meteen wissen kan niet terug."
        )
        rows.addWidget(PlainLabel(how, wrap=True))
        place = QWidget()
        row = FlowLayout(place, 10)
        self.bin = large_button(self.tr("Naar de prullenbak"))
        self.wipe = large_button(self.tr("Meteen wissen …"))
        row.addWidget(self.bin)
        row.addWidget(self.wipe)
        rows.addWidget(place)
        hers = self.tr("Verslagen en afdrukken die je ergens bewaarde, blijven. Die zijn van jou.")
        rows.addWidget(PlainLabel(hers, "soft", wrap=True))
        self.bin.clicked.connect(self._on_bin_clicked)
        self.wipe.clicked.connect(self._on_wipe_clicked)

    def _show_until(self) -> None:
        """Say until when it is kept as it is chosen now; a longer time needs its reason first."""
        retention = self.period.retention
        self._keep.setEnabled(retention is not None)
        if retention is None:
            self.day.setText(self.tr("Schrijf op waarom het langer moet."))
            return
        kept = self._until(retention)
        self.day.setText(" ".join(filter(None, [kept_words(kept, date.today()), why_words(kept)])))

    def _on_keep_clicked(self) -> None:
        retention = self.period.retention
        self.accept()
        if retention is not None and retention != self._before:
            self.retention_wanted.emit(retention)

    def _on_copies_wanted(self, copy: Backup) -> None:
        self.accept()
        self.copy_wanted.emit(copy)

    def _on_bin_clicked(self) -> None:
        self.accept()
        self.away_wanted.emit(BIN)

    def _on_wipe_clicked(self) -> None:
        """Ask once, over this window."""
        dialog = WipeDialog(self._details, self._notes, self)
        dialog.accepted.connect(self._on_dialog_accepted)
        dialog.open()

    def _on_dialog_accepted(self) -> None:
        self.accept()
        self.away_wanted.emit(WIPE)
