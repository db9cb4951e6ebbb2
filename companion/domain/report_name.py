"""What the file of a report is called: what it is, of which group, of which day; no person."""

from __future__ import annotations

import re
from typing import Final

from companion.domain.report import Audience
from companion.domain.session import SessionDetails

TITLES: Final = {
    Audience.PARTICIPANTS: "Verslag",
    Audience.ORGANISATION: "Verslag voor de organisatie",
    Audience.PARENTS: "Terug naar de ouders",
}
NOT_IN_NAMES: Final = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
"""What a file system somewhere refuses."""
LONGEST: Final = 80


def report_name(audience: Audience, details: SessionDetails, suffix: str) -> str:
    """Return the name that is suggested: "Verslag Wijkteam Noord 2026-11-29.pdf"."""
    group = " ".join(NOT_IN_NAMES.sub(" ", details.group).split())[:LONGEST].strip(" .")
    parts = (TITLES[audience], group, details.held_on.isoformat())
    return " ".join(part for part in parts if part) + f".{suffix}"
