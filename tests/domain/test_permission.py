"""Words are used as it was agreed: not longer, not for more, and never silently."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from companion.domain.consent import UNKNOWN, Consent, Use
from companion.domain.permission import (
    Matter,
    as_allowed,
    may,
    pressing,
    pressing_steps,
    quotes_for,
    remarks,
    steps_of,
)
from companion.domain.permission_words import consent_lines
from companion.domain.progress import Agenda
from companion.domain.session import Session
from companion.domain.stage import QuoteScene, TitleScene
from companion.domain.staging import stage_state
from companion.domain.workshop import Workshop
from tests.builders import a_session, a_workshop

TODAY = date(2026, 11, 29)
YESTERDAY = TODAY - timedelta(days=1)


def with_consent(workshop: Workshop, **consents: Consent) -> Workshop:
    """Return the programme with these permissions, by quotation."""
    quotes = dict(workshop.quotes)
    for key, consent in consents.items():
        quotes[key] = replace(quotes[key], consent=consent)
    return replace(workshop, quotes=quotes)


def at(workshop: Workshop, step_id: str) -> tuple[Agenda, Session]:
    """Return a session that is at a step."""
    agenda = Agenda.of_session(workshop, a_session())
    return agenda, replace(a_session(), position=agenda.position(agenda.index(step_id)))


def quote_step(workshop: Workshop, quote_id: str) -> str:
    return steps_of(workshop, quote_id)[0][1].id


def test_permission_counts_through_its_last_day() -> None:
    consent = Consent(until=TODAY)

    assert consent.allows(Use.SHARE, TODAY)
    assert not consent.allows(Use.SHARE, TODAY + timedelta(days=1))


def test_where_nothing_was_written_down_words_are_shown_but_go_into_no_report() -> None:
    workshop = with_consent(a_workshop(), E=UNKNOWN)

    assert "E" in quotes_for(workshop, Use.SHOW, TODAY)
    assert "E" in quotes_for(workshop, Use.PRINT, TODAY)
    assert "E" not in quotes_for(workshop, Use.SHARE, TODAY)


def test_only_what_was_agreed_is_allowed() -> None:
    workshop = with_consent(a_workshop(), E=Consent(uses=frozenset({Use.SHOW})))

    assert may(workshop, workshop.quotes["E"], Use.SHOW, TODAY)
    assert "E" not in quotes_for(workshop, Use.PRINT, TODAY)
    assert "E" not in quotes_for(workshop, Use.SHARE, TODAY)


def test_a_quotation_with_a_sentence_that_may_not_be_used_may_not_be_used() -> None:
    workshop = with_consent(a_workshop(), C1=Consent(until=YESTERDAY))

    assert set(quotes_for(workshop, Use.SHOW, TODAY)) == {"C2", "E"}


def test_the_room_sees_the_title_where_the_words_may_not_be_shown() -> None:
    workshop = with_consent(a_workshop(), E=Consent(until=YESTERDAY))
    step_id = quote_step(workshop, "E")
    allowed = as_allowed(workshop, TODAY)

    scene = stage_state(*at(allowed, step_id)).scene

    found = allowed.find_step(step_id)
    assert found is not None
    assert scene == TitleScene(found[1].title)
    assert "28 november 2026" in found[1].trainer.do
    assert found[1].trainer.say == ""
    assert isinstance(stage_state(*at(as_allowed(workshop, YESTERDAY), step_id)).scene, QuoteScene)


def test_words_that_come_one_by_one_are_then_one_picture() -> None:
    workshop = with_consent(a_workshop(), C2=Consent(uses=frozenset()))
    allowed = as_allowed(workshop, TODAY)
    agenda, session = at(allowed, quote_step(workshop, "C2"))
    step = agenda.at(session.position)[1]

    assert agenda.parts(step, session) == 1
    assert Agenda.of_session(workshop, session).parts(step, session) == 1
    assert "geen toestemming om ze te tonen" in step.trainer.do


def test_a_programme_in_which_all_may_be_shown_stays_what_it_is() -> None:
    workshop = a_workshop()

    assert as_allowed(workshop, TODAY) is workshop


def test_what_is_most_urgent_is_told_first() -> None:
    workshop = with_consent(
        a_workshop(),
        C=Consent(question="Mag het?"),
        C1=Consent(until=TODAY + timedelta(days=30)),
        C2=Consent(uses=frozenset()),
        E=Consent(until=YESTERDAY),
    )

    found = [(remark.quote.id, remark.matter) for remark in remarks(workshop, TODAY)]

    assert found == [
        ("E", Matter.EXPIRED),
        ("C2", Matter.NOT_SHOWN),
        ("C1", Matter.ENDS_SOON),
        ("C", Matter.QUESTION),
    ]
    assert [remark.quote.id for remark in pressing(workshop, TODAY)] == ["E", "C2", "C1"]
    assert pressing_steps(workshop, TODAY) == {
        quote_step(workshop, "E"),
        quote_step(workshop, "C"),
    }


def test_an_end_that_is_far_away_is_not_pressing() -> None:
    workshop = with_consent(a_workshop(), E=Consent(until=TODAY + timedelta(days=31)))

    assert pressing(workshop, TODAY) == ()


def test_a_permission_is_told_in_plain_words() -> None:
    consent = Consent("de ouder zelf", frozenset({Use.SHOW}), TODAY, "Ook in het verslag?")

    assert consent_lines(consent, TODAY) == (
        "Van wie: de ouder zelf",
        "Mag: op de beamer tonen. Mag niet: afdrukken, in een verslag delen.",
        "Tot en met 29 november 2026. Dat is vandaag.",
        "Nog te vragen: Ook in het verslag?",
    )
    gone = consent_lines(Consent(uses=frozenset(), until=YESTERDAY), TODAY)
    assert gone == (
        "Van wie: dat staat er niet bij.",
        "Deze woorden mogen nergens voor worden gebruikt.",
        "Afgelopen op 28 november 2026. De woorden worden niet meer gebruikt.",
    )
