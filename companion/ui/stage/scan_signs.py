"""The signs of the moments: an open ring, a green disc, a blue diamond. Never by colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen, QPolygonF

from companion.domain.scale import ScanMoment
from companion.ui.colors import BLUE, GREEN, INK, WHITE

RADIUS: Final = 17.0
SMALLEST: Final = 13.0
LANE: Final = 1.6
"""From one sign to the next above it, in radii: they touch, and each can still be seen."""


def radius_for(signs: int, height: float) -> float:
    """Return the radius with which so many signs above each other fit a row of this height.

    They rarely stand above each other: in a low row they may rather come a little out of it.
    """
    return max(SMALLEST, min(RADIUS, height / (2 + LANE * (max(1, signs) - 1))))


def draw_sign(painter: QPainter, moment: str, centre: QPointF, radius: float) -> None:
    """Draw the sign of a moment; an evaluation has the green disc."""
    match moment:
        case ScanMoment.BEGIN:
            painter.setPen(QPen(INK, radius * 0.3))
            painter.setBrush(WHITE)
            painter.drawEllipse(centre, radius * 0.85, radius * 0.85)
        case ScanMoment.SIX_WEEKS:
            reach = radius * 1.22
            corners = [(0.0, -reach), (reach, 0.0), (0.0, reach), (-reach, 0.0)]
            painter.setPen(QPen(WHITE, 3))
            painter.setBrush(BLUE)
            painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in corners]))
        case _:
            painter.setPen(QPen(WHITE, 3))
            painter.setBrush(GREEN)
            painter.drawEllipse(centre, radius, radius)


def draw_signs(
    painter: QPainter,
    moments: Sequence[str],
    places: Sequence[float | None],
    middle: float,
    radius: float,
) -> None:
    """Draw the signs of one sentence, joined by a line in the order of time.

    Signs that would cover each other stand above each other in the row.
    """
    there = [(moment, x) for moment, x in zip(moments, places, strict=True) if x is not None]
    lanes = lanes_of([x for _, x in there], radius * 1.9)
    centres = [
        QPointF(x, middle + lane * radius * LANE) for (_, x), lane in zip(there, lanes, strict=True)
    ]
    painter.setPen(QPen(INK, 4))
    for one, other in pairwise(centres):
        painter.drawLine(one, other)
    for (moment, _), centre in zip(there, centres, strict=True):
        draw_sign(painter, moment, centre, radius)


def lanes_of(places: Sequence[float], reach: float) -> list[float]:
    """Return how far above (negative) or below the middle each sign stands, in signs.

    Those that are closer to each other than ``reach`` share the room around the middle.
    """
    order = sorted(range(len(places)), key=places.__getitem__)
    lanes = [0.0] * len(places)
    together: list[int] = []
    for number in [*order, -1]:
        if number >= 0 and (not together or places[number] - places[together[-1]] < reach):
            together.append(number)
            continue
        for lane, member in enumerate(sorted(together)):
            lanes[member] = lane - (len(together) - 1) / 2
        together = [number]
    return lanes
