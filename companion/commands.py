"""What the command line does without windows: check a programme, draw stills."""

from __future__ import annotations

import os
import sys
from datetime import date
from importlib import import_module
from pathlib import Path

from companion.content.library import load_workshop
from companion.domain.permission import as_allowed
from companion.domain.permission_notes import permission_notes
from companion.domain.session import SessionDetails
from companion.domain.variant import Variant
from companion.paths import WORKSHOP_ID, resources, shipped_workshop


def say(text: str) -> None:
    """Write a line for the user."""
    sys.stdout.write(text + "\n")


def check(folder: Path | None) -> int:
    """Say every mistake in a programme, or that there is none; return the exit code."""
    target = folder or shipped_workshop()
    loaded = load_workshop(target)
    for problem in loaded.problems:
        say(str(problem))
    if loaded.problems:
        count = len(loaded.problems)
        say("1 fout gevonden." if count == 1 else f"{count} fouten gevonden.")
        return 1
    workshop = loaded.workshop
    if workshop is None:
        say("Er is geen programma gevonden.")
        return 1
    modules = len(workshop.modules)
    steps = sum(len(module.steps) for module in workshop.modules)
    say(f"Het programma klopt: {workshop.title}, {modules} modules, {steps} stappen.")
    for line in permission_notes(workshop, date.today()):
        say(line)
    return 0


def stills(folder: Path, variant: Variant, width: int, height: int) -> int:
    """Draw every step into a folder; return the exit code."""
    loaded = load_workshop(shipped_workshop())
    if loaded.workshop is None:
        say("Het programma kan niet worden gelezen. Kijk met: check")
        return 1
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Qt comes in here only: checking a programme must work where no window can be opened.
    startup = import_module("companion.startup")
    drawing = import_module("companion.ui.stage.stills")
    core = import_module("PySide6.QtCore")
    app = startup.make_application()
    import_module("companion.ui.fonts").load_fonts(resources() / "fonts")
    details = SessionDetails("stills", WORKSHOP_ID, variant, date.today())
    count = 0
    try:
        size = core.QSize(width, height)
        workshop = as_allowed(loaded.workshop, details.held_on)
        for _ in drawing.write_stills(workshop, details, folder, size):
            count += 1
    except OSError as error:
        say(f"Dit kan niet worden geschreven: {error}")
        return 1
    finally:
        app.quit()
    say(f"{count} beelden getekend in {folder}")
    return 0
