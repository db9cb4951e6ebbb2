from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.audience import Audience
from companion.domain.quote import Voice
from companion.domain.report import DotTable, Lines, MarkTable, Quotation, ScanPicture
from companion.domain.session import Session
from tests.report import sessions
from tests.report.reports import blocks, lines, note_ids, report, section, titles, words

LITERAL = {
    *("M3.5", "M6.3", "M7.3", "M8.2", "M8.3"),
}
"""Steps at which is written what looks ahead and is about what the group does itself."""


def for_organisation(session: Session, today=sessions.AFTERWARDS):
    return report(session, Audience.ORGANISATION, today)


@pytest.fixture(scope="module")
def rich():
    return for_organisation(sessions.rich())


def test_what_is_asked_comes_first(rich):
    assert titles(rich)[:3] == [
        "Wat de groep aan de organisatie vraagt",
        "Wat de groep gaat doen",
        "Waar het over ging",
    ]
    assert "Krijgen we een half uur om een gezin te leren kennen?" in words(rich)


def test_only_what_looks_ahead_is_in_it_word_for_word(rich):
    by_id = {note.id: note for note in sessions.rich().notes}
    steps = {by_id[note_id].step_id for note_id in note_ids(rich)}

    assert steps == LITERAL


def test_no_sentence_about_a_person_is_in_it(rich):
    said = words(rich)

    for (step_id, _), texts in sessions.WORDS.items():
        if step_id in LITERAL:
            continue
        for text in texts:
            assert len(text) < 12 or text not in said, text


def test_who_brings_a_question_and_who_asks_a_parent_is_not_in_it(rich):
    assert "Samira" not in words(rich)
    assert "twee van ons" not in words(rich)
    assert "in het teamoverleg van 1 december" in words(rich)
    assert "Wie de vraag brengt, is met de groep afgesproken." in words(rich)


def test_themes_are_the_names_that_the_group_gave_with_how_much(rich):
    found = [b for b in section(rich, "Waar het over ging").blocks if isinstance(b, Lines)]
    merkt = next(b for b in found if b.heading == "Wat ouders van ons werk merken")

    assert merkt.explanation == "6 notities, 2 met een ster: kunnen we zelf veranderen"
    assert [(line.text, line.after, line.dots) for line in merkt.lines] == [
        ("Brieven & formulieren", "3 notities", 10),
        ("Wachten", "1 notitie", 9),
    ]


def test_of_the_scan_there_are_averages_and_no_counts(rich):
    found = section(rich, "Hoe de groep naar het eigen werk kijkt").blocks

    assert any(isinstance(block, ScanPicture) for block in found)
    assert not any(isinstance(block, MarkTable) for block in found)


def test_open_answers_of_the_evaluation_are_not_in_it(rich):
    assert "Meer tijd voor het tweede oefengesprek" not in words(rich)


def test_words_of_parents_are_not_in_it_and_it_says_where_to_read_them(rich):
    quotes = [block for block in blocks(rich) if isinstance(block, Quotation)]

    assert quotes
    assert Voice.PARENT not in {quote.voice for quote in quotes}
    assert "Lees ze in het artikel" in words(rich)


def test_of_a_small_group_no_plan_and_no_mark_can_be_told_apart():
    session = sessions.rich(is_back=False)
    session = replace(session, details=replace(session.details, people=4))
    exercises = {k: v for k, v in session.exercises.made.items() if k[0] != "attendance"}
    session = replace(session, exercises=replace(session.exercises, made=exercises))
    for step_id in ("M1.5", "M9.1"):
        marks = sessions.scan(step_id, 4, 0)
        session = replace(session, exercises=session.exercises.having(marks))

    found = for_organisation(session)

    assert "Als ik twijfel" not in words(found)
    assert "Er zijn 9 plannen." in words(found)
    assert not any(isinstance(block, ScanPicture | DotTable) for block in blocks(found))
    assert "Er zijn minder dan 5 scans." in words(found)


def test_an_empty_session_makes_a_good_document():
    found = for_organisation(sessions.empty(), sessions.TODAY)

    assert titles(found) == ["Wat de groep aan de organisatie vraagt", "Terugkomen", "Bronnen"]
    assert "nog niets opgeschreven" in found.opening[0].line.text
    assert all(line.text for line in lines(found))
