"""Stepping: from the key to the painted stage, against showing a finished picture.

Run as a script with a width and a height: Qt has to know its screens before it starts. Prints
three pairs of seconds: next step and a blit; the first frame of a fade and a blit; a jump and
the same text in a bare widget.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from statistics import median


def screens_file(folder: Path, width: int, height: int) -> Path:
    """Write a file with a laptop's screen and a projector beside it."""
    screens = [
        {"name": "laptop", "x": 0, "y": 0, "width": 1440, "height": 900},
        {"name": "beamer", "x": 1440, "y": 0, "width": width, "height": height},
    ]
    for screen in screens:
        screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    path = folder / "screens.json"
    path.write_text(json.dumps({"screens": screens}))
    return path


def main(width: int, height: int) -> None:
    folder = Path(tempfile.mkdtemp())
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens_file(folder, width, height)}"
    # after the platform is known
    from tests.benchmarks.stage_room import Room

    room = Room(folder, date(2026, 11, 23))
    try:
        pairs = [room.next_steps(calm=True), room.next_steps(calm=False), room.jumps()]
    finally:
        room.close()
    for ours, least in pairs:
        sys.stdout.write(f"{median(ours)} {median(least)} {sum(ours)} {sum(least)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    began = time.monotonic()
    main(int(sys.argv[1]), int(sys.argv[2]))
