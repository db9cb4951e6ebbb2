"""Permission for words is told while there is time to ask, and kept to in the room."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from companion.domain.consent import Consent, Use
from companion.domain.stage import QuoteScene, TitleScene
from companion.domain.workshop import Workshop
from companion.ui.console.agenda_rows import LOOK_ROLE, STEP_ROLE
from companion.ui.console.reading import Section
from tests.builders import a_session, a_workshop
from tests.ui.conftest import Desk, Sit
from tests.ui.console.bending import opened
from tests.ui.console.test_agenda import indexes

LONG_AGO = date(2020, 3, 1)
ENDED = Consent("de ouder zelf", until=LONG_AGO, question="Mag het nog een jaar?")
STEP = "testimonial"


def programme(consent: Consent = ENDED) -> Workshop:
    """Return the tiny programme in which the words of the parent have this permission."""
    workshop = a_workshop()
    words = replace(workshop.quotes["E"], consent=consent)
    return replace(workshop, quotes={**workshop.quotes, "E": words})


@pytest.fixture
def late(sit: Sit) -> Desk:
    """Return a session with words for which permission ended."""
    desk = sit(workshop=programme())
    desk.go_to(STEP)
    return desk


def marked(desk: Desk) -> dict[str, str]:
    """Return the marked steps of the agenda with their words."""
    found = (index for index in indexes(desk.window.agenda) if index.data(LOOK_ROLE))
    return {index.data(STEP_ROLE): index.data() for index in found}


def test_the_room_never_sees_words_for_which_permission_ended(late: Desk) -> None:
    assert isinstance(late.live.state.scene, TitleScene)
    assert "gehoord" not in repr(late.live.state)


def test_the_trainer_reads_why_and_what_she_can_do(late: Desk) -> None:
    say, why, *_ = [label.text() for _, label in late.window.lines._rows]
    assert say == ""
    assert why.startswith("De woorden van dit citaat staan niet op de beamer: de toestemming liep")
    assert "1 maart 2020" in why
    assert "in je eigen woorden" in why


def test_the_agenda_marks_the_step_in_words(late: Desk) -> None:
    assert marked(late) == {STEP: f"Stap {STEP} · toestemming"}


def test_an_end_that_comes_before_the_workshop_is_told_in_time(sit: Sit) -> None:
    held_on = date.today() + timedelta(days=60)
    consent = Consent("de ouder zelf", until=held_on - timedelta(days=1))
    session = a_session()
    desk = sit(
        replace(session, details=replace(session.details, held_on=held_on)),
        workshop=programme(consent),
    )
    assert list(marked(desk)) == [STEP]
    desk.go_to(STEP)
    assert isinstance(desk.live.state.scene, QuoteScene)


def test_nothing_is_marked_where_permission_is_given(desk: Desk) -> None:
    assert marked(desk) == {}


def test_sources_say_whose_words_they_are_and_what_may_be_done(sit: Sit) -> None:
    desk = sit(workshop=programme(Consent("de ouder zelf", frozenset({Use.SHOW}), None, "Delen?")))
    desk.go_to(STEP)
    own = desk.window.sources.shown[1]
    assert own == Section(
        "Toestemming E",
        "Van wie: de ouder zelf\n"
        "Mag: op de beamer tonen. Mag niet: afdrukken, in een verslag delen.\n"
        "Geen einddatum afgesproken.\n"
        "Nog te vragen: Delen?",
    )


def test_sources_ask_to_look_where_permission_ended(late: Desk) -> None:
    own = late.window.sources.shown[1]
    assert own.heading == "Kijk even, toestemming E"
    assert "Afgelopen op 1 maart 2020." in own.text


def test_adapting_the_programme_tells_it_too(late: Desk) -> None:
    granted = opened(late.window, late.live.agenda, late.live.session).at(STEP)
    assert "toestemming" in granted.rows[STEP].note
    about = granted.dialog.panel._about.text()
    assert "Kijk even naar de toestemming." in about
    assert "E: nog te vragen. Mag het nog een jaar?" in about
    granted.dialog.close()
