"""Pages to try paper with: each says its number, and has a grey of its own."""

from __future__ import annotations

import threading

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPageSize, QPainter

from companion.ui.paper.pages import Pages, paper
from companion.ui.paper.typeset import Style, words

INK = 20


def numbered(count: int, size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4) -> Pages:
    """Return so many pages with the words "Blad 1 zegt: 1 é", and so on."""
    return Pages("Proefblad", paper(size), count, _draw)


def shade(number: int) -> int:
    """Return the grey in the left upper corner of a page."""
    return INK + number * 10


def _draw(painter: QPainter, number: int) -> None:
    painter.fillRect(QRectF(0, 0, 60, 60), QColor(*(shade(number),) * 3))
    words(f"Blad {number + 1} zegt: één officieel blad", Style(12), 400).draw(painter, 72, 90)


class Watched:
    """Pages that remember which were drawn, and in which thread."""

    def __init__(self, count: int, fails: bool = False) -> None:
        self.drawn: list[int] = []
        self.threads: set[threading.Thread] = set()
        self._fails = fails
        self.pages = Pages("Proefblad", paper(), count, self._draw)

    def _draw(self, painter: QPainter, number: int) -> None:
        self.drawn.append(number)
        self.threads.add(threading.current_thread())
        if self._fails:
            message = "ink is up"
            raise ValueError(message)
        _draw(painter, number)
