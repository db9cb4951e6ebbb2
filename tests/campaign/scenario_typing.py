"""A session from its first byte: made, typed in, copied, closed, and opened once more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path

from companion.domain.errors import CompanionError
from companion.domain.note import Draft, Note
from companion.domain.session import Change, Position, Session, applied
from companion.domain.tally import Tally
from companion.storage.backups import FOLDER, SessionBackups
from companion.storage.database import SUFFIX
from companion.storage.rows import StoredSession, changes_of
from companion.storage.sessions import create_session
from companion.storage.snapshot import read_file
from companion.storage.store import SessionStore
from companion.storage.writer import SessionWriter
from tests.campaign.scenarios import Said, Scenario, last, say
from tests.storage.builders import a_session

STEP, FIELD = "m3-s2", "antwoord"
SENTENCE = "Een ouder zei: ‘ik wil dat je belt, niet dat je mailt’ 🙂 e\u0301 \n"
DATA, SESSIONS = "gegevens", "bijeenkomsten"
ROUNDS, CLOSED_AFTER = 8, 6
"""Rounds of typing, and after how many the session is closed and opened again."""
BETWEEN_COPIES = timedelta(minutes=25)

Act = tuple[Change, ...]


def round_of(number: int) -> Iterator[Act]:
    """Return one round of typing: each act is handed over as a whole."""
    for length in (3, 20, 41):
        yield (Draft(STEP, FIELD, SENTENCE[:length] * (1 + number % 3)),)
    text = f"{number} {SENTENCE}" * (150 if number % 3 == 2 else 1)
    note = Note(f"n{number}", STEP, FIELD, number, text)
    yield (note, Draft(STEP, FIELD, ""))
    yield (Note(note.id, STEP, FIELD, number, f"{note.text} anders", starred=True),)
    yield (note,)  # undo
    yield (Note(note.id, STEP, FIELD, number + 100, note.text, removed=number % 4 == 3),)
    yield (Position("m4-s1", number, "Verder"), Tally("m1-s5", {("Z1", 2): number + 1}))


@cache
def acts(begin: int = 0, end: int = ROUNDS) -> tuple[Act, ...]:
    """Return what is done in these rounds."""
    return tuple(act for number in range(begin, end) for act in round_of(number))


@cache
def changes_in(rounds: int) -> int:
    """Return how many changes there are in so many rounds."""
    return sum(map(len, acts(0, rounds)))


def began() -> Session:
    """Return the session as it is made."""
    session = a_session()
    return Session(session.details, session.position, began_at=datetime(2026, 11, 23, tzinfo=UTC))


@cache
def states() -> tuple[Session, ...]:
    """Return the session after each change."""
    made = [began()]
    for change in (change for act in acts() for change in act):
        made.append(applied(made[-1], change))
    return tuple(made)


@cache
def first_revision() -> int:
    """Return the revision of a session that was just made."""
    return len([*changes_of(began())])


class ToldBackups(SessionBackups):
    """Copies, of which is said that they were made; its clock is put on by hand."""

    def __init__(self, root: Path) -> None:
        self.moment = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
        super().__init__(root, lambda: self.moment)

    def make(self, connection, revision) -> bool:
        is_made = super().make(connection, revision)
        if is_made:
            say("copy", revision - first_revision())
        return is_made


def make(folder: Path) -> None:
    """Make the session's file, and the folder that it is in."""
    create_session(folder / SESSIONS, began())


def start_and_make(folder: Path) -> None:
    """Make the first session: the folder for all data is as new as it, made by the start's lock."""
    (folder / DATA).mkdir()
    make(folder / DATA)
    say("saved", 0)


def judge_made(folder: Path, said: Said) -> str:
    return judge(folder / DATA, said)


def make_and_type(folder: Path) -> None:
    """Make the file as it is when it was closed after some rounds."""
    make(folder)
    store = SessionStore.open(the_session(folder))
    for act in acts(0, CLOSED_AFTER):
        store.save(act)
    store.close()


def type_in(folder: Path, begin: int, end: int) -> None:
    """Open a session, type some rounds in it while copies are made, and close it."""
    backups = ToldBackups(folder / FOLDER)
    done = changes_in(begin)
    say("saved", done)
    writer = SessionWriter(
        the_session(folder),
        on_saved=partial(say_saved, done),
        on_failed=partial(say, "failed"),
        max_age=0.002,
        backups=backups,
    )
    writer.start()
    for number in range(begin, end):
        backups.moment += BETWEEN_COPIES
        for act in acts(number, number + 1):
            done += len(act)
            say("did", done)
            writer.submit(*act)
            writer.flush(10)
    writer.close(10)


def say_saved(before: int, number: int) -> None:
    say("saved", before + number)


def the_session(folder: Path) -> Path:
    """Return where the only session is; FileNotFoundError when it is nowhere."""
    for path in (folder / SESSIONS).glob(f"*{SUFFIX}"):
        return path
    raise FileNotFoundError


def judge(folder: Path, said: Said) -> str:
    try:
        return judged_session(the_session(folder), said) or judged_copies(folder, said)
    except FileNotFoundError:
        return "the session is gone" if last(said, "saved") >= 0 else ""
    except CompanionError as error:
        return f"unreadable: {error}"


def judged_session(path: Path, said: Said) -> str:
    """Return what is wrong with a session as it is read, and as it is opened."""
    stored = read_file(path)
    number = stored.revision - first_revision()
    if not is_state(stored):
        return "text that never was"
    if number < last(said, "saved"):
        return "saved changes are lost"
    if number > max(last(said, "saved"), last(said, "did"), 0):
        return "changes that were not made yet"
    return judged_opening(path, stored)


def judged_opening(path: Path, stored: StoredSession) -> str:
    """Return what is wrong when the companion opens a session and closes it."""
    store = SessionStore.open(path)
    opened = store.session
    store.close()
    is_same = stored.session == opened == read_file(path).session
    return "" if is_same else "opening changes what is in it"


def judged_copies(folder: Path, said: Said) -> str:
    """Return what is wrong with the copies: each is whole, and the last one told of is there."""
    copies = [read_once(path.read_bytes(), path.parent) for path in copies_in(folder)]
    if not all(map(is_state, copies)):
        return "a copy with text that never was"
    newest = max((copy.revision - first_revision() for copy in copies), default=-1)
    return "a copy is lost" if newest < last(said, "copy") else ""


def copies_in(folder: Path) -> Iterator[Path]:
    return (folder / FOLDER).glob(f"*/[0-9]*{SUFFIX}")


READ: dict[bytes, StoredSession] = {}


def read_once(content: bytes, folder: Path) -> StoredSession:
    """Read a file that has nothing beside it; the same bytes are read once in all cases."""
    if content not in READ:
        beside = folder / f"same{SUFFIX}"
        beside.write_bytes(content)
        READ[content] = read_file(beside)
    return READ[content]


def is_state(stored: StoredSession) -> bool:
    """Whether this is what the session was after as many changes."""
    number = stored.revision - first_revision()
    return 0 <= number < len(states()) and stored.session == states()[number]


SCENARIOS = (
    Scenario("making", lambda _folder: None, start_and_make, judge_made),
    Scenario("typing", make, partial(type_in, begin=0, end=CLOSED_AFTER), judge),
    Scenario("typing on", make_and_type, partial(type_in, begin=CLOSED_AFTER, end=ROUNDS), judge),
)
