"""Switches that break copies, going back to them, and updates; see ``mutants.py``."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext, suppress
from importlib import import_module
from typing import Final


def blind_to_versions() -> None:
    """Take a file of any later version for one of our own."""
    import_module("companion.storage.snapshot").CURRENT_VERSION = 2**40


def update_in_steps() -> None:
    """Bring a file up to date statement by statement, with nothing that holds them together."""
    import_module("companion.storage.migrations").transaction = nullcontext


def update_without_a_copy() -> None:
    """Bring a file up to date without keeping it as it was."""
    backups = import_module("companion.storage.backups").SessionBackups
    backups.make = lambda *_: False


def copy_in_place() -> None:
    """Write a copy under its own name at once."""
    backups = import_module("companion.storage.backups")

    def write_backup(folder, image, moment, _revision):
        backups.make_private_folder(folder)
        place = folder / f"{moment.strftime(backups._MOMENT)}{backups.SUFFIX}"
        place.touch()
        with place.open("r+b", buffering=0) as file:
            for at in range(0, len(image), 4096):
                file.write(image[at : at + 4096])
        backups.thin(folder, moment)
        return place

    for module in ("backups", "rescue"):
        import_module(f"companion.storage.{module}").write_backup = write_backup


def copies_not_read_back() -> None:
    """Believe that a copy is whole because it was written."""
    backups = import_module("companion.storage.backups")

    def believe(folder, image, moment, _revision):
        backups.make_private_folder(folder)
        written = backups.new_private_file(folder)
        with suppress(OSError):
            backups._write_durably(written, image)
        place = folder / f"{moment.strftime(backups._MOMENT)}{backups.SUFFIX}"
        written.replace(place)
        backups.thin(folder, moment)
        return place

    for module in (
        "companion.storage.backups",
        "companion.storage.rescue",
        "tests.campaign.copied",
    ):
        import_module(module).write_backup = believe


def put_back_by_writing_over() -> None:
    """Write what is put back over what is there, page by page."""

    def replace(path, written):
        image = written.read_bytes()
        with path.open("r+b", buffering=0) as file:
            for at in range(0, len(image), 4096):
                file.write(image[at : at + 4096])
            file.truncate(len(image))
        written.unlink()

    import_module("companion.storage.rescue")._replace = replace


MUTANTS: Final[dict[str, Callable[[], None]]] = {
    "blind to versions": blind_to_versions,
    "copy in place": copy_in_place,
    "copies not read back": copies_not_read_back,
    "put back by writing over": put_back_by_writing_over,
    "update in steps": update_in_steps,
    "update without a copy": update_without_a_copy,
}
