"""Cold start: from starting the process to the first painted window, ours against a bare one."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

SCRIPT = Path(__file__).with_name("first_paint.py")
ROUNDS = 9


def measure(rounds: int = ROUNDS) -> tuple[float, float]:
    """Return the median seconds of the companion and of a bare window, in alternation."""
    with tempfile.TemporaryDirectory() as profile:
        # the first start of each compiles its modules, as an installation does
        _once("ours", profile)
        _once("bare", profile)
        times = [(_once("ours", profile), _once("bare", profile)) for _ in range(rounds)]
    return median(ours for ours, _ in times), median(least for _, least in times)


def _once(what: str, profile: str) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment["PYTHONPATH"] = str(SCRIPT.parents[2])
    environment["PYTHONPYCACHEPREFIX"] = str(Path(profile) / "compiled")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.monotonic()
    outcome = subprocess.run(
        [sys.executable, str(SCRIPT), what, profile],
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
        check=True,
    )
    return float(outcome.stdout.split()[0]) - began
