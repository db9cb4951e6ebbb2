"""*Veel antwoorden*: a list typed or pasted, per field and per table; nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from companion.domain.board import Arrangement
from companion.domain.note import MAX_NOTE_LENGTH
from companion.live.session import LiveSession
from companion.ui.console.answers import MOST_LETTERS, AnswersDialog
from tests.ui.conftest import Desk, Sit, click, dispose, visible_words

Opened = Callable[[Desk], AnswersDialog]


@pytest.fixture
def opened(at_question: Desk) -> Iterator[Opened]:
    """Return a way to open the window at the step with two fields."""
    dialogs: list[AnswersDialog] = []

    def open_at(desk: Desk = at_question) -> AnswersDialog:
        desk.windows.exercises.console.open_answers()
        QApplication.processEvents()
        dialogs.append(desk.window.findChildren(AnswersDialog)[-1])
        return dialogs[-1]

    yield open_at
    dispose(*(each for each in dialogs if shiboken6.isValid(each)))


def paste(dialog: AnswersDialog, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    dialog.edit.insertFromMimeData(data)


def drafts(live: LiveSession) -> dict[str, str]:
    return {draft.field: draft.text for draft in live.session.drafts}


def test_sixty_pasted_lines_become_sixty_notes(opened: Opened, at_question: Desk) -> None:
    dialog = opened(at_question)
    paste(dialog, "\n".join(f"{number}. antwoord" for number in range(1, 61)))
    assert dialog.count_text == "60 antwoorden, in een groep van 12"
    click(dialog, "Voeg 60 antwoorden toe")
    assert at_question.texts() == ["antwoord"] * 60
    assert dialog.edit.toPlainText() == ""
    assert dialog._notice.text() == "60 antwoorden staan bij “Woorden”."
    at_question.windows.undo.undo()
    assert at_question.texts() == []


def test_it_stays_open_for_the_next_table(opened: Opened, at_question: Desk) -> None:
    dialog = opened(at_question)
    for table, text in (("3", "a\nb"), ("4", "c")):
        paste(dialog, text)
        QTest.keyClicks(dialog.bundle, table)
        QTest.keyClick(dialog.bundle, Qt.Key.Key_Return)
    found = at_question.live.session.exercises.get(Arrangement("question")).clusters
    assert [(each.name, len(each.notes)) for each in found] == [("Tafel 3", 2), ("Tafel 4", 1)]
    assert dialog.bundle.text() == ""
    assert dialog.isVisible()


def test_typing_counts_along_and_enter_is_the_next_line(opened: Opened, at_question: Desk) -> None:
    dialog = opened(at_question)
    assert dialog.edit.hasFocus()
    QTest.keyClicks(dialog.edit, "rust")
    QTest.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert dialog.count_text.startswith("1 antwoord,")
    QTest.keyClicks(dialog.edit, "tijd")
    assert dialog.count_text.startswith("2 antwoorden,")
    assert "Voeg 2 antwoorden toe" in visible_words(dialog)
    assert at_question.texts() == []


def test_answers_go_to_the_field_that_is_chosen(opened: Opened, at_question: Desk) -> None:
    dialog = opened(at_question)
    paste(dialog, "een\ntwee")
    click(dialog, "Ideeën")
    click(dialog, "Voeg 2 antwoorden toe")
    assert {note.field for note in at_question.notes.of_step("question")} == {"ideas"}


def test_what_is_typed_is_there_again_after_closing(opened: Opened, at_question: Desk) -> None:
    dialog = opened(at_question)
    paste(dialog, "half")
    click(dialog, "Ideeën")
    paste(dialog, " af")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert drafts(at_question.live) == {"antwoorden/ideas": "half af"}
    again = opened(at_question)
    assert (again.edit.toPlainText(), again.field) == ("half af", "ideas")
    click(again, "Voeg 1 antwoord toe")
    assert drafts(at_question.live) == {}


def test_what_is_typed_survives_a_crash(opened: Opened, at_question: Desk, sit: Sit) -> None:
    paste(opened(at_question), "nog niet af")
    path = at_question.live.autosave.path
    dispose(*at_question.window.findChildren(AnswersDialog))
    assert at_question.live.autosave.close()
    assert drafts(sit(path).live) == {"antwoorden/words": "nog niet af"}


def test_the_note_field_does_not_show_what_stands_here(opened: Opened, at_question: Desk) -> None:
    paste(opened(at_question), "een\ntwee")
    at_question.go_to("title")
    at_question.go_to("question")
    assert at_question.panel.edit.text() == ""


def test_nothing_but_blanks_cannot_be_added(opened: Opened, at_question: Desk) -> None:
    dialog = opened(at_question)
    paste(dialog, "  \n\n \t\n-\n")
    assert not dialog._add.isEnabled()
    QTest.keyClick(dialog.bundle, Qt.Key.Key_Return)
    assert at_question.texts() == []


def test_emoji_right_to_left_and_long_lines_stay_whole(opened: Opened, at_question: Desk) -> None:
    dialog = opened(at_question)
    lines = ["👩\u200d👧 samen", "مرحبا بك", "<b>vet</b>", "woord " * 833]
    paste(dialog, "\n".join(lines))
    click(dialog, "Voeg 4 antwoorden toe")
    assert at_question.texts() == [line.strip() for line in lines]


def test_a_line_that_is_no_note_any_more_is_said_and_kept(
    opened: Opened, at_question: Desk
) -> None:
    dialog = opened(at_question)
    paste(dialog, "x" * (MAX_NOTE_LENGTH + 1))
    assert not dialog._add.isEnabled()
    assert "20.001 tekens" in dialog._notice.text()
    paste(dialog, "y" * MOST_LETTERS)
    assert "Hier passen 200.000 tekens" in dialog._notice.text()
    assert "y" not in dialog.edit.toPlainText()


@pytest.mark.parametrize("percent", [100, 200])
def test_it_fits_its_window_and_every_word_can_be_read(
    opened: Opened, at_question: Desk, text_percent: Callable[[int], None], percent: int
) -> None:
    text_percent(percent)
    dialog = opened(at_question)
    assert dialog.width() <= at_question.window.width()
    for button in dialog.findChildren(QPushButton):
        needed = button.fontMetrics().horizontalAdvance(button.text())
        assert button.width() >= needed, button.text()


def test_more_than_fits_in_one_go_is_refused_calmly_and_kept(
    opened: Opened, at_question: Desk
) -> None:
    dialog = opened(at_question)
    paste(dialog, "\n".join(f"antwoord {number}" for number in range(301)))
    assert not dialog._add.isEnabled()
    assert dialog._notice.text() == "Er passen 300 antwoorden in één keer. Voeg ze in delen toe."
    QTest.keyClick(dialog.bundle, Qt.Key.Key_Return)
    assert at_question.texts() == []
    assert drafts(at_question.live)["antwoorden/words"].startswith("antwoord 0\n")


def test_what_is_taken_back_stands_in_the_window_again(opened: Opened, at_question: Desk) -> None:
    dialog = opened(at_question)
    paste(dialog, "rust\ntijd")
    click(dialog, "Voeg 2 antwoorden toe")
    paste(dialog, "moed")
    at_question.windows.undo.undo()
    assert dialog.edit.toPlainText() == "rust\ntijd\nmoed"
    click(dialog, "Voeg 3 antwoorden toe")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    at_question.windows.undo.undo()
    assert opened(at_question).edit.toPlainText() == "rust\ntijd\nmoed"


def test_lists_for_two_fields_both_stand_there(opened: Opened, at_question: Desk) -> None:
    dialog = opened(at_question)
    paste(dialog, "rust")
    click(dialog, "Voeg 1 antwoord toe")
    click(dialog, "Ideeën")
    paste(dialog, "fluisteren")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    at_question.windows.undo.undo()
    again = opened(at_question)
    assert sorted(again.edit.toPlainText().split("\n")) == ["fluisteren", "rust"]
    QTest.keyClicks(again.edit, "x")
    assert len(drafts(at_question.live)) == 1


def test_sixty_answers_are_one_piece_of_news_for_the_console(
    opened: Opened, at_question: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog, shown = opened(at_question), []
    bar = at_question.window.right.exercise_bar
    monkeypatch.setattr(bar, "show_views", lambda *_: shown.append(1))
    paste(dialog, "\n".join(f"antwoord {number}" for number in range(60)))
    click(dialog, "Voeg 60 antwoorden toe")
    assert len(shown) == 1
