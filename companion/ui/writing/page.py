"""A page of the Schrijfscherm: what is on it scrolls where it must, its foot always stays."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from companion.domain.stage import ClockFace
from companion.ui.writing.head import PageFoot, PageHead
from companion.ui.writing.look import Measures


class PageGround(QWidget):
    """What scrolls: as high as its words ask at this width, and not as they would when narrow."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Ask for nothing but the height for a width."""
        return QSize(1, 1)


class Page(QWidget):
    """A question above, the work in the middle, a line and buttons below.

    A page is told of each key first: ``take_key`` says whether it meant something here.
    """

    def __init__(self, *buttons: QPushButton) -> None:
        super().__init__()
        self.head = PageHead()
        self.foot = PageFoot(*buttons)
        self.page = PageGround()
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.foot)

    def show_clock(self, face: ClockFace | None) -> None:
        """Show the time that is left."""
        self.head.clock.show_face(face)

    def begin(self) -> None:
        """Put the keyboard where somebody begins."""
        self.setFocus()

    def forget(self) -> None:
        """Leave nothing of the one who was here."""

    def leaving_line(self) -> str:
        """Return what the first Esc says."""
        return self.tr("Nog een keer Esc: terug naar de trainer.")

    def take_key(self, _event: QKeyEvent) -> bool:
        """Do what a key means on this page; tell whether it means anything."""
        return False

    def fit(self, measures: Measures) -> None:
        """Take the sizes that this screen asks."""
        self.head.fit(measures)
        self.foot.fit(measures, margin_of(measures))

    def show_part(self, part: QWidget) -> None:
        """Bring a part into sight."""
        self._scroll.ensureWidgetVisible(part, 0, 24)

    def show_top(self) -> None:
        """Scroll back to the question."""
        self._scroll.verticalScrollBar().setValue(0)


def margin_of(measures: Measures) -> int:
    """Return the margin at the left and right of a page."""
    return measures.px(96)
