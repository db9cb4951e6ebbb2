"""Much: ten megabytes in the note field, and a hundred thousand notes in five hundred sessions.

And thousands at one step: a thousand, more than any room makes, must be as quick as ten.
"""

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
USABLE_GAP = 0.500
"""The same with five times as many notes as a room could ever make."""
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
    thousand = crowd(mutant, folder, 1_000)
    own = {"of 1,000 notes": thousand} | {"": full["gaps"] | pasted["gaps"]}
    gap, when = worst(own)
    search = full["told"]["search"]
    figure = (
        f"{full['told']['sessions']} sessions, {letters} letters pasted twice, 1000 notes at a "
        f"step: start {ratio:.2f} times an empty one, search {search * 1000:.0f} ms, longest gap "
        f"{told(gap, when)}, to open {told(pasted['gaps']['open'], 'few notes')}"
    )
    holds = ratio <= RATIO and search <= SEARCH and gap[0] <= LONGEST_GAP
    if not size.is_short:
        slowest, what = worst({"": crowd(mutant, folder, 5_000)})
        figure += f"; of 5000 notes {told(slowest, what)}"
        holds = holds and slowest[0] <= USABLE_GAP
    return Outcome(figure, holds)


def crowd(mutant: str, folder: Path, notes: int) -> dict[str, Any]:
    """Return the longest gaps with so many notes at one step."""
    place = folder / f"{notes}"
    gaps: dict[str, Any] = facts("much_app", mutant, place, fill(place, 1, notes), "crowd")["gaps"]
    return gaps


def worst(gaps: dict[str, dict[str, Any]]) -> tuple[list[float], str]:
    """Return the longest gap and what was going on."""
    every = [
        (gap, f"{when} {of}".strip()) for of, some in gaps.items() for when, gap in some.items()
    ]
    return max(every)


def told(gap: list[float], when: str) -> str:
    """Say how long a gap was, and how much of that the windows' own thread was at work."""
    return f"{gap[0] * 1000:.0f} ms ({when}, own work {gap[1] * 1000:.0f})"


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
    ("all rows at once", "heights forgotten", "built in one go"),
    is_timed=True,
)
