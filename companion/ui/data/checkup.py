"""*Is alles in orde?*: a page to read, and to copy into a mail to who helps."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from companion.live.checkup import LiveCheckup
from companion.ui.data.opening import DataPages
from companion.ui.screens.present import described
from companion.ui.widgets.fitted import FittedDialog, large_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout


class CheckupDialog(FittedDialog):
    """The page, with *Kopieer*."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", 46, 38, parent)
        self.setWindowTitle(self.tr("Is alles in orde?"))
        sentence = self.tr("Dit kun je mailen aan wie je helpt. De app verstuurt zelf niets.")
        self._said = PlainLabel(sentence, "heading", wrap=True)
        self.page = QPlainTextEdit(self.tr("Even kijken …"))
        self.page.setReadOnly(True)
        self.page.setTabChangesFocus(True)
        self.page.setAccessibleName(self.tr("Is alles in orde? Wat de app gezien heeft"))
        self.column.addWidget(self._said)
        self.column.addWidget(self.page, 1)
        self.column.addWidget(self._build_buttons())
        self.page.setFocus()

    def show_text(self, text: str) -> None:
        """Show what was found."""
        self.page.setPlainText(text)
        self._copy.setEnabled(True)

    def say(self, message: str) -> None:
        """Say why there is nothing to read."""
        self.page.setPlainText(message)

    def _build_buttons(self) -> QWidget:
        place = QWidget()
        row = FlowLayout(place, 10)
        self._copy = large_button(self.tr("Kopieer"))
        self._copy.setAccessibleName(self.tr("Kopieer: zet alles op het klembord"))
        self._copy.setEnabled(False)
        close = large_button(self.tr("Sluit"), "primary")
        row.addWidget(self._copy)
        row.addWidget(close)
        self._copy.clicked.connect(self._on_copy_clicked)
        close.clicked.connect(self.accept)
        self.press_on_enter(close)
        return place

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.page.toPlainText())
        self._said.setText(self.tr("Gekopieerd. Plak het in een mail."))


class CheckupPage(QObject):
    """Opens the page over *Wat staat waar*."""

    def __init__(self, live: LiveCheckup, pages: DataPages, parent: QObject) -> None:
        super().__init__(parent)
        self._live = live
        self.dialog: CheckupDialog | None = None
        pages.checkup_wanted.connect(self._on_pages_checkup_wanted)
        live.found.connect(self._on_live_found)
        live.failed.connect(self._on_live_failed)

    def _on_pages_checkup_wanted(self, below: QWidget) -> None:
        self.dialog = CheckupDialog(below)
        self.dialog.finished.connect(self._on_dialog_finished)
        self.dialog.open()
        self._live.look(described())

    def _on_dialog_finished(self) -> None:
        self.dialog = None

    def _on_live_found(self, text: str) -> None:
        if self.dialog is not None:
            self.dialog.show_text(text)

    def _on_live_failed(self, message: str) -> None:
        if self.dialog is not None:
            self.dialog.say(message)
