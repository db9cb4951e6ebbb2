from __future__ import annotations

import re
from dataclasses import replace

import pytest

from companion.domain.audience import Audience
from companion.domain.consent import Consent
from companion.domain.permission import as_allowed
from companion.domain.quote import Voice
from companion.domain.report import Lines, Quotation
from companion.domain.session import Session
from companion.report import letter_phrases
from companion.report.outline import report_of
from tests.content.shipped import workshop
from tests.report import sessions
from tests.report.reports import blocks, lines, note_ids, report, section, titles, words

JARGON = (
    *("professional", "systeemwereld", "leefwereld", "casus", "dossier", "cliënt", "traject"),
    *("gelijkwaardig", "evaluatie", "reflectie", "implement", "expertise", "sociaal domein"),
)


def for_parents(session: Session, today=sessions.AFTERWARDS):
    return report(session, Audience.PARENTS, today)


@pytest.fixture(scope="module")
def rich():
    return for_parents(sessions.rich())


def own_sentences() -> list[str]:
    """Return every sentence of the letter that is ours."""
    found: list[str] = []
    for name, value in vars(letter_phrases).items():
        if name.isupper() and name != "NUMBERS":
            texts = value.values() if isinstance(value, dict) else (value,)
            found += [s for text in texts for s in re.split(r"(?<=[.?!:])\s+", text)]
    return found


def test_it_is_a_letter_that_says_what_was_heard_and_promised(rich):
    assert rich.opening[0].line.text == "Beste ouders,"
    assert titles(rich) == [
        "Uw woorden",
        "Wat wij hoorden",
        "Wat wij voortaan eerst vragen",
        "Wat wij beloven",
        "Wat ervan kwam",
    ]
    assert "Als ik een nieuw dossier open, dan bel ik eerst de ouder" in words(rich)
    assert rich.closing[-1].line.text.startswith("de deelnemers van de workshop")


def test_its_own_sentences_are_short_and_without_jargon():
    sentences = own_sentences()

    assert len(sentences) > 30
    for sentence in sentences:
        assert len(sentence.split()) <= 22, sentence
        assert not [word for word in JARGON if word in sentence.casefold()], sentence
        assert "!" not in sentence


def test_it_says_honestly_what_did_not_work_out(rich):
    said = section(rich, "Wat ervan kwam").blocks[0].line.text

    assert "3 gedaan, 1 deels gedaan en 1 nog niet gedaan" in said
    assert "Niet alles is gelukt. Dat willen wij u eerlijk zeggen." in said


def test_it_is_no_list_of_everything(rich):
    for each in rich.sections:
        for block in each.blocks:
            if isinstance(block, Lines):
                assert 0 < len(block.lines) <= 5
    assert "In totaal schreven wij 9 plannen op." in words(rich)


def test_nothing_is_said_twice(rich):
    said = [line.text for line in lines(rich) if line.id.startswith("note:")]

    assert len(said) == len(set(said))


def test_nothing_of_what_people_told_about_themselves_or_families_is_in_it(rich):
    steps = {note.id: note.step_id for note in sessions.rich().notes}

    assert {steps[each] for each in note_ids(rich)} == {"M3.5", "M8.2", "M8.3", "M9.3"}
    assert "Samira" not in words(rich)
    assert "Hanneke" not in words(rich)


def test_it_has_no_counts_no_marks_and_no_dots(rich):
    assert {type(block).__name__ for block in blocks(rich)} == {"Paragraph", "Lines", "Quotation"}
    assert not any(line.dots or line.starred for line in lines(rich))


def test_the_parents_words_are_in_it_letter_by_letter(rich):
    quotes = [block for block in blocks(rich) if isinstance(block, Quotation)]

    assert [quote.text[:15] for quote in quotes] == ["“Een profession", "“Ik verwacht we"]


def test_every_sentence_of_it_can_be_mended_or_taken_out(rich):
    assert all(line.id for line in lines(rich))


def test_what_was_not_read_or_promised_is_not_claimed():
    found = for_parents(sessions.empty(), sessions.TODAY)

    assert titles(found) == []
    said = words(found)
    for claim in ("lazen wij", "Wij hoorden dat", "Wij maakten plannen", "terug op onze plannen"):
        assert claim not in said
    assert "Deze brief is nog niet klaar." in said


def test_before_the_second_story_was_read_only_the_first_is_in_it():
    session = sessions.rich(is_back=False)
    session = replace(
        session, position=replace(session.position, step_id="M3.2"), step_times={}, notes=()
    )

    quotes = [b for b in blocks(for_parents(session)) if isinstance(b, Quotation)]

    assert len(quotes) == 1


def test_until_the_group_comes_back_it_says_when_it_will():
    found = for_parents(sessions.rich(is_back=False), sessions.TODAY)

    assert "Op dinsdag 5 januari 2027 kijken wij samen terug." in words(found)
    assert "Wat ervan kwam" not in titles(found)


def test_when_the_permission_ended_after_the_workshop_it_is_still_honest():
    programme, ended = workshop(), Consent(until=sessions.HELD_ON)
    quotes = {
        key: replace(quote, consent=ended) if quote.voice is Voice.PARENT else quote
        for key, quote in programme.quotes.items()
    }
    programme = as_allowed(replace(programme, quotes=quotes), sessions.AFTERWARDS)

    found = report_of(programme, sessions.rich(), Audience.PARENTS, sessions.AFTERWARDS)

    assert "lazen wij uw woorden hardop" in words(found)
    assert "Wij schrijven uw woorden hier niet over." in words(found)
    assert not any(isinstance(block, Quotation) for block in blocks(found))
    whole = report_of(programme, sessions.rich(), Audience.PARTICIPANTS, sessions.AFTERWARDS)
    assert "2 citaten staan hier niet" in words(whole)
