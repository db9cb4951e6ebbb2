"""Which words of people may be used today, and what a trainer has to know about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto

from companion.domain.consent import Consent, Use
from companion.domain.permission_words import instead_of
from companion.domain.quote import Quote
from companion.domain.step import QuoteContent, Step
from companion.domain.workshop import Module, Workshop


class Matter(Enum):
    """What there is to say about the permission for a quotation, the most urgent first."""

    EXPIRED = auto()
    NOT_SHOWN = auto()
    """It was never given for showing, or taken back."""
    ENDS_SOON = auto()
    QUESTION = auto()
    """Something about it is still to be asked."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to know about the permission for one quotation."""

    quote: Quote
    matter: Matter


def may(workshop: Workshop, quote: Quote, use: Use, today: date) -> bool:
    """Tell whether a quotation may be used so on a day.

    Words that hold a sentence which may not be used, may not be used either.
    """
    return all(
        part.consent.allows(use, today)
        for part in (quote, *workshop.quotes.values())
        if part.voice is quote.voice and part.text in quote.text
    )


def day_of_use(held_on: date, today: date) -> date:
    """Return the day for which permission counts while one prepares: that of the workshop."""
    return max(held_on, today)


def quotes_for(workshop: Workshop, use: Use, today: date) -> Mapping[str, Quote]:
    """Return the quotations that may be shown, printed or shared on a day, by id."""
    quotes = workshop.quotes.items()
    return {key: quote for key, quote in quotes if may(workshop, quote, use, today)}


def as_allowed(workshop: Workshop, today: date) -> Workshop:
    """Return the programme in which no step shows words that may not be shown on a day.

    Such a step stays in the day with its title. What to do there says why, in the place of reading
    the words aloud.
    """
    shown = quotes_for(workshop, Use.SHOW, today)
    modules = tuple(
        replace(
            module, steps=tuple(_allowed(workshop, step, shown, today) for step in module.steps)
        )
        for module in workshop.modules
    )
    return workshop if modules == workshop.modules else replace(workshop, modules=modules)


def quotes_of(step: Step) -> tuple[str, ...]:
    """Return the ids of the quotations that a step shows."""
    if not isinstance(step.content, QuoteContent):
        return ()
    return tuple(dict.fromkeys((step.content.quote, *step.content.parts)))


def steps_of(workshop: Workshop, quote_id: str) -> tuple[tuple[Module, Step], ...]:
    """Return the steps that show a quotation."""
    every = ((module, step) for module in workshop.modules for step in module.steps)
    return tuple((module, step) for module, step in every if quote_id in quotes_of(step))


def remarks(workshop: Workshop, today: date) -> tuple[Remark, ...]:
    """Return what there is to know about permission on a day, the most urgent first."""
    found = [
        Remark(quote, matter)
        for quote in workshop.quotes.values()
        for matter in _matters(quote.consent, today)
    ]
    return tuple(sorted(found, key=lambda remark: remark.matter.value))


def is_pressing(consent: Consent, today: date) -> bool:
    """Tell whether a permission must be looked at before the workshop: it is over, or nearly."""
    return any(matter is not Matter.QUESTION for matter in _matters(consent, today))


def pressing(workshop: Workshop, today: date) -> tuple[Remark, ...]:
    """Return what must be looked at before the workshop: all but open questions."""
    return tuple(r for r in remarks(workshop, today) if r.matter is not Matter.QUESTION)


def remarks_of(workshop: Workshop, step: Step, today: date) -> tuple[Remark, ...]:
    """Return what there is to know about the words that a step shows."""
    shown = quotes_of(step)
    return tuple(r for r in remarks(workshop, today) if r.quote.id in shown)


def pressing_steps(workshop: Workshop, today: date) -> frozenset[str]:
    """Return the ids of the steps that show words about which something is pressing."""
    about = {remark.quote.id for remark in pressing(workshop, today)}
    every = (step for module in workshop.modules for step in module.steps)
    return frozenset(step.id for step in every if about & set(quotes_of(step)))


def _allowed(workshop: Workshop, step: Step, shown: Mapping[str, Quote], today: date) -> Step:
    """Return a step; without its words when one of its quotations may not be shown."""
    refused = [workshop.quotes[key] for key in quotes_of(step) if key not in shown]
    if not refused or not isinstance(step.content, QuoteContent):
        return step
    instead = instead_of([quote.consent for quote in refused], today)
    content = replace(step.content, is_withheld=True)
    return replace(step, content=content, trainer=replace(step.trainer, say="", do=instead))


def _matters(consent: Consent, today: date) -> list[Matter]:
    found = []
    if consent.has_expired(today):
        found.append(Matter.EXPIRED)
    elif Use.SHOW not in consent.uses:
        found.append(Matter.NOT_SHOWN)
    elif consent.ends_soon(today):
        found.append(Matter.ENDS_SOON)
    if consent.question:
        found.append(Matter.QUESTION)
    return found
