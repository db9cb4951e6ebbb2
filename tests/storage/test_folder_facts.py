"""How much there is on the laptop is counted without opening anything."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from companion.storage.folder_facts import FolderFacts, folder_facts


def test_an_empty_laptop_has_nothing(tmp_path: Path) -> None:
    assert folder_facts(tmp_path, tmp_path / "bijeenkomsten") == FolderFacts(0, 0)


def test_everything_counts_and_the_oldest_session_is_named(tmp_path: Path) -> None:
    sessions = tmp_path / "bijeenkomsten"
    sessions.mkdir()
    for name, moment in (("a", 2_000_000), ("b", 1_000_000)):
        path = sessions / f"{name}.bijeenkomst"
        path.write_bytes(b"x" * 100)
        os.utime(path, (moment, moment))
    (sessions / "a.bijeenkomst-wal").write_bytes(b"x" * 10)
    (tmp_path / "voorkeuren.json").write_bytes(b"x")
    (tmp_path / "ruimte-voor-als-de-schijf-vol-is").write_bytes(b"x" * 5000)
    binned = tmp_path / "prullenbak" / "2026-11-23"
    binned.mkdir(parents=True)
    (binned / "c.bijeenkomst").write_bytes(b"x" * 9)

    facts = folder_facts(tmp_path, sessions)

    assert facts == FolderFacts(2, 220, datetime.fromtimestamp(1_000_000, UTC), 1)
