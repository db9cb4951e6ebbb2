"""The shipped programme, and what can be read from its pages."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QFontDatabase

from companion.domain.progress import Agenda
from companion.domain.session import Session, SessionDetails
from companion.domain.timing import AgreedTimes
from companion.domain.variant import Variant
from companion.domain.workshop import Workshop
from companion.paths import WORKSHOP_ID, resources
from companion.ui.fonts import load_fonts
from companion.ui.paper.pages import Pages
from companion.ui.paper.pdf import pdf_of
from companion.ui.paper.pictures import page_image
from companion.ui.prints.document import BOTTOM, LEFT, RIGHT
from tests.content import shipped

TODAY = date(2026, 11, 29)


@pytest.fixture(scope="session", autouse=True)
def fonts(qapp):
    if "Source Serif 4" not in QFontDatabase.families():
        load_fonts(resources() / "fonts")


@pytest.fixture(scope="session")
def workshop() -> Workshop:
    return shipped.workshop()


def planned(workshop: Workshop, variant: Variant = Variant.HALF_DAY) -> tuple[Agenda, Session]:
    """Return a session of the shipped programme that is being prepared."""
    details = SessionDetails(
        "id",
        WORKSHOP_ID,
        variant,
        date(2026, 12, 3),
        group="Wijkteam Noord",
        place="Buurthuis De Kom",
        trainer="Samira",
        return_on=date(2027, 1, 14),
    )
    agenda = Agenda.of(workshop, variant)
    session = Session(details, agenda.start(), times=AgreedTimes(begin=time(13, 0)))
    chosen = replace(session, choices={"M6.2": "R4"})
    return Agenda.of_session(workshop, chosen), chosen


FOOT = re.compile(r" (Draaiboek|Werkblad)[a-z ]* · [a-z, ]+ \d+ van \d+$")


def read(pages: Pages) -> list[str]:
    """Return the words of each page without its foot, as they come out of the PDF."""
    texts = _texts(pages)
    assert all(FOOT.search(text) for text in texts)
    return [FOOT.sub("", text) for text in texts]


def read_all(pages: Pages) -> str:
    """Return the words of all pages."""
    return " ".join(_texts(pages))


def _texts(pages: Pages) -> list[str]:
    reader = PdfReader(BytesIO(pdf_of(pages)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def lowest_ink(pages: Pages, number: int) -> int:
    """Return how far down a page of A4 something is drawn, above its foot; in points."""
    image = page_image(pages, number, 595)
    lines = range(round(BOTTOM) + 4, 0, -1)
    columns = range(round(LEFT), round(RIGHT), 3)
    return next(y for y in lines if any(image.pixelColor(x, y).lightness() < 200 for x in columns))
