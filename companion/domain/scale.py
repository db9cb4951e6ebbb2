"""Questions answered with a mark from 1 to 5: the self-scan and the evaluation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from companion.domain.variant import Variant


class ScanMoment(StrEnum):
    """When the self-scan is filled in."""

    BEGIN = "begin"
    LOOKING_BACK = "terugkijkend"
    SIX_WEEKS = "na-zes-weken"


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence to give a mark to."""

    id: str
    text: str
    handle: str = ""
    """Id of the handle that the sentence belongs to."""


@dataclass(frozen=True, slots=True)
class SelfScan:
    """Eight sentences about one's own work. Only counts per mark are kept, never names."""

    marks: Mapping[int, str]
    """From mark (1 to 5) to its word."""
    statements: tuple[Statement, ...]
    instructions: Mapping[ScanMoment, str]
    choice: str
    """The second question when looking back: which sentence to do more often."""
    design: str
    """Why the scan is made as it is, for the trainer."""
    privacy: str
    minimum_for_average: int
    """From how many scans on an average may be shown."""


@dataclass(frozen=True, slots=True)
class EvaluationItem:
    """One question of the evaluation."""

    id: str
    text: str
    is_open: bool = False
    """Answered in words instead of with a mark."""
    only: Variant | None = None
    """The only variant in which it is asked; None where it always is."""


@dataclass(frozen=True, slots=True)
class EvaluationLayer:
    """A layer of the evaluation: what, and when it can be known."""

    title: str
    when: str
    items: tuple[EvaluationItem, ...]


@dataclass(frozen=True, slots=True)
class ParentCard:
    """The card *Drie vragen aan ouders*, voluntary and without names."""

    title: str
    intro: str
    questions: tuple[str, ...]
    answers: tuple[str, ...]
    open_question: str
    caution: str


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How the workshop is judged, in four layers from quick to slow."""

    principle: str
    marks: Mapping[int, str]
    layers: tuple[EvaluationLayer, ...]
    parent_card: ParentCard
