"""Below the sessions: the bin, *minder beweging*, and what a trainer looks up now and then."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.layouts import FlowLayout
from companion.ui.widgets.tip import show_tip


class StartFoot(QWidget):
    """*Minder beweging*, and a row of words. The bin is there while something is in it.

    Wishes: ``bin_wanted``, ``folder_wanted``, ``data_wanted``, ``quotes_wanted``, ``calm_wanted``
    (bool).
    """

    bin_wanted = Signal()
    folder_wanted = Signal()
    data_wanted = Signal()
    quotes_wanted = Signal()
    calm_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        place = QWidget()
        row = FlowLayout(place, 28)
        self.calm = QCheckBox(self.tr("Minder beweging"))
        self.calm.setAccessibleName(self.tr("Minder beweging: stappen wisselen zonder overgang"))
        show_tip(self.calm, self.tr("Stappen wisselen dan zonder overgang."))
        self.calm.clicked.connect(self.calm_wanted)
        self.bin = word_button("", "quiet")
        self.bin.clicked.connect(self.bin_wanted)
        self.bin.hide()
        self.folder = word_button(
            self.tr("Map met bijeenkomsten"),
            "quiet",
            self.tr("Map met bijeenkomsten: open de map waar alles staat"),
        )
        self.folder.clicked.connect(self.folder_wanted)
        data = word_button(self.tr("Wat staat waar"), "quiet")
        data.clicked.connect(self.data_wanted)
        quotes = word_button(self.tr("Citaten en toestemming"), "quiet")
        quotes.clicked.connect(self.quotes_wanted)
        for part in (self.bin, self.folder, data, quotes):
            row.addWidget(part)
        column.addWidget(self.calm, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(place)

    def show_bin(self, count: int) -> None:
        """Offer the bin while something is in it."""
        words = self.tr("Prullenbak: 1 bijeenkomst")
        if count != 1:
            words = self.tr("Prullenbak: {count} bijeenkomsten").format(count=count)
        show_word(self.bin, words)
        self.bin.setVisible(count > 0)
