"""From one picture to the next: cards move to their places, other pictures fade."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QVariantAnimation, Signal
from PySide6.QtGui import QPainter

from companion.ui.stage.movement import CardMovement
from companion.ui.stage.picture import Picture

FADE_MS: Final = 170
MOVE_MS: Final = 230


class StageMotion(QObject):
    """The short time in which the room sees one picture become the next.

    ``changed`` comes whenever there is something new to paint. It never lasts longer than a
    quarter of a second, and ``end`` ends it at once.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.leaving: Picture | None = None
        """The picture that fades away; it must not be drawn over meanwhile."""
        self.movement: CardMovement | None = None
        self._time = QVariantAnimation(self)
        self._time.setStartValue(0.0)
        self._time.setEndValue(1.0)
        self._time.valueChanged.connect(self._on_time_value_changed)

    @property
    def is_running(self) -> bool:
        """Whether something moves now."""
        return self._time.state() is QVariantAnimation.State.Running

    def start(
        self, leaving: Picture, coming: Picture, *, within: bool = False, taken: bool = False
    ) -> None:
        """Move the cards of the one picture to their places on the other, or fade.

        ``within`` one exercise cards never fade away. Nothing fades where words were ``taken`` from
        the room: they are gone at once.
        """
        self.end()
        is_within = within or taken
        if leaving.cards.keys() & coming.cards.keys() or (is_within and leaving.cards):
            movement = CardMovement(leaving.cards, coming)
            if not movement.is_needed:
                return
            self.movement = movement
            self._time.setDuration(MOVE_MS)
        elif taken:
            return
        else:
            self.leaving = leaving
            self._time.setDuration(FADE_MS)
        self._time.start()

    def end(self) -> None:
        """End it now: the next picture stands as it is."""
        self._time.stop()
        self.leaving = self.movement = None

    def paint(self, painter: QPainter) -> None:
        """Paint what is still moving over the next picture."""
        part = float(self._time.currentValue())
        if self.movement is not None:
            self.movement.paint(painter, part)
        if self.leaving is not None:
            painter.setOpacity(1.0 - part)
            painter.drawImage(0, 0, self.leaving.image)

    def _on_time_value_changed(self, value: float) -> None:
        if value >= 1.0:
            self.leaving = self.movement = None
        self.changed.emit()
