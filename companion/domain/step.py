"""One step of the programme: one thing that is shown, said, done and kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from companion.domain.scale import ScanMoment
from companion.domain.sheet import Sheet
from companion.domain.variant import Variant


class StepKind(StrEnum):
    """The kinds of step; the value is the Dutch word used in programme files."""

    TITLE = "titel"
    QUOTE = "citaat"
    TESTIMONIAL = "ervaring"
    EXPLANATION = "uitleg"
    QUESTION = "vraag"
    ROLEPLAY = "rollenspel"
    SCALE = "schaal"
    POLL = "peiling"
    AGREEMENT = "afspraak"
    BREAK = "pauze"
    CLOSING = "afsluiting"


class Priority(StrEnum):
    """What a step may cost when time runs out; the value is the word in programme files."""

    CORE = "kern"
    """Never left out."""
    VALUABLE = "waardevol"
    """Made shorter first, left out when nothing else helps."""
    EXTRA = "extra"
    """The first to be left out."""


@dataclass(frozen=True, slots=True)
class TrainerLines:
    """What the trainer reads on her own screen and the room never sees."""

    say: str = ""
    do: str = ""
    leave: str = ""
    """What not to do."""
    listen: str = ""
    beware: str = ""


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of a step on the clock: what happens and for how long."""

    name: str
    seconds: int
    per_person: bool = False
    """The seconds are for each person in turn."""


@dataclass(frozen=True, slots=True)
class WorkForm:
    """How a step is worked on in one variant: with whom, how long, in which phases."""

    who: str
    how_long: str = ""
    phases: tuple[Phase, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteField:
    """A field that the group's notes go into, with the heading the room sees."""

    id: str
    heading: str
    hint: str = ""
    parts: tuple[str, ...] = ()
    """Beginnings that one note is made of ("Als …", "dan …"): each is asked for apart."""


@dataclass(frozen=True, slots=True)
class Keep:
    """What of a step is kept: under which label, in which fields, and whether the room sees it."""

    label: str = ""
    """A label of the workshop; empty when nothing is kept."""
    what: str = ""
    fields: tuple[NoteField, ...] = ()
    on_stage: bool = False
    star: str = ""
    """What a star at a note means ("kunnen we zelf veranderen"); empty when there are none."""
    cloud: bool = False
    """Answers are so short that they can be shown as a word cloud."""
    report: bool = False
    """Here the group reads the report along."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line for the stage; may hold {datum}, {plaats}, {trainer}, {groep}, {terugkomdatum}."""

    text: str
    without: str = ""
    """What is shown instead while a value in braces is not known."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the things a group can choose from, announced on a title screen."""

    letter: str
    text: str
    aside: str
    roleplay: str
    """Id of the role-play that it stands for."""


@dataclass(frozen=True, slots=True)
class TitleContent:
    """A title screen."""

    heading: str
    lines: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    """Which facts of the session stand below: "trainer", "datum", "plaats", "groep"."""
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteContent:
    """A quotation; where there are parts, each click shows the next one."""

    quote: str
    parts: tuple[str, ...] = ()
    """Ids of quotes that are sentences of the whole."""
    is_withheld: bool = False
    """Whether its words may not be shown: then the room sees the title of the step."""


@dataclass(frozen=True, slots=True)
class ExplanationContent:
    """Something explained in a few lines; the first can be a heading above the others."""

    heading: str = ""
    points: tuple[str, ...] = ()
    emphasis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WorldsContent:
    """Something with two sides: home (yellow), institutions (blue), and what joins them."""

    home_title: str
    home: str
    ours_title: str
    ours: str
    together: str


@dataclass(frozen=True, slots=True)
class HandlesContent:
    """The five handles, one by one."""

    heading: str


@dataclass(frozen=True, slots=True)
class QuestionContent:
    """A question to the group: what comes before it, the question, what comes after it."""

    question: str
    before: str = ""
    after: str = ""
    in_two_hours: str = ""
    """The question in the short variant, where it is another one."""

    def asked(self, variant: Variant) -> str:
        """Return the question as it is asked in a variant."""
        return (self.in_two_hours if variant is Variant.TWO_HOURS else "") or self.question


@dataclass(frozen=True, slots=True)
class RoleplayContent:
    """A practice conversation; where there are more, the trainer chooses one for this session."""

    options: tuple[str, ...]
    """Ids of role-plays; the first is the usual one."""


@dataclass(frozen=True, slots=True)
class ScaleContent:
    """The self-scan at one of its moments."""

    moment: ScanMoment
    heading: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PollContent:
    """A choice from the five handles with dots."""

    question: str
    dots: int
    """How many dots each person has."""


@dataclass(frozen=True, slots=True)
class AgreementItem:
    """One line of an agreement, with a softer explanation behind it."""

    text: str
    aside: str = ""


@dataclass(frozen=True, slots=True)
class AgreementContent:
    """What is agreed in the room."""

    items: tuple[AgreementItem, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class BreakContent:
    """A pause, with the time at which the group goes on."""

    heading: str
    line: Line


@dataclass(frozen=True, slots=True)
class ClosingContent:
    """The end: a last question, or a few lines."""

    question: str = ""
    lines: tuple[Line, ...] = ()


StepContent = (
    TitleContent
    | QuoteContent
    | ExplanationContent
    | WorldsContent
    | HandlesContent
    | QuestionContent
    | RoleplayContent
    | ScaleContent
    | PollContent
    | AgreementContent
    | BreakContent
    | ClosingContent
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a module."""

    id: str
    kind: StepKind
    title: str
    minutes: Mapping[Variant, int]
    """0 means: not shown in that variant."""
    content: StepContent
    trainer: TrainerLines
    sheet: Sheet
    keep: Keep
    forms: Mapping[Variant, WorkForm]
    """Empty where a step has no work form."""
    sources: tuple[str, ...]
    prompt: str = ""
    """"P1" to "P18" for reflection prompts."""
    priority: Priority = Priority.VALUABLE
    shortest: Mapping[Variant, int] = field(default_factory=dict)
    """The fewest minutes in which it is still useful; a variant that is not in it cannot be made
    shorter."""
    belongs_to: str = ""
    """Id of the step that it makes no sense without: left out together with that one."""
