"""The trainer's window: what the room sees, what comes, what to say, and the group's notes."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from companion.ui.console.agenda import AgendaPanel
from companion.ui.console.bar import ConsoleBar
from companion.ui.console.middle import ConsoleMiddle
from companion.ui.console.right import ConsoleRight
from companion.ui.console.time_strip import TimeStrip
from companion.ui.widgets.banner import Banner
from companion.ui.widgets.tabs import chain_tabs

AGENDA_FITS = 860
"""Width from which the agenda stands at the left, in pixels at 100 % text."""
TITLE_FITS = 1500
"""Width from which the bar has room for the workshop's title too."""
BUTTONS_FIT = 1150
"""Width from which the buttons stand in the bar's first line."""
ROOMY = 640
"""Height from which what comes next is drawn, and not only named."""
TEXT_KEYS = {
    Qt.Key.Key_Plus: 10,
    Qt.Key.Key_Equal: 10,
    Qt.Key.Key_Minus: -10,
    Qt.Key.Key_0: 0,
}
"""With Ctrl: by how many percent text grows; 0 is back to normal."""


class ConsoleWindow(QWidget):
    """All parts of the console in their places; what they do is tied together elsewhere.

    ``close_wanted`` comes when the trainer closes the window. Without ``at_once`` whoever makes
    it goes through ``build``, before anybody sees it.
    """

    close_wanted = Signal()
    text_size_wanted = Signal(int)

    def __init__(self, title: str, *, at_once: bool = True) -> None:
        super().__init__()
        self.setObjectName("console")
        self.setWindowTitle(title)
        self._percent = 100
        self._may_close = False
        self._arranged: tuple[bool, ...] = ()
        self.setMinimumSize(760, 520)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for _ in self.build() if at_once else ():
            pass

    @property
    def has_agenda_page(self) -> bool:
        """Whether the agenda is one of the pages at the right: there is no room at the left."""
        return self._agenda_side.isHidden()

    def show_percent(self, percent: int) -> None:
        """Take the text size into account in what fits beside each other."""
        self._percent = percent
        self._arrange()

    def build(self) -> Generator[None, None, None]:
        """Build the parts, one with each step."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.bar = ConsoleBar(self.windowTitle())
        column.addWidget(self.bar)
        self.strip = TimeStrip()
        column.addWidget(self.strip)
        self.banner = Banner()
        column.addWidget(self.banner)
        self._body = QSplitter(Qt.Orientation.Horizontal)
        self._body.setChildrenCollapsible(False)
        self._body.setHandleWidth(2)
        self._agenda_side = self._build_agenda()
        self._body.addWidget(self._agenda_side)
        yield
        self._body.addWidget(self._build_middle())
        yield
        self._body.addWidget(self._build_right())
        column.addWidget(self._body, 1)

    def _build_agenda(self) -> QWidget:
        side = QFrame()
        side.setObjectName("paper")
        self._at_left = QVBoxLayout(side)
        self._at_left.setContentsMargins(2, 10, 0, 8)
        self.agenda = AgendaPanel()
        self._at_left.addWidget(self.agenda)
        side.setMinimumWidth(190)
        return side

    def _build_middle(self) -> QWidget:
        """Build the middle; it scrolls where large text leaves too little height."""
        self.middle = ConsoleMiddle()
        self.preview = self.middle.preview
        self.choice = self.middle.choice
        self.lines = self.middle.lines
        self.clock = self.middle.clock
        self.back, self.next = self.middle.back, self.middle.next
        self.middle.setMinimumWidth(330)
        return self.middle

    def _build_right(self) -> QWidget:
        self.right = ConsoleRight()
        self.reading = self.right.choice
        self.notes = self.right.notes
        self.cards, self.sources = self.right.cards, self.right.sources
        self.difficult = self.right.difficult
        self.right.setMinimumWidth(280)
        return self.right

    def _arrange(self) -> None:
        """Give each part its place: large text or a small window has room for less."""
        width = self.width() * 100 // self._percent
        height = self.height() * 100 // self._percent
        tight = width < BUTTONS_FIT
        self.bar.show_roomy(roomy=width >= TITLE_FITS, tight=tight)
        self.middle.show_roomy(roomy=height >= ROOMY)
        self.right.show_roomy(roomy=height >= ROOMY)
        self.lines.show_stacked(stacked=width < AGENDA_FITS)
        self._place_agenda(at_left=width >= AGENDA_FITS)
        arranged = (height >= ROOMY, width >= AGENDA_FITS, tight)
        if arranged != self._arranged:
            self._arranged = arranged
            self._order_tabs()

    def _place_agenda(self, *, at_left: bool) -> None:
        if at_left != self.has_agenda_page:
            return
        (self._at_left if at_left else self.right.agenda_place).addWidget(self.agenda)
        self._agenda_side.setVisible(at_left)
        self._share_width()
        self.right.show_options()

    def _share_width(self) -> None:
        """Divide the width between the columns."""
        parts = (0, 54, 46) if self.has_agenda_page else (21, 46, 33)
        self._body.setSizes([self.width() * part // 100 for part in parts])

    def _order_tabs(self) -> None:
        """Let Tab go through the columns from left to right, and through each from the top."""
        rest = [self.middle.choice, self.lines, self.clock, self.back, self.next]
        places = [self.middle.notice, *rest, self.middle.rest, self.right]
        if not self.has_agenda_page:
            places.insert(0, self.agenda)
        chain_tabs([*self.bar.stops, self.strip, self.banner, *places])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Arrange the parts for the new size."""
        super().resizeEvent(event)
        self._arrange()
        if event.oldSize().width() != event.size().width():
            self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Larger or smaller text, wherever the keyboard is in this window."""
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if held == Qt.KeyboardModifier.ControlModifier and event.key() in TEXT_KEYS:
            self.text_size_wanted.emit(TEXT_KEYS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def close_for_good(self) -> None:
        """Close the window: everything is saved."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Tell that the trainer wants to stop; whoever knows that all is saved lets it happen."""
        if self._may_close:
            super().closeEvent(event)
        else:
            event.ignore()
            self.close_wanted.emit()
