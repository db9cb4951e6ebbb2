"""Switches that break the product on purpose, to see a row of the campaign turn red.

Each is called once, in the process that is tested, before anything starts.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib import import_module
from stat import S_ISDIR
from typing import Final

from tests.campaign import mutants_around, mutants_copies, mutants_words
from tests.campaign.mutants_living import LIVING
from tests.campaign.mutants_of_disks import OF_DISKS


def lazy_disk() -> None:
    """Say that everything is saved without waiting for the disk's transaction."""
    writer = import_module("companion.storage.writer").SessionWriter
    write = writer._write

    def lie(self, store) -> None:
        waiting = self._waiting
        if not hasattr(self, "lies"):
            self.lies = 0
        self.lies += 1
        if self.lies % 2:
            number = waiting.last_number
            waiting._due = float("inf")
            self.on_saved(number)
            return
        write(self, store)

    writer._write = lie


def slow_saving() -> None:
    """Save after an idle pause of a second instead of within a maximum age."""
    waiting = import_module("companion.storage.waiting").WaitingChanges
    add = waiting.add

    def postpone(self, change, now: float) -> int:
        number = add(self, change, now)
        if not self.has_failed:
            self._due = now + 1.0
        return int(number)

    waiting.add = postpone


def blind_to_damage() -> None:
    """Believe every row, whatever its checksum says."""
    tables = import_module("companion.storage.tables")

    def rows(self, connection):
        for *content, _ in connection.execute(tables._select_statement(self)):
            *values, revision, saved_at = content
            yield tuple(values), tables.Stamp(revision, saved_at)

    tables.Table.rows = rows


def only_the_copy() -> None:
    """Put the newest copy back, and forget what can still be read of the file itself."""
    rescue = import_module("companion.storage.rescue")
    rescue.readable_rows = lambda _path: {}


def saved_too_early() -> None:
    """Say that everything is saved just before it goes to the disk."""
    writer = import_module("companion.storage.writer")
    write = writer.SessionWriter._write

    def say_first(self, store) -> None:
        writer._tell(self.on_saved, self._waiting.last_number)
        write(self, store)

    writer.SessionWriter._write = say_first


def no_full_sync() -> None:
    """Let SQLite wait for the disk only now and then, as it does by itself with a -wal."""
    database = import_module("companion.storage.database")
    database._SETTINGS = tuple(each.replace("FULL", "NORMAL") for each in database._SETTINGS)


def names_not_synced() -> None:
    """Never wait until the names in a folder are on the disk."""
    sync = os.fsync
    os.fsync = lambda file: None if S_ISDIR(os.fstat(file).st_mode) else sync(file)


def contents_not_synced() -> None:
    """Give files their names without waiting until their content is on the disk."""
    sync = os.fsync
    os.fsync = lambda file: sync(file) if S_ISDIR(os.fstat(file).st_mode) else None


def deaf_to_signals() -> None:
    """Let the system end the program as it ends any."""
    import_module("companion.ending").SystemEnding.begin = lambda _self: None


def ends_at_once() -> None:
    """End where somebody logs out or shuts down, without waiting for the disk."""
    leaving = import_module("companion.leaving").Leaving
    leaving.end = leaving.flush = lambda _self: os._exit(0)


MUTANTS: Final[dict[str, Callable[[], None]]] = {
    **mutants_around.MUTANTS,
    "lazy disk": lazy_disk,
    "slow saving": slow_saving,
    "blind to damage": blind_to_damage,
    "only the copy": only_the_copy,
    "saved too early": saved_too_early,
    "no full sync": no_full_sync,
    "names not synced": names_not_synced,
    "contents not synced": contents_not_synced,
    # how the program ends
    "deaf to signals": deaf_to_signals,
    "ends at once": ends_at_once,
    **LIVING,
    **OF_DISKS,
    **mutants_copies.MUTANTS,
    **mutants_words.MUTANTS,
}


def break_by(name: str) -> None:
    """Break the product as this mutant does; an empty name leaves it whole."""
    if name:
        MUTANTS[name]()


def break_as_asked() -> None:
    """Break the product as the environment says: for processes that a row started."""
    break_by(os.environ.get("CAMPAIGN_MUTANT", ""))
