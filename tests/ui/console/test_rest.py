"""In rest the trainer reads what to say, and goes on gently or leaves something out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from companion.domain.rest import RestAdvice
from companion.domain.session import Position
from companion.ui.console.rest import RestCard
from companion.ui.widgets.label import PlainLabel
from tests.live.conftest import told_by
from tests.ui.conftest import click, dispose, visible_words

SENTENCES = ("We nemen even rust.", "Je hoeft nu niets te zeggen.")
LONG = "Hoge verwachtingen, van twee kanten, en wat er verder nog in de weg staat"
ADVICE = RestAdvice(SENTENCES, Position("M2.4"), "Twee werelden", ("M3.1", "Een ouder vertelt"))


@pytest.fixture
def card(qapp: QApplication) -> Iterator[RestCard]:
    made = RestCard()
    made.resize(700, 400)
    made.show()
    made.show_advice(ADVICE)
    yield made
    dispose(made)


def texts(card: RestCard) -> list[str]:
    return [label.text() for label in card.findChildren(PlainLabel) if label.isVisible()]


def test_it_shows_the_sentences_the_gentle_step_and_what_comes(card: RestCard) -> None:
    for _ in range(2):
        card.show_advice(ADVICE)
        QApplication.processEvents()
        assert set(SENTENCES) <= set(texts(card))
        assert "Straks komt: Een ouder vertelt" in texts(card)
        assert set(visible_words(card)) == {
            "Laat weg (S)",
            "Verder (R)",
            "Ga naar: Twee werelden",
        }


def test_other_sentences_take_the_place_of_the_first(card: RestCard) -> None:
    card.show_advice(RestAdvice(("Anders.",)))
    QApplication.processEvents()
    assert "Anders." in texts(card)
    assert not set(SENTENCES) & set(texts(card))


def test_where_nothing_comes_only_going_on_is_offered(card: RestCard) -> None:
    card.show_advice(RestAdvice(SENTENCES))
    assert visible_words(card) == ["Verder (R)"]


@pytest.mark.parametrize(
    ("word", "wish"),
    [
        ("Laat weg (S)", "leave_out_wanted"),
        ("Verder (R)", "leave_wanted"),
        ("Ga naar: Twee werelden", "gentle_wanted"),
    ],
)
def test_each_button_asks_for_one_thing(card: RestCard, word: str, wish: str) -> None:
    told = told_by(card.leave_wanted, card.leave_out_wanted, card.gentle_wanted)
    one = told_by(getattr(card, wish))
    click(card, word)
    assert (told.count, one.count) == (1, 1)


@pytest.mark.parametrize("percent", [100, 200])
def test_a_long_title_is_cut_on_the_button_and_whole_for_a_screen_reader(
    card: RestCard, percent: int, text_percent
) -> None:
    text_percent(percent)
    card.show_advice(RestAdvice(SENTENCES, Position("M4.5"), LONG))
    card.resize(360, 420)
    QTest.qWait(20)
    button = card._gentle
    assert button.text().endswith("…")
    assert button.accessibleName() == f"Ga naar: {LONG}"
    assert button.fontMetrics().horizontalAdvance(button.text()) < button.width()
    assert card._leave.y() > button.y()
    assert card._leave.height() >= card._leave.sizeHint().height()


@pytest.mark.parametrize("size", [(340, 200), (420, 300), (700, 300), (900, 600)])
@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_squeezed_and_all_of_it_can_be_reached(
    card: RestCard, percent: int, size: tuple[int, int], text_percent
) -> None:
    text_percent(percent)
    card.show_advice(ADVICE)
    card.resize(*size)
    QTest.qWait(20)
    for button in (card._gentle, card._leave, card._leave_out):
        assert button.height() >= button.sizeHint().height()
        button.setFocus()
        QTest.qWait(5)
        card._area.ensureWidgetVisible(button)
        assert not button.visibleRegion().isEmpty()
    for label in card._sentences:
        assert label.height() >= label.heightForWidth(label.width())
