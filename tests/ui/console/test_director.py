"""The director on the console: what is there when, signals, the small card, who speaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea

from companion.domain.play import Play, PlaySignal, Speaker, Talk
from companion.domain.step_view import View
from companion.ui.console.director import DirectorPanel
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import scrolling
from tests.ui.conftest import click, dispose, visible_words
from tests.ui.console.directing import (
    CARD,
    DEBRIEF,
    FEEDBACK,
    OUT,
    PHASES,
    PLAY,
    READ,
    WORDS,
    a_panel,
    chip,
    click_on,
    groups,
    texts,
    wishes,
)


@pytest.fixture
def panel(qapp: QApplication) -> Iterator[DirectorPanel]:
    area = scrolling(a_panel())
    area.resize(420, 700)
    area.show()
    area.activateWindow()
    qapp.processEvents()
    yield area.widget()
    dispose(area)


def sections(panel: DirectorPanel) -> list[str]:
    """Return the parts that can be seen, from the top down."""
    parts = {name: getattr(panel, name) for name in ("groups", "signals", "card", "talk")}
    seen = [(part.y(), name) for name, part in parts.items() if part.isVisible()]
    return [name for _, name in sorted(seen)]


@pytest.mark.parametrize(
    ("phase", "expected"),
    [
        (READ, ["groups", "card"]),
        (PLAY, ["signals", "card", "talk", "groups"]),
        (FEEDBACK, ["signals", "card", "talk", "groups"]),
        (OUT, ["groups"]),
        (DEBRIEF, ["talk", "groups"]),
    ],
)
def test_what_matters_now_stands_first(
    panel: DirectorPanel, qapp: QApplication, phase: int, expected: list[str]
) -> None:
    panel.show_phases(PHASES, phase)
    qapp.processEvents()
    assert sections(panel) == expected


def test_the_phase_that_is_on_is_said_with_its_minutes(panel: DirectorPanel) -> None:
    panel.show_phases(PHASES, PLAY)
    assert "Nu: Ronde 1, 4 min" in texts(panel)
    panel.show_phases(PHASES, DEBRIEF)
    assert "Nu: Nabespreken, 6 min" in texts(panel)


# --- signals, card, talk -------------------------------------------------------------------------


def test_three_buttons_give_three_signals(panel: DirectorPanel) -> None:
    told = wishes(panel)
    panel.show_phases(PHASES, PLAY)
    for word in ("Stop (S)", "Terug (Z)", "Wissel (W)"):
        click(panel, word)
    assert told == [("signal", PlaySignal(value)) for value in ("stop", "terug", "wissel")]
    assert "Ga verder" not in visible_words(panel)
    assert not any(button.isChecked() for button in panel.signals.findChildren(QPushButton))


def test_while_a_signal_is_on_it_says_what_to_say_and_how_to_go_on(panel: DirectorPanel) -> None:
    told = wishes(panel)
    panel.show_phases(PHASES, PLAY)
    panel.show_card(CARD, is_due=True)
    panel.show_play(Play("r", PlaySignal.STOP), WORDS)
    assert "“Stop, even stil.”" in texts(panel)
    assert not panel.card.isVisible()
    click(panel, "Ga verder")
    assert told == [("signal", PlaySignal.NONE)]
    panel.show_play(Play("r"), WORDS)
    assert panel.card.isVisible()


def test_a_signal_can_be_ended_in_any_phase(panel: DirectorPanel) -> None:
    panel.show_play(Play("r", PlaySignal.STOP), WORDS)
    for phase in range(len(PHASES)):
        panel.show_phases(PHASES, phase)
        assert "Ga verder" in visible_words(panel)


def test_the_card_is_quiet_until_its_time_and_after_it(panel: DirectorPanel) -> None:
    told = wishes(panel)
    panel.show_phases(PHASES, PLAY)
    assert "Kaartje voor de ouder: na twee minuten in ronde 1" in texts(panel)
    assert CARD.text not in texts(panel)
    panel.show_card(CARD, is_due=True)
    assert "Kaartje voor de ouder, nu" in texts(panel)
    assert CARD.text in texts(panel)
    click(panel, "Gegeven")
    assert told == [("given",)]
    panel.show_card(CARD, is_due=True, is_given=True)
    assert "Kaartje voor de ouder: gegeven" in texts(panel)
    assert CARD.text not in texts(panel)


def test_talk_runs_on_while_somebody_speaks(panel: DirectorPanel) -> None:
    panel.show_phases(PHASES, PLAY)
    assert "Nog niets geteld." in texts(panel)
    assert "Wis" not in visible_words(panel)
    talk = Talk("r", 60.0, 30.0, 1, Speaker.PROFESSIONAL, since=100.0)
    panel.show_talk(talk, 110.0)
    assert "Ouder 1:00, professional 0:40, 1 open vraag" in texts(panel)


def test_talk_is_counted_shown_and_wiped(panel: DirectorPanel) -> None:
    told = wishes(panel)
    panel.show_phases(PHASES, DEBRIEF)
    panel.show_talk(Talk("r", 60.0, 30.0, 3), 0.0)
    assert "3 open vragen" in texts(panel)
    assert "Laat een kijker tellen" not in visible_words(panel)
    click(panel, "Toon op de beamer")
    panel.show_view(View.TALK)
    click(panel, "Haal van de beamer")
    click(panel, "Wis")
    panel.show_phases(PHASES, PLAY)
    click(panel, "Laat een kijker tellen")
    assert told == [("talk", True), ("talk", False), ("wipe",), ("count",)]


# --- room ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("phase", range(len(PHASES)))
def test_it_fits_its_narrow_place(
    panel: DirectorPanel,
    qapp: QApplication,
    text_percent: Callable[[int], None],
    percent: int,
    phase: int,
) -> None:
    text_percent(percent)
    panel.show_phases(PHASES, phase)
    panel.show_groups(groups(3, 3, 3, 3, 4, 4), (), tuple(range(1, 21)))
    panel.show_talk(Talk("r", 660.0, 730.0, 13), 0.0)
    if phase == READ:
        click_on(chip(panel, 20))
    qapp.processEvents()
    area = panel.parentWidget().parentWidget()
    assert isinstance(area, QScrollArea)
    assert panel.minimumSizeHint().width() <= 380
    assert panel.width() <= area.viewport().width()
    for button in panel.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
            assert button.accessibleName()
    for label in panel.findChildren(PlainLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
