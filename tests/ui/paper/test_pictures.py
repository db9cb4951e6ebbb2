from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPageSize

from companion.ui.paper import pictures as module
from companion.ui.paper.pictures import PagePictures, page_image, page_size
from tests.ui.paper.sheets import Watched, numbered, shade

CORNER = QPoint(5, 5)


@pytest.fixture
def pictures(qtbot):
    made = PagePictures()
    yield made
    made.wait()


def drawn(qtbot, pictures: PagePictures, number: int, width: int):
    """Return a page once it is drawn."""
    qtbot.waitUntil(lambda: pictures.picture(number, width) is not None)
    return pictures.picture(number, width)


def test_a_page_comes_as_a_picture_of_the_asked_width(qtbot, pictures):
    pictures.show_pages(numbered(3))
    assert pictures.picture(1, 200) is None

    image = drawn(qtbot, pictures, 1, 200)

    assert (image.width(), image.height()) == (200, 283)
    assert image.pixelColor(CORNER) == QColor(*(shade(1),) * 3)


def test_pages_are_drawn_beside_the_windows(qtbot, pictures):
    watched = Watched(2)
    pictures.show_pages(watched.pages)

    drawn(qtbot, pictures, 0, 100)

    assert threading.main_thread() not in watched.threads


def test_a_page_is_drawn_once_for_each_width(qtbot, pictures):
    watched = Watched(2)
    pictures.show_pages(watched.pages)

    for _ in range(3):
        drawn(qtbot, pictures, 0, 100)

    assert watched.drawn == [0]


def test_while_another_width_is_drawn_the_picture_there_is_serves(qtbot, pictures):
    pictures.show_pages(numbered(1))
    small = drawn(qtbot, pictures, 0, 100)

    assert pictures.picture(0, 400) == small
    qtbot.waitUntil(lambda: pictures.picture(0, 400).width() == 400)


def test_what_was_asked_last_is_drawn_first(qtbot, pictures):
    watched = Watched(40)
    pictures.show_pages(watched.pages)
    for number in range(40):
        pictures.picture(number, 100)

    with qtbot.waitSignals([pictures.came, pictures.came]):
        pass

    assert watched.drawn[:2] == [0, 39]


def test_pages_that_were_scrolled_past_long_ago_are_not_drawn(qtbot, pictures):
    watched = Watched(100)
    pictures.show_pages(watched.pages)
    for number in range(100):
        pictures.picture(number, 60)

    qtbot.waitUntil(lambda: len(watched.drawn) >= module.MOST_WAITING + 1)
    pictures.wait()

    assert 10 not in watched.drawn
    assert 99 in watched.drawn


def test_pictures_stay_within_their_room(qtbot, pictures, monkeypatch):
    one = page_image(numbered(1), 0, 200).sizeInBytes()
    monkeypatch.setattr(module, "BYTES", 3 * one)
    watched = Watched(8)
    pictures.show_pages(watched.pages)
    for number in range(8):
        drawn(qtbot, pictures, number, 200)

    assert sum(image.sizeInBytes() for image in pictures._kept.values()) <= 3 * one
    assert pictures.picture(7, 200) is not None
    assert pictures.picture(0, 200) is None
    qtbot.waitUntil(lambda: watched.drawn.count(0) == 2)


def test_other_pages_make_the_old_pictures_go(qtbot, pictures):
    pictures.show_pages(numbered(1))
    drawn(qtbot, pictures, 0, 100)

    pictures.show_pages(numbered(1))

    assert pictures.picture(0, 100) is None


def test_a_picture_of_pages_that_are_gone_is_not_shown(qtbot, pictures):
    pictures.show_pages(numbered(2))
    pictures.picture(0, 100)
    pictures.show_pages(numbered(2, QPageSize.PageSizeId.A5))

    with qtbot.waitSignal(pictures.came):
        pass

    assert pictures.picture(0, 100) is None
    assert drawn(qtbot, pictures, 0, 100) is not None


def test_a_page_that_cannot_be_drawn_is_white_and_not_tried_again(qtbot, pictures, caplog):
    watched = Watched(1, fails=True)
    pictures.show_pages(watched.pages)

    image = drawn(qtbot, pictures, 0, 100)
    pictures.picture(0, 100)

    assert image.pixelColor(0, 0) == QColor("white")
    assert watched.drawn == [0]
    assert "ink is up" not in caplog.text


def test_no_pages_have_no_pictures(pictures):
    pictures.show_pages(None)

    assert pictures.picture(0, 100) is None


def test_a_page_is_as_large_as_its_paper():
    assert page_size(numbered(1)).toSize().toTuple() == (595, 842)
    assert page_image(numbered(1), 0, 0).width() == 1
