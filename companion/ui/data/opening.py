"""Opens the pages about data, over the start window or over the console."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from companion.domain.info_page import as_report
from companion.domain.permission import pressing
from companion.domain.workshop import Workshop
from companion.live.about_data import AboutData, LiveAboutData
from companion.ui.console.more import MoreButton
from companion.ui.console.sections import permission_sections, quote_sections
from companion.ui.data.dialog import DataDialog
from companion.ui.data.reading import ReadingDialog
from companion.ui.data.register import RegisterDialog
from companion.ui.data.words import day_subtitle
from companion.ui.start.window import StartWindow

WORD = "data"
"""The key of *Wat staat waar* behind *Meer*."""


class DataPages(QObject):
    """Answers the wishes to know what is stored, and what may be done with quotations.

    ``checkup_wanted`` carries the window over which she wants to know whether all is well.
    """

    checkup_wanted = Signal(QWidget)

    def __init__(self, live: LiveAboutData, start: StartWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._live = live
        self._start = start
        self._about: AboutData | None = None
        self._workshop: Workshop | None = None
        self.dialog: DataDialog | None = None
        live.found.connect(self._on_live_found)
        live.failed.connect(self._on_live_failed)
        start.data_wanted.connect(self._on_start_data_wanted)
        start.quotes_wanted.connect(self._on_start_quotes_wanted)

    def serve(self, more: MoreButton) -> None:
        """Answer the console of a session too."""
        more.wanted.connect(self._on_more_wanted)

    def show_workshop(self, workshop: Workshop) -> None:
        """Know the programme: say in the start window what is to be looked at about permission."""
        self._workshop = workshop
        asked = dict.fromkeys(remark.quote for remark in pressing(workshop, date.today()))
        self._start.show_permission([f"{quote.name} ({quote.id})" for quote in asked])

    def open(self, below: QWidget) -> None:
        """Show *Wat staat waar* over a window."""
        if self.dialog is not None:
            self.dialog.activateWindow()
            return
        self.dialog = DataDialog(below)
        self.dialog.folder_wanted.connect(self._on_dialog_folder_wanted)
        self.dialog.register_wanted.connect(self._on_dialog_register_wanted)
        self.dialog.checkup_wanted.connect(self._on_dialog_checkup_wanted)
        self.dialog.finished.connect(self._on_dialog_finished)
        self.dialog.open()
        self._live.look()

    def _on_live_found(self, about: AboutData) -> None:
        self._about = about
        if self.dialog is not None:
            self.dialog.show_about(about)

    def _on_live_failed(self, message: str) -> None:
        if self.dialog is not None:
            self.dialog.say(message)

    def _on_start_data_wanted(self) -> None:
        self.open(self._start.window())

    def _on_more_wanted(self, key: str) -> None:
        more = self.sender()
        if key == WORD and isinstance(more, QWidget):
            self.open(more.window())

    def _on_start_quotes_wanted(self) -> None:
        if self._workshop is None:
            return
        workshop, today = self._workshop, date.today()
        sections = permission_sections(workshop, workshop.quotes, today, in_full=True)
        sections += quote_sections(workshop)
        sentence = self.tr("Van wie de citaten zijn, en wat ermee mag.")
        title = self.tr("Citaten en toestemming")
        ReadingDialog(title, sentence, sections, self._start.window()).open()

    def _on_dialog_folder_wanted(self) -> None:
        folder = self._live.places.data
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _on_dialog_register_wanted(self) -> None:
        if self._about is not None and self.dialog is not None:
            report = as_report(self._about.register, day_subtitle(date.today()))
            RegisterDialog(report, self._live.content, self.dialog).open()

    def _on_dialog_checkup_wanted(self) -> None:
        self.checkup_wanted.emit(self.dialog)

    def _on_dialog_finished(self) -> None:
        self.dialog = None
