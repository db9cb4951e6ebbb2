"""The Schrijfscherm in a session: who reads along, what waits, and which screen is there after."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from companion.domain.play import Speaker
from companion.domain.roleplay import PhaseKind
from companion.domain.room import RoomMode
from companion.ui.console.waiting import WAITING
from companion.ui.participating import Participants
from companion.ui.screens.placer import StagePlacer
from companion.ui.widgets.label import PlainLabel
from companion.ui.writing.screen import ParticipantScreen
from tests.ui.conftest import Desk, Sit

Key = Qt.Key


@pytest.fixture
def beside_a_projector(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the room have a screen of its own."""
    monkeypatch.setattr(StagePlacer, "has_one_screen", property(lambda _: False))


@pytest.fixture
def at_work(beside_a_projector: None, desk: Desk) -> Desk:
    """Return a session at the step with fields, with a projector."""
    desk.go_to("question")
    return desk


@pytest.fixture
def alone(desk: Desk, qapp: QApplication) -> Desk:
    """Return a session with one screen, on which the step stands."""
    desk.go_to("question")
    desk.window.bar.stage_wanted.emit(True)
    qapp.processEvents()
    return desk


def laptop(desk: Desk) -> Participants:
    return desk.windows.exercises.laptop


def screen(desk: Desk) -> ParticipantScreen:
    return laptop(desk).screen


def press(desk: Desk, *keys: Qt.Key) -> None:
    """Press keys on the screen of the participants."""
    for key in keys:
        QTest.keyClick(screen(desk).focusWidget() or screen(desk), key)
        QApplication.processEvents()


def open_page(desk: Desk) -> ParticipantScreen:
    """Open the screen past the question whether the group may read along."""
    laptop(desk).open_writing()
    if screen(desk).page is screen(desk).caution:
        press(desk, Key.Key_Return)
    return screen(desk)


def give(desk: Desk, *words: str) -> None:
    """Let somebody write this at the step that is on, and go back to the trainer."""
    page = open_page(desk)
    for word in words:
        page.writing.fields[0].edit.put_in(word)
        page.writing.give()
        press(desk, Key.Key_Return)
    page.leave()
    QApplication.processEvents()


def cards(desk: Desk) -> list[str]:
    columns = desk.live.state.scene.board.columns
    return [card.text for column in columns for card in column.cards]


def banner_says(desk: Desk) -> tuple[str, str]:
    banner = desk.window.banner
    return banner.text, banner._action.text() if banner.key else ""


# --- who reads along ----------------------------------------------------------------------------


def test_with_a_projector_it_opens_at_once(at_work: Desk) -> None:
    laptop(at_work).toggle()
    assert screen(at_work).page is screen(at_work).writing


def test_over_the_stage_it_says_first_that_the_group_reads_along(alone: Desk) -> None:
    for _ in range(2):  # each time: somebody else may sit down
        QTest.keyClick(alone.windows.stage, Key.Key_F8)
        assert screen(alone).page is screen(alone).caution
        assert screen(alone).caution.words == "De groep ziet dit scherm mee."
        press(alone, Key.Key_Return)
        assert screen(alone).page is screen(alone).writing
        screen(alone).leave()


def test_on_a_doubled_screen_too(at_work: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(StagePlacer, "is_mirrored", property(lambda _: True))
    laptop(at_work).open_writing()
    assert screen(at_work).caution.words == "De groep ziet dit scherm mee."
    assert screen(at_work).page is screen(at_work).caution


def test_where_nobody_can_know_it_asks_once(desk: Desk) -> None:
    desk.go_to("question")
    laptop(desk).open_writing()
    assert screen(desk).caution.words.startswith("Is er een beamer aan?")
    press(desk, Key.Key_F8)
    laptop(desk).open_writing()
    assert screen(desk).page is screen(desk).writing


def test_marks_are_not_given_before_the_group_unawares(alone: Desk) -> None:
    alone.go_to("scale")
    laptop(alone).open_scan()
    assert screen(alone).page is screen(alone).caution


def test_turning_back_leaves_nothing(alone: Desk) -> None:
    laptop(alone).open_writing()
    press(alone, Key.Key_Tab, Key.Key_Return)
    assert not screen(alone).is_on
    assert alone.texts() == []


# --- the way back -------------------------------------------------------------------------------


def test_over_the_stage_the_way_back_is_the_stage(alone: Desk, qtbot) -> None:
    stage = alone.windows.stage
    open_page(alone)
    qtbot.waitUntil(screen(alone).isActiveWindow)
    press(alone, Key.Key_F8)
    assert QApplication.activeWindow() is stage, "the console would be seen by the group"


def test_with_a_projector_the_way_back_is_the_console(at_work: Desk, qtbot) -> None:
    open_page(at_work)
    qtbot.waitUntil(screen(at_work).isActiveWindow)
    press(at_work, Key.Key_Escape, Key.Key_Escape)
    assert QApplication.activeWindow() is at_work.window


def test_where_nothing_can_be_written_it_says_so(at_work: Desk) -> None:
    for step in ("title", "poll"):
        at_work.go_to(step)
        laptop(at_work).toggle()
        assert not screen(at_work).is_on
        assert at_work.window.banner.text == "Bij deze stap valt niets te schrijven."
        at_work.click("Sluit")


def test_over_the_stage_it_says_so_there(alone: Desk) -> None:
    alone.go_to("title")
    QTest.keyClick(alone.windows.stage, Key.Key_F8)
    labels = alone.windows.stage.findChildren(PlainLabel)
    said = [label.text() for label in labels if label.isVisible()]
    assert said == ["Bij deze stap valt niets te schrijven."]


def test_the_black_key_of_a_clicker_blacks_the_room(at_work: Desk) -> None:
    laptop(at_work).learn({"Key_VolumeMute": "zwart", "Key_B": "zwart"})
    open_page(at_work)
    press(at_work, Key.Key_VolumeMute)
    assert at_work.windows.room.mode is RoomMode.BLACK
    press(at_work, Key.Key_B)
    assert at_work.windows.room.mode is RoomMode.BLACK, "a letter is for who writes"
    press(at_work, Key.Key_VolumeMute)
    assert at_work.windows.room.mode is RoomMode.STEP


# --- what waits ---------------------------------------------------------------------------------


def test_what_was_given_over_the_stage_is_shown_from_the_bar(alone: Desk) -> None:
    give(alone, "een", "twee")
    assert cards(alone) == []
    alone.windows.one_screen.bar.show_notes_wanted.emit()
    assert cards(alone) == ["een", "twee"]


def test_the_banner_shows_words_only_where_they_can_be_read(at_work: Desk) -> None:
    give(at_work, "een")
    at_work.window.right.show_page("sources")
    at_work.go_to("last-word")
    give(at_work, "slot")
    at_work.go_to("agreement")
    title = at_work.live.agenda.title(at_work.live.agenda.workshop.find_step("question")[1])
    text = f"Bij “{title}” wacht 1 notitie. De groep ziet die nog niet."
    assert banner_says(at_work) == (text, "Ga naar die stap")
    at_work.click("Ga naar die stap")
    assert at_work.step == "question"
    assert at_work.window.right.current == "notes"
    assert cards(at_work) == []
    text = "Er wacht 1 notitie bij deze stap. De groep ziet die nog niet."
    assert banner_says(at_work) == (text, "Toon aan de groep")
    at_work.click("Toon aan de groep")
    assert cards(at_work) == ["een"]
    assert banner_says(at_work)[1] == "Ga naar die stap", "the last word waits for its own step"
    assert [note.hidden for note in at_work.notes.of_step("last-word")] == [True]


def test_behind_another_page_the_words_are_read_first(at_work: Desk) -> None:
    at_work.window.right.show_page("sources")
    give(at_work, "een", "twee")
    assert banner_says(at_work) == (
        "Er wachten 2 notities bij deze stap. De groep ziet ze nog niet.",
        "Lees eerst",
    )
    at_work.click("Lees eerst")
    assert cards(at_work) == []
    assert at_work.window.right.current == "notes"
    at_work.click("Toon aan de groep")
    assert cards(at_work) == ["een", "twee"]
    assert at_work.window.banner.key != WAITING


def test_a_line_about_words_that_was_closed_stays_closed_until_there_are_more(
    at_work: Desk,
) -> None:
    give(at_work, "een")
    at_work.click("Sluit")
    at_work.go_to("agreement")
    assert at_work.window.banner.key != WAITING
    at_work.go_to("question")
    give(at_work, "twee")
    assert "2 notities" in at_work.window.banner.text


def test_after_giving_undo_is_still_the_trainers(at_work: Desk) -> None:
    at_work.write("van haar")
    give(at_work, "van de groep")
    assert at_work.rows() == ["van haar", "van de groep (niet op de beamer)"]
    at_work.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert at_work.texts() == ["van de groep"]


# --- an observer --------------------------------------------------------------------------------


@pytest.fixture
def counting(beside_a_projector: None, sit: Sit) -> Desk:
    """Return a session in which an observer counts while people play."""
    desk = sit()
    desk.go_to("roleplay")
    roleplay = desk.windows.exercises.play.roleplay
    while roleplay.kind is not PhaseKind.PLAY:
        desk.live.next()
    laptop(desk).open_talk()
    QApplication.processEvents()
    return desk


def test_an_observer_counts_only_at_the_conversation_that_was_opened(counting: Desk) -> None:
    press(counting, Key.Key_1, Key.Key_3)
    counting.go_to("last-word")
    assert screen(counting).page is screen(counting).thanks
    assert screen(counting).is_on, "the console does not come before who sits there"
    press(counting, Key.Key_3, Key.Key_1, Key.Key_Return)
    assert screen(counting).page is screen(counting).thanks
    counting.go_to("roleplay")
    press(counting, Key.Key_3)
    talk = counting.windows.exercises.play.roleplay.talk
    assert (talk.questions, talk.speaking) == (1, Speaker.NOBODY)
    press(counting, Key.Key_Escape, Key.Key_Escape)
    assert not screen(counting).is_on


def test_nobody_speaks_any_more_when_the_observers_page_is_left(counting: Desk) -> None:
    roleplay = counting.windows.exercises.play.roleplay
    press(counting, Key.Key_1)
    assert roleplay.talk.speaking is Speaker.PARENT
    press(counting, Key.Key_F8)
    assert roleplay.talk.speaking is Speaker.NOBODY


def test_where_nobody_plays_the_page_says_when_counting_can(counting: Desk) -> None:
    talk, roleplay = screen(counting).talk, counting.windows.exercises.play.roleplay
    usual = talk.foot.line
    while roleplay.kind is PhaseKind.PLAY:
        counting.live.next()
    assert talk.foot.line == "Tellen kan tijdens het spelen."
    press(counting, Key.Key_3)
    assert roleplay.talk.questions == 0
    while roleplay.kind is not PhaseKind.PLAY:
        counting.live.next()
    assert talk.foot.line == usual
    press(counting, Key.Key_3)
    assert roleplay.talk.questions == 1
