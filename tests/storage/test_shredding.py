"""Bytes that are written over."""

from __future__ import annotations

import os

import pytest

from companion.storage.shredding import blank

SECTOR = 512


def test_the_beginning_of_a_file_is_gone_for_certain_before_the_rest(tmp_path, monkeypatch):
    path = tmp_path / "bestand"
    path.write_bytes(b"x" * SECTOR * 10)
    monkeypatch.setattr(os, "fsync", _power_goes)

    with pytest.raises(OSError, match="power"):
        blank(path)

    assert path.read_bytes() == bytes(SECTOR) + b"x" * SECTOR * 9


@pytest.mark.parametrize("size", [0, 1, SECTOR, SECTOR + 1, 3_000_000])
def test_all_of_a_file_is_written_over_and_it_stays_as_long(tmp_path, size):
    path = tmp_path / "bestand"
    path.write_bytes(b"x" * size)

    blank(path)

    assert path.read_bytes() == bytes(size)


def _power_goes(_descriptor: int) -> None:
    message = "the power went"
    raise OSError(message)
