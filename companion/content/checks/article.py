"""The article has its place: every line of it lives on somewhere in the programme."""

from __future__ import annotations

import re
from collections.abc import Iterator

from companion.content.pieces import FoundStep, Pieces, Spot
from companion.domain.errors import ContentProblem
from companion.domain.step import BreakContent, ClosingContent, Line

FACTS = ("datum", "plaats", "trainer", "groep", "terugkomdatum", "tijd")
"""What a line may hold between braces."""
_BRACES = re.compile(r"\{([^{}]*)\}")


def check_article(pieces: Pieces) -> Iterator[ContentProblem]:
    """Yield a problem for every line without a place, and every row without a line."""
    if pieces.article is None or "plek" in pieces.unsure:
        return
    lines = pieces.article.split("\n")
    spot = pieces.coverage_spot.at("dekking")
    covered = {row.line for row in pieces.coverage}
    for number, line in enumerate(lines, start=1):
        if line.strip() and number not in covered:
            yield spot.problem(f"regel {number} van artikel.txt heeft nog geen plek", at_key=True)
    for index, row in enumerate(pieces.coverage):
        if row.line > len(lines) or not lines[row.line - 1].strip():
            yield spot.at(index, "regel").problem(
                f"artikel.txt heeft geen tekst op regel {row.line}"
            )


def check_braces(pieces: Pieces) -> Iterator[ContentProblem]:
    """Yield a problem for every fact between braces that no session has."""
    for found in pieces.steps():
        for spot, line in _lines(found):
            for name in _BRACES.findall(line.text):
                if name not in FACTS:
                    choices = ", ".join(f"{{{fact}}}" for fact in FACTS)
                    yield spot.at("tekst").problem(f"{{{name}}} bestaat niet; kies uit: {choices}")


def _lines(found: FoundStep) -> Iterator[tuple[Spot, Line]]:
    match found.step.content:
        case BreakContent(line=line):
            yield found.spot.at("scherm", "regel"), line
        case ClosingContent(lines=lines):
            for index, line in enumerate(lines):
                yield found.spot.at("scherm", "regels", index), line
