"""The group's cards on their way: from where they lay to where they lie now, calmly.

Only the finished new picture is needed. A card that moves is a piece of that picture; the ground
is laid over its own place while it is on its way. So each frame is a few blits.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEasingCurve, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from companion.domain.exercise_scenes import ExerciseScene
from companion.domain.stage import StageState
from companion.ui.colors import WASH
from companion.ui.stage.frame import HEIGHT
from companion.ui.stage.picture import Picture

BORDER: Final = 3.0
"""Half the width of a card's border, and a little more."""
ALIKE: Final = 1.7
"""A card that becomes larger or smaller than this comes softly, like a new one."""
STILL: Final = 1.0
"""What moved less than this did not move."""
EASE: Final = QEasingCurve(QEasingCurve.Type.InOutCubic)


@dataclass(frozen=True, slots=True)
class Way:
    """A card's way over the picture, in device pixels."""

    piece: QRect
    """Where it is on the new picture."""
    start: QPointF
    """Where its top left corner was."""

    def at(self, part: float) -> QPointF:
        """Return where its top left corner is after this part of the time, on whole pixels."""
        place = self.start + (QPointF(self.piece.topLeft()) - self.start) * part
        return QPointF(round(place.x()), round(place.y()))


class CardMovement:
    """How the cards of one picture move to their places on the next.

    Cards that are new appear softly where they belong. Nothing of the old picture is painted, so
    what was hidden is gone at once.
    """

    def __init__(self, before: dict[str, QRectF], picture: Picture) -> None:
        self._picture = picture
        self._ways: list[Way] = []
        self._new: list[QRect] = []
        scale = picture.image.height() / HEIGHT
        for note_id, rect in picture.cards.items():
            piece = _pixels(rect, scale).intersected(picture.image.rect())
            old = before.get(note_id)
            if old is None or not 1 / ALIKE < old.width() / rect.width() < ALIKE:
                self._new.append(piece)
            elif (old.topLeft() - rect.topLeft()).manhattanLength() > STILL:
                start = QPointF(_pixels(old, scale).topLeft())
                self._ways.append(Way(piece, start))

    @property
    def is_needed(self) -> bool:
        """Whether anything moves; what only changes its words or dots does not."""
        return bool(self._ways or self._new)

    def paint(self, painter: QPainter, part: float) -> None:
        """Paint the cards on their way over the new picture, after this part of the time."""
        image, ratio = self._picture.image, self._picture.image.devicePixelRatio()
        eased = EASE.valueForProgress(part)
        for way in self._ways:
            painter.fillRect(_logical(way.piece, ratio), WASH)
        painter.save()
        painter.setOpacity(1.0 - eased)
        for piece in self._new:
            painter.fillRect(_logical(piece, ratio), WASH)
        painter.restore()
        for way in self._ways:
            painter.drawImage(way.at(eased) / ratio, image, QRectF(way.piece))


def carries_on(before: StageState | None, after: StageState) -> bool:
    """Tell whether both states are of an exercise with the group's words, or of any exercise."""
    return before is not None and _is_exercise(before) and _is_exercise(after)


def _is_exercise(state: StageState) -> bool:
    scene = state.scene
    return isinstance(scene, ExerciseScene) or getattr(scene, "board", None) is not None


def _pixels(rect: QRectF, scale: float) -> QRect:
    """Return the device pixels that a card covers with its border."""
    grown = rect.adjusted(-BORDER, -BORDER, BORDER, BORDER)
    return QRectF(grown.topLeft() * scale, grown.size() * scale).toAlignedRect()


def _logical(rect: QRect, ratio: float) -> QRectF:
    return QRectF(QPointF(rect.topLeft()) / ratio, QRectF(rect).size() / ratio)
