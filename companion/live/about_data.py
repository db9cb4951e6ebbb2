"""What is stored on this laptop, how much, and what an organisation writes down about it."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from companion.content.info_page import read_info_page
from companion.domain.info_page import InfoPage
from companion.domain.report import Report
from companion.domain.telling import Tell, tell_nobody
from companion.live.background import BackgroundTask
from companion.live.laptop import free_bytes
from companion.storage.backups import FOLDER as BACKUPS
from companion.storage.bin import FOLDER as BIN
from companion.storage.days_seen import FILE_NAME as DAYS_SEEN
from companion.storage.folder_facts import FolderFacts, folder_facts
from companion.storage.preferences import FILE_NAME as PREFERENCES


@dataclass(frozen=True, slots=True)
class DataPlaces:
    """Where everything is."""

    data: Path
    sessions: Path
    logs: Path
    texts: Path
    """The pages of explanation that come with the companion."""


@dataclass(frozen=True, slots=True)
class AboutData:
    """All there is to tell."""

    page: InfoPage
    """*Wat staat waar*, with the paths of this laptop."""
    register: InfoPage
    """What an organisation takes over in its register."""
    facts: FolderFacts
    free: int | None
    """Bytes left on the disk; None when that is not known."""


class LiveAboutData(QObject):
    """Looks beside the window. ``found`` carries AboutData, ``failed`` a sentence."""

    found = Signal(object)
    failed = Signal(str)

    def __init__(self, places: DataPlaces, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.places = places
        self._task: BackgroundTask | None = None

    def look(self) -> None:
        """Look again, unless a look is under way."""
        if self._task is None:
            self._task = BackgroundTask(self._look)
            self._task.done.connect(self._on_task_done)
            self._task.failed.connect(self._on_task_failed)
            self._task.start()

    def content(self, report: Report, suffix: str, tell: Tell = tell_nobody) -> bytes:
        """Return a page as the bytes of a file of this kind: ".docx", ".html". For a thread."""
        # python-docx and jinja2 cost a tenth of a second: only for who saves
        writing = import_module("companion.report.writing")
        return bytes(writing.content_of(report, suffix, tell))

    def wait(self) -> None:
        """Wait until the look that is under way is done; for closing and for tests."""
        if self._task is not None:
            self._task.wait(5.0)

    def _look(self) -> AboutData:
        places = self.places
        told = {
            "bijeenkomsten": str(places.sessions),
            "kopieen": str(places.data / BACKUPS),
            "prullenbak": str(places.data / BIN),
            "voorkeuren": str(places.data / PREFERENCES),
            "dagen": str(places.data / DAYS_SEEN),
            "logboek": str(places.logs),
        }
        return AboutData(
            page=read_info_page(places.texts / "wat-staat-waar.md", told),
            register=read_info_page(places.texts / "register.md"),
            facts=folder_facts(places.data, places.sessions),
            free=free_bytes(places.data),
        )

    def _on_task_done(self, news: AboutData) -> None:
        self._task = None
        self.found.emit(news)

    def _on_task_failed(self, message: str) -> None:
        self._task = None
        self.failed.emit(message)
