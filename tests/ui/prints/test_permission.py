"""Words that may not be printed are on no paper at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from companion.domain.consent import Consent, Use
from companion.domain.progress import Agenda
from companion.ui.prints.pages import prints_of
from tests.builders import a_session, a_workshop
from tests.ui.prints.reading import plain, texts

TODAY = date(2026, 11, 23)


def on_paper(uses: frozenset[Use], many: int | None = None) -> str:
    """Return the words of what can be printed, with this permission for a parent's words."""
    workshop = a_workshop()
    words = replace(workshop.quotes["E"], consent=Consent("de ouder", uses))
    given = replace(workshop, quotes={**workshop.quotes, "E": words})
    session = a_session()
    every = prints_of(Agenda.of_session(given, session), session, 6, TODAY)
    return "".join("".join(texts(each.make())) for each in every[:many])


def test_words_that_may_not_be_printed_are_on_no_paper(dressed: None) -> None:
    words = plain(a_workshop().quotes["E"].text)

    assert words in on_paper(frozenset({Use.PRINT}), 1)
    assert words not in on_paper(frozenset({Use.SHOW, Use.SHARE}))
