"""The board on the whole sheet: readable from one card to sixty, and where each card is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF

from companion.domain.cards import Board, Card, Column
from companion.domain.exercise_scenes import BoardScene, LargeScene
from companion.domain.stage import StageState
from companion.ui.colors import GREEN, WASH
from companion.ui.stage.board_sheet import lay_out_sheet
from companion.ui.stage.picture import draw_picture, note_pages
from tests.ui.stage.boards import HEADINGS, a_board, a_card, on_sheet
from tests.ui.stage.conftest import SIZES, faults

FULL = SIZES["1920x1080"]
WIDTH = 1920.0
LONG = "Dit is een hele lange kaart die nooit op een scherm past. " * 90
SEVEN = (*HEADINGS, "Wat hielp", "Wat niet hielp", "Bij elkaar")


def pages_of(state: StageState, size: str, smallest: int = 28) -> list[StageState]:
    """Return a board turned to each of its pages."""
    count = note_pages(state, SIZES[size].width() / SIZES[size].height(), smallest)[1]
    board = state.scene.board
    scenes = [replace(state.scene, board=replace(board, page=page)) for page in range(count)]
    return [replace(state, scene=scene) for scene in scenes]


@pytest.mark.parametrize("dotted", [False, True])
@pytest.mark.parametrize("count", [1, 8, 25, 60])
@pytest.mark.parametrize(
    ("size", "smallest"),
    [("1024x768", 28), ("1280x800", 28), ("1920x1080", 28), ("1024x768", 40), ("1920x1080", 40)],
)
def test_one_to_sixty_cards_are_readable(written, size, smallest, count, dotted):
    state = on_sheet(a_board(count, dotted=dotted))
    wrong, shown = [], set()
    for page in pages_of(state, size, smallest):
        wrong += faults(page, SIZES[size], written, smallest)
        shown |= {item.text for item in written}
    assert wrong == []
    assert {a_card(number).text for number in range(count)} <= shown


def test_sixteen_cards_are_on_one_page_and_sixty_are_not():
    assert note_pages(on_sheet(a_board(16)), 16 / 9) == (0, 1)
    assert note_pages(on_sheet(a_board(60)), 16 / 9)[1] > 1


def test_the_page_with_the_newest_card_is_shown():
    board = a_board(60)
    last = board.columns[3]
    fresh = replace(last.cards[-1], fresh=True)
    columns = (*board.columns[:3], replace(last, cards=(*last.cards[:-1], fresh)))
    page, pages = note_pages(on_sheet(replace(board, columns=columns)), 16 / 9)
    assert page == pages - 1
    assert note_pages(on_sheet(replace(board, columns=columns, page=0)), 16 / 9)[0] == 0


@pytest.mark.parametrize(("size", "smallest"), [("1920x1080", 28), ("1024x768", 28)])
def test_more_columns_than_fit_stand_in_rows(written, size, smallest):
    state = on_sheet(a_board(9, SEVEN))
    aspect = SIZES[size].width() / SIZES[size].height()
    assert note_pages(state, aspect, smallest) == (0, 1)
    assert faults(state, SIZES[size], written, smallest) == []
    assert set(SEVEN) <= {item.text for item in written}


@pytest.mark.parametrize("count", [8, 60])
def test_cards_are_found_where_they_are_drawn(count):
    for state in pages_of(on_sheet(a_board(count, dotted=True)), "1920x1080"):
        sheet = lay_out_sheet(state.scene, WIDTH)
        drawn = draw_picture(state, FULL).cards
        assert drawn
        for note_id, rect in drawn.items():
            assert sheet.rect_of(note_id) == rect
            assert sheet.card_at(rect.center().x(), rect.center().y()) == note_id
            assert sheet.page_of(note_id) == sheet.page


def test_beside_the_cards_there_is_no_card_but_there_is_a_column():
    sheet = lay_out_sheet(on_sheet(a_board(4)).scene, WIDTH)
    for index in range(4):
        area = sheet.column_rect(index)
        below = area.bottom() - 5
        assert sheet.card_at(area.center().x(), below) == ""
        assert sheet.column_at(area.center().x(), below) == index
    assert sheet.column_at(5, 5) is None
    assert sheet.rect_of("nobody") == QRectF()


def test_columns_in_rows_keep_their_own_number():
    sheet = lay_out_sheet(on_sheet(a_board(9, SEVEN)).scene, WIDTH)
    for index in range(7):
        area = sheet.column_rect(index)
        assert sheet.column_at(area.center().x(), area.top() + 10) == index


def test_a_new_card_leaves_the_others_where_they_are():
    board = a_board(8)
    before = draw_picture(on_sheet(board), FULL).cards
    last = replace(board.columns[0], cards=(*board.columns[0].cards, a_card(9)))
    after = draw_picture(on_sheet(replace(board, columns=(last, *board.columns[1:]))), FULL).cards
    assert {note_id: after[note_id] for note_id in before} == before
    assert len(after) == len(before) + 1


def test_dots_are_green_and_many_are_a_number(written):
    cards = (Card("a", "Drie.", dots=3), Card("b", "Zeven.", dots=7), Card("c", "Veel.", dots=30))
    columns = tuple(Column(card.text, (card,)) for card in (*cards, Card("d", "Geen.")))
    state = on_sheet(Board(columns))
    picture = draw_picture(state, FULL)
    texts = [item.text for item in written]
    assert "7" in texts
    assert "× 30" in texts
    assert "3" not in texts
    assert green_in(picture.image, picture.cards["a"]) > 300
    assert green_in(picture.image, picture.cards["d"]) == 0


def green_in(image, rect: QRectF) -> int:
    inside = rect.adjusted(6, 6, -6, -6).toAlignedRect()
    return sum(
        image.pixelColor(x, y) == GREEN
        for x in range(inside.left(), inside.right())
        for y in range(inside.top(), inside.bottom())
    )


def test_a_card_has_its_number_while_dots_are_given(written):
    draw_picture(on_sheet(Board((Column("Brieven", (replace(a_card(1), number=17),)),))), FULL)
    assert "17" in [item.text for item in written]


@pytest.mark.parametrize(
    "text", [LONG, "a" * 5000, "😊" * 900, "מילים מימין לשמאל " * 200, "regel\n" * 400]
)
@pytest.mark.parametrize("smallest", [28, 40])
def test_no_words_come_out_of_a_card(text, smallest):
    starred = Card("a", text, starred=True, dots=30, number=7)
    board = Board((Column("Vol", (starred,)), Column("Leeg"), Column("Ook leeg")))
    state = on_sheet(board)
    picture = draw_picture(state, FULL, smallest=smallest)
    card = picture.cards["a"]
    assert card.bottom() <= 960
    top = round(card.top())
    for x in range(round(card.right()) + 4, 1900, 3):
        for y in range(top, 960, 3):
            assert picture.image.pixelColor(QPoint(x, y)) == WASH, (x, y)
    for x in range(round(card.left()), round(card.right()), 3):
        assert picture.image.pixelColor(QPoint(x, round(card.bottom()) + 4)) == WASH


def test_a_long_card_becomes_smaller_before_it_is_cut(written):
    text = "Je verhaal vertellen aan de derde persoon, en dan weer opnieuw. " * 5
    columns = (Column("Vol", (Card("a", text),)), *(Column(name) for name in "BCD"))
    draw_picture(on_sheet(Board(columns)), FULL)
    assert "…" not in [item.text for item in written]


def test_a_card_that_is_cut_says_so(written):
    draw_picture(on_sheet(Board((Column("Vol", (Card("a", LONG),)),))), FULL)
    assert "…" in [item.text for item in written]


def large(text: str, dots: int = 0) -> StageState:
    return StageState(
        LargeScene("Wat merkt een ouder?", Card("a", text, dots=dots)), "2  Iets", 0.4
    )


@pytest.mark.parametrize("size", ["1024x768", "1366x768", "1920x1080"])
@pytest.mark.parametrize("smallest", [28, 40])
@pytest.mark.parametrize("number", range(5))
def test_one_card_stands_large_in_the_middle(written, size, smallest, number):
    assert faults(large(a_card(number).text, 3), SIZES[size], written, smallest) == []
    item = next(item for item in written if item.text == a_card(number).text)
    assert item.size >= 56


@pytest.mark.parametrize("text", [LONG, "a" * 5000, "regel\n" * 400])
def test_a_large_card_never_runs_over_the_footer(text, written):
    image = draw_picture(large(text, 30), FULL).image
    assert all(image.pixelColor(QPoint(x, 968)) == WASH for x in range(0, 1920, 2))
    assert "…" in [item.text for item in written]
    assert note_pages(large(text), 16 / 9) == (0, 1)


def test_an_empty_board_is_drawn(written):
    for board in (Board(()), Board((Column("Brieven"),))):
        state = StageState(BoardScene("Wat?", board, ""), "", 0.0)
        assert faults(state, FULL, written) == []
        assert note_pages(state, 16 / 9) == (0, 1)


def test_an_emoji_does_not_make_a_card_small(written):
    text = "😊 Ik voelde me voor het eerst echt gehoord aan tafel, en dat gaf rust"
    draw_picture(large(text), FULL)
    assert next(item.size for item in written if item.text == text) == 96


def test_columns_that_end_high_leave_room_for_the_next_below_them():
    """Five clusters on an old projector: one page, where rows would take two."""
    sizes = (3, 4, 2, 3, 2)
    words = "Drie bladzijden, kleine letters."
    columns = tuple(
        Column(f"Hoopje {n}", tuple(Card(f"n{n}-{k}", words, dots=2) for k in range(size)))
        for n, size in enumerate(sizes, 1)
    )
    assert note_pages(on_sheet(Board(columns)), 4 / 3) == (0, 1)
