"""*Terug naar de ouders*: a letter to the parents whose stories were used.

It says what those who work with families heard, and what they promised. Nothing in it is claimed
that did not happen: what was not read, written or promised is not in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from companion.domain.attendance import people_there
from companion.domain.audience import Audience
from companion.domain.consent import Use
from companion.domain.dates import day_text, weekday_text
from companion.domain.outcome import Result
from companion.domain.permission import may
from companion.domain.promises import ASKED, PLANS, counts
from companion.domain.quote import Quote, Voice
from companion.domain.report import Block, Line, Lines, Paragraph, Report, Section
from companion.domain.step import QuoteContent, Step, StepKind
from companion.domain.workshop import ModulePlace
from companion.report import letter_phrases as phrases
from companion.report.gathered import line_of
from companion.report.material import Material
from companion.report.promised import has_come_back, results_counted
from companion.report.quotations import may_share, quotation_of

NOT_FORGET: Final = "check-out"
QUESTIONS: Final = "openingsvragen"
MOST_LINES: Final = 5
"""Of each kind: it is a letter of two pages, no list."""


def letter(material: Material) -> Report:
    """Return the letter."""
    sections = (
        Section("words", phrases.YOUR_WORDS, tuple(_words(material))),
        Section("heard", phrases.HEARD, tuple(_heard(material))),
        Section("questions", phrases.QUESTIONS, tuple(_questions(material))),
        Section("promised", phrases.PROMISED, tuple(_promised(material))),
        Section("became", phrases.BECAME, tuple(_became(material))),
    )
    return Report(
        audience=Audience.PARENTS,
        title=phrases.TITLE,
        subtitle=phrases.SUBTITLE,
        head=(),
        promise=phrases.PROMISE,
        opening=tuple(_opening(material)),
        sections=tuple(section for section in sections if section.blocks),
        closing=tuple(_closing(material)),
    )


def _opening(material: Material) -> Iterable[Paragraph]:
    yield _said("greeting", phrases.GREETING)
    yield _said("began", phrases.BEGAN)
    day, people = day_text(material.session.details.held_on), people_there(material.session)
    if not read_aloud(material):
        yield _said("not-read", phrases.NOT_READ)
    elif people == 1:
        yield _said("read", phrases.READ_BY_ONE.format(day=day))
    else:
        yield _said("read", phrases.READ.format(day=day, people=number_text(people)))


def read_aloud(material: Material) -> tuple[Quote, ...]:
    """Return the words of parents that the group really came to, in their order."""
    agenda, session = material.agenda, material.session
    here = agenda.index(session.position.step_id)
    quotes: list[Quote] = []
    for index, (_, step) in enumerate(agenda.steps):
        if step.kind is not StepKind.TESTIMONIAL or not isinstance(step.content, QuoteContent):
            continue
        quote = material.workshop.quotes[step.content.quote]
        was_on = index <= here or step.id in session.step_times
        was_shown = may(material.workshop, quote, Use.SHOW, session.details.held_on)
        if was_on and was_shown and quote.voice is Voice.PARENT:
            quotes.append(quote)
    return tuple(quotes)


def _words(material: Material) -> list[Block]:
    """Return the parents' own words, where they may go home with a letter."""
    quotes = read_aloud(material)
    allowed = [quote for quote in quotes if may_share(material, quote)]
    # in the letter it is enough to say whose words these are: the parents know where they told it
    shown = [replace(quotation_of(material, quote), source="") for quote in allowed]
    blocks: list[Block] = [*shown]
    if len(allowed) < len(quotes):
        blocks.append(_said("not-copied", phrases.NOT_COPIED))
    return blocks


def _heard(material: Material) -> list[Block]:
    """Return what the group heard in the words of parents, and what it does not want to forget."""
    blocks: list[Block] = [
        _said(f"heard-{quote.id}", phrases.HEARD_IN[quote.id])
        for quote in read_aloud(material)
        if quote.id in phrases.HEARD_IN
    ]
    if lines := _chosen(material, material.steps_of(NOT_FORGET)):
        blocks.append(_said("not-forget", phrases.NOT_FORGET))
        blocks.append(Lines("", lines))
    return blocks


def _questions(material: Material) -> list[Block]:
    lines = _chosen(material, material.steps_of(QUESTIONS))
    return [_said("questions", phrases.QUESTIONS_WORDS), Lines("", lines)] if lines else []


def _promised(material: Material) -> list[Block]:
    """Return the plans of the day, what was asked of the organisation, and when all look back."""
    steps = [
        step
        for module, step in material.steps()
        if module.place is ModulePlace.WORKSHOP and material.keep(step).label == PLANS
    ]
    lines, every = _chosen(material, steps), _notes_at(material, steps)
    blocks: list[Block] = []
    if lines:
        blocks += [_said("promised", phrases.PROMISED_WORDS), Lines("", lines)]
        if every > len(lines):
            more = phrases.PROMISED_MORE.format(count=every)
            blocks.append(_said("promised-more", more))
    elif read_aloud(material):
        blocks.append(_said("nothing-promised", phrases.NOTHING_PROMISED))
    if asked := _asked(material):
        blocks += [_said("asked", phrases.ASKED), Lines("", asked)]
    day = material.session.details.return_on
    if lines and day and not has_come_back(material) and day >= material.today:
        blocks.append(_said("return", phrases.RETURN.format(day=weekday_text(day))))
    return blocks


def _asked(material: Material) -> tuple[Line, ...]:
    """Return the questions to the organisation; not who brings them, or when."""
    lines: list[Line] = []
    for step in material.steps_of(ASKED):
        first = next((field.id for field in material.keep(step).fields), "")
        notes = material.notes.get(step.id, ())
        lines += [line_of(note) for note in notes if note.field == first]
    return tuple(replace(line, starred=False) for line in lines[:MOST_LINES])


def _became(material: Material) -> list[Block]:
    """Return honestly what became of the plans, where the group came back."""
    told = results_counted(material)
    if not told:
        return []
    found = counts(material.agenda, material.session)
    is_done = not (found[Result.PARTLY] or found[Result.NOT_YET] or found[Result.UNSAID])
    words = phrases.BECAME_WORDS.format(counts=told)
    end = phrases.ALL_DONE if is_done else phrases.NOT_ALL_DONE
    return [_said("became", f"{words} {end}")]


def _closing(material: Material) -> Iterable[Paragraph]:
    workshop, group = material.workshop, material.session.details.group.strip()
    if read_aloud(material):
        yield _said("honest", phrases.HONEST)
    contact = phrases.ANSWER_AT.format(contact=workshop.contact)
    yield _said("answer", contact if workshop.contact else phrases.ANSWER)
    yield _said("thanks", phrases.THANKS)
    yield _said("regards", phrases.REGARDS)
    words = phrases.FROM_GROUP if group else phrases.FROM_US
    yield _said("from", words.format(title=workshop.title, group=group))


def _chosen(material: Material, steps: Sequence[Step]) -> tuple[Line, ...]:
    """Return the first lines of some steps, those with stars before the others; no text twice."""
    notes = [note for step in steps for note in material.notes.get(step.id, ())]
    notes.sort(key=lambda note: not note.starred)
    once = {" ".join(note.text.split()).casefold(): note for note in reversed(notes)}
    chosen = [note for note in notes if note in once.values()][:MOST_LINES]
    return tuple(replace(line_of(note), starred=False) for note in chosen)


def _notes_at(material: Material, steps: Iterable[Step]) -> int:
    return sum(len(material.notes.get(step.id, ())) for step in steps)


def _said(line_id: str, text: str) -> Paragraph:
    return Paragraph(Line(f"letter:{line_id}", text))


def number_text(number: int) -> str:
    """Return a number in words where that reads well: "veertien"."""
    return phrases.NUMBERS[number] if number < len(phrases.NUMBERS) else str(number)
