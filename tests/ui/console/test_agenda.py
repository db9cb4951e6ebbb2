"""The agenda: where the session is, what was done, and a jump to anywhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest

from companion.domain.plan import Plan
from companion.domain.progress import Agenda
from companion.domain.session import SessionDetails
from companion.domain.step import RoleplayContent
from companion.domain.variant import Variant
from companion.ui.console.agenda import AgendaPanel
from companion.ui.console.agenda_rows import (
    DONE,
    LATER,
    MINUTES_ROLE,
    NOW,
    STATE_ROLE,
    STEP_ROLE,
    _font,
)
from tests.builders import STEPS, a_workshop, an_agenda
from tests.content.shipped import workshop as shipped
from tests.live.conftest import told_by
from tests.ui.conftest import Desk, dispose

Key = Qt.Key
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def agenda(dressed: None) -> Iterator[AgendaPanel]:
    panel = AgendaPanel()
    panel.show_agenda(an_agenda())
    panel.resize(260, 600)
    panel.show()
    yield panel
    dispose(panel)


def indexes(panel: AgendaPanel) -> Iterator[QModelIndex]:
    """Return every row, modules before their steps."""
    model = panel.model()
    for row in range(model.rowCount()):
        module = model.index(row, 0)
        yield module
        for step in range(model.rowCount(module)):
            yield model.index(step, 0, module)


def find(panel: AgendaPanel, text: str) -> QModelIndex:
    return next(index for index in indexes(panel) if index.data().endswith(text))


def states(panel: AgendaPanel) -> dict[str, str]:
    return {i.data(STEP_ROLE): i.data(STATE_ROLE) for i in indexes(panel) if i.data(STEP_ROLE)}


def test_all_modules_and_steps_of_the_variant_are_there(agenda: AgendaPanel) -> None:
    texts = [index.data() for index in indexes(agenda)]
    assert texts[:3] == ["1  Welkom", "Stap title", "Stap quote"]
    assert "Pauze" in texts
    assert "Later: Terug" in texts
    assert "Stap worlds" not in texts


def test_steps_before_this_one_are_done_and_later_ones_are_not(agenda: AgendaPanel) -> None:
    agenda.show_current("question")
    seen = states(agenda)
    assert seen["quote"] == DONE
    assert seen["question"] == NOW
    assert seen["agreement"] == LATER
    agenda.show_current("quote")
    assert states(agenda)["question"] == LATER


def test_a_module_is_done_when_all_its_steps_are(agenda: AgendaPanel) -> None:
    agenda.show_current("break")
    assert find(agenda, "1  Welkom").data(STATE_ROLE) == DONE
    assert find(agenda, "Pauze").data(STATE_ROLE) == LATER


def test_a_screen_reader_hears_minutes_and_what_was_done(agenda: AgendaPanel) -> None:
    agenda.show_current("question")
    assert find(agenda, "Stap quote").data(SPOKEN) == "Stap quote, 5 min, gedaan"
    assert find(agenda, "Stap question").data(SPOKEN) == "Stap question, 5 min, nu"
    assert find(agenda, "Stap agreement").data(SPOKEN) == "Stap agreement, 5 min"


def test_done_and_now_can_be_seen_without_colour(agenda: AgendaPanel) -> None:
    agenda.show_current("question")
    picture = agenda.viewport().grab().toImage()

    def darkest(text: str, left: int, right: int) -> int:
        rect = agenda.visualRect(find(agenda, text))
        places = range(left, right) if left >= 0 else range(picture.width() + left, picture.width())
        rows = range(rect.top(), rect.bottom())
        return min(picture.pixelColor(x, y).lightness() for x in places for y in rows)

    assert darkest("Stap quote", -30, 0) < 120, "a check at the end"
    assert darkest("Stap question", 0, 4) < 120, "a bar before the step that is on"
    assert darkest("Stap quote", 0, 4) > 200


def test_only_the_module_of_this_step_is_open(agenda: AgendaPanel) -> None:
    agenda.show_current("question")
    agenda.show_current("handles")
    open_ones = [i.data() for i in indexes(agenda) if agenda.isExpanded(i)]
    assert open_ones == ["2  Oefenen"]


def test_a_long_title_wraps_and_is_never_cut(agenda: AgendaPanel) -> None:
    agenda.show_current("question")
    item = agenda.model().itemFromIndex(find(agenda, "Stap quote"))
    one = agenda.visualRect(item.index()).height()
    item.setText("Een heel lange titel van een stap die echt niet op één regel past")
    agenda.doItemsLayout()
    assert agenda.visualRect(item.index()).height() > 1.6 * one


def test_a_click_on_a_step_jumps(desk: Desk) -> None:
    panel = desk.window.agenda
    place = panel.visualRect(find(panel, "Stap question")).center()
    QTest.mouseClick(panel.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.step == "question"


def test_a_click_on_a_module_opens_and_closes_it(desk: Desk) -> None:
    panel = desk.window.agenda
    module = find(panel, "2  Oefenen")
    for is_open in (True, False):
        place = panel.visualRect(module).center()
        QTest.mouseClick(panel.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert panel.isExpanded(module) == is_open
    assert desk.step == "title"


def test_the_agenda_works_by_keyboard(desk: Desk) -> None:
    panel = desk.window.agenda
    panel.setFocus()
    panel.setCurrentIndex(find(panel, "2  Oefenen"))
    desk.press(Key.Key_Right)
    desk.press(Key.Key_Down)
    assert desk.step == "title"
    desk.press(Key.Key_Return)
    assert desk.step == "handles"
    assert panel.hasFocus()


def test_another_variant_has_other_steps(desk: Desk) -> None:
    details = desk.live.session.details
    changed = SessionDetails(details.id, details.workshop_id, Variant.TWO_HOURS, details.held_on)
    desk.live.apply(changed)
    texts = [index.data() for index in indexes(desk.window.agenda)]
    assert "Stap worlds" in texts
    assert "Stap testimonial" not in texts


# --- bent ----------------------------------------------------------------------------------------


def minutes(panel: AgendaPanel, text: str) -> int:
    return int(find(panel, text).data(MINUTES_ROLE))


def test_minutes_of_this_session_and_their_sum_are_shown(agenda: AgendaPanel) -> None:
    plan = Plan(skipped=frozenset({"testimonial"}), minutes={"question": 9})
    before = minutes(agenda, "1  Welkom")
    agenda.show_agenda(Agenda.of(a_workshop(), Variant.HALF_DAY, plan))
    assert minutes(agenda, "Stap question") == 9
    assert minutes(agenda, "1  Welkom") == before + 4 - 4
    assert "Stap testimonial" not in [index.data() for index in indexes(agenda)]


def test_a_module_stands_there_twice_when_another_came_between(agenda: AgendaPanel) -> None:
    order = [step for step in STEPS if step != "handles"]
    order.insert(1, "handles")
    plan = Plan(order=tuple(order))
    agenda.show_agenda(Agenda.of(a_workshop(), Variant.HALF_DAY, plan))
    texts = [index.data() for index in indexes(agenda)]
    assert texts[:5] == ["1  Welkom", "Stap title", "2  Oefenen", "Stap handles", "1  Welkom"]
    sums = [i.data(MINUTES_ROLE) for i in indexes(agenda) if i.data() == "1  Welkom"]
    assert sums[0] == 5
    agenda.show_current("handles")
    assert [i.data() for i in indexes(agenda) if agenda.isExpanded(i)] == ["2  Oefenen"]


def test_the_step_that_is_on_shows_the_time_left(agenda: AgendaPanel) -> None:
    agenda.show_current("question")
    place = agenda.visualRect(find(agenda, "Stap question"))
    before = agenda.viewport().grab(place).toImage()
    agenda.show_left("4:07")
    with_left = agenda.viewport().grab(place).toImage()
    assert with_left != before
    agenda.show_left("−0:30")
    assert agenda.viewport().grab(place).toImage() != with_left
    agenda.show_left("")
    assert agenda.viewport().grab(place).toImage() == before


def test_a_second_changes_no_row_and_tells_no_screen_reader(agenda: AgendaPanel) -> None:
    agenda.show_current("question")
    told = told_by(agenda.model().dataChanged, agenda.model().layoutChanged)
    for width in range(150, 260, 4):
        agenda.resize(width, 600)
        rects = []
        for text in ("", "4:07", "0:01", "−12:34"):
            agenda.show_left(text)
            agenda.doItemsLayout()
            rects.append([agenda.visualRect(index).getRect() for index in indexes(agenda)])
        assert rects.count(rects[0]) == len(rects), f"lines break otherwise at {width}"
    agenda.resize(260, 600)
    told.news.clear()
    rects = [agenda.visualRect(index) for index in indexes(agenda)]
    for text in ("4:07", "0:01", "−12:34"):
        agenda.show_left(text)
    assert told.count == 0
    assert [agenda.visualRect(index) for index in indexes(agenda)] == rects
    assert find(agenda, "Stap question").data(SPOKEN) == "Stap question, 5 min, nu"


def test_only_the_row_of_this_step_is_drawn_anew(agenda: AgendaPanel) -> None:
    agenda.show_current("question")
    elsewhere = agenda.visualRect(find(agenda, "Stap quote"))
    before = agenda.viewport().grab(elsewhere).toImage()
    agenda.show_left("4:07")
    assert agenda.viewport().grab(elsewhere).toImage() == before


def test_modules_that_she_opened_stay_open_when_minutes_change(agenda: AgendaPanel) -> None:
    agenda.show_current("question")
    agenda.expand(find(agenda, "2  Oefenen"))
    agenda.show_agenda(Agenda.of(a_workshop(), Variant.HALF_DAY, Plan(minutes={"question": 9})))
    open_ones = [i.data() for i in indexes(agenda) if agenda.isExpanded(i)]
    assert open_ones == ["1  Welkom", "2  Oefenen"]
    assert states(agenda)["question"] == NOW


@pytest.mark.parametrize("width", [170, 190, 213])
def test_no_title_is_broken_inside_a_word(agenda: AgendaPanel, width: int) -> None:
    agenda.show_agenda(Agenda.of(shipped(), Variant.HALF_DAY))
    agenda.resize(width, 700)
    agenda.show_current("M1.1")
    rows, viewport = agenda._rows, agenda.viewport().width()
    for index in indexes(agenda):
        font = _font(agenda.font(), index)
        room = rows._text_width(viewport, font, index)
        words = index.data().split()
        widest = max(QFontMetrics(font).horizontalAdvance(word) for word in words)
        assert widest <= room, index.data()


def test_a_step_is_called_after_the_conversation_that_was_chosen(agenda: AgendaPanel) -> None:
    workshop = shipped()
    steps = (step for _, step in Agenda.of(workshop, Variant.HALF_DAY).steps)
    step = next(each for each in steps if isinstance(each.content, RoleplayContent))
    other = next(key for key in workshop.roleplays if key != step.content.options[0])
    chosen = Agenda.of(workshop, Variant.HALF_DAY, choices={step.id: other})
    assert chosen.title(step) != step.title
    agenda.show_agenda(chosen)
    names = {index.data(STEP_ROLE): index.data() for index in indexes(agenda)}
    assert names[step.id] == chosen.title(step)
