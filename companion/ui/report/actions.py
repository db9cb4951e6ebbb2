"""Reading along: whether the room sees the report, which page, and the way on and back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.room import RoomMode
from companion.ui.report.seeing import ReportSeeing
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel


class ReadingActions(QObject):
    """*Toon op de beamer*, and while the room reads: pages, and *Klaar met meelezen*.

    ``show_wanted`` is a wish; the rest it asks of the room itself.
    """

    show_wanted = Signal()

    def __init__(self, seeing: ReportSeeing, parent: QObject) -> None:
        super().__init__(parent)
        self._seeing = seeing
        self._show = word_button(
            self.tr("Toon op de beamer"), "small", self.tr("Toon het verslag op de beamer")
        )
        self.where = PlainLabel("", "heading")
        back, on = self.tr("Vorige bladzijde"), self.tr("Volgende bladzijde")
        self._back = word_button(back, "small", self.tr("Vorige bladzijde op de beamer"))
        self._on = word_button(on, "small", self.tr("Volgende bladzijde op de beamer"))
        self._end = word_button(self.tr("Klaar met meelezen"), "small")
        self.parts: tuple[QWidget, ...] = (
            self._show,
            self._end,
            self._back,
            self._on,
            self.where,
        )
        self._show.clicked.connect(self.show_wanted)
        self._end.clicked.connect(seeing.end)
        self._back.clicked.connect(seeing.reading.back)
        self._on.clicked.connect(seeing.reading.next)

    def show_seeing(self, *, roomy: bool) -> None:
        """Show what the room sees now; with little room the keys turn pages, and no buttons."""
        reading, is_seen = self._seeing.reading, self._seeing.is_seen
        self._show.setVisible(not reading.is_on or not is_seen)
        for part in (self._end, self.where):
            part.setVisible(reading.is_on)
        for part in (self._back, self._on):
            part.setVisible(reading.is_on and roomy)
        self._back.setEnabled(reading.page > 0)
        self._on.setEnabled(reading.page + 1 < reading.count)
        self.where.setText(self._words())

    def _words(self) -> str:
        """Say where the room is, and what it sees where that is not what she may think."""
        reading = self._seeing.reading
        words = self.tr("Op de beamer: {page} van {count}")
        place = words.format(page=reading.page + 1, count=reading.count)
        also = {
            RoomMode.BLACK: self.tr("het scherm is zwart"),
            RoomMode.FROZEN: self.tr("het scherm is bevroren"),
            RoomMode.REST: self.tr("het scherm is op rust"),
        }.get(self._seeing.mode, "")
        if not self._seeing.is_seen:
            also = self.tr("de groep ziet het niet")
        return f"{place} · {also}" if also else place
