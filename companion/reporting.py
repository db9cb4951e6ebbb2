"""The command line's report: a session's file is read, one file comes out, and nothing else."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Final

from companion.commands import drawing_board, say, the_programme
from companion.content.names import read_names
from companion.domain.audience import Audience
from companion.domain.errors import CompanionError
from companion.domain.found_before import FoundBefore
from companion.domain.privacy_here import Here, find_here, invented_names
from companion.domain.report import Report, edited, lines_of
from companion.domain.report_edit import ReportEdit
from companion.domain.session import Session
from companion.domain.session_words import step_of
from companion.domain.workshop import Workshop
from companion.paths import resources
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
        session, workshop = read_session(path), the_programme()
        if workshop is None:
            return 1
        made = _made(workshop, session, audience)
        save_whole(to, _content(made, to.suffix.lower()))
    except NoSuchSessionError as error:
        say(str(error))
        return 2
    except CompanionError as error:
        say(str(error))
        return 1
    say(f"Het verslag voor {FOR[audience]} staat in {to.resolve()}")
    _say_names(made, session, workshop)
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


def _made(workshop: Workshop, session: Session, audience: Audience) -> Report:
    """Return the report as it goes home, without what was taken out and as it was mended."""
    made = report_of(workshop, session, audience, date.today())
    pieces = session.exercises.made.values()
    edits = [each for each in pieces if isinstance(each, ReportEdit)]
    return edited(made, {each.line_id: each for each in edits if each.audience == audience})


def _content(made: Report, suffix: str) -> bytes:
    """Return the content of the file."""
    return _pdf(made) if suffix == PDF else content_of(made, suffix)


def _say_names(made: Report, session: Session, workshop: Workshop) -> None:
    """Say how often somebody could be recognised: here is no page on which she can look."""
    names = read_names(resources() / "names")
    spared = invented_names(workshop, names)
    here = Here(FoundBefore(names), spared, workshop, session.details)
    lines = lines_of(made)
    count = sum(len(find_here(line.text, step_of(session, line.id), here)) for line in lines)
    if count:
        places = "1 plek" if count == 1 else f"{count} plekken"
        say(f"Let op: het heeft {places} waaraan iemand te herkennen is. Kijk ze na in de app.")


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
