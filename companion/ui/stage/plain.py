"""Titles, explanations, the two worlds and the pause: screens with only the workshop's words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from companion.domain.stage import BreakScene, ExplanationScene, TitleScene, WorldsScene
from companion.ui.colors import (
    CALM,
    GREEN,
    GREEN_DEEP,
    HOME,
    INK,
    INK_SOFT,
    INSTITUTION,
    LINE,
    PAPER,
    REST,
    WHITE,
)
from companion.ui.stage.frame import FOOTER_TOP, ClockSpot, Frame
from companion.ui.stage.typeset import Block, TextStyle

BOLD = QFont.Weight.Bold
SEMI = QFont.Weight.DemiBold
TITLE_STYLE = TextStyle(118, weight=BOLD, leading=1.06, floor=60)
LINE_STYLE = TextStyle(40, leading=1.3, floor=32)
DETAILS_STYLE = TextStyle(32, weight=SEMI)
KICKER_STYLE = TextStyle(32, weight=SEMI, floor=28)
HEADING_STYLE = TextStyle(68, weight=BOLD, leading=1.14, floor=44)
POINT_STYLE = TextStyle(48, leading=1.3, floor=32)
ONLY_POINT_STYLE = TextStyle(64, leading=1.28, floor=36)
WORLD_TITLE_STYLE = TextStyle(76, weight=BOLD, leading=1.1, floor=48)
WORLD_STYLE = TextStyle(50, leading=1.32, floor=34)
JOIN_STYLE = TextStyle(48, weight=SEMI, floor=34)
CHOICE_STYLE = TextStyle(46, weight=SEMI, floor=34)
ASIDE_STYLE = TextStyle(34, floor=30)


def draw_title(frame: Frame, scene: TitleScene, together: float) -> None:
    """Draw a title beside the two big circles, or above the things to choose from."""
    frame.fill(PAPER)
    if scene.choices:
        _draw_choices(frame, scene)
        return
    radius = 400.0 if frame.is_wide else 300.0
    centre = QPointF(frame.width - radius * (0.95 if frame.is_wide else 0.7), 540.0)
    frame.circles(centre, radius, 0.72 + 0.2 * together, PAPER)
    room = centre.x() - 1.70 * radius - frame.left
    width = max(room, frame.inner * 0.42)
    heading = frame.fit(scene.heading, TITLE_STYLE, width, 460.0)
    lines = [frame.fit(line, LINE_STYLE, min(width, 700.0)) for line in scene.lines]
    details = [frame.fit(text, DETAILS_STYLE, width) for text in scene.details]
    height = heading.height + sum(b.height + 16 for b in lines + details) + 80
    y = frame.draw(heading, frame.left, (1080 - height) / 2, INK) + 40
    for block in lines:
        y = frame.draw(block, frame.left, y, INK_SOFT) + 16
    y += 24
    for block in details:
        y = frame.draw(block, frame.left, y, INK) + 10


def _draw_choices(frame: Frame, scene: TitleScene) -> None:
    heading = frame.fit(scene.heading, HEADING_STYLE, frame.inner, 190.0)
    y = frame.draw(heading, frame.left, 120, INK) + 24
    for line in scene.lines:
        y = frame.write(line, LINE_STYLE, frame.left, y, frame.inner, INK_SOFT)
    y += 40
    room = (FOOTER_TOP - 40 - y) / len(scene.choices)
    height = min(190.0, room - 26)
    for index, (letter, text, aside) in enumerate(scene.choices):
        rect = QRectF(frame.left, y, frame.inner, height)
        chosen = index == scene.chosen
        frame.card(rect, WHITE, GREEN if chosen else LINE, 5 if chosen else 3)
        middle = rect.center().y()
        mark = frame.fit(letter, WORLD_TITLE_STYLE, 100)
        frame.draw(mark, rect.left() + 44, middle - mark.height / 2, GREEN_DEEP)
        width = rect.width() - 200
        main = frame.fit(text, CHOICE_STYLE, width, height - 30)
        extra = frame.fit(aside, ASIDE_STYLE, width) if aside else None
        total = main.height + (extra.height if extra else 0)
        below = frame.draw(main, rect.left() + 150, middle - total / 2, INK)
        if extra:
            frame.draw(extra, rect.left() + 150, below, INK_SOFT)
        y += height + 26


def draw_explanation(frame: Frame, scene: ExplanationScene) -> None:
    """Draw a few sentences, large, each with a green mark before it."""
    frame.fill(PAPER)
    width = min(frame.inner, 1480.0)
    kicker = frame.fit(scene.kicker, KICKER_STYLE, width)
    heading = frame.fit(scene.heading, HEADING_STYLE, width, 330.0) if scene.heading else None
    style = POINT_STYLE if heading else ONLY_POINT_STYLE
    points = _points_that_fit(frame, scene.points, style, width - 56, 560.0 if heading else 700.0)
    gap = points[0].size * 0.85 if points else 0.0
    height = kicker.height + 34 + (heading.height + 48 if heading else 20)
    height += sum(point.height for point in points) + gap * max(0, len(points) - 1)
    y = max(96.0, (FOOTER_TOP - height) * 0.46)
    y = frame.draw(kicker, frame.left, y, GREEN_DEEP) + 34
    if heading:
        y = frame.draw(heading, frame.left, y, INK, scene.emphasis, GREEN_DEEP) + 48
    else:
        y += 20
    for point in points:
        bar = QRectF(frame.left, y + point.size * 0.18, 10, point.height - point.size * 0.36)
        frame.card(bar, GREEN)
        y = frame.draw(point, frame.left + 56, y, INK) + gap


def _points_that_fit(
    frame: Frame, texts: tuple[str, ...], style: TextStyle, width: float, height: float
) -> list[Block]:
    """Lay all points out at one size: the largest at which they fit together."""
    size = style.size
    while True:
        points = [frame.fit(text, style.at(size), width) for text in texts]
        smallest = min((point.size for point in points), default=size)
        total = sum(point.height + smallest * 0.85 for point in points)
        if size <= style.floor or (total <= height and smallest == size):
            return points
        size = max(style.floor, min(size - 2, smallest))


def draw_worlds(frame: Frame, scene: WorldsScene) -> None:
    """Draw home on yellow, institutions on blue, and what joins them on green."""
    half = frame.width / 2
    frame.flat(QRectF(0, 0, half, frame.height), HOME.fill)
    frame.flat(QRectF(half, 0, half, frame.height), INSTITUTION.fill)
    join = frame.fit(scene.together, JOIN_STYLE, frame.inner * 0.76 - 120)
    box = QRectF(0, 0, join.width + 120, join.height + 68)
    box.moveCenter(QPointF(half, FOOTER_TOP - 100 - box.height() / 2))
    sides = (
        (frame.left, scene.home_title, scene.home, HOME),
        (half + frame.margin * 0.62, scene.ours_title, scene.ours, INSTITUTION),
    )
    width = half - frame.margin * 1.6
    top = box.top() * 0.3
    for x, title, text, ground in sides:
        y = frame.write(title, WORLD_TITLE_STYLE, x, top, width, ground.text, 180.0)
        frame.write(text, WORLD_STYLE, x, y + 30, width, ground.text, box.top() - y - 80)
    frame.card(box, GREEN_DEEP)
    frame.draw(join, half - join.width / 2, box.top() + 34, WHITE)


def draw_break(frame: Frame, scene: BreakScene, *, has_clock: bool) -> ClockSpot | None:
    """Draw a calm dark screen with the word, the time to be back, and the clock."""
    frame.fill(REST)
    heading = frame.fit(scene.heading, TextStyle(150, weight=BOLD, leading=1.1), frame.inner)
    line = frame.fit(scene.line, TextStyle(60, floor=40), frame.inner)
    radius = 330.0 if frame.is_wide else 240.0
    frame.circles(QPointF(frame.right - radius * 1.2, 470.0), radius, 0.75, CALM)
    y = frame.draw(heading, frame.left, 270, WHITE) + 20
    y = frame.draw(line, frame.left, y, REST.soft) + 70
    return ClockSpot(QRectF(frame.left, y, 560, 170), REST) if has_clock else None
