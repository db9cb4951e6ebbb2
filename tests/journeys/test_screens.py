"""Cables are pulled and plugged while a session runs, on a real X server.

``python -m tests.journeys.screens_campaign 1000 1`` does the same a thousand times.
"""

from __future__ import annotations

import pytest

from tests.journeys.screens_campaign import play_screens

pytestmark = pytest.mark.xvfb


def test_after_every_change_of_screens_nothing_is_on_the_wrong_one(tmp_path):
    told = play_screens(tmp_path, "campaign", "40", "11", seconds=120)
    assert told[:-1] == []
    assert told[-1]["layouts"] == 40
    assert told[-1]["visible"] >= 15, "layouts with a projector"
    assert told[-1]["returns"] >= 3
    assert told[-1]["slowest"] < 500, "milliseconds from Qt's word to the stage"


@pytest.mark.parametrize(
    ("sabotage", "seen"),
    [
        ("stays", "covers the console"),
        ("anywhere", "covers the console"),
        ("strays", "the console at"),
    ],
)
def test_the_campaign_sees_a_rule_that_is_broken(tmp_path, sabotage, seen):
    told = play_screens(tmp_path, "campaign", "14", "5", sabotage, seconds=120)
    assert told[-1]["faulty"]
    assert any(seen in fault for fact in told[:-1] for fault in fact["faults"])


def test_a_console_half_over_the_projector_goes_back_and_shows_nothing(tmp_path):
    (told,) = play_screens(tmp_path, "leaning", seconds=60)
    assert told == {"private_seen": [False, False], "faults": []}


def test_the_check_for_private_text_can_see_it(tmp_path):
    (told,) = play_screens(tmp_path, "leaning", "spills", seconds=60)
    assert told["private_seen"] == [False, True]
    assert "something private is on the stage's screen" in told["faults"]


def test_the_stage_follows_a_projector_that_changes_its_resolution(tmp_path):
    (told,) = play_screens(tmp_path, "modes", seconds=60)
    assert len(told["changes"]) == 5
    assert [change["faults"] for change in told["changes"]] == [[]] * 5
    assert max(change["milliseconds"] for change in told["changes"][1:]) < 500


def test_typing_goes_on_while_the_projector_goes_and_comes(tmp_path):
    (told,) = play_screens(tmp_path, "typing", seconds=120)
    assert told["typed"] == told["wanted"]
    assert len(told["back"]) >= 5
    assert max(told["back"]) < 500, "milliseconds from Qt's word to the stage"
