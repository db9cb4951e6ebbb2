"""The room check with a laptop and a projector, in a process that has two screens."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
LAPTOP = {"name": "eDP-1", "x": 0, "y": 0, "width": 1440, "height": 900}
BEAMER = {"name": "HDMI-1", "x": 1440, "y": 0, "width": 1280, "height": 800}
SCRIPT = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
import shiboken6
from companion.domain.preferences import Preferences
from companion.live.awake import LiveAwake
from companion.ui.roomcheck.opening import open_room_check
from companion.ui.stage.window import StageWindow
from companion.ui.start.window import StartWindow
from tests.ui.conftest import click, dispose

LiveAwake.keep = lambda self: None
app = QApplication([])
start = StartWindow("Titel")
start.setGeometry(0, 0, 1000, 700)
start.show()
check = open_room_check(
    app, start, Preferences(), "De Kom", Path(sys.argv[1]), ("Een.", "Twee.", "Drie.", "Vier.")
)
said, kept = {}, []
check.kept.connect(kept.append)

def settle():
    for _ in range(5):
        app.processEvents()

def stages():
    return [w for w in app.topLevelWidgets() if isinstance(w, StageWindow)]

settle()
stage, placer = stages()[0], check._placer
said["screens"] = check.screens.text
said["stage at first"] = stage.isVisible()
click(check, "Toon de nummers")
settle()
said["numbers"] = sorted(card.windowTitle() for card in check._numbers._cards)
click(check, "Toon de tekst")
settle()
said["test on"] = stage.screen().name() if stage.isVisible() else ""
said["hint"] = stage.state.scene.hint
said["keyboard"] = check.isActiveWindow() and check.focusWidget().text()
click(check, "Groter")
settle()
said["size"] = stage.state.scene.size
click(check, "Ja")
settle()
said["stage after"] = stage.isVisible()
click(check, "Wissel schermen")
settle()
said["swapped"] = [check.screen().name(), start.screen().name(), placer.beamer.name()]
said["side"] = check.memory().side
click(check, "Wissel schermen")
settle()
click(check, "Bewaar voor De Kom")
QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
memory = kept[0]
said["kept"] = [memory.projector.name, memory.side, memory.width, memory.height]
said["kept size"] = memory.smallest_text
said["left"] = [len(stages()), shiboken6.isValid(check), shiboken6.isValid(placer)]
dispose(start)
print(json.dumps(said))
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory) -> dict[str, object]:
    """Return what happened in a check that was done from start to end."""
    folder = tmp_path_factory.mktemp("screens")
    config = folder / "screens.json"
    screens = [{**screen, "logicalDpi": 96, "dpr": 1} for screen in (LAPTOP, BEAMER)]
    config.write_text(json.dumps({"screens": screens}))
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", SCRIPT, str(folder)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_it_says_which_screen_is_which(said):
    assert said["screens"].splitlines() == [
        "1 Jouw scherm: laptop, 1440 × 900",
        "2 Beamer: HDMI-1, 1280 × 800, rechts",
    ]
    assert said["numbers"] == ["1 Jouw scherm", "2 Beamer"]


def test_the_reading_test_is_on_the_projector_only_while_it_is_asked(said):
    assert said["stage at first"] is False
    assert (said["test on"], said["hint"]) == ("HDMI-1", "")
    assert said["stage after"] is False


def test_the_answer_is_given_on_her_own_screen_by_keyboard(said):
    assert said["keyboard"] == "Ja"
    assert said["size"] == said["kept size"] == 34


def test_swapping_takes_the_check_along(said):
    assert said["swapped"] == ["HDMI-1", "HDMI-1", "eDP-1"]
    assert said["side"] == "links"


def test_the_projector_is_kept_with_its_side_and_size(said):
    assert said["kept"] == ["HDMI-1", "rechts", 1280, 800]


def test_nothing_of_the_check_stays_behind(said):
    assert said["left"] == [0, False, False]
