"""Tijdredder: proposals in words, what comes of them, and nothing that happens by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from companion.domain.plan import Plan
from companion.domain.progress import Agenda
from companion.domain.rescue import Cut, Proposal, ProposalKind, proposals
from companion.domain.schedule import outlook
from companion.domain.session import Position
from companion.domain.timing import Beginning, StepTime
from companion.domain.variant import Variant
from companion.ui.console.rescue import RescueDialog
from companion.ui.console.rescue_words import cuts_text, outcome_text
from tests.builders import a_session
from tests.content.shipped import workshop
from tests.live.conftest import told_by
from tests.ui.conftest import click, visible_words
from tests.ui.console.outlooks import LATE, ON_TIME, a_window, an_outlook, at

Key = Qt.Key
HELP = Cut("M5.4", "Ouders helpen ouders", 3, 0)
CHILD = Cut("M5.3", "Het kind in het midden", 8, 5)
ASK = Cut("M4.2", "Wat is uitnodigend?", 4, 2)
AGENDA = Agenda.of(workshop(), Variant.HALF_DAY)


def a_proposal(*cuts: Cut, kind: ProposalKind = ProposalKind.SKIP, **facts: object) -> Proposal:
    skipped = frozenset(cut.step_id for cut in cuts if not cut.after)
    plan = Plan(skipped=skipped, minutes={cut.step_id: cut.after for cut in cuts if cut.after})
    saved = sum(cut.before - cut.after for cut in cuts)
    return Proposal(kind, cuts, saved, replace(ON_TIME, **facts), plan)  # type: ignore[arg-type]


THREE = (
    a_proposal(CHILD, ASK, kind=ProposalKind.ABSORB),
    a_proposal(CHILD, kind=ProposalKind.SHORTEN, ends_at=at(16, 33)),
    a_proposal(HELP, CHILD),
)


@pytest.fixture
def below(dressed: None) -> Iterator[QWidget]:
    with a_window() as window:
        yield window


@pytest.fixture
def dialog(below: QWidget) -> RescueDialog:
    shown = RescueDialog(THREE, LATE, below, AGENDA, "M5.2")
    shown.open()
    QApplication.processEvents()
    return shown


def words(dialog: QWidget) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def press(dialog: RescueDialog, key: Qt.Key) -> None:
    QTest.keyClick(dialog.focusWidget() or dialog, key)


# --- words ---------------------------------------------------------------------------------------


def test_what_goes_and_what_gets_shorter_is_said_in_sentences() -> None:
    assert cuts_text((HELP, CHILD)) == (
        "Sla “Ouders helpen ouders” over. “Het kind in het midden” van 8 naar 5 minuten."
    )


def test_every_title_stands_in_quotes() -> None:
    assert cuts_text((replace(ASK, after=0), HELP)) == (
        "Sla “Wat is uitnodigend?” en “Ouders helpen ouders” over."
    )


def test_every_step_that_gets_shorter_is_named() -> None:
    many = [Cut(f"M{n}", f"Stap {n}", 5, 4) for n in range(5)]
    assert all(f"“Stap {n}” van 5 naar 4" in cuts_text(many) for n in range(5))


def test_what_comes_of_it_says_the_end_and_the_last_round() -> None:
    assert outcome_text(ON_TIME) == "Einde 16:30, slotronde blijft."
    assert outcome_text(ON_TIME, closing_stays=False) == "Einde 16:30."


def test_what_stays_late_is_said_with_how_much() -> None:
    late = an_outlook(behind=180.0, ends_at=at(16, 33))
    assert outcome_text(late) == (
        "Einde 16:33, nog 3 min later dan afgesproken, slotronde blijft. "
        "De pauze begint nog 3 min te laat."
    )


# --- the dialog ----------------------------------------------------------------------------------


def test_three_proposals_stand_there_each_with_its_word(dialog: RescueDialog) -> None:
    shown = words(dialog)
    assert [word for word in shown if word in ("Inhalen", "Inkorten", "Overslaan")] == [
        "Inhalen", "Inkorten", "Overslaan"]  # fmt: skip
    assert "Je loopt 4 min achter." in shown
    assert "Einde 16:34, afgesproken 16:30. Er verandert niets tot je kiest." in shown
    assert dialog.windowTitle() == "Tijdredder"


def test_the_preview_shows_the_rest_with_old_and_new_minutes(dialog: RescueDialog) -> None:
    dialog.cards[2].click()
    rows = {row.name: row.cells for row in dialog.table.rows}
    assert next(iter(rows)) == "M5.2 Aanvullende kennis"
    assert rows["M5.3 Het kind in het midden"] == ("8", "5")
    assert rows["M5.4 Ouders helpen ouders"] == ("3", "vervalt")
    assert rows["M9.3 Rondje uit"] == ("4", "")
    before, after = rows["Samen"]
    assert int(before) - int(after) == 6
    assert not [name for name in rows if name.startswith("M10")]


def test_without_an_agenda_the_preview_has_what_changes(below: QWidget) -> None:
    shown = RescueDialog(THREE[2:], LATE, below)
    names = [row.name for row in shown.table.rows]
    assert names == ["M5.4 Ouders helpen ouders", "M5.3 Het kind in het midden", "Samen"]


def test_arrows_choose_and_enter_takes_over(dialog: RescueDialog) -> None:
    taken = told_by(dialog.taken)
    press(dialog, Key.Key_Down)
    assert dialog.chosen is THREE[1]
    press(dialog, Key.Key_Down)
    press(dialog, Key.Key_Down)
    assert dialog.chosen is THREE[0]
    press(dialog, Key.Key_Up)
    assert dialog.chosen is THREE[2]
    assert dialog.cards[2].hasFocus()
    press(dialog, Key.Key_Return)
    assert taken.news == [(THREE[2],)]
    assert not dialog.isVisible()


def test_looking_at_proposals_takes_none(dialog: RescueDialog) -> None:
    taken = told_by(dialog.taken)
    for card in dialog.cards:
        card.click()
    click(dialog, "Laat zo")
    assert taken.count == 0
    assert not dialog.isVisible()


def test_escape_leaves_it(dialog: RescueDialog) -> None:
    taken = told_by(dialog.taken)
    press(dialog, Key.Key_Escape)
    assert not dialog.isVisible()
    assert taken.count == 0


def test_taking_over_with_the_button(dialog: RescueDialog) -> None:
    taken = told_by(dialog.taken)
    click(dialog, "Neem over")
    assert taken.news == [(THREE[0],)]


def test_a_screen_reader_hears_a_whole_proposal(dialog: RescueDialog) -> None:
    assert dialog.cards[2].accessibleName() == (
        "Overslaan. Sla “Ouders helpen ouders” over. "
        "“Het kind in het midden” van 8 naar 5 minuten. Einde 16:30, slotronde blijft."
    )


def test_where_nothing_helps_it_says_so_and_what_can_be_done(below: QWidget) -> None:
    shown = RescueDialog((), LATE, below)
    shown.open()
    assert any(word.startswith("Er is niets meer dat korter kan") for word in words(shown))
    assert visible_words(shown) == ["Laat zo", "Ander einde afspreken", "Programma aanpassen"]
    times = told_by(shown.times_wanted)
    click(shown, "Ander einde afspreken")
    assert times.count == 1
    assert not shown.isVisible()


def test_who_is_not_late_has_nothing_to_do(below: QWidget) -> None:
    shown = RescueDialog((), ON_TIME, below)
    shown.open()
    assert {"Je loopt op schema.", "Je hoeft nu niets in te halen."} <= set(words(shown))
    QTest.keyClick(shown.focusWidget(), Key.Key_Return)
    assert not shown.isVisible()


@pytest.mark.parametrize(("width", "percent"), [(1024, 100), (1366, 150), (1024, 200)])
def test_no_word_of_a_proposal_is_cut(
    below: QWidget, text_percent: Callable[[int], None], width: int, percent: int
) -> None:
    text_percent(percent)
    below.resize(width, 768)
    shown = RescueDialog(THREE, LATE, below, AGENDA, "M5.2")
    shown.open()
    QApplication.processEvents()
    for card in shown.cards:
        for label in card.findChildren(QLabel):
            assert label.height() >= label.heightForWidth(label.width())
            assert label.mapTo(card, QPoint(0, label.height())).y() <= card.height()
        assert card.width() <= shown._area.viewport().width()
    for _ in range(2):
        press(shown, Key.Key_Down)
    QApplication.processEvents()
    area = shown._area.viewport()
    top = shown.cards[2].mapTo(area, QPoint(0, 0)).y()
    assert top < area.height() - 20, "the chosen one comes into sight"
    shown.reject()


def test_real_proposals_of_a_real_late_session(below: QWidget) -> None:
    agenda, began = AGENDA, at(13, 0)
    session = replace(
        a_session(),
        position=Position("M4.1"),
        beginning=Beginning(began, 210),
        step_times={"M4.1": StepTime("M4.1", 0.0, began + 90 * 60)},
    )
    now = began + 92 * 60
    seen = outlook(agenda, session, now, now)
    found = proposals(agenda, session, now, now)
    assert found
    shown = RescueDialog(found, seen, below, agenda, "M4.1")
    shown.open()
    for card in shown.cards:
        card.click()
        rows = {row.name.split(" ")[0]: row.cells for row in shown.table.rows}
        for cut in card.proposal.cuts:
            wanted = str(cut.after) if cut.after else "vervalt"
            assert rows[cut.step_id] == (str(cut.before), wanted)
        before, after = rows["Samen"]
        assert int(before) - int(after) == card.proposal.saved
    shown.reject()
