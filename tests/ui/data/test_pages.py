"""What is stored where can be read in the app, with the facts of this laptop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from companion.domain.consent import Consent
from companion.live.about_data import AboutData, DataPlaces, LiveAboutData
from companion.paths import Paths, resources
from companion.storage.sessions import create_session
from companion.ui.data.dialog import DataDialog
from companion.ui.data.opening import DataPages
from companion.ui.data.reading import ReadingDialog
from companion.ui.data.register import RegisterDialog
from companion.ui.data.words import facts_text
from companion.ui.start.window import StartWindow
from tests.builders import a_session, a_workshop
from tests.ui.conftest import Desk, click, dispose


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "profiel")


@pytest.fixture
def start(dressed: None) -> Iterator[StartWindow]:
    window = StartWindow("Titel")
    window.show()
    yield window
    dispose(window)


@pytest.fixture
def pages(start: StartWindow, paths: Paths) -> Iterator[DataPages]:
    places = DataPlaces(paths.data, paths.sessions, paths.logs, resources() / "texts")
    root = QObject()
    live = LiveAboutData(places, root)
    yield DataPages(live, start, root)
    live.wait()


def opened(pages: DataPages, start: StartWindow, qtbot: QtBot) -> DataDialog:
    """Return the page, opened from the start window and filled in."""
    with qtbot.waitSignal(pages._live.found, timeout=5000):
        click(start, "Wat staat waar")
    assert pages.dialog is not None
    return pages.dialog


def test_the_page_names_the_real_folders(
    pages: DataPages, start: StartWindow, paths: Paths, qtbot: QtBot
) -> None:
    dialog = opened(pages, start, qtbot)

    for place in (paths.sessions, paths.data / "voorkeuren.json", paths.logs):
        assert str(place) in dialog.words
    assert "{" not in dialog.words
    dialog.reject()


def test_the_page_tells_how_much_there_is_now(
    pages: DataPages, start: StartWindow, paths: Paths, qtbot: QtBot
) -> None:
    create_session(paths.sessions, a_session())

    dialog = opened(pages, start, qtbot)

    assert dialog.facts.startswith("Er staat 1 bijeenkomst op deze laptop. De oudste is")
    assert "minder dan 1 MB" in dialog.facts
    assert "vrij" in dialog.facts
    dialog.reject()


def test_without_sessions_it_says_so(pages: DataPages, start: StartWindow, qtbot: QtBot) -> None:
    dialog = opened(pages, start, qtbot)

    assert dialog.facts.startswith("Er staat nog geen bijeenkomst op deze laptop.")
    dialog.reject()


def test_the_console_shows_it_too(desk: Desk, pages: DataPages, qtbot: QtBot) -> None:
    pages.serve(desk.window.bar.more)

    with qtbot.waitSignal(pages._live.found, timeout=5000):
        desk.window.bar.more.press("data")

    assert pages.dialog is not None
    assert pages.dialog.parentWidget() is desk.window
    pages.dialog.reject()


def test_the_folder_is_opened(
    pages: DataPages,
    start: StartWindow,
    paths: Paths,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        "companion.ui.data.opening.QDesktopServices.openUrl",
        lambda url: asked.append(url.toLocalFile()),
    )
    dialog = opened(pages, start, qtbot)

    click(dialog, "Open de map")

    assert asked == [str(paths.data)]
    assert paths.data.is_dir()
    dialog.reject()


def test_the_register_is_on_paper_and_can_be_saved(
    pages: DataPages, start: StartWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(pages, start, qtbot)
    click(dialog, "Voor het register …")
    register = dialog.findChild(RegisterDialog)
    assert register is not None
    qtbot.waitUntil(lambda: register.pages is not None)
    assert register.pages is not None
    assert register.pages.count >= 2

    with qtbot.waitSignal(register.export.saved, timeout=10_000):
        register.save(tmp_path / "register.pdf")

    assert (tmp_path / "register.pdf").read_bytes().startswith(b"%PDF")
    assert register.news == "Bewaard als register.pdf."

    with qtbot.waitSignal(register.export.saved, timeout=10_000):
        register.save(tmp_path / "register.docx")

    words = [each.text for each in docx.Document(str(tmp_path / "register.docx")).paragraphs]
    assert "Grondslag" in words
    assert any(text.startswith("Vul in: de naam en het adres") for text in words)
    register.reject()
    dialog.reject()


def test_permission_that_ended_is_told_before_anything_begins(
    pages: DataPages, start: StartWindow
) -> None:
    workshop = a_workshop()
    ended = replace(workshop.quotes["E"], consent=Consent(until=date(2020, 3, 1)))

    pages.show_workshop(replace(workshop, quotes={**workshop.quotes, "E": ended}))

    assert start.permission.text == ("Kijk even naar de toestemming voor dit citaat: Ervaring (E).")
    click(start, "Bekijk")
    shown = start.findChild(ReadingDialog)
    assert shown is not None
    first, second, *_ = shown.panel.shown
    assert first.heading == "Kijk even, toestemming E"
    assert second.heading == "Toestemming C, C1, C2"
    named = workshop.quotes["C1"].name
    assert f"C1: {named}" in second.text
    shown.reject()


def test_nothing_is_asked_where_permission_is_given(pages: DataPages, start: StartWindow) -> None:
    pages.show_workshop(a_workshop())

    assert start.permission.text == ""
    click(start, "Citaten en toestemming")
    shown = start.findChild(ReadingDialog)
    assert shown is not None
    shown.reject()


def test_many_sessions_are_counted_in_words(
    pages: DataPages, start: StartWindow, qtbot: QtBot
) -> None:
    opened(pages, start, qtbot).reject()
    about = pages._about
    assert isinstance(about, AboutData)

    said = facts_text(replace(about, facts=replace(about.facts, sessions=12, size=3_400_000)))

    assert "Er staan 12 bijeenkomsten op deze laptop." in said
    assert "Alles samen is 3 MB." in said
