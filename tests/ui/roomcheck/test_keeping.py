"""What is kept of a room check, and what is never lost or kept by accident."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from companion.domain.place import PlaceMemory, ScreenIdentity
from companion.domain.preferences import Preferences
from companion.ui.roomcheck.sight import Sight
from tests.ui.conftest import click, visible_words

Key = Qt.Key
KOM = PlaceMemory("De Kom", smallest_text=34, checked_on=date(2020, 10, 12), reads_well=True)


def escape(room) -> None:
    QTest.keyClick(room.check.focusWidget() or room.check, Key.Key_Escape)


def look(room) -> None:
    """Put the test on the only screen, and come back from it."""
    click(room.check, "Toon de tekst")
    QTest.keyClick(room.stage, Key.Key_Escape)


# --- Esc ----------------------------------------------------------------------------------------


def test_with_nothing_to_lose_esc_closes(open_room):
    room = open_room(place="De Hub")
    escape(room)
    assert not room.check.isVisible()


def answer_reading(room) -> None:
    look(room)
    click(room.check, "Ja")


def answer_clicker(room) -> None:
    click(room.check, "Geen klikker")


def learn_clicker(room) -> None:
    click(room.check, "Leer je klikker")
    for key in (Key.Key_PageDown, Key.Key_PageUp, Key.Key_PageDown):
        QTest.keyClick(room.check, key)


@pytest.mark.parametrize("answer", [answer_reading, answer_clicker, learn_clicker])
def test_esc_loses_no_answer(open_room, answer):
    room = open_room(place="De Hub")
    answer(room)
    assert room.check.foot.hint == ""
    escape(room)
    assert room.check.isVisible()
    assert room.check.foot.hint == "Nog niet bewaard. Klik op Bewaar, of op Sluit."
    click(room.check, "Sluit")
    assert not room.check.isVisible()
    assert room.kept == []


def test_without_a_place_esc_says_that_it_wants_one(open_room):
    room = open_room()
    answer_clicker(room)
    escape(room)
    assert room.check.foot.hint == "Nog niet bewaard. Vul een plaats in, of klik op Sluit."
    room.check.foot.edit.setText("De Hub")
    assert room.check.foot.hint == ""


def test_a_session_leaves_its_keys_alone(open_room):
    assert open_room().check.property("keepsKeys") is True


# --- what it is kept under ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("beamer", "word", "hint"),
    [
        (ScreenIdentity("Epson", "EB-W06", "", "HDMI-1"), "Bewaar voor deze beamer", ""),
        (
            ScreenIdentity(name="HDMI-1"),
            "Vul een plaats in om te bewaren",
            "Deze beamer zegt niet hoe hij heet. Zonder plaats vind ik niets terug.",
        ),
    ],
)
def test_only_what_is_found_again_is_kept_without_a_place(
    open_room, monkeypatch, beamer, word, hint
):
    sight = Sight("laptop", "een beamer", beamer, "rechts", 1280, 800)
    monkeypatch.setattr("companion.ui.roomcheck.dialog.sight_of", lambda *_: sight)
    room = open_room()
    assert word in visible_words(room.check)
    assert room.check.foot.hint == hint
    assert room.check.foot.keep.isEnabled() is (not hint)
    room.check.foot.edit.setText("De Hub")
    assert room.check.foot.keep.isEnabled()
    assert room.check.foot.hint == ""


# --- reading ------------------------------------------------------------------------------------


def kept_again(open_room, memory: PlaceMemory):
    """Return what the reading row says in a place where this was kept."""
    return open_room(Preferences(places=(memory,)), memory.place).says["Lezen"]


def test_kept_without_an_answer_it_never_says_that_it_could_be_read(open_room):
    room = open_room(place="De Hub")
    click(room.check, "Bewaar voor De Hub")
    (memory,) = room.kept
    assert not memory.reads_well
    assert kept_again(open_room, memory)[0] == "weet ik niet"


def test_kept_after_yes_it_says_so_the_next_time(open_room):
    room = open_room(place="De Hub")
    answer_reading(room)
    click(room.check, "Bewaar voor De Hub")
    (memory,) = room.kept
    assert memory.reads_well
    verdict, text = kept_again(open_room, memory)
    assert verdict == "goed"
    assert text.startswith("De vorige keer was het hier goed te lezen.")


def test_too_small_at_its_largest_is_no_good_reading(open_room):
    room = open_room(place="De Hub")
    look(room)
    for _ in range(3):
        click(room.check, "Groter")
        QTest.keyClick(room.stage, Key.Key_Escape)
    click(room.check, "Bewaar voor De Hub")
    (memory,) = room.kept
    assert (memory.smallest_text, memory.reads_well) == (40, False)


def test_while_it_still_asks_the_size_of_before_is_kept(open_room):
    room = open_room(Preferences(places=(KOM,)), "De Kom")
    look(room)
    click(room.check, "Groter")
    QTest.keyClick(room.stage, Key.Key_Escape)
    click(room.check, "Bewaar voor De Kom")
    (memory,) = room.kept
    assert memory == replace(KOM, checked_on=memory.checked_on)
