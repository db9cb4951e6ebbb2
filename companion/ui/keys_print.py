"""The keys on paper: one A5 page in black, on a printer or as a PDF."""

from __future__ import annotations

import importlib
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QObject,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)
from PySide6.QtWidgets import QFileDialog, QWidget

from companion.domain.errors import CompanionError
from companion.live.background import BackgroundTask
from companion.ui.fonts import SANS
from companion.ui.keys_table import again, said, sections

MARGIN_MM: Final = 12.0
RESOLUTION: Final = 300
TITLE_PT, HEADING_PT, LINE_PT = 19.0, 11.5, 10.5
KEY_PART: Final = 0.34
"""Part of the width that the names of the keys take."""


def a5() -> QPageLayout:
    """Return the page that everything is drawn on."""
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A5)
    unit = QPageLayout.Unit.Millimeter
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, unit)


def keys_pdf() -> bytes:
    """Return the keys as a PDF of one page; it says nothing of who made it."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setTitle(said("Toetsen"))
    writer.setCreator("")
    writer.setPageLayout(a5())
    draw_keys(writer)
    buffer.close()
    return bytes(content.data())


def draw_keys(device: QPagedPaintDevice) -> None:
    """Draw the table on the first page of a device that has A5 pages."""
    painter = QPainter(device)
    dots = painter.device().logicalDpiX()
    page = device.pageLayout().paintRectPixels(dots)
    _Sheet(painter, QRectF(0, 0, page.width(), page.height()), dots).draw()
    painter.end()


class KeysOnPaper(QObject):
    """Asks where the keys should go, and brings them there. ``told`` carries what came of it."""

    told = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def ask_printer(self) -> None:
        """Let the trainer choose a printer, and print."""
        support = importlib.import_module("PySide6.QtPrintSupport")
        self._printer = support.QPrinter()
        self._printer.setPageLayout(a5())
        self._printer.setDocName(said("Toetsen"))
        dialog = support.QPrintDialog(self._printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._on_dialog_accepted)
        dialog.open()

    def ask_file(self) -> None:
        """Let the trainer choose where the PDF goes, and write it."""
        dialog = QFileDialog(self._window, self.tr("Bewaar de toetsen als PDF"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("toetsen.pdf"))
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def save(self, path: str) -> None:
        """Write the PDF, beside the windows."""
        task = BackgroundTask(partial(_write, Path(path), keys_pdf()))
        task.done.connect(self._on_task_done)
        task.failed.connect(self.told)
        task.start()

    def _on_dialog_accepted(self) -> None:
        draw_keys(self._printer)
        self.told.emit(self.tr("De toetsen gaan naar de printer."))

    def _on_task_done(self, path: Path) -> None:
        self.told.emit(self.tr("Bewaard als {name}.").format(name=path.name))


def _write(path: Path, content: bytes) -> Path:
    """Write a file as a whole, or not at all."""
    beside = path.with_name(f"{path.name}.deel")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        message = said("Dat lukte niet op die plek. Kies een andere map.")
        raise CompanionError(message) from error
    return path


class _Sheet:
    """Writes the table from the top of a page to the bottom."""

    def __init__(self, painter: QPainter, page: QRectF, dots: int) -> None:
        self._painter = painter
        self._page = page
        self._dots = dots
        self._y = 0.0
        painter.setPen(QPen(Qt.GlobalColor.black, dots / 144))

    def draw(self) -> None:
        """Write everything."""
        self._write(said("Toetsen"), self._font(TITLE_PT, bold=True), 0.0)
        for where, lines in sections():
            self._y += self._line(LINE_PT) * 0.55
            self._write(said(where), self._font(HEADING_PT, bold=True), 0.0)
            self._rule()
            for line in lines:
                self._row(said(line.key), said(line.word))
        self._y += self._line(LINE_PT) * 0.6
        self._write(again(), self._font(LINE_PT), 0.0)

    def _row(self, key: str, word: str) -> None:
        top, left = self._y, self._page.width() * KEY_PART
        self._write(key, self._font(LINE_PT, bold=True), 0.0, left)
        below, self._y = self._y, top
        self._write(word, self._font(LINE_PT), left)
        self._y = max(below, self._y) + self._line(LINE_PT) * 0.18

    def _write(self, text: str, font: QFont, left: float, right: float | None = None) -> None:
        """Write a text, on more lines where it does not fit on one."""
        self._painter.setFont(font)
        room = QRectF(left, self._y, (right or self._page.width()) - left, self._page.height())
        flags = Qt.TextFlag.TextWordWrap
        self._painter.drawText(room, flags, text)
        self._y += self._painter.boundingRect(room, flags, text).height()

    def _rule(self) -> None:
        y = self._y + self._line(LINE_PT) * 0.1
        self._painter.drawLine(QPointF(0, y), QPointF(self._page.width(), y))
        self._y += self._line(LINE_PT) * 0.3

    def _font(self, points: float, *, bold: bool = False) -> QFont:
        font = QFont(SANS)
        font.setPixelSize(round(points * self._dots / 72))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        return font

    def _line(self, points: float) -> float:
        return QFontMetricsF(self._font(points)).lineSpacing()
