"""The place in the start window: what is known of it, and the places to choose from."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from companion.domain.place import PlaceMemory
from companion.domain.preferences import Preferences
from companion.ui.start.place_words import known_words, side_word
from companion.ui.start.window import StartWindow
from tests.ui.conftest import click, dispose

Key = Qt.Key
SIZE = "1280\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}800"
TODAY = date(2026, 11, 23)
USUAL = {"Key_PageDown": "volgende", "Key_PageUp": "vorige"}
KOM = PlaceMemory(
    "Buurthuis De Kom", None, "rechts", 1280, 800, 28, USUAL, date(TODAY.year, 10, 12)
)
NASTY = PlaceMemory("De <b>Hub</b> & co")
PLACES = (KOM, NASTY, PlaceMemory("", width=1, height=1))


@pytest.fixture
def start(dressed: None, qapp: QApplication) -> Iterator[StartWindow]:
    window = StartWindow("Gelijkwaardig samenwerken")
    window.resize(1366, 768)
    window.show_preferences(Preferences(places=PLACES, calm=True))
    window.show()
    window.activateWindow()
    qapp.processEvents()
    yield window
    dispose(window)


# --- what is known -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (
            {},
            f"beamer rechts, {SIZE}, klikker werkt, nagekeken op 12 oktober",
        ),
        (
            {"side": ""},
            f"beamer, {SIZE}, klikker werkt, nagekeken op 12 oktober",
        ),
        (
            {"clicker": {}, "smallest_text": 40, "width": 0},
            "grotere tekst, nagekeken op 12 oktober",
        ),
        ({"clicker": {}, "width": 0, "checked_on": TODAY}, "vandaag nagekeken"),
    ],
)
def test_what_is_known_in_words(facts, words):
    values = {field: getattr(KOM, field) for field in KOM.__slots__} | facts
    assert known_words(PlaceMemory(**values), TODAY) == f"Buurthuis De Kom: {words}."


def test_a_side_is_one_word_and_nothing_when_it_is_not_known():
    assert [side_word(side) for side in ("links", "boven", "")] == ["links", "boven", ""]


def test_of_a_place_without_facts_nothing_is_said():
    assert known_words(NASTY, TODAY) == ""


def test_a_projector_without_a_place_has_a_name_too():
    assert (
        known_words(PLACES[2], TODAY)
        == "Deze beamer: beamer, 1\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}1."
    )


def test_a_known_place_says_what_is_known_under_its_field(start):
    assert not start.form._known.isVisible()
    start.form.show_place("  buurthuis de KOM ")
    said = start.form._known.text()
    assert said.startswith(f"Buurthuis De Kom: beamer rechts, {SIZE}")
    assert start.form._known.isVisible()
    start.form.show_place("Ergens anders")
    assert not start.form._known.isVisible()


def test_the_place_of_the_last_time_says_it_at_once(start):
    start.show_preferences(Preferences(place="Buurthuis De Kom", places=PLACES))
    assert start.form._known.isVisible()


def test_after_a_room_check_it_says_more(start):
    start.form.show_place("De Nieuwe")
    start.form.show_places([PlaceMemory("De Nieuwe", width=1920, height=1080)])
    assert (
        start.form._known.text()
        == "De Nieuwe: beamer, 1920\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}1080."
    )


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_all_that_is_known_can_be_read_at_any_width(start, text_percent, qapp, percent):
    text_percent(percent)
    start.form.show_place("Buurthuis De Kom")
    label = start.form._known
    for width, height in ((560, 420), (1024, 768), (1180, 780), (1366, 768), (1920, 1080)):
        start.resize(width, height)
        for _ in range(5):  # what a layout finds out, the one around it hears an event later
            qapp.processEvents()
        assert label.isVisible()
        assert label.height() >= label.heightForWidth(label.width()), (width, label.size())


# --- suggestions ---------------------------------------------------------------------------------


def popup(start: StartWindow) -> QListView:
    return start.form._place.completer().popup()


def test_places_come_back_as_plain_suggestions(start):
    start.form._place.setFocus()
    QTest.keyClicks(start.form._place, "HU")
    assert popup(start).isVisible()
    model = popup(start).model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert names == ["Buurthuis De Kom", "De <b>Hub</b> & co"]
    popup(start).hide()


def test_a_suggestion_is_taken_by_keyboard_and_begins_nothing(start):
    begun = []
    start.begin_wanted.connect(lambda: begun.append(1))
    start.form._place.setFocus()
    QTest.keyClicks(start.form._place, "kom")
    QTest.keyClick(popup(start), Key.Key_Down)
    QTest.keyClick(popup(start), Key.Key_Return)
    assert start.form.place == "Buurthuis De Kom"
    assert not popup(start).isVisible()
    assert begun == []
    assert start.form._known.isVisible()


# --- what else the window offers -----------------------------------------------------------------


def test_the_room_check_is_one_click_away(start):
    wanted = []
    start.room_check_wanted.connect(lambda: wanted.append(1))
    click(start, "Zaalcheck")
    assert wanted == [1]


def test_less_movement_is_shown_and_asked_for_by_keyboard(start):
    wanted = []
    start.calm_wanted.connect(wanted.append)
    assert start.calm.isChecked()
    start.calm.setFocus()
    QTest.keyClick(start.calm, Key.Key_Space)
    assert wanted == [False]
    start.show_preferences(Preferences(calm=True))
    assert (start.calm.isChecked(), wanted) == (True, [False])


def test_the_first_window_brings_nothing_of_the_room_check(profile):
    script = (
        "import sys, companion.front\n"
        "heavy = [n for n in sys.modules if 'roomcheck' in n or 'psutil' in n or 'screens' in n]\n"
        "sys.exit(', '.join(heavy) or None)"
    )
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
