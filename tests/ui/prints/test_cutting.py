from __future__ import annotations

import pytest

from companion.ui.prints.cutting import A6_CARDS, EIGHTHS, Grid


@pytest.mark.parametrize("grid", [A6_CARDS, EIGHTHS])
def test_cards_fill_the_sheet_and_none_lies_on_another(grid: Grid):
    places = [grid.place(index) for index in range(grid.count)]

    assert sum(each.width() * each.height() for each in places) == pytest.approx(
        grid.sheet.width() * grid.sheet.height()
    )
    pairs = [(a, b) for a in places for b in places if a != b]
    assert not any(a.adjusted(0.1, 0.1, -0.1, -0.1).intersects(b) for a, b in pairs)


def test_a_back_lies_behind_its_front_when_the_sheet_is_turned_over_its_long_edge():
    for index in range(A6_CARDS.count):
        front, back = A6_CARDS.place(index), A6_CARDS.place(index, is_back=True)
        assert back.left() == pytest.approx(A6_CARDS.sheet.width() - front.right())
        assert back.top() == pytest.approx(front.top())
