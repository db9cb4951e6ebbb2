"""From a page of explanation and what was counted to sections to read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from companion.domain.dates import day_text
from companion.domain.info_page import InfoLine, InfoPage
from companion.live.about_data import AboutData
from companion.ui.console.reading import Section
from companion.ui.roomcheck.laptop_rows import MEGABYTE, room_words


def tr(text: str) -> str:
    """Return a text about data in the language of the screen."""
    return QCoreApplication.translate("AboutData", text)


def page_sections(page: InfoPage) -> list[Section]:
    """Return a page as sections: points get a dash."""
    opening = [Section("", _text(page.opening))] if page.opening else []
    return [*opening, *(Section(part.heading, _text(part.lines)) for part in page.parts)]


def facts_text(about: AboutData) -> str:
    """Return how much there is now, in a few sentences."""
    facts = about.facts
    sessions = tr("Er staat nog geen bijeenkomst op deze laptop.")
    if facts.sessions == 1:
        sessions = tr("Er staat 1 bijeenkomst op deze laptop.")
    elif facts.sessions:
        sessions = tr("Er staan {count} bijeenkomsten op deze laptop.")
    said = [sessions.format(count=facts.sessions)]
    if facts.oldest is not None:
        oldest = tr("De oudste is voor het laatst gebruikt op {day}.")
        said.append(oldest.format(day=day_text(facts.oldest.astimezone().date())))
    if facts.binned:
        said.append(tr("In de prullenbak: {count}.").format(count=facts.binned))
    said.append(tr("Alles samen is {size}.").format(size=size_text(facts.size)))
    if about.free is not None:
        said.append(tr("Op de schijf is nog {size} vrij.").format(size=size_text(about.free)))
    return " ".join(said)


def day_subtitle(today: date) -> str:
    """Return the line below the title of a page on paper."""
    return tr("Stand van {day}").format(day=day_text(today))


def size_text(size: int) -> str:
    """Return an amount of bytes as people say it: "1,2 GB", "12 MB"."""
    return room_words(size) if size >= MEGABYTE else tr("minder dan 1 MB")


def _text(lines: Sequence[InfoLine]) -> str:
    return "\n".join(f"–  {line.text}" if line.is_point else line.text for line in lines)
