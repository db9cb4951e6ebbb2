"""The keys on paper: one A5 page in black, on a printer or as a PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPageSize, QPainter, QPen
from PySide6.QtWidgets import QWidget

from companion.domain.telling import Tell
from companion.live.export import LiveExport
from companion.ui.keys_table import KeyLine, again, said, sections
from companion.ui.paper.flow import Piece, paged
from companion.ui.paper.pages import Pages, paper
from companion.ui.paper.pdf import pdf_of
from companion.ui.paper.printing import PagesPrinter, ask_file
from companion.ui.paper.typeset import BOLD, Style, Words, words

MARGIN: Final = 34.0
WIDTH: Final = 352.0
BOTTOM: Final = 561.0
BLACK: Final = QColor(Qt.GlobalColor.black)
TITLE: Final = Style(19, weight=BOLD, leading=1.25)
HEADING: Final = Style(11.5, weight=BOLD, leading=1.25)
KEY: Final = Style(10.5, weight=BOLD, leading=1.25)
LINE: Final = Style(10.5, leading=1.25)
KEY_PART: Final = 0.34
"""Part of the width that the names of the keys take."""


def keys_pages() -> Pages:
    """Return the keys as a page of A5."""
    pages = paged(_pieces(), MARGIN, BOTTOM)

    def draw(painter: QPainter, number: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for placed in pages[number]:
            placed.piece.draw(painter, placed.y)

    return Pages(said("Toetsen"), paper(QPageSize.PageSizeId.A5), len(pages), draw)


def _pieces() -> list[Piece]:
    pieces = [_text(words(said("Toetsen"), TITLE, WIDTH), 0)]
    for where, lines in sections():
        pieces.append(_heading(words(said(where), HEADING, WIDTH)))
        pieces += [_row(line) for line in lines]
    return [*pieces, _text(words(again(), LINE, WIDTH), 8)]


def _text(text: Words, above: float) -> Piece:
    return Piece(text.height, lambda painter, y: text.draw(painter, MARGIN, y, color=BLACK), above)


def _heading(text: Words) -> Piece:
    """Return the name of a place with a line below it."""

    def draw(painter: QPainter, y: float) -> None:
        text.draw(painter, MARGIN, y, color=BLACK)
        low = y + text.height + 1.5
        painter.setPen(QPen(BLACK, 0.5))
        painter.drawLine(QPointF(MARGIN, low), QPointF(MARGIN + WIDTH, low))

    return Piece(text.height + 5, draw, 7.5, keeps_next=True)


def _row(line: KeyLine) -> Piece:
    left = WIDTH * KEY_PART
    key, word = words(said(line.key), KEY, left - 6), words(said(line.word), LINE, WIDTH - left)

    def draw(painter: QPainter, y: float) -> None:
        key.draw(painter, MARGIN, y, color=BLACK)
        word.draw(painter, MARGIN + left, y, color=BLACK)

    return Piece(max(key.height, word.height), draw, 2.4)


class KeysOnPaper(QObject):
    """Asks where the keys should go, and brings them there. ``told`` carries what came of it."""

    told = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._printer = PagesPrinter(window)
        self._export = LiveExport(self)
        self._printer.told.connect(self.told)
        self._export.saved.connect(self._on_export_saved)
        self._export.failed.connect(self.told)

    def ask_printer(self) -> None:
        """Let the trainer choose a printer, and print."""
        self._printer.ask(keys_pages())

    def ask_file(self) -> None:
        """Let the trainer choose where the PDF goes, and write it."""
        title, filters = self.tr("Bewaar de toetsen als PDF"), (self.tr("PDF (*.pdf)"),)
        wish = ask_file(self._window, title, self.tr("toetsen.pdf"), filters)
        wish.chosen.connect(self.save)

    def save(self, path: Path) -> None:
        """Write the PDF, beside the windows."""
        self._export.save(path, keys_pdf)

    def _on_export_saved(self, path: Path) -> None:
        self.told.emit(self.tr("Bewaard als {name}.").format(name=path.name))


def keys_pdf(tell: Tell) -> bytes:
    """Return the keys as a PDF of one page; it says nothing of who made it."""
    return pdf_of(keys_pages(), tell=tell)
