"""*Bord*: the very board that the room sees, to bring cards together, name, dot and light up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from companion.domain.board import Arrangement
from companion.domain.exercise_scenes import BoardScene
from companion.domain.room import RoomMode, RoomView
from companion.domain.session import Change
from companion.domain.step_view import View
from companion.live.board import LiveBoard
from companion.live.session import LiveSession
from companion.live.views import LiveViews
from companion.ui.board.controls import CardActions, DotActions, StageActions
from companion.ui.board.doing import BoardDoing
from companion.ui.board.drop import Drop
from companion.ui.board.sheet import BoardSheet
from companion.ui.board.words import (
    black_text,
    card_text,
    dotting_text,
    drop_text,
    empty_text,
    typed_text,
    unknown_text,
)
from companion.ui.widgets.fitted import FittedDialog
from companion.ui.widgets.label import ElidedLabel
from companion.ui.widgets.layouts import FlowLayout, scrolling
from companion.ui.widgets.tabs import chain_tabs
from companion.ui.widgets.way_back import listen_for_way_back

AS_LARGE_AS_CAN_BE = 400
"""In lines: the window below sets the bounds."""
SHARE_OF_BUTTONS = 0.4
"""With large text the buttons scroll rather than push the board away."""


class BoardDialog(FittedDialog):
    """The board of the step that is on. It closes when another step comes on; all of it is kept."""

    def __init__(
        self, live: LiveSession, board: LiveBoard, views: LiveViews, parent: QWidget
    ) -> None:
        super().__init__("", AS_LARGE_AS_CAN_BE, AS_LARGE_AS_CAN_BE, parent)
        self.setWindowTitle(self.tr("Bord"))
        self._live, self._board, self._views = live, board, views
        self._step_id = live.step.id
        self._build()
        self._doing = BoardDoing(board, self.sheet, self.cards, self.dots)
        self._connect()
        self._show_board()
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_aspect(self, aspect: float) -> None:
        """Take the shape of the projector: its width divided by its height."""
        self.sheet.show_aspect(aspect)
        self._show_pages()

    def show_smallest(self, units: int) -> None:
        """Draw no text smaller than this, as the stage does in this room."""
        self.sheet.show_smallest(units)
        self._show_pages()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the buttons the room that they need, and the board all the rest."""
        super().resizeEvent(event)
        self._fit_buttons()

    def reject(self) -> None:
        """Close, and give no dots any more: the room should not go on seeing numbers."""
        if self._live.step.id == self._step_id and self._board.arrangement.is_dotting:
            self._board.stop_dots()
        super().reject()

    def _build(self) -> None:
        self.column.setContentsMargins(16, 12, 16, 12)
        self.column.setSpacing(8)
        self.told = ElidedLabel("heading")
        self.sheet = BoardSheet(self.tr("Bord"))
        self.cards, self.dots, self.stage = CardActions(self), DotActions(self), StageActions(self)
        first, *rest = self.stage.parts
        self._parts = parts = (first, *self.cards.parts, *self.dots.parts, *rest)
        inside = QWidget()
        self._flow = FlowLayout(inside, 8)
        for part in parts:
            self._flow.addWidget(part)
        self._area = scrolling(inside)
        self.column.addWidget(self.told)
        self.column.addWidget(self.sheet, 1)
        self.column.addWidget(self._area)
        chain_tabs([self.sheet, *parts])

    def _connect(self) -> None:
        board, sheet, stage = self._board, self.sheet, self.stage
        board.changed.connect(self._on_board_changed)
        board.undo.changed.connect(self._show_undo)
        board.undo.undone.connect(self.told.show_text)
        self._views.view_changed.connect(self._show_stage)
        sheet.picked.connect(self._show_choice)
        sheet.dragged.connect(self._on_sheet_dragged)
        sheet.typed.connect(self._on_sheet_typed)
        sheet.unknown_number.connect(self._on_sheet_unknown_number)
        sheet.name_wanted.connect(self._on_sheet_name_wanted)
        sheet.page_wanted.connect(self._on_sheet_page_wanted)
        self.cards.name_left.connect(sheet.setFocus)
        stage.stage_wanted.connect(self._on_stage_wanted)
        stage.page_wanted.connect(self._on_page_wanted)
        stage.undo_wanted.connect(board.undo.undo)
        stage.close_wanted.connect(self.reject)
        self._doing.name_wanted.connect(self._on_sheet_name_wanted)
        self._live.changes_made.connect(self._on_live_changes_made)
        listen_for_way_back(self, board.undo.undo, board.undo.redo)

    def _show_board(self) -> None:
        scene, arrangement = self._board.scene, self._board.arrangement
        state = replace(self._live.state, scene=scene, clock=None) if scene else None
        self.sheet.show_dotting(on=arrangement.is_dotting)
        self.sheet.show_board(state)
        self.sheet.show_piles(0 if arrangement.is_dotting else len(self._board.clusters))
        self.dots.show_arrangement(arrangement, self._count(scene))
        self._show_choice()
        self._show_pages()
        self._show_stage()
        self._show_undo()

    def _count(self, scene: BoardScene | None) -> str:
        """Say how many dots were given, from the moment that dots matter."""
        columns = scene.board.columns if scene else ()
        given = sum(card.dots for column in columns for card in column.cards)
        is_told = self._board.arrangement.is_dotting or given
        return dotting_text(given, self._board.dots_there) if is_told else ""

    def _show_choice(self) -> None:
        picks = self.sheet.picks
        cluster = self._board.cluster_of(picks.current)
        is_large = bool(picks.current) and picks.current == self._board.large
        self.cards.show_choice(len(picks.chosen), cluster, is_large=is_large)
        scene = self.sheet.scene
        told = card_text(scene.board, picks.current, len(picks.chosen)) if scene else ""
        black = self._live.session.room.mode is RoomMode.BLACK
        told = told or empty_text(len(picks.cards))
        self.told.show_text(black_text(told) if black else told)
        self.sheet.setAccessibleName(self.tr("Bord. {told}").format(told=self.told.full_text))

    def _show_pages(self) -> None:
        layout = self.sheet.layout_now()
        self.stage.show_pages(layout.page if layout else 0, layout.pages if layout else 1)
        self._fit_buttons()

    def _show_stage(self) -> None:
        self.stage.show_stage(is_on=self._views.view is View.BOARD)

    def _show_undo(self) -> None:
        self.stage.show_undo(self._board.undo.words)

    def _fit_buttons(self) -> None:
        height = max(part.sizeHint().height() for part in self._parts)
        for part in self._parts:  # words and fields on one line
            part.setMinimumHeight(height)
        needed = self._flow.heightForWidth(self.width() - 48)
        self._area.setFixedHeight(min(needed + 4, round(self.height() * SHARE_OF_BUTTONS)))

    def _on_board_changed(self) -> None:
        """Show the board as it is now; when another step is on, make room for that one."""
        if self._live.step.id != self._step_id or self._board.scene is None:
            self.reject()
            return
        self._show_board()

    def _on_live_changes_made(self, changes: Sequence[Change]) -> None:
        """Let the room look where she works; and say when it sees nothing.

        This window lies over the button that says so.
        """
        if any(isinstance(change, Arrangement) for change in changes):
            layout = self.sheet.layout_now()
            page = layout.page_of(self.sheet.picks.current) if layout else None
            if layout is not None and page is not None and page != layout.page:
                self._on_page_wanted(page)
        if any(isinstance(change, RoomView) for change in changes):
            self._show_choice()

    def _on_sheet_dragged(self, drop: Drop | None) -> None:
        scene = self.sheet.scene
        if drop is None or scene is None:
            self._show_choice()
            return
        heading, is_field = "", True
        if drop.column is not None:
            heading = scene.board.columns[drop.column].heading
            is_field = bool(self._board.places[drop.column].field)
        self.told.show_text(drop_text(drop.card, heading, is_field))

    def _on_sheet_typed(self, figures: str) -> None:
        if figures:
            self.told.show_text(typed_text(figures))
        else:
            self._show_choice()

    def _on_sheet_unknown_number(self, number: int) -> None:
        self.told.show_text(unknown_text(number))

    def _on_sheet_name_wanted(self) -> None:
        if self.cards.name.isEnabled():
            self.cards.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.cards.name.selectAll()

    def _on_sheet_page_wanted(self, by: int) -> None:
        layout = self.sheet.layout_now()
        if layout is not None:
            self._on_page_wanted(layout.page + by)

    def _on_page_wanted(self, page: int) -> None:
        """Turn the page for the room too; it may see one card now, and tell nothing."""
        self._live.show_page(page)
        self._show_board()

    def _on_stage_wanted(self, wanted: bool) -> None:  # noqa: FBT001
        self._views.show(View.BOARD if wanted else View.STEP)
