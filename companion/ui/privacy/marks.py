"""How words are marked by which somebody could be recognised: not by colour alone."""

from __future__ import annotations

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from companion.domain.privacy_finding import Finding
from companion.ui.colors import AMBER_DEEP, YELLOW_PALE


def wavy() -> QTextCharFormat:
    """Return a wavy amber line under words, for where somebody types."""
    marked = QTextCharFormat()
    marked.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    marked.setUnderlineColor(AMBER_DEEP)
    return marked


def bold_mark() -> QTextCharFormat:
    """Return the look of words in a sentence that is shown: bold, on pale yellow, with the line."""
    marked = wavy()
    marked.setFontWeight(QFont.Weight.Bold)
    marked.setBackground(YELLOW_PALE)
    return marked


def qt_range(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where characters stand and how many they are for Qt, which counts UTF-16 units."""
    if text.isascii():
        return start, end - start
    before = len(text[:start].encode("utf-16-le", "surrogatepass")) // 2
    return before, len(text[start:end].encode("utf-16-le", "surrogatepass")) // 2


def mark_range(text: str, finding: Finding, look: QTextCharFormat) -> QTextLayout.FormatRange:
    """Return what gives the words of a finding a look in a layout."""
    found = QTextLayout.FormatRange()
    found.start, found.length = qt_range(text, finding.start, finding.end)
    found.format = look
    return found
