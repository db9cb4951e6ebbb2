from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader
from PySide6.QtGui import QFontDatabase

from companion.paths import resources
from companion.ui.fonts import SERIF, load_fonts
from companion.ui.paper.pages import Pages, paper
from companion.ui.paper.pdf import pdf_of
from companion.ui.paper.typeset import Style, even, words


def test_letters_that_are_often_drawn_as_one_can_be_found_in_a_pdf(qapp):
    if SERIF not in QFontDatabase.families():
        load_fonts(resources() / "fonts")
    said = words("Wat blijft? Vijf fietsen, een affiche.", Style(12, SERIF), 400)
    pages = Pages("Proef", paper(), 1, lambda painter, _number: said.draw(painter, 60, 60))

    (page,) = PdfReader(BytesIO(pdf_of(pages))).pages

    assert "Wat blijft? Vijf fietsen, een affiche." in page.extract_text()


def test_no_last_word_stands_alone_where_narrower_lines_help(qapp):
    text = "Spreek af wie wat doet, wie beslist en hoe jullie elkaar bereiken met elkaar"
    style = Style(12)
    width = next(width for width in range(200, 500) if words(text, style, float(width)).ends_alone)

    better = even(text, style, float(width))

    assert not better.ends_alone
    assert better.width <= width
    assert not words("Eén", style, 200).ends_alone
