"""Text in rows of lists: never wider than its row, never cut in silence."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter

from companion.ui.fonts import SANS
from companion.ui.widgets.wrapped import WrappedText


@pytest.fixture
def font(dressed: None) -> QFont:
    chosen = QFont(SANS)
    chosen.setPixelSize(15)
    return chosen


def lines(text: WrappedText, font: QFont) -> int:
    return round(text.height / QFontMetricsF(font).lineSpacing())


@pytest.mark.parametrize(
    ("words", "count"), [("kort", 1), ("een\ntwee", 2), ("", 1), ("a\n\nb", 3)]
)
def test_lines_break_where_the_writer_broke_them(font: QFont, words: str, count: int) -> None:
    assert lines(WrappedText(words, font, 500), font) == count


@pytest.mark.parametrize("words", ["w" * 300, "woord " * 60, "👩‍👧" * 60, "שלום " * 60])
def test_nothing_is_wider_than_the_row(font: QFont, words: str) -> None:
    text = WrappedText(words, font, 120, most=100)
    assert lines(text, font) > 3
    assert max(line.naturalTextWidth() for line in text._lines) <= 121
    assert not text._rest


@pytest.mark.parametrize("words", ["woord " * 500, "👩‍👧 " * 900, "regel\n" * 40])
def test_more_than_fits_ends_with_an_ellipsis(font: QFont, words: str) -> None:
    text = WrappedText(words, font, 200, most=4)
    assert lines(text, font) == 4
    assert text._rest.endswith("…")
    assert QFontMetricsF(font).horizontalAdvance(text._rest) <= 201


def test_what_fits_exactly_has_no_ellipsis(font: QFont) -> None:
    assert not WrappedText("een\ntwee\ndrie", font, 200, most=3)._rest


def test_every_line_is_drawn(font: QFont) -> None:
    text = WrappedText("boven\nmidden\nonder " + "x " * 300, font, 200, most=3)
    image = QImage(220, round(text.height), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    text.draw(painter, 4, 0)
    painter.end()
    spacing = round(QFontMetricsF(font).lineSpacing())
    for number in range(3):
        strip = image.copy(0, number * spacing, 220, spacing)
        assert any(
            strip.pixel(x, y) & 0xFF < 128 for x in range(220) for y in range(strip.height())
        )
