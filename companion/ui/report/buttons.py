"""The last row of the report's window: save in a form, print, look at the pages, close."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from companion.live.export import LiveExport
from companion.ui.report.saving import form_words
from companion.ui.widgets.button import show_word, word_button


class ReportActions(QObject):
    """Words that do something with the whole report.

    ``form_wanted`` carries the ending of a form: "pdf"; ``pages_wanted`` asks to change between
    lines and pages, where there is no room for both.
    """

    form_wanted = Signal(str)
    print_wanted = Signal()
    pages_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, window: QWidget, export: LiveExport) -> None:
        super().__init__(window)
        self.save = QPushButton(self.tr("Bewaar als"))
        self.save.setAccessibleName(self.tr("Bewaar het verslag als bestand"))
        self.save.setProperty("look", "small")
        self._menu = QMenu(window)
        self._actions: dict[str, QAction] = {}
        for suffix, words in form_words().items():
            action = self._menu.addAction(words)
            action.setData(suffix)
            action.triggered.connect(self._on_action_triggered)
            self._actions[suffix] = action
        self.save.setMenu(self._menu)
        self._print = word_button(self.tr("Druk af …"), "small", self.tr("Druk het verslag af"))
        self._pages = word_button("", "small")
        self._close = word_button(self.tr("Sluit"), "small", self.tr("Sluit het verslag"))
        self.parts: tuple[QWidget, ...] = (self.save, self._print, self._pages, self._close)
        self._follow(export)
        self._print.clicked.connect(self.print_wanted)
        self._pages.clicked.connect(self.pages_wanted)
        self._close.clicked.connect(self.close_wanted)

    def press_form(self, suffix: str) -> None:
        """Choose a form by its ending, as a click does."""
        self._actions[suffix].trigger()

    def show_halves(self, *, both: bool, pages: bool) -> None:
        """Offer the other half where only one is in sight; ``pages`` tells which one is."""
        self._pages.setVisible(not both)
        show_word(self._pages, self.tr("Toon de regels") if pages else self.tr("Toon de pagina’s"))

    def _follow(self, export: LiveExport) -> None:
        """Take nothing on while something is being saved."""
        self.save.setEnabled(not export.is_busy)
        export.began.connect(self._on_export_began)
        for ended in (export.saved, export.failed, export.stopped):
            ended.connect(self._on_export_ended)

    def _on_export_began(self) -> None:
        self.save.setEnabled(False)

    def _on_export_ended(self) -> None:
        self.save.setEnabled(True)

    def _on_action_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.form_wanted.emit(str(action.data()))
