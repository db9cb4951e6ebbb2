"""What the room sees of an exercise besides the step itself: finished words, nothing private."""

from __future__ import annotations

from dataclasses import dataclass

from companion.domain.cards import Board, Card
from companion.domain.play import PlaySignal
from companion.domain.roleplay import Role


@dataclass(frozen=True, slots=True)
class BoardScene:
    """All words of the group on the whole sheet: in fields or brought together, with dots."""

    heading: str
    board: Board
    count: str
    """How many notes there are, or how many dots are given: "14 notities"."""


@dataclass(frozen=True, slots=True)
class LargeScene:
    """One card, large, in the middle."""

    heading: str
    card: Card


@dataclass(frozen=True, slots=True)
class CloudScene:
    """Short answers; the more often one was given, the larger it is."""

    heading: str
    words: tuple[tuple[str, int], ...]
    """Answer and how often it was given; the most frequent first."""
    answers: tuple[tuple[str, str], ...] = ()
    """Note id and text of what it was made from, to take one out of a picture that stands."""


@dataclass(frozen=True, slots=True)
class ScanSeries:
    """One moment at which marks were given."""

    moment: str
    """Value of a ScanMoment, which decides how its dots look; empty for an evaluation."""
    name: str
    """"aan het begin", "terugkijkend, met wat we nu weten", "na zes weken"."""
    scans: int


@dataclass(frozen=True, slots=True)
class ScanLine:
    """One sentence with its averages."""

    text: str
    averages: tuple[float | None, ...]
    """One for each series, 1.0 to 5.0; None where too few marks were given."""
    chosen: int = 0
    """How often it was chosen as the sentence to do more often."""


@dataclass(frozen=True, slots=True)
class ScanScene:
    """How a group looks at its own work, per sentence, its moments side by side."""

    heading: str
    series: tuple[ScanSeries, ...]
    lines: tuple[ScanLine, ...]
    marks: tuple[tuple[int, str], ...]
    why_not: str = ""
    """Why averages are missing; empty when none are."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One person in a group, by number, and what that person does."""

    person: int
    role: Role
    name: str
    """The invented name; empty for an observer."""


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group."""

    name: str
    """"Groepje 1", "Tafel 2"."""
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class GroupsScene:
    """Who is with whom, and who plays what, by number."""

    heading: str
    groups: tuple[GroupLine, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class SignalScene:
    """Stop, back or switch: one word for everybody, and what to do."""

    signal: PlaySignal
    word: str
    line: str


@dataclass(frozen=True, slots=True)
class TalkScene:
    """Who spoke how long, as one bar, and how many open questions there were."""

    heading: str
    parent: float | None
    """Share of the parent, 0.0 to 1.0; None where nobody was timed: then there is no bar."""
    parent_text: str
    professional_text: str
    questions_text: str


@dataclass(frozen=True, slots=True)
class PromisedLine:
    """A plan and what became of it."""

    text: str
    result: str = ""
    """Value of a Result."""
    id: str = ""
    """Of the note that it stands for."""


@dataclass(frozen=True, slots=True)
class PromisedScene:
    """What the group promised itself, and what it asked of its organisation."""

    heading: str
    lines: tuple[PromisedLine, ...]
    page: int | None = None
    """Page to show, from 0; None for the first."""
    asked_heading: str = ""
    asked: tuple[PromisedLine, ...] = ()
    """Questions to the organisation; they come after the plans."""
    nothing: str = ""
    """What is said where there are no plans to show."""


ExerciseScene = (
    BoardScene
    | LargeScene
    | CloudScene
    | ScanScene
    | GroupsScene
    | SignalScene
    | TalkScene
    | PromisedScene
)
"""What the room can see of an exercise besides the step itself."""
