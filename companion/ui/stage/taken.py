"""Words that were taken from the room: they are gone at once, and never fade away."""

from __future__ import annotations

from companion.domain.exercise_scenes import CloudScene, LargeScene, PromisedScene, ScanScene
from companion.domain.report_scene import ReportScene
from companion.domain.stage import StageState


def takes_away(before: StageState | None, after: StageState) -> bool:
    """Tell whether one picture of an exercise had words of the group that the next has not."""
    if before is None:
        return False
    if isinstance(before.scene, ReportScene):
        # a line that goes takes the others with it to other pages
        return isinstance(after.scene, ReportScene | ScanScene)
    if before.footer != after.footer:
        return False
    is_large = isinstance(before.scene, LargeScene)
    is_same = type(before.scene) is type(after.scene) and _about(before) == _about(after)
    return (is_large or is_same) and not _words(before) <= _words(after)


def _words(state: StageState) -> frozenset[tuple[str, str]]:
    """Return the words of the group in a picture, each with the note that it is of."""
    match state.scene:
        case CloudScene(answers=answers):
            return frozenset(answers)
        case PromisedScene(lines=lines, asked=asked):
            return frozenset((line.id, line.text) for line in (*lines, *asked))
        case LargeScene(card=card):
            return frozenset({(card.id, card.text)})
        case scene:
            board = getattr(scene, "board", None)
            cards = (card for column in board.columns for card in column.cards) if board else ()
            return frozenset((card.id, card.text) for card in cards)


def _about(state: StageState) -> str:
    """Return what a picture is about, to know the same exercise again."""
    found = (getattr(state.scene, name, "") for name in ("question", "heading", "kicker"))
    return next((text for text in found if text), "")
