"""What a user is told when a file cannot be opened or written: what is wrong, what to do."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from companion.domain.errors import (
    CompanionError,
    DamagedSessionError,
    DiskFullError,
    NewerSessionError,
    ReadOnlySessionError,
    SaveError,
    SessionFileError,
    SessionInUseError,
)
from companion.storage.tables import UnknownRowError

_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_STILL_HERE = "Je tekst staat nog in het venster en gaat niet weg."


def foreign_file(path: Path) -> DamagedSessionError:
    """Return the error for a file that is something else than a session."""
    return DamagedSessionError(
        path,
        "Dit bestand is geen bijeenkomst. Er is niets aan veranderd. "
        "Kies een bestand waarvan de naam eindigt op .bijeenkomst.",
    )


def damaged_file(path: Path) -> DamagedSessionError:
    """Return the error for a session of which a part can no longer be trusted."""
    return DamagedSessionError(
        path,
        "Dit bestand is beschadigd en kan niet open. Er is niets aan veranderd. "
        "Heb je een kopie, bijvoorbeeld op een stick? Open dan die.",
    )


def newer_file(path: Path) -> NewerSessionError:
    """Return the error for a session that a later version of the companion made."""
    return NewerSessionError(
        path,
        "Deze bijeenkomst is gemaakt met een nieuwere versie van de metgezel. Er is niets aan "
        "veranderd. Zet de nieuwe versie op deze laptop en open de bijeenkomst opnieuw.",
    )


def read_only_file(path: Path) -> ReadOnlySessionError:
    """Return the error for a session in which nothing can be written."""
    return ReadOnlySessionError(
        path,
        "In dit bestand kan niets bewaard worden: het mag alleen gelezen worden. Kopieer het "
        "naar een map op je eigen laptop en open de kopie.",
    )


def file_in_use(path: Path) -> SessionInUseError:
    """Return the error for a session that is open elsewhere."""
    return SessionInUseError(
        path,
        "Deze bijeenkomst is al open in een ander venster. Ga daar verder, of sluit dat "
        "venster eerst.",
    )


def missing_file(path: Path) -> SessionFileError:
    """Return the error for a file that went away."""
    return SessionFileError(
        path,
        "Dit bestand is er niet meer. Kijk of het verplaatst is, of kies een andere bijeenkomst.",
    )


def unreadable_file(path: Path) -> SessionFileError:
    """Return the error for a file that the disk or the computer does not hand over."""
    return SessionFileError(
        path,
        "Dit bestand kan nu niet gelezen worden. Kijk of de schijf of stick er goed in zit en of "
        "je het bestand mag openen, en probeer het opnieuw.",
    )


def opening_failed(path: Path, error: Exception) -> SessionFileError:
    """Return what a user is told when opening fails with this error."""
    if isinstance(error, SessionFileError):
        return error
    if isinstance(error, UnknownRowError):
        return newer_file(path)
    if isinstance(error, FileNotFoundError):
        return missing_file(path)
    if isinstance(error, OSError):
        return unreadable_file(path)
    match _code(error):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return file_in_use(path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return read_only_file(path)
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_FULL | sqlite3.SQLITE_NOMEM:
            return unreadable_file(path)
    return damaged_file(path)


def nothing_to_rescue(path: Path) -> DamagedSessionError:
    """Return the error for a damaged session of which nothing is left to go on with."""
    return DamagedSessionError(
        path,
        "Van deze bijeenkomst is niets meer te lezen, en er is geen reservekopie. Er is niets aan "
        "veranderd. Heb je een kopie, bijvoorbeeld op een stick? Open dan die.",
    )


def not_damaged(path: Path) -> SessionFileError:
    """Return the error for a session that turns out to be sound: there is nothing to rescue."""
    return SessionFileError(
        path,
        "Deze bijeenkomst is toch goed te lezen. Er is niets aan veranderd. Je kunt gewoon verder.",
    )


def rescue_failed(path: Path, error: Exception) -> SessionFileError:
    """Return what a user is told when a session could not be put back; it is as it was."""
    if isinstance(error, SessionFileError):
        return error
    return SessionFileError(
        path,
        "Terughalen lukt nu niet. Er is niets veranderd. Kijk of er ruimte is op de schijf, en "
        "probeer het opnieuw.",
    )


def saving_failed(error: Exception) -> CompanionError:
    """Return what a user is told when saving fails with this error; nothing was lost."""
    if isinstance(error, CompanionError):
        return error
    code = _code(error)
    if is_disk_full(error):
        return DiskFullError(
            f"Bewaren lukt niet: de schijf is vol. {_STILL_HERE} "
            "Maak ruimte vrij, dan gaat het bewaren vanzelf verder."
        )
    if code in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM}:
        return SaveError(
            f"Bewaren lukt niet: er mag niets in het bestand geschreven worden. {_STILL_HERE} "
            "Het wordt elke seconde opnieuw geprobeerd."
        )
    return SaveError(
        f"Bewaren lukt nu niet. {_STILL_HERE} "
        "Kijk of de schijf of stick er nog in zit; het wordt elke seconde opnieuw geprobeerd."
    )


def is_disk_full(error: BaseException) -> bool:
    """Whether this went wrong because there is no room on the disk."""
    if isinstance(error, DiskFullError):
        return True
    if isinstance(error, OSError):
        return error.errno in _NO_ROOM
    return isinstance(error, sqlite3.Error) and _code(error) == sqlite3.SQLITE_FULL


def creating_failed(error: sqlite3.Error | OSError) -> SaveError:
    """Return what a user is told when a new session cannot be made."""
    if is_disk_full(error):
        return DiskFullError(
            "De bijeenkomst kan niet gemaakt worden: de schijf is vol. "
            "Maak ruimte vrij en probeer het opnieuw."
        )
    return SaveError(
        "De bijeenkomst kan hier niet gemaakt worden: de map is niet te beschrijven. "
        "Kies een andere map, of vraag degene die de laptop beheert."
    )


def file_went_away() -> SaveError:
    """Return the error for a session whose file was moved or thrown away while it was open."""
    return SaveError(
        "Bewaren lukt niet: het bestand van deze bijeenkomst is verplaatst of weggegooid. "
        f"{_STILL_HERE} Zet het bestand terug, dan gaat het bewaren vanzelf verder."
    )


def wiping_refused(path: Path, error: Exception) -> SessionFileError:
    """Return what a user is told when a session cannot be wiped or moved; nothing has changed."""
    if isinstance(error, (SessionInUseError, DamagedSessionError, NewerSessionError)):
        return error
    if isinstance(error, (ReadOnlySessionError, PermissionError)):
        return ReadOnlySessionError(
            path,
            "Deze bijeenkomst kan niet weg: in de map mag niets veranderd worden. Er is niets "
            "gewist. Vraag degene die de laptop beheert.",
        )
    if isinstance(error, SessionFileError):
        return error
    return SessionFileError(
        path,
        "Dat lukte niet, er is niets gewist. Kijk of de schijf of stick er nog in zit en of er "
        "ruimte is, en probeer het opnieuw.",
    )


def wiping_half_way(error: OSError) -> SaveError:
    """Return what a user is told when wiping stopped in the middle."""
    full = " De schijf is vol." if error.errno == errno.ENOSPC else ""
    return SaveError(
        f"Het wissen is nog niet klaar.{full} De bijeenkomst kan niet meer open, maar er staat nog "
        "iets van op deze laptop. Start de app opnieuw: dan gaat het wissen verder."
    )


def _code(error: Exception) -> int:
    """Return SQLite's primary result code; other errors have none and count as a plain error."""
    return int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)) & 0xFF
