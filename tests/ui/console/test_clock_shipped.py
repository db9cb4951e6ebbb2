"""The clock card at the steps of the shipped programme: rounds, phases, and a clock elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from companion.domain.step import RoleplayContent
from companion.live.autosave import Autosave
from companion.live.session import LiveSession
from companion.storage.sessions import create_session
from companion.ui.console.clock import ClockCard
from companion.ui.windows import SessionWindows
from tests.builders import a_session
from tests.content.shipped import workshop as shipped
from tests.live.conftest import FakeClock, close_for_good
from tests.ui.conftest import Desk, visible_words

ROUND = "M1.2"
IN_PHASES = "M2.6"


@pytest.fixture
def at_work(qapp: QApplication, folder: Path, clock: FakeClock) -> Iterator[Desk]:
    """Sit down at the programme as it is given, with a laptop's usual screen."""
    autosave = Autosave(create_session(folder, a_session()))
    live = LiveSession(shipped(), autosave.open(), autosave, clock, autosave)
    windows = SessionWindows(qapp, live, autosave, wall=clock)
    windows.show(with_stage=False)
    windows.window.showNormal()
    windows.window.resize(1366, 768)
    qapp.processEvents()
    yield Desk(windows)
    windows.close()
    windows.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    close_for_good(autosave)


def pass_time(desk: Desk, clock: FakeClock, seconds: float) -> None:
    for _ in range(round(seconds)):
        clock.advance(1)
        desk.windows.countdown._on_timer_timeout()
    desk.windows.timing.show_time()
    QApplication.processEvents()


def places(card: ClockCard) -> list[tuple[int, ...]]:
    for _ in range(3):  # until all heights that follow from widths are known
        QTest.qWait(0)
    parts = (card._time, *card._buttons, *card._phases.buttons)
    origin = card.window()
    return [part.mapTo(origin, part.rect().topLeft()).toTuple() for part in parts]


# --- a round ------------------------------------------------------------------------------------


def test_in_a_round_it_says_whose_turn_it_is_and_how_long_it_takes_in_all(
    at_work: Desk, clock: FakeClock
) -> None:
    at_work.go_to(ROUND)
    at_work.click("Start de klok")
    pass_time(at_work, clock, 27)
    card = at_work.window.clock
    assert card._time.text() == "0:13"
    assert "2 van 12" in card._phase.text()
    assert "(nog 3:33" in card._phase.text()
    assert "…" not in card._phase.text()


def test_the_next_person_begins_when_she_says_so(at_work: Desk, clock: FakeClock) -> None:
    at_work.go_to(ROUND)
    at_work.click("Start de klok")
    pass_time(at_work, clock, 7)
    at_work.click("Volgende")
    card = at_work.window.clock
    assert (card._time.text(), "2 van 12" in card._phase.text()) == ("0:20", True)
    assert at_work.live.state.clock is not None
    assert at_work.live.state.clock.text == "0:20", "the room sees the same"
    for _ in range(12):
        card._turn.click()
    assert "12 van 12" in card._phase.text()
    assert not card._turn.isEnabled()


def test_only_a_round_has_a_next_person(at_work: Desk) -> None:
    at_work.go_to(IN_PHASES)
    assert "Volgende" not in visible_words(at_work.window)
    at_work.go_to(ROUND)
    assert "Volgende" in visible_words(at_work.window)


def test_a_round_that_takes_longer_is_told(at_work: Desk, clock: FakeClock) -> None:
    at_work.go_to(ROUND)
    at_work.click("Start de klok")
    pass_time(at_work, clock, 4 * 60 + 5)
    assert at_work.window.clock._time.text() == "−0:05"


# --- what stands beside it ----------------------------------------------------------------------


def test_no_phase_of_the_programme_is_cut(at_work: Desk) -> None:
    wrong = []
    card = at_work.window.clock
    for _, step in at_work.live.agenda.steps:
        at_work.go_to(step.id)
        while True:
            for held in (False, True):
                at_work.windows.timing._views.hold(held=held)
                at_work.windows.timing.show_time()
                QApplication.processEvents()
                shown = card._phase.text()
                fits = card._phase.sizeHint().width() <= card._phase.width()
                wrong += [(step.id, shown)] if "…" in shown or not fits else []
            is_play = isinstance(step.content, RoleplayContent)
            if is_play or not at_work.windows.countdown.has_next_phase:
                break
            at_work.windows.countdown.next_phase()
    assert wrong == []


def test_a_clock_elsewhere_moves_nothing(at_work: Desk) -> None:
    at_work.go_to("M2.5")
    at_work.click("Start de klok")
    at_work.go_to(IN_PHASES)
    at_work.windows.timing.show_time()
    card = at_work.window.clock
    assert "Ga erheen" in visible_words(at_work.window)
    with_clock = places(card)
    card.show_elsewhere(None, "", 0.0)
    assert "Ga erheen" not in visible_words(at_work.window)
    assert places(card) == with_clock
