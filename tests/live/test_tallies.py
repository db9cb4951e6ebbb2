"""Counts while they are made: slip by slip, hand by hand, and every one can be taken back."""

from __future__ import annotations

import random

import pytest

from companion.domain.tally import CHOSEN, Tally
from companion.live.autosave import Autosave
from companion.live.notes import LiveNotes
from companion.live.session import LiveSession
from companion.live.tallies import LiveTallies
from companion.live.undo import LiveUndo
from companion.storage.sessions import create_session
from tests.builders import a_session
from tests.content.shipped import workshop as shipped
from tests.live.conftest import close_for_good, on_disk, told_by

ITEMS = tuple(f"Z{n}" for n in range(1, 9))
SLIP = dict(zip(ITEMS, (3, 4, 2, 5, 1, 3, 2, 2), strict=True))


@pytest.fixture
def live(qapp, folder, clock):
    """Return a session of the programme that comes with the companion."""
    autosave = Autosave(create_session(folder, a_session()))
    yield LiveSession(shipped(), autosave.open(), autosave, clock, autosave)
    close_for_good(autosave)


@pytest.fixture
def undo(live):
    return LiveUndo(live, live)


@pytest.fixture
def tallies(live, undo):
    return LiveTallies(live, undo)


def test_a_slip_counts_one_mark_for_each_sentence(tallies):
    assert tallies.add_slip("M1.5", SLIP)
    assert tallies.add_slip("M1.5", {**SLIP, "Z1": 5})
    counts = tallies.counts("M1.5")
    assert (counts["Z1", 3], counts["Z1", 5], counts["Z2", 4]) == (1, 1, 2)
    assert tallies.scans("M1.5") == 2


def test_a_slip_may_skip_sentences(tallies):
    tallies.add_slip("M1.5", {"Z1": 4})
    assert tallies.counts("M1.5") == {("Z1", 4): 1}


def test_the_chosen_sentence_is_counted_only_where_one_is_chosen(tallies):
    tallies.add_slip("M9.1", SLIP, "Z5")
    tallies.add_slip("M1.5", SLIP, "Z5")
    assert tallies.counts("M9.1")["Z5", CHOSEN] == 1
    assert ("Z5", CHOSEN) not in tallies.counts("M1.5")


def add(tallies, step_id, item, mark, by):
    """Count some more, or some less, as a click in the table does."""
    there = tallies.counts(step_id).get((item, mark), 0)
    tallies.set_count(step_id, item, mark, there + by)


def test_a_slip_is_told_once_and_taken_back_in_one_go(tallies, undo):
    told = told_by(tallies.changed)
    tallies.add_slip("M9.1", SLIP, "Z5")
    assert told.news == [("M9.1",)]
    assert undo.words == "Strookje weer weg bij Zelfscan, terugkijkend"
    undo.undo()
    assert tallies.counts("M9.1") == {}
    assert told.count == 2
    assert not undo.can_undo
    undo.redo()
    assert tallies.counts("M9.1")["Z5", CHOSEN] == 1


@pytest.mark.parametrize("slip", [{}, {"Z99": 3}, {"Z1": 6}, {"Z1": 0}, {"Z1": -1}])
def test_a_slip_with_nothing_that_counts_is_no_slip(tallies, undo, slip):
    assert not tallies.add_slip("M1.5", slip)
    assert not undo.can_undo
    assert not tallies.add_slip("M1.2", SLIP)
    assert not tallies.add_slip("no step", SLIP)


def test_the_last_slip_can_be_taken_off_also_after_a_note_was_written(tallies, live, undo):
    tallies.add_slip("M9.2", {"E1": 4, "E2": 5})
    notes = LiveNotes(live, undo, live)
    notes.add("M9.2", "anders", "Meer tijd.")
    assert tallies.take_back_slip()
    assert tallies.counts("M9.2") == {}
    assert [note.text for note in notes.of_step("M9.2")] == ["Meer tijd."]
    undo.undo()
    assert tallies.counts("M9.2") == {("E1", 4): 1, ("E2", 5): 1}
    assert not tallies.take_back_slip()


def test_taking_a_slip_off_at_once_is_simply_taking_it_back(tallies, undo):
    tallies.add_slip("M1.5", SLIP)
    tallies.add_slip("M1.5", SLIP)
    assert tallies.take_back_slip()
    assert tallies.scans("M1.5") == 1
    assert undo.can_redo
    assert not tallies.take_back_slip()


def test_after_something_else_was_counted_no_slip_is_taken_off(tallies):
    tallies.add_slip("M1.5", SLIP)
    add(tallies, "M1.5", "Z1", 3, 1)
    assert not tallies.take_back_slip()
    assert tallies.counts("M1.5")["Z1", 3] == 2


def test_raised_hands_are_a_number(tallies, undo):
    tallies.set_count("M1.5", "Z3", 4, 7)
    assert tallies.counts("M1.5") == {("Z3", 4): 7}
    assert undo.words == "Telling bij Zelfscan, het begin weer zoals hij was"
    undo.undo()
    assert tallies.counts("M1.5") == {}


@pytest.mark.parametrize(("wanted", "kept"), [(-5, 0), (0, 0), (999, 999), (4000, 999)])
def test_a_count_stays_between_nought_and_999(tallies, wanted, kept):
    tallies.set_count("M1.5", "Z1", 1, 2)
    tallies.set_count("M1.5", "Z1", 1, wanted)
    assert tallies.counts("M1.5").get(("Z1", 1), 0) == kept


def test_a_full_count_takes_no_slip_any_more_but_loses_nothing(tallies):
    tallies.set_count("M1.5", "Z1", 3, 999)
    assert not tallies.add_slip("M1.5", {"Z1": 3})
    assert tallies.counts("M1.5") == {("Z1", 3): 999}


def test_a_dot_is_taken_back_as_a_dot(tallies, undo):
    title = "Welk handvat maakt morgen het meeste verschil?"
    add(tallies, "M7.2", "H2", CHOSEN, 1)
    assert undo.words == f"Stip weer weg bij {title}"
    add(tallies, "M7.2", "H2", CHOSEN, -1)
    assert undo.words == f"Stip weer terug bij {title}"
    assert tallies.counts("M7.2") == {}
    add(tallies, "M7.2", "H2", CHOSEN, -1)
    assert tallies.counts("M7.2") == {}


@pytest.mark.parametrize(("item", "mark"), [("H2", 3), ("H9", CHOSEN), ("Z1", CHOSEN)])
def test_what_a_step_does_not_count_is_not_counted(tallies, item, mark):
    tallies.set_count("M7.2", item, mark, 1)
    tallies.set_count("M1.5", item, mark, 4)
    assert tallies.counts("M7.2") == {}
    assert tallies.counts("M1.5") == {}


def test_the_same_count_again_is_not_told(tallies, undo):
    tallies.set_count("M1.5", "Z1", 1, 2)
    told = told_by(tallies.changed)
    tallies.set_count("M1.5", "Z1", 1, 2)
    assert told.count == 0


def test_counts_are_there_after_the_file_was_closed(tallies, live):
    tallies.add_slip("M1.5", SLIP)
    kept = on_disk(live).exercises
    assert kept.get(Tally("M1.5")).of("Z4", 5) == 1


def test_after_any_walk_undoing_everything_leaves_nothing(tallies, undo):
    chance = random.Random(4)
    for _ in range(60):
        if chance.random() < 0.4:
            marks = {item: chance.randint(1, 5) for item in ITEMS if chance.random() < 0.8}
            tallies.add_slip("M9.1", marks, chance.choice(("", *ITEMS)))
        else:
            mark, by = chance.randint(0, 5), chance.choice((-2, -1, 1, 3))
            add(tallies, "M9.1", chance.choice(ITEMS), mark, by)
        assert all(0 < count <= 999 for count in tallies.counts("M9.1").values())
    while undo.can_undo:
        undo.undo()
    assert tallies.counts("M9.1") == {}
