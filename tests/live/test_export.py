"""What is saved is whole or not there, one file or a folder full, and it can be stopped."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from companion.domain.errors import CompanionError
from companion.domain.telling import Tell
from companion.live.export import LiveExport


def words(text: str):
    def make(tell: Tell) -> bytes:
        tell(1, 2)
        return text.encode()

    return make


def ended(qtbot: QtBot, export: LiveExport) -> list[tuple[str, object]]:
    """Return what the export says when it is over."""
    heard: list[tuple[str, object]] = []
    export.saved.connect(lambda path: heard.append(("saved", path)))
    export.failed.connect(lambda sentence: heard.append(("failed", sentence)))
    export.stopped.connect(lambda: heard.append(("stopped", None)))
    qtbot.waitUntil(lambda: bool(heard), timeout=5000)
    return heard


@pytest.fixture
def export(qtbot: QtBot) -> LiveExport:
    return LiveExport()


def test_files_of_a_folder_are_all_there_with_how_far_it_is(
    qtbot: QtBot, export: LiveExport, tmp_path: Path
):
    percents: list[int] = []
    export.progressed.connect(percents.append)
    export.save_all(tmp_path / "nieuw", [("a.pdf", words("een")), ("b.pdf", words("twee"))])
    assert export.is_busy
    assert ended(qtbot, export) == [("saved", tmp_path / "nieuw")]
    files = {path.name: path.read_text() for path in (tmp_path / "nieuw").iterdir()}
    assert files == {"a.pdf": "een", "b.pdf": "twee"}
    assert percents == [25, 50, 75, 100]
    assert not export.is_busy


def test_stopping_leaves_whole_files_and_no_pieces(
    qtbot: QtBot, export: LiveExport, tmp_path: Path
):
    reached, may_go_on = threading.Event(), threading.Event()

    def slow(tell: Tell) -> bytes:
        reached.set()
        may_go_on.wait(5)
        tell(0, 1)
        return b"nooit"

    export.save_all(tmp_path, [("a.pdf", words("een")), ("b.pdf", slow), ("c.pdf", words("drie"))])
    assert reached.wait(5)
    export.cancel()
    may_go_on.set()
    assert ended(qtbot, export) == [("stopped", None)]
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_folder_that_cannot_be_there_is_said_in_a_sentence(
    qtbot: QtBot, export: LiveExport, tmp_path: Path
):
    (tmp_path / "brief").write_text("van mij")
    export.save_all(tmp_path / "brief", [("a.pdf", words("een"))])
    [(what, sentence)] = ended(qtbot, export)
    assert what == "failed"
    assert str(sentence).endswith("Kies een andere map.")
    assert (tmp_path / "brief").read_text() == "van mij"


def test_what_cannot_be_made_leaves_the_file_that_was_there(
    qtbot: QtBot, export: LiveExport, tmp_path: Path
):
    path = tmp_path / "verslag.pdf"
    path.write_text("van gisteren")

    def broken(tell: Tell) -> bytes:
        message = "Dat lukt niet."
        raise CompanionError(message)

    export.save(path, broken)
    assert ended(qtbot, export) == [("failed", "Dat lukt niet.")]
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [
        ("verslag.pdf", "van gisteren")
    ]


def test_a_busy_export_takes_nothing_on(qtbot: QtBot, export: LiveExport, tmp_path: Path):
    export.save(tmp_path / "een.pdf", words("een"))
    export.save(tmp_path / "twee.pdf", words("twee"))
    ended(qtbot, export)
    assert [path.name for path in tmp_path.iterdir()] == ["een.pdf"]
