"""A panel that counts, with a simple keeper of counts behind it, as the console ties it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from companion.domain.counting import Counting, CountingKind, scans
from companion.domain.tally import CHOSEN
from companion.ui.console.tally_panel import TallyPanel
from companion.ui.widgets.layouts import scrolling
from tests.ui.conftest import dispose

Key = Qt.Key
SENTENCES = tuple((f"Z{n}", f"Ik doe ding {n} vaak en graag met ouders.") for n in range(1, 9))
WORDS = tuple(enumerate(("nooit", "soms", "regelmatig", "vaak", "altijd"), 1))
BEGIN = Counting("M1.5", CountingKind.SCAN, SENTENCES, WORDS, people=12)
BACK = Counting("M9.1", CountingKind.SCAN, SENTENCES, WORDS, "Kies één zin.", people=12)
HANDLES = tuple((f"H{n}", f"Handvat {n}") for n in range(1, 6))
POLL = Counting("M7.2", CountingKind.POLL, HANDLES, people=12, dots=2)


@dataclass
class Counted:
    """A panel with a simple keeper of counts behind it, as the console ties it."""

    panel: TallyPanel
    counting: Counting = BEGIN
    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    slips: list[tuple[dict[str, int], str]] = field(default_factory=list)

    def show(self, counting: Counting) -> None:
        self.counting = counting
        self.panel.show_counting(counting, dict(self.counts), scans(counting, self.counts))
        QApplication.processEvents()

    def on_slip_given(self, marks: dict[str, int], chosen: str) -> None:
        self.slips.append((marks, chosen))
        for key in [*marks.items(), *([(chosen, CHOSEN)] if chosen else [])]:
            self.counts[key] = self.counts.get(key, 0) + 1
        self.show(self.counting)

    def on_count_wanted(self, item: str, mark: int, count: int) -> None:
        self.counts[item, mark] = count
        self.show(self.counting)

    def on_undo_wanted(self) -> None:
        marks, chosen = self.slips.pop()
        for key in [*marks.items(), *([(chosen, CHOSEN)] if chosen else [])]:
            self.counts[key] -= 1
        self.show(self.counting)

    def type(self, text: str, *, enter: bool = True) -> None:
        QTest.keyClicks(self.panel.entry.edit, text)
        if enter:
            QTest.keyClick(self.panel.entry.edit, Key.Key_Return)

    def cell(self, row: int, column: int) -> QPoint:
        table = self.panel.table
        return table.visualRect(table.model().index(row, column)).center()

    def press(self, row: int, column: int, button=Qt.MouseButton.LeftButton, held=None) -> None:
        held = held or Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self.panel.table.viewport(), button, held, self.cell(row, column))

    def key(self, key: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.panel.table, key)

    @property
    def notice(self) -> str:
        return self.panel.entry.notice

    @property
    def sentence(self) -> str:
        return self.panel._sentence.words


@contextmanager
def a_counter() -> Iterator[Counted]:
    """Return a panel at the beginning of the self-scan, in a column as wide as the console's."""
    panel = TallyPanel()
    behind = Counted(panel)
    panel.slip_given.connect(behind.on_slip_given)
    panel.count_wanted.connect(behind.on_count_wanted)
    panel.undo_wanted.connect(behind.on_undo_wanted)
    area = scrolling(panel)
    area.resize(440, 760)
    area.show()
    area.activateWindow()
    behind.show(BEGIN)
    panel.focus_entry()
    QApplication.processEvents()
    yield behind
    dispose(area)
