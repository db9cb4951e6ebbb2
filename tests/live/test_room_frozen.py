"""A frozen picture stays as it was, whatever is done behind it, also after a crash."""

from __future__ import annotations

import pytest

from companion.domain.board import BoardOrder
from companion.domain.exercise_scenes import BoardScene
from companion.domain.frozen import FrozenPicture
from companion.domain.room import RoomMode
from companion.domain.step_view import View
from companion.live.board import LiveBoard
from companion.live.countdown import LiveCountdown
from companion.live.notes import LiveNotes
from companion.live.privacy import LivePrivacy
from companion.live.promises import come_back
from companion.live.room import LiveRoom
from companion.live.undo import LiveUndo
from companion.live.views import LiveViews
from tests.live.conftest import id_of, on_disk


def a_room(live):
    return LiveRoom(live, LiveCountdown(live, live), LiveUndo(live, live), (), live)


@pytest.fixture
def room(live, three):
    return a_room(live)


def shown_text(room):
    columns = room.shown.scene.board.columns
    return "".join(card.text for column in columns for card in column.cards)


DOINGS = {
    "board": lambda live, notes, board: LiveViews(live).show(View.BOARD),
    "note": lambda live, notes, board: notes.add("question", "words", "d"),
    "words": lambda live, notes, board: notes.edit(id_of(notes, "a"), "anders"),
    "order": lambda live, notes, board: notes.move(id_of(notes, "a"), 2),
    "together": lambda live, notes, board: board.gather([id_of(notes, "a"), id_of(notes, "b")]),
    "dots": lambda live, notes, board: board.dot(id_of(notes, "c"), 3),
    "by dots": lambda live, notes, board: (board.dot(id_of(notes, "c")), board.order(DOTS)),
    "large": lambda live, notes, board: board.enlarge(id_of(notes, "a")),
    "page": lambda live, notes, board: live.show_page(1),
    "step": lambda live, notes, board: live.go_to("quote"),
}
DOTS = BoardOrder.DOTS


@pytest.mark.parametrize("doing", DOINGS)
def test_after_a_crash_the_room_sees_the_very_picture_that_was_frozen(
    live, three, room, reopen, doing
):
    before = room.shown
    room.toggle(RoomMode.FROZEN)
    DOINGS[doing](live, three, LiveBoard(live, three, LiveUndo(live, live)))
    assert room.shown == before
    assert a_room(reopen(live)).shown == before


def test_a_board_that_was_frozen_is_a_board_after_a_crash(live, three, room, reopen):
    LiveViews(live).show(View.BOARD)
    room.toggle(RoomMode.FROZEN)
    LiveViews(live).show(View.STEP)
    again = a_room(reopen(live))
    assert isinstance(again.shown.scene, BoardScene)
    assert shown_text(again) == "abc"


def test_what_was_hidden_before_the_crash_is_not_in_the_picture_after_it(live, three, room, reopen):
    room.toggle(RoomMode.FROZEN)
    three.hide(id_of(three, "b"), hidden=True)
    again = reopen(live)
    room = a_room(again)
    assert shown_text(room) == "ac"
    notes = LiveNotes(again)
    notes.remove(id_of(notes, "a"))
    assert shown_text(room) == "c"


@pytest.mark.parametrize("mode", [RoomMode.FROZEN, RoomMode.BLACK, RoomMode.REST])
def test_a_picture_is_kept_no_longer_than_it_is_frozen(live, room, mode):
    room.toggle(RoomMode.FROZEN)
    room.toggle(mode)
    assert on_disk(live).exercises.get(FrozenPicture()) == FrozenPicture()


def test_coming_back_weeks_later_lets_go_of_a_frozen_picture(live, room):
    room.toggle(RoomMode.FROZEN)
    come_back(live)
    assert live.session.exercises.get(FrozenPicture()) == FrozenPicture()


def test_a_file_without_a_picture_shows_the_step_that_was_frozen(live, room, reopen):
    before = room.shown
    room.toggle(RoomMode.FROZEN)
    live.apply(FrozenPicture())
    live.go_to("quote")
    assert a_room(reopen(live)).shown == before


def test_a_name_that_was_replaced_is_gone_from_the_picture_at_once_and_from_the_file(
    live, three, reopen
):
    undo = LiveUndo(live, live)
    privacy = LivePrivacy(live, undo)
    three.add("question", "words", "Fatima belde de school.")
    room = a_room(live)
    room.toggle(RoomMode.FROZEN)
    LiveViews(live).show(View.BOARD)
    (line,) = (each for each in privacy.lines if "Fatima" in each.text)

    privacy.rewrite([(line, "Ouder A belde de school.")])

    assert shown_text(room) == "abcOuder A belde de school."
    assert room.shown.scene.__class__ is not BoardScene
    undo.undo()
    assert "Fatima" not in shown_text(room)
    assert "Fatima" not in repr(on_disk(live).exercises)
    assert shown_text(a_room(reopen(live))) == "abcOuder A belde de school."
