"""What could lead to a person in the words of one session; what is its own is nobody's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from companion.domain.dates import day_text
from companion.domain.found_before import FoundBefore
from companion.domain.given_names import NO_WORDS, GivenNames, plain
from companion.domain.privacy_finding import Finding, Kind
from companion.domain.session import SessionDetails
from companion.domain.step import StepKind
from companion.domain.workshop import Workshop

NAMES: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Here:
    """What is known of names, and what is nobody's in this session."""

    before: FoundBefore
    invented: frozenset[str]
    """The names of those who play a part in the programme: ``invented_names`` tells."""
    workshop: Workshop
    details: SessionDetails


def find_here(text: str, step_id: str, here: Here) -> tuple[Finding, ...]:
    """Return what could lead to a person in words that were said at a step; it can miss something.

    At a practice conversation the names that the programme invented are nobody. The days of the
    session and the address of the programme are everybody's.
    """
    found = here.workshop.find_step(step_id) if step_id else None
    is_practice = found is not None and found[1].kind is StepKind.ROLEPLAY
    findings = here.before.find(text, here.invented if is_practice else NO_WORDS)
    return tuple(each for each in findings if not _is_ours(each, text, here))


def invented_names(workshop: Workshop, names: GivenNames) -> frozenset[str]:
    """Return the names of those who play a part in the programme's practice conversations."""
    texts: list[str] = []
    for play in workshop.roleplays.values():
        texts += [f"{card.name} {card.who}" for card in play.cards]
        texts += play.context
    words = {plain(word) for text in texts for word in NAMES.findall(text) if word[0].isupper()}
    return frozenset(words & names.all)


def _is_ours(finding: Finding, text: str, here: Here) -> bool:
    words = finding.words(text)
    if finding.kind is Kind.EMAIL:
        return words == here.workshop.contact
    days = (here.details.held_on, here.details.return_on)
    return not finding.is_sure and words in {day_text(day) for day in days if day}
