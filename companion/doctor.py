"""``start.py doctor``: how everything is, for a trainer and for who helps her."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from companion.commands import say
from companion.domain.checkup import is_well, page_text
from companion.domain.errors import CompanionError
from companion.live.checkup import CheckedPlaces, checkup
from companion.paths import Paths, resources, shipped_workshop
from companion.report.saving import save_whole
from companion.seen_screens import screens_seen


def places_of(paths: Paths) -> CheckedPlaces:
    """Return what is looked at."""
    return CheckedPlaces(paths.data, paths.sessions, paths.logs, resources(), shipped_workshop())


def doctor(paths: Paths, to: Path | None) -> int:
    """Say how everything is, or write it in a file; return 0 when all is well, else 1."""
    chapters = checkup(places_of(paths), screens_seen())
    text = page_text(chapters, date.today())
    if to is None:
        say(text)
        return 0 if is_well(chapters) else 1
    try:
        save_whole(to.expanduser().absolute(), text.encode())
    except (CompanionError, OSError):
        say("Hier kan niet worden geschreven. Kies een andere map.")
        return 1
    say(f"Het staat in {to}. Je kunt het mailen aan wie je helpt.")
    return 0 if is_well(chapters) else 1
