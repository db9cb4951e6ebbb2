"""An observer counts who speaks how long."""

from __future__ import annotations

import pytest

from companion.domain.play import PlaySignal, Speaker
from companion.domain.step_view import View
from tests.builders import a_session
from tests.live.practice import Room


@pytest.fixture
def room(open_live, clock):
    return Room(open_live(a_session(people=7)), clock)


# --- who speaks ---------------------------------------------------------------------------------


def test_talk_runs_while_somebody_speaks_and_the_clock_runs(room):
    room.play.speak(Speaker.PARENT)
    room.pass_time(5)
    assert room.play.talk.parent == 0.0
    room.countdown.toggle()
    room.pass_time(10)
    room.play.speak(Speaker.PROFESSIONAL)
    room.pass_time(25)
    room.play.speak(Speaker.PROFESSIONAL)
    room.pass_time(5)
    talk = room.play.talk
    assert (talk.parent, talk.professional, talk.speaking) == (10.0, 25.0, Speaker.NOBODY)


def test_talk_waits_at_stop_and_goes_on_with_the_same_speaker(room):
    room.countdown.toggle()
    room.play.speak(Speaker.PARENT)
    room.pass_time(10)
    room.play.signal(PlaySignal.STOP)
    room.pass_time(40)
    assert room.play.talk.parent == 10.0
    room.play.signal(PlaySignal.STOP)
    room.pass_time(5)
    assert room.play.talk.parent == 15.0


def test_nobody_speaks_any_more_in_the_next_phase(room):
    room.countdown.toggle()
    room.play.speak(Speaker.PARENT)
    room.pass_time(10)
    room.live.next()
    room.pass_time(10)
    assert (room.play.talk.parent, room.play.talk.speaking) == (10.0, Speaker.NOBODY)
    room.play.speak(Speaker.PARENT)
    assert room.play.talk.speaking is Speaker.NOBODY


def test_who_counted_has_gone_and_nobody_speaks_any_more(room):
    room.countdown.toggle()
    room.play.speak(Speaker.PARENT)
    room.pass_time(10)
    room.play.hush()
    room.pass_time(10)
    assert (room.play.talk.parent, room.play.talk.speaking) == (10.0, Speaker.NOBODY)


def test_open_questions_are_counted_and_never_below_none(room):
    for by in (1, 1, -1, -1, -1, 1):
        room.play.question(by)
    assert room.play.talk.questions == 1


def test_what_was_counted_can_be_wiped_and_brought_back(room):
    room.countdown.toggle()
    room.play.speak(Speaker.PARENT)
    room.pass_time(10)
    room.play.question()
    room.views.show(View.TALK)
    room.play.wipe_talk()
    assert room.play.talk == room.play.talk.blank
    assert room.views.view is View.STEP
    room.pass_time(10)
    room.undo.undo()
    assert (room.play.talk.parent, room.play.talk.questions) == (10.0, 1)
    room.pass_time(10)
    assert room.play.talk.parent == 10.0


def test_walking_through_the_workshop_writes_nothing_of_this(room):
    room.live.go_to("title")
    for _ in range(40):
        room.live.next()
    assert not room.live.session.exercises.made


def test_after_a_crash_no_more_than_a_minute_is_counted_as_talk(room, reopen):
    room.countdown.toggle()
    room.play.speak(Speaker.PARENT)
    room.pass_time(25)
    live = reopen(room.live)
    room.clock.advance(500)
    talk = Room(live, room.clock).play.talk
    assert 80.0 <= talk.parent <= 85.0
    assert talk.speaking is Speaker.NOBODY


def test_after_a_short_crash_the_count_goes_on(room, reopen):
    room.countdown.toggle()
    room.play.speak(Speaker.PROFESSIONAL)
    room.pass_time(25)
    live = reopen(room.live)
    room.clock.advance(5)
    again = Room(live, room.clock)
    again.pass_time(10)
    assert again.play.talk.professional == 40.0
