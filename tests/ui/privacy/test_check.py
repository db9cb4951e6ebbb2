"""*Namen nakijken*: what was found in its sentence, replaced or left, and never holding back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from companion.domain.privacy_rows import FoundRow
from companion.domain.report import Line
from companion.ui.privacy.check import PrivacyCheck
from companion.ui.privacy.found_list import FoundRows
from companion.ui.widgets.label import PlainLabel
from tests.live.conftest import told_by
from tests.names import shipped_names
from tests.ui.conftest import Desk, click, dispose, visible_words

Key = Qt.Key
Look = Callable[..., PrivacyCheck]


@pytest.fixture
def look(desk: Desk, qapp: QApplication) -> Iterator[Look]:
    """Return a way to look through lines, or through all of the session."""
    opened: list[PrivacyCheck] = []
    privacy = desk.windows.guarding.privacy
    privacy.know(shipped_names())

    def look_through(*texts: str) -> PrivacyCheck:
        lines = [Line(f"line-{n}", text) for n, text in enumerate(texts)] or privacy.lines
        check = PrivacyCheck(lines, privacy, desk.window)
        opened.append(check)
        check.open()
        qapp.processEvents()
        return check

    yield look_through
    dispose(*opened)


def rows(check: PrivacyCheck) -> list[tuple[str, str]]:
    return [(row.words, row.instead) for row in check.list.rows]


def test_what_was_found_stands_in_its_sentence(look: Look) -> None:
    check = look("Eerst stil. Fatima belde. Toen niets.", "Bel 06-12345678.")
    assert rows(check) == [("Fatima", "ouder A"), ("06-12345678", "[telefoonnummer]")]
    sentence, finding = check.list.rows[0].sentence
    assert (sentence, finding.words(sentence)) == ("Fatima belde.", "Fatima")
    assert check.message == "2 plekken waaraan iemand te herkennen is"


def test_a_screen_reader_hears_what_it_is_and_what_it_becomes(look: Look) -> None:
    check = look("Fatima belde.")
    words = check.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Fatima: naam, liever “ouder A”. In de zin: Fatima belde."


def test_nothing_found_says_so_and_that_it_can_miss_something(look: Look) -> None:
    check = look("Luister eerst.")
    said = [label.text() for label in check.findChildren(type(check._heading)) if label.isVisible()]
    assert "Ik vond niets waaraan iemand te herkennen is" in said
    assert "Ik kan iets missen. Lees het zelf ook nog een keer." in said
    assert not check.list.isVisible()


def test_one_key_goes_on_when_nothing_was_found(look: Look) -> None:
    check = look("Luister eerst.")
    passed = told_by(check.passed)
    QTest.keyClick(check.focusWidget() or check, Key.Key_Return)
    assert passed.count == 1


def test_enter_replaces_what_is_selected(look: Look) -> None:
    check = look("Fatima belde.", "Bel 06-12345678.")
    told = told_by(check.replaced)
    QTest.keyClick(check.list, Key.Key_Return)
    assert told.news == [("line-0", "Ouder A belde.")]
    assert rows(check) == [("06-12345678", "[telefoonnummer]")]


def test_the_same_name_is_replaced_wherever_it_stands(look: Look) -> None:
    check = look("Fatima belde.", "Toen kwam Fatima.")
    told = told_by(check.replaced)
    assert "Vervang door “ouder A” (2 keer)" in visible_words(check)
    QTest.keyClick(check.list, Key.Key_Return)
    assert told.news == [("line-0", "Ouder A belde."), ("line-1", "Toen kwam ouder A.")]


def test_a_word_that_is_no_name_can_stand(look: Look) -> None:
    check = look("Fatima belde.", "Toen kwam Fatima.")
    told = told_by(check.replaced)
    QTest.keyClick(check.list, Key.Key_L)
    assert [row.is_left for row in check.list.rows] == [True, False]
    click(check, "Vervang alles (1)")
    assert told.news == [("line-1", "Toen kwam ouder A.")]
    assert check.message == "Alles is nagekeken"


def test_what_was_left_is_left_the_next_time_too(look: Look) -> None:
    QTest.keyClick(look("Fatima belde.").list, Key.Key_L)
    assert look("Fatima belde.").open_rows == ()


def test_what_was_left_can_be_replaced_all_the_same(look: Look) -> None:
    check = look("Fatima belde.")
    QTest.keyClick(check.list, Key.Key_L)
    click(check, "Toch vervangen")
    assert len(check.open_rows) == 1


def test_all_is_replaced_with_one_press(look: Look) -> None:
    check = look("Fatima belde Daan (8).", "Mail a@b.nl")
    told = told_by(check.replaced)
    click(check, "Vervang alles (3)")
    assert told.news == [
        ("line-0", "Ouder A belde kind 1 (8)."),
        ("line-1", "Mail [e-mailadres]"),
    ]


def test_after_replacing_it_says_what_brings_the_words_back(desk: Desk, look: Look) -> None:
    desk.go_to("question")
    desk.write("Fatima belde.")
    check = look()
    way_back = "Vervangen. Toch niet? Sluit dit venster en druk op Ctrl+Z."
    said = [label for label in check.findChildren(PlainLabel) if label.text() == way_back]
    assert [label.isVisible() for label in said] == [False]
    click(check, "Vervang alles (1)")
    assert [label.isVisible() for label in said] == [True]
    assert check.message == "Alles is nagekeken"
    assert check.go_on.hasFocus()
    assert check.go_on.accessibleDescription() == way_back
    assert [note.text for note in desk.live.session.notes] == ["Ouder A belde."]
    check.accept()
    desk.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [note.text for note in desk.live.session.notes] == ["Fatima belde."]


def test_two_people_are_never_shown_as_one(look: Look) -> None:
    check = look("Fatima belde.", "Rachida kwam.")
    assert rows(check) == [("Fatima", "ouder A"), ("Rachida", "ouder B")]
    QTest.keyClick(check.list, Key.Key_Down)
    QTest.keyClick(check.list, Key.Key_Return)
    assert rows(check) == [("Fatima", "ouder A")]


def test_the_trainer_says_who_it_is(look: Look) -> None:
    check = look("Fatima belde.")
    click(check, "collega")
    assert rows(check) == [("Fatima", "collega A")]


def test_she_can_go_on_whatever_was_found(look: Look) -> None:
    check = look("Fatima belde.")
    passed = told_by(check.passed)
    click(check, "Ga verder")
    assert passed.count == 1


def test_going_back_is_not_passing(look: Look) -> None:
    check = look("Fatima belde.")
    passed = told_by(check.passed)
    click(check, "Terug")
    assert passed.count == 0
    assert not check.isVisible()


def test_notes_are_changed_in_the_session_and_that_can_be_taken_back(
    at_question: Desk, look: Look
) -> None:
    at_question.write("Fatima belde.", "Toen kwam Fatima.")
    check = look()
    told = told_by(check.replaced)
    click(check, "Vervang alles (2)")
    assert told.count == 0
    assert at_question.rows() == ["Ouder A belde.", "Toen kwam ouder A."]
    at_question.windows.undo.undo()
    assert at_question.rows() == ["Fatima belde.", "Toen kwam Fatima."]


def test_it_is_opened_behind_more(at_question: Desk, qapp: QApplication) -> None:
    at_question.windows.guarding.privacy.know(shipped_names())
    at_question.type("Fatima belde")
    at_question.window.bar.more.press("privacy")
    check = at_question.window.findChild(PrivacyCheck)
    assert check is not None
    click(check, "Vervang alles (1)")
    click(check, "Klaar")
    qapp.processEvents()
    assert at_question.panel.edit.text() == "Ouder A belde"


@pytest.mark.parametrize("percent", [100, 200])
def test_it_fits_on_a_small_screen(
    text_percent: Callable[[int], None], look: Look, desk: Desk, percent: int
) -> None:
    text_percent(percent)
    desk.window.resize(1024, 768)
    check = look("Fatima belde.", "Bel 06-12345678.")
    assert check.width() <= 1024
    assert check.height() <= 768
    assert check.go_on.isVisible()
    assert check.rect().contains(check.go_on.geometry())
    assert check.list.height() >= check.list.fontMetrics().lineSpacing() * 3


def test_a_long_list_is_measured_once_and_stays_where_she_was(
    look: Look, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[str] = []
    height = FoundRows._height

    def counting(delegate: FoundRows, row: FoundRow, width: int, font: QFont) -> int:
        measured.append(row.line.id)
        return height(delegate, row, width, font)

    monkeypatch.setattr(FoundRows, "_height", counting)
    check = look(*(f"Bel 06-12345{number}." for number in range(100, 400)))
    for _ in range(20):
        qapp.processEvents()
    measured_once = len(measured)
    check.list.setCurrentIndex(check.list.model().index(250, 0))

    QTest.keyClick(check.list, Key.Key_L)
    qapp.processEvents()

    assert 300 <= measured_once < 700
    assert len(measured) <= measured_once + 1
    current = check.list.visualRect(check.list.currentIndex())
    assert check.list.currentIndex().row() == 251
    assert check.list.viewport().rect().contains(current)
