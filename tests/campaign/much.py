"""Much: ten megabytes in the note field, and a hundred thousand notes in five hundred sessions."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from companion.domain.note import Note
from companion.domain.session import Position, Session, SessionDetails
from companion.domain.variant import Variant
from companion.paths import WORKSHOP_ID, find_paths
from companion.storage.sessions import create_session
from tests.campaign.frame import Outcome, Row, Size, facts

STEP, FIELD = "M2.5", "wat-hielp"
LONGEST_GAP = 0.100
"""Seconds in which the window does not answer, of what this program itself does."""
SEARCH = 0.100
RATIO = 1.5
"""A start with much may take so many times the work of an empty one."""


def play(size: Size, mutant: str, folder: Path) -> Outcome:
    few, many = folder / "few", folder / "many"
    file = fill(few, 1, 5)
    fill(many, size.of(40, 500), size.of(10, 200))
    empty, full = facts("much_app", mutant, few), facts("much_app", mutant, many)
    ratio = full["told"]["usable cpu"] / empty["told"]["usable cpu"]
    letters = size.of(1_000_000, 10_000_000)
    pasted = facts("much_app", mutant, few, file, letters)
    gap, when = worst(full["gaps"], pasted["gaps"])
    search = full["told"]["search"]
    figure = (
        f"{full['told']['sessions']} sessions, {letters} letters pasted twice: "
        f"start {ratio:.2f} times an empty one, search {search * 1000:.0f} ms, "
        f"longest gap {gap * 1000:.0f} ms ({when})"
    )
    return Outcome(figure, ratio <= RATIO and search <= SEARCH and gap <= LONGEST_GAP)


def worst(*gaps: dict[str, Any]) -> tuple[float, str]:
    """Return the longest gap and what was going on.

    Opening a session is left out: that makes two windows, however little is in it.
    """
    every = [(gap, when) for some in gaps for when, gap in some.items() if when != "open"]
    return max(every)


def fill(profile: Path, sessions: int, notes: int) -> Path:
    """Make so many sessions of so many notes; return the last file."""
    place, path = find_paths(str(profile)).sessions, Path()
    for number in range(sessions):
        held = date.today() - timedelta(days=number % 25)
        details = SessionDetails(
            f"{number:04x}much",
            WORKSHOP_ID,
            Variant.HALF_DAY,
            held,
            group=f"Wijkteam {number}",
            place=f"Buurthuis {number % 37}",
        )
        text = "Notitie {}: de ouder vertelt wat hielp, en wij luisteren."
        made = tuple(
            Note(f"n{number}-{n}", STEP, FIELD, n, text.format(n)) for n in range(1, notes + 1)
        )
        path = create_session(place, Session(details, Position(STEP, 0, STEP), notes=made))
    return path


ROW = Row(
    "much",
    "much slows nothing down",
    play,
    ("all rows at once", "heights forgotten"),
    is_timed=True,
)
