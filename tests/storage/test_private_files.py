"""Files and folders that are still there after a power cut."""

from __future__ import annotations

import os

import pytest

from companion.storage.private_files import make_private_folder


@pytest.mark.skipif(os.name != "posix", reason="Windows knows no such thing")
def test_of_a_new_folder_the_name_is_on_the_disk_too(tmp_path, monkeypatch):
    synced = []
    sync = os.fsync

    def see(descriptor):
        synced.append(os.fstat(descriptor).st_ino)
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", see)
    (tmp_path / "map").mkdir()  # a moment ago, by somebody who does not wait for the disk
    make_private_folder(tmp_path / "map" / "gegevens" / "bijeenkomsten")

    above = (tmp_path / "map" / "gegevens", tmp_path / "map", tmp_path)
    assert {folder.stat().st_ino for folder in above} <= set(synced)
