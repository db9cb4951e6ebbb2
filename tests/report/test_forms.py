"""What holds for every form: text stays text, and nothing gets out that should not."""

from __future__ import annotations

import platform
import re
import socket
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.domain.audience import Audience
from companion.domain.errors import CompanionError
from companion.domain.note import Note
from companion.domain.roleplay import Roleplay
from companion.domain.step import TrainerLines
from companion.paths import resources
from companion.report.csv_notes import FORMULA
from companion.report.writing import TEXT_FORMS, content_of
from tests.content.shipped import all_steps, workshop
from tests.report import sessions
from tests.report.readers import (
    every_form,
    normal_form,
    opened,
    page_of,
    parts_of,
    rows_of,
    word_words,
)
from tests.report.reports import EVERYONE, for_participants, report

texts = st.text(min_size=1, max_size=60).filter(lambda text: bool(normal_form(text)))


def trainers_words(lines: TrainerLines) -> tuple[str, ...]:
    return (lines.say, lines.do, lines.leave, lines.listen, lines.beware)


def _laptop() -> str:
    return "naam-van-de-laptop"


def private_words() -> list[str]:
    """Return every sentence of the programme that is for the trainer or one player only."""
    found: list[str] = []
    for step in all_steps():
        found += trainers_words(step.trainer)
    roleplays: list[Roleplay] = list(workshop().roleplays.values())
    for each in roleplays:
        found += trainers_words(each.trainer)
        found += [card.text for card in each.cards]
        found += [each.complication.text, each.complication.when, *each.watch_for, *each.debrief]
    guide = workshop().guide
    found += [*guide.agreements, *guide.materials, *guide.rest, workshop().report.caution]
    found += [words for moment in guide.difficult for words in (moment.situation, moment.answer)]
    found += [quote.caution for quote in workshop().quotes.values()]
    found += [caution.text for caution in workshop().cautions]
    sentences = (s for words in found for s in re.split(r"(?<=[.?!])\s+", words))
    return [sentence for sentence in sentences if len(sentence) > 24]


@pytest.fixture(scope="module")
def forms() -> dict[Audience, dict[str, str]]:
    return {each: every_form(report(sessions.rich(), each)) for each in EVERYONE}


@pytest.mark.parametrize("audience", EVERYONE)
def test_no_line_of_the_trainer_or_of_a_role_card_gets_out(forms, audience):
    sentences = private_words()

    assert len(sentences) > 300
    for suffix, content in forms[audience].items():
        said = " ".join(content.split())
        assert [each for each in sentences if each in said] == [], suffix


@pytest.mark.parametrize("audience", EVERYONE)
def test_no_hidden_or_removed_note_and_no_draft_gets_out(forms, audience):
    for content in forms[audience].values():
        for kept_back in ("VERBORGEN", "WEGGEHAALD", "NOG BEZIG"):
            assert kept_back not in content


@pytest.mark.parametrize("audience", EVERYONE)
def test_it_does_not_tell_who_made_it_on_which_computer_or_when(monkeypatch, audience):
    monkeypatch.setenv("USER", "gebruikersnaam-van-de-laptop")
    monkeypatch.setenv("LOGNAME", "gebruikersnaam-van-de-laptop")
    monkeypatch.setenv("USERNAME", "gebruikersnaam-van-de-laptop")
    monkeypatch.setenv("COMPUTERNAME", "naam-van-de-laptop")
    monkeypatch.setattr(socket, "gethostname", _laptop)
    monkeypatch.setattr(platform, "node", _laptop)
    session = sessions.rich()
    here = str(resources().parent)

    for suffix, content in every_form(report(session, audience)).items():
        for private in ("gebruikersnaam-van", "naam-van-de-laptop"):
            assert private not in content, suffix
        for private in (session.details.id, here, "/home/", "C:\\", "python-docx"):
            assert private not in content, suffix
        assert not re.search(r"\d\d:\d\d:\d\d", content), suffix


def test_a_document_of_word_has_no_author_no_company_and_no_times():
    content = content_of(for_participants(sessions.rich()), ".docx")
    parts = parts_of(content)

    core = parts["docProps/core.xml"].decode()
    assert re.findall(r"<(?:dc|cp|dcterms):(\w+)", core) == ["coreProperties", "title", "language"]
    assert not [name for name in parts if "app.xml" in name or "thumbnail" in name]
    assert not [name for name in parts if "customXml" in name]
    with zipfile.ZipFile(BytesIO(content)) as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not any(info.comment or info.extra for info in file.infolist())


@pytest.mark.parametrize("suffix", TEXT_FORMS)
def test_the_same_session_on_the_same_day_gives_the_same_bytes(suffix):
    first, second = (content_of(for_participants(sessions.rich()), suffix) for _ in range(2))

    assert first == second


@pytest.mark.parametrize("make", [sessions.empty, sessions.halfway])
@pytest.mark.parametrize("audience", EVERYONE)
def test_a_session_that_is_empty_or_halfway_makes_every_form(make, audience):
    for content in every_form(report(make(), audience, sessions.TODAY)).values():
        assert content.strip()


def test_another_ending_is_refused_in_a_sentence():
    with pytest.raises(CompanionError, match="eindigen op"):
        content_of(for_participants(sessions.empty()), ".odt")


def test_an_ending_in_capitals_is_the_same_ending():
    found = for_participants(sessions.rich())

    assert content_of(found, ".MD") == content_of(found, ".md")


@pytest.mark.parametrize("suffix", TEXT_FORMS)
def test_the_work_can_be_stopped(suffix):
    class StoppedError(Exception):
        pass

    def stop(_done: int, _all: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        content_of(for_participants(sessions.rich()), suffix, stop)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(texts)
def test_any_text_comes_out_of_each_form_as_it_went_in(qapp, text):
    from PySide6.QtGui import QTextDocument

    session = replace(
        sessions.empty(), notes=(Note("any", "M2.6", "wat-een-ouder-merkt", 1, text),)
    )
    found = for_participants(session)
    expected = normal_form(text)

    assert expected in page_of(content_of(found, ".html")).words
    assert expected in word_words(content_of(found, ".docx"))
    cells = [" ".join(row[4].split()) for row in rows_of(content_of(found, ".csv"))]
    assert (f"'{expected}" if expected.startswith(FORMULA) else expected) in cells
    document = QTextDocument()
    markdown = content_of(found, ".md").decode()
    document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    assert expected in " ".join(document.toPlainText().split())


def test_what_is_opened_is_what_was_written():
    content = content_of(for_participants(sessions.rich()), ".docx")

    assert "hij keek op van zijn scherm" in opened(content, ".docx")
