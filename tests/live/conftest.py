"""A running session over a real file, with a clock that only moves when the test says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import shiboken6

from companion.domain.session import Session
from companion.domain.workshop import Workshop
from companion.live.autosave import Autosave
from companion.live.notes import LiveNotes
from companion.live.session import LiveSession
from companion.storage.sessions import create_session, read_session
from tests.builders import a_session, a_workshop

BEGAN = 1_795_000_000.0
"""The moment at which every test begins, in seconds since 1970."""


class FakeClock:
    """The computer's clock, in the hands of the test."""

    def __init__(self, moment: float = BEGAN) -> None:
        self.moment = moment

    def __call__(self) -> float:
        """Return the moment that it is."""
        return self.moment

    def advance(self, seconds: float) -> None:
        """Let time pass; negative when somebody puts the computer's clock back."""
        self.moment += seconds


@dataclass
class Told:
    """Listens to a signal and keeps what came."""

    news: list[tuple[object, ...]] = field(default_factory=list)

    def __call__(self, *news: object) -> None:
        self.news.append(news)

    @property
    def count(self) -> int:
        """How often the signal came."""
        return len(self.news)


def told_by(*signals: object) -> Told:
    """Return a listener to signals."""
    told = Told()
    for signal in signals:
        signal.connect(told)  # type: ignore[attr-defined]
    return told


@pytest.fixture
def clock() -> FakeClock:
    """Return the clock of this test."""
    return FakeClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder with sessions."""
    return tmp_path / "bijeenkomsten"


Open = Callable[..., LiveSession]


@pytest.fixture
def open_live(qapp: object, folder: Path, clock: FakeClock) -> Iterator[Open]:
    """Return a way to open a session: a new one, this one, or the one in a file.

    Whatever a test leaves open is closed after it, with all that hangs on it.
    """
    opened: list[Autosave] = []

    def open_one(
        wanted: Session | Path | None = None, workshop: Workshop | None = None
    ) -> LiveSession:
        path = wanted if isinstance(wanted, Path) else create_session(folder, wanted or a_session())
        autosave = Autosave(path)
        opened.append(autosave)
        given = workshop or a_workshop()
        return LiveSession(given, autosave.open(), autosave, clock, autosave)

    yield open_one
    for autosave in opened:
        close_for_good(autosave)


@pytest.fixture
def live(open_live: Open) -> LiveSession:
    """Return a new session of ``a_workshop()``, half a day."""
    return open_live()


@pytest.fixture
def reopen(open_live: Open) -> Callable[[LiveSession], LiveSession]:
    """Return a way to close a session and open its file again, as the next day."""

    def again(live: LiveSession) -> LiveSession:
        assert live.autosave.close()
        return open_live(live.autosave.path)

    return again


def close_for_good(autosave: Autosave) -> bool:
    """Close a file and let go of its session in this thread; tell whether all was saved."""
    all_saved = autosave.close()
    if shiboken6.isValid(autosave):
        shiboken6.delete(autosave)
    return all_saved


def on_disk(live: LiveSession) -> Session:
    """Close a session and return what is in its file."""
    assert live.autosave.close()
    return read_session(live.autosave.path)


# --- notes --------------------------------------------------------------------------------------


@pytest.fixture
def notes(live):
    live.go_to("question")
    return LiveNotes(live, parent=live)


@pytest.fixture
def three(live, notes):
    """Return the notes of a session in which a, b and c were written."""
    for text in "abc":
        notes.add("question", "words", text)
    return notes


def texts(notes, step_id="question", field=None):
    return [n.text for n in notes.of_step(step_id) if field in (None, n.field)]


def id_of(notes, text):
    return next(note.id for note in notes.of_step("question") if note.text == text)
