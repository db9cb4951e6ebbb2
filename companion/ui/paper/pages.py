"""Pages that can be shown, printed or written as PDF: how many, how large, and how to draw one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

DrawPage = Callable[[QPainter, int], None]
"""Draws one page, from 0, on a painter whose unit is a point (1/72 inch) and whose origin is the
left upper corner of the paper. Knows no widgets and no pixmaps: it may run beside the windows."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Something on paper."""

    title: str
    """For the window, the printer's queue and the PDF; says nothing of who made it."""
    layout: QPageLayout
    """Size and orientation; without margins, because the drawing keeps its own."""
    count: int
    draw: DrawPage = field(repr=False)
    is_two_sided: bool = False
    """Whether every second page belongs on the back of the one before it."""


def paper(
    size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4,
    orientation: QPageLayout.Orientation = QPageLayout.Orientation.Portrait,
) -> QPageLayout:
    """Return a whole sheet of paper; what is drawn on it keeps its own margins."""
    unit = QPageLayout.Unit.Point
    return QPageLayout(QPageSize(size), orientation, QMarginsF(), unit)
