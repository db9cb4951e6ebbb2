"""The shipped programme, our fonts, and a pen that remembers what was written where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from companion.domain.session import SessionDetails
from companion.domain.stage import ClockFace, StageState
from companion.domain.step import NoteField
from companion.domain.variant import Variant
from companion.domain.workshop import Workshop
from companion.paths import WORKSHOP_ID, resources
from companion.ui.fonts import load_fonts
from companion.ui.stage.frame import Frame
from companion.ui.stage.picture import draw_picture
from companion.ui.stage.stills import all_states
from companion.ui.stage.trainer_bar import TrainerBar
from companion.ui.stage.typeset import FLOOR, Block
from companion.ui.stage.window import StageWindow
from tests.content import shipped

SIZES = {
    "1024x768": QSize(1024, 768),
    "1280x800": QSize(1280, 800),
    "1366x768": QSize(1366, 768),
    "1920x1080": QSize(1920, 1080),
    "3840x2160": QSize(3840, 2160),
}


@pytest.fixture(scope="session", autouse=True)
def fonts(qapp):
    if "Source Serif 4" not in QFontDatabase.families():
        load_fonts(resources() / "fonts")


@pytest.fixture(scope="session")
def workshop() -> Workshop:
    assert not shipped.loaded().problems
    return shipped.workshop()


def details(variant: Variant = Variant.HALF_DAY) -> SessionDetails:
    return SessionDetails(
        "id",
        WORKSHOP_ID,
        variant,
        date(2026, 11, 23),
        group="Wijkteam Noord",
        place="Buurthuis De Kom",
        trainer="Anja de Wit",
        return_on=date(2027, 1, 4),
    )


FIELDS = (NoteField("hielp", "Wat hielp"), NoteField("niet", "Wat niet hielp"))
SMALLEST = (28, 34, 40)
"""What the room check offers as the smallest text."""


@dataclass(frozen=True)
class Written:
    """A text on the stage: in design units of a sheet 1080 high."""

    text: str
    rect: QRectF
    size: int
    broken: bool


class Pen(list[Written]):
    """What was written, and the text that a card came over."""

    def __init__(self) -> None:
        super().__init__()
        self.covered: list[str] = []

    def clear(self) -> None:
        super().clear()
        self.covered.clear()


@pytest.fixture
def written(monkeypatch) -> Iterator[Pen]:
    """Remember every block of text that is drawn."""
    remembered = Pen()
    draw, card = Block.draw, Frame.card

    def remember(self, painter, x, y, *args, **kwargs):
        rect = QRectF(x, y, self.width, self.height)
        remembered.append(Written(self.text, rect, self.size, self.broken))
        return draw(self, painter, x, y, *args, **kwargs)

    def cover(self, rect, *args, **kwargs):
        inside = rect.adjusted(1, 1, -1, -1)
        below = [item.text for item in remembered if inside.intersects(core(item.rect))]
        remembered.covered.extend(below)
        return card(self, rect, *args, **kwargs)

    monkeypatch.setattr(Block, "draw", remember)
    monkeypatch.setattr(Frame, "card", cover)
    return remembered


def core(rect: QRectF) -> QRectF:
    """Ascenders and descenders of two lines may share the leading between them."""
    return rect.adjusted(1, 5, -1, -5)


def faults(state: StageState, size: QSize, written: Pen, smallest: int = FLOOR) -> list[str]:
    """Draw a state and say everything that is wrong with how its text stands on the sheet."""
    written.clear()
    picture = draw_picture(state, size, smallest=smallest)
    clock = len(written)
    picture.clock_patch(state.clock)
    sheet = QRectF(0, 0, 1080 * size.width() / size.height(), 1080)
    found = [f"a card lies over {text!r}" for text in written.covered]
    spot = picture._spot.rect if picture._spot else sheet
    found += [f"cut: {item}" for item in written[clock:] if not spot.contains(core(item.rect))]
    for item in written:
        if item.size < smallest:
            found.append(f"{item.size} px is under the floor: {item.text!r}")
        if item.broken:
            found.append(f"a word is split: {item.text!r}")
        if not sheet.contains(item.rect):
            found.append(f"off the sheet: {item.text!r} {item.rect}")
    cores = [(item.text, core(item.rect)) for item in written]
    return found + [
        f"{text!r} lies over {other!r}"
        for index, (text, rect) in enumerate(cores)
        for other, other_rect in cores[index + 1 :]
        if rect.intersects(other_rect)
    ]


@pytest.fixture(scope="session")
def question(workshop):
    states = {p.step_id: s for p, s in all_states(workshop, details(Variant.HALF_DAY))}
    return states["M2.5"]


@pytest.fixture
def stage(qtbot, question):
    window = StageWindow()
    window.calm = True
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show_state(question)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    yield window
    window.hide()


@pytest.fixture
def bar(stage):
    made = TrainerBar(stage)
    made.show_step("M2.5", FIELDS)
    made.show_clock(ClockFace("De een vertelt", "2:13", 0.7))
    made.serve(one_screen=True)
    return made


def write_note(bar: TrainerBar, text: str) -> None:
    QTest.keyClicks(bar.line.edit, text)


def bar_words(bar: TrainerBar) -> str:
    """Return everything that can be read on the bar."""
    parts = [part for part in bar.findChildren(QWidget) if part.isVisible()]
    labels = [part.text() for part in parts if isinstance(part, QAbstractButton | QLabel)]
    return "\n".join(labels)
