"""A round: the trainer lets the next person begin before the time of the one before is up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.session import Position
from companion.storage.sessions import create_session, read_session
from tests.builders import a_session
from tests.live.conftest import close_for_good, told_by
from tests.live.test_work_forms import Form


@pytest.fixture
def around(qapp, folder, clock):
    """Open the shipped programme at its round."""
    session = replace(a_session(), position=Position("M1.2"))
    opened = Form.open(create_session(folder, session), clock)
    opened.countdown.toggle()
    yield opened
    close_for_good(opened.autosave)


def test_the_next_person_has_a_whole_turn(around):
    changed = told_by(around.countdown.clock_changed)
    around.wait(7)
    around.countdown.next_turn()
    assert changed.count == 1
    face = around.live.state.clock
    assert (face.label.endswith("2 van 12"), face.text) == (True, "0:20")
    around.wait(20)
    assert around.live.state.clock.label.endswith("3 van 12")


def test_a_clock_that_stands_still_stays_so(around):
    around.countdown.toggle()
    around.countdown.next_turn()
    assert not around.countdown.clock.is_running
    assert around.live.state.clock.text == "0:20"


def test_after_the_last_person_nothing_happens(around):
    for _ in range(20):
        around.countdown.next_turn()
    assert around.live.state.clock.label.endswith("12 van 12")
    assert around.countdown.remaining() == 20


def test_outside_a_round_nothing_happens(around):
    around.live.go_to("M2.5")
    before = around.live.session
    around.countdown.next_turn()
    assert around.live.session == before


def test_whose_turn_it_is_survives_a_crash(around):
    around.countdown.next_turn()
    path = around.autosave.path
    close_for_good(around.autosave)
    (clock,) = read_session(path).clocks.values()
    assert clock.spent == 20
