"""A person of a practice conversation: a number in the colour of the role, and the role's word."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPainter, QPen, QPixmap

from companion.domain.roleplay import Role
from companion.ui.colors import HOME, INK, INSTITUTION, LINE, TOGETHER, WHITE
from companion.ui.widgets.button import Segment, show_word
from companion.ui.widgets.label import set_look
from companion.ui.widgets.painting import painter_on

GROUNDS: Final = {Role.PARENT: HOME, Role.PROFESSIONAL: INSTITUTION, Role.OBSERVER: TOGETHER}
AIR: Final = 4
"""Room between the number and the word."""


class PersonChip(Segment):
    """One person to choose. ``place`` is that of the group; None for who sits it out."""

    def __init__(
        self, person: int, role: Role | None, word: str, where: str, place: int | None
    ) -> None:
        super().__init__()
        self.person = person
        self.place = place
        self._role = role
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_look(self, "small")
        text = QCoreApplication.translate("DirectorPeople", "Nummer {person}")
        show_word(self, word, ", ".join(filter(None, (text.format(person=person), word, where))))
        self._draw_number()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw the number anew when the text gets another size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._draw_number()

    def _draw_number(self) -> None:
        """Make the number: a disc in the colour of the role, with a fine light edge."""
        ground = GROUNDS[self._role] if self._role is not None else None
        fill, ink = (ground.fill, ground.text) if ground is not None else (LINE, INK)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold)
        side = round(QFontMetricsF(font).height() * 1.35)
        ratio = self.devicePixelRatioF()
        width = side + AIR
        disc = QPixmap(round(width * ratio), round(side * ratio))
        disc.setDevicePixelRatio(ratio)
        disc.fill(QColor(0, 0, 0, 0))
        with painter_on(disc) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(fill)
            painter.setPen(QPen(WHITE, 2))
            circle = QRectF(1, 1, side - 2, side - 2)
            painter.drawEllipse(circle)
            painter.setFont(font)
            painter.setPen(ink)
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self.person))
        self.setIcon(QIcon(disc))
        self.setIconSize(QSize(width, side))
