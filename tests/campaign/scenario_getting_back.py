"""A session with words beside it (a crash left them in its ``-wal``) is got back from a copy.

Once a copy is put back on purpose, once the file itself is damaged and rescued.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from companion.domain.errors import CompanionError
from companion.storage.backups import FOLDER, backup_folder, write_backup
from companion.storage.database import wal_path
from companion.storage.rescue import DAMAGED, rescue, restore
from companion.storage.rows import StoredSession
from companion.storage.sessions import create_session
from companion.storage.snapshot import raw_image, read_file
from companion.storage.store import SessionStore
from tests.campaign.scenario_typing import (
    CLOSED_AFTER,
    ROUNDS,
    SESSIONS,
    acts,
    began,
    changes_in,
    copies_in,
    first_revision,
    is_state,
    judged_opening,
    read_once,
    states,
    the_session,
)
from tests.campaign.scenarios import Said, Scenario, last, say
from tests.storage.disk import copy_as_after_a_crash

MOMENT = datetime(2026, 11, 29, 15, 0, tzinfo=UTC)
LATER = MOMENT + timedelta(minutes=1)
COPIED = 3
"""Rounds of typing before the copy was made."""
RESTORED, RESCUED = "restored 1", "rescued 1"
BEFORE = "zoals-het-was"
"""The folder with the damaged file as it was, to compare with."""


def prepare(folder: Path) -> None:
    """Make a session with a copy of a while ago, and with its last words in a ``-wal``."""
    with TemporaryDirectory() as elsewhere:
        path = create_session(Path(elsewhere), began())
        type_rounds(path, 0, COPIED).close()
        revision = first_revision() + changes_in(COPIED)
        write_backup(copies(folder), raw_image(path), MOMENT - timedelta(minutes=9), revision)
        type_rounds(path, COPIED, CLOSED_AFTER).close()
        store = type_rounds(path, CLOSED_AFTER, ROUNDS)
        copy_as_after_a_crash(path, folder / SESSIONS)
        store.abandon()


def type_rounds(path: Path, begin: int, end: int) -> SessionStore:
    store = SessionStore.open(path)
    for act in acts(begin, end):
        store.save(act)
    return store


def copies(folder: Path) -> Path:
    return backup_folder(folder / FOLDER, began().details.id)


def play_restoring(folder: Path) -> None:
    path = the_session(folder)
    (copy,) = copies_in(folder)
    restore(path, copy, copies(folder), MOMENT)
    say(RESTORED)
    done = 0
    store = SessionStore.open(path)
    for act in acts(COPIED, COPIED + 1):
        done += len(act)
        say("did", done)
        store.save(act)
        say("saved", done)
    store.close()


def judge_restoring(folder: Path, said: Said) -> str:
    """It is what it was before, or the copy; once it is that, what it was is a copy itself."""
    try:
        path = the_session(folder)
        stored = read_file(path)
        kept = [read_once(each.read_bytes(), each.parent) for each in copies_in(folder)]
        after = changes_since_restoring(stored)
        if not all(map(is_state, (*kept, *([stored] if after < 0 else [])))):
            return "text that never was"
        there = {each.revision - first_revision() for each in kept}
        if changes_in(COPIED) not in there:
            return "the copy is gone"
        if after < 0:
            is_before = stored.revision - first_revision() == changes_in(ROUNDS)
            return judged_opening(path, stored) if is_before and not said else "words are lost"
        if changes_in(ROUNDS) not in there:
            return "what was before is lost"
        return judged_after(path, stored, said)
    except FileNotFoundError:
        return "the session is gone"
    except CompanionError as error:
        return f"unreadable: {error}"


def changes_since_restoring(stored: StoredSession) -> int:
    """Return how many changes were made since a copy was put back; -1 when none was."""
    return max(-1, stored.revision - first_revision() - changes_in(ROUNDS) - 1)


def judged_after(path: Path, stored: StoredSession, said: Said) -> str:
    """Return what is wrong with a session that went on from a copy."""
    after = changes_since_restoring(stored)
    if stored.session != states()[changes_in(COPIED) + after]:
        return "text that never was"
    if not last(said, "saved") <= after <= max(0, last(said, "did")):
        return "saved changes are lost"
    return judged_opening(path, stored)


def prepare_damage(folder: Path) -> None:
    """The same, with another letter in a note that is also in the copy."""
    prepare(folder)
    path = the_session(folder)
    data = bytearray(path.read_bytes())
    place = data.index(f"{COPIED - 1} Een ouder".encode())
    data[place + 2] ^= 1
    path.write_bytes(data)
    (folder / BEFORE).mkdir()
    for each in (path, wal_path(path)):
        (folder / BEFORE / each.name).write_bytes(each.read_bytes())


def play_rescuing(folder: Path) -> None:
    rescue(the_session(folder), copies(folder), MOMENT)
    say(RESCUED)


@cache
def rescued_words() -> frozenset[tuple[str, str]]:
    """Return what a rescue gets back when nothing goes wrong."""
    with TemporaryDirectory() as elsewhere:
        folder = Path(elsewhere)
        prepare_damage(folder)
        rescue(the_session(folder), copies(folder), MOMENT)
        return words_in(the_session(folder))


def words_in(path: Path) -> frozenset[tuple[str, str]]:
    session = read_file(path).session
    return frozenset((each.id, each.text) for each in session.notes)


def judge_rescuing(folder: Path, said: Said) -> str:
    """A rescue that was cut off can be done again, and then gets back as much."""
    try:
        path = the_session(folder)
        is_sound = False
        with suppress(CompanionError):
            is_sound = bool(words_in(path))
        if not is_sound:
            if said:
                return "not rescued"
            rescue(path, copies(folder), LATER)
        if words_in(path) != rescued_words():
            return "words are lost"
        return "" if is_kept_aside(folder) else "the damaged file is not kept"
    except FileNotFoundError:
        return "the session is gone"
    except CompanionError as error:
        return f"unreadable: {error}"


def is_kept_aside(folder: Path) -> bool:
    """Whether the damaged file and what stood beside it are kept, byte for byte."""
    before = {each.name.endswith("-wal"): each for each in (folder / BEFORE).iterdir()}
    for wal in copies(folder).glob(f"{DAMAGED}*-wal"):
        main = wal.with_name(wal.name.removesuffix("-wal"))
        if (
            main.exists()
            and main.read_bytes() == before[False].read_bytes()
            and wal.read_bytes() == before[True].read_bytes()
        ):
            return True
    return False


SCENARIOS = (
    Scenario("restoring", prepare, play_restoring, judge_restoring),
    Scenario("rescuing", prepare_damage, play_rescuing, judge_rescuing),
)
