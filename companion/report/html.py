"""The report as one web page: nothing is fetched, nothing runs, and text stays text."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from companion.domain.audience import Audience
from companion.domain.report import (
    DotTable,
    Lines,
    MarkTable,
    Paragraph,
    Quotation,
    Report,
    ScanPicture,
    with_topics,
)
from companion.domain.telling import Tell, tell_nobody
from companion.report import form_phrases
from companion.report.plain import dots_text, plain
from companion.report.table import table_of

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATE: Final = "verslag.html"
STYLE: Final = "verslag.css"
SHORTEST_WITH_CONTENTS: Final = 4
"""Sections; a shorter report needs no list of what is in it."""


def html_of(report: Report, tell: Tell = tell_nobody) -> bytes:
    """Return the report as a web page in one file."""
    folder = _templates()
    style = (folder / STYLE).read_text("utf-8").strip()
    # the whole style is named by its hash: no other style and no script can be in the page
    digest = b64encode(sha256(style.encode()).digest()).decode()
    template = _environment(folder).get_template(TEMPLATE)
    total = len(report.sections) + 1

    def told(number: int) -> str:
        tell(number, total)
        return ""

    page = template.render(
        report=report,
        style=style,
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; "
        "form-action 'none'",
        told=told,
        is_letter=report.audience is Audience.PARENTS,
        has_contents=len(report.sections) >= SHORTEST_WITH_CONTENTS
        and report.audience is not Audience.PARENTS,
        words=form_phrases,
    )
    tell(total, total)
    return page.encode("utf-8")


def _environment(folder: Path) -> Environment:
    # 40 ms: not before the first window
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415

    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_finalized,
    )
    environment.filters["dots"] = dots_text
    environment.filters["topics"] = with_topics
    environment.filters["table"] = table_of
    environment.filters["permille"] = _permille
    environment.filters["is_link"] = _is_link
    environment.tests["paragraph"] = _is_paragraph
    environment.tests["lines"] = _is_lines
    environment.tests["quotation"] = _is_quotation
    environment.tests["counted"] = _is_counted
    return environment


def _finalized(value: object) -> object:
    """Leave out of every text what a page cannot hold; what is markup already is our own."""
    return plain_kept(value) if type(value) is str else value


def plain_kept(text: str) -> str:
    """Return text without what no page can hold, with its outer blanks."""
    inner = plain(text)
    return text if text.strip() == inner else inner


def _permille(share: float) -> int:
    return round(share * 1000)


def _is_link(address: str) -> bool:
    return address.startswith(("https://", "http://"))


def _is_paragraph(block: object) -> bool:
    return isinstance(block, Paragraph)


def _is_lines(block: object) -> bool:
    return isinstance(block, Lines)


def _is_quotation(block: object) -> bool:
    return isinstance(block, Quotation)


def _is_counted(block: object) -> bool:
    return isinstance(block, ScanPicture | MarkTable | DotTable)


def _templates() -> Path:
    """Return the folder with templates: in the wheel, or beside the code."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "resources"
    return (inside if inside.is_dir() else package.parent / "resources") / "templates"
