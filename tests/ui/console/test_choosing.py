"""Another practice conversation begins anew, and can be taken back in one go."""

from __future__ import annotations

from companion.domain.play import Speaker
from companion.live.undo import LiveUndo
from companion.ui.console.choosing import choose_roleplay
from tests.builders import a_session
from tests.live.practice import Room


def test_what_was_made_for_the_one_before_goes_with_it_and_comes_back(open_live, clock):
    room = Room(open_live(a_session(people=7)), clock)
    room.play.make_groups()
    room.countdown.toggle()
    room.play.speak(Speaker.PARENT)
    room.pass_time(10)
    room.play.give_card()
    undo = LiveUndo(room.live, room.live)
    choose_roleplay(room.live, undo, "roleplay", "R2")
    assert room.play.roleplay.id == "R2"
    assert (room.play.play, room.play.talk) == (room.play.play.blank, room.play.talk.blank)
    room.pass_time(30)
    undo.undo()
    assert not undo.can_undo
    assert room.play.roleplay.id == "R1"
    assert room.play.play.card_given
    assert (room.play.talk.parent, room.play.talk.speaking) == (10.0, Speaker.NOBODY)


def test_the_same_one_again_changes_nothing(open_live, clock):
    room = Room(open_live(a_session(people=7)), clock)
    room.play.give_card()
    before = room.live.session
    choose_roleplay(room.live, room.undo, "roleplay", "R1")
    assert room.live.session == before
