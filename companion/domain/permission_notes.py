"""What is open or over about permission, a line for all quotations that it is the same for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from companion.domain.dates import day_text
from companion.domain.permission import Matter, Remark, remarks
from companion.domain.workshop import Workshop

TITLE: Final = "Geen fout, wel om te weten over de citaten:"


def permission_notes(workshop: Workshop, today: date) -> tuple[str, ...]:
    """Return lines to read in a row, with a heading; none when nothing is open."""
    said = tuple(grouped(remarks(workshop, today)))
    return (TITLE, *said) if said else ()


def grouped(found: tuple[Remark, ...]) -> Iterator[str]:
    """Yield a line for each thing to know: "C1, C2: nog te vragen. ..."."""
    codes: dict[str, list[str]] = {}
    for remark in found:
        codes.setdefault(_sentence(remark), []).append(remark.quote.id)
    for sentence, named in codes.items():
        yield f"{', '.join(named)}: {sentence}"


def _sentence(remark: Remark) -> str:
    consent = remark.quote.consent
    until = day_text(consent.until) if consent.until else ""
    match remark.matter:
        case Matter.EXPIRED:
            return f"de toestemming liep tot en met {until}."
        case Matter.NOT_SHOWN:
            return "er is geen toestemming om deze woorden te tonen."
        case Matter.ENDS_SOON:
            return f"de toestemming loopt tot en met {until}."
        case Matter.QUESTION:
            return f"nog te vragen. {consent.question}"
