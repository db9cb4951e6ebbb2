"""Slips ask what the session asks, in the order in which they are counted."""

from __future__ import annotations

from companion.domain.print_slips import evaluation_slip, scan_slips
from companion.domain.progress import Agenda
from companion.domain.scale import ScanMoment
from companion.domain.variant import Variant
from tests.builders import an_agenda
from tests.content.shipped import workshop as shipped

HALF, SHORT = (Agenda.of(shipped(), each) for each in Variant)


def test_there_is_a_slip_for_each_moment_of_the_scan():
    slips = scan_slips(HALF)
    assert list(slips) == list(ScanMoment)
    assert all(len(slip.items) == 8 for slip in slips.values())


def test_only_looking_back_asks_for_one_sentence():
    slips = scan_slips(HALF)
    asked = [moment for moment, slip in slips.items() if slip.choice]
    assert asked == [ScanMoment.LOOKING_BACK]


def test_the_evaluation_asks_less_in_two_hours():
    long, short = evaluation_slip(HALF), evaluation_slip(SHORT)
    assert long is not None
    assert short is not None
    assert (len(long.items), len(short.items)) == (4, 2)
    assert long.open_questions == short.open_questions != ()


def test_a_programme_without_evaluation_has_no_slip_for_it():
    assert evaluation_slip(an_agenda()) is None
