"""Coming back in the start window: who can, when it is, and what one press asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from companion.domain.session import SessionDetails, SessionSummary
from companion.domain.variant import Variant
from companion.ui.start.window import StartWindow
from tests.frozen_day import freeze_day
from tests.live.conftest import told_by
from tests.ui.conftest import click, dispose, visible_words

TODAY = date(2027, 1, 4)


def a_summary(
    held: int = 42, back: int | None = None, group: str = "Team", problem: str = ""
) -> SessionSummary:
    """Return a session held so many days ago, whose group comes back in so many days."""
    details = SessionDetails("1", "klein", Variant.HALF_DAY, TODAY - timedelta(held), group)
    if back is not None:
        details = replace(details, return_on=TODAY + timedelta(back))
    path = Path(f"{group}.bijeenkomst")
    return SessionSummary(path, details, "M9 Afsluiten", 34, problem=problem)


@pytest.fixture
def start(dressed, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[StartWindow]:
    freeze_day(monkeypatch, TODAY, "companion.ui.start.details", "companion.ui.start.resume_row")
    window = StartWindow("Gelijkwaardig samenwerken")
    window.resize(1366, 768)
    window.show()
    qapp.processEvents()
    yield window
    dispose(window)


@pytest.mark.parametrize(
    ("held", "back", "offered"),
    [
        (42, 0, True),
        (42, 3, True),
        (42, None, True),
        (1, None, True),
        (0, 42, False),
        (0, None, False),
        (0, 0, True),
        (-7, 35, False),
    ],
)
def test_a_group_can_come_back_when_its_day_is_behind_it(start, held, back, offered):
    start.show_sessions([a_summary(held, back)])
    QApplication.processEvents()
    assert ("Terugkommoment" in visible_words(start)) is offered
    assert "Verder" in visible_words(start)


@pytest.mark.parametrize(
    ("back", "ending"),
    [
        (3, "34 notities. Terugkommoment over 3 dagen"),
        (1, "34 notities. Terugkommoment morgen"),
        (0, "34 notities. Terugkommoment vandaag"),
        (-1, "34 notities. Terugkommoment was gisteren"),
        (-3, "34 notities. Terugkommoment was op 1 januari"),
        (21, "34 notities. Terugkommoment op 25 januari"),
        (None, "34 notities"),
    ],
)
def test_a_row_says_when_the_group_comes_back(start, back, ending):
    start.show_sessions([a_summary(back=back)])
    assert start.resume.rows[0].facts.endswith(ending)


def test_one_press_asks_for_the_follow_up_of_that_session(start):
    follow_up, opened = told_by(start.follow_up_wanted), told_by(start.open_wanted)
    start.show_sessions([a_summary(0, group="Vandaag"), a_summary(group="Toen")])
    QApplication.processEvents()
    click(start, "Terugkommoment")
    assert follow_up.news == [(Path("Toen.bijeenkomst"),)]
    assert opened.count == 0


def test_a_screen_reader_hears_which_group_comes_back(start):
    start.show_sessions([a_summary(back=0, group="Jan & <b>Piet</b>")])
    name = start.resume.rows[0].follow_up.accessibleName()
    assert name.startswith("Terugkommoment met Jan & <b>Piet</b>: ")


def test_while_a_session_opens_it_cannot_be_pressed(start):
    start.show_sessions([a_summary()])
    start.show_busy(busy=True)
    assert not start.resume.rows[0].follow_up.isEnabled()
    start.show_busy(busy=False)
    assert start.resume.rows[0].follow_up.isEnabled()


def test_a_file_with_a_problem_has_no_follow_up(start):
    broken = SessionSummary(Path("oud.bijeenkomst"), None, problem="Beschadigd.")
    start.show_sessions([broken])
    assert start.resume.rows[0].follow_up.isHidden()


@pytest.mark.parametrize(("width", "percent"), [(1024, 100), (1366, 200), (1024, 200), (560, 100)])
def test_both_words_have_room(start, text_percent, width, percent):
    start.resize(900, 700)
    text_percent(percent)
    start.resize(width, 768)
    start.show_sessions([a_summary(back=3, group="Gemeente Zuid, afdeling Jeugd en Gezin")])
    QApplication.processEvents()
    row = start.resume.rows[0]
    for button in (row.follow_up, row.button):
        assert button.width() >= button.sizeHint().width()
        right = button.mapTo(start, button.rect().topRight()).x()
        assert right < start.width()
    first, *_ = [label for label in row.children() if getattr(label, "text", None)]
    assert first.width() > 100
