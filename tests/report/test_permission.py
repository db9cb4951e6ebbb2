"""Words that may not be shared are in no report, whoever it is for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from companion.domain.audience import Audience
from companion.domain.consent import UNKNOWN, Consent, Use
from companion.domain.workshop import Workshop
from companion.report.outline import report_of
from tests.content.shipped import workshop
from tests.report.sessions import AFTERWARDS, HELD_ON, rich

PARENT, RESEARCHER = "C4", "C2"
NOT_ALLOWED = {
    "shown only": Consent("de ouder", frozenset({Use.SHOW, Use.PRINT})),
    "over": Consent("de ouder", until=AFTERWARDS - timedelta(days=1)),
    "taken back": Consent("de ouder", frozenset()),
    "never written down": UNKNOWN,
}


def programme(consent: Consent, codes: Iterable[str]) -> Workshop:
    """Return the shipped programme with other permission for these quotations."""
    found = workshop()
    changed = {code: replace(found.quotes[code], consent=consent) for code in codes}
    return replace(found, quotes={**found.quotes, **changed})


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("consent", NOT_ALLOWED.values(), ids=NOT_ALLOWED)
def test_words_that_may_not_be_shared_are_in_no_report(
    consent: Consent, audience: Audience
) -> None:
    shared = programme(consent, [PARENT, RESEARCHER])

    said = repr(report_of(shared, rich(), audience, AFTERWARDS))

    for code in (PARENT, RESEARCHER):
        for sentence in shared.quotes[code].text.split(". "):
            assert sentence not in said


@pytest.mark.parametrize("audience", [Audience.PARTICIPANTS, Audience.PARENTS])
def test_words_that_may_be_shared_are_there(audience: Audience) -> None:
    said = repr(report_of(workshop(), rich(), audience, AFTERWARDS))

    assert workshop().quotes[PARENT].text in said


def test_one_sentence_that_may_not_be_shared_keeps_the_whole_quotation_home() -> None:
    shared = programme(Consent(uses=frozenset({Use.SHOW})), ["C2b"])

    said = repr(report_of(shared, rich(), Audience.PARTICIPANTS, AFTERWARDS))

    assert shared.quotes["C2"].text not in said


def test_parents_are_not_told_that_words_were_read_which_could_not_be_shown() -> None:
    ended = Consent("de ouder", until=HELD_ON - timedelta(days=1))
    before, after = (
        repr(report_of(given, rich(), Audience.PARENTS, date(2026, 11, 24)))
        for given in (workshop(), programme(ended, [PARENT]))
    )

    assert "heard-C4" in before
    assert "heard-C4" not in after
