"""Pages as a PDF that says nothing of who made it, in a thread beside the windows or not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPdfWriter

from companion.domain.errors import CompanionError
from companion.domain.telling import Tell, tell_nobody
from companion.ui.paper.neutral import about, neutral
from companion.ui.paper.pages import Pages

RESOLUTION: Final = 300


def pdf_of(pages: Pages, chosen: Sequence[int] = (), tell: Tell = tell_nobody) -> bytes:
    """Return pages as a PDF, all of them or only those chosen (from 0).

    Title and language are set; there is no author, no maker, no time beyond the day. ``tell``
    hears how many pages are done, and may raise to stop. CompanionError where it could not be
    made: half of it is never returned.
    """
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setTitle(pages.title)
    writer.setCreator("")
    writer.setAuthor("")
    writer.setDocumentXmpMetadata(QByteArray(about(pages.title)))
    writer.setPageLayout(pages.layout)
    try:
        is_whole = draw_all(pages, writer, chosen or range(pages.count), tell)
    finally:
        buffer.close()
    if not is_whole:
        raise CompanionError(QCoreApplication.translate("Pdf", "De PDF kon niet worden gemaakt."))
    return neutral(bytes(content.data()))


def draw_all(
    pages: Pages, device: QPagedPaintDevice, numbers: Iterable[int], tell: Tell = tell_nobody
) -> bool:
    """Draw pages on a PDF or a printer; tell whether the device took them."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    numbers = list(numbers)
    scale = device.logicalDpiX() / 72
    try:
        for done, number in enumerate(numbers):
            tell(done, len(numbers))
            if done and not device.newPage():
                return False
            painter.save()
            painter.scale(scale, scale)
            pages.draw(painter, number)
            painter.restore()
        tell(len(numbers), len(numbers))
    finally:
        painter.end()
    return True
