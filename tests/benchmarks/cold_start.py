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


def measure(rounds: int = ROUNDS, what: str = "ours") -> tuple[float, float]:
    """Return the median seconds of the companion and of a bare window, in alternation.

    ``what`` is "ours" for its first paint, "form" for the first paint of its fields.
    """
    with tempfile.TemporaryDirectory() as profile:
        # the first start of each compiles its modules, as an installation does
        _once(what, profile)
        _once("bare", profile)
        times = [(_once(what, profile), _once("bare", profile)) for _ in range(rounds)]
    return median(ours for ours, _ in times), median(least for _, least in times)


def _once(what: str, profile: str) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment["PYTHONPATH"] = str(SCRIPT.parents[2])
    environment["PYTHONPYCACHEPREFIX"] = str(Path(profile) / "compiled")
    # the user's own folders, but in a throw-away home
    environment["XDG_DATA_HOME"] = profile
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment.pop("COMPANION_PROFILE", None)
    began = time.monotonic()
    outcome = subprocess.run(
        [sys.executable, str(SCRIPT), what],
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
        check=True,
    )
    return float(outcome.stdout.split()[0]) - began
