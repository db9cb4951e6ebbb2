"""*Wat staat waar*: what is stored on this laptop, where, how long, and how it goes away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.live.about_data import AboutData
from companion.ui.console.reading import ReadingPanel
from companion.ui.data.words import facts_text, page_sections
from companion.ui.widgets.fitted import FittedDialog, large_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout


class DataDialog(FittedDialog):
    """One page to read. Wishes: ``folder_wanted``, ``register_wanted``, ``checkup_wanted``."""

    folder_wanted = Signal()
    register_wanted = Signal()
    checkup_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", 46, 38, parent)
        self.setWindowTitle(self.tr("Wat staat waar"))
        self._facts = PlainLabel(self.tr("Even kijken …"), "heading", wrap=True)
        self._page = ReadingPanel(self.tr("Wat staat waar"))
        self.column.addWidget(self._facts)
        self.column.addWidget(self._page, 1)
        self.column.addWidget(self._build_buttons())
        self._page.setFocusProxy(self._page.text_edit)
        self._page.setFocus()

    @property
    def facts(self) -> str:
        """What is said about how much there is."""
        return self._facts.text()

    @property
    def words(self) -> str:
        """All words of the page."""
        return self._page.text()

    def show_about(self, about: AboutData) -> None:
        """Show the page, and how much there is now."""
        self._facts.setText(facts_text(about))
        self._page.show_sections(page_sections(about.page))
        self._register.setEnabled(True)

    def say(self, message: str) -> None:
        """Say why there is nothing to show."""
        self._facts.setText(message)

    def _build_buttons(self) -> QWidget:
        place = QWidget()
        row = FlowLayout(place, 10)
        folder = large_button(self.tr("Open de map"))
        self._register = large_button(self.tr("Voor het register …"))
        self._register.setAccessibleName(self.tr("Voor het verwerkingsregister van je organisatie"))
        self._register.setEnabled(False)
        checkup = large_button(self.tr("Is alles in orde? …"))
        checkup.clicked.connect(self.checkup_wanted)
        close = large_button(self.tr("Sluit"), "primary")
        for button in (folder, self._register, checkup, close):
            row.addWidget(button)
        folder.clicked.connect(self.folder_wanted)
        self._register.clicked.connect(self.register_wanted)
        close.clicked.connect(self.accept)
        self.press_on_enter(close)
        return place
