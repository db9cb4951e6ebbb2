"""The report while the workshop runs: lines out and back, other words, and the way back."""

from __future__ import annotations

import pytest

from companion.domain.audience import Audience
from companion.domain.report import lines_of
from companion.domain.report_edit import ReportEdit
from companion.live.notes import LiveNotes
from companion.live.report import LiveReport
from companion.live.undo import LiveUndo
from tests.live.conftest import on_disk, told_by

GROUP = Audience.PARTICIPANTS


@pytest.fixture
def undo(live):
    return LiveUndo(live, live)


@pytest.fixture
def report(live, undo):
    return LiveReport(live, undo)


@pytest.fixture
def notes(live, undo):
    live.go_to("question")
    notes = LiveNotes(live, undo, live)
    notes.add("question", "words", "Ze vroeg door")
    notes.add("question", "words", "Hij bleef even zitten")
    return notes


def words(report, audience=GROUP) -> list[str]:
    return [line.text for line in lines_of(report.report(audience)) if line.id.startswith("note:")]


def first_line(report) -> str:
    return next(i.id for i in lines_of(report.whole(GROUP)) if i.text == "Ze vroeg door")


def test_what_was_written_until_now_is_in_it(report, notes):
    assert words(report) == ["Ze vroeg door", "Hij bleef even zitten"]
    notes.add("question", "words", "Nog een")
    assert words(report)[-1] == "Nog een"


def test_a_line_goes_out_and_comes_back(live, report, notes):
    told, line = told_by(report.changed), first_line(report)
    report.take_out(GROUP, line)
    assert (words(report), report.is_out(GROUP, line)) == (["Hij bleef even zitten"], True)
    assert notes.of_step("question")[0].text == "Ze vroeg door"
    report.put_back(GROUP, line)
    assert (words(report)[0], report.is_out(GROUP, line)) == ("Ze vroeg door", False)
    assert told.count == 2


def test_a_line_in_other_words_leaves_the_note_alone(report, notes):
    line = first_line(report)
    report.mend(GROUP, line, "Ze stelde nog een vraag")
    assert words(report)[0] == "Ze stelde nog een vraag"
    assert notes.of_step("question")[0].text == "Ze vroeg door"
    report.mend(GROUP, line, "")
    assert words(report)[0] == "Ze vroeg door"
    assert report.edits(GROUP) == {}


def test_a_mended_line_keeps_its_words_while_it_is_out(report, notes):
    line = first_line(report)
    report.mend(GROUP, line, "Anders")
    report.take_out(GROUP, line)
    report.put_back(GROUP, line)
    assert words(report)[0] == "Anders"


def test_each_is_taken_back_and_comes_about_again(undo, report, notes):
    line = first_line(report)
    report.take_out(GROUP, line)
    assert undo.words == "De regel staat weer in het verslag"
    undo.undo()
    assert words(report)[0] == "Ze vroeg door"
    undo.redo()
    assert "Ze vroeg door" not in words(report)


def test_mending_that_goes_on_is_taken_back_in_one_go(undo, report, notes):
    line = first_line(report)
    report.mend(GROUP, line, "Ze s")
    report.mend(GROUP, line, "Ze stelde", goes_on=True)
    undo.undo()
    assert words(report)[0] == "Ze vroeg door"


def test_another_report_is_another_one(report, notes):
    report.take_out(GROUP, first_line(report))
    assert report.edits(Audience.ORGANISATION) == {}


def test_what_was_changed_is_on_disk(live, report, notes):
    line = first_line(report)
    report.mend(GROUP, line, "Anders")
    kept = on_disk(live).exercises.get(ReportEdit(GROUP.value, line))
    assert kept.text == "Anders"


def test_stepping_and_typing_is_no_news(live, report, notes):
    told = told_by(report.changed)
    live.next()
    notes.type(live.step.id, "words", "half")
    assert told.count == 0


def test_how_far_the_group_is_is_told_as_it_is_when_asked(live, report, notes):
    live.go_to("question")
    assert "nog niet klaar" in report.report(GROUP).opening[-1].line.text
    live.go_to("goodbye")
    assert "nog niet klaar" not in report.report(GROUP).opening[-1].line.text


def test_a_mended_line_can_be_told_from_one_that_follows_its_note(report, notes):
    line = first_line(report)
    assert not report.is_mended(GROUP, line)
    report.mend(GROUP, line, "Anders")
    assert report.is_mended(GROUP, line)


def test_what_is_written_is_the_report_as_it_was_mended(report, notes):
    report.mend(GROUP, first_line(report), "Ze vroeg iets anders")
    written = report.content(report.report(GROUP), ".md").decode()
    assert "Ze vroeg iets anders" in written
    assert "Ze vroeg door" not in written
