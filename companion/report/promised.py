"""What a group promised and asked, and when it comes back, in a report."""

from __future__ import annotations

from dataclasses import replace

from companion.domain.dates import weekday_text
from companion.domain.outcome import Result
from companion.domain.progress import Agenda
from companion.domain.promises import PLANS, counts, result_of
from companion.domain.report import OF_A_NOTE, Block, Line, Lines, Paragraph
from companion.domain.workshop import ModulePlace
from companion.report import phrases
from companion.report.gathered import blocks_of_steps
from companion.report.material import Material

BACK = "terugkom"
"""The label of what the group did and what parents noticed, told in the follow-up meeting."""


def plan_blocks(material: Material) -> list[Block]:
    """Return the plans of the day with what became of them, and those made when it came back."""
    blocks = _plans_of_the_day(material) or _nothing_planned(material)
    if told := results_text(material):
        blocks.append(Paragraph(Line("", told)))
    later = _follow_up(material.agenda)
    steps = [step for step in material.steps_of(PLANS) if step.id in later]
    return [*blocks, *blocks_of_steps(material, _later_heading(material), steps)]


def results_text(material: Material) -> str:
    """Return what became of the plans, in a sentence; nothing while nobody told."""
    told = results_counted(material)
    return phrases.LOOKED_BACK.format(counts=told) if told else ""


def results_counted(material: Material) -> str:
    """Return what became of the plans, counted: "7 gedaan, 3 deels gedaan en 2 nog niet gedaan"."""
    found = counts(material.agenda, material.session)
    words = (
        (Result.DONE, phrases.DONE),
        (Result.PARTLY, phrases.PARTLY),
        (Result.NOT_YET, phrases.NOT_YET),
    )
    told = [text.format(count=found[result]) for result, text in words if found[result]]
    return " en ".join(filter(None, (", ".join(told[:-1]), *told[-1:])))


def return_paragraph(material: Material) -> Paragraph:
    """Return when the group comes back, or came back."""
    day = material.session.details.return_on
    if day is None:
        return Paragraph(Line("", phrases.NO_RETURN))
    words = phrases.RETURN_ON
    if has_come_back(material):
        words = phrases.RETURNED_ON
    elif day < material.today:
        words = phrases.RETURN_AGREED
    return Paragraph(Line("", words.format(day=weekday_text(day))))


def has_come_back(material: Material) -> bool:
    """Whether anything was written or told in the follow-up meeting."""
    later = _follow_up(material.agenda)
    return any(step_id in later for step_id in material.notes) or bool(results_text(material))


def _plans_of_the_day(material: Material) -> list[Block]:
    later = _follow_up(material.agenda)
    steps = [step for step in material.steps_of(PLANS) if step.id not in later]
    blocks = blocks_of_steps(material, _heading(material), steps)
    return [
        replace(block, lines=tuple(_with_result(material, line) for line in block.lines))
        for block in blocks
    ]


def _nothing_planned(material: Material) -> list[Block]:
    return [Lines(_heading(material), (), nothing=phrases.NO_PLANS)]


def _with_result(material: Material, line: Line) -> Line:
    return replace(line, after=_became(material, line.id.removeprefix(OF_A_NOTE)))


def _heading(material: Material) -> str:
    return material.workshop.labels.get(PLANS, PLANS)


def _became(material: Material, note_id: str) -> str:
    return phrases.PLAN_RESULTS.get(result_of(material.session, note_id), "")


def _follow_up(agenda: Agenda) -> frozenset[str]:
    modules = (m for m in agenda.workshop.modules if m.place is ModulePlace.FOLLOW_UP)
    return frozenset(step.id for module in modules for step in module.steps)


def _later_heading(material: Material) -> str:
    modules = material.workshop.modules
    return next((m.title for m in modules if m.place is ModulePlace.FOLLOW_UP), "")
