"""Making groups on the console: who is there, who is with whom, with the mouse and with keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from companion.domain.exercise_scenes import GroupLine, Seat
from companion.domain.roleplay import Role
from companion.domain.step_view import View
from companion.ui.console.director import DirectorPanel
from companion.ui.console.director_chip import PersonChip
from companion.ui.widgets.layouts import scrolling
from tests.ui.conftest import click, dispose, visible_words
from tests.ui.console.directing import (
    PHASES,
    PLAY,
    a_panel,
    chip,
    click_on,
    groups,
    people,
    texts,
    wishes,
)

Key = Qt.Key


@pytest.fixture
def panel(qapp: QApplication) -> Iterator[DirectorPanel]:
    area = scrolling(a_panel())
    area.resize(420, 700)
    area.show()
    area.activateWindow()
    qapp.processEvents()
    yield area.widget()
    dispose(area)


@pytest.mark.parametrize(
    ("sizes", "text"),
    [
        ((3,) * 6, "Met 18 kan het in drietallen: Maak opnieuw."),
        ((4, 4), "Met 8 kan het in viertallen: Maak opnieuw."),
        ((3, 3, 4), "Met 10 kan het in drietallen en viertallen: Maak opnieuw."),
        ((6, 7), "Met 13 kan het in 2 groepjes: Maak opnieuw."),
    ],
)
def test_groups_that_fit_better_are_told(
    panel: DirectorPanel, sizes: tuple[int, ...], text: str
) -> None:
    panel.groups.show_fitting(sizes)
    assert text in texts(panel)
    panel.groups.show_fitting(())
    assert "Maak opnieuw." not in texts(panel)


def test_everybody_is_there_by_number_and_role(panel: DirectorPanel) -> None:
    assert "7 aanwezig, 2 groepjes" in texts(panel)
    words = {c.person: c.text() for c in panel.findChildren(PersonChip)}
    assert words == dict(enumerate(["ouder", "professional", "kijker"] * 2 + ["kijker"], 1))
    assert chip(panel, 5).accessibleName() == "Nummer 5, professional, Groepje 2"


def test_more_of_one_role_are_told_apart_by_name(panel: DirectorPanel) -> None:
    seats = (Seat(1, Role.PROFESSIONAL, "Kees"), Seat(2, Role.PROFESSIONAL, "Tom"))
    panel.show_groups((GroupLine("Tafel 1", seats),), (), (1, 2))
    assert [chip(panel, n).text() for n in (1, 2)] == ["Kees", "Tom"]
    assert "1 groepje" in texts(panel)


def test_groups_are_made_with_one_button(panel: DirectorPanel) -> None:
    told = wishes(panel)
    panel.show_groups((), (), (1, 2, 3))
    assert "Toon op de beamer" not in visible_words(panel)
    click(panel, "Maak groepjes")
    panel.show_groups(groups(3), (), (1, 2, 3))
    click(panel, "Maak opnieuw")
    assert told == [("make",), ("make",)]


def test_somebody_comes_and_the_last_number_goes(panel: DirectorPanel) -> None:
    told = wishes(panel)
    click(panel, "Iemand erbij")
    click(panel, "Iemand weg")
    assert told == [("come",), ("gone", 7)]
    panel.show_groups((), (), ())
    button = next(b for b in panel.findChildren(QPushButton) if b.text() == "Iemand weg")
    assert not button.isEnabled()


def test_what_can_be_done_with_a_person_stands_below_the_group(
    panel: DirectorPanel, qapp: QApplication
) -> None:
    told = wishes(panel)
    assert "Is weg" not in visible_words(panel)
    click_on(chip(panel, 2))
    assert {"Naar groepje 2", "Slaat over", "Is weg"} <= set(visible_words(panel))
    assert "Naar groepje 1" not in visible_words(panel)
    qapp.processEvents()
    offered = panel.groups.people.offered
    assert chip(panel, 2).mapTo(panel, chip(panel, 2).rect().bottomLeft()).y() < (
        offered.mapTo(panel, offered.rect().topLeft()).y()
    )
    for word in ("Naar groepje 2", "Slaat over", "Is weg"):
        click(panel, word)
    assert told == [("move", 2, 1), ("aside", 2), ("gone", 2)]


def test_who_sits_it_out_can_come_back(panel: DirectorPanel) -> None:
    told = wishes(panel)
    panel.show_groups(groups(3), (4,), (1, 2, 3, 4))
    assert "Slaat deze keer over" in texts(panel)
    click_on(chip(panel, 4))
    click(panel, "Weer meedoen")
    assert told == [("join", 4)]


def test_a_person_stays_chosen_in_the_other_group(panel: DirectorPanel, qapp: QApplication) -> None:
    click_on(chip(panel, 2))
    first, second = groups(3, 4)
    moved = (
        GroupLine("Groepje 1", (first.seats[0], first.seats[2])),
        GroupLine("Groepje 2", (*second.seats, Seat(2, Role.OBSERVER, ""))),
    )
    panel.show_groups(moved, (), people(moved))
    qapp.processEvents()
    assert panel.groups.people.chosen == 2
    assert "Naar groepje 1" in visible_words(panel)
    panel.show_groups(groups(1), (), (1,))
    assert panel.groups.people.chosen == 0
    assert "Is weg" not in visible_words(panel)


def test_arrows_go_from_person_to_person_and_tab_to_what_can_be_done(
    panel: DirectorPanel, qapp: QApplication
) -> None:
    chip(panel, 1).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chip(panel, 1), Key.Key_Right)
    assert panel.groups.people.chosen == 2
    assert chip(panel, 2).hasFocus()
    QTest.keyClick(chip(panel, 2), Key.Key_Tab)
    focus = panel.window().focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Naar groepje 2"
    QTest.keyClick(chip(panel, 2), Key.Key_Left)
    QTest.keyClick(chip(panel, 1), Key.Key_Up)
    assert panel.groups.people.chosen == 7


def test_the_keyboard_stays_with_the_person_after_a_move(
    panel: DirectorPanel, qapp: QApplication
) -> None:
    click_on(chip(panel, 2))
    chip(panel, 2).setFocus()
    QTest.keyClick(chip(panel, 2), Key.Key_Tab)
    panel.show_groups(groups(4, 3), (), tuple(range(1, 8)))
    assert chip(panel, 2).hasFocus()


def test_the_same_groups_again_move_nothing(panel: DirectorPanel) -> None:
    before = chip(panel, 3)
    panel.show_groups(groups(3, 4), (), tuple(range(1, 8)))
    assert chip(panel, 3) is before


def test_during_the_play_the_list_is_folded_and_opens(
    panel: DirectorPanel, qapp: QApplication
) -> None:
    panel.show_phases(PHASES, PLAY)
    assert not panel.groups.people.isVisible()
    assert "7 aanwezig, 2 groepjes" in texts(panel)
    click(panel, "Verander groepjes")
    qapp.processEvents()
    assert panel.groups.people.isVisible()


def test_the_groups_go_on_the_stage_and_off_again(panel: DirectorPanel) -> None:
    told = wishes(panel)
    click(panel, "Toon op de beamer")
    panel.show_view(View.GROUPS)
    panel.show_phases(PHASES, PLAY)
    click(panel, "Haal van de beamer")
    assert told == [("groups", True), ("groups", False)]
