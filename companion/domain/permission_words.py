"""Permission in plain Dutch: what may be done with words, until when, and what is open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from companion.domain.consent import Consent, Use
from companion.domain.dates import day_text

USES: Final = {
    Use.SHOW: "op de beamer tonen",
    Use.PRINT: "afdrukken",
    Use.SHARE: "in een verslag delen",
}
INSTEAD: Final = (
    "Lees ze ook niet voor. Vertel in je eigen woorden waar het over gaat, of laat deze stap weg."
)


def uses_text(consent: Consent) -> str:
    """Return what may be done: "Mag: afdrukken. Mag niet: in een verslag delen."."""
    may = [words for use, words in USES.items() if use in consent.uses]
    not_so = [words for use, words in USES.items() if use not in consent.uses]
    parts = [f"Mag: {', '.join(may)}." if may else "", _denied(not_so)]
    return " ".join(part for part in parts if part)


def until_text(consent: Consent, today: date) -> str:
    """Return until when it may be: "Tot en met 3 maart 2027."."""
    if consent.until is None:
        return "Geen einddatum afgesproken."
    if consent.has_expired(today):
        return f"Afgelopen op {day_text(consent.until)}. De woorden worden niet meer gebruikt."
    end = f"Tot en met {day_text(consent.until)}."
    if not consent.ends_soon(today):
        return end
    days = (consent.until - today).days
    left = {0: "Dat is vandaag.", 1: "Dat is morgen."}.get(days, f"Dat is over {days} dagen.")
    return f"{end} {left}"


def consent_lines(consent: Consent, today: date) -> tuple[str, ...]:
    """Return all there is to say about a permission, a line each."""
    whose = f"Van wie: {consent.of_whom}" if consent.of_whom else "Van wie: dat staat er niet bij."
    lines = [whose, uses_text(consent), until_text(consent, today)]
    if consent.question:
        lines.append(f"Nog te vragen: {consent.question}")
    return tuple(lines)


def instead_of(refused: Sequence[Consent], today: date) -> str:
    """Return what a trainer does at a step whose words may not be shown, and why."""
    ended = [each.until for each in refused if each.until and each.has_expired(today)]
    why = "er is geen toestemming om ze te tonen"
    if ended:
        why = f"de toestemming liep tot en met {day_text(min(ended))}"
    return f"De woorden van dit citaat staan niet op de beamer: {why}. {INSTEAD}"


def _denied(not_so: list[str]) -> str:
    if len(not_so) == len(USES):
        return "Deze woorden mogen nergens voor worden gebruikt."
    return f"Mag niet: {', '.join(not_so)}." if not_so else ""
