"""The one question before a session is wiped at once: what will be gone."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.dates import day_text
from companion.domain.session import SessionDetails
from companion.ui.keeping.words import group_words
from companion.ui.widgets.fitted import FittedDialog, large_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout, scrolling


class WipeDialog(FittedDialog):
    """What goes and what stays. It is accepted when she wants it gone; Enter leaves it."""

    def __init__(self, details: SessionDetails | None, notes: int, parent: QWidget) -> None:
        super().__init__("", 36, 23, parent)
        self.setWindowTitle(self.tr("Meteen wissen"))
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 12, 0)
        rows.setSpacing(10)
        rows.addWidget(PlainLabel(self._title(details), "big", wrap=True))
        count = self.tr("1 notitie") if notes == 1 else self.tr("{n} notities").format(n=notes)
        gone = self.tr(
            "Dit kan niet terug. Weg zijn: {notes}, ook wat verborgen of verwijderd was, het bord, "
            "de tellingen, de afspraken, en wat je in het verslag veranderde. Ook kopieën in de "
            "map van de app gaan weg."
        )
        rows.addWidget(PlainLabel(gone.format(notes=count), wrap=True))
        then = self.tr("Daarna kijkt de app na of er nog woorden van te vinden zijn.")
        rows.addWidget(PlainLabel(then, wrap=True))
        stays = self.tr(
            "Wat blijft: verslagen en afdrukken die je zelf ergens bewaarde, en jouw naam en de "
            "plaats in het startscherm."
        )
        rows.addWidget(PlainLabel(stays, wrap=True))
        rows.addStretch(1)
        self.column.addWidget(scrolling(inside), 1)
        place = QWidget()
        row = FlowLayout(place, 10)
        self.leave = large_button(self.tr("Laat staan"), "primary")
        self.wipe = large_button(self.tr("Wis voor altijd"))
        row.addWidget(self.leave)
        row.addWidget(self.wipe)
        self.column.addWidget(place)
        self.leave.clicked.connect(self.reject)
        self.wipe.clicked.connect(self.accept)
        self.press_on_enter(self.leave)
        self.leave.setFocus()

    def _title(self, details: SessionDetails | None) -> str:
        if details is None:
            return self.tr("Deze bijeenkomst wissen")
        title = self.tr("{group} van {day} wissen")
        return title.format(group=group_words(details.group), day=day_text(details.held_on))
