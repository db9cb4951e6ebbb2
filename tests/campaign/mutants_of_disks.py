"""Switches that break what the product does on a disk that gives trouble, or that is shared."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
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


def says_it_is_saved() -> None:
    """Say of a file that may only be read that all is saved in it."""
    autosave = import_module("companion.live.autosave")

    def lie(self, _changes) -> None:
        self._set(autosave.SaveState.SAVED)

    autosave.Autosave._keep_in_memory = lie


def refuses_to_read() -> None:
    """Do not open what may only be read."""
    autosave = import_module("companion.live.autosave").Autosave
    autosave.open = lambda self: self._writer.start()


def no_lock() -> None:
    """Start whoever else has the folder."""
    import_module("companion.instance").SingleInstance.take = lambda self: True


def lock_of_the_dead() -> None:
    """Let a lock hold that a dead process left behind."""
    instance = import_module("companion.instance").SingleInstance
    take = instance.take

    def believe(self) -> bool:
        return not any(Path(self.folder).glob("*.lock")) and take(self)

    make = instance.__init__

    def remember(self, folder, *more) -> None:
        make(self, folder, *more)
        self.folder = folder

    instance.__init__, instance.take = remember, believe


OF_DISKS: Final[dict[str, Callable[[], None]]] = {
    "spare room kept": spare_room_kept,
    "drops when full": drops_when_full,
    "told before it is written": told_before_it_is_written,
    "trusts the connection": trusts_the_connection,
    "restores by itself": restores_by_itself,
    "says it is saved": says_it_is_saved,
    "refuses to read": refuses_to_read,
    "no lock": no_lock,
    "lock of the dead": lock_of_the_dead,
}
