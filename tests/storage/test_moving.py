"""While a session is moved or changed at one go, who comes for it in this program waits."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date

import pytest

from companion.domain.errors import SessionFileError, SessionInUseError
from companion.domain.retention import Retention
from companion.storage import moving
from companion.storage.bin import put_in_bin
from companion.storage.choosing import write_retention
from companion.storage.database import wal_path
from companion.storage.moving import move_damaged
from companion.storage.sessions import list_sessions
from companion.storage.store import SessionStore
from companion.storage.wiping import wipe_session

TODAY = date(2026, 11, 29)
SHORT = 0.2


class Meanwhile:
    """Does something in another thread as soon as a step of the first one is reached."""

    def __init__(self, monkeypatch, owner, step: str, what: Callable[[], object]) -> None:
        self.outcome: object = None
        self._what, self._step = what, getattr(owner, step)
        self._thread = threading.Thread(target=self._run)

        def step_and_more(*values, **named):
            self._begin()
            return self._step(*values, **named)

        monkeypatch.setattr(owner, step, step_and_more)

    def _begin(self) -> None:
        if self._thread.ident is None:
            self._thread.start()
            self._thread.join(SHORT)

    def _run(self) -> None:
        try:
            self.outcome = self._what()
        except SessionFileError as error:
            self.outcome = error

    def told(self) -> object:
        self._thread.join(20.0)
        return self.outcome


@pytest.mark.parametrize(
    "go", [lambda data, path: put_in_bin(data, path, TODAY), wipe_session], ids=["bin", "wiping"]
)
def test_a_list_that_is_read_meanwhile_says_of_no_session_that_it_is_open_elsewhere(
    tmp_path, folder, path, monkeypatch, go
):
    listing = Meanwhile(monkeypatch, moving, "blank", lambda: list_sessions(folder))
    go(tmp_path, path)
    assert listing.told() == ()


def test_who_opens_it_meanwhile_hears_that_it_went_away(tmp_path, path, monkeypatch):
    opening = Meanwhile(monkeypatch, moving, "blank", lambda: SessionStore.open(path))
    put_in_bin(tmp_path, path, TODAY)
    error = opening.told()
    assert isinstance(error, SessionFileError)
    assert not isinstance(error, SessionInUseError)
    assert "er niet meer" in str(error)


def test_a_session_that_gets_another_period_can_be_listed_and_opened(folder, path, monkeypatch):
    listing = Meanwhile(
        monkeypatch, SessionStore, "save", lambda: [s.problem for s in list_sessions(folder)]
    )
    write_retention(path, Retention(90))
    assert listing.told() == [""]


def test_a_session_that_goes_away_while_the_others_are_read_is_not_in_the_list(
    tmp_path, folder, path, full_path, monkeypatch
):
    names = iter([path, full_path])
    monkeypatch.setattr(type(folder), "glob", lambda *_: names)
    path.unlink()
    assert [each.path for each in list_sessions(folder)] == [full_path]


def test_what_stands_beside_a_damaged_file_stays_with_it_when_that_cannot_move(
    folder, path, tmp_path, monkeypatch
):
    wal_path(path).write_bytes(b"de laatste woorden")
    place = tmp_path / path.name
    rename = type(path).rename

    def refuse(self, target):
        if self == path:
            raise PermissionError
        return rename(self, target)

    monkeypatch.setattr(type(path), "rename", refuse)
    with pytest.raises(PermissionError):
        move_damaged(path, place)
    assert wal_path(path).read_bytes() == b"de laatste woorden"
    assert not wal_path(place).exists()
