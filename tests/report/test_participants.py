from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from companion.domain.audience import Audience
from companion.domain.consent import Consent, Use
from companion.domain.note import Note
from companion.domain.plan import Plan
from companion.domain.report import DotTable, Lines, MarkTable, Paragraph, ScanPicture
from companion.domain.report import Quotation as Quoted
from companion.domain.tally import Tally
from companion.report.outline import report_of
from tests.content.shipped import workshop
from tests.report import sessions
from tests.report.reports import blocks, for_participants, lines, note_ids, section, titles, words

PLANNED = [each.title for each in workshop().report.sections]


@pytest.fixture(scope="module")
def rich():
    return for_participants(sessions.rich())


def test_the_sections_are_those_of_the_programme_in_its_order(rich):
    assert [title for title in titles(rich) if title in PLANNED] == PLANNED


def test_every_note_that_may_be_seen_is_in_it_once(rich):
    shown = [n.id for n in sessions.rich().notes if not (n.hidden or n.removed)]

    assert sorted(note_ids(rich)) == sorted(shown)


def test_hidden_and_removed_notes_are_not_in_it_and_it_says_how_many(rich):
    assert sessions.HIDDEN not in words(rich)
    assert sessions.REMOVED not in words(rich)
    assert rich.left_out == "3 notities zijn weggelaten uit dit verslag."


def test_what_is_still_being_typed_is_no_note_yet(rich):
    assert sessions.DRAFTED not in words(rich)


def test_labels_that_no_section_names_come_before_the_sources(rich):
    others = section(rich, "Wat we verder opschreven")

    assert titles(rich)[-2:] == ["Wat we verder opschreven", "Bronnen en citaten"]
    topics = {b.topic or b.heading for b in others.blocks if isinstance(b, Lines)}
    assert "Zo zijn wij uitnodigend" in topics
    assert "Onze afspraken" in topics


def test_notes_of_a_step_that_was_left_out_are_in_it():
    session = replace(sessions.rich(), plan=Plan(skipped=frozenset({"M3.5", "M6.3"})))

    assert sessions.note_id("M3.5", "openingsvraag", 1) in note_ids(for_participants(session))
    assert sessions.note_id("M6.3", "afspraak", 1) in note_ids(for_participants(session))


def test_notes_of_a_step_or_field_that_is_gone_are_in_it():
    lost = (
        Note("lost-step", "M99.1", "weg", 1, "van een stap die er niet meer is"),
        Note("lost-field", "M2.6", "weg", 99, "van een vak dat er niet meer is"),
        Note("no-label", "M8.1", "weg", 1, "bij een stap die niets bewaart"),
    )
    session = replace(sessions.rich(), notes=(*sessions.rich().notes, *lost))

    assert {note.id for note in lost} <= set(note_ids(for_participants(session)))


def test_a_programme_without_a_plan_for_the_report_still_loses_nothing():
    bare = replace(workshop(), report=replace(workshop().report, sections=()))
    session = sessions.rich()

    found = report_of(bare, session, Audience.PARTICIPANTS, sessions.TODAY)

    assert len(note_ids(found)) == sum(not (n.hidden or n.removed) for n in session.notes)


def test_notes_lie_as_on_the_board_with_names_dots_and_stars(rich):
    found = [b for b in section(rich, "Wat ons bezighield").blocks if isinstance(b, Lines)]
    letters, waiting, rest = (b for b in found if b.topic == "Wat ouders van ons werk merken")

    assert (letters.heading, letters.heading_id) == ("Brieven & formulieren", "cluster:M2.6/c1")
    assert [line.dots for line in letters.lines] == [6, 4, 0]
    assert [line.starred for line in letters.lines] == [True, True, False]
    assert "Met een ster: kunnen we zelf veranderen." in letters.explanation
    assert (waiting.heading, waiting.lines[0].dots) == ("Wachten", 9)
    assert (rest.heading, len(rest.lines)) == ("Wat een ouder van ons merkt", 2)


def test_a_prompt_and_what_a_star_means_are_two_sentences():
    block = section(for_participants(sessions.halfway()), "Wat ons bezighield").blocks[3]

    assert block.explanation == (
        "Wat een ouder van ons merkt. Met een ster: kunnen we zelf veranderen."
    )


def test_where_the_board_lies_by_dots_the_report_does_too(rich):
    found = section(rich, "Onze openingsvragen en eerste zinnen").blocks[0]

    assert [line.dots for line in found.lines] == [14, 11, 9, 3, 3, 2]


def test_of_a_practice_conversation_is_told_what_was_learned(rich):
    found = section(rich, "Wat we oefenden").blocks
    headings = [b.heading for b in found if b.topic == "Wat we leerden uit het oefengesprek"]

    assert headings == [
        "Ik heb alles gelezen",
        "De eerste stap",
        "Vier professionals en één moeder",
    ]
    assert found[2].lines[0].before == "Wat werkte"


def test_who_spoke_how_long_and_who_played_what_is_not_in_it(rich):
    said = words(rich)

    for private in ("111", "222", "77", "kijker en", "Groepje"):
        assert private not in said


def test_the_scan_shows_its_moments_side_by_side_and_the_counts_of_each(rich):
    found = section(rich, "Zelfscan").blocks
    picture = next(b for b in found if isinstance(b, ScanPicture))
    tables = [b for b in found if isinstance(b, MarkTable)]

    assert [series.scans for series in picture.scene.series] == [14, 13, 11]
    assert [b.heading for b in tables] == [
        "Zelfscan aan het begin (14 scans)",
        "Zelfscan terugkijkend (13 scans)",
        "Zelfscan na zes weken (11 scans)",
    ]
    assert [sum(row.counts) for row in tables[0].rows] == [14] * 8
    assert tables[0].rows[0].average is None, "an average at the beginning tells what to answer"
    assert tables[1].rows[0].average is not None


def test_with_fewer_than_five_scans_there_are_counts_and_no_averages():
    session = replace(sessions.empty(), notes=sessions.notes_of())
    exercises = session.exercises.having(sessions.scan("M9.1", 4, 0))
    found = section(for_participants(replace(session, exercises=exercises)), "Zelfscan").blocks
    table = next(b for b in found if isinstance(b, MarkTable))

    assert not any(isinstance(b, ScanPicture) for b in found)
    assert all(row.average is None for row in table.rows)
    assert table.note == "Er is geen gemiddelde: dat komt er pas vanaf 5 scans."


def test_the_handles_have_their_dots(rich):
    table = next(b for b in blocks(rich) if isinstance(b, DotTable))

    assert [count for _, count in table.rows] == [9, 8, 2, 6, 3]


def test_the_evaluation_has_counts_and_open_answers_word_for_word(rich):
    table, answers = section(rich, "Waardering van de workshop").blocks

    assert table.rows[0].counts == (0, 0, 2, 8, 4)
    assert answers.lines[1].text == "+31 keer niets, het was goed zo"


def test_plans_have_what_became_of_them_and_no_name(rich):
    plans = section(rich, "Wat wij doen en wat we de organisatie vragen").blocks[0]

    assert [line.after for line in plans.lines[:5]] == [
        "gedaan",
        "gedaan",
        "deels gedaan",
        "nog niet gedaan",
        "gedaan",
    ]
    assert not any(line.before for line in plans.lines)


def test_what_is_asked_of_the_organisation_is_in_it(rich):
    found = section(rich, "Wat wij doen en wat we de organisatie vragen").blocks
    asked = [b for b in found if isinstance(b, Lines) and b.topic.startswith("Wat wij onze")]

    assert [b.heading for b in asked] == ["Onze vraag", "Wie", "Wanneer"]


@pytest.mark.parametrize(
    ("day", "today", "said"),
    [
        (None, sessions.TODAY, "nog geen datum afgesproken"),
        (sessions.BACK_ON, sessions.TODAY, "We komen terug op dinsdag 5 januari 2027."),
        (sessions.BACK_ON, sessions.AFTERWARDS, "We spraken af om terug te komen op dinsdag 5"),
    ],
)
def test_it_says_when_the_group_comes_back(day: date | None, today: date, said: str):
    session = sessions.rich(is_back=False)
    session = replace(session, details=replace(session.details, return_on=day))

    paragraph = section(for_participants(session, today), "Terugkomdatum").blocks[0]

    assert said in paragraph.line.text


def test_once_the_group_came_back_it_says_so(rich):
    assert "We kwamen terug op dinsdag 5 januari 2027." in words(rich)


def test_quotations_are_letter_by_letter_with_their_source(rich):
    quotes = [b for b in section(rich, "Bronnen en citaten").blocks if isinstance(b, Quoted)]

    for quote in quotes:
        assert quote.text[1:-1] in workshop().article
        assert "https://netwerkbetersamen.nl/" in quote.source
    assert len(quotes) == 5


def test_words_that_may_not_be_shared_on_that_day_are_not_in_it_and_it_says_so():
    programme, today = workshop(), sessions.AFTERWARDS
    yesterday = today - timedelta(days=1)
    quotes = dict(programme.quotes)
    quotes["C4"] = replace(quotes["C4"], consent=Consent(uses=frozenset({Use.SHOW, Use.PRINT})))
    quotes["C5"] = replace(quotes["C5"], consent=Consent(until=yesterday))
    programme = replace(programme, quotes=quotes)

    for audience in Audience:
        found = report_of(programme, sessions.rich(), audience, today)
        assert "Zonder dat ze me één vraag stelde" not in words(found)
        assert "Ik verwacht wel" not in words(found)
    found = report_of(programme, sessions.rich(), Audience.PARTICIPANTS, today)
    assert "2 citaten staan hier niet" in words(found)
    before = report_of(programme, sessions.rich(), Audience.PARTICIPANTS, yesterday)
    assert "1 citaat staat hier niet" in words(before)


def test_a_report_of_an_empty_session_is_a_good_document():
    found = for_participants(sessions.empty(), sessions.TODAY)

    assert "nog niets opgeschreven" in found.opening[0].line.text
    assert not found.left_out
    assert titles(found) == [
        "Zelfscan",
        "Wat wij doen en wat we de organisatie vragen",
        "Terugkomdatum",
        "Bronnen en citaten",
    ]
    no_empty_headings(found)


def test_halfway_it_says_that_it_is_not_all():
    found = for_participants(sessions.halfway(), sessions.TODAY)

    assert "nog niet klaar" in words(found)
    assert "Wat ons bezighield" in titles(found)
    assert "Waardering van de workshop" not in titles(found)
    no_empty_headings(found)


def test_going_back_to_an_earlier_step_does_not_make_it_half_a_report():
    session = sessions.rich(is_back=False)
    session = replace(session, position=replace(session.position, step_id="M1.2"))

    assert "nog niet klaar" not in words(for_participants(session))


def test_it_is_the_same_each_time_and_each_line_has_its_own_id(rich):
    again = for_participants(sessions.rich())
    ids = [line.id for line in lines(rich) if line.id]

    assert again == rich
    assert len(ids) == len(set(ids))


def test_the_head_has_facts_and_no_participant(rich):
    assert rich.head == (
        ("Datum", "24 november 2026"),
        ("Plaats", "Buurthuis De Kom"),
        ("Deelnemers", "14"),
        ("Trainer", "Hanneke"),
        ("Verslag gemaakt op", "6 januari 2027"),
        ("Meer over de workshop", "ervaringsacademie@netwerkbetersamen.nl"),
    )
    assert rich.promise == "Niets hierin is herleidbaar tot een persoon of gezin."


def test_counts_alone_make_a_report_too():
    session = sessions.empty()
    session = replace(session, exercises=session.exercises.having(sessions.scan("M1.5", 7, 0)))

    found = for_participants(session, sessions.TODAY)

    assert "nog niets opgeschreven" not in found.opening[0].line.text
    assert session.exercises.get(Tally("M1.5")).counts


def no_empty_headings(found) -> None:
    for each in found.sections:
        assert each.blocks, each.title
        for block in each.blocks:
            if isinstance(block, Lines):
                assert block.lines or block.nothing, block.heading
            elif isinstance(block, Paragraph):
                assert block.line.text
