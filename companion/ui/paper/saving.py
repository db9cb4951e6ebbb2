"""How far saving is, with a way to stop: only there when it takes longer than a second."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from companion.live.export import LiveExport
from companion.ui.widgets.button import word_button

PATIENCE_MS: Final = 1000
"""What is done within this time needs no bar."""


class SavingBar(QWidget):
    """A bar and *Stop*; it follows an export by itself."""

    def __init__(self, export: LiveExport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._export = export
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Hoever het bewaren is"))
        self.bar.setRange(0, 100)
        self.stop = word_button(self.tr("Stop"), "small", self.tr("Stop met bewaren"))
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self.show)
        self.stop.clicked.connect(self._on_stop_clicked)
        export.began.connect(self._on_export_began)
        export.progressed.connect(self.bar.setValue)
        for ended in (export.saved, export.failed, export.stopped):
            ended.connect(self._on_export_ended)
        self.hide()

    def _on_export_began(self) -> None:
        self.bar.setValue(0)
        self.stop.setEnabled(True)
        self._timer.start()

    def _on_export_ended(self) -> None:
        self._timer.stop()
        self.hide()

    def _on_stop_clicked(self) -> None:
        self.stop.setEnabled(False)
        self._export.cancel()
