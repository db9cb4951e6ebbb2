"""What the file of a report is called: what it is, of which group, of which day; no person."""

from __future__ import annotations

import re
from typing import Final

from companion.domain.audience import Audience
from companion.domain.session import SessionDetails

TITLES: Final = {
    Audience.PARTICIPANTS: "Verslag",
    Audience.ORGANISATION: "Verslag voor de organisatie",
    Audience.PARENTS: "Terug naar de ouders",
}
NOT_IN_NAMES: Final = re.compile(
    r'[\x00-\x1f\x7f<>:"/\\|?*\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]+'
)
"""What a file system somewhere refuses, and what turns a name around: "…fdp.exe"."""
LONGEST: Final = 80
MOST_BYTES: Final = 120
"""Of the group: with all that stands around it, a name of 255 bytes fits everywhere."""


def report_name(audience: Audience, details: SessionDetails, suffix: str) -> str:
    """Return the name that is suggested: "Verslag Wijkteam Noord 2026-11-29.pdf"."""
    group = " ".join(NOT_IN_NAMES.sub(" ", details.group).split())[:LONGEST]
    group = group.encode()[:MOST_BYTES].decode(errors="ignore").strip(" .")
    parts = (TITLES[audience], group, details.held_on.isoformat())
    return " ".join(part for part in parts if part) + f".{suffix}"
