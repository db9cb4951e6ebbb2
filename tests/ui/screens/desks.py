"""Plays a trainer at a desk with more than one screen, in a process of its own.

Qt gets its screens before the application: ``python -m tests.ui.screens.desks FOLDER`` plays every
scene that fits the screens of its environment and prints what went wrong in each, as JSON.
"""

from __future__ import annotations

import json
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from companion.domain.place import ScreenIdentity
from companion.ui.screens.fitting import screen_of
from companion.ui.screens.identity import identity_of
from companion.ui.screens.numbers import NumberCard, ScreenNumbers
from tests.live.conftest import told_by
from tests.ui.screens.desk import Desk, Moves


def stage_comes_on_the_projector_to_the_pixel(desk: Desk) -> None:
    desk.open().assert_stage_on("beamer")
    assert desk.console.geometry().intersects(desk["laptop"].geometry())
    assert desk.stage.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert desk.app.activeWindow() is desk.console


def windows_change_places_and_back(desk: Desk) -> None:
    told = told_by(desk.placer.chosen)
    desk.open().placer.swap()
    desk.pause()
    desk.assert_stage_on("laptop")
    assert screen_of(desk.console) is desk["beamer"]
    assert desk["beamer"].geometry().contains(desk.console.geometry())
    assert desk.app.activeWindow() is desk.console
    desk.placer.swap()
    desk.pause()
    desk.assert_stage_on("beamer")
    assert desk["laptop"].geometry().contains(desk.console.geometry())
    assert [each.name for (each,) in told.news] == ["beamer", "laptop", "beamer"]


def console_is_dragged_to_the_projector_and_back(desk: Desk) -> None:
    desk.open().drag_to("beamer")
    assert screen_of(desk.console) is desk["beamer"]
    assert desk.stage.screen() is not desk["beamer"]
    desk.drag_to("laptop")
    desk.assert_stage_on("beamer")


def desktop_for_a_moment(desk: Desk) -> None:
    desk.open()
    live, console = desk.windows.live, desk.console
    before = (live.session, live.clock, console.geometry(), console.windowState())
    desk.placer.to_desktop()
    desk.pause()
    assert desk.placer.is_at_desktop
    assert not desk.stage.isVisible()
    assert not console.isMinimized()
    desk.placer.show_again()
    desk.pause()
    desk.assert_stage_on("beamer")
    assert (live.session, live.clock, console.geometry(), console.windowState()) == before


def stage_is_put_back_exactly(desk: Desk) -> None:
    desk.open()
    desk.console.notes.edit.setFocus()
    desk.stage.setGeometry(50, 60, 700, 500)
    desk.placer.show_again()
    desk.pause()
    desk.assert_stage_on("beamer")
    assert desk.app.activeWindow() is desk.console
    assert desk.app.focusWidget() is desk.console.notes.edit


def dialog_of_the_console_keeps_the_keyboard(desk: Desk) -> None:
    desk.open()
    desk.placer.hide_stage()
    dialog = QDialog(desk.console)
    edit = QLineEdit(dialog)
    dialog.open()
    edit.setFocus()
    desk.pause(0.1)
    assert desk.app.activeWindow() is dialog
    desk.placer.show_stage()
    desk.pause(0.1)
    assert desk.app.activeWindow() is dialog
    QTest.keyClicks(desk.app.focusWidget(), "abc")
    assert edit.text() == "abc"
    dialog.close()


def stage_stays_away_when_she_hid_it(desk: Desk) -> None:
    told = told_by(desk.placer.beamer_found, desk.placer.beamer_lost)
    desk.open().placer.hide_stage()
    desk.app.primaryScreenChanged.emit(desk["laptop"])
    desk.pause()
    assert not desk.stage.isVisible()
    assert not told.news


def stage_that_the_system_moves_over_the_console_hides_and_goes_back(desk: Desk) -> None:
    lost = told_by(desk.placer.beamer_lost)
    desk.open()
    desk.stage.windowHandle().setScreen(desk["laptop"])
    assert not desk.stage.isVisible(), "at once"
    desk.pause()
    desk.assert_stage_on("beamer")
    assert not lost.news


def stage_that_may_not_be_there_hides_in_the_end(desk: Desk) -> None:
    lost = told_by(desk.placer.beamer_lost)
    desk.open()
    for _ in range(4):
        desk.stage.windowHandle().setScreen(desk["laptop"])
        desk.pause(0.2)
    assert not desk.stage.isVisible()
    assert lost.count == 1
    desk.placer.show_stage()
    desk.assert_stage_on("beamer")


def window_that_was_asked_for_its_screen_and_is_gone_disturbs_nothing(desk: Desk) -> None:
    desk.open()
    for name in ("laptop", "beamer"):
        other = QWidget()
        other.setScreen(desk[name])
        other.show()
        screen = other.screen()
        shiboken6.delete(other)
        assert not shiboken6.isValid(screen), "the trap is there no more: hold screens again"
    moves = Moves(desk.console, desk.stage)
    desk["beamer"].geometryChanged.emit(desk["beamer"].geometry())
    desk.app.primaryScreenChanged.emit(desk["laptop"])
    desk.pause()
    assert moves.count == 0
    desk.assert_stage_on("beamer")
    desk.app.screenRemoved.emit(desk["beamer"])
    assert not desk.stage.isVisible()


def nothing_moves_when_only_the_order_changes(desk: Desk) -> None:
    desk.open()
    moves = Moves(desk.console, desk.stage)
    desk.app.primaryScreenChanged.emit(desk["beamer"])
    desk["beamer"].geometryChanged.emit(desk["beamer"].geometry())
    desk.app.screenAdded.emit(desk["laptop"])
    desk.pause()
    assert moves.count == 0
    desk.assert_stage_on("beamer")


def projector_that_goes_is_lost_and_comes_back(desk: Desk) -> None:
    lost, found = told_by(desk.placer.beamer_lost), told_by(desk.placer.beamer_found)
    desk.open()
    clock = desk.windows.live.clock
    desk.app.screenRemoved.emit(desk["beamer"])
    assert not desk.stage.isVisible(), "at once"
    assert lost.count == 1
    began = time.perf_counter()
    desk.app.screenAdded.emit(desk["beamer"])
    while not desk.stage.isVisible():
        desk.app.processEvents()
        assert time.perf_counter() - began < 0.5
    desk.assert_stage_on("beamer")
    assert not found.news
    assert desk.windows.live.clock == clock


def projector_that_holds_the_console_at_the_start_is_left(desk: Desk) -> None:
    beamer = desk["beamer"]
    desk.placer.remember([identity_of(beamer)])
    desk.console.setScreen(beamer)
    desk.console.setGeometry(beamer.availableGeometry())
    desk.open().assert_stage_on("beamer")


def numbers_come_on_every_screen(desk: Desk) -> None:
    desk.open()
    numbers = ScreenNumbers(desk.app, desk.console)
    numbers.show(desk.placer.beamer)
    desk.pause(0.1)
    cards = [card for card in desk.console.findChildren(NumberCard) if card.isVisible()]
    assert [(card.number, card.words) for card in cards][:2] == [(1, "Jouw scherm"), (2, "Beamer")]
    assert [card.screen().name() for card in cards][:2] == ["laptop", "beamer"]
    assert len(cards) == len(desk.app.screens())
    for card in cards:
        assert card.screen().geometry().contains(card.geometry())
    assert desk.app.activeWindow() is desk.console
    numbers.hide()


def windows_that_are_closed_are_left_alone(desk: Desk) -> None:
    desk.open()
    desk.placer.stop()
    desk.app.screenRemoved.emit(desk["beamer"])
    desk["laptop"].geometryChanged.emit(desk["laptop"].geometry())
    assert desk.stage.isVisible()
    assert not desk.placer._watch._settle.isActive()


def third_screen_is_chosen(desk: Desk) -> None:
    told = told_by(desk.placer.chosen)
    desk.placer.remember([ScreenIdentity(name="beamer")])
    desk.open().assert_stage_on("beamer")
    assert not told.news, "it was remembered already"
    desk.placer.choose(ScreenIdentity(name="derde"))
    desk.pause()
    desk.assert_stage_on("derde")
    assert [each.name for (each,) in told.news] == ["derde"]
    desk.placer.choose(ScreenIdentity(name="laptop"))
    desk.pause()
    desk.assert_stage_on("laptop")


def third_screen_that_goes_disturbs_nothing(desk: Desk) -> None:
    told = told_by(desk.placer.beamer_found, desk.placer.beamer_lost)
    desk.placer.remember([ScreenIdentity(name="beamer")])
    desk.open()
    moves = Moves(desk.console, desk.stage)
    desk.app.screenRemoved.emit(desk["derde"])
    desk.pause()
    desk.app.screenAdded.emit(desk["derde"])
    desk.pause()
    desk.assert_stage_on("beamer")
    assert moves.count == 0
    assert not told.news


def mirrored_screens_count_as_one(desk: Desk) -> None:
    desk.open()
    assert desk.placer.is_mirrored
    assert desk.placer.has_one_screen
    assert not desk.stage.isVisible()
    desk.placer.show_stage()
    desk.pause(0.1)
    assert desk.stage.isVisible()
    assert desk.stage.geometry() == screen_of(desk.console).geometry()
    assert desk.app.activeWindow() is desk.stage
    desk.placer.hide_stage()


TWO: tuple[Callable[[Desk], None], ...] = (
    stage_comes_on_the_projector_to_the_pixel,
    windows_change_places_and_back,
    stage_that_the_system_moves_over_the_console_hides_and_goes_back,
    stage_that_may_not_be_there_hides_in_the_end,
    window_that_was_asked_for_its_screen_and_is_gone_disturbs_nothing,
    console_is_dragged_to_the_projector_and_back,
    desktop_for_a_moment,
    stage_is_put_back_exactly,
    dialog_of_the_console_keeps_the_keyboard,
    stage_stays_away_when_she_hid_it,
    nothing_moves_when_only_the_order_changes,
    projector_that_goes_is_lost_and_comes_back,
    projector_that_holds_the_console_at_the_start_is_left,
    numbers_come_on_every_screen,
    windows_that_are_closed_are_left_alone,
)
THREE = (third_screen_is_chosen, third_screen_that_goes_disturbs_nothing)
MIRRORED = (mirrored_screens_count_as_one,)
SCENES = {"two": TWO, "three": THREE, "mirrored": MIRRORED}


def play(app: QApplication, scene: Callable[[Desk], None], folder: Path) -> str:
    """Play one scene at a new desk; return what went wrong in it."""
    desk = Desk(app, folder)
    try:
        scene(desk)
    except Exception:  # noqa: BLE001 - the test shows whatever it was
        return traceback.format_exc()
    finally:
        desk.close()
    return ""


def main(kind: str, folder: str) -> None:
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    found = {
        scene.__name__: play(app, scene, Path(folder, scene.__name__)) for scene in SCENES[kind]
    }
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
