"""Boards of any size for tests, with the words of a real group."""

from __future__ import annotations

from companion.domain.cards import Board, Card, Column
from companion.domain.exercise_scenes import BoardScene
from companion.domain.stage import StageState

SENTENCES = (
    "De brief begint met een artikel uit de wet.",
    "Drie bladzijden, kleine letters.",
    "Rust.",
    "Je verhaal vertellen aan de derde persoon, en dan aan de vierde, en dan begint het weer "
    "opnieuw omdat de collega met verlof is.",
    "Vier weken niets horen.",
)
DOTS = (0, 4, 1, 0, 7, 0, 2, 30, 12)
HEADINGS = ("Brieven", "Wachten", "Steeds opnieuw", "Aan de balie")
HEADING = "Wat merkt een ouder van onze regels?"


def a_card(number: int, *, dotted: bool = False) -> Card:
    """Return the card with this number; no two have the same words."""
    text = f"{SENTENCES[number % 5]} {number}"
    dots = DOTS[number % 9] if dotted else 0
    shown = number + 1 if dotted else 0
    return Card(f"n{number}", text, starred=number % 7 == 0, dots=dots, number=shown)


def a_board(
    count: int,
    headings: tuple[str, ...] = HEADINGS,
    *,
    dotted: bool = False,
    page: int | None = None,
) -> Board:
    """Return a board with this many cards, divided over its columns."""
    cards = [a_card(number, dotted=dotted) for number in range(count)]
    each = len(headings)
    columns = tuple(
        Column(heading, tuple(cards[nth::each])) for nth, heading in enumerate(headings)
    )
    return Board(columns, "Hierover praten we door", page)


def on_sheet(board: Board) -> StageState:
    """Return what the room sees of a board on the whole sheet."""
    scene = BoardScene(HEADING, board, f"{board.count} notities")
    return StageState(scene, "2  Niet gehoord en niet gezien", 0.4)
