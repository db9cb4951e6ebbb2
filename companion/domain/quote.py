"""Words of people, locked: nobody changes a letter of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from companion.domain.consent import UNKNOWN, Consent


class Voice(StrEnum):
    """Whose world the words come from; it decides the colour of the whole screen."""

    RESEARCH = "onderzoek"
    PARENT = "ouder"
    CONNECTOR = "verbinder"
    """Somebody who works with parents and institutions alike: green."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation from the article, character for character, without outer quotation marks."""

    id: str
    name: str
    text: str
    voice: Voice
    attribution: str
    """The line below it on the stage, as toelichting.md gives it."""
    sources: tuple[str, ...]
    in_article: str = ""
    """How the article opens and closes the quotation."""
    caution: str = ""
    """What a trainer must know before she changes or explains anything."""
    emphasis: tuple[str, ...] = ()
    """Phrases of the text that the stage sets apart."""
    inner_text: str = ""
    """The text with proper inner quotation marks, where the article's own are wrong."""

    consent: Consent = UNKNOWN
    """What may be done with these words."""

    @property
    def displayed(self) -> str:
        """The quotation as it is shown: between “ and ”."""
        return f"“{self.inner_text or self.text}”"
