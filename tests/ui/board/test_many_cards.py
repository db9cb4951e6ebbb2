"""A thousand cards on the board: counted in cards that are compared, which takes the time."""

from __future__ import annotations

from companion.ui.board.picks import Picks

MANY = 1_000


class Counted(str):
    """The id of a card that counts how often it is compared with another."""

    compared = 0
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        Counted.compared += 1
        return str.__eq__(self, str(other))


def cards() -> list[Counted]:
    return [Counted(f"n{number}") for number in range(MANY)]


def test_choosing_all_cards_compares_none_with_all_others() -> None:
    picks = Picks()
    picks.show(cards())
    picks.take_all()
    Counted.compared = 0
    picks.show(cards())
    assert len(picks.chosen) == MANY
    assert Counted.compared < 5 * MANY


def test_reaching_for_many_cards_compares_none_with_all_others() -> None:
    picks = Picks()
    picks.show(cards())
    picks.take(picks.cards[0])
    Counted.compared = 0
    picks.reach(picks.cards[-1])
    assert len(picks.chosen) == MANY
    assert Counted.compared < 5 * MANY
