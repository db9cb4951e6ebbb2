from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton

from companion.ui.paper.preview import PagesPreview
from tests.ui.paper.sheets import numbered, shade

Key = Qt.Key


@pytest.fixture
def preview(qtbot) -> Iterator[PagesPreview]:
    made = PagesPreview()
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    qtbot.waitExposed(made)
    made.show_pages(numbered(4))
    yield made
    made.pictures.wait()


def button(preview: PagesPreview, word: str) -> QPushButton:
    return next(each for each in preview.findChildren(QPushButton) if each.text() == word)


def middle_of_page(preview: PagesPreview) -> QColor:
    """Return the colour of the corner of the large page, as it is on the screen."""
    sheet = preview.view.widget()
    return QColor(sheet.grab().toImage().pixel(QPoint(14, 14)))


def test_the_large_page_is_the_one_that_is_looked_at(qtbot, preview):
    preview.go_to(2)

    wanted = QColor(*(shade(2),) * 3)
    qtbot.waitUntil(lambda: middle_of_page(preview) == wanted)


@pytest.mark.parametrize(
    ("key", "begin", "end"),
    [
        (Key.Key_PageDown, 1, 2),
        (Key.Key_PageUp, 1, 0),
        (Key.Key_Right, 1, 2),
        (Key.Key_Left, 1, 0),
        (Key.Key_Down, 1, 2),
        (Key.Key_Up, 1, 0),
        (Key.Key_Home, 2, 0),
        (Key.Key_End, 1, 3),
        (Key.Key_PageDown, 3, 3),
        (Key.Key_Left, 0, 0),
        (Key.Key_A, 1, 1),
    ],
)
def test_keys_go_through_the_pages(qtbot, preview, key, begin, end):
    preview.go_to(begin)

    qtbot.keyClick(preview.view, key)

    assert preview.page == end
    assert f"Pagina {end + 1} van 4" == preview.view.accessibleName()


def test_words_go_through_the_pages_and_rest_at_the_ends(qtbot, preview):
    further, back = button(preview, "Volgende"), button(preview, "Vorige")
    assert not back.isEnabled()

    with qtbot.waitSignal(preview.page_changed) as changed:
        qtbot.mouseClick(further, Qt.MouseButton.LeftButton)
    assert changed.args == [1]
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert preview.page == 0

    preview.go_to(3)
    assert not further.isEnabled()


def test_a_small_page_brings_its_large_one(qtbot, preview):
    strip = preview.strip
    place = strip.visualRect(strip.model().index(1, 0)).center()

    qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert preview.page == 1


def test_arrows_in_the_strip_go_through_the_pages(qtbot, preview):
    preview.strip.setFocus()

    qtbot.keyClick(preview.strip, Key.Key_Down)

    assert preview.page == 1


def test_the_strip_follows_the_page_without_telling(qtbot, preview):
    with qtbot.assertNotEmitted(preview.strip.page_wanted):
        preview.go_to(2)

    assert preview.strip.currentIndex().row() == 2


def test_a_screen_reader_hears_which_page_it_is(preview):
    model = preview.strip.model()

    assert preview.strip.accessibleName()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        f"Pagina {number} van 4" for number in (1, 2, 3, 4)
    ]
    assert model.rowCount(model.index(0, 0)) == 0
    for each in preview.findChildren(QPushButton):
        assert each.accessibleName()


def test_larger_fills_the_width_and_scrolls_before_it_turns_the_page(qtbot, preview):
    whole = preview.view.widget().width()

    qtbot.mouseClick(button(preview, "Groter"), Qt.MouseButton.LeftButton)

    assert preview.view.widget().width() > whole
    qtbot.keyClick(preview.view, Key.Key_Down)
    assert preview.page == 0
    assert preview.view.verticalScrollBar().value() > 0
    while preview.page == 0:
        qtbot.keyClick(preview.view, Key.Key_Down)
    assert preview.view.verticalScrollBar().value() == 0

    qtbot.mouseClick(button(preview, "Hele pagina"), Qt.MouseButton.LeftButton)
    assert preview.view.widget().width() == whole


def test_a_whole_page_fits_whatever_the_size_of_the_window(qtbot, preview):
    for size in ((900, 400), (400, 700), (320, 260)):
        preview.resize(*size)
        view = preview.view
        qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() == 0)  # noqa: B023
        assert view.horizontalScrollBar().maximum() == 0


def test_pages_that_are_made_anew_stay_at_the_same_page(preview):
    preview.go_to(3)

    preview.show_pages(numbered(6))
    assert preview.page == 3

    preview.show_pages(numbered(2))
    assert preview.page == 1


def test_one_page_needs_no_strip(preview):
    preview.show_pages(numbered(1))

    assert not preview.strip.isVisible()


def test_nothing_is_said_plainly(qtbot, preview):
    preview.show_pages(None)

    assert preview.pages is None
    assert preview.view.accessibleName() == "Nog geen pagina’s"
    assert not button(preview, "Groter").isEnabled()
    qtbot.keyClick(preview.view, Key.Key_End)
    assert preview.page == 0


def test_a_closed_preview_leaves_nothing_running(qtbot):
    preview = PagesPreview()
    qtbot.addWidget(preview)
    preview.show_pages(numbered(30))
    preview.show()
    qtbot.waitExposed(preview)
    preview.close()
    preview.pictures.wait()


@pytest.mark.parametrize("size", [(900, 420), (420, 900)])
def test_larger_is_larger_also_for_a_page_that_lies_on_its_side(qtbot, preview, size):
    preview.resize(*size)
    whole = preview.view.widget().width()
    qtbot.mouseClick(button(preview, "Groter"), Qt.MouseButton.LeftButton)
    assert preview.view.widget().width() > 1.3 * whole
    qtbot.mouseClick(button(preview, "Hele pagina"), Qt.MouseButton.LeftButton)
    assert preview.view.widget().width() == whole


def test_arrows_move_a_larger_page_aside_before_the_next_one_comes(qtbot, preview):
    preview.resize(420, 900)
    qtbot.mouseClick(button(preview, "Groter"), Qt.MouseButton.LeftButton)
    bar = preview.view.horizontalScrollBar()
    assert bar.maximum() > 0
    qtbot.keyClick(preview.view, Key.Key_Right)
    assert (bar.value() > 0, preview.page) == (True, 0)
    for _ in range(9):
        qtbot.keyClick(preview.view, Key.Key_Right)
    assert preview.page > 0
