"""What people read in a form of a report, for tests: words of HTML, Word and Markdown."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
import zipfile
from dataclasses import dataclass, field
from html.parser import HTMLParser

from docx import Document
from docx.document import Document as WordDocument

from companion.domain.report import Report
from companion.report.writing import TEXT_FORMS, content_of

VOID = {"meta", "circle", "path", "rect"}
"""Elements of ours without an end."""


def normal_form(text: str) -> str:
    """Return a text as every form shows it: no controls, all blanks one space.

    Written down apart from the forms: this is what they promise.
    """
    text = re.sub(r"[\t\n\r\v\f\x85\u2028\u2029]", " ", text)
    kept = (c for c in text if unicodedata.category(c) not in {"Cc", "Cs"} and not is_none(c))
    return " ".join("".join(kept).split())


def is_none(character: str) -> bool:
    """Whether Unicode promises that this never is a character."""
    code = ord(character)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


@dataclass
class Page(HTMLParser):
    """A web page, read as a browser does: its elements, and its words."""

    elements: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    open_now: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag, attrs) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open_now.append(tag)

    def handle_startendtag(self, tag, attrs) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag) -> None:
        assert self.open_now.pop() == tag, f"</{tag}> closes something else"

    def handle_data(self, data) -> None:
        if "style" not in self.open_now:
            self.text.append(data)

    def handle_comment(self, data) -> None:
        self.comments.append(data)

    def handle_decl(self, decl) -> None:
        assert decl == "DOCTYPE html"

    @property
    def words(self) -> str:
        """All that can be read, with single blanks."""
        return " ".join("".join(self.text).split())


def page_of(content: bytes) -> Page:
    """Return a web page."""
    page = Page()
    page.feed(content.decode("utf-8"))
    page.close()
    assert page.open_now == []
    return page


def word_of(content: bytes) -> WordDocument:
    """Return a document of Word."""
    return Document(io.BytesIO(content))


def word_words(content: bytes) -> str:
    """Return all that can be read in a document of Word."""
    document = word_of(content)
    texts = [paragraph.text for paragraph in document.paragraphs]
    texts += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join(texts).split())


def rows_of(content: bytes) -> list[list[str]]:
    """Return the rows of a table, as a spreadsheet reads them."""
    text = content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))


def parts_of(content: bytes) -> dict[str, bytes]:
    """Return the parts of a zip file."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def opened(content: bytes, suffix: str) -> str:
    """Return all that is in a file, also what nobody reads: for looking for what must not be."""
    if suffix != ".docx":
        return content.decode("utf-8")
    return "\n".join(
        part.decode("utf-8", "replace") + name for name, part in parts_of(content).items()
    )


def every_form(report: Report) -> dict[str, str]:
    """Return all that is in each form of a report, by the end of its name."""
    return {suffix: opened(content_of(report, suffix), suffix) for suffix in TEXT_FORMS}
