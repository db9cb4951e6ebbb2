"""Whether anything can be kept in a folder."""

from __future__ import annotations

import errno
import tempfile
from pathlib import Path

import pytest

from companion.domain.keepable import Keepable
from companion.storage.probing import keepable


def test_a_look_leaves_nothing_behind(tmp_path: Path):
    assert keepable(tmp_path / "nieuw") is Keepable.YES
    assert list((tmp_path / "nieuw").iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path):
    (tmp_path / "bestand").touch()
    assert keepable(tmp_path / "bestand" / "map") is Keepable.NO


@pytest.mark.parametrize(
    ("number", "seen"), [(errno.ENOSPC, Keepable.FULL), (errno.EROFS, Keepable.NO)]
)
def test_a_full_disk_is_told_from_one_that_may_not_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, seen: Keepable
):
    def refuse(**_words: object) -> None:
        raise OSError(number, "")

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    assert keepable(tmp_path) is seen
