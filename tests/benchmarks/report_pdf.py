"""How long 1,000 notes take to become a PDF, beside a bare QTextDocument of the same words.

The least: the same paragraphs in the same letters, laid out by QTextDocument and printed on a
QPdfWriter. Both in one run, one after the other, so that only their ratio matters.
"""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QApplication

from companion.domain.audience import Audience
from companion.domain.report import Line, Lines, Report, Section
from companion.paths import resources
from companion.ui.fonts import SERIF, load_fonts
from companion.ui.paper.pdf import RESOLUTION, pdf_of
from companion.ui.report.pages import report_pages

NOTES = 1000
ROUNDS = 21
A_QUESTION = 25
"""Notes below one heading."""
TEXT = "We vragen eerst aan de ouders zelf wat er al goed gaat, en schrijven het zo op."
TITLE = "Gelijkwaardig samenwerken"


def a_large_report(notes: int = NOTES) -> Report:
    """Return a report with many notes of one to three lines, under headings."""
    lines = tuple(
        Line(f"note:{number}", f"{number} {' '.join([TEXT] * (1 + number % 3))}")
        for number in range(notes)
    )
    blocks = tuple(
        Lines(f"Vraag {first // A_QUESTION + 1}", lines[first : first + A_QUESTION])
        for first in range(0, notes, A_QUESTION)
    )
    section = Section("notes", "Wat ons bezighield", blocks)
    return Report(Audience.PARTICIPANTS, TITLE, "Een verslag", (), "", (), (section,))


def paragraphs_of(report: Report) -> str:
    """Return the words of a report, a paragraph for each."""
    said = [report.title, report.subtitle]
    for section in report.sections:
        said.append(section.title)
        for block in section.blocks:
            if isinstance(block, Lines):
                said += [block.heading, *(line.text for line in block.lines)]
    return "\n".join(said)


def bare(text: str) -> bytes:
    """Return the words as a PDF, with nothing but what Qt does by itself."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    page = QPageSize(QPageSize.PageSizeId.A4)
    around = QMarginsF(68, 66, 68, 78)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, around))
    font = QFont(SERIF)
    font.setPointSizeF(11.5)
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDefaultFont(font)
    document.setPlainText(text)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.print_(writer)
    return bytes(buffer.data().data())


def measure(rounds: int = ROUNDS) -> tuple[float, float]:
    """Return the seconds of the report's pages as a PDF, and of a bare document right after it.

    Of all rounds it is the one with the median ratio: other programs disturb whole rounds.
    """
    report = a_large_report()
    text = paragraphs_of(report)
    ours(report)
    bare(text)  # the first of each reads the fonts
    times = [(_seconds(ours, report), _seconds(bare, text)) for _ in range(rounds)]
    return sorted(times, key=_ratio)[rounds // 2]


def ours(report: Report) -> bytes:
    """Return the report as a PDF, from its value to its bytes."""
    return pdf_of(report_pages(report))


def _ratio(times: tuple[float, float]) -> float:
    return times[0] / times[1]


def _seconds(make, what) -> float:
    began = time.perf_counter()
    make(what)
    return time.perf_counter() - began


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    load_fonts(resources() / "fonts")
    ours_seconds, least_seconds = measure()
    sys.stdout.write(f"{ours_seconds} {least_seconds}\n")
