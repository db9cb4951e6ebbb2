"""Text fits itself: as large as it can be, balanced, whole."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.ui.fonts import SERIF
from companion.ui.stage.typeset import FLOOR, TextStyle, fit, fit_cut

STYLE = TextStyle(84, SERIF, floor=44)
QUOTE = (
    "“Zij voelen zich niet gehoord en niet gezien, en doen ook geen moeite meer om dat te "
    "veranderen.”"
)
LONG = " ".join([QUOTE] * 3)


def line_widths(block) -> list[float]:
    (layout, _), *_ = block._layouts
    return [layout.lineAt(n).naturalTextWidth() for n in range(layout.lineCount())]


def test_lines_are_about_equally_long():
    widths = line_widths(fit(QUOTE, STYLE, 1300))
    assert min(widths) > 0.6 * max(widths)


def test_a_text_takes_the_largest_size_that_fits():
    roomy = fit(QUOTE, STYLE, 1500, 640)
    tight = fit(QUOTE, STYLE, 1500, 200)
    assert roomy.size == 84
    assert 44 <= tight.size < 84
    assert tight.height <= 200
    larger = fit(QUOTE, STYLE.at(tight.size + 1), 1500)
    assert larger.height > 200


def test_a_text_never_goes_below_its_floor():
    block = fit(QUOTE * 20, TextStyle(60), 300, 100)
    assert block.size == FLOOR
    assert block.height > 100


@pytest.mark.parametrize("width", [700, 900, 1100, 1300, 1500])
def test_no_line_holds_one_lonely_word(width):
    (layout, _), *_ = fit(QUOTE, STYLE, width)._layouts
    assert layout.lineCount() > 1
    last = layout.lineAt(layout.lineCount() - 1)
    words = layout.text()[last.textStart() :].split()
    assert len(words) > 1


def test_an_opening_sign_hangs_in_the_margin():
    (layout, _), *_ = fit(QUOTE, STYLE, 900, hang="“")._layouts
    assert layout.lineAt(0).x() < 0
    assert layout.lineAt(1).x() == 0


def test_a_word_wider_than_its_box_makes_the_text_smaller_before_it_is_split():
    word = "samenwerkingsovereenkomst"
    wide = fit(word, TextStyle(70), 2000)
    box = wide.width * 0.6
    block = fit(word, TextStyle(70), box)
    assert block.line_count == 1
    assert block.width <= box


def test_paragraphs_stand_apart():
    one = fit("Eerste regel.", TextStyle(40), 900)
    two = fit("Eerste regel.\nTweede regel.", TextStyle(40), 900)
    assert two.height > 2 * one.height


@given(st.text(max_size=400), st.integers(80, 1600))
@settings(max_examples=150, deadline=None)
def test_any_text_is_laid_out_whole(text, width):
    block = fit(text, TextStyle(60), width, 400)
    assert block.size >= FLOOR
    shown = "\n".join(layout.text() for layout, _ in block._layouts)
    assert shown == text
    for layout, _ in block._layouts:
        ends = sum(layout.lineAt(n).textLength() for n in range(layout.lineCount()))
        assert ends == len(layout.text().encode("utf-16-le")) // 2


def test_a_text_that_is_too_long_at_its_smallest_ends_with_a_sign():
    block = fit_cut(LONG, TextStyle(40), 500, 130)
    assert block.height <= 130
    assert block.text.endswith(" …")
    assert LONG.startswith(block.text.removesuffix(" …"))
    longer = " ".join(LONG.split()[: len(block.text.split())]) + " …"
    assert fit(longer, TextStyle(FLOOR), 500).height > 130


def test_a_text_that_fits_is_not_shortened():
    assert fit_cut(QUOTE, TextStyle(40), 1500, 400) is fit(QUOTE, TextStyle(40), 1500, 400)


def test_a_style_never_goes_below_the_smallest_of_the_room():
    style = TextStyle(36, floor=28).no_smaller(40)
    assert (style.size, style.floor) == (40, 40)
    assert TextStyle(84, floor=44).no_smaller(40) == TextStyle(84, floor=44)
    assert TextStyle(60, floor=30).no_smaller(40) == TextStyle(60, floor=40)


def test_balancing_takes_no_more_lines():
    for width in range(500, 1500, 50):
        loose = fit(QUOTE, TextStyle(60, balanced=False), width)
        assert fit(QUOTE, TextStyle(60), width).line_count == loose.line_count
        assert len(line_widths(fit(QUOTE, TextStyle(60), width))) == loose.line_count
