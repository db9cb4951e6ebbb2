"""A session that may only be read: shown whole, never said to be saved, and how it goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from companion.domain.audience import Audience
from companion.domain.telling import tell_nobody
from companion.live.autosave import SaveState
from companion.live.report import LiveReport
from companion.report.saving import save_whole
from companion.storage import store
from companion.storage.failures import read_only_file
from companion.storage.sessions import list_sessions, read_session
from companion.storage.store import SessionStore
from companion.ui.report.saving import maker_of
from tests.program import Program, a_file, paths, program  # noqa: F401
from tests.storage.builders import a_note
from tests.storage.disk import fingerprint

WORDS = "Ze vroeg door."


@pytest.fixture
def locked(paths, monkeypatch) -> Path:
    """Return a session that nobody may write; root may write anywhere, so the look at it lies."""
    path = a_file(paths)
    written = SessionStore.open(path)
    written.save([a_note(1, "van toen")])
    written.close()
    connect = store._connect

    def refuse(wanted: Path):
        if wanted.absolute() == path:
            raise read_only_file(wanted)
        return connect(wanted)

    monkeypatch.setattr(store, "_connect", refuse)
    return path


def opened(program, path: Path) -> Program:
    running = program(file=path)
    running.wait_for_session()
    return running


def write(running: Program) -> None:
    running.windows.notes.add(running.windows.live.step.id, "x", WORDS)


def test_it_opens_and_says_quietly_that_nothing_is_kept(program, locked):
    running = opened(program, locked)
    window = running.windows.window
    assert [note.text for note in running.windows.live.session.notes] == ["van toen"]
    assert window.bar.saved == "Alleen lezen"
    assert "er wordt niets bewaard" in window.banner.text
    assert window.banner.property("look") != "bad"


def test_every_step_can_be_looked_at_and_she_just_stops(program, locked):
    running = opened(program, locked)
    before = fingerprint(locked)
    for _ in range(5):
        running.windows.live.next()
    running.windows.countdown.toggle()
    assert running.windows.live.autosave.state is SaveState.READ_ONLY
    running.click(running.windows.window, "Sluiten")
    running.qtbot.waitUntil(lambda: running.windows is None)
    assert fingerprint(locked) == before


def test_words_are_never_said_to_be_saved_and_leaving_them_is_asked_first(program, locked):
    running = opened(program, locked)
    write(running)
    window = running.windows.window
    assert window.bar.saved == "Nog niet bewaard"
    assert window.banner.property("look") == "bad"
    running.click(window, "Sluiten")
    assert "nog een keer op Sluiten" in window.banner.text
    assert running.windows is not None
    running.click(window, "Sluiten")
    running.qtbot.waitUntil(lambda: running.windows is None)


def test_saving_elsewhere_goes_on_there_with_all_that_was_written(program, locked, tmp_path):
    running = opened(program, locked)
    before = fingerprint(locked)
    write(running)
    saving, live = running.windows.console.saving, running.windows.live
    saving.copying.copy_to(tmp_path / "elders")
    running.windows.notes.add(live.step.id, "x", "terwijl het kopieert")
    running.qtbot.waitUntil(lambda: live.autosave.state is SaveState.SAVED)
    assert running.windows.window.bar.saved == "Bewaard"
    assert "Je gaat verder in" in running.windows.window.banner.text
    running.windows.notes.add(live.step.id, "x", "en daarna")
    running.click(running.windows.window, "Sluiten")
    running.qtbot.waitUntil(lambda: running.windows is None)
    running.qtbot.waitUntil(lambda: not list_sessions(tmp_path / "elders")[0].problem)

    (path,) = (tmp_path / "elders").glob("*.bijeenkomst")
    assert [note.text for note in read_session(path).notes] == [
        "van toen",
        WORDS,
        "terwijl het kopieert",
        "en daarna",
    ]
    assert fingerprint(locked) == before


def test_a_place_that_cannot_be_written_either_keeps_the_red_line(program, locked, tmp_path):
    running = opened(program, locked)
    write(running)
    (tmp_path / "bestand").touch()
    running.windows.console.saving.copying.copy_to(tmp_path / "bestand")
    banner = running.windows.window.banner
    running.qtbot.waitUntil(lambda: "Kies een andere map" in banner.text)
    assert banner.property("look") == "bad"
    assert running.windows.live.autosave.is_read_only
    running.click(running.windows.window, "Sluiten")


def test_its_report_can_be_saved_elsewhere(program, locked, tmp_path):
    running = opened(program, locked)
    report = LiveReport(running.windows.live, running.windows.undo)
    make = maker_of(report, report.report(Audience.PARTICIPANTS), "html")
    saved = save_whole(tmp_path / "verslag.html", make(tell_nobody))
    assert "van toen" in saved.read_text("utf-8")
    assert running.windows.live.autosave.state is SaveState.READ_ONLY
