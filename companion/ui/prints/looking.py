"""The right side of *Afdrukken*: one print as it will be, which pages of it, and where to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from companion.domain.errors import CompanionError
from companion.ui.paper.choice import chosen_pages
from companion.ui.paper.pages import Pages
from companion.ui.paper.preview import PagesPreview
from companion.ui.prints.pages import Print
from companion.ui.prints.words import how_to_print
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout

LONGEST = 60


class PrintView(QWidget):
    """Shows a print. ``print_wanted`` and ``file_wanted`` carry the chosen pages, from 0.

    ``told`` carries what was not understood of the choice.
    """

    print_wanted = Signal(object)
    file_wanted = Signal(object)
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.title = PlainLabel("", "big", wrap=True)
        self._how = PlainLabel("", "soft", wrap=True)
        self.preview = PagesPreview()
        column.addWidget(self.title)
        column.addWidget(self._how)
        column.addWidget(self.preview, 1)
        self._foot = QWidget()
        self._build_foot()
        column.addWidget(self._foot)
        self.show_print(None, None)

    def show_print(self, one: Print | None, pages: Pages | None) -> None:
        """Show a print; without pages while they are being made."""
        is_other = one is None or self.title.text() != one.title
        self.title.setText(one.title if one else "")
        self._how.setText(how_to_print(one) if one else "")
        self._pages = pages
        if is_other:
            self.choice.clear()
            self.preview.show_pages(None)
        self.preview.show_pages(pages)
        for part in (self.choice, self.print_button, self.file_button):
            part.setEnabled(pages is not None)

    def _build_foot(self) -> None:
        row = FlowLayout(self._foot, 10)
        words = self.tr("Pagina’s")
        label = PlainLabel(words, "heading")
        self.choice = QLineEdit()
        self.choice.setMaxLength(LONGEST)
        self.choice.setAccessibleName(self.tr("Welke pagina’s"))
        self.choice.setPlaceholderText(self.tr("alle, 1-3, oneven"))
        label.setBuddy(self.choice)
        self.print_button = word_button(self.tr("Druk dit af …"), "primary")
        self.file_button = word_button(self.tr("Bewaar dit als PDF …"), "large")
        asked = QWidget()
        pair = QHBoxLayout(asked)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(8)
        pair.addWidget(label)
        pair.addWidget(self.choice)
        for widget in (asked, self.print_button, self.file_button):
            row.addWidget(widget)
        self.print_button.clicked.connect(self._on_print_button_clicked)
        self.file_button.clicked.connect(self._on_file_button_clicked)

    def _chosen(self) -> tuple[int, ...] | None:
        """Return the chosen pages; None, and a word about it, where they are not understood."""
        try:
            return chosen_pages(self.choice.text(), self._pages.count) if self._pages else None
        except CompanionError as error:
            self.told.emit(str(error))
            self.choice.setFocus()
            return None

    def _on_print_button_clicked(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.print_wanted.emit(chosen)

    def _on_file_button_clicked(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.file_wanted.emit(chosen)
