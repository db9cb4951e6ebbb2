"""How much ink of the worst words lies outside the frame that they were given."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from companion.domain.cards import Card
from companion.ui.stage.board import CARD_STYLE
from companion.ui.stage.board_card import draw_card, place_card
from companion.ui.stage.frame import Frame


def ink_outside(image: QImage, frame: QRect, ground: int) -> int:
    """Return how many dots of a picture are not the ground, outside a frame."""
    inside = image.copy(frame)
    whole = sum(_dots(image, ground))
    return whole - sum(_dots(inside, ground))


def _dots(image: QImage, ground: int) -> list[int]:
    size = range(image.width())
    return [sum(image.pixel(x, y) != ground for x in size) for y in range(image.height())]


def ink_of_a_row(view: QListView) -> int:
    """Return the ink outside the row of the last note in the list, the worst."""
    index = view.model().index(view.model().rowCount() - 1, 0)
    option = QStyleOptionViewItem()
    height = view.itemDelegate().sizeHint(option, index).height()
    option.rect = QRect(40, 120, 300, height)
    image = _sheet(380, 240 + height)
    painter = QPainter(image)
    view.itemDelegate().paint(painter, option, index)
    painter.end()
    return ink_outside(image, option.rect, QColor("white").rgb())


def ink_of_a_card(words: str) -> int:
    """Return the ink outside the card with these words on the stage."""
    image = _sheet(960, 540)
    painter = QPainter(image)
    frame = Frame(painter, 1920.0)
    painter.scale(0.5, 0.5)
    placed = place_card(Card("n", words), CARD_STYLE, 300.0, 400.0, 600.0, 500.0)
    draw_card(frame, placed, 0.0, 0.0)
    painter.end()
    rect = placed.rect
    half = (rect.x() / 2 - 3, rect.y() / 2 - 3, rect.width() / 2 + 7, rect.height() / 2 + 9)
    inside = QRect(*map(int, half))
    return ink_outside(image, inside, QColor("white").rgb())


def _sheet(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image
