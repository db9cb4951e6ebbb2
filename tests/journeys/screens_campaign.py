"""Run as ``python -m tests.journeys.screens_campaign N SEED``: N random layouts of screens.

It starts an X server of its own, prints what was wrong after which layout and how long it took,
and ends with 0 when nothing was.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.journeys.screens_layouts import x_server

ROOT = Path(__file__).resolve().parents[2]


def play_screens(
    folder: Path, *words: str, display: str | None = None, seconds: float = 3600
) -> list[dict]:
    """Run a player of screens on an X server of its own; return what it told."""
    with x_server(display) as name:
        outcome = subprocess.run(
            [sys.executable, "-m", "tests.journeys.screens_player", str(folder), *words],
            capture_output=True,
            text=True,
            cwd=ROOT,
            env={
                **os.environ,
                "QT_QPA_PLATFORM": "xcb",
                "DISPLAY": name,
                "PYTHONPATH": str(ROOT),
                "COMPANION_PROFILE": str(folder / "profile"),
            },
            timeout=seconds,
            check=False,
        )
    assert outcome.returncode == 0, outcome.stderr
    assert "Traceback" not in outcome.stderr, outcome.stderr
    return [json.loads(line) for line in outcome.stdout.splitlines()]


def main(count: str = "1000", seed: str = "1", display: str | None = None) -> int:
    """Run the campaign and print what it saw."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        told = play_screens(Path(folder), "campaign", count, seed, display=display)
    for fact in told:
        sys.stdout.write(json.dumps(fact) + "\n")
    sys.stdout.write(f"{time.monotonic() - began:.0f} seconds\n")
    return 1 if told[-1]["faulty"] else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
