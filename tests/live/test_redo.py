"""What was taken back too much comes about again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.plan import Plan
from companion.domain.session import RoleplayChoice
from companion.domain.timing import AgreedTimes
from companion.live.undo import LiveUndo
from tests.live.conftest import id_of, on_disk, texts, told_by
from tests.live.day import Day, on_its_day


def test_a_note_that_was_taken_out_by_one_undo_too_many_comes_back(three, live):
    undo = three._undo
    three.undo()
    assert (texts(three), undo.can_redo) == (["a", "b"], True)
    told = told_by(three.notes_changed)
    undo.redo()
    assert (texts(three), undo.can_redo) == (["a", "b", "c"], False)
    assert told.news == [("question",)]
    three.undo()
    assert texts(three) == ["a", "b"]


def test_everything_goes_back_and_forth_any_number_of_times(three, live):
    note_id = id_of(three, "a")
    three.edit(note_id, "anders")
    three.move(note_id, 2)
    three.remove(id_of(three, "b"))
    end = live.session.notes
    for _ in range(6):
        three.undo()
    for _ in range(9):
        three._undo.redo()
    assert live.session.notes == end
    assert on_disk(live).notes == end


def test_something_new_ends_what_could_come_about_again(three):
    three.undo()
    three.add("question", "words", "d")
    assert not three._undo.can_redo
    three._undo.redo()
    assert texts(three) == ["a", "b", "d"]


def test_the_words_are_true_for_both_ways(three):
    told = told_by(three._undo.undone)
    three.undo()
    three._undo.redo()
    assert [words for (words,) in told.news] == [
        "Notitie weggehaald bij Stap question",
        "Toch niet: Notitie weggehaald bij Stap question",
    ]
    assert three._undo.words == "Notitie weggehaald bij Stap question"


def test_what_was_typed_meanwhile_is_not_lost_by_going_forth(three):
    three.type("question", "words", "b, maar beter", id_of(three, "b"))
    three.type("question", "words", "", "")
    three.undo()
    three.type("question", "words", "b, nog beter", id_of(three, "b"))
    told = told_by(three.draft_returned)
    three._undo.redo()
    assert (three.draft_of("question", "words").text, told.count) == ("", 1)
    assert texts(three) == ["a", "b", "c"]
    three.undo()
    assert three.draft_of("question", "words").text == "b, nog beter"


def test_a_plan_goes_back_and_forth_and_bends_says_that_it_is_one(live, three):
    undo = three._undo
    bent = Plan(skipped=frozenset({"handles"}))
    assert not undo.bends
    undo.remember("Plan terug", live.session.plan)
    live.apply(bent)
    assert undo.bends
    undo.undo()
    assert (live.session.plan, undo.bends) == (Plan(), False)
    undo.redo()
    assert (live.session.plan, undo.bends) == (bent, True)


@pytest.mark.parametrize("what", ["choice", "details", "times"])
def test_only_what_concerns_the_programme_bends_it(live, what):
    undo = LiveUndo(live, live)
    assert not undo.bends
    details = live.session.details
    before = {"choice": RoleplayChoice("roleplay", ""), "details": details, "times": AgreedTimes()}
    undo.remember("terug", before[what])
    assert undo.bends is (what != "times")


def test_a_choice_goes_back_to_none_and_forth(live):
    undo = LiveUndo(live, live)
    undo.remember("terug", RoleplayChoice("roleplay", ""))
    live.choose_roleplay("roleplay", "R2")
    undo.undo()
    assert live.agenda.title(live.agenda.steps[live.agenda.index("roleplay")][1]) == "Stap roleplay"
    undo.redo()
    assert live.session.choices == {"roleplay": "R2"}


def test_beginning_again_goes_back_and_forth_and_no_time_counts_twice(open_live, clock):
    day = Day.of(open_live(on_its_day()), clock)
    day.wait(2)
    day.live.next()
    day.wait(20)
    day.live.go_to("title")
    day.table.restart()
    day.wait(3)
    day.undo.undo()
    day.live.next()
    day.wait(4)
    assert sum(day.spent().values()) == pytest.approx(2 + 20 + 4)
    day.undo.redo()
    day.tick()
    assert day.running() == ["quote"]
    day.wait(1)
    assert sum(day.spent().values()) <= (clock() - day.live.session.beginning.moment) / 60
    details = replace(day.live.session.details, group="x")
    day.live.apply(details)
    assert day.running() == ["quote"]


def test_time_that_was_remembered_while_it_ran_stands_still_meanwhile(open_live, clock):
    day = Day.of(open_live(on_its_day()), clock)
    day.live.next()
    day.live.back()
    day.live.back()
    day.table.restart()
    day.wait(3)
    day.undo.undo()
    day.live.go_to("explanation")
    day.wait(4)
    day.undo.redo()
    day.tick()
    assert day.running() == ["explanation"]
    assert sum(day.spent().values()) == pytest.approx(7)
