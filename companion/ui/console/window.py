"""The trainer's window: what the room sees, what comes, what to say, and the group's notes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from companion.ui.console.agenda import AgendaPanel
from companion.ui.console.bar import ConsoleBar
from companion.ui.console.clock import ClockCard
from companion.ui.console.lines import LinesCard
from companion.ui.console.notes import NotesPanel
from companion.ui.console.reading import ReadingPanel
from companion.ui.stage.preview import StagePreview
from companion.ui.widgets.banner import Banner
from companion.ui.widgets.button import SegmentedChoice, word_button
from companion.ui.widgets.label import PlainLabel

NARROW = 1150
"""Below this width, in pixels at 100 % text, the agenda makes room for the rest."""


class ConsoleWindow(QWidget):
    """All parts of the console in their places; what they do is tied together elsewhere.

    ``closed`` comes when the window is closed, ``resized`` when it has another size.
    """

    closed = Signal()
    undo_wanted = Signal()
    text_size_wanted = Signal(int)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("console")
        self.setWindowTitle(title)
        self._percent = 100
        self._build(title)
        self._build_shortcuts()
        self.setMinimumSize(760, 520)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_percent(self, percent: int) -> None:
        """Take the text size into account in what fits beside each other."""
        self._percent = percent
        self._arrange()

    def show_reading(self, which: str) -> None:
        """Show notes, role cards, sources or difficult moments at the right."""
        index = {"notes": 0, "cards": 1, "sources": 2, "difficult": 3}[which]
        self.pages.setCurrentIndex(index)

    def _build(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.bar = ConsoleBar(title)
        column.addWidget(self.bar)
        self.banner = Banner()
        column.addWidget(self.banner)
        body = QSplitter(Qt.Orientation.Horizontal)
        body.setChildrenCollapsible(False)
        body.setHandleWidth(2)
        self._agenda_side = self._build_agenda()
        body.addWidget(self._agenda_side)
        body.addWidget(self._build_middle())
        body.addWidget(self._build_right())
        body.setStretchFactor(0, 22)
        body.setStretchFactor(1, 50)
        body.setStretchFactor(2, 32)
        self._body = body
        column.addWidget(body, 1)

    def _build_agenda(self) -> QWidget:
        side = QFrame()
        side.setObjectName("paper")
        column = QVBoxLayout(side)
        column.setContentsMargins(10, 12, 6, 8)
        self.agenda = AgendaPanel()
        column.addWidget(self.agenda)
        side.setMinimumWidth(170)
        return side

    def _build_middle(self) -> QWidget:
        """Build the middle; it scrolls where large text leaves too little height."""
        middle = QWidget()
        middle.setObjectName("scrolled")
        column = QVBoxLayout(middle)
        column.setContentsMargins(16, 14, 8, 14)
        column.setSpacing(10)
        self.preview = StagePreview(self.tr("Wat de groep nu ziet"))
        self.preview.setMinimumHeight(150)
        column.addWidget(self.preview, 46)
        self.choice = SegmentedChoice(self.tr("Oefengesprek"))
        column.addWidget(self.choice)
        self.lines = LinesCard()
        self.lines.setMinimumHeight(120)
        column.addWidget(self.lines, 48)
        column.addLayout(self._build_controls())
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(middle)
        area.setMinimumWidth(330)
        return area

    def _build_controls(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        self.next_label = PlainLabel("", "soft")
        grid.addWidget(self.next_label, 0, 0)
        self.next_preview = StagePreview(self.tr("Wat hierna komt"))
        self.next_preview.setFixedHeight(118)
        grid.addWidget(self.next_preview, 1, 0)
        right = QVBoxLayout()
        right.setSpacing(8)
        self.clock = ClockCard()
        right.addWidget(self.clock)
        right.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        self.back = word_button(self.tr("Vorige"), "large", self.tr("Vorige stap"))
        self.next = word_button(self.tr("Volgende stap"), "primary")
        buttons.addWidget(self.back, 1)
        buttons.addWidget(self.next, 2)
        right.addLayout(buttons)
        grid.addLayout(right, 0, 1, 2, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        return grid

    def _build_right(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(8, 14, 16, 14)
        column.setSpacing(8)
        self.reading = SegmentedChoice(self.tr("Rechts"))
        column.addWidget(self.reading)
        self.pages = QStackedWidget()
        self.notes = NotesPanel()
        self.cards = ReadingPanel(self.tr("Rolkaarten: alleen voor jou"))
        self.sources = ReadingPanel(self.tr("Bronnen"))
        self.difficult = ReadingPanel(self.tr("Lastige momenten"))
        for page in (self.notes, self.cards, self.sources, self.difficult):
            self.pages.addWidget(page)
        column.addWidget(self.pages, 1)
        side.setMinimumWidth(270)
        return side

    def _build_shortcuts(self) -> None:
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self.undo_wanted)
        for keys, change in (("Ctrl++", 10), ("Ctrl+=", 10), ("Ctrl+-", -10), ("Ctrl+0", 0)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setProperty("change", change)
            shortcut.activated.connect(self._on_text_size_activated)

    def _arrange(self) -> None:
        """Give the agenda less room, or none, where text is large or the window small."""
        width = self.width() * 100 / self._percent
        self._agenda_side.setVisible(width >= NARROW * 0.72)
        if width < NARROW * 0.72:
            self._body.setSizes([0, 55, 45])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Arrange the parts for the new size."""
        super().resizeEvent(event)
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Tell that the trainer is done; everything is saved already."""
        super().closeEvent(event)
        self.closed.emit()

    def _on_text_size_activated(self) -> None:
        sender = self.sender()
        self.text_size_wanted.emit(int(sender.property("change")))
