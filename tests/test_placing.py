"""The start window when nothing can be kept where sessions usually come."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from companion.domain.keepable import Keepable
from companion.live import library
from companion.storage import sessions
from companion.storage.ballast import NAME, Ballast
from companion.storage.sessions import create_session, list_sessions
from tests.builders import a_session
from tests.program import Program, a_file, paths, program  # noqa: F401


@pytest.fixture
def seen(monkeypatch, paths) -> dict[Path, Keepable]:
    """Return what a look at each folder says."""
    said = {paths.sessions: Keepable.NO}
    monkeypatch.setattr(library, "keepable", lambda folder: said.get(folder, Keepable.YES))
    return said


def banner_of(running: Program):
    return running.first.content.banner


def wait_for(running: Program, words: str) -> None:
    running.qtbot.waitUntil(lambda: words in banner_of(running).text, timeout=20_000)


def test_a_folder_that_cannot_be_written_is_said_and_its_sessions_are_shown(program, paths, seen):
    a_file(paths)
    running = program()
    wait_for(running, "kan niets bewaard worden")
    running.qtbot.waitUntil(lambda: len(running.first.content.resume.rows) == 1)


def test_another_folder_can_be_chosen_for_this_run(program, paths, seen, tmp_path):
    old = a_file(paths)
    other = tmp_path / "elders"
    there = create_session(other, a_session())
    running = program()
    wait_for(running, "kan niets bewaard worden")
    banner_of(running)._action.click()
    (dialog,) = running.first.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(other))
    dialog.close()
    shown = running.first.content.resume.paths
    running.qtbot.waitUntil(lambda: set(shown()) == {there, old})
    assert str(other) in banner_of(running).text
    running.click(running.first.window, "Begin")
    running.wait_for_session()
    assert len(list_sessions(other)) == 2
    assert len(list_sessions(paths.sessions)) == 1
    assert {path.suffix for path in other.parent.glob("*") if path.is_file()} == set()


def test_a_full_disk_is_said_until_there_is_room(program, paths, seen):
    seen[paths.sessions] = Keepable.FULL
    running = program()
    wait_for(running, "De schijf is vol")
    seen[paths.sessions] = Keepable.YES
    running.first.companion.library.list_sessions()
    running.qtbot.waitUntil(lambda: banner_of(running).key == "")


def test_a_session_is_begun_in_the_room_that_was_set_aside(program, paths, monkeypatch):
    paths.data.mkdir(parents=True)
    assert Ballast(paths.data).lay(room=0)
    fill = sessions._fill

    def full(path, session) -> None:
        if (paths.data / NAME).exists():
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error
        fill(path, session)

    monkeypatch.setattr(sessions, "_fill", full)
    running = program()
    running.click(running.first.window, "Begin")
    running.wait_for_session()
    assert len(list(paths.sessions.glob("*.bijeenkomst"))) == 1


def test_where_nothing_may_be_made_its_folder_is_no_trouble(program, paths, monkeypatch):
    asked = []
    monkeypatch.setattr("companion.placing.QDesktopServices.openUrl", asked.append)
    running = program()
    (paths.data / "geen-map").touch()
    running.first.companion.library.folder = paths.data / "geen-map" / "bijeenkomsten"
    running.first.content.folder_wanted.emit()
    assert len(asked) == 1
