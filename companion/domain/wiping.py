"""What was put in the bin, and what was found after wiping."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from companion.domain.keeping import IN_BIN, DaysSeen
from companion.domain.session import SessionDetails


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look through everything on this laptop that is ours came to, after wiping."""

    files: int = 0
    """How many files were read from the first byte to the last."""
    left: tuple[str, ...] = ()
    """Names of files in which words of the session still are."""
    unread: tuple[str, ...] = ()
    """Names of files that could not be read."""
    remembered: bool = False
    """Whether her name, the place or the field of work stand among what she fills in again."""

    @property
    def is_clean(self) -> bool:
        """Whether nothing of the session is left, as far as could be seen."""
        return not self.left and not self.unread


@dataclass(frozen=True, slots=True)
class Wiped:
    """A session that is gone."""

    group: str
    held_on: date | None
    looked: Looked


@dataclass(frozen=True, slots=True)
class Binned:
    """A session that can be put back: from the bin, or from the last copy that is left of it."""

    path: Path
    since: date
    details: SessionDetails | None
    """None when its file cannot be read."""
    notes: int = 0
    copied_at: datetime | None = None
    """When the copy at ``path`` was made, of a session whose file was thrown away by hand."""

    @property
    def gone_on(self) -> date:
        """The day on which it is wiped."""
        return self.since + IN_BIN


@dataclass(frozen=True, slots=True)
class Care:
    """What was done at a start: what went by itself, and what could not."""

    seen: DaysSeen = DaysSeen()  # noqa: RUF009 - frozen
    wiped: tuple[Wiped, ...] = ()
    """Sessions of which the day had come."""
    emptied: tuple[Wiped, ...] = ()
    """Those that were in the bin for a week."""
    finished: int = 0
    """Files of which the wiping was broken off the last time."""
    refused: tuple[str, ...] = ()
    """Why something could not go, in sentences for the trainer."""
