from __future__ import annotations

import os
from pathlib import Path

import pytest

from companion.domain.errors import CompanionError
from companion.report.saving import save_whole


def test_a_file_is_written_whole_and_nothing_is_left_beside_it(tmp_path: Path):
    path = tmp_path / "verslag.md"

    assert save_whole(path, b"woorden") == path

    assert path.read_bytes() == b"woorden"
    assert list(tmp_path.iterdir()) == [path]


def test_where_writing_fails_what_was_there_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "verslag.md"
    path.write_bytes(b"van gisteren")

    def fail(_handle: int) -> None:
        raise OSError

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(CompanionError, match="andere map"):
        save_whole(path, b"woorden")

    assert path.read_bytes() == b"van gisteren"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_said_in_a_sentence(tmp_path: Path):
    with pytest.raises(CompanionError, match="andere map"):
        save_whole(tmp_path / "weg" / "verslag.md", b"woorden")
