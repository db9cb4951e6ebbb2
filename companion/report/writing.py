"""A report as the content of a file: the form follows from how its name ends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from companion.domain.errors import CompanionError
from companion.domain.report import Report
from companion.domain.telling import Tell, tell_nobody
from companion.report.csv_notes import csv_of
from companion.report.docx import docx_of
from companion.report.html import html_of
from companion.report.markdown import markdown_of

TEXT_FORMS: Final[Mapping[str, Callable[[Report, Tell], bytes]]] = {
    ".docx": docx_of,
    ".html": html_of,
    ".md": markdown_of,
    ".csv": csv_of,
}
"""How a file is made, by the end of its name; a PDF is drawn, so that comes from the windows."""

UNKNOWN_FORM: Final = (
    "Zo’n bestand kan de metgezel niet maken. Laat de naam eindigen op .pdf, .docx, .html, .md of "
    ".csv."
)


def content_of(report: Report, suffix: str, tell: Tell = tell_nobody) -> bytes:
    """Return the content of a file; CompanionError for an ending that is unknown.

    The same report gives the same bytes. ``tell`` hears how far it is and may raise to stop.
    """
    form = TEXT_FORMS.get(suffix.lower())
    if form is None:
        raise CompanionError(UNKNOWN_FORM)
    return form(report, tell)
