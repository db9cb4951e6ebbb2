"""What was found in lines of text, one after the other, each in its own sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from companion.domain.privacy_finding import Finding
from companion.domain.report import Line

_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý“\"'])|\n+")
AROUND: Final = 140
"""Characters on either side of what was found, where a sentence is endless."""


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One thing that was found, in the line where it stands."""

    line: Line
    finding: Finding
    instead: str
    """What would take its place."""
    is_left: bool = False
    """Whether the trainer said that it may stand."""

    @property
    def words(self) -> str:
        """What was found."""
        return self.finding.words(self.line.text)

    @property
    def sentence(self) -> tuple[str, Finding]:
        """The sentence around it, and where it stands in that."""
        text, finding = self.line.text, self.finding
        start, end = 0, len(text)
        for match in _SENTENCE_END.finditer(text):
            if match.end() <= finding.start:
                start = match.end()
            elif match.start() >= finding.end:
                end = match.start()
                break
        return _shortened(text, start, end, finding)


def _shortened(text: str, start: int, end: int, finding: Finding) -> tuple[str, Finding]:
    first, last = max(start, finding.start - AROUND), min(end, finding.end + AROUND)
    before = "… " if first > start else ""
    after = " …" if last < end else ""
    shift = len(before) - first
    moved = replace(finding, start=finding.start + shift, end=finding.end + shift)
    return f"{before}{text[first:last]}{after}", moved
