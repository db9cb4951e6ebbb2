"""What participants have on paper at a step: headings, and the shape of the room to write."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SheetForm(StrEnum):
    """How the room to write on a sheet looks; the value is the word in programme files."""

    LINES = "regels"
    BOXES = "vakken"
    COLUMNS = "kolommen"
    PATH = "pad"
    CIRCLES = "cirkels"
    BALLOONS = "ballonnen"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a participant has on paper: a line of text, or headings above empty boxes."""

    text: str = ""
    """What it is, for the trainer; with "…" in it, a beginning to write on."""
    headings: tuple[str, ...] = ()
    form: SheetForm = SheetForm.LINES
    task: str = ""
    """What to do on it, for who has it before them."""
