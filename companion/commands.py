"""What the command line does without windows: check a programme, draw stills, make prints."""

from __future__ import annotations

import os
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from companion.content.library import load_workshop
from companion.domain.errors import CompanionError
from companion.domain.permission import as_allowed
from companion.domain.permission_notes import permission_notes
from companion.domain.progress import Agenda
from companion.domain.session import Session, SessionDetails
from companion.domain.variant import Variant
from companion.domain.workshop import Workshop
from companion.paths import WORKSHOP_ID, resources, shipped_workshop
from companion.report.saving import save_whole

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


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
    workshop = the_programme()
    if workshop is None:
        return 1
    app = drawing_board()
    drawing = import_module("companion.ui.stage.stills")
    core = import_module("PySide6.QtCore")
    details = SessionDetails("stills", WORKSHOP_ID, variant, date.today())
    count = 0
    try:
        size = core.QSize(width, height)
        workshop = as_allowed(workshop, details.held_on)
        for _ in drawing.write_stills(workshop, details, folder, size):
            count += 1
    except OSError as error:
        say(f"Dit kan niet worden geschreven: {error}")
        return 1
    finally:
        app.quit()
    say(f"{count} beelden getekend in {folder}")
    return 0


def prints(folder: Path, variant: Variant, people: int) -> int:
    """Write all that can be printed as PDFs into a folder; return the exit code."""
    workshop = the_programme()
    if workshop is None:
        return 1
    app, today = drawing_board(), date.today()
    agenda = Agenda.of(workshop, variant)
    details = SessionDetails("prints", WORKSHOP_ID, variant, today, people=people)
    session = Session(details, agenda.start())
    making = import_module("companion.ui.prints.pages")
    pdf = import_module("companion.ui.paper.pdf")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for each in making.prints_of(agenda, session, people, today):
            pages = each.make()
            path = save_whole(folder / f"{each.name}.pdf", pdf.pdf_of(pages))
            many = "1 pagina" if pages.count == 1 else f"{pages.count} pagina’s"
            say(f"{path.name}: {many}")
    except (FileExistsError, NotADirectoryError):
        say(f"Dit is een bestand, geen map: {folder}")
        return 1
    except (OSError, CompanionError):
        say(f"Hier kan niet worden geschreven: {folder}. Kies een andere map.")
        return 1
    finally:
        app.quit()
    return 0


def the_programme() -> Workshop | None:
    """Return the programme; without one, say what to do."""
    workshop = load_workshop(shipped_workshop()).workshop
    if workshop is None:
        say("Het programma kan niet worden gelezen. Kijk met: check")
    return workshop


def drawing_board() -> QGuiApplication:
    """Let Qt in, without a window: checking a programme must work where none can be opened."""
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app: QGuiApplication = import_module("companion.startup").make_application()
    import_module("companion.ui.fonts").load_fonts(resources() / "fonts")
    return app
