"""Pictures beside a practice conversation: groups, a signal, who spoke how long."""

from __future__ import annotations

import pytest

from companion.domain.casting import Casting
from companion.domain.play import PlaySignal, Speaker, Talk
from companion.domain.play_scenes import groups_scene, signal_scene, signal_words, talk_scene
from companion.domain.session import Position, applied
from tests.builders import a_session, an_agenda

AGENDA = an_agenda()
STEP = AGENDA.at(Position("roleplay"))[1]


def groups(*made: tuple[int, ...]):
    """Return the picture of these groups."""
    return groups_scene(AGENDA, applied(a_session(), Casting("roleplay", made)), STEP)


def talk(**counted):
    """Return the picture of what was counted."""
    return talk_scene(applied(a_session(), Talk("roleplay", **counted)), STEP, 1000.0)


def test_the_groups_say_who_plays_what_and_that_skipping_is_fine():
    scene = groups((1, 2, 3), (4, 5, 6, 7))
    assert scene.heading == "Wie met wie?"
    assert [line.name for line in scene.groups] == ["Groepje 1", "Groepje 2"]
    assert [(s.person, s.name) for s in scene.groups[0].seats] == [
        (1, "Mina"),
        (2, "Piet"),
        (3, ""),
    ]
    assert scene.note == "Overslaan mag altijd."


def test_without_groups_the_picture_says_that_they_come():
    scene = groups()
    assert (scene.groups, scene.note) == ((), "De groepjes komen zo.")


def test_a_group_of_two_is_told_and_a_very_small_company_too():
    assert "Groepje 2: de trainer kijkt even mee." in groups((1, 2, 3), (4, 5)).note
    assert "de trainer speelt mee" in groups((1, 2)).note
    assert "de trainer speelt mee" in groups((1,)).note


@pytest.mark.parametrize("signal", [each for each in PlaySignal if each])
def test_every_signal_has_a_word_a_line_and_something_to_say(signal):
    scene = signal_scene(signal)
    words = {each: (word, say) for each, word, say in signal_words()}
    assert scene.signal is signal
    assert scene.word == words[signal][0]
    assert len(scene.line) > 15
    assert len(words[signal][1]) > 30


def test_no_signal_has_no_words():
    assert signal_scene(PlaySignal.NONE).word == ""


def test_who_spoke_is_a_share_and_two_times():
    scene = talk(parent=130.4, professional=340.9, questions=3)
    assert scene.parent == pytest.approx(130.4 / 471.3)
    assert (scene.parent_text, scene.professional_text) == ("Ouder 2:10", "Professional 5:40")


@pytest.mark.parametrize(
    ("count", "text"), [(0, "geen open vragen"), (1, "1 open vraag"), (3, "3 open vragen")]
)
def test_open_questions_are_counted_in_words(count, text):
    assert talk(questions=count).questions_text == text


def test_where_nobody_was_timed_there_is_no_share():
    assert talk(questions=2).parent is None


def test_who_speaks_now_is_counted_up_to_now():
    scene = talk(parent=10.0, professional=40.0, speaking=Speaker.PARENT, since=970.0)
    assert (scene.parent, scene.parent_text) == (0.5, "Ouder 0:40")


def test_talk_counts_while_somebody_speaks():
    running = Talk("roleplay", parent=10.0, speaking=Speaker.PARENT, since=100.0)
    assert running.counted(130.0).parent == 40.0
    assert running.counted(130.0).since == 130.0
    assert running.paused(130.0) == Talk("roleplay", parent=40.0, speaking=Speaker.PARENT)
    assert running.paused(50.0).parent == 10.0  # a computer clock that was put back
