from __future__ import annotations

from PySide6.QtGui import QPainter

from companion.ui.paper.flow import Piece, paged


def nothing(_painter: QPainter, _y: float) -> None: ...


def test_a_heading_never_ends_a_page():
    pieces = [Piece(60, nothing), Piece(20, nothing, keeps_next=True), Piece(30, nothing)]

    first, second = paged(pieces, 0, 100)

    assert [placed.piece for placed in first] == pieces[:1]
    assert [placed.piece for placed in second] == pieces[1:]


def test_white_space_is_not_drawn_at_the_top_of_a_page():
    first, second = paged([Piece(90, nothing, 10), Piece(50, nothing, 10)], 0, 100)

    assert first[0].y == 0
    assert second[0].y == 0


def test_the_head_of_a_table_comes_again_on_the_next_page():
    head = Piece(10, nothing)
    rows = [Piece(40, nothing, again=head) for _ in range(3)]

    _, second = paged([head, *rows], 0, 100)

    assert [placed.piece for placed in second] == [head, rows[2]]
    assert second[1].y == 10


def test_nothing_is_one_empty_page():
    assert paged([], 0, 100) == ((),)


def test_what_belongs_together_goes_to_the_next_page_where_little_stays_white():
    pieces = [Piece(70, nothing), *(Piece(20, nothing, likes_next=True) for _ in range(3))]

    first, second = paged(pieces, 0, 100)

    assert len(first) == 1
    assert len(second) == 3


def test_what_belongs_together_is_parted_where_much_would_stay_white():
    pieces = [Piece(30, nothing), *(Piece(20, nothing, likes_next=True) for _ in range(4))]

    first, second = paged(pieces, 0, 100)

    assert len(first) == 4
    assert len(second) == 1


def test_a_heading_keeps_its_row_also_where_its_table_is_parted():
    heading = Piece(10, nothing, keeps_next=True)
    rows = [Piece(20, nothing, likes_next=True) for _ in range(4)]

    first, second = paged([Piece(45, nothing), heading, *rows], 0, 100)

    assert len(first) == 4
    assert len(second) == 2
