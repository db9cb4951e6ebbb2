"""From a session to its report: what goes home, for whom. Nothing here knows how it will look."""

from __future__ import annotations

from datetime import date

from companion.domain.audience import Audience
from companion.domain.report import Report
from companion.domain.session import Session
from companion.domain.workshop import Workshop
from companion.report.letter import letter
from companion.report.material import material_of
from companion.report.organisation import organisation_report
from companion.report.participants import participants_report


def report_of(workshop: Workshop, session: Session, audience: Audience, today: date) -> Report:
    """Return the report of a session for an audience, as it is on a day; nobody mended it yet."""
    material = material_of(workshop, session, today)
    match audience:
        case Audience.PARTICIPANTS:
            return participants_report(material)
        case Audience.ORGANISATION:
            return organisation_report(material)
        case Audience.PARENTS:
            return letter(material)
