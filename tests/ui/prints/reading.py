"""Reads prints back: the words on each page, and where they stand."""

from __future__ import annotations

import io
from dataclasses import dataclass

from pypdf import PdfReader

from companion.ui.paper.pages import Pages
from companion.ui.paper.pdf import pdf_of


@dataclass(frozen=True)
class Found:
    """A piece of text with its place from the left upper corner, in points."""

    text: str
    x: float
    y: float


def plain(text: str) -> str:
    """Return a text without blanks: lines end in other places on paper."""
    return "".join(text.split())


def reader(pages: Pages) -> PdfReader:
    return PdfReader(io.BytesIO(pdf_of(pages)))


def texts(pages: Pages) -> list[str]:
    """Return the words of each page, without blanks."""
    return [plain(page.extract_text()) for page in reader(pages).pages]


def places(pages: Pages, number: int) -> list[Found]:
    """Return every piece of text of a page, from 0, with its place."""
    page = reader(pages).pages[number]
    height = float(page.mediabox.height)
    found: list[Found] = []

    def visit(text, matrix, text_matrix, _font, _size):
        a, b, c, d, e, f = matrix
        x, y = text_matrix[4], text_matrix[5]
        if text.strip():
            found.append(Found(text.strip(), a * x + c * y + e, height - (b * x + d * y + f)))

    page.extract_text(visitor_text=visit)
    return found
