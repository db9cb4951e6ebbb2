"""Says which screens there are, a line for each: in a process that Qt may end where are none."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtGui import QGuiApplication

from companion.ui.screens.present import described

PATIENCE = 20.0


def screens_seen() -> list[str]:
    """Return the screens of this computer; none where there is no display."""
    command = [sys.executable, "-m", "companion.seen_screens"]
    try:
        ran = subprocess.run(  # noqa: S603 - ourselves
            command, capture_output=True, encoding="utf-8", timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    return ran.stdout.splitlines() if ran.returncode == 0 else []


if __name__ == "__main__":
    QGuiApplication(sys.argv[:1])
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write("\n".join(described()) + "\n")
