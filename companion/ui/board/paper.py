"""The board as the room sees it, at the size of the window, with what the trainer chose on it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from companion.domain.exercise_scenes import BoardScene
from companion.domain.stage import StageState
from companion.ui.board.drop import Drop
from companion.ui.board.picks import Picks
from companion.ui.colors import BLUE, BLUE_PALE, GREEN, INK, WHITE
from companion.ui.stage.board_sheet import SheetLayout, lay_out_sheet
from companion.ui.stage.frame import HEIGHT
from companion.ui.stage.preview import StagePreview
from companion.ui.widgets.painting import painting

ROUND: Final = 14.0
"""Radius of a card, in units of a sheet of 1080 high."""
TINT: Final = 40
GHOST: Final = 0.8
MOST_PILES: Final = 9
LARGEST_KEY: Final = 46.0
SEEN: Final = 300
"""Highest that a card is drawn while it is dragged, in units."""


class BoardPaper(StagePreview):
    """A drawing of the board; cards that are chosen have a border, as has where one would land."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.picks = Picks()
        self.target: Drop | None = None
        """Where a dragged card would land; None while nothing is dragged."""
        self.hand = QPointF()
        """Where the mouse is, in units of the sheet."""
        self._scene: BoardScene | None = None
        self._piles = 0

    @property
    def scene(self) -> BoardScene | None:
        """The board that is shown."""
        return self._scene

    def show_board(self, state: StageState | None) -> None:
        """Show a state of which the scene is a board."""
        scene = state.scene if state is not None else None
        self._scene = scene if isinstance(scene, BoardScene) else None
        columns = self._scene.board.columns if self._scene else ()
        self.picks.show([card.id for column in columns for card in column.cards])
        self.show_state(state)

    def show_piles(self, count: int) -> None:
        """Show at the first so many columns which number key puts a card there."""
        self._piles = min(count, MOST_PILES)
        self.update()

    def layout_now(self) -> SheetLayout | None:
        """Return where everything stands; None without a board."""
        if self._scene is None:
            return None
        # As wide as the picture really is, to the pixel: so the two are laid out only once.
        sheet, ratio = self.sheet(), self.devicePixelRatioF()
        pixels = max(1, round(sheet.width() * ratio)), max(1, round(sheet.height() * ratio))
        width = pixels[0] / (pixels[1] / HEIGHT)
        return lay_out_sheet(self._scene, width, self._smallest)

    def in_units(self, point: QPointF) -> QPointF:
        """Return a place of the widget in units of the sheet."""
        return (point - QPointF(self.sheet().topLeft())) / self._scale()

    def in_pixels(self, rect: QRectF) -> QRectF:
        """Return a rectangle in units of the sheet as it is in the widget."""
        scale, origin = self._scale(), QPointF(self.sheet().topLeft())
        return QRectF(rect.topLeft() * scale + origin, rect.size() * scale)

    def card_rects(self) -> dict[str, QRectF]:
        """Return where the cards of this page are, by note id, in units."""
        layout = self.layout_now()
        return layout.rects() if layout is not None else {}

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the board, then what is chosen, and the card in the trainer's hand."""
        super().paintEvent(event)
        layout = self.layout_now()
        if layout is None:
            return
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(self.sheet())
            painter.translate(self.sheet().topLeft())
            painter.scale(self._scale(), self._scale())
            self._paint_piles(painter, layout)
            self._paint_choice(painter, layout)
            if self.target is not None:
                self._paint_target(painter, layout, self.target)
                self._paint_hand(painter, layout)

    def _scale(self) -> float:
        return max(1, self.sheet().height()) / HEIGHT

    def _paint_piles(self, painter: QPainter, layout: SheetLayout) -> None:
        """Put the number of its key above each cluster; only the trainer sees it."""
        side = min(LARGEST_KEY, self.fontMetrics().height() / self._scale())
        font = self.font()
        font.setPixelSize(max(1, round(side * 0.72)))
        painter.setFont(font)
        for index in range(self._piles):
            column = layout.column_rect(index)
            if not column.isEmpty():
                key = QRectF(column.right() - side, column.top() - side * 0.5, side, side)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(BLUE)
                painter.drawRoundedRect(key, side / 4, side / 4)
                painter.setPen(WHITE)
                painter.drawText(key, Qt.AlignmentFlag.AlignCenter, str(index + 1))

    def _paint_choice(self, painter: QPainter, layout: SheetLayout) -> None:
        tint = QColor(BLUE)
        tint.setAlpha(TINT)
        chosen = set(self.picks.chosen)
        painter.setPen(self._pen(BLUE, 3))
        painter.setBrush(tint)
        for card, rect in layout.rects().items():
            if card in chosen:
                painter.drawRoundedRect(rect, ROUND, ROUND)
        if self.hasFocus():
            here = layout.rect_of(self.picks.current)
            if here.isEmpty():  # on another page, or no card at all
                here = QRectF(0, 0, HEIGHT * self._aspect, HEIGHT).adjusted(14, 14, -14, -14)
            painter.setPen(self._pen(INK, 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(here.adjusted(-9, -9, 9, 9), ROUND + 8, ROUND + 8)

    def _paint_target(self, painter: QPainter, layout: SheetLayout, target: Drop) -> None:
        rect = layout.rect_of(target.card) if target.card else QRectF()
        if not target.card and target.column is not None:
            rect = layout.column_rect(target.column).adjusted(-12, -12, 12, 12)
        if not rect.isEmpty():
            painter.setPen(self._pen(GREEN, 4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, ROUND, ROUND)

    def _paint_hand(self, painter: QPainter, layout: SheetLayout) -> None:
        """Paint the dragged card under the mouse, and one behind it for every further card."""
        rect = layout.rect_of(self.picks.current)
        size = QRectF(0, 0, rect.width() * 0.8, min(rect.height(), SEEN) * 0.8)
        size.moveCenter(self.hand)
        painter.setOpacity(GHOST)
        painter.setPen(self._pen(BLUE, 2))
        for behind in range(min(3, len(self.picks.chosen)) - 1, -1, -1):
            painter.setBrush(WHITE if behind == 0 else BLUE_PALE)
            painter.drawRoundedRect(size.translated(14 * behind, 14 * behind), ROUND, ROUND)
        if self._picture is not None:
            ratio = self._picture.image.devicePixelRatio() * self._scale()
            piece = QRectF(
                rect.topLeft(), QRectF(0, 0, rect.width(), min(rect.height(), SEEN)).size()
            )
            source = QRectF(piece.topLeft() * ratio, piece.size() * ratio)
            painter.drawImage(size.adjusted(4, 4, -4, -4), self._picture.image, source)

    def _pen(self, color: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        """Return a pen of a width in pixels of the window, whatever the size of the board."""
        pen = QPen(color, width, style)
        pen.setCosmetic(True)
        return pen
