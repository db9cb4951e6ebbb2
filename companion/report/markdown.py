"""The report as Markdown: what people wrote is escaped, so that it stays text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from companion.domain.report import Block, Line, Lines, Paragraph, Quotation, Report, with_topics
from companion.domain.telling import Tell, tell_nobody
from companion.report import form_phrases as phrases
from companion.report.plain import dots_text, one_line, plain
from companion.report.table import table_of

_ANYWHERE: Final = re.compile(r"([\\`*_{}\[\]<>#|~&$!@^=])")
_ADDRESS: Final = re.compile(r":(?=\S)|(?<=\bwww)\.", re.IGNORECASE)
"""What makes a link of an address in the middle of a text."""
_AT_BEGIN: Final = re.compile(r"^([-+]|\d+[.)])", re.MULTILINE)
BREAK: Final = "\\\n"
"""A line break within a paragraph."""


def markdown_of(report: Report, tell: Tell = tell_nobody) -> bytes:
    """Return the report as Markdown."""
    return ("\n".join(_lines(report, tell)).rstrip() + "\n").encode("utf-8")


def escaped(text: str, indent: str = "") -> str:
    """Return text of people so that nothing in it means anything; ``indent`` for later lines."""
    paragraphs = re.split(r"\n\s*\n", plain(text))
    return f"\n\n{indent}".join(
        f"{BREAK}{indent}".join(_escaped_line(line) for line in paragraph.split("\n"))
        for paragraph in paragraphs
    )


def _escaped_line(line: str) -> str:
    line = _ANYWHERE.sub(r"\\\1", line.strip())
    line = _ADDRESS.sub(r"\\\g<0>", line)
    return _AT_BEGIN.sub(_with_slash, line)


def _with_slash(found: re.Match[str]) -> str:
    """Return the sign of a list with a slash, so that it makes none."""
    sign = found.group()
    return f"{sign[:-1]}\\{sign[-1]}"


def _in_line(text: str) -> str:
    return escaped(one_line(text))


def _lines(report: Report, tell: Tell) -> Iterator[str]:
    yield f"# {_in_line(report.title)}"
    yield ""
    if report.subtitle:
        yield from (_in_line(report.subtitle), "")
    for name, value in report.head:
        yield f"- {_in_line(name)}: {_in_line(value)}"
    if report.head:
        yield ""
    if report.promise:
        yield from (f"**{_in_line(report.promise)}**", "")
    for paragraph in report.opening:
        yield from (_line(paragraph.line), "")
    for number, section in enumerate(report.sections):
        tell(number, len(report.sections))
        yield from (f"## {_in_line(section.title)}", "")
        if section.explanation:
            yield from (_in_line(section.explanation), "")
        for topic, block in with_topics(section.blocks):
            if topic:
                yield from (f"### {_in_line(topic)}", "")
            yield from _block(block)
    tell(len(report.sections), len(report.sections))
    if report.left_out:
        yield from (_in_line(report.left_out), "")
    for paragraph in report.closing:
        yield from (_line(paragraph.line), "")


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(line):
            yield from (_line(line), "")
        case Lines():
            yield from _lines_block(block)
        case Quotation():
            yield from _quotation(block)
        case _:
            table = table_of(block)
            yield from (f"### {_in_line(table.heading)}", "")
            if table.note:
                yield from (_in_line(table.note), "")
            yield _row(table.head)
            yield _row(["---", *["---:"] * (len(table.head) - 1)], is_plain=True)
            for text, cells in table.rows:
                yield _row([text, *(cell.text for cell in cells)])
            yield ""


def _lines_block(block: Lines) -> Iterator[str]:
    if block.heading:
        yield from (f"{'####' if block.topic else '###'} {_in_line(block.heading)}", "")
    if block.explanation:
        yield from (_in_line(block.explanation), "")
    for line in block.lines:
        yield f"- {_line(line, '  ')}"
    if not block.lines and block.nothing:
        yield _in_line(block.nothing)
    yield ""


def _quotation(quotation: Quotation) -> Iterator[str]:
    yield f"> {_in_line(quotation.text)}"
    yield ">"
    yield f"> — {_in_line(quotation.attribution)}"
    if quotation.source:
        yield f"> {_in_line(quotation.source)}"
    yield ""


def _line(line: Line, indent: str = "") -> str:
    """Return a line with its softer words, dots and star."""
    before = f"**{_in_line(line.before)}** " if line.before else ""
    beside = [dots_text(line.dots)] if line.dots else []
    if line.starred:
        beside.append(phrases.STARRED)
    after = f" — {_in_line(line.after)}" if line.after else ""
    shown = f" ({', '.join(beside)})" if beside else ""
    return f"{before}{escaped(line.text, indent)}{after}{shown}"


def _row(cells: list[str] | tuple[str, ...], *, is_plain: bool = False) -> str:
    return f"| {' | '.join(cells if is_plain else map(_in_line, cells))} |"
