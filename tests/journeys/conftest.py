"""Screens for players: a laptop and a projector, without hardware."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def two_screens(tmp_path) -> dict[str, str]:
    """An environment in which Qt sees a laptop and a projector beside it."""
    screens = [
        {"name": "laptop", "x": 0, "y": 0, "width": 1440, "height": 900},
        {"name": "beamer", "x": 1440, "y": 0, "width": 1920, "height": 1080},
    ]
    for screen in screens:
        screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    path = tmp_path / "screens.json"
    path.write_text(json.dumps({"screens": screens}))
    return {"QT_QPA_PLATFORM": f"offscreen:configfile={path}"}


def run_player(words: list[str], environment: dict[str, str]) -> tuple[int, list[dict]]:
    """Run a player; return its exit code and what it told."""
    outcome = subprocess.run(
        [sys.executable, "-m", "tests.journeys.player", *words],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, **environment, "PYTHONPATH": str(ROOT)},
        timeout=240,
        check=False,
    )
    told = [json.loads(line) for line in outcome.stdout.splitlines()]
    assert "Traceback" not in outcome.stderr, outcome.stderr
    return outcome.returncode, told
