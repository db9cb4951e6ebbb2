"""A file from elsewhere can hold any day; the list and the care for all others go on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from companion.domain.keeping import DaysSeen
from companion.domain.retention import MOST_DAYS, Retention
from companion.live.caring import care_for, with_kept
from companion.storage.bin import FOLDER, list_bin
from companion.storage.sessions import create_session, list_sessions, read_session
from companion.storage.tables import Stamp
from tests.storage.builders import a_session

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    "details",
    [{"held_on": date.max}, {"held_on": date.min}, {"return_on": date.max}],
    ids=["held in the year 9999", "held in the year 1", "back in the year 9999"],
)
def test_a_day_that_cannot_be_counted_with_stops_nothing(tmp_path: Path, details) -> None:
    session = a_session()
    odd = replace(session, details=replace(session.details, id="0dd0", **details))
    for each in (session, odd):
        create_session(tmp_path / "sessions", each)
    summaries = list_sessions(tmp_path / "sessions")

    shown = with_kept(summaries, DaysSeen(), TODAY)

    assert [each.problem for each in summaries] == ["", ""]
    assert all(each.kept is not None for each in shown)
    assert care_for(tmp_path, summaries, TODAY).refused == ()


@pytest.mark.parametrize(("days", "counted"), [(10**9, MOST_DAYS), (-5, 1), (0, 1), (200, 200)])
def test_nothing_is_kept_longer_than_can_be_chosen(tmp_path: Path, days: int, counted: int) -> None:
    session = a_session()
    pieces = session.exercises.having(Retention(days, "een reden"))
    path = create_session(tmp_path, replace(session, exercises=pieces))

    assert read_session(path).exercises.get(Retention()) == Retention(counted, "een reden")
    assert with_kept(list_sessions(tmp_path), DaysSeen(), TODAY)[0].kept is not None


@pytest.mark.parametrize("moment", [1e12, -1e12])
def test_a_moment_of_use_that_cannot_be_leaves_the_others_in_the_list(
    tmp_path: Path, moment: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_session(tmp_path, a_session())
    monkeypatch.setattr(
        "companion.storage.sessions.Stamp", lambda revision, _: Stamp(revision, moment)
    )
    create_session(tmp_path, a_session("Een andere groep", "0dd0"))

    assert [each.problem for each in list_sessions(tmp_path)] == ["", ""]


def test_a_folder_of_an_odd_day_in_the_bin_is_shown(tmp_path: Path) -> None:
    create_session(tmp_path / FOLDER / "9999-12-31", a_session())

    (binned,) = list_bin(tmp_path)

    assert binned.gone_on > TODAY
    assert care_for(tmp_path, (), TODAY).refused == ()
