"""Reads a page of plain explanation from a text file with headings, paragraphs and points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from companion.domain.info_page import InfoLine, InfoPage, InfoPart

NO_FACTS: Mapping[str, str] = {}


def read_info_page(path: Path, facts: Mapping[str, str] = NO_FACTS) -> InfoPage:
    """Return the page in a file; ``{name}`` in it gives way to that fact."""
    title, heading = "", ""
    opening, lines, parts = list[InfoLine](), list[InfoLine](), list[InfoPart]()
    for block in _blocks(path.read_text(encoding="utf-8")):
        if block.startswith("# "):
            title = _plain(block.removeprefix("# "))
        elif block.startswith("## "):
            opening, parts = _closed(heading, lines, opening, parts)
            heading, lines = _plain(block.removeprefix("## ")), []
        else:
            lines.append(_line(block, facts))
    opening, parts = _closed(heading, lines, opening, parts)
    return InfoPage(title, tuple(opening), tuple(parts))


def _closed(
    heading: str, lines: list[InfoLine], opening: list[InfoLine], parts: list[InfoPart]
) -> tuple[list[InfoLine], list[InfoPart]]:
    """Return what was read, with the part that ends here; before any heading it is the opening."""
    if not heading:
        return [*opening, *lines], parts
    return opening, [*parts, InfoPart(heading, tuple(lines))]


def _blocks(text: str) -> Iterator[str]:
    """Yield headings, paragraphs and points, each on one line."""
    block = ""
    for line in (*text.splitlines(), ""):
        begins = line.startswith(("# ", "## ", "- "))
        if block and (begins or not line.strip()):
            yield block
            block = ""
        block = f"{block} {line.strip()}".strip()


def _line(block: str, facts: Mapping[str, str]) -> InfoLine:
    is_point = block.startswith("- ")
    text = _plain(block.removeprefix("- "))
    for name, fact in facts.items():
        text = text.replace("{" + name + "}", fact)
    return InfoLine(text, is_point)


def _plain(text: str) -> str:
    """Return a text without marks: on the screen it is plain."""
    return text.replace("*", "")
