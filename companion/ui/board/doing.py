"""From wishes on the board's window to what is done with the cards."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from companion.domain.boarding import ColumnPlace
from companion.live.board import LiveBoard
from companion.ui.board.controls import CardActions, DotActions
from companion.ui.board.drop import Drop
from companion.ui.board.sheet import BoardSheet


class BoardDoing(QObject):
    """Does what the trainer asks with mouse, keys and buttons; all of it can be taken back.

    ``name_wanted`` comes when cards were dropped on one that lay alone: now they need a name.
    """

    name_wanted = Signal()

    def __init__(
        self, board: LiveBoard, sheet: BoardSheet, cards: CardActions, dots: DotActions
    ) -> None:
        super().__init__(sheet)
        self._board, self._sheet = board, sheet
        self._step_id = board.arrangement.step_id
        sheet.dropped.connect(self._on_sheet_dropped)
        sheet.pile_wanted.connect(self._on_sheet_pile_wanted)
        sheet.large_wanted.connect(self._on_large_wanted)
        sheet.hide_wanted.connect(self._on_hide_wanted)
        sheet.dot_wanted.connect(board.dot)
        cards.gather_wanted.connect(self._on_gather_wanted)
        cards.take_out_wanted.connect(self._on_take_out_wanted)
        cards.large_wanted.connect(self._on_large_wanted)
        cards.hide_wanted.connect(self._on_hide_wanted)
        cards.name_given.connect(self._on_name_given)
        dots.dotting_wanted.connect(self._on_dotting_wanted)
        dots.each_wanted.connect(board.set_dots_each)
        dots.clear_wanted.connect(board.put_away_dots)
        dots.order_wanted.connect(board.order)

    def _on_gather_wanted(self) -> None:
        """Bring the chosen cards together where one of them lies with others already."""
        chosen = self._sheet.picks.chosen
        there = [self._board.cluster_of(card) for card in chosen]
        first = next((cluster.id for cluster in there if cluster is not None), "")
        if chosen:
            self._board.gather(chosen, first)

    def _on_take_out_wanted(self) -> None:
        self._board.take_out(*self._sheet.picks.chosen)

    def _on_large_wanted(self) -> None:
        """Light up the card that she is at; the same again puts it back."""
        current = self._sheet.picks.current
        self._board.enlarge("" if current == self._board.large else current)

    def _on_hide_wanted(self) -> None:
        self._board.hide(*self._sheet.picks.chosen)

    def _on_name_given(self, cluster: str, name: str) -> None:
        self._board.name(cluster, name, self._step_id)

    def _on_dotting_wanted(self, wanted: bool) -> None:  # noqa: FBT001
        if wanted:
            self._board.start_dots()
        else:
            self._board.stop_dots()

    def _on_sheet_pile_wanted(self, number: int) -> None:
        """Put the chosen cards in the cluster with this number; 0 lets them lie loose."""
        chosen, clusters = self._sheet.picks.chosen, self._board.clusters
        if number == 0:
            self._board.take_out(*chosen)
        elif chosen:
            known = clusters[number - 1].id if number <= len(clusters) else ""
            self._board.gather(chosen, known)

    def _on_sheet_dropped(self, drop: Drop) -> None:
        chosen = self._sheet.picks.chosen
        places = self._board.places
        if drop.card:
            self._drop_on_card(drop.card)
        elif drop.column is None or drop.column >= len(places):
            self._board.take_out(*chosen)
        else:
            self._drop_in_column(places[drop.column])

    def _drop_on_card(self, card: str) -> None:
        """Bring cards together; within one cluster they change places instead."""
        moving = self._sheet.picks.chosen
        cluster = self._board.cluster_of(card)
        if cluster is None:
            self._board.gather((card, *moving))
            self.name_wanted.emit()
        elif len(moving) == 1 and moving[0] in cluster.notes:
            self._board.move_in(moving[0], card)
        else:
            self._board.gather(moving, cluster.id)

    def _drop_in_column(self, place: ColumnPlace) -> None:
        chosen = self._sheet.picks.chosen
        if place.cluster:
            self._board.gather(chosen, place.cluster)
        else:
            self._board.put_in_field(chosen, place.field)
