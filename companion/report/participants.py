"""The report for those who were there: every note that the group did not take out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from companion.domain.audience import Audience
from companion.domain.counting import EVALUATION
from companion.domain.promises import PLANS
from companion.domain.report import Block, Line, Lines, Paragraph, Report, Section, left_out_text
from companion.domain.step import PollContent, ScaleContent, Step
from companion.domain.tally import Tally
from companion.domain.workshop import ModulePlace, ReportSection
from companion.report import phrases
from companion.report.counted import dot_blocks, evaluation_blocks, scan_blocks
from companion.report.gathered import blocks_of, blocks_of_steps, line_of
from companion.report.head import facts, promise
from companion.report.material import Material
from companion.report.promised import BACK, plan_blocks, return_paragraph
from companion.report.quotations import quote_blocks


def participants_report(material: Material) -> Report:
    """Return all that a group made, in the order that the programme gives."""
    group = material.session.details.group.strip()
    subtitle = phrases.SUBTITLE_OF.format(group=group) if group else phrases.SUBTITLE
    return Report(
        audience=Audience.PARTICIPANTS,
        title=material.workshop.title,
        subtitle=subtitle,
        head=facts(material),
        promise=promise(material),
        opening=tuple(_opening(material)),
        sections=tuple(_sections(material)),
        left_out=left_out_text(material.kept_back),
        closing=(Paragraph(Line("fixed:closing", phrases.CLOSING)),) if material.notes else (),
        left_out_count=material.kept_back,
    )


def has_anything(material: Material) -> bool:
    """Whether a group made anything by now."""
    return bool(material.notes) or _has_counts(material)


def is_halfway(material: Material) -> bool:
    """Whether the group is before the last step at which it writes, with nothing after it."""
    agenda, here = material.agenda, material.agenda.index(material.session.position.step_id)
    later = [
        step
        for index, (module, step) in enumerate(agenda.steps)
        if module.place is ModulePlace.WORKSHOP and index > here and step.keep.label
    ]
    return bool(later) and not any(_has_anything_at(material, step) for step in later)


def _opening(material: Material) -> Iterable[Paragraph]:
    if not has_anything(material):
        yield Paragraph(Line("fixed:empty", phrases.EMPTY))
        return
    if is_halfway(material):
        yield Paragraph(Line("fixed:halfway", phrases.HALFWAY))
    else:
        yield Paragraph(Line("fixed:opening", phrases.OPENING))


def _sections(material: Material) -> Iterable[Section]:
    """Go through the sections of the programme; what none of them names comes before the sources.

    A section without labels is that of the sources and quotes.
    """
    plan = material.workshop.report.sections
    named = {label for each in plan for label in each.labels}
    others = _others(material, named)
    for number, each in enumerate(plan):
        if not each.labels and others:
            yield Section("others", phrases.OTHERS, others)
            others = ()
        if blocks := _blocks(material, each):
            explanation = _sentence(each.explanation) if each.labels else ""
            is_told = len(blocks) > 1 or not _says_nothing(blocks[0])
            yield Section(str(number), each.title, blocks, explanation if is_told else "")
    if others:
        yield Section("others", phrases.OTHERS, others)


def _blocks(material: Material, section: ReportSection) -> tuple[Block, ...]:
    if not section.labels:
        return tuple(quote_blocks(material))
    blocks: list[Block] = []
    scans = _scan_labels(material)
    if BACK in section.labels:
        blocks.append(return_paragraph(material))
    if scans & set(section.labels):
        found = scan_blocks(material, section.labels)
        blocks += found or [Paragraph(Line("", phrases.NO_SCAN))]
    blocks += dots_first(material, section.labels)
    for label in section.labels:
        blocks += _of_label(material, label)
    return tuple(blocks)


def dots_first(material: Material, labels: Iterable[str]) -> list[Block]:
    """Return the tables with dots of these labels."""
    return [block for label in labels for block in dot_blocks(material, label)]


def _of_label(material: Material, label: str) -> list[Block]:
    if label == PLANS:
        return plan_blocks(material)
    if label == EVALUATION:
        return [*evaluation_blocks(material, label), *_open_answers(material)]
    return [*blocks_of(material, label)]


def _open_answers(material: Material) -> list[Lines]:
    """Return the answers in words below the question that was asked."""
    blocks = blocks_of(material, EVALUATION)
    return [replace(b, heading=b.explanation or b.heading, explanation="") for b in blocks]


def _others(material: Material, named: set[str]) -> tuple[Block, ...]:
    """Return what stands under labels that no section names, or at steps that keep nothing."""
    blocks: list[Block] = []
    for label in material.workshop.labels:
        if label not in named:
            blocks += _of_label(material, label)
    known = named | set(material.workshop.labels)
    steps = [step for _, step in material.steps()]
    unlabelled = [step for step in steps if material.keep(step).label not in known]
    for step in unlabelled:
        blocks += blocks_of_steps(material, material.agenda.title(step), [step])
    there = {step.id for step in steps}
    lost = [note for id_, notes in material.notes.items() if id_ not in there for note in notes]
    if lost:
        blocks.append(Lines(phrases.LOST_STEP, tuple(map(line_of, lost))))
    return tuple(blocks)


def _scan_labels(material: Material) -> set[str]:
    steps = (step for _, step in material.steps() if isinstance(step.content, ScaleContent))
    return {step.keep.label for step in steps}


def _has_anything_at(material: Material, step: Step) -> bool:
    return step.id in material.notes or bool(material.session.exercises.get(Tally(step.id)).counts)


def _has_counts(material: Material) -> bool:
    kinds = (ScaleContent, PollContent)
    return any(
        _has_anything_at(material, step)
        for _, step in material.steps()
        if isinstance(step.content, kinds) or step.keep.label == EVALUATION
    )


def _says_nothing(block: Block) -> bool:
    """Whether a block only says that there is nothing yet."""
    return (isinstance(block, Lines) and not block.lines) or (
        isinstance(block, Paragraph) and block.line.text == phrases.NO_SCAN
    )


def _sentence(words: str) -> str:
    words = words.strip()
    if not words:
        return ""
    return f"{words[0].upper()}{words[1:]}{'' if words[-1] in '.!?' else '.'}"
