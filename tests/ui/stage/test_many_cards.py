"""Thousands of cards: counted in texts that are laid out, which is what takes the time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from companion.domain.cards import Board, Card, Column
from companion.domain.stage import QuestionScene, StageState
from companion.ui.stage import board_columns, typeset
from companion.ui.stage.board import lay_out_board
from companion.ui.stage.picture import draw_picture, note_pages
from tests.ui.stage.conftest import SIZES

MANY = 3_500
"""More than the texts that are kept whole."""
SIZE = SIZES["1920x1080"]


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the texts that are laid out from now on."""
    texts: list[str] = []
    lay_out = typeset.Block._lay_out

    def note(block: typeset.Block) -> float:
        texts.append(block.text)
        return lay_out(block)

    monkeypatch.setattr(typeset.Block, "_lay_out", note)
    return texts


def a_question(kind: str, count: int = MANY) -> StageState:
    """Return a question with so many cards of which no two are alike."""
    cards = tuple(Card(f"n{nth}", f"{kind} {nth}: zo wachtten wij") for nth in range(count))
    board = Board((Column("", cards),))
    return StageState(QuestionScene("", "", "Wat hielp?", "", (), board), "", 0.4)


def with_one_more(state: StageState) -> StageState:
    column = state.scene.board.columns[0]
    more = replace(column, cards=(*column.cards, Card("new", "Nog een", fresh=True)))
    return replace(state, scene=replace(state.scene, board=Board((more,))))


def test_each_card_is_laid_out_once_to_know_its_pages(laid_out: list[str]) -> None:
    pages = note_pages(a_question("Eenmaal"), 16 / 9)[1]
    ours = [text for text in laid_out if text.startswith("Eenmaal")]
    assert pages > 100
    assert MANY <= len(ours) < MANY + 400  # the first ones in larger sizes too
    assert len([text for text in ours if text.startswith("Eenmaal 3400:")]) == 1


def test_one_more_card_among_thousands_is_the_only_one_that_is_laid_out(
    laid_out: list[str],
) -> None:
    state = a_question("Nieuw")
    note_pages(state, 16 / 9)
    laid_out.clear()
    note_pages(with_one_more(state), 16 / 9)
    assert laid_out == ["Nog een"]


def test_only_the_cards_of_the_page_that_is_seen_are_laid_out_to_be_drawn(
    laid_out: list[str],
) -> None:
    state = a_question("Gezien")
    note_pages(state, 16 / 9)
    laid_out.clear()
    picture = draw_picture(state, SIZE, QImage(SIZE, QImage.Format.Format_RGB32))
    ours = [text for text in laid_out if text.startswith("Gezien")]
    assert len(ours) == len(picture.cards) < 60


def test_a_row_of_columns_is_placed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    placed: list[bool] = []
    place = board_columns._place

    def note(*words: object, only_one: bool = False, **named: object) -> object:
        placed.append(only_one)
        return place(*words, only_one=only_one, **named)

    monkeypatch.setattr(board_columns, "_place", note)
    cards = tuple(Card(f"p{nth}", f"Plaats {nth}") for nth in range(600))
    lay_out_board((Column("", cards),), 1600.0, 600.0)
    assert placed.count(False) == 1
