"""Finding a session by what one remembers of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from companion.domain.session import SessionDetails, SessionSummary
from companion.domain.session_search import matching, words_to_find
from companion.domain.variant import Variant

TODAY = date(2026, 11, 24)
DETAILS = SessionDetails(
    "1", "klein", Variant.HALF_DAY, date(2026, 11, 23), "Wijkteam Zuid-Oost", "Café De Kóm"
)
WORDS = words_to_find(SessionSummary(Path("a.bijeenkomst"), DETAILS), TODAY)


@pytest.mark.parametrize(
    "asked",
    [
        *("", "  ", "wijk", "OOST", "cafe kom", "Kóm", "zuid november", "november 2026"),
        *("23-11-2026", "2026-11-23", "maandag", "gisteren", "de kom 23"),
    ],
)
def test_a_session_is_found_by_any_part_of_group_place_or_date(asked):
    assert matching([WORDS], asked) == [0]


@pytest.mark.parametrize("asked", ["noord", "wijkteam december", "2027", "kom dinsdag"])
def test_every_word_that_is_asked_for_must_be_there(asked):
    assert matching([WORDS], asked) == []


def test_a_file_that_cannot_be_read_is_found_by_its_name():
    broken = SessionSummary(Path("map/2026-11-23-noord-3f9c.bijeenkomst"), None, problem="Stuk.")
    assert matching([words_to_find(broken, TODAY)], "noord 2026-11") == [0]


def test_what_is_found_stays_in_its_order():
    assert matching(["noord a", "zuid", "noord b"], "noord") == [0, 2]
