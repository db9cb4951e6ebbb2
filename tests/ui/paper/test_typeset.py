from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QColor, QImage, QPainter

from companion.live.background import BackgroundTask
from companion.ui.fonts import SERIF
from companion.ui.paper.pages import Pages, paper
from companion.ui.paper.pdf import pdf_of
from companion.ui.paper.typeset import BOLD, Align, Style, Words, even, plain, words

STYLE = Style(12)
LONG = "Wij vragen eerst wat er al goed gaat, en dan pas wat er niet lukt. " * 4


def drawn(said: Words, lines: tuple[int, int] | None = None, height: int = 300) -> QImage:
    image = QImage(320, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    said.draw(painter, 10, 10, lines)
    painter.end()
    return image


def has_ink(image: QImage) -> bool:
    white = QImage(image.size(), image.format())
    white.fill(QColor("white"))
    return image != white


def test_a_text_knows_its_height_and_stays_in_its_width():
    said = words(LONG, STYLE, 200)

    assert said.count > 4
    assert said.height == pytest.approx(said.count * STYLE.line)
    assert said.width <= 200


def test_an_end_of_a_line_begins_another():
    assert words("een\ntwee\r\ndrie", STYLE, 200).count == 3


def test_a_word_that_is_longer_than_a_line_is_cut():
    assert words("x" * 200, STYLE, 100).is_broken
    assert not words(LONG, STYLE, 100).is_broken


def test_only_some_lines_can_be_drawn():
    said = words(LONG, STYLE, 300)

    second = drawn(said, (1, 2))

    assert has_ink(second.copy(0, 10, 320, round(said.line)))
    assert not has_ink(second.copy(0, 12 + round(said.line), 320, 200))


def test_parts_in_other_letters_make_one_text():
    said = Words((("Lastig  ", Style(9, weight=BOLD)), ("steeds opnieuw", Style(12, SERIF))), 300)

    assert said.count == 1
    assert said.line == Style(12, SERIF).line
    assert has_ink(drawn(said))


def test_words_can_stand_at_the_right():
    left = drawn(words("2 van 7", STYLE, 300))
    right = drawn(words("2 van 7", STYLE, 300, Align.AlignRight))

    assert has_ink(left.copy(0, 0, 100, 60))
    assert not has_ink(right.copy(0, 0, 200, 60))


def test_nothing_odd_is_left_in_a_text():
    assert plain("a\tb\x00c\x9fd") == "a b c d"
    assert plain("a\u00adb\ufffe") == "ab"
    assert plain("\ud83d.") == "\ufffd."
    assert plain("\ud83d\ude00") == "😀"
    assert plain("gewoon é") == "gewoon é"


def test_words_laid_out_in_a_thread_that_has_ended_can_be_drawn_elsewhere(qtbot):
    made: list[Words] = []
    task = BackgroundTask(lambda: words(LONG, Style(12, SERIF), 300))
    task.done.connect(made.append)
    with qtbot.waitSignal(task.done):
        task.start()

    here = drawn(words(LONG, Style(12, SERIF), 300))
    assert drawn(made[0]) == here
    assert drawn(made[0], (1, 3)) == drawn(words(LONG, Style(12, SERIF), 300), (1, 3))


def test_the_same_words_can_be_drawn_in_several_threads_at_once(qtbot):
    said = [words(f"{number} {LONG}", STYLE, 300) for number in range(20)]
    here = [drawn(each) for each in said]
    found: list[list[QImage]] = []
    tasks = [BackgroundTask(lambda: [drawn(each) for each in said]) for _ in range(3)]
    for task in tasks:
        task.done.connect(found.append)
        task.start()

    qtbot.waitUntil(lambda: len(found) == 3)
    assert all(images == here for images in found)


def test_letters_that_are_often_drawn_as_one_can_be_found_in_a_pdf():
    said = words("Wat blijft? Vijf fietsen, een affiche.", Style(12, SERIF), 400)
    pages = Pages("Proef", paper(), 1, lambda painter, _number: said.draw(painter, 60, 60))

    (page,) = PdfReader(BytesIO(pdf_of(pages))).pages

    assert "Wat blijft? Vijf fietsen, een affiche." in page.extract_text()


def test_no_last_word_stands_alone_where_narrower_lines_help():
    text = "Spreek af wie wat doet, wie beslist en hoe jullie elkaar bereiken met elkaar"
    style = Style(12)
    width = next(width for width in range(200, 500) if words(text, style, float(width)).ends_alone)

    better = even(text, style, float(width))

    assert not better.ends_alone
    assert better.width <= width
    assert not words("Eén", style, 200).ends_alone
