"""The facts at the head of a report, as the programme wants them."""

from __future__ import annotations

from companion.domain.attendance import people_there
from companion.domain.dates import day_text
from companion.report import phrases
from companion.report.material import Material


def facts(material: Material) -> tuple[tuple[str, str], ...]:
    """Return the facts of a session that are known; no participant has a name in it."""
    details = material.session.details
    known = {
        "datum": (phrases.DAY, day_text(details.held_on)),
        "plaats": (phrases.PLACE, details.place),
        "aantal deelnemers": (phrases.PEOPLE, str(people_there(material.session))),
        "trainer": (phrases.TRAINER, details.trainer),
    }
    wanted = [known[word] for word in material.workshop.report.head if word in known]
    found = [(name, value.strip()) for name, value in wanted if value.strip()]
    if material.today != details.held_on:
        found.append((phrases.MADE_ON, day_text(material.today)))
    if material.workshop.contact:
        found.append((phrases.MORE, material.workshop.contact))
    return tuple(found)


def promise(material: Material) -> str:
    """Return what the programme promises about those whom it is about, as a sentence."""
    words = material.workshop.report.promise.strip()
    return words if not words or words[-1] in ".!?" else f"{words}."
