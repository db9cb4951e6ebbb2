"""The programme and the sessions on this laptop, fetched beside the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from companion.domain.preferences import Preferences
from companion.domain.progress import Agenda
from companion.domain.session import Session, SessionDetails
from companion.domain.workshop import Workshop
from companion.live.autosave import Autosave
from companion.live.background import BackgroundTask
from companion.storage.preferences import load_preferences, save_preferences
from companion.storage.sessions import create_session, list_sessions

if TYPE_CHECKING:
    from companion.content.library import LoadedWorkshop


class LiveLibrary(QObject):
    """What there is to begin with, or to go on with.

    ``workshop_loaded`` carries a Workshop or None and the problems found, ``sessions_listed`` a
    tuple of SessionSummary, ``opened`` an Autosave and the Session in its file, ``failed`` a
    sentence for the trainer.
    """

    workshop_loaded = Signal(object, object)
    sessions_listed = Signal(object)
    opened = Signal(object, object)
    failed = Signal(str)

    def __init__(self, folder: Path, programme: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._programme = programme
        self._tasks: list[BackgroundTask] = []
        self._opening: Autosave | None = None

    def load_workshop(self) -> None:
        """Read the programme; ``workshop_loaded`` brings it."""
        self._run(self._read_programme, self._on_task_read)

    def list_sessions(self) -> None:
        """Look which sessions there are; ``sessions_listed`` brings them."""
        self._run(self._list, self.sessions_listed.emit)

    def begin(self, workshop: Workshop, details: SessionDetails) -> None:
        """Make a new session's file and open it; ``opened`` brings it."""
        start = Agenda.of(workshop, details.variant).start()
        began = datetime.now(UTC)
        session = Session(details, start, began_at=began)
        self._run(lambda: create_session(self._folder, session), self._on_task_created)

    def open(self, path: Path) -> None:
        """Open the file of a session; ``opened`` brings it."""
        autosave = Autosave(path)
        self._opening = autosave
        self._run(autosave.open, self._on_task_opened)

    def wait(self) -> None:
        """Wait until nothing is under way; for closing and for tests."""
        for task in self._tasks:
            task.wait(10.0)

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        task = BackgroundTask(work, self)
        task.done.connect(done)
        task.failed.connect(self.failed)
        self._tasks = [other for other in self._tasks if other.is_busy]
        self._tasks.append(task)
        task.start()

    def _read_programme(self) -> object:
        # pydantic and the YAML reader cost a tenth of a second: not before the first window.
        reader = import_module("companion.content.library")
        return reader.load_workshop(self._programme)

    def _list(self) -> object:
        return list_sessions(self._folder)

    def _on_task_read(self, loaded: LoadedWorkshop) -> None:
        self.workshop_loaded.emit(loaded.workshop, loaded.problems)

    def _on_task_created(self, path: Path) -> None:
        self.open(path)

    def _on_task_opened(self, session: Session) -> None:
        if self._opening is not None:
            self.opened.emit(self._opening, session)
            self._opening = None


def new_session_id() -> str:
    """Return an id for a new session."""
    return uuid4().hex


class LivePreferences(QObject):
    """What is remembered of the trainer; kept at once when it changes."""

    changed = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._value = load_preferences(folder)
        self._tasks: list[BackgroundTask] = []

    @property
    def value(self) -> Preferences:
        """The preferences as they are now."""
        return self._value

    def keep(self, value: Preferences) -> None:
        """Remember these."""
        if value != self._value:
            self._value = value
            task = BackgroundTask(lambda: save_preferences(self._folder, value), self)
            self._tasks = [other for other in self._tasks if other.is_busy]
            self._tasks.append(task)
            task.start()
            self.changed.emit(value)
