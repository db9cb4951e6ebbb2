"""The command line's report: a session's file is read, one file comes out, and nothing else."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Final

from companion.commands import drawing_board, say, the_programme
from companion.domain.errors import CompanionError
from companion.domain.report import Audience, Report, edited
from companion.domain.report_edit import ReportEdit
from companion.domain.session import Session
from companion.report.outline import report_of
from companion.report.saving import save_whole
from companion.report.writing import TEXT_FORMS, UNKNOWN_FORM, content_of
from companion.storage.database import SUFFIX
from companion.storage.sessions import read_session

PDF: Final = ".pdf"
FOR: Final = {
    Audience.PARTICIPANTS: "de deelnemers",
    Audience.ORGANISATION: "de organisatie",
    Audience.PARENTS: "de ouders",
}
MOST_NAMES: Final = 5
"""Sessions that are named when more than one is meant."""


class NoSuchSessionError(CompanionError):
    """No session, or more than one, is called so."""


def report(folder: Path, name: str, to: Path, audience: Audience) -> int:
    """Write the report of a session; return the exit code.

    1 where something is wrong with a file, 2 where what was asked for is not there to be had.
    """
    to = to.expanduser().absolute()
    if to.suffix.lower() not in {PDF, *TEXT_FORMS}:
        say(UNKNOWN_FORM)
        return 2
    try:
        _check_place(to)
        path = find_session(folder, name)
        content = _content(read_session(path), audience, to.suffix.lower())
        if content is None:
            return 1
        save_whole(to, content)
    except NoSuchSessionError as error:
        say(str(error))
        return 2
    except CompanionError as error:
        say(str(error))
        return 1
    say(f"Het verslag voor {FOR[audience]} staat in {to}")
    return 0


def find_session(folder: Path, name: str) -> Path:
    """Return the file that is meant: its path, or how its name, id or group begins."""
    path = Path(name).expanduser()
    if path.is_file():
        return path.absolute()
    if path.suffix == SUFFIX or path.name != name:
        words = f"Dit bestand is er niet: {name}"
        raise NoSuchSessionError(words)
    wanted = "-".join(name.casefold().split())
    found = [each for each in sorted(folder.glob(f"*{SUFFIX}")) if _is_called(each, wanted)]
    if len(found) == 1:
        return found[0]
    if not found:
        words = f"Er is geen bijeenkomst waarvan de naam zo begint: {name}"
        raise NoSuchSessionError(words)
    names = ", ".join(each.stem for each in found[:MOST_NAMES])
    words = f"Er zijn {len(found)} bijeenkomsten die zo beginnen. Kies er een: {names}"
    raise NoSuchSessionError(words)


def _is_called(path: Path, wanted: str) -> bool:
    """Whether a file is meant: by its name, by its group, or by its id at the end."""
    name = path.stem.casefold()
    group, ending = name[len("2026-11-24-") :], name.rpartition("-")[2]
    # a name holds only the first characters of an id
    is_id = len(wanted) > len(ending) and wanted.startswith(ending)
    return bool(wanted) and (is_id or any(w.startswith(wanted) for w in (name, group, ending)))


def _check_place(to: Path) -> None:
    """Say what is wrong with a place before anything is made for it."""
    words = ""
    if not to.parent.is_dir():
        words = f"Deze map is er niet: {to.parent}"
    elif to.is_dir():
        words = f"Dit is een map, geen bestand: {to}"
    if words:
        raise CompanionError(words)


def _content(session: Session, audience: Audience, suffix: str) -> bytes | None:
    """Return the content of the file; None, and a sentence, when there is no programme."""
    workshop = the_programme()
    if workshop is None:
        return None
    made = report_of(workshop, session, audience, date.today())
    pieces = session.exercises.made.values()
    edits = [each for each in pieces if isinstance(each, ReportEdit)]
    made = edited(made, {each.line_id: each for each in edits if each.audience == audience})
    return _pdf(made) if suffix == PDF else content_of(made, suffix)


def _pdf(made: Report) -> bytes:
    """Return the pages as PDF; Qt comes in only here, and without a window."""
    app = drawing_board()
    drawing = import_module("companion.ui.report.pages")
    pdf = import_module("companion.ui.paper.pdf")
    try:
        content: bytes = pdf.pdf_of(drawing.report_pages(made))
    finally:
        app.quit()
    return content
