"""Reading along: the clicker turns pages, what is more urgent goes first, the step comes back."""

from __future__ import annotations

import pytest

from companion.domain.report import Lines
from companion.domain.report_edit import ReportEdit
from companion.domain.report_paging import ids_on, pages_of
from companion.domain.room import RoomMode
from companion.domain.stage import BLACK, REST
from companion.live.reading import LiveReading
from tests.live.conftest import told_by
from tests.live.test_room import a_room
from tests.reading import a_report, words_of

LINES = words_of(40)
PAGES = pages_of(a_report(Lines("Wat ons hielp", LINES)))


@pytest.fixture
def room(live):
    live.go_to("question")
    return a_room(live)


@pytest.fixture
def reading(live, room):
    return LiveReading(live, room)


def test_the_room_sees_the_first_page_and_after_it_the_step_again(live, room, reading):
    assert room.shown == live.state
    reading.begin(PAGES)
    assert (room.shown, reading.is_on, reading.count) == (PAGES[0], True, len(PAGES))
    reading.end()
    assert (room.shown, reading.is_on) == (live.state, False)


def test_stepping_turns_pages_while_the_room_reads(live, room, reading):
    reading.begin(PAGES)
    told, step = told_by(reading.changed), live.step.id
    reading.next()
    reading.next()
    reading.back()
    assert (room.shown, reading.page) == (PAGES[1], 1)
    assert (told.count, live.step.id) == (3, step)


def test_the_last_page_and_the_first_stay(room, reading):
    reading.begin(PAGES)
    reading.back()
    assert room.shown == PAGES[0]
    for _ in range(len(PAGES) + 3):
        reading.next()
    assert room.shown == PAGES[-1]


def test_where_nothing_is_read_stepping_steps(live, reading):
    before = live.session.position
    reading.next()
    assert live.session.position != before
    reading.back()
    assert live.session.position == before


@pytest.mark.parametrize(("mode", "state"), [(RoomMode.BLACK, BLACK), (RoomMode.REST, REST)])
def test_black_and_rest_go_before_the_report(room, reading, mode, state):
    reading.begin(PAGES)
    room.toggle(mode)
    reading.next()
    assert room.shown == state
    room.toggle(mode)
    assert room.shown == PAGES[1]


def test_a_frozen_page_stays_while_the_trainer_turns(room, reading):
    reading.begin(PAGES)
    room.toggle(RoomMode.FROZEN)
    reading.next()
    assert room.shown == PAGES[0]
    room.leave()
    assert room.shown == PAGES[1]


def test_a_line_taken_out_goes_from_a_frozen_page_too(live, room, reading):
    reading.begin(PAGES, 1)
    line = ids_on(room.shown)[1]
    room.toggle(RoomMode.FROZEN)
    live.apply(ReportEdit("organisatie", line, is_out=True))
    assert line in ids_on(room.shown), "that was another report"
    live.apply(ReportEdit("deelnemers", line, is_out=True))
    assert line not in ids_on(room.shown)
    live.apply(ReportEdit("deelnemers", line))
    assert line in ids_on(room.shown)


def test_pages_made_anew_stay_at_the_words_that_were_in_sight(room, reading):
    reading.begin(PAGES)
    for _ in range(3):
        reading.next()
    words = ids_on(room.shown)
    reading.renew(pages_of(a_report(Lines("Wat ons hielp", LINES[12:]))))
    assert set(words) & set(ids_on(room.shown))
    assert reading.page < 3


def test_pages_made_anew_begin_nothing(live, room, reading):
    reading.renew(PAGES)
    assert (room.shown, reading.is_on) == (live.state, False)


def test_the_pages_around_can_be_drawn_ahead(room, reading):
    reading.begin(PAGES)
    assert tuple(room.around) == (PAGES[1],)
    reading.next()
    assert tuple(room.around) == (PAGES[2], PAGES[0])
    reading.end()
    assert tuple(room.around) == ()
