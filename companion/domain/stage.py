"""What the room sees now, as one frozen value.

The projector, the console's preview, the stills and later the phones are drawings of the same
value. A scene holds finished words and no ids to look up; nothing private can be in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from companion.domain.cards import Board
from companion.domain.exercise_scenes import ExerciseScene
from companion.domain.quote import Voice
from companion.domain.report_scene import ReportScene
from companion.domain.roleplay import PhaseKind, Role


@dataclass(frozen=True, slots=True)
class TitleScene:
    """A title with a few lines; choices stand below where the group has to choose."""

    heading: str
    lines: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    choices: tuple[tuple[str, str, str], ...] = ()
    """Letter, text, aside; an empty letter marks nothing."""
    chosen: int | None = None


@dataclass(frozen=True, slots=True)
class QuoteScene:
    """The whole screen is one voice."""

    voice: Voice
    text: str
    """With its quotation marks."""
    emphasis: tuple[str, ...]
    attribution: str


@dataclass(frozen=True, slots=True)
class ExplanationScene:
    """A few sentences, the first as heading."""

    kicker: str
    heading: str
    points: tuple[str, ...]
    emphasis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WorldsScene:
    """Two sides and what joins them."""

    home_title: str
    home: str
    ours_title: str
    ours: str
    together: str


@dataclass(frozen=True, slots=True)
class HandleLine:
    """One handle on the stage."""

    title: str
    core: str
    example: str
    dots: int = 0
    """How many dots the group gave it."""


@dataclass(frozen=True, slots=True)
class HandlesScene:
    """The five handles; one of them can be open with its example."""

    heading: str
    handles: tuple[HandleLine, ...]
    opened: int | None = None
    """Index of the handle that is open."""
    boxes: bool = False
    """With a box behind each, to put dots in."""


@dataclass(frozen=True, slots=True)
class PhaseMark:
    """A phase in the row of phases."""

    name: str
    minutes: int
    seconds: int = 0
    """Its length where that is told more exactly; 0 where whole minutes are."""
    per_person: bool = False
    """The seconds are for each person in turn."""


@dataclass(frozen=True, slots=True)
class QuestionScene:
    """A question and beside it the words of the group."""

    kicker: str
    before: str
    question: str
    after: str
    chips: tuple[str, ...]
    board: Board | None
    phases: tuple[PhaseMark, ...] = ()
    """What happens one after the other, where that is more than one thing."""
    current: int = 0
    """Index of the phase that is on."""
    changing: bool = False
    """The phase that is on began only now: it stands out for a moment."""


@dataclass(frozen=True, slots=True)
class RolePlayer:
    """What the room may know of a role."""

    role: Role
    name: str
    who: str


@dataclass(frozen=True, slots=True)
class RoleplayScene:
    """A practice conversation in one of its phases. Role cards are never in it."""

    title: str
    context: tuple[str, ...]
    players: tuple[RolePlayer, ...]
    opening_name: str
    opening_line: str
    """Only in the first phase of play: a second round begins in another way."""
    phases: tuple[PhaseMark, ...]
    current: int
    kind: PhaseKind
    instruction: str
    """What to do in this phase, for phases without a list."""
    points: tuple[str, ...]
    """Debrief questions or points to watch for, where the phase has them."""
    point: int | None = None
    """In the debrief: which question the group is at."""


@dataclass(frozen=True, slots=True)
class ScaleScene:
    """The self-scan: what to do, the sentences, and the words of the marks."""

    heading: str
    lines: tuple[str, ...]
    statements: tuple[str, ...]
    marks: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class AgreementScene:
    """What is agreed, with what the group adds."""

    kicker: str
    items: tuple[tuple[str, str], ...]
    """Text and the softer explanation behind it."""
    numbered: bool
    chips: tuple[str, ...]
    board: Board | None
    phases: tuple[PhaseMark, ...] = ()
    """What happens one after the other, where that is more than one thing."""
    current: int = 0
    """Index of the phase that is on."""
    changing: bool = False
    """The phase that is on began only now: it stands out for a moment."""


@dataclass(frozen=True, slots=True)
class BreakScene:
    """A pause."""

    heading: str
    line: str


@dataclass(frozen=True, slots=True)
class ClosingScene:
    """A last question with the words of the group, or a few last lines."""

    kicker: str
    question: str
    lines: tuple[str, ...]
    board: Board | None


@dataclass(frozen=True, slots=True)
class BlackScene:
    """Nothing at all: no light in the room's eyes."""


@dataclass(frozen=True, slots=True)
class RestScene:
    """A calm picture without a word; the same wherever the workshop is."""


@dataclass(frozen=True, slots=True)
class ReadingTestScene:
    """Lines of today at one size: can the back row read them? Only in the room check."""

    heading: str
    lines: tuple[str, ...]
    """The last two stand on the two colours, the others on white."""
    size: int
    """In units of a sheet of 1080 high."""
    hint: str = ""
    """How the trainer gets her screen back, where there is only one."""


Scene = (
    TitleScene
    | QuoteScene
    | ExplanationScene
    | WorldsScene
    | HandlesScene
    | QuestionScene
    | RoleplayScene
    | ScaleScene
    | AgreementScene
    | BreakScene
    | ClosingScene
    | BlackScene
    | RestScene
    | ReadingTestScene
    | ReportScene
    | ExerciseScene
)


@dataclass(frozen=True, slots=True)
class ClockFace:
    """The clock as the room sees it."""

    label: str
    """What the time is for: the name of the phase; may be empty."""
    text: str
    """"4:07"."""
    fraction: float
    """Part that is left, 1.0 to 0.0."""
    late: bool = False


@dataclass(frozen=True, slots=True)
class StageState:
    """Exactly what the room sees now."""

    scene: Scene
    footer: str
    """Number and title of the module; empty where the screen is one voice."""
    together: float
    """How far the two circles have come together, 0.0 to 1.0."""
    clock: ClockFace | None = None


BLACK: Final = StageState(BlackScene(), "", 0.0)
REST: Final = StageState(RestScene(), "", 0.0)
"""In rest nothing depends on the step, so nobody can see in it what was left out."""
