"""The room check as a whole: one sentence at the end, and what is kept of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from companion.domain.place import PlaceMemory, ScreenIdentity
from companion.domain.preferences import Preferences
from companion.domain.stage import ReadingTestScene
from companion.live.laptop import Power
from tests.ui.conftest import click, visible_words

Key = Qt.Key
SIZE = "1280\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}800"
EPSON = ScreenIdentity("Epson", "EB-W06", "X5TY", "HDMI-1")
USUAL = {"Key_PageDown": "volgende", "Key_PageUp": "vorige"}
TODAY = date(2026, 11, 23)
KOM = PlaceMemory(
    "Buurthuis De Kom", EPSON, "links", 1280, 800, 34, USUAL, date(2020, 10, 12), reads_well=True
)
KNOWN = Preferences(places=(KOM,))


def test_the_first_time_it_says_what_is_left(open_room):
    room = open_room()
    assert room.summary == "Kijk nog even naar de schermen, het lezen, de klikker en de laptop."
    assert [word for word, _ in room.says.values()] == [
        "kijk even",
        "weet ik niet",
        "weet ik niet",
        "weet ik niet",
        "goed",
    ]


def test_the_next_time_it_says_what_it_knows(open_room):
    room = open_room(KNOWN, " buurthuis de kom ")
    about = room.check._about.text()
    assert about == (
        f"Buurthuis De Kom: beamer links, {SIZE}, grotere tekst, klikker werkt, "
        "nagekeken op 12 oktober 2020."
    )
    assert room.says["Lezen"][0] == room.says["Klikker"][0] == "goed"


def test_a_name_that_is_typed_here_is_looked_up_too(open_room):
    room = open_room(KNOWN)
    room.check.foot.edit.setText("BUURTHUIS DE KOM")
    assert room.says["Lezen"][0] == "goed"
    assert room.check.reading.size_chosen == 34
    room.check.foot.edit.setText("De Hub")
    assert room.says["Lezen"][0] == "weet ik niet"
    assert room.check.reading.size_chosen == 28


def test_what_is_kept_is_what_was_found(open_room):
    room = open_room(place="  De   Hub ")
    click(room.check, "Geen klikker")
    click(room.check, "Bewaar voor De Hub")
    assert room.kept == [PlaceMemory("De Hub", checked_on=TODAY)]
    assert not room.check.isVisible()


def test_without_a_projector_what_was_known_of_it_stays(open_room):
    room = open_room(KNOWN, "Buurthuis De Kom")
    click(room.check, "Bewaar voor Buurthuis De Kom")
    assert room.kept == [replace(KOM, checked_on=TODAY)]


def test_enter_in_the_name_keeps_once(open_room):
    room = open_room(place="De Hub")
    room.check.foot.edit.setFocus()
    QTest.keyClick(room.check.foot.edit, Key.Key_Return)
    assert len(room.kept) == 1


def test_there_must_be_something_to_keep_it_under(open_room):
    room = open_room()
    assert not room.check.foot.keep.isEnabled()
    assert "Vul een plaats in om te bewaren" in visible_words(room.check)
    room.check.foot.edit.setText("De Hub")
    assert room.check.foot.keep.isEnabled()
    assert "Bewaar voor De Hub" in visible_words(room.check)


def test_a_long_name_is_shortened_on_the_button_only(open_room):
    room = open_room(place="Multifunctioneel wijkcentrum De Brede Sluis")
    assert "Bewaar voor Multifunctioneel wijkce…" in visible_words(room.check)
    assert room.check.foot.keep.accessibleName().endswith("De Brede Sluis")


def test_nothing_scrolls_where_everything_fits(open_room):
    assert open_room().check._scroll.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("how", ["Sluit", "Escape"])
def test_leaving_keeps_nothing_and_lets_go_of_everything(open_room, how):
    room = open_room(place="De Hub")
    if how == "Escape":
        QTest.keyClick(room.check.focusWidget(), Key.Key_Escape)
    else:
        click(room.check, how)
    assert room.kept == []
    assert not room.check._again.isActive()
    check = room.check
    room.check.done = lambda _result: None  # the fixture closes it once more
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(check)


def test_the_check_does_not_stand_in_the_way(open_room):
    room = open_room()
    assert not room.check.isModal()
    room.start.form._group.setFocus()
    QTest.keyClick(room.start.form._group, Key.Key_A)
    assert room.start.form._group.text() == "a"


def test_a_plug_that_goes_in_is_seen(open_room, qtbot):
    power = [Power(False, 12)]
    room = open_room(power=power[0])
    assert room.says["Laptop"][0] == "kijk even"
    room.check._laptop._read_power = lambda: Power(True, 12)
    room.check._again.timeout.emit()
    qtbot.waitUntil(lambda: "De stekker zit erin" in room.says["Laptop"][1])


def test_a_laptop_that_may_fall_asleep_is_said_when_it_is_known(open_room):
    room = open_room(is_kept=None)
    room.awake.say(is_kept=False)
    assert room.says["Laptop"][0] == "kijk even"
    room.awake.say(is_kept=True)
    assert "De laptop blijft wakker." in room.says["Laptop"][1]


# --- reading ------------------------------------------------------------------------------------


def test_with_one_screen_the_test_covers_it_and_any_key_brings_it_back(open_room):
    room = open_room()
    click(room.check, "Toon de tekst")
    scene = room.stage.state.scene
    assert isinstance(scene, ReadingTestScene)
    assert (scene.size, scene.hint) == (28, "Terug naar je eigen scherm: druk op Esc.")
    assert room.stage.isVisible()
    assert room.check.is_testing
    QTest.keyClick(room.stage, Key.Key_Escape)
    assert not room.stage.isVisible()
    assert room.check.isVisible()
    assert {"Ja", "Groter"} <= set(visible_words(room.check))


def test_a_click_or_a_moment_brings_the_screen_back_too(open_room):
    room = open_room()
    click(room.check, "Toon de tekst")
    QTest.mouseClick(room.stage, Qt.MouseButton.LeftButton)
    assert not room.stage.isVisible()
    click(room.check, "Groter")
    assert room.stage.isVisible()
    assert room.stage.state.scene.size == 34
    room.check._reading_stage._moment.timeout.emit()
    assert not room.stage.isVisible()


def test_larger_until_the_back_row_can_read_it(open_room):
    room = open_room()
    click(room.check, "Toon de tekst")
    QTest.keyClick(room.stage, Key.Key_Escape)
    click(room.check, "Groter")
    QTest.keyClick(room.stage, Key.Key_Escape)
    click(room.check, "Ja")
    assert room.check.memory().smallest_text == 34
    assert room.says["Lezen"][0] == "goed"
    room.check.foot.edit.setText("Ergens")
    assert room.check.memory().smallest_text == 34


def test_larger_than_the_largest_is_said_plainly(open_room):
    room = open_room()
    click(room.check, "Toon de tekst")
    for _ in range(3):
        QTest.keyClick(room.stage, Key.Key_Escape)
        click(room.check, "Groter")
    assert not room.stage.isVisible()
    assert room.check.memory().smallest_text == 40
    assert room.says["Lezen"] == (
        "kijk even",
        "Groter kan niet. Zet de stoelen dichterbij of maak de zaal donkerder.",
    )


def test_closing_gives_the_stage_back(open_room):
    room = open_room()
    ended = []
    room.check.test_ended.connect(lambda: ended.append(1))
    click(room.check, "Toon de tekst")
    room.check.reject()
    assert not room.stage.isVisible()
    assert ended == [1]


# --- sizes --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_nothing_is_cut(open_room, text_percent, qapp, width, height, percent):
    text_percent(percent)
    room = open_room(KNOWN, "Buurthuis De Kom")
    check = room.check
    check.resize(min(check.width(), width * 94 // 100), min(check.height(), height * 94 // 100))
    check.clicker.begin()
    check.reading._ask()
    check._reading_stage.give_back()
    for _ in range(5):  # what a layout finds out, the one around it hears an event later
        qapp.processEvents()
    area = check._scroll
    assert area.widget().width() == area.viewport().width()
    for part in check.findChildren(QWidget):
        if not part.isVisible() or not isinstance(part, QLabel | QPushButton):
            continue
        right = part.mapTo(check, QPoint(part.width(), 0)).x()
        assert right <= check.width(), part.text()
        if isinstance(part, QLabel) and part.wordWrap():
            assert part.height() >= part.heightForWidth(part.width()), part.text()
        else:
            assert part.width() >= part.sizeHint().width() - 1, part.text()
            assert part.height() >= part.sizeHint().height() - 1, part.text()
    check.clicker.stop()


def test_tab_brings_what_it_comes_to_into_view(open_room, text_percent, qapp):
    text_percent(200)
    room = open_room()
    room.check.resize(960, 700)
    room.check.foot.leave.setFocus()
    for _ in range(14):
        QTest.keyClick(room.check.focusWidget(), Key.Key_Tab)
        qapp.processEvents()
        focus = QApplication.focusWidget()
        assert focus.visibleRegion().boundingRect() == focus.rect(), focus.accessibleName()


def test_every_button_has_a_name_of_its_own(open_room):
    room = open_room()
    names = [b.accessibleName() for b in room.check.findChildren(QPushButton)]
    assert all(names)
    assert len(set(names)) == len(names)
