from __future__ import annotations

from docx.oxml.ns import qn

from companion.domain.audience import Audience
from companion.report.docx import docx_of
from tests.report import sessions
from tests.report.hostile import TEXTS, hostile_session
from tests.report.readers import normal_form, parts_of, word_of, word_words
from tests.report.reports import for_participants, note_ids, report, titles


def test_it_has_real_headings_in_their_order():
    found = for_participants(sessions.rich())
    document = word_of(docx_of(found))
    styles = [(p.style.name, p.text) for p in document.paragraphs]

    assert styles[0] == ("Title", "Gelijkwaardig samenwerken")
    assert [text for name, text in styles if name == "Heading 1"] == titles(found)
    assert ("Heading 2", "Wat ouders van ons werk merken") in styles
    assert ("Heading 3", "Brieven & formulieren") in styles


def test_what_the_group_wrote_has_a_style_of_its_own():
    found = for_participants(sessions.rich())
    document = word_of(docx_of(found))

    voices = [p for p in document.paragraphs if p.style.name == "Woorden van de groep"]
    assert len(voices) == len(note_ids(found))


def test_tables_have_a_head_that_comes_again_on_each_page():
    document = word_of(docx_of(for_participants(sessions.rich())))

    facts, *counted = document.tables
    assert facts.cell(0, 0).text == "Datum"
    assert len(counted) == 6
    for table in counted:
        head = table.rows[0]._tr.trPr
        assert head.find(qn("w:tblHeader")) is not None


def test_it_is_in_dutch_on_a4():
    content = docx_of(for_participants(sessions.rich()))
    styles = parts_of(content)["word/styles.xml"].decode()
    page = word_of(content).sections[0]

    assert 'w:val="nl-NL"' in styles
    assert "en-US" not in styles
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)


def test_whatever_people_write_is_text():
    words = word_words(docx_of(for_participants(hostile_session())))

    for text in TEXTS:
        assert normal_form(text) in words


def test_texts_that_xml_does_not_hold_do_not_stop_it():
    session = hostile_session(("nul\0 in", "half \ud83d paar", "geen \ufffe teken", "\x1b[31m"))

    assert "nul in 0" in word_words(docx_of(for_participants(session)))


def test_the_letter_is_one_of_words_only():
    document = word_of(docx_of(report(sessions.rich(), Audience.PARENTS)))

    assert document.tables == []
    assert document.paragraphs[0].text == "Terug naar de ouders"


def test_who_waits_hears_how_far_it_is_and_can_stop_it():
    heard: list[tuple[int, int]] = []
    docx_of(for_participants(sessions.many(200)), lambda done, total: heard.append((done, total)))

    assert len(heard) > 5
    assert heard == sorted(heard)
    assert heard[-1][0] == heard[-1][1]
