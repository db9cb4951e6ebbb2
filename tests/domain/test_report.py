from __future__ import annotations

from companion.domain.audience import Audience
from companion.domain.report import (
    Line,
    Lines,
    Paragraph,
    Report,
    Section,
    edited,
    left_out_text,
    lines_of,
    with_topics,
)
from companion.domain.report_edit import ReportEdit

ONE, TWO = Line("note:1", "een", dots=2), Line("note:2", "twee")
PART = Lines("Wat hielp", (ONE,), topic="Gehoord", heading_id="cluster:M2.5/c1")
OTHER = Lines("Wat niet hielp", (TWO,), topic="Gehoord")


def a_report(*blocks, left_out_count: int = 0) -> Report:
    return Report(
        Audience.PARTICIPANTS,
        "Titel",
        "",
        (),
        "",
        (Paragraph(Line("fixed:opening", "Begin")),),
        (Section("s", "Deel", blocks or (PART, OTHER)),),
        left_out_text(left_out_count),
        left_out_count=left_out_count,
    )


def out(line_id: str) -> dict[str, ReportEdit]:
    return {line_id: ReportEdit("deelnemers", line_id, is_out=True)}


def mended(line_id: str, text: str) -> dict[str, ReportEdit]:
    return {line_id: ReportEdit("deelnemers", line_id, text)}


def test_a_line_that_was_mended_says_something_else_and_keeps_its_dots():
    found = edited(a_report(), mended("note:1", "iets anders"))

    assert found.sections[0].blocks[0].lines == (Line("note:1", "iets anders", dots=2),)


def test_a_line_that_was_taken_out_is_gone_and_counted():
    found = edited(a_report(left_out_count=3), out("note:1"))

    assert found.sections[0].blocks == (OTHER,)
    assert found.left_out == "4 notities zijn weggelaten uit dit verslag."


def test_a_fixed_sentence_that_was_taken_out_is_no_note():
    found = edited(a_report(), out("fixed:opening"))

    assert (found.opening, found.left_out) == ((), "")


def test_where_all_lines_are_out_the_section_is_too():
    found = edited(a_report(PART), out("note:1"))

    assert found.sections == ()
    assert found.left_out == "1 notitie is weggelaten uit dit verslag."


def test_a_heading_of_the_group_can_be_mended_as_any_line():
    report = a_report()

    assert Line("cluster:M2.5/c1", "Wat hielp") in lines_of(report)
    found = edited(report, mended("cluster:M2.5/c1", "Wat goed deed"))
    assert found.sections[0].blocks[0].heading == "Wat goed deed"


def test_the_larger_heading_stands_once_above_the_blocks_that_share_it():
    alone = Lines("Los", (ONE,))

    assert [topic for topic, _ in with_topics((PART, OTHER, alone, OTHER))] == [
        "Gehoord",
        "",
        "",
        "Gehoord",
    ]
