"""The programme and the sessions on this laptop, fetched beside the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from companion.domain.errors import DiskFullError
from companion.domain.keepable import Keepable
from companion.domain.progress import Agenda
from companion.domain.session import Session, SessionDetails, SessionSummary
from companion.domain.variant import Variant
from companion.domain.workshop import Workshop
from companion.live.autosave import Autosave
from companion.live.background import BackgroundTask
from companion.storage.ballast import Ballast
from companion.storage.probing import keepable
from companion.storage.sessions import create_session, list_sessions, newest_sessions

if TYPE_CHECKING:
    from companion.content.library import LoadedWorkshop


GLIMPSE = 8
"""So many sessions are there at once, however many there are."""


class LiveLibrary(QObject):
    """What there is to begin with, or to go on with.

    ``workshop_loaded`` carries a Workshop or None and the problems found, ``sessions_listed`` a
    tuple of SessionSummary, ``place_seen`` a Keepable of the folder where new sessions come (it
    comes with each list), ``opened`` an Autosave and the Session in its file, ``failed`` a
    sentence for the trainer. The first time ``sessions_glimpsed`` brings the last few sessions
    before all are read.
    """

    workshop_loaded = Signal(object, object)
    sessions_listed = Signal(object)
    sessions_glimpsed = Signal(object)
    place_seen = Signal(object)
    opened = Signal(object, object)
    failed = Signal(str)

    def __init__(self, folder: Path, programme: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = folder
        self.folder = folder
        """Where new sessions come."""
        self._programme = programme
        self._tasks: list[BackgroundTask] = []
        self._listings = 0
        self._opening: Autosave | None = None
        self._next: Path | None = None

    def load_workshop(self) -> None:
        """Read the programme; ``workshop_loaded`` brings it."""
        self._run(self._read_programme, self._on_task_read)

    def list_sessions(self) -> None:
        """Look which sessions there are; ``sessions_listed`` brings them."""
        self._listings += 1
        number = self._listings
        self._run(lambda: (number, self._look(number)), self._on_task_listed)

    def use(self, folder: Path) -> None:
        """Let new sessions come in another folder from now on, and list what is there too."""
        self.folder = folder
        self.list_sessions()

    def begin(self, workshop: Workshop, details: SessionDetails) -> None:
        """Make a new session's file and open it; ``opened`` brings it."""
        start = Agenda.of(workshop, details.variant).start()
        session = Session(details, start, began_at=datetime.now(UTC))
        self._run(partial(self._create, session), self.open)

    def open(self, path: Path) -> None:
        """Open the file of a session; ``opened`` brings it.

        One at a time: who asks for another one before the first is open gets only the last.
        """
        if self._opening is None:
            self._next = None
            # what lies on a stick leaves no copies on this laptop
            data = self._home.parent if path.parent == self._home else None
            self._opening = Autosave(path, self, data)
            self._run(self._opening.open, self._on_task_opened, self._on_task_open_failed)
        else:
            self._next = path if path != self._opening.path else None

    def close(self, autosave: Autosave) -> None:
        """Close a file that was opened for nothing: another session is open by now."""
        self._run(autosave.close, autosave.deleteLater)

    def wait(self) -> None:
        """Wait until nothing is under way; for closing and for tests."""
        for task in self._tasks:
            task.wait(10.0)

    def _run(
        self,
        work: Callable[[], object],
        done: Callable[..., None],
        failed: Callable[[str], None] | None = None,
    ) -> None:
        task = BackgroundTask(work)
        task.done.connect(done)
        task.failed.connect(failed or self.failed)
        self._tasks = [other for other in self._tasks if other.is_busy]
        self._tasks.append(task)
        task.start()

    def _look(self, number: int) -> tuple[tuple[SessionSummary, ...], Keepable]:
        """Return the sessions; between sessions there is time to lay room aside too."""
        if number == 1:
            self.sessions_glimpsed.emit(newest_sessions(self.folder, GLIMPSE))
        summaries = list_sessions(self.folder)
        if self.folder != self._home:
            summaries += list_sessions(self._home)
        place = keepable(self.folder)
        Ballast(self._home.parent).lay()
        return summaries, place

    def _create(self, session: Session) -> Path:
        """Make a session's file; on a full disk in the room that was set aside for that."""
        try:
            return create_session(self.folder, session)
        except DiskFullError:
            if self.folder != self._home or not Ballast(self._home.parent).let_go():
                raise
            return create_session(self.folder, session)

    def _read_programme(self) -> object:
        # pydantic and the YAML reader cost a tenth of a second: not before the first window.
        reader = import_module("companion.content.library")
        return reader.load_workshop(self._programme)

    def _on_task_read(self, loaded: LoadedWorkshop) -> None:
        workshop = loaded.workshop
        if workshop is not None and not all(workshop.steps(variant) for variant in Variant):
            workshop = None  # all its modules have mistakes: there is nothing to begin with
        self.workshop_loaded.emit(workshop, loaded.problems)

    def _on_task_listed(
        self, found: tuple[int, tuple[tuple[SessionSummary, ...], Keepable]]
    ) -> None:
        """Tell what there is, unless a later look is under way: this one may be out of date."""
        number, (summaries, place) = found
        if number == self._listings:
            self.place_seen.emit(place)
            self.sessions_listed.emit(summaries)

    def _on_task_opened(self, session: Session) -> None:
        autosave, self._opening = self._opening, None
        if autosave is None:
            return
        if self._next is None:
            self.opened.emit(autosave, session)
        else:
            self.close(autosave)
            self.open(self._next)

    def _on_task_open_failed(self, message: str) -> None:
        if self._opening is not None:
            self._opening.deleteLater()
            self._opening = None
        if self._next is None:
            self.failed.emit(message)
        else:
            self.open(self._next)


def new_session_id() -> str:
    """Return an id for a new session."""
    return uuid4().hex
