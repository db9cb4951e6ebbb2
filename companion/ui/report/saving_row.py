"""What came of saving and printing, in a sentence, and how far it is while it takes long."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from companion.ui.paper.saving import SavingBar
from companion.ui.report.saving import ReportSaving
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel


class SavingRow(QWidget):
    """A sentence, and the way to the folder. ``folder_wanted`` carries the Path of a file."""

    folder_wanted = Signal(object)

    def __init__(self, saving: ReportSaving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self.told = PlainLabel("", wrap=True)
        self.bar = SavingBar(saving.export)
        self.folder = word_button(
            self.tr("Map openen"), "small", self.tr("Open de map van het bestand")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.told, 1)
        row.addWidget(self.folder)
        row.addWidget(self.bar, 1)
        saving.told.connect(self.tell)
        saving.saved.connect(self._on_saving_saved)
        saving.export.began.connect(self._on_export_began)
        self.folder.clicked.connect(self._on_folder_clicked)
        self.tell("")

    def tell(self, sentence: str) -> None:
        """Say what came of something."""
        self._path = None
        self.folder.hide()
        self.told.setText(sentence)
        self.told.setAccessibleName(sentence)
        self.told.setVisible(bool(sentence))

    def _on_export_began(self) -> None:
        self.tell("")

    def _on_saving_saved(self, path: Path) -> None:
        self._path = path
        self.folder.show()

    def _on_folder_clicked(self) -> None:
        if self._path is not None:
            self.folder_wanted.emit(self._path)
