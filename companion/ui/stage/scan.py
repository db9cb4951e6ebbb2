"""How a group looks at its own work: a row of signs per sentence, for each moment another."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPen

from companion.domain.exercise_scenes import ScanScene
from companion.ui.colors import GREEN_DEEP, INK, INK_SOFT, LINE, PAPER
from companion.ui.stage.frame import FOOTER_TOP, Frame
from companion.ui.stage.scan_layout import Plot, Room, Sheet, lay_out, sentences_alone
from companion.ui.stage.scan_legend import Legend
from companion.ui.stage.scan_signs import draw_signs, radius_for
from companion.ui.stage.typeset import Block, TextStyle

HEADING_STYLE: Final = TextStyle(58, weight=QFont.Weight.Bold, leading=1.12, floor=40)
MARK_STYLE: Final = TextStyle(30, leading=1.2, floor=28)
WHY_STYLE: Final = TextStyle(34, leading=1.24, floor=30)
CHOSEN_STYLE: Final = TextStyle(34, weight=QFont.Weight.Bold, leading=1.16, floor=28)
CHOSEN_WORD: Final = "gekozen"
TOP: Final = 56.0


def draw_scan(frame: Frame, scene: ScanScene) -> None:
    """Draw the sentences with the averages of all moments side by side.

    Where letters have to be very large, the heading makes room for the sentences.
    """
    frame.fill(PAPER)
    if any(value is not None for line in scene.lines for value in line.averages):
        if not _draw_picture(frame, scene, scene.heading, cut=False):
            _draw_picture(frame, scene, "", cut=True)
        return
    heading = frame.fit(scene.heading, HEADING_STYLE, frame.inner, 130.0)
    y = frame.draw(heading, frame.left, TOP, INK) + 14
    y = frame.write(scene.why_not, WHY_STYLE, frame.left, y, frame.inner, INK_SOFT) + 14
    if scene.lines:
        _draw_sentences(frame, Room(scene.lines, scene.marks, y, FOOTER_TOP - 30))


def _draw_picture(frame: Frame, scene: ScanScene, title: str, *, cut: bool) -> bool:
    """Draw legend, sentences and signs; where they do not fit, nothing, and tell so."""
    heading = frame.fit(title, HEADING_STYLE, frame.inner, 130.0) if title else None
    word = frame.fit(CHOSEN_WORD, MARK_STYLE, 400)
    column = _chosen_width(frame, scene)
    legend = Legend.that_fits(frame, scene.series, frame.inner - (word.width + 44) * bool(column))
    why = frame.fit(scene.why_not, WHY_STYLE, frame.inner) if scene.why_not else None
    words = [frame.fit(text or f"{mark}", MARK_STYLE, 400) for mark, text in scene.marks]
    below = TOP + (heading.height + 12 if heading else 0.0)
    top = below + legend.height + 12 + (why.height + 8 if why else 0.0)
    bottom = FOOTER_TOP - 30 - words[0].height
    room = Room(scene.lines, scene.marks, top, bottom - 8, column)
    sheet = lay_out(frame, room, cut=cut)
    if sheet is None:
        return False
    if heading:
        frame.draw(heading, frame.left, TOP, INK)
    if column:
        frame.draw(word, frame.right - word.width, below, GREEN_DEEP)
    y = legend.draw(frame, below)
    if why:
        frame.draw(why, frame.left, y + 8, INK_SOFT)
    _draw_rows(frame, scene, sheet)
    _draw_mark_words(frame, sheet.plot, words, sheet.bottom + 8)
    return True


def _chosen_width(frame: Frame, scene: ScanScene) -> float:
    """Return the width of the column that says how often a sentence was chosen."""
    most = max((line.chosen for line in scene.lines), default=0)
    return frame.fit(f"{most} ×", CHOSEN_STYLE, 400).width + 34 if most else 0.0


def _draw_sentences(frame: Frame, room: Room) -> None:
    """Draw the sentences alone: there is nothing to show beside them yet."""
    for number, row in enumerate(sentences_alone(frame, room)):
        if number:
            frame.painter.setPen(QPen(LINE, 2))
            left, right = QPointF(frame.left, row.top), QPointF(frame.right, row.top)
            frame.painter.drawLine(left, right)
        frame.draw(row.block, frame.left, row.middle - row.block.height / 2, INK)


def _draw_rows(frame: Frame, scene: ScanScene, sheet: Sheet) -> None:
    painter, plot = frame.painter, sheet.plot
    painter.setPen(QPen(LINE, 2))
    for mark, _ in scene.marks:
        x = plot.x(mark)
        painter.drawLine(QPointF(x, sheet.rows[0].top), QPointF(x, sheet.bottom))
    moments = tuple(series.moment for series in scene.series)
    radius = radius_for(len(moments), min(row.height for row in sheet.rows))
    for line, row in zip(scene.lines, sheet.rows, strict=True):
        frame.draw(row.block, frame.left, row.middle - row.block.height / 2, INK)
        painter.setPen(QPen(LINE, 4))
        painter.drawLine(QPointF(plot.left, row.middle), QPointF(plot.right, row.middle))
        places = [None if value is None else plot.x(value) for value in line.averages]
        draw_signs(painter, moments, places, row.middle, radius)
        if line.chosen:
            often = frame.fit(f"{line.chosen} ×", CHOSEN_STYLE, 400)
            top = row.middle - often.height / 2
            frame.draw(often, frame.right - often.width, top, GREEN_DEEP)


def _draw_mark_words(frame: Frame, plot: Plot, words: list[Block], y: float) -> None:
    """Write the words of the marks under the plot: all of them, or the lowest and the highest."""
    places = [plot.x(mark) for mark, _ in plot.marks]
    lefts = [x - word.width / 2 for x, word in zip(places, words, strict=True)]
    lefts[-1] = min(lefts[-1], frame.right - words[-1].width)
    ends = [left + word.width for left, word in zip(lefts, words, strict=True)]
    if any(end + 20 > left for end, left in zip(ends, lefts[1:], strict=False)):
        lefts[0] = min(lefts[0], lefts[-1] - 36 - words[0].width)
        words, lefts = [words[0], words[-1]], [lefts[0], lefts[-1]]
    for word, left in zip(words, lefts, strict=True):
        frame.draw(word, left, y, INK_SOFT)
