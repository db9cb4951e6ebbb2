"""Bending the programme: by keyboard, for this session only, and asked where it matters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from companion.domain.plan import Plan
from companion.domain.progress import Agenda
from companion.domain.session import Position
from companion.domain.step import Priority
from companion.domain.variant import Variant
from companion.ui.console.programme_words import core_text
from companion.ui.console.step_list import StepRow
from tests.builders import a_session, an_agenda
from tests.content.shipped import step_of, workshop
from tests.ui.conftest import click
from tests.ui.console.bending import Granted, opened
from tests.ui.console.outlooks import LATE, a_window

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def below(dressed: None) -> Iterator[QWidget]:
    with a_window() as window:
        yield window


@pytest.fixture
def small(below: QWidget) -> Granted:
    """Return the tiny programme, at its second step."""
    session = replace(a_session(), position=Position("quote"))
    return opened(below, an_agenda(), session)


@pytest.fixture
def shipped(below: QWidget) -> Granted:
    """Return the real programme, in its third module."""
    session = replace(a_session(), position=Position("M3.2"))
    return opened(below, Agenda.of(workshop(), Variant.HALF_DAY), session)


def test_all_steps_of_the_meeting_stand_there_with_their_minutes(small: Granted) -> None:
    rows = small.rows
    assert rows["title"] == StepRow("title", "title Stap title", "5 min", is_done=True)
    assert rows["quote"].is_on
    assert rows["worlds"].is_out, "a step of the other length can be brought in"
    assert "again" not in rows, "the meeting some weeks later is another one"
    assert small.dialog.list.current == "quote"


def test_it_says_that_the_programme_stays(small: Granted) -> None:
    labels = [label.text() for label in small.dialog.findChildren(QLabel)]
    assert "Alleen voor deze bijeenkomst. Je programma blijft zoals het is." in labels


# --- order ---------------------------------------------------------------------------------------


def test_alt_and_an_arrow_move_a_step_and_the_keyboard_goes_along(small: Granted) -> None:
    before = small.order
    small.at("question").press(Key.Key_Up, Held.AltModifier)
    assert small.order.index("question") == small.order.index("explanation") - 1
    assert small.dialog.list.current == "question"
    small.press(Key.Key_Down, Held.AltModifier)
    assert small.order == before
    assert small.words == ["“Stap question” staat weer op de oude plek"] * 2


def test_buttons_move_a_step_too(small: Granted) -> None:
    small.at("question")
    before = small.order
    click(small.dialog, "Eerder")
    assert small.order != before
    click(small.dialog, "Later")
    assert small.order == before
    assert len(small.words) == 2


def test_the_first_step_cannot_go_up(small: Granted) -> None:
    small.at("title").press(Key.Key_Up, Held.AltModifier)
    assert small.words == []


# --- leaving out ---------------------------------------------------------------------------------


def test_delete_leaves_a_step_out_and_brings_it_back(small: Granted) -> None:
    small.at("testimonial").press(Key.Key_Delete)
    assert small.rows["testimonial"].is_out
    assert small.rows["testimonial"].minutes == "weggelaten"
    small.press(Key.Key_Delete)
    assert small.rows["testimonial"].minutes == "4 min"
    assert small.words == [
        "“Stap testimonial” is weer terug in het programma",
        "“Stap testimonial” is weer weggelaten",
    ]


def test_the_button_says_what_it_does(small: Granted) -> None:
    small.at("testimonial")
    click(small.dialog, "Laat weg")
    click(small.dialog, "Zet terug")
    assert small.agenda.plan == Plan()


def test_a_step_of_the_other_length_can_be_brought_in(small: Granted) -> None:
    small.at("worlds").press(Key.Key_Delete)
    assert small.rows["worlds"].minutes == "2 min"


def test_the_step_that_is_on_cannot_be_left_out(small: Granted) -> None:
    small.at("quote").press(Key.Key_Delete)
    assert small.words == []
    assert small.dialog.panel.question == ("Deze stap staat nu aan. Ga eerst naar een andere stap.")


def test_a_step_of_the_core_says_why_and_asks_once_more(shipped: Granted) -> None:
    shipped.at("M8.2").press(Key.Key_Delete)
    assert shipped.words == []
    assert shipped.dialog.panel.question == (
        "Dit is kern: hier spreekt de groep af hoe het verder gaat. Toch weglaten?"
    )
    assert shipped.dialog.focusWidget() is shipped.dialog.panel._no
    click(shipped.dialog, "Toch weglaten")
    assert shipped.rows["M8.2"].is_out
    assert shipped.dialog.panel.question == ""


@pytest.mark.parametrize("how", ["Laat staan", "Escape", "another step"])
def test_a_step_of_the_core_stays_unless_she_is_sure(shipped: Granted, how: str) -> None:
    shipped.at("M8.2").press(Key.Key_Delete)
    if how == "Laat staan":
        click(shipped.dialog, how)
    elif how == "Escape":
        shipped.press(Key.Key_Escape)
    else:
        shipped.at("M8.3")
    assert shipped.words == []
    assert shipped.dialog.panel.question == ""
    assert shipped.dialog.list.hasFocus()
    assert shipped.dialog.isVisible()


def test_every_kind_of_core_step_has_a_reason() -> None:
    core = [s for m in workshop().modules for s in m.steps if s.priority is Priority.CORE]
    assert core
    for step in core:
        assert core_text(step).startswith("Dit is kern: ")


def test_what_belongs_to_a_step_goes_and_comes_with_it(shipped: Granted) -> None:
    steps = [s for m in workshop().modules for s in m.steps if s.belongs_to]
    for step in steps:
        owner = step_of(step.belongs_to)
        if owner.priority is Priority.CORE or step.priority is Priority.CORE:
            continue
        shipped.at(owner.id).press(Key.Key_Delete)
        assert shipped.rows[step.id].is_out
        shipped.at(step.id).press(Key.Key_Delete)
        assert not shipped.rows[owner.id].is_out


# --- minutes -------------------------------------------------------------------------------------


def test_plus_and_minus_change_the_minutes(small: Granted) -> None:
    small.at("question").press(Key.Key_Plus)
    assert small.rows["question"].minutes == "6 min"
    assert small.rows["question"].note == "was 5"
    small.press(Key.Key_Minus)
    assert small.agenda.plan == Plan()
    assert small.words == ["“Stap question” duurt weer 5 min", "“Stap question” duurt weer 6 min"]


def test_minutes_can_be_typed(small: Granted) -> None:
    small.at("question").press(Key.Key_Return)
    spin = small.dialog.panel._minutes
    assert spin.hasFocus()
    QTest.keyClicks(spin, "12")
    assert small.words == [], "not at every digit"
    QTest.keyClick(spin, Key.Key_Return)
    assert small.rows["question"].minutes == "12 min"
    assert small.dialog.isVisible()
    click(small.dialog, "−1")
    assert small.rows["question"].minutes == "11 min"


def test_a_practice_conversation_keeps_its_minutes(shipped: Granted) -> None:
    shipped.at("M3.4")
    usual = shipped.rows["M3.4"].minutes
    shipped.press(Key.Key_Minus)
    assert shipped.rows["M3.4"].minutes == usual
    shipped.press(Key.Key_Plus)
    assert shipped.rows["M3.4"].minutes != usual


def test_a_step_that_is_out_takes_no_minutes(small: Granted) -> None:
    small.at("testimonial").press(Key.Key_Delete)
    small.press(Key.Key_Plus)
    assert len(small.words) == 1
    assert not small.dialog.panel._minutes.isEnabled()


def test_the_sum_and_the_end_stand_below(small: Granted) -> None:
    before = small.dialog.total
    small.at("question").press(Key.Key_Plus)
    assert small.dialog.total != before
    small.dialog.show_outlook(LATE)
    assert small.dialog.total.endswith(". Einde 16:34, gepland 16:30")
    total = sum(small.agenda.minutes(s) for m, s in small.agenda.steps if m.id != "M3")
    hours, minutes = divmod(total, 60)
    assert small.dialog.total.startswith(f"Samen {hours} uur {minutes} min")


def test_enter_in_the_list_never_closes_the_window(small: Granted) -> None:
    small.at("testimonial").press(Key.Key_Return)
    small.press(Key.Key_Return)
    assert small.dialog.isVisible()
    click(small.dialog, "Klaar")
    assert not small.dialog.isVisible()


def test_plus_brings_no_step_back_that_was_left_out(small: Granted) -> None:
    small.at("explanation").press(Key.Key_Delete)
    assert small.rows["explanation"].is_out
    plan = small.agenda.plan
    small.at("explanation").press(Key.Key_Plus)
    assert small.agenda.plan == plan
