"""The shipped programme, our fonts, and a pen that remembers what was written where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontDatabase

from companion.content.library import load_workshop
from companion.domain.session import SessionDetails
from companion.domain.stage import StageState
from companion.domain.variant import Variant
from companion.domain.workshop import Workshop
from companion.paths import WORKSHOP_ID, resources, shipped_workshop
from companion.ui.fonts import load_fonts
from companion.ui.stage.picture import draw_still
from companion.ui.stage.typeset import Block

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
    loaded = load_workshop(shipped_workshop())
    assert not loaded.problems
    assert loaded.workshop is not None
    return loaded.workshop


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


@dataclass(frozen=True)
class Written:
    """A text on the stage: in design units of a sheet 1080 high."""

    text: str
    rect: QRectF
    size: int
    broken: bool


@pytest.fixture
def written(monkeypatch) -> Iterator[list[Written]]:
    """Remember every block of text that is drawn."""
    remembered: list[Written] = []
    draw = Block.draw

    def remember(self, painter, x, y, *args, **kwargs):
        rect = QRectF(x, y, self.width, self.height)
        remembered.append(Written(self.text, rect, self.size, self.broken))
        return draw(self, painter, x, y, *args, **kwargs)

    monkeypatch.setattr(Block, "draw", remember)
    return remembered


def faults(state: StageState, size: QSize, written: list[Written]) -> list[str]:
    """Draw a state and say everything that is wrong with how its text stands on the sheet."""
    written.clear()
    draw_still(state, size)
    sheet = QRectF(0, 0, 1080 * size.width() / size.height(), 1080)
    found = []
    for item in written:
        if item.size < 28:
            found.append(f"{item.size} px is under the floor: {item.text!r}")
        if item.broken:
            found.append(f"a word is split: {item.text!r}")
        if not sheet.contains(item.rect):
            found.append(f"off the sheet: {item.text!r} {item.rect}")
    # ascenders and descenders of two lines may share the leading between them
    cores = [(item.text, item.rect.adjusted(1, 5, -1, -5)) for item in written]
    return found + [
        f"{text!r} lies over {other!r}"
        for index, (text, rect) in enumerate(cores)
        for other, other_rect in cores[index + 1 :]
        if rect.intersects(other_rect)
    ]
