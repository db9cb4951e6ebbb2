"""The report for a word processor, to go on with: real headings, lists and tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from companion.domain.audience import Audience
from companion.domain.quote import Voice
from companion.domain.report import (
    OF_A_NOTE,
    Block,
    Line,
    Lines,
    Paragraph,
    Quotation,
    Report,
    Section,
    with_topics,
)
from companion.domain.telling import Tell, tell_nobody
from companion.report import form_phrases as phrases
from companion.report.docx_look import (
    AFTER,
    BEFORE,
    DOTS,
    FACT,
    PROMISE,
    QUOTED,
    SMALL,
    VOICE,
    Part,
    look,
    page_numbers,
)
from companion.report.docx_neutral import packed
from companion.report.docx_table import add_facts, add_table
from companion.report.docx_words import DocxWords
from companion.report.plain import dots_text, one_line, plain
from companion.report.table import table_of

EVERY: Final = 20
"""Lines between two reports of how far it is."""


def docx_of(report: Report, tell: Tell = tell_nobody) -> bytes:
    """Return the report as a document of Word."""
    # 35 ms: not before the first window
    from docx import Document  # noqa: PLC0415

    writing = _Writing(Document(), report, tell)
    writing.write()
    return packed(writing.document, one_line(report.title))


class _Writing:
    """A document while it is written."""

    def __init__(self, document: Part, report: Report, tell: Tell) -> None:
        self.document = document
        look(document, is_letter=report.audience is Audience.PARENTS)
        self._words = DocxWords(document)
        self._report = report
        self._tell = tell
        self._total = sum(map(_size, _blocks(report))) + 1
        self._done = 0

    def write(self) -> None:
        """Write all of it."""
        report = self._report
        self._head()
        for paragraph in report.opening:
            self._paragraph(paragraph)
        for section in report.sections:
            self._section(section)
        if report.left_out:
            self._words.add(plain(report.left_out), SMALL)
        for paragraph in report.closing:
            self._paragraph(paragraph)
        page_numbers(self.document, one_line(report.title))
        self._tell(self._total, self._total)

    def _head(self) -> None:
        report = self._report
        self._words.add(one_line(report.title), "Title")
        if report.subtitle:
            self._words.add(one_line(report.subtitle), "Subtitle")
        if report.head:
            add_facts(self.document, report.head, FACT)
        if report.promise:
            self._words.add(plain(report.promise), PROMISE)

    def _section(self, section: Section) -> None:
        self._words.heading(one_line(section.title), 1)
        if section.explanation:
            self._words.add(plain(section.explanation), SMALL)
        for topic, block in with_topics(section.blocks):
            if topic:
                self._words.heading(one_line(topic), 2)
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._paragraph(block)
            case Lines():
                self._lines(block)
            case Quotation():
                self._quotation(block)
            case _:
                table = table_of(block)
                self._words.heading(one_line(table.heading), 2)
                if table.note:
                    self._words.add(plain(table.note), SMALL)
                add_table(self.document, table)
        self._count(0 if isinstance(block, Lines) else 1)

    def _lines(self, block: Lines) -> None:
        if block.heading:
            self._words.heading(one_line(block.heading), 3 if block.topic else 2)
        if block.explanation:
            self._words.add(plain(block.explanation), SMALL)
        if not block.lines and block.nothing:
            self._words.add(plain(block.nothing), SMALL)
        for line in block.lines:
            style = VOICE if line.id.startswith(OF_A_NOTE) else "List Bullet"
            self._line(self._words.add(style=style), line)
            self._count(1)

    def _paragraph(self, paragraph: Paragraph) -> None:
        self._line(self._words.add(), paragraph.line)

    def _line(self, paragraph: Part, line: Line) -> None:
        if line.before:
            self._words.run(paragraph, f"{one_line(line.before)}  ", BEFORE)
        paragraph.add_run(plain(line.text))
        if line.after:
            self._words.run(paragraph, f"  {one_line(line.after)}", AFTER)
        if line.dots:
            self._words.run(paragraph, f"  {dots_text(line.dots)}", DOTS)
        if line.starred:
            self._words.run(paragraph, f"  ★ {phrases.STARRED}", DOTS)

    def _quotation(self, quotation: Quotation) -> None:
        said = self._words.add(plain(quotation.text), QUOTED[quotation.voice])
        said.paragraph_format.keep_with_next = True
        behind = self._words.add(style=_behind(quotation.voice))
        behind.add_run(plain(quotation.attribution)).bold = True
        if quotation.source:
            behind.add_run().add_break()
            self._words.run(behind, plain(quotation.source), AFTER)

    def _count(self, more: int) -> None:
        before, self._done = self._done, self._done + more
        if self._done // EVERY > before // EVERY:
            self._tell(self._done, self._total)


def _behind(voice: Voice) -> str:
    return f"{QUOTED[voice]}, bron"


def _blocks(report: Report) -> Iterable[Block]:
    return (block for section in report.sections for block in section.blocks)


def _size(block: Block) -> int:
    return len(block.lines) if isinstance(block, Lines) else 1
