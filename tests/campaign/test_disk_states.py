"""The disk of the row *power cut* is no kinder, and no harder, than a real one may be."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from tests.campaign.disk_log import (
    TRACED,
    Deed,
    DiskLog,
    Name,
    Resize,
    Say,
    SyncFile,
    SyncFolder,
    Unname,
    Write,
)
from tests.campaign.disk_states import SECTOR, State, legal_states
from tests.campaign.traced import CHANGING, run_traced

OLD, NEW = b"o" * SECTOR * 2, b"n" * SECTOR * 2


def states(*deeds: Deed, most: int = 300) -> list[State]:
    """Return what a disk can hold that had one file, number 1, with old content."""
    return [*legal_states({"a": 1}, {1: OLD}, [*deeds, Say("end")], most)]


def ends(*deeds: Deed) -> list[State]:
    """Return what it can hold after all of that."""
    return [state for state in states(*deeds) if state.said]


def test_what_was_not_synced_is_there_or_not_or_in_part():
    found = {state.files["a"] for state in states(Write(1, 0, NEW))}

    assert found == {OLD, NEW, OLD[:SECTOR] + NEW[:SECTOR], NEW[:SECTOR] + OLD[:SECTOR]}


def test_what_was_synced_is_there():
    found = {state.files["a"] for state in ends(Write(1, 0, NEW), SyncFile(1))}

    assert found == {NEW}


def test_a_later_write_can_be_there_without_an_earlier_one():
    first, second = Write(1, 0, NEW[:SECTOR]), Write(1, SECTOR, NEW[:SECTOR])
    found = {state.files["a"] for state in ends(first, second)}

    assert OLD[:SECTOR] + NEW[:SECTOR] in found


def test_a_file_that_was_cut_off_can_still_be_long():
    assert {state.files["a"] for state in ends(Resize(1, 0))} == {OLD, b""}


def test_a_name_that_was_not_synced_can_be_the_old_one():
    found = [state.files for state in ends(Name("b", 1, was="a"))]

    assert {"a": OLD} in found
    assert {"b": OLD} in found
    assert len(found) == 2


def test_a_name_that_was_synced_is_the_new_one():
    assert [state.files for state in ends(Name("b", 1, was="a"), SyncFolder(""))] == [{"b": OLD}]


def test_a_file_that_was_taken_away_can_be_back():
    found = [state.files for state in ends(Unname("a", 1))]

    assert {} in found
    assert {"a": OLD} in found


def test_what_a_program_did_is_read_from_the_log_of_strace(tmp_path: Path):
    folder, log = tmp_path / "map", tmp_path / "log"
    folder.mkdir()
    disk = DiskLog(folder)

    run_traced(
        partial(write_and_move, folder), log, "-xx", f"-etrace={','.join(TRACED + CHANGING)}"
    )

    assert [*disk.deeds(log)] == [
        Name("é", 1),
        Write(1, 0, b"een"),
        Write(1, 3, b"twee"),
        Resize(1, 5),
        SyncFile(1),
        Say("did 1"),
        Name("b", 1, was="é"),
        SyncFolder(""),
        Unname("b", 1),
    ]


def write_and_move(folder: Path) -> None:
    file = os.open(folder / "é", os.O_CREAT | os.O_RDWR)
    os.write(file, b"een")
    os.pwrite(file, b"twee", 3)
    os.ftruncate(file, 5)
    os.fsync(file)
    os.writev(1, [b"did 1\n"])
    (folder / "é").rename(folder / "b")
    top = os.open(folder, os.O_RDONLY)
    os.fsync(top)
    (folder / "b").unlink()
