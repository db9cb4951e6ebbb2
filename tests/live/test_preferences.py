"""What is remembered of a trainer."""

from __future__ import annotations

import time
from dataclasses import replace
from threading import Event

import pytest
import shiboken6

from companion.domain.preferences import Preferences
from companion.live import preferences as live_preferences
from companion.live.preferences import LivePreferences
from companion.storage.preferences import load_preferences, save_preferences


@pytest.fixture
def preferences(qapp, tmp_path):
    preferences = LivePreferences(tmp_path / "data")
    yield preferences
    preferences.wait()
    shiboken6.delete(preferences)


def test_nothing_is_remembered_at_first(preferences):
    assert preferences.value == Preferences()


def test_what_is_kept_is_there_the_next_time(preferences, tmp_path):
    wanted = Preferences(trainer="Inês", place="De Kom", text_percent=150)
    preferences.keep(wanted)
    assert preferences.value == wanted
    preferences.wait()
    assert load_preferences(tmp_path / "data") == wanted


def test_keeping_the_same_writes_nothing(preferences, tmp_path):
    preferences.keep(Preferences())
    preferences.wait()
    assert not (tmp_path / "data").exists()


def test_of_many_changes_the_last_is_kept(preferences, tmp_path):
    for percent in range(101, 201):
        preferences.keep(replace(preferences.value, text_percent=percent))
    preferences.wait()
    assert load_preferences(tmp_path / "data").text_percent == 200


def test_of_two_changes_on_a_slow_disk_the_last_is_kept(preferences, tmp_path, monkeypatch):
    slow = Event()

    def save_slowly(folder, value):
        if not slow.is_set():
            slow.set()
            time.sleep(0.3)
        save_preferences(folder, value)

    monkeypatch.setattr(live_preferences, "save_preferences", save_slowly)
    preferences.keep(Preferences(trainer="eerst"))
    assert slow.wait(5)
    preferences.keep(Preferences(trainer="dan"))
    preferences.wait()
    assert load_preferences(tmp_path / "data").trainer == "dan"


def test_a_folder_that_cannot_be_written_stops_nobody(preferences, tmp_path):
    (tmp_path / "data").write_text("in de weg")
    preferences.keep(Preferences(trainer="Inês"))
    preferences.wait()
    assert preferences.value.trainer == "Inês"
