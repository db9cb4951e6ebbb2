"""A start on a laptop where something is wrong: said in Dutch, and never a bare error."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import pytest
from PySide6.QtWidgets import QMessageBox

from companion import startup
from companion.instance import SingleInstance
from companion.startup import FirstWindow
from tests.program import Program, paths, program  # noqa: F401


@pytest.fixture
def unusable_folder(paths) -> None:
    """The place of the data folder is taken by a file, as no folder can be made there."""
    paths.data.parent.mkdir(parents=True, exist_ok=True)
    paths.data.write_text("geen map")


def test_without_a_folder_the_window_opens_and_begin_says_why_it_cannot(unusable_folder, program):
    running: Program = program()
    assert running.first.window.isVisible()
    running.click(running.first.window, "Begin")
    dialog = running.message()
    words = [part.text() for part in dialog.children() if hasattr(part, "text")]
    assert any("map" in text for text in words), words
    assert not any("Errno" in text for text in words)
    dialog.accept()


@pytest.mark.parametrize("name", ["companion.front", "companion.app"])
def test_a_missing_part_of_the_program_is_said(qapp, qtbot, paths, monkeypatch, name):
    import_module = startup.import_module

    def missing(wanted: str):
        if wanted == name:
            raise ModuleNotFoundError(wanted)
        return import_module(wanted)

    monkeypatch.setattr(startup, "import_module", missing)
    monkeypatch.setattr(threading, "excepthook", lambda _args: None)
    say_what_is_wrong(qapp, qtbot, paths)


def test_a_part_that_does_not_start_is_said(qapp, qtbot, paths, monkeypatch):
    def broken(*_args):
        raise RuntimeError

    monkeypatch.setattr("companion.front.make_start_window", broken)
    with qtbot.capture_exceptions() as caught:
        say_what_is_wrong(qapp, qtbot, paths)
    assert [error[0] for error in caught] == [RuntimeError]


def say_what_is_wrong(qapp, qtbot, paths) -> None:
    """Start, and expect one Dutch sentence and then the end."""
    instance = SingleInstance(paths.data)
    assert instance.take()
    first = FirstWindow(qapp, paths, instance)
    first.show(None, None)
    qtbot.waitUntil(lambda: bool(first.window.findChildren(QMessageBox)), timeout=20_000)
    box = first.window.findChildren(QMessageBox)[0]
    assert "ontbreekt een onderdeel" in box.text()
    box.done(0)
    assert not first.window.isVisible()
    first.close()


def test_the_windows_wait_for_no_thread_that_reads():
    """Python lets a thread go on for 5 ms while the windows want to go on."""
    asked = (
        "import sys, companion.startup as s; s.make_application(); print(sys.getswitchinterval())"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", asked]
    told = subprocess.run(command, env=environment, capture_output=True, check=True)
    assert float(told.stdout) <= 0.001


def test_before_the_first_window_only_what_it_needs_is_read():
    code = (
        "import sys, companion.__main__, companion.startup; companion.__main__.make_parser();"
        "print(*sorted(name for name in sys.modules if name.startswith('companion.')))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    read = {name.removeprefix("companion.") for name in ran.stdout.split()}
    assert not {"domain.session", "domain.report", "app", "front"} & read
    assert len(read) <= 24, sorted(read)
