"""A crash while somebody writes at the laptop: the words are the trainer's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from companion.domain.note import Draft
from companion.domain.writing import OF_THE_SCREEN
from companion.live.notes import LiveNotes
from companion.live.undo import LiveUndo
from companion.live.writing import LiveWriting
from companion.storage.sessions import create_session, read_session
from tests.builders import a_session
from tests.live.conftest import told_by

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def undo(live):
    return LiveUndo(live, live)


@pytest.fixture
def notes(live, undo):
    live.go_to("question")
    return LiveNotes(live, undo, live)


@pytest.fixture
def writing(live, notes):
    return LiveWriting(live, notes)


def opened(live):
    """Return notes and writing of a session that was opened again."""
    notes = LiveNotes(live, LiveUndo(live, live), live)
    return notes, LiveWriting(live, notes)


WRITER = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from companion.live.autosave import Autosave
from companion.live.notes import LiveNotes
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo
from companion.live.writing import LiveWriting
from tests.builders import a_workshop
app = QCoreApplication([])
autosave = Autosave(Path(sys.argv[1]))
live = LiveSession(a_workshop(), autosave.open(), autosave)
undo = LiveUndo(live)
writing = LiveWriting(live, LiveNotes(live, undo))
for end in range(1, 12):
    writing.type("question", "words", 0, "midden in een zin"[:end])
autosave.flush()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_crash_while_somebody_writes_leaves_the_words_with_the_trainer(folder, open_live):
    path = create_session(folder, a_session())
    done = subprocess.run([sys.executable, "-c", WRITER, str(path)], cwd=ROOT, check=False)
    assert done.returncode < 0
    assert [draft.text for draft in read_session(path).drafts] == ["midden in e"]
    notes, writing = opened(open_live(path))
    assert writing.rescue() == 1
    assert [(note.text, note.hidden) for note in notes.of_step("question")] == [
        ("midden in e", True)
    ]
    assert writing.texts("question") == {}
    assert len(writing.waiting) == 1


def test_a_rescue_without_words_changes_nothing(live, undo, writing):
    told = told_by(live.session_changed)
    assert writing.rescue() == 0
    assert (told.count, undo.can_undo) == (0, False)


def test_a_rescue_leaves_the_trainers_own_half_sentence(live, notes, writing):
    notes.type("question", "words", "half")
    writing.type("question", "words", 0, "van de groep")
    writing.rescue()
    mine = [d for d in live.session.drafts if not d.field.startswith(OF_THE_SCREEN)]
    assert mine == [Draft("question", "words", "half")]
