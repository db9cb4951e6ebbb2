"""An observer counts who speaks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from companion.domain.play import Speaker, Talk
from tests.live.conftest import told_by
from tests.ui.writing.conftest import at_size, press

Key = Qt.Key
TALK = Talk("roleplay", parent=83.0, professional=140.0, questions=4)
PARENT, PROFESSIONAL, NOBODY = Speaker.PARENT, Speaker.PROFESSIONAL, Speaker.NOBODY


@pytest.fixture
def talking(screen):
    """Return the screen while the professional speaks since two seconds."""
    talk = replace(TALK, speaking=PROFESSIONAL, since=1000.0)
    screen.open_talk("Oefengesprek", talk, 1002.0)
    QApplication.processEvents()
    return screen


@pytest.mark.parametrize(
    ("key", "speaker"),
    [
        (Key.Key_1, PARENT),
        (Key.Key_Left, PARENT),
        (Key.Key_2, NOBODY),
        (Key.Key_Right, NOBODY),
    ],
)
def test_a_key_says_who_speaks_and_the_same_again_nobody(talking, key, speaker):
    wanted = told_by(talking.speaker_wanted)
    press(talking, key)
    assert wanted.news == [(speaker,)]


@pytest.mark.parametrize(
    ("key", "by"),
    [(Key.Key_3, 1), (Key.Key_Space, 1), (Key.Key_Down, 1), (Key.Key_Backspace, -1)],
)
def test_a_key_counts_a_question(talking, key, by):
    wanted = told_by(talking.question_wanted)
    press(talking, key)
    assert wanted.news == [(by,)]


def test_space_counts_a_question_also_where_tab_led(talking):
    speaker, question = told_by(talking.speaker_wanted), told_by(talking.question_wanted)
    press(talking, Key.Key_Tab)
    press(talking, Key.Key_Space)
    assert (speaker.count, question.count) == (0, 1)


def test_a_key_that_is_held_counts_once(talking):
    wanted = told_by(talking.question_wanted, talking.speaker_wanted)
    for key in (Key.Key_3, Key.Key_1):
        event = QKeyEvent(
            QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", autorep=True
        )
        QApplication.sendEvent(talking, event)
    assert wanted.count == 0


def test_the_areas_can_be_pressed(talking):
    speaker, question = told_by(talking.speaker_wanted), told_by(talking.question_wanted)
    for key in (talking.talk.parent_key, talking.talk.professional_key, talking.talk.question_key):
        QTest.mouseClick(key, Qt.MouseButton.LeftButton)
    assert speaker.news == [(PARENT,), (NOBODY,)]
    assert question.news == [(1,)]


def test_what_was_counted_is_shown_small_and_who_speaks_in_words(talking):
    assert talking.talk.parent_key.words == ("", "1:23")
    assert talking.talk.professional_key.words == ("spreekt nu", "2:22")
    assert talking.talk.question_key.words == ("", "4 keer")
    name = talking.talk.professional_key.accessibleName()
    assert name == "Professional spreekt. spreekt nu. 2:22"


def test_time_runs_on_by_itself_while_somebody_speaks(talking, ticks, qtbot):
    ticks.advance(10)
    qtbot.waitUntil(lambda: talking.talk.professional_key.words[1] == "2:32", timeout=3000)
    talking.show_talk(TALK, 1012.0)
    ticks.advance(10)
    QTest.qWait(700)
    assert talking.talk.professional_key.words == ("", "2:20")


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)])
def test_all_areas_are_large_and_in_sight(talking, text_percent, size, percent):
    text_percent(percent)
    at_size(talking, *size)
    page = talking.talk.page
    assert page.height() <= page.parentWidget().height()
    for key in (talking.talk.parent_key, talking.talk.professional_key, talking.talk.question_key):
        assert min(key.width(), key.height()) >= size[1] / 6
