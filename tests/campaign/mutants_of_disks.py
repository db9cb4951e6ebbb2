"""Switches that break what the product does on a disk that gives trouble, or that is shared."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Final


def spare_room_kept() -> None:
    """Never give the spare room of a full disk to the words."""
    import_module("companion.storage.ballast").Ballast.let_go = lambda self: False


def drops_when_full() -> None:
    """Forget what could not be saved, instead of trying it again."""
    waiting = import_module("companion.storage.waiting").WaitingChanges
    put_back = waiting.put_back

    def drop(self, due: float) -> None:
        self._being_written = {}
        put_back(self, due)

    waiting.put_back = drop


def told_before_it_is_written() -> None:
    """Say that changes are saved, and then write them."""
    writer = import_module("companion.storage.writer").SessionWriter
    write = writer._write

    def boast(self, store) -> None:
        self.on_saved(self._waiting.last_number)
        write(self, store)

    writer._write = boast


def trusts_the_connection() -> None:
    """Go on with a connection of which a write or a sync failed."""
    store = import_module("companion.storage.store").SessionStore
    store._is_sound = property(lambda self: True, lambda self, sound: None)


def restores_by_itself() -> None:
    """Take any error at opening for damage, and put the newest copy back at once."""
    store = import_module("companion.storage.store")
    read = store.read_file

    def restore(path):
        try:
            return read(path)
        except import_module("companion.domain.errors").SessionFileError:
            copies = path.parent.parent.glob("reservekopieen/*/*.bijeenkomst")
            path.write_bytes(max(copies).read_bytes())
            return read(path)

    store.read_file = restore


OF_DISKS: Final[dict[str, Callable[[], None]]] = {
    "spare room kept": spare_room_kept,
    "drops when full": drops_when_full,
    "told before it is written": told_before_it_is_written,
    "trusts the connection": trusts_the_connection,
    "restores by itself": restores_by_itself,
}
