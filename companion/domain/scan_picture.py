"""What the marks of a group add up to: averages where there are enough of them, else why not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from companion.domain.counting import (
    Counting,
    CountingKind,
    average,
    chosen,
    countable,
    counts_of,
    given,
    scans,
)
from companion.domain.exercise_scenes import ScanLine, ScanScene, ScanSeries
from companion.domain.progress import Agenda
from companion.domain.scale import ScanMoment
from companion.domain.session import Session
from companion.domain.step import ScaleContent, Step
from companion.domain.tally import CHOSEN, Counts

HEADING: Final = "Hoe we naar ons eigen werk kijken"
NAMES: Final = {
    ScanMoment.BEGIN: "aan het begin",
    ScanMoment.LOOKING_BACK: "terugkijkend, met wat we nu weten",
    ScanMoment.SIX_WEEKS: "na zes weken",
}
EVALUATION_NAME: Final = "wat we van de workshop vonden"
NOT_YET: Final = "Aan het begin tonen we nog geen gemiddelde."
FROM: Final = "Vanaf {least} {what} tonen we een gemiddelde."
SOME_LACK: Final = "Bij een zin met minder dan {least} cijfers staat geen gemiddelde."
NUMBERS: Final = (
    *("nul", "één", "twee", "drie", "vier", "vijf", "zes"),
    *("zeven", "acht", "negen", "tien", "elf", "twaalf"),
)


@dataclass(frozen=True, slots=True)
class _Moment:
    """What was counted at one moment."""

    moment: str
    name: str
    counting: Counting
    counts: Counts

    @property
    def scans(self) -> int:
        return scans(self.counting, self.counts)


def scan_scene(agenda: Agenda, session: Session, step: Step) -> ScanScene:
    """Return the picture of the self-scan, or of the evaluation, as it is at a step.

    Later moments than that of the step are not in it, nor moments without scans.
    """
    counting = countable(agenda, session, step)
    if counting is None:
        return ScanScene(step.title, (), (), ())
    least = agenda.workshop.scan.minimum_for_average
    is_scan = counting.kind is CountingKind.SCAN
    moments = [m for m in _moments(agenda, session, step, counting) if m.scans]
    series = tuple(ScanSeries(m.moment, m.name, m.scans) for m in moments)
    heading = HEADING if is_scan else step.title
    if not counting.shows_average:
        lines = tuple(ScanLine(text, (None,) * len(moments)) for _, text in counting.items)
        return ScanScene(heading, series, lines, counting.marks, NOT_YET)
    lines = tuple(
        ScanLine(text, _averages(moments, item, least), _often(moments, item, least))
        for item, text in counting.items
    )
    rule = FROM.format(least=_number(least), what="scans" if is_scan else "antwoorden")
    return ScanScene(heading, series, lines, counting.marks, _why_not(moments, least, rule))


def _moments(agenda: Agenda, session: Session, step: Step, counting: Counting) -> list[_Moment]:
    """Return the moments up to that of a step, in their order."""
    if not isinstance(step.content, ScaleContent):
        return [_Moment("", EVALUATION_NAME, counting, counts_of(session, step.id))]
    order = list(ScanMoment)
    moments = []
    for moment in order[: order.index(step.content.moment) + 1]:
        at = step if moment is step.content.moment else _step_of(agenda, moment)
        there = countable(agenda, session, at) if at else None
        if at and there:
            moments.append(_Moment(moment, NAMES[moment], there, counts_of(session, at.id)))
    return moments


def _step_of(agenda: Agenda, moment: ScanMoment) -> Step | None:
    """Return the step of a moment, also one that this session leaves out by now."""
    steps = (step for module in agenda.workshop.modules for step in module.steps)
    scales = ((step, step.content) for step in steps)
    for each, content in scales:
        if isinstance(content, ScaleContent) and content.moment is moment:
            return each
    return None


def _averages(moments: list[_Moment], item: str, least: int) -> tuple[float | None, ...]:
    return tuple(average(each.counts, item, least) for each in moments)


def _often(moments: list[_Moment], item: str, least: int) -> int:
    """Return how often a sentence was chosen; nothing while only a few people chose."""
    choices = [each for each in moments if chosen(each.counts, each.counting.ids) >= least]
    return sum(each.counts.get((item, CHOSEN), 0) for each in choices)


def _why_not(moments: list[_Moment], least: int, rule: str) -> str:
    """Say why averages are missing: which moments have too few scans, or that sentences have."""
    if not moments:
        return f"{rule} Er is nog niets opgeteld."
    few = [each for each in moments if each.scans < least]
    if len(moments) == 1 and few:
        return f"{rule} {_now(few[0].scans)}"
    if few:
        told = ", ".join(f"{_short(each.name)} nu {each.scans}" for each in few)
        return f"{told[0].upper()}{told[1:]}. {rule}"
    if any(0 < given(m.counts, item) < least for m in moments for item in m.counting.ids):
        return SOME_LACK.format(least=_number(least))
    return ""


def _now(number: int) -> str:
    return "Er is er nu één." if number == 1 else f"Er zijn er nu {number}."


def _short(name: str) -> str:
    return name.partition(",")[0]


def _number(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else str(number)
