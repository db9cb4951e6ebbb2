"""Keeping how long a session is kept, in the file of one that is not open."""

from __future__ import annotations

from pathlib import Path

from companion.domain.errors import CompanionError
from companion.domain.retention import Retention
from companion.storage.database import FILES_OF_THIS_PROCESS
from companion.storage.store import SessionStore


def write_retention(path: Path, retention: Retention) -> None:
    """Write it; whether the session was closed well stays as it was. CompanionError if it fails."""
    with FILES_OF_THIS_PROCESS:  # a list that is read now must not find it open
        _write(path, retention)


def _write(path: Path, retention: Retention) -> None:
    store = SessionStore.open(path)
    try:
        store.save([retention])
    except CompanionError:
        store.abandon()
        raise
    if store.was_closed_well:
        store.close()
    else:
        store.abandon()
