"""Everything a user may ever be told when something is wrong, in plain Dutch."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class ContentProblem:
    """One mistake in a programme file: where it is, what is wrong and what to do."""

    file: str
    """Relative to the programme's folder."""
    line: int
    """From 1; 0 when the file as a whole is meant."""
    column: int
    """From 1."""
    message: str

    def __str__(self) -> str:
        """Return ``file:line:column: message``."""
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{place}: {self.message}"


class CompanionError(Exception):
    """Something a user is told; the text is a full Dutch sentence, without technical words."""


class SessionFileError(CompanionError):
    """A file of a session cannot be opened; it has not been changed."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(message)
        self.path = path


class DamagedSessionError(SessionFileError):
    """The file is no session, or is damaged."""


class NewerSessionError(SessionFileError):
    """The file was made by a newer version of the companion."""


class ReadOnlySessionError(SessionFileError):
    """The file can be read but not written."""


class SessionInUseError(SessionFileError):
    """The file is open in another window of the companion."""


class SaveError(CompanionError):
    """Something could not be written to disk; it is kept in memory and tried again."""


class DiskFullError(SaveError):
    """There is no room on the disk."""
