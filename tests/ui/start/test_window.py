"""The first window: begin with one click, or go on where it stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget

from companion.domain.session import SessionDetails, SessionSummary
from companion.domain.variant import Variant
from companion.ui.start.window import StartWindow
from tests.frozen_day import freeze_day
from tests.ui.conftest import click, dispose, visible_words

Key = Qt.Key
TODAY = date(2026, 11, 23)
DETAILS = SessionDetails("1", "klein", Variant.HALF_DAY, TODAY, "School De Regenboog")
NEWER = "Dit bestand is gemaakt met een nieuwere versie van de app."
SIZES = [(1024, 768, 100), (1366, 768, 100), (1440, 900, 100), (1920, 1080, 100), (1024, 768, 150),
         (1366, 768, 200), (1024, 768, 200), (560, 420, 100)]  # fmt: skip


def a_summary(number: int = 1, **facts: object) -> SessionSummary:
    moment = datetime(2026, 11, 23, 12, number, tzinfo=UTC)
    return replace(
        SessionSummary(Path(f"{number}.bijeenkomst"), DETAILS, "M6 Samen aan tafel", 34, moment),
        **facts,
    )


@pytest.fixture(autouse=True)
def frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be the same day all through a test."""
    freeze_day(monkeypatch, TODAY, "companion.ui.start.details", "companion.ui.start.resume_row")


@pytest.fixture
def start(dressed: None, qapp: QApplication, frozen: None) -> Iterator[StartWindow]:
    window = StartWindow("Gelijkwaardig samenwerken")
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qapp.processEvents()
    yield window
    dispose(window)


def heard(signal: object) -> list[object]:
    """Return the list in which everything comes that a signal says."""
    news: list[object] = []
    signal.connect(lambda *said: news.append(said[0] if said else "said"))  # type: ignore[attr-defined]
    return news


# --- begin ---------------------------------------------------------------------------------------


def test_one_click_begins_with_nothing_filled_in(start: StartWindow) -> None:
    begun = heard(start.begin_wanted)
    click(start, "Begin")
    assert len(begun) == 1
    details = start.form.details(DETAILS)
    assert (details.group, details.place, details.people) == ("", "", 12)
    assert details.variant is Variant.HALF_DAY
    assert details.held_on == TODAY


def test_the_cursor_is_in_the_first_field(start: StartWindow) -> None:
    assert start.focusWidget().accessibleName() == "Groep"


@pytest.mark.parametrize(
    "name", ["Groep", "Plaats", "Trainer", "Datum", "Hoeveel mensen", "Werkveld"]
)
def test_enter_in_a_field_begins_once(start: StartWindow, name: str) -> None:
    begun = heard(start.begin_wanted)
    field = next(w for w in start.form.findChildren(QWidget) if w.accessibleName() == name)
    field.setFocus()
    QTest.keyClick(start.focusWidget(), Key.Key_Return)
    assert len(begun) == 1


def test_enter_on_another_button_presses_that_button(start: StartWindow) -> None:
    begun, asked = heard(start.begin_wanted), heard(start.folder_wanted)
    start.folder.setFocus()
    QTest.keyClick(start.folder, Key.Key_Return)
    assert (len(begun), len(asked)) == (0, 1)


def test_while_a_session_opens_nothing_else_can_begin(start: StartWindow) -> None:
    start.show_sessions([a_summary()])
    QApplication.processEvents()
    begun, opened = heard(start.begin_wanted), heard(start.open_wanted)
    start.show_busy(busy=True)
    assert "Even geduld …" in visible_words(start)
    click(start, "Even geduld …")
    click(start, "Verder")
    QTest.keyClick(start.form, Key.Key_Return)
    assert begun == opened == []
    start.show_busy(busy=False)
    click(start, "Begin")
    assert len(begun) == 1


# --- go on ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("summary", "facts"),
    [
        (a_summary(), "vandaag, bij M6 Samen aan tafel, 34 notities"),
        (a_summary(notes=1), "vandaag, bij M6 Samen aan tafel, 1 notitie"),
        (a_summary(notes=0, stopped_at=""), "vandaag, 0 notities"),
        (
            a_summary(details=replace(DETAILS, held_on=TODAY - timedelta(1))),
            "gisteren, bij M6 Samen aan tafel, 34 notities",
        ),
        (
            a_summary(details=replace(DETAILS, held_on=date(2020, 10, 12))),
            "12 oktober 2020, bij M6 Samen aan tafel, 34 notities",
        ),
    ],
)
def test_a_row_says_when_where_it_stopped_and_how_many_notes(
    start: StartWindow, summary: SessionSummary, facts: str
) -> None:
    start.show_sessions([summary])
    assert start.resume.rows[0].title == "School De Regenboog"
    assert start.resume.rows[0].facts == facts


def test_a_session_without_a_group_has_a_name_too(start: StartWindow) -> None:
    start.show_sessions([a_summary(details=replace(DETAILS, group=""))])
    assert start.resume.rows[0].title == "Zonder groepsnaam"


def test_going_on_opens_that_file(start: StartWindow) -> None:
    opened = heard(start.open_wanted)
    start.show_sessions([a_summary(1), a_summary(2)])
    QTest.mouseClick(start.resume.rows[1].button, Qt.MouseButton.LeftButton)
    assert opened == [Path("2.bijeenkomst")]


def test_a_file_with_a_problem_says_what_and_has_nothing_to_press(start: StartWindow) -> None:
    broken = SessionSummary(Path("map/oud.bijeenkomst"), None, problem=NEWER)
    start.show_sessions([broken])
    row = start.resume.rows[0]
    texts = [label.text() for label in row.findChildren(QLabel)]
    assert texts == ["oud.bijeenkomst", f"{NEWER} De app wist dit bestand niet vanzelf."]
    assert not row.button.isVisible()


def test_without_sessions_it_says_where_they_will_be(start: StartWindow) -> None:
    start.show_sessions([])
    assert start.resume._none.isVisible()
    start.show_sessions([a_summary()])
    assert not start.resume._none.isVisible()


def test_after_a_crash_one_question_goes_on(start: StartWindow) -> None:
    opened = heard(start.open_wanted)
    start.show_sessions([a_summary(1), a_summary(2, closed_well=False)])
    assert start.banner.isVisible()
    assert "M6 Samen aan tafel" in start.banner.text
    assert "Alles is bewaard" in start.banner.text
    click(start.banner, "Ga verder")
    assert opened == [Path("2.bijeenkomst")]
    start.show_sessions([a_summary(1), a_summary(2)])
    assert not start.banner.isVisible()


def test_a_damaged_file_is_no_crash(start: StartWindow) -> None:
    broken = SessionSummary(Path("x"), None, problem="Beschadigd.", closed_well=False)
    start.show_sessions([broken])
    assert not start.banner.isVisible()


# --- sizes ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_nothing_is_cut_at_any_size(
    qapp: QApplication,
    text_percent: Callable[[int], None],
    width: int,
    height: int,
    percent: int,
) -> None:
    text_percent(percent)
    start = StartWindow("Gelijkwaardig samenwerken")
    broken = SessionSummary(Path("oud.bijeenkomst"), None, problem=NEWER)
    start.show_sessions([a_summary(closed_well=False), broken])
    start.resize(width, height)
    start.show()
    qapp.processEvents()
    area = start.findChild(QScrollArea)
    assert area.widget().width() == area.viewport().width()
    for part in start.findChildren(QWidget):
        if part.isVisible() and isinstance(part, QLabel | QPushButton):
            right = part.mapTo(start, QPoint(part.width(), 0)).x()
            assert right <= start.width(), part.text()
            if isinstance(part, QLabel) and part.wordWrap():
                assert part.height() >= part.heightForWidth(part.width()), part.text()
            else:
                words = part.text().replace("&&", "&")
                assert part.width() >= part.fontMetrics().horizontalAdvance(words), words
    area.ensureWidgetVisible(start.begin)
    assert start.begin.visibleRegion().boundingRect() == start.begin.rect()
    dispose(start)


def test_nobody_is_told_that_there_is_nothing_before_it_was_looked_for(start: StartWindow) -> None:
    assert not start.resume._none.isVisible()
    start.show_sessions([])
    assert start.resume._none.isVisible()
