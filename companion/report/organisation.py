"""The report for the organisation: what it is asked, what is promised, and themes.

Literal is only what looks ahead and is about what the group does itself: what it asks, what it
agreed, its plans, its opening questions, the handles in its own words. What looks back on people
or on what happened (in check-in, in the practice conversations, at the follow-up meeting) and
what was said in confidence (the evaluation) is only counted. Of a small group nothing is literal
or counted that could be somebody's own: its plans, its marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from companion.domain.attendance import people_there
from companion.domain.audience import Audience
from companion.domain.counting import EVALUATION
from companion.domain.promises import ASKED, PLANS
from companion.domain.quote import Voice
from companion.domain.report import Block, Line, Lines, MarkTable, Paragraph, Report, Section
from companion.domain.step import Step
from companion.domain.workshop import ModulePlace
from companion.report import phrases
from companion.report.counted import dot_blocks, evaluation_blocks, most_scans, scan_blocks
from companion.report.gathered import OF_A_CLUSTER, Pile, blocks_of, blocks_of_steps, piles_of
from companion.report.head import facts, promise
from companion.report.material import Material
from companion.report.promised import results_text, return_paragraph
from companion.report.quotations import quote_blocks

AGREED: Final = ("aan-tafel", "openingsvragen")
"""Labels of what the group agreed to do or to say, besides the plans of each person."""

IN_OWN_WORDS: Final = "handvat-eigen"
DOTTED: Final = "handvat-keuze"

WHO: Final = "wie"
"""The field with the name of who brings a question: given for the group, not for a file."""

_A_TABLE = re.compile(r"^tafel \d+$", re.IGNORECASE)
"""Answers from one table: a place, no theme."""


def organisation_report(material: Material) -> Report:
    """Return what an organisation may know of what a group did."""
    group = material.session.details.group.strip()
    subtitle = phrases.SUBTITLE_ORGANISATION
    if group:
        subtitle = phrases.SUBTITLE_ORGANISATION_OF.format(group=group)
    sections = (
        Section("asked", phrases.ASKED_SECTION, tuple(_asked(material))),
        Section("doing", phrases.DOING_SECTION, tuple(_doing(material))),
        Section("themes", phrases.THEMES_SECTION, tuple(_themes(material)), phrases.THEMES_RULE),
        Section("handles", phrases.HANDLES_SECTION, tuple(_handles(material))),
        Section("scan", phrases.SCAN_SECTION, tuple(_scan(material))),
        Section("evaluation", phrases.EVALUATION_SECTION, tuple(_evaluation(material))),
        Section("return", phrases.RETURN_SECTION, (return_paragraph(material),)),
        Section("quotes", phrases.QUOTES_SECTION, tuple(_quotes(material))),
    )
    return Report(
        audience=Audience.ORGANISATION,
        title=material.workshop.title,
        subtitle=subtitle,
        head=facts(material),
        promise=promise(material),
        opening=tuple(_opening(material)),
        sections=tuple(section for section in sections if section.blocks),
        closing=(Paragraph(Line("fixed:closing", phrases.ORGANISATION_CLOSING)),),
    )


def _opening(material: Material) -> Iterable[Paragraph]:
    if not material.notes:
        yield Paragraph(Line("fixed:empty", phrases.ORGANISATION_EMPTY))
        return
    words = phrases.ORGANISATION_OPENING.format(title=material.workshop.title)
    yield Paragraph(Line("fixed:opening", words))
    yield Paragraph(Line("fixed:rule", phrases.ORGANISATION_RULE))


def _asked(material: Material) -> list[Block]:
    """Return what is asked and by when; who brings it is between the group and that person."""
    blocks: list[Block] = []
    is_somebody = False
    for step in material.steps_of(ASKED):
        found = blocks_of_steps(without_names(material, step), "", [step])
        blocks += found
        is_somebody |= any(note.field == WHO for note in material.notes.get(step.id, ()))
    if not blocks:
        return [Paragraph(Line("", phrases.NOTHING_ASKED))]
    return [*blocks, *([Paragraph(Line("", phrases.WHO_IS_KNOWN))] if is_somebody else [])]


def without_names(material: Material, step: Step) -> Material:
    """Return it without who brings a question."""
    notes = tuple(note for note in material.notes.get(step.id, ()) if note.field != WHO)
    return replace(material, notes={**material.notes, step.id: notes})


def _doing(material: Material) -> list[Block]:
    """Return the agreements of the group and, where nobody stands out, the plans."""
    blocks: list[Block] = []
    for label in AGREED:
        blocks += blocks_of(material, label)
    steps = _plan_steps(material)
    plans = [note for step in steps for note in material.notes.get(step.id, ())]
    if plans and _is_small(material):
        words = "is 1 plan" if len(plans) == 1 else f"zijn {len(plans)} plannen"
        blocks.append(Paragraph(Line("", phrases.FEW_PLANS.format(plans=words))))
    elif plans:
        blocks += blocks_of_steps(material, phrases.OWN_PLANS, steps)
    if told := results_text(material):
        blocks.append(Paragraph(Line("", told)))
    return blocks


def _plan_steps(material: Material) -> list[Step]:
    """Return the steps at which plans were made on the day itself.

    Later ones tell who asks which parent: that is not for a file.
    """
    return [
        step
        for module, step in material.steps()
        if module.place is ModulePlace.WORKSHOP and material.keep(step).label == PLANS
    ]


def _themes(material: Material) -> list[Block]:
    """Return what the group wrote about, with how much: names that it gave, and no note."""
    blocks: list[Block] = []
    plain: list[Line] = []
    literal = {*AGREED, PLANS, ASKED, IN_OWN_WORDS, EVALUATION}
    for label, heading in material.workshop.labels.items():
        notes = material.notes_of(label)
        if label in literal or not notes:
            continue
        piles = [pile for step in material.steps_of(label) for pile in piles_of(material, step)]
        themes = [pile for pile in piles if _is_theme(pile)]
        amount = _amount(len(notes)) + _starred(material, label)
        if themes:
            blocks.append(Lines(heading, tuple(map(_theme, themes)), amount))
        else:
            plain.append(Line(f"theme:{label}", heading, after=amount))
    if plain:
        blocks.insert(0, Lines(phrases.THEMES_HEADING, tuple(plain)))
    return blocks


def _is_theme(pile: Pile) -> bool:
    return bool(pile.heading_id) and not _A_TABLE.match(pile.heading)


def _theme(pile: Pile) -> Line:
    dots = sum(line.dots for line in pile.lines)
    theme_id = f"theme:{pile.heading_id.removeprefix(OF_A_CLUSTER)}"
    return Line(theme_id, pile.heading, after=_amount(len(pile.lines)), dots=dots)


def _starred(material: Material, label: str) -> str:
    """Return how many notes have a star, and what that means."""
    meaning = next((material.keep(s).star for s in material.steps_of(label)), "")
    count = sum(note.starred for note in material.notes_of(label))
    words = phrases.CAN_CHANGE.format(count=count, meaning=meaning)
    return f", {words}" if count and meaning else ""


def _amount(count: int) -> str:
    return "1 notitie" if count == 1 else f"{count} notities"


def _handles(material: Material) -> list[Block]:
    dots = [] if _is_small(material) else dot_blocks(material, DOTTED)
    return [*dots, *blocks_of(material, IN_OWN_WORDS)]


def _is_small(material: Material) -> bool:
    """Whether what one person chose could be told apart."""
    return people_there(material.session) < material.workshop.scan.minimum_for_average


def _scan(material: Material) -> list[Block]:
    """Return averages; counts per mark, which say more of one person, stay with the group."""
    blocks = scan_blocks(material)
    least = material.workshop.scan.minimum_for_average
    if blocks and most_scans(material) < least:
        return [Paragraph(Line("", phrases.FEW_SCANS.format(least=least)))]
    return [block for block in blocks if not isinstance(block, MarkTable)]


def _evaluation(material: Material) -> list[Block]:
    """Return the marks of the evaluation without the open answers, where there are enough."""
    tables = evaluation_blocks(material, EVALUATION)
    return [table for table in tables if any(row.average is not None for row in table.rows)]


def _quotes(material: Material) -> list[Block]:
    """Return the quotations, but not those of parents: their stories are theirs."""
    blocks = quote_blocks(material, without=frozenset({Voice.PARENT}))
    return [*blocks, Paragraph(Line("", phrases.PARENTS_QUOTES))]
