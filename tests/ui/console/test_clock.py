"""The clock card: what it says, what it offers, and that it stays small."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from companion.domain.countdown import Countdown
from companion.domain.step import Phase
from companion.domain.working import Turn
from companion.ui.console.clock import ClockCard
from companion.ui.console.phase_label import PhaseLabel, phase_texts
from tests.live.conftest import told_by
from tests.ui.conftest import click, dispose, visible_words

PHASES = (Phase("Alleen", 60), Phase("Samen", 120))
NOW = 1000.0


@pytest.fixture
def card(dressed: None) -> Iterator[ClockCard]:
    shown = ClockCard()
    shown.resize(420, 200)
    shown.show()
    yield shown
    dispose(shown)


def running(left: float, step_id: str = "question", phase: int = 0) -> Countdown:
    """Return a clock of ten minutes that runs and has this many seconds left."""
    return Countdown(step_id, phase, 600, running_since=NOW - 600 + left)


def test_a_clock_offers_all_that_can_be_done(card: ClockCard) -> None:
    card.show_clock(running(40), PHASES, NOW, 5)
    assert card._time.text() == "0:40"
    assert visible_words(card) == [
        "Pauzeer", "−1 min", "+1 min", "+5 min", "Opnieuw", "Geluid: uit",
        "Volgend deel"]  # fmt: skip
    assert card._phase.full_text == "Alleen\n(deel 1 van 2)"


def test_minutes_are_given_and_taken(card: ClockCard) -> None:
    card.show_clock(running(40), PHASES, NOW, 5)
    more = told_by(card.more_wanted)
    for word in ("−1 min", "+1 min", "+5 min"):
        click(card, word)
    assert more.news == [(-1.0,), (1.0,), (5.0,)]


def test_time_that_is_over_is_amber(card: ClockCard) -> None:
    card.show_clock(running(-12), PHASES, NOW, 5)
    assert (card._time.text(), card._time.property("look")) == ("−0:12", "late")
    card.show_clock(running(12), PHASES, NOW, 5)
    assert card._time.property("look") == "clock"
    card.show_compact(compact=True)
    card.show_clock(running(-12), PHASES, NOW, 5)
    assert card._time.property("look") == "lateSmall"


def test_a_step_without_a_clock_says_what_is_left_and_can_get_more(card: ClockCard) -> None:
    card.show_clock(None, (), NOW, 8, 190.0)
    assert card._time.text() == "3:10"
    assert card._phase.full_text == "van 8 min,\nde groep ziet geen klok"
    assert visible_words(card) == ["−1 min", "+1 min", "+5 min"]
    card.show_clock(None, (), NOW, 8, -65.0)
    assert (card._time.text(), card._time.property("look")) == ("−1:05", "late")


def test_a_step_without_a_clock_that_is_not_measured_says_its_minutes(card: ClockCard) -> None:
    card.show_clock(None, (), NOW, 8)
    assert card._time.text() == "8 min"
    assert card._phase.full_text == "voor deze stap,\nzonder klok"


def test_the_sound_is_off_until_it_is_wanted(card: ClockCard) -> None:
    card.show_clock(running(40), PHASES, NOW, 5)
    wanted = told_by(card.sound_wanted)
    assert not card._sound.isChecked()
    assert card._sound.accessibleName() == "Zacht geluid als de tijd om is"
    click(card, "Geluid: uit")
    click(card, "Geluid: aan")
    assert wanted.news == [(True,), (False,)]
    card.show_sound(on=True)
    assert card._sound.isChecked()
    assert wanted.count == 2, "showing is not wanting"


def test_a_clock_at_another_step_is_said_with_the_way_there(card: ClockCard) -> None:
    there = told_by(card.step_wanted)
    card.show_clock(None, (), NOW, 8, 190.0)
    card.show_elsewhere(running(80, "M2.5"), "Zelf aan de andere kant", NOW)
    row = card._elsewhere
    assert row.where.full_text == "Klok loopt bij:\nZelf aan de andere kant"
    assert row.left.text() == "1:20"
    click(card, "Ga erheen")
    assert there.news == [("M2.5",)]
    card.show_elsewhere(running(-5, "M2.5"), "Zelf aan de andere kant", NOW)
    assert row.left.property("look") == "lateHere"
    card.show_elsewhere(None, "", NOW)
    assert "Ga erheen" not in visible_words(card)


def test_a_screen_reader_is_told_once_a_minute(card: ClockCard) -> None:
    names = set()
    for left in range(200, 140, -1):
        card.show_clock(None, (), NOW, 8, float(left))
        names.add(card._time.accessibleName())
    assert names == {"nog 3 minuten", "nog 2 minuten"}


def test_nothing_moves_while_seconds_tick(card: ClockCard) -> None:
    places = set()
    for left in range(300, -300, -7):
        card.show_clock(running(left), PHASES, NOW, 5)
        card.show_elsewhere(running(left, "M2.5"), "Elders", NOW)
        QApplication.processEvents()
        parts = (card._phase, *card._buttons, card._elsewhere.left)
        places.add(tuple(part.geometry().getRect() for part in parts))
    assert len(places) == 1


def test_every_button_works_by_keyboard(card: ClockCard) -> None:
    card.show_clock(running(40), PHASES, NOW, 5)
    told = told_by(card.toggle_wanted, card.more_wanted, card.phase_wanted, card.restart_wanted,
                   card.sound_wanted)  # fmt: skip
    for button in card._buttons:
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert told.count == 7


@pytest.mark.parametrize(("width", "percent"), [(420, 100), (353, 100), (259, 100), (420, 200)])
@pytest.mark.parametrize("compact", [True, False])
def test_it_stays_small_and_no_word_is_cut(
    card: ClockCard,
    text_percent: Callable[[int], None],
    width: int,
    percent: int,
    compact: bool,
) -> None:
    text_percent(percent)
    card.show_clock(running(40), PHASES, NOW, 5)
    card.show_compact(compact=compact)
    card.resize(width, card.heightForWidth(width))
    QApplication.processEvents()
    lines = {b.y() for b in card._buttons}
    assert len(lines) <= (2 if width > 300 and percent == 100 else 4)
    for button in card.findChildren(QPushButton):
        if button.isVisible():
            needed = button.fontMetrics().horizontalAdvance(button.text())
            assert button.width() >= needed + 8, button.text()
            assert button.mapTo(card, QPoint(button.width(), 0)).x() <= card.width()


def places(card: ClockCard) -> dict[str, tuple[int, int]]:
    QApplication.processEvents()
    steady = (card._toggle, *card._minutes, card._restart, card._sound)
    return {button.accessibleName(): (button.x(), button.width()) for button in steady[1:]}


@pytest.mark.parametrize("width", [420, 259])
def test_starting_pausing_and_the_last_part_move_no_button(card: ClockCard, width: int) -> None:
    card.resize(width, 260)
    card.show_clock(running(40), PHASES, NOW, 5)
    running_places, height = places(card), card.heightForWidth(width)
    card.show_clock(Countdown("question", 0, 600), PHASES, NOW, 5)
    assert places(card) == running_places
    card.show_clock(running(40, phase=1), PHASES, NOW, 5)
    assert "Volgend deel" not in visible_words(card)
    assert places(card) == running_places
    assert card.heightForWidth(width) == height, "its place is kept"


# --- a round ------------------------------------------------------------------------------------


ROUND = (Phase("Rondje", 240, per_person=True),)


def test_in_a_round_the_time_is_that_of_the_person_and_beside_it_stands_the_whole(
    card: ClockCard,
) -> None:
    clock = Countdown("question", 0, 240, running_since=NOW - 6.5)
    card.show_clock(clock, ROUND, NOW, 5, turn=Turn(1, 12, 20.0, 13.5))
    assert card._time.text() == "0:14"
    assert card._phase.full_text == "Rondje: 1 van 12\n(nog 3:54 in totaal)"
    assert "Volgende" in visible_words(card)
    wanted = told_by(card.turn_wanted)
    click(card, "Volgende")
    assert wanted.count == 1
    card.show_clock(clock, ROUND, NOW, 5, turn=Turn(12, 12, 20.0, 3.0))
    assert not card._turn.isEnabled()
    card.show_clock(clock, PHASES, NOW, 5)
    assert "Volgende" not in visible_words(card)


def test_a_round_that_is_over_says_by_how_much(card: ClockCard) -> None:
    card.show_clock(running(-12), ROUND, NOW, 5, turn=Turn(12, 12, 20.0, 0.0))
    assert (card._time.text(), card._time.property("look")) == ("−0:12", "late")


# --- where there is little room -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (330, "Wisselen: de ander vertelt\n(2 van 3, dan: Terug in de groep)"),
        (200, "Wisselen: de ander vertelt\n(deel 2 van 3)"),
        (150, "Wisselen: de ander\nvertelt"),
    ],
)
def test_less_is_said_rather_than_cut(dressed: None, width: int, shown: str) -> None:
    phases = tuple(Phase(n, 60) for n in ("Een", "Wisselen: de ander vertelt", "Terug in de groep"))
    label = PhaseLabel()
    label.resize(width, 60)
    label.show_wordings(phase_texts(running(40, phase=1), phases, held=False))
    label.show()
    assert label.text() == shown
    assert label.accessibleName().endswith("dan: Terug in de groep)")
    dispose(label)


def test_another_clock_comes_and_goes_without_moving_a_button(card: ClockCard) -> None:
    card.show_clock(running(40), PHASES, NOW, 5)
    height, before = card.heightForWidth(420), places(card)
    card.show_elsewhere(running(80, "M2.5"), "Zelf aan de andere kant", NOW)
    assert (card.heightForWidth(420), places(card)) == (height, before)
