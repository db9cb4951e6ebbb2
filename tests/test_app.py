"""The whole program in one process: begin, go on, what cannot be opened, a second start."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from companion import app as app_module
from companion.domain.variant import Variant
from companion.instance import SingleInstance
from companion.live.autosave import SaveState
from companion.paths import shipped_workshop
from companion.storage.sessions import list_sessions, read_session
from companion.ui.widgets.day import OptionalDay
from tests.program import Program, a_file, paths, program  # noqa: F401

ROOT = Path(__file__).resolve().parents[1]


def test_one_click_takes_a_first_use_to_the_first_step(program):
    running = program()
    running.click(running.first.window, "Begin")
    running.wait_for_session()
    assert running.windows.live.step.id == "M1.1"
    assert running.windows.window.isVisible()
    assert not running.first.window.isVisible()


def test_a_click_before_everything_has_arrived_is_not_lost(qapp, qtbot, paths):
    running = Program(qapp, paths, qtbot)
    running.first.show(None, None)
    window = running.first.window

    def can_be_clicked() -> bool:
        return any(each.isVisibleTo(window) for each in window.findChildren(QPushButton))

    qtbot.waitUntil(can_be_clicked, timeout=20_000)
    running.click(window, "Begin")
    qtbot.waitUntil(lambda: running.first.companion is not None, timeout=20_000)
    running.wait_for_session()
    running.stop()


def test_a_shortcut_begins_at_once(program, paths):
    running = program(begin=(Variant.TWO_HOURS, "Team <b>Zuid</b>"))
    running.wait_for_session()
    details = running.windows.live.session.details
    assert details.group == "Team <b>Zuid</b>"
    assert details.variant is Variant.TWO_HOURS
    assert len(list(paths.sessions.glob("*.bijeenkomst"))) == 1


def test_a_file_goes_on_where_it_stopped(program, paths):
    path = a_file(paths)
    running = program(file=path)
    running.wait_for_session()
    assert running.windows.live.step.id == "M3.1"


def test_a_hidden_start_window_begins_no_second_session(program, paths):
    """A desktop that is only just starting can give it the keys that are meant for the console."""
    running = program(begin=(None, "Wijkteam Noord"))
    running.wait_for_session()
    windows = running.windows
    running.first.content.begin_wanted.emit()
    running.first.companion.library.wait()
    assert running.windows is windows
    assert len(list(paths.sessions.glob("*.bijeenkomst"))) == 1


def test_stopping_closes_the_file_and_shows_what_there_is(program, paths):
    running = program(begin=(None, "Wijkteam Noord"))
    running.wait_for_session()
    running.windows.notes.add(running.windows.live.step.id, "x", "Ze vroeg door.")
    running.click(running.windows.window, "Sluiten")
    running.qtbot.waitUntil(running.first.window.isVisible)

    def is_closed() -> bool:
        return all(s.closed_well and not s.problem for s in list_sessions(paths.sessions))

    running.qtbot.waitUntil(is_closed)
    (path,) = paths.sessions.glob("*.bijeenkomst")
    assert [note.text for note in read_session(path).notes] == ["Ze vroeg door."]
    assert not list(paths.sessions.glob("*-wal"))


def test_an_agreed_day_to_come_back_stands_on_the_last_screen(program):
    running = program(begin=(None, "Wijkteam Noord"))
    running.wait_for_session()
    running.windows.live.go_to("M9.4")
    assert "Over 4 tot 6 weken kijken we terug." in running.windows.live.state.scene.lines
    running.windows.window.bar.more.press("details")
    dialog = running.message()
    field = dialog.findChild(OptionalDay)
    field.known.setChecked(True)
    field.edit.show_day(date(2027, 1, 4))
    running.click(dialog, "Bewaar")
    running.qtbot.waitUntil(lambda: running.windows.live.session.details.return_on is not None)
    assert (
        "Over 4 tot 6 weken kijken we terug op 4 januari 2027."
        in running.windows.live.state.scene.lines
    )


def test_nobody_stops_while_something_is_not_saved(program, paths):
    running = program(begin=(None, "Wijkteam Noord"))
    running.wait_for_session()
    (path,) = paths.sessions.glob("*.bijeenkomst")
    live = running.windows.live
    away = path.rename(path.with_suffix(".elders"))
    running.windows.notes.add("M1.2", "gehoord", "Ze vroeg door.")
    running.qtbot.waitUntil(lambda: live.autosave.state is SaveState.FAILED, timeout=10_000)
    assert running.windows.window.banner.key == "saving"
    running.click(running.windows.window, "Sluiten")
    running.windows.window.close()
    assert running.windows is not None
    assert running.windows.window.isVisible()
    assert "Bewaard" in running.windows.window.banner.text
    away.rename(path)
    running.qtbot.waitUntil(lambda: live.autosave.state is SaveState.SAVED, timeout=10_000)
    running.click(running.windows.window, "Sluiten")
    running.qtbot.waitUntil(lambda: running.windows is None)


def test_stopping_at_once_after_a_word_waits_for_the_disk(program, paths):
    running = program(begin=(None, "Wijkteam Noord"))
    running.wait_for_session()
    (path,) = paths.sessions.glob("*.bijeenkomst")
    away = path.rename(path.with_suffix(".elders"))
    running.windows.notes.add("M1.2", "gehoord", "Ze vroeg door.")
    assert running.windows.live.autosave.state is SaveState.SAVING
    running.click(running.windows.window, "Sluiten")
    running.qtbot.waitUntil(lambda: running.windows.window.banner.key == "saving", timeout=10_000)
    assert running.windows.window.isVisible()
    away.rename(path)
    autosave = running.windows.live.autosave
    running.qtbot.waitUntil(lambda: autosave.state is SaveState.SAVED, timeout=10_000)
    running.click(running.windows.window, "Sluiten")
    running.qtbot.waitUntil(lambda: running.windows is None)
    running.qtbot.waitUntil(lambda: not list_sessions(paths.sessions)[0].problem)
    assert [note.text for note in read_session(path).notes] == ["Ze vroeg door."]


def test_a_programme_that_cannot_be_read_never_leaves_her_waiting(program, monkeypatch, tmp_path):
    folder = tmp_path / "programma"
    shutil.copytree(shipped_workshop(), folder)
    (folder / "programma.yaml").write_text("titel: [", "utf-8")
    monkeypatch.setattr(app_module, "shipped_workshop", lambda: folder)
    running = program()
    running.message().accept()
    running.click(running.first.content, "Begin")
    running.message().accept()
    assert running.first.content.begin.isEnabled()


def test_a_next_session_has_no_group_of_the_one_before(program):
    running = program(begin=(None, "Wijkteam Noord"))
    running.wait_for_session()
    running.click(running.windows.window, "Sluiten")
    running.qtbot.waitUntil(running.first.window.isVisible)
    details = running.first.companion.remembering.new_details()
    assert running.first.content.form.details(details).group == ""


def spoil(path: Path, how: str) -> None:
    data = bytearray(path.read_bytes())
    if how == "damaged":
        data[4096:40000] = bytes(40000 - 4096)
    elif how == "newer":
        data[60:64] = (99).to_bytes(4, "big")
    elif how == "a web page":
        data = bytearray(b"<html><body>Niet gevonden</body></html>")
    else:
        data = bytearray()
    path.write_bytes(data)


@pytest.mark.parametrize("how", ["damaged", "newer", "a web page", "empty"])
def test_what_cannot_be_opened_is_said_and_stays_as_it_is(program, paths, how):
    path = a_file(paths)
    spoil(path, how)
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    running = program(file=path)
    dialog = running.message()
    parts = [part for part in dialog.findChildren(QWidget) if hasattr(part, "text")]
    text = " ".join(part.text() for part in parts)
    assert "bestand" in text.lower() or "bijeenkomst" in text.lower()
    assert "Traceback" not in text
    assert "sqlite" not in text.lower()
    assert running.first.window.isVisible()
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    dialog.accept()


def test_a_missing_file_is_said_in_dutch(program, paths):
    running = program(file=paths.sessions / "weg.bijeenkomst")
    running.message().accept()
    assert running.first.window.isVisible()


def test_mistakes_in_the_programme_are_shown_and_the_rest_opens(program, monkeypatch, tmp_path):
    folder = tmp_path / "programma"
    shutil.copytree(shipped_workshop(), folder)
    module = folder / "modules" / "06-twee-soorten-kennis.yaml"
    module.write_text(module.read_text(encoding="utf-8").replace("doel:", "dol:", 1), "utf-8")
    monkeypatch.setattr(app_module, "shipped_workshop", lambda: folder)
    running = program()
    dialog = running.message()
    listed = dialog.findChild(QPlainTextEdit).toPlainText()
    assert "06-twee-soorten-kennis.yaml:" in listed
    assert "bedoel je 'doel'" in listed
    dialog.accept()
    running.click(running.first.window, "Begin")
    running.wait_for_session()
    assert running.windows.live.step.id == "M1.1"


def test_qt_s_own_words_are_dutch(program):
    program()
    assert QCoreApplication.translate("QWidgetTextControl", "&Copy") == "&Kopiëren"


def test_text_size_is_kept(program, paths):
    running = program(begin=(None, ""))
    running.wait_for_session()
    running.windows.window.text_size_wanted.emit(10)
    running.qtbot.waitUntil(lambda: running.first.companion.remembering.value.text_percent == 110)
    running.windows.window.text_size_wanted.emit(0)
    assert running.first.companion.remembering.value.text_percent == 100


def start_process(profile: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "companion", "--profile", str(profile)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_second_start_brings_the_first_window_forward(program, paths):
    running = program()
    asked = []
    running.instance.asked_forward.connect(lambda: asked.append(True))
    began = time.monotonic()
    second = start_process(paths.data)
    running.qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.communicate()[1] == ""
    assert second.returncode == 0
    assert asked
    assert time.monotonic() - began < 15
    assert running.first.window.isVisible()


def test_after_a_kill_the_folder_is_free_at_once(paths, qapp):
    first = start_process(paths.data)
    lock = paths.data / "in-gebruik.lock"
    until = time.monotonic() + 20
    while not lock.exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert not SingleInstance(paths.data).take()
    first.send_signal(signal.SIGKILL)
    first.communicate()
    instance = SingleInstance(paths.data)
    assert instance.take()
    instance.release()


def test_data_is_only_for_the_user(program, paths):
    program(begin=(None, "")).wait_for_session()
    (path,) = paths.sessions.glob("*.bijeenkomst")
    assert path.stat().st_mode & 0o077 == 0
    assert paths.sessions.stat().st_mode & 0o077 == 0
    assert paths.data.stat().st_mode & 0o077 == 0


def test_the_log_holds_no_words_of_the_group(program, paths, capsys, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    running = program(begin=(None, "Geheime groep"))
    running.wait_for_session()
    running.windows.notes.add("M1.2", "x", "Geheime zin")
    try:
        message = "Geheime zin"
        raise ValueError(message)
    except ValueError:
        sys.excepthook(*sys.exc_info())
    assert "Traceback" not in capsys.readouterr().err
    text = (paths.logs / "companion.log").read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "Geheime" not in text
