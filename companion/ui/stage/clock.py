"""The clock on the stage: drawn on top of the finished picture, a few times a minute or more."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from companion.domain.stage import ClockFace
from companion.ui.colors import GREEN, GREEN_PALE, PAPER, YELLOW
from companion.ui.stage.frame import ClockSpot, Frame
from companion.ui.stage.typeset import Block, TextStyle

LABEL_STYLE: Final = TextStyle(28, floor=28, balanced=False)


def draw_clock(frame: Frame, spot: ClockSpot, face: ClockFace) -> None:
    """Draw the time that is left, with a ring that empties.

    What the time is for stands above the digits, or above all where it is too long for that.
    """
    face = replace(face, label=_unsaid(face.label, spot.said))
    height = min(spot.rect.height(), 130.0)
    beside = spot.rect.width() - height - 32
    if spot.ring and face.label and _label(frame, face.label, beside) is None:
        above = _label(frame, face.label, spot.rect.width())
        if above is not None:
            frame.draw(above, spot.rect.left(), spot.rect.top(), spot.ground.soft)
            below = spot.rect.adjusted(0, above.height, 0, 0)
            spot, face = replace(spot, rect=below), replace(face, label="")
    _draw_face(frame, spot, face)


def _draw_face(frame: Frame, spot: ClockSpot, face: ClockFace) -> None:
    rect, ground = spot.rect, spot.ground
    height = min(rect.height(), 130.0)
    x = rect.left()
    if spot.ring:
        _draw_ring(frame.painter, QRectF(x + 4, rect.top() + 4, height - 8, height - 8), spot, face)
        x += height + 32
    label = _label(frame, face.label, rect.right() - x) if spot.ring else None
    size = height * (0.66 if face.label else 0.78)
    size = min(size, height - label.height) if label else size
    style = TextStyle(int(size), weight=QFont.Weight.Bold, leading=1.0, balanced=False)
    digits = frame.fit(face.text, style, 600)
    if not spot.ring:
        x = rect.right() - digits.width
    y = rect.top() + (height - digits.height - (label.height if label else 0)) / 2
    if label:
        y = frame.draw(label, x, y, ground.soft)
    frame.draw(digits, x, y, ground.text)


def _unsaid(label: str, said: str) -> str:
    """Return what of a label is not said yet; in a round that is whose turn it is."""
    return label.removeprefix(said).removeprefix(" · ") if said else label


def _label(frame: Frame, text: str, width: float) -> Block | None:
    """Return what the time is for; None where there is no room for it on one line."""
    label = frame.fit(text, LABEL_STYLE, width, 40.0) if text else None
    return label if label and label.line_count == 1 else None


def _draw_ring(painter: QPainter, ring: QRectF, spot: ClockSpot, face: ClockFace) -> None:
    on_paper = spot.ground is PAPER
    pen = QPen(GREEN_PALE if on_paper else spot.ground.soft, ring.width() * 0.14)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    inner = ring.adjusted(*(sign * pen.widthF() / 2 for sign in (1, 1, -1, -1)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawEllipse(inner)
    pen.setColor(GREEN if on_paper else YELLOW)
    painter.setPen(pen)
    painter.drawArc(inner, 90 * 16, -round(360 * 16 * face.fraction))
