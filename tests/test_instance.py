"""One companion at a time, also where no lock can be made."""

from __future__ import annotations

from pathlib import Path

from companion.instance import SingleInstance


def test_where_no_lock_can_be_made_the_first_window_is_asked_itself(qapp, tmp_path: Path):
    """On a full disk, or in a folder that may not be written."""
    (tmp_path / "bestand").touch()
    folder = tmp_path / "bestand" / "map"
    first = SingleInstance(folder)
    assert first.take()
    first.listen()
    assert not SingleInstance(folder).take()
    first.release()
    assert SingleInstance(folder).take()
