"""Pages as a PDF that says nothing of who made it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPainter, QPdfWriter

from companion.domain.telling import Tell, tell_nobody
from companion.ui.paper.pages import Pages

RESOLUTION = 300


def pdf_of(pages: Pages, chosen: Sequence[int] = (), tell: Tell = tell_nobody) -> bytes:
    """Return pages as a PDF, all of them or only those chosen (from 0)."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setTitle(pages.title)
    writer.setCreator("")
    writer.setPageLayout(pages.layout)
    painter = QPainter(writer)
    try:
        numbers = list(chosen or range(pages.count))
        for done, number in enumerate(numbers):
            tell(done, len(numbers))
            if done:
                writer.newPage()
            painter.save()
            painter.scale(RESOLUTION / 72, RESOLUTION / 72)
            pages.draw(painter, number)
            painter.restore()
    finally:
        painter.end()
        buffer.close()
    return bytes(content.data())
