"""The row with the time: words that a trainer reads at a glance, and that stay in their place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from companion.domain.schedule import END, Lock, Outlook, outlook
from companion.domain.timing import AgreedTimes, Beginning, StepTime
from companion.ui.console.time_strip import TimeStrip
from companion.ui.console.time_words import moment_text, span_text, spoken
from tests.builders import a_session, an_agenda
from tests.live.conftest import told_by
from tests.ui.conftest import click, dispose, visible_words
from tests.ui.console.outlooks import LATE, NOW, ON_TIME, WAITING, an_outlook, at


@pytest.fixture
def strip(dressed: None) -> Iterator[TimeStrip]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    shown = TimeStrip()
    column.addWidget(shown)
    column.addStretch(1)
    page.resize(1366, 300)
    page.show()
    yield shown
    dispose(page)


def test_who_is_late_reads_all_of_it_in_one_row(strip: TimeStrip) -> None:
    strip.show_outlook(LATE, NOW)
    assert strip.words == (
        "Deze stap:",
        "nog 3:10",
        "4 min achter",
        "Einde 16:34, afgesproken 16:30",
        "pauze om 14:35, over 22 min",
    )


@pytest.mark.parametrize(
    ("behind", "words"),
    [(0, "op schema"), (60, "op schema"), (-60, "op schema"), (61, "1 min achter"),
     (119, "2 min achter"), (-61, "1 min voor"), (-170, "3 min voor"), (3900, "1 uur 5 min achter"),
     (7200, "2 uur achter")],
)  # fmt: skip
def test_the_pace_is_said_in_whole_minutes(strip: TimeStrip, behind: float, words: str) -> None:
    strip.show_outlook(an_outlook(behind=float(behind)), NOW)
    assert words in strip.words


def test_time_that_is_over_is_said_calmly_in_amber(strip: TimeStrip) -> None:
    strip.show_outlook(an_outlook(left_here=-125.0), NOW)
    assert "2:05 over tijd" in strip.words
    assert strip._left.property("look") == "nowLate"
    strip.show_outlook(an_outlook(left_here=0.0), NOW)
    assert "nog 0:00" in strip.words
    assert strip._left.property("look") == "now"


def test_an_end_as_agreed_is_said_once(strip: TimeStrip) -> None:
    strip.show_outlook(an_outlook(ends_at=at(16, 30, 40)), NOW)
    assert "Einde 16:30" in strip.words
    strip.show_outlook(an_outlook(agreed_end=None), NOW)
    assert "Einde 16:34" in strip.words


def test_the_end_is_that_of_the_computers_clock(strip: TimeStrip) -> None:
    steady = replace(LATE, ends_at=at(15, 34), agreed_end=None, offset=3600.0)
    strip.show_outlook(steady, NOW - 3600)
    assert "Einde 16:34" in strip.words


@pytest.mark.parametrize(
    ("lock", "words"),
    [
        (Lock("pauze", at(14, 35), agreed=False), "pauze rond 14:35, over 22 min"),
        (Lock("pauze", at(14, 3), agreed=True), "pauze zou om 14:03 beginnen"),
        (Lock(END, at(16, 30), agreed=True), "nog 2 uur 17 min tot het einde"),
    ],
)
def test_what_comes_at_a_time(strip: TimeStrip, lock: Lock, words: str) -> None:
    strip.show_outlook(an_outlook(next_lock=lock), NOW)
    assert strip.words[-1] == words


@pytest.mark.parametrize(
    ("begins_in", "words"),
    [(480.0, "Begint over 8 min"), (30.0, "Begint zo"), (0.0, "Nog niet begonnen"),
     (None, "Nog niet begonnen")],
)  # fmt: skip
def test_before_the_begin_it_says_when(
    strip: TimeStrip, begins_in: float | None, words: str
) -> None:
    strip.show_outlook(replace(WAITING, begins_in=begins_in), NOW)
    assert strip.words[0] == words
    assert not strip.offers_rescue
    assert not [word for word in strip.words if "achter" in word or "schema" in word]


def test_only_who_is_late_is_offered_tijdredder(strip: TimeStrip) -> None:
    for shown, offered in ((ON_TIME, False), (LATE, True), (an_outlook(behind=60.0), True)):
        strip.show_outlook(shown, NOW)
        assert strip.offers_rescue == offered
        assert ("Tijdredder" in visible_words(strip)) == offered
    on_time = an_outlook(behind=60.0, ends_at=at(16, 31))
    strip.show_outlook(on_time, NOW)
    assert not strip.offers_rescue


def test_the_buttons_say_what_is_wanted(strip: TimeStrip) -> None:
    strip.show_outlook(LATE, NOW)
    rescue, times = told_by(strip.rescue_wanted), told_by(strip.times_wanted)
    click(strip, "Tijdredder")
    strip._times.setFocus()
    QTest.keyClick(strip._times, Qt.Key.Key_Return)
    assert (rescue.count, times.count) == (1, 1)


def test_nothing_moves_while_seconds_tick(strip: TimeStrip) -> None:
    places = set()
    for second in range(400):
        strip.show_outlook(an_outlook(left_here=190.0 - second), NOW + second)
        QApplication.processEvents()
        parts = (*strip._parts, strip._rescue, strip._times)
        places.add(tuple(part.geometry().getRect() for part in parts))
    assert len(places) == 1


def test_another_pace_moves_nothing_either(strip: TimeStrip) -> None:
    places = set()
    for shown in (LATE, ON_TIME, an_outlook(behind=-700.0, left_here=-3000.0)):
        strip.show_outlook(shown, NOW)
        QApplication.processEvents()
        room = strip._lock.parentWidget().width()
        places.add((strip._lock.x(), strip._times.x(), strip.height(), room))
    assert len(places) == 1


def test_all_words_of_a_line_stand_on_one_height(
    strip: TimeStrip, text_percent: Callable[[int], None]
) -> None:
    strip.show_outlook(LATE, NOW)
    for percent in (100, 200, 100):
        text_percent(percent)
        QApplication.processEvents()
        middles: dict[int, set[int]] = {}
        for part in strip._parts:
            middles.setdefault(part.y(), set()).add(part.geometry().center().y())
        assert all(len(found) == 1 for found in middles.values()), percent


def test_a_screen_reader_hears_sentences_and_not_every_second(
    strip: TimeStrip, monkeypatch: pytest.MonkeyPatch
) -> None:
    strip.show_outlook(LATE, NOW)
    assert strip.accessibleName() == (
        "Deze stap: nog 3 minuten. 4 minuten achter. Einde 16:34, afgesproken 16:30. "
        "pauze om 14:35, over 22 minuten"
    )
    told = []
    parts = (strip, strip._left, strip._pace, strip._end, strip._lock)
    for second in range(1, 60):
        before = [part.accessibleName() for part in parts]
        strip.show_outlook(an_outlook(left_here=190.0 - second), NOW)
        told += [True for part, name in zip(parts, before, strict=True)
                 if part.accessibleName() != name]  # fmt: skip
    assert len(told) <= 2, "once for the row and once for the minutes"


def test_what_ticks_has_a_name_of_its_own(strip: TimeStrip) -> None:
    """Qt tells a screen reader of every new text of a label that has none."""
    strip.show_outlook(an_outlook(left_here=-60.0), NOW)
    interface = QAccessible.queryAccessibleInterface(strip._left)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "Deze stap: 1 minuut over tijd"


@pytest.mark.parametrize(
    ("width", "percent", "lines"), [(1366, 100, 1), (1024, 100, 1), (1366, 200, 1), (1024, 200, 2)]
)
def test_the_row_takes_no_more_than_two_lines(
    strip: TimeStrip,
    text_percent: Callable[[int], None],
    width: int,
    percent: int,
    lines: int,
) -> None:
    text_percent(percent)
    page = strip.parentWidget()
    page.resize(width, 600)
    strip.show_outlook(an_outlook(left_here=-59 * 60.0, behind=59 * 60.0), NOW)
    QApplication.processEvents()
    tops = {part.y() for part in strip._parts if part.isVisible()}
    assert len(tops) == lines
    for part in (*strip._parts, strip._rescue, strip._times):
        right = part.mapTo(strip, QPoint(part.width(), 0)).x()
        assert right <= strip.width()
        assert part.width() >= part.minimumSizeHint().width()


def test_narrow_says_less_and_a_screen_reader_hears_all(
    strip: TimeStrip, text_percent: Callable[[int], None]
) -> None:
    text_percent(200)
    strip.show_outlook(LATE, NOW)
    strip.parentWidget().resize(1000, 600)
    QApplication.processEvents()
    assert strip.words[-2:] == ("4 min achter", "Einde 16:34, was 16:30")
    assert "afgesproken 16:30" in strip.accessibleName()


def test_a_real_session_that_is_late_shows_how_late(strip: TimeStrip) -> None:
    agenda, began = an_agenda(), at(13, 0)
    session = replace(
        a_session(),
        beginning=Beginning(began, 100),
        step_times={"title": StepTime("title", 0.0, began)},
    )
    now = began + 9 * 60
    seen: Outlook = outlook(agenda, session, now, now)
    strip.show_outlook(seen, now)
    assert strip.words[1] == "4:00 over tijd"
    assert seen.behind is not None
    assert strip.words[2].endswith(("achter", "voor", "op schema"))
    assert moment_text(seen.ends_at, 0.0) in strip.words[3]


def test_spans_and_spoken_words() -> None:
    assert [span_text(s) for s in (29, 30, 90, 3600, 3660, -240)] == [
        "0 min", "1 min", "2 min", "1 uur", "1 uur 1 min", "4 min"]  # fmt: skip
    assert spoken("nog 1 min, over 21 min") == "nog 1 minuut, over 21 minuten"


def test_an_end_that_nobody_agreed_is_called_planned(strip: TimeStrip) -> None:
    planned = an_outlook(next_lock=Lock(END, at(16, 30), agreed=False))
    strip.show_outlook(planned, NOW)
    assert "Einde 16:34, gepland 16:30" in strip.words
    assert "gepland 16:30" in strip.accessibleName()
    strip.show_outlook(LATE, NOW, AgreedTimes(pause=time(14, 35)))
    assert "Einde 16:34, gepland 16:30" in strip.words, "only the break was agreed"
    strip.show_outlook(LATE, NOW, AgreedTimes(end=time(16, 30)))
    assert "Einde 16:34, afgesproken 16:30" in strip.words


def test_large_text_leaves_one_line_where_the_session_has_begun(
    strip: TimeStrip, text_percent: Callable[[int], None]
) -> None:
    text_percent(200)
    strip.show_outlook(LATE, NOW)
    for _ in range(4):
        QApplication.processEvents()
    assert strip.height() <= 80
