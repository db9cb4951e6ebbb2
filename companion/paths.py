"""Where everything is: the program's own resources, and a trainer's data on her laptop."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

PROFILE_VARIABLE = "COMPANION_PROFILE"
APP_NAME = "gelijkwaardig-samenwerken"
WORKSHOP_ID = "gelijkwaardig-samenwerken"


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of one run."""

    data: Path

    @property
    def sessions(self) -> Path:
        """Where the files of sessions are."""
        return self.data / "bijeenkomsten"

    @property
    def logs(self) -> Path:
        """Where the log is; it holds no text of notes."""
        return self.data / "logboek"


def find_paths(profile: str | None = None) -> Paths:
    """Return the folders to use: a throw-away profile when one is named, else the user's own.

    Never a documents or cloud folder: what a group writes stays on this laptop.
    """
    chosen = profile or os.environ.get(PROFILE_VARIABLE)
    if chosen:
        return Paths(Path(chosen).expanduser().resolve())
    return Paths(Path(PlatformDirs(APP_NAME, appauthor=False).user_data_dir))


def resources() -> Path:
    """Return the folder with fonts, programmes and pictures: in the wheel, or beside the code."""
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def shipped_workshop() -> Path:
    """Return the folder of the programme that comes with the companion."""
    return resources() / "workshops" / WORKSHOP_ID
