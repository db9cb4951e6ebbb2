"""How the folder with data is: can it be written, is there room, is every session whole."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from companion.domain.checkup import Chapter, Fact, log_facts
from companion.domain.dates import day_text
from companion.domain.errors import CompanionError, SessionInUseError
from companion.domain.keepable import Keepable
from companion.storage.backups import FOLDER as BACKUPS
from companion.storage.ballast import NAME as BALLAST
from companion.storage.ballast import ROOM
from companion.storage.bin import FOLDER as BIN
from companion.storage.database import SUFFIX
from companion.storage.probing import keepable
from companion.storage.snapshot import read_file

LOOKED_BACK: Final = timedelta(days=7)
"""How long what went wrong is still told."""
_COPY: Final = re.compile(r"\d{4}-\d\d-\d\dT")
"""How the name of a copy begins; what was put aside is called otherwise."""


def folder_chapter(data: Path, shown: str) -> Chapter:
    """Return whether there is a folder with data in which something can be kept."""
    facts = [Fact(f"De map: {shown}")]
    if not data.exists():
        facts.append(Fact("Die map is er nog niet. Hij komt er bij de eerste start."))
        return Chapter("De map met bijeenkomsten", tuple(facts))
    facts += [_writable(data), *_room(data)]
    return Chapter("De map met bijeenkomsten", tuple(facts))


def sessions_chapter(data: Path, sessions: Path) -> Chapter:
    """Return how each session is, and all copies together; nothing is named."""
    facts = [_session(path) for path in _files(sessions)]
    if not facts:
        facts.append(Fact("Er is nog geen bijeenkomst."))
    for folder, words in ((BACKUPS, "Reservekopieën"), (BIN, "In de prullenbak")):
        facts += _together(list(_files(data / folder)), words)
    return Chapter("De bijeenkomsten", tuple(facts))


def log_chapter(logs: Path, today: date) -> Chapter:
    """Return what went wrong lately, by kind."""
    since = today - LOOKED_BACK
    facts = log_facts(_lines(logs), since)
    if not facts:
        facts = (Fact("Er ging de laatste week niets mis."),)
    return Chapter("Het logboek", facts)


def _writable(data: Path) -> Fact:
    match keepable(data):
        case Keepable.YES:
            return Fact("Er kan in bewaard worden.")
        case Keepable.FULL:
            return Fact(
                "De schijf is vol: er kan niet in bewaard worden. Maak ruimte.", is_good=False
            )
    return Fact("Er kan niet in bewaard worden. Vraag wie de laptop beheert.", is_good=False)


def _room(data: Path) -> Iterator[Fact]:
    try:
        free = shutil.disk_usage(data).free
    except OSError:
        yield Fact("Hoeveel ruimte er is, is niet te zien.", is_good=False)
        return
    text = f"Vrij op de schijf: {free // 1_000_000} MB."
    yield Fact(text if free >= ROOM else f"{text} Dat is weinig: maak ruimte.", free >= ROOM)
    if (data / BALLAST).exists():
        yield Fact("Er is ruimte opzij gezet voor als de schijf vol is.")
    else:
        yield Fact("Er is nog geen ruimte opzij gezet voor als de schijf vol is.")


def _session(path: Path) -> Fact:
    """Return how a session is, by its day and how its file's name ends: groups are not named."""
    try:
        stored = read_file(path)
    except SessionInUseError:
        return Fact(f"Een bijeenkomst ({_ending(path)}) is nu open.")
    except CompanionError:
        when = _changed(path)
        text = f"Een bijeenkomst ({_ending(path)}), laatst veranderd {when}, kan niet open."
        return Fact(f"{text} Klik in het startscherm op wat eronder staat.", is_good=False)
    notes = sum(not note.removed for note in stored.session.notes)
    day = day_text(stored.session.details.held_on)
    many = "1 notitie" if notes == 1 else f"{notes} notities"
    end = "" if stored.closed_well else " De app stopte er onverwacht in."
    return Fact(f"Bijeenkomst van {day} ({_ending(path)}): in orde, {many}.{end}")


def _together(paths: list[Path], words: str) -> list[Fact]:
    if not paths:
        return [Fact(f"{words}: geen.")]
    bad = 0
    for path in paths:
        try:
            read_file(path)
        except SessionInUseError:
            continue
        except CompanionError:
            bad += 1
    if bad:
        return [Fact(f"{words}: {len(paths)}, waarvan {bad} niet te lezen.", is_good=False)]
    return [Fact(f"{words}: {len(paths)}, in orde.")]


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob(f"*{SUFFIX}")):
        is_aside = BACKUPS in path.parts and not _COPY.match(path.name)
        if path.is_file() and not is_aside:
            yield path


def _ending(path: Path) -> str:
    """Return the last characters of a file's name, by which its owner finds it."""
    end = path.stem.rpartition("-")[2]
    return end if re.fullmatch(r"[0-9a-f]{2,8}", end) else "andere naam"


def _changed(path: Path) -> str:
    try:
        moment = datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone()
    except OSError:
        return "onbekend wanneer"
    return f"op {day_text(moment.date())}"


def _lines(logs: Path) -> Iterator[str]:
    for path in sorted(logs.glob("companion.log*")):
        try:
            with path.open(encoding="utf-8", errors="replace") as file:
                yield from file
        except OSError:
            continue
