"""The card with all keys, over the console: F1 shows it, any key or click closes it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from companion.ui.colors import NIGHT
from companion.ui.keys_places import COVERS
from companion.ui.keys_print import KeysOnPaper
from companion.ui.keys_table import KEYS, KeyLine, again, said, sections
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import scrolling
from companion.ui.widgets.painting import painting

__all__ = ["KEYS", "KeysOverlay"]

Key = Qt.Key
ONLY_HELD: Final = frozenset(
    {Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_AltGr, Key.Key_Meta, Key.Key_CapsLock}
)
"""These do nothing by themselves, and close nothing."""
SCROLLS: Final = {Key.Key_Down: 2, Key.Key_Up: -2}
"""Lines that the arrows scroll, where the table is longer than the window."""
TWO_COLUMNS: Final = 44
"""Width in lines of text from which the table stands in two columns."""


class KeysOverlay(QWidget):
    """Lies over a whole window while it is shown."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty(COVERS, True)  # noqa: FBT003
        self.setAccessibleName(self.tr("Toetsen"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._before: QWidget | None = None
        self.paper = KeysOnPaper(window)
        self._build()
        self._print.clicked.connect(self.paper.ask_printer)
        self._pdf.clicked.connect(self.paper.ask_file)
        self.paper.told.connect(self._on_paper_told)
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show the card; what has the keyboard gets it back afterwards."""
        if self.isVisible():
            return
        self._before = self.window().focusWidget()
        self._news.hide()
        self._fill()
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()
        self.setFocus()

    def put_away(self) -> None:
        """Hide the card."""
        if not self.isVisible():
            return
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def _on_paper_told(self, news: str) -> None:
        self._news.setText(news)
        self._news.setVisible(bool(news))
        self._fill()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 8, 24, 8)
        self._card = QFrame()
        self._card.setObjectName("card")
        outer.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(28, 22, 28, 20)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("Toetsen"), "title"), 1)
        self._print = word_button(self.tr("Druk af"), "small", self.tr("Druk de toetsen af op A5"))
        self._pdf = word_button(self.tr("Bewaar als PDF"), "small")
        head.addWidget(self._print)
        head.addWidget(self._pdf)
        column.addLayout(head)
        self._area = scrolling(QWidget())
        column.addWidget(self._area)
        self._news = PlainLabel("", "heading", wrap=True)
        column.addWidget(self._news)
        closing = self.tr("Een toets of een klik sluit dit. Tab gaat naar de knoppen.")
        more = self.tr("Met de pijlen lees je verder.")
        self._closing = (closing, f"{closing} {more}")
        self._foot = PlainLabel("", "soft", wrap=True)
        column.addWidget(self._foot)

    def _fill(self) -> None:
        """Lay the table out for the room that there is and the size of text."""
        line, window = self.fontMetrics().lineSpacing(), self.window().size()
        columns = 2 if window.width() - 48 >= TWO_COLUMNS * line else 1
        width = min(window.width() - 48, (60 if columns == 2 else 34) * line)
        inside = QWidget()
        inside.setObjectName("scrolled")
        table = QVBoxLayout(inside)
        table.setContentsMargins(0, 0, line // 2, 0)
        row = QHBoxLayout()
        row.setSpacing(2 * line)
        table.addLayout(row)
        table.addWidget(PlainLabel(again(), "soft", wrap=True))
        table.addStretch(1)
        for parts in _divided(columns):
            row.addLayout(_table(parts, line), 1)
        self._area.setWidget(inside)
        self._card.setFixedWidth(width)
        self._foot.setText(self._closing[1])
        self._area.setFixedHeight(0)
        for label in inside.findChildren(PlainLabel):
            label.ensurePolished()
        around = self._card.sizeHint().height() + 24
        wanted = table.totalHeightForWidth(width - 60 - line)
        inside.setFixedHeight(wanted)
        room = window.height() - around
        self._foot.setText(self._closing[wanted > room])
        self._area.setFixedHeight(max(4 * line, min(wanted, room)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize and watched is self.window() and self.isVisible():
            self.setGeometry(self.window().rect())
            self._fill()
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001, N802
        """Go round along the two buttons: what lies below is not to be reached."""
        stops = [self, self._print, self._pdf]
        here = next((n for n, stop in enumerate(stops) if stop.hasFocus()), 0)
        stops[(here + (1 if forward else -1)) % 3].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close on any key; the arrows scroll first, where there is more than fits."""
        bar = self._area.verticalScrollBar()
        lines = SCROLLS.get(Key(event.key()), 0)
        if lines and bar.maximum() > 0:
            bar.setValue(bar.value() + lines * self.fontMetrics().lineSpacing())
        elif event.key() not in ONLY_HELD:
            self.put_away()

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        """Close on a click."""
        self.put_away()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Dim the window below."""
        dim = QColor(NIGHT)
        dim.setAlphaF(0.72)
        with painting(self) as painter:
            painter.fillRect(self.rect(), dim)


def _divided(columns: int) -> list[list[tuple[str, list[KeyLine]]]]:
    """Return the sections for each column: in two of them about as many lines in each."""
    every = sections()
    if columns == 1:
        return [every]
    return [[every[0], every[2], every[3]], [every[1]]]


def _table(parts: list[tuple[str, list[KeyLine]]], line: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(line)
    grid.setVerticalSpacing(round(line * 0.3))
    grid.setColumnStretch(1, 1)
    number = 0
    for where, lines in parts:
        grid.addWidget(PlainLabel(said(where), "soft", wrap=True), number, 0, 1, 2)
        number += 1
        for each in lines:
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(PlainLabel(said(each.key), "heading"), number, 0, top)
            grid.addWidget(PlainLabel(said(each.word), wrap=True), number, 1)
            number += 1
        grid.setRowMinimumHeight(number, round(line * 0.4))
        number += 1
    grid.setRowStretch(number, 1)
    return grid
