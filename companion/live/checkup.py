"""Looks how everything is: the program, its parts, the folder, the sessions and the log."""

from __future__ import annotations

import getpass
import platform
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal, qVersion

from companion import __version__
from companion.domain.checkup import Chapter, Fact, page_text, without_owner
from companion.live.background import BackgroundTask
from companion.storage.checkup import folder_chapter, log_chapter, sessions_chapter


@dataclass(frozen=True, slots=True)
class CheckedPlaces:
    """What is looked at."""

    data: Path
    sessions: Path
    logs: Path
    resources: Path
    programme: Path


def checkup(places: CheckedPlaces, screens: Sequence[str]) -> tuple[Chapter, ...]:
    """Look at everything. Never raises: what cannot be looked at is a line that says so."""
    shown = without_owner(str(places.data), str(Path.home()), _owner())
    today = date.today()
    return (
        _looked("De app", _program_facts),
        _looked("Schermen", lambda: map(Fact, screens or ("Hier is geen scherm te zien.",))),
        _looked("Onderdelen", lambda: _part_facts(places)),
        _chapter("De map met bijeenkomsten", lambda: folder_chapter(places.data, shown)),
        _looked("In gebruik", lambda: _use_facts(places.data)),
        _chapter("De bijeenkomsten", lambda: sessions_chapter(places.data, places.sessions)),
        _chapter("Het logboek", lambda: log_chapter(places.logs, today)),
    )


class LiveCheckup(QObject):
    """Looks beside the window. ``found`` carries the page as text, ``failed`` a sentence."""

    found = Signal(object)
    failed = Signal(str)

    def __init__(self, places: CheckedPlaces, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = places
        self._task: BackgroundTask | None = None

    def look(self, screens: Sequence[str]) -> None:
        """Look now; the screens are known by the windows."""
        places = self._places
        self._task = BackgroundTask(lambda: page_text(checkup(places, screens), date.today()))
        self._task.done.connect(self.found)
        self._task.failed.connect(self.failed)
        self._task.start()

    def wait(self) -> None:
        """Wait until the look is done; for tests."""
        if self._task is not None:
            self._task.wait(10.0)


def _looked(title: str, look: Callable[[], Iterator[Fact]]) -> Chapter:
    return _chapter(title, lambda: Chapter(title, tuple(look())))


def _chapter(title: str, look: Callable[[], Chapter]) -> Chapter:
    try:
        return look()
    except Exception as error:  # noqa: BLE001 - a page with a hole is better than none
        return Chapter(title, (Fact(f"Dit lukte niet ({type(error).__name__}).", is_good=False),))


def _program_facts() -> Iterator[Fact]:
    yield Fact(f"Versie {__version__}")
    pyside = version("PySide6-Essentials")
    yield Fact(f"Python {platform.python_version()}, Qt {qVersion()}, PySide {pyside}")
    yield Fact(f"SQLite {sqlite3.sqlite_version}")
    yield Fact(_system())


def _system() -> str:
    if platform.system() == "Linux":
        try:
            return platform.freedesktop_os_release()["PRETTY_NAME"]
        except (OSError, KeyError):
            return f"Linux {platform.release()}"
    return f"{platform.system()} {platform.release()} ({platform.version()})"


def _part_facts(places: CheckedPlaces) -> Iterator[Fact]:
    fonts = len(list((places.resources / "fonts").glob("*.ttf")))
    yield Fact(f"Lettertypen: {fonts}", fonts > 0)
    for folder in ("icons", "names", "templates", "texts", "translations"):
        if not (places.resources / folder).is_dir():
            yield Fact(
                f"Er ontbreekt een onderdeel: {folder}. Installeer de app opnieuw.", is_good=False
            )
    # pydantic and the YAML reader cost a tenth of a second: only for who looks
    found = import_module("companion.content.library").load_workshop(places.programme)
    wrong = len(found.problems)
    if found.workshop is None:
        yield Fact("Het programma kan niet gelezen worden. Kijk met: check", is_good=False)
    elif wrong:
        yield Fact(f"Fouten in het programma: {wrong}. Kijk met: check", is_good=False)
    else:
        yield Fact("Het programma: geen fouten")


def _use_facts(data: Path) -> Iterator[Fact]:
    lock = QLockFile(str(data / "in-gebruik.lock"))
    lock.setStaleLockTime(0)
    if lock.tryLock(0):
        lock.unlock()
    elif lock.error() is QLockFile.LockError.LockFailedError:
        yield Fact("De app is nu open.")
        return
    yield Fact("De app is nu niet open.")


def _owner() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
