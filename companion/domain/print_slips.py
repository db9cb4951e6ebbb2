"""What people fill in on paper and hand over without a name: scans, evaluation, parents' card.

The app counts marks; the slips give them in the order in which they are typed over.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from companion.domain.counting import EVALUATION, MARKS, evaluation_items
from companion.domain.progress import Agenda
from companion.domain.scale import ScanMoment
from companion.domain.step import ScaleContent

TITLES = {
    ScanMoment.BEGIN: "Zelfscan aan het begin",
    ScanMoment.LOOKING_BACK: "Zelfscan terugkijkend",
    ScanMoment.SIX_WEEKS: "Zelfscan na zes weken",
}


@dataclass(frozen=True, slots=True)
class Slip:
    """Sentences to give a mark to, from top to bottom."""

    title: str
    instruction: str
    items: tuple[str, ...]
    marks: tuple[tuple[int, str], ...]
    choice: str = ""
    """The question that asks for one sentence; empty where none is chosen."""
    open_questions: tuple[str, ...] = ()
    """Answered in words."""


def scan_slips(agenda: Agenda) -> Mapping[ScanMoment, Slip]:
    """Return a slip for each moment at which this session scans, in their order."""
    scan = agenda.workshop.scan
    contents = (step.content for _, step in agenda.steps)
    moments = (each.moment for each in contents if isinstance(each, ScaleContent))
    items = tuple(each.text for each in scan.statements)
    return {
        moment: Slip(
            TITLES[moment],
            scan.instructions.get(moment, ""),
            items,
            tuple((mark, scan.marks.get(mark, "")) for mark in MARKS),
            scan.choice if moment is ScanMoment.LOOKING_BACK else "",
        )
        for moment in dict.fromkeys(moments)
    }


def evaluation_slip(agenda: Agenda) -> Slip | None:
    """Return what the group is asked about the workshop; None where it is not asked."""
    asking = [step for _, step in agenda.steps if step.keep.label == EVALUATION]
    evaluation = agenda.workshop.evaluation
    if not asking or not evaluation.layers:
        return None
    items = tuple(text for _, text in evaluation_items(agenda.workshop, agenda.variant))
    asked = tuple(
        item.text
        for item in evaluation.layers[0].items
        if item.is_open and item.only in (None, agenda.variant)
    )
    marks = tuple((mark, evaluation.marks.get(mark, "")) for mark in MARKS)
    return Slip(asking[0].title, "", items, marks, open_questions=asked)
