"""A large number on every screen for a moment, to see which is which."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from companion.ui.colors import INK, WHITE, YELLOW
from companion.ui.screens.fitting import keeping_keys, screen_of
from companion.ui.screens.identity import key_of
from companion.ui.screens.present import beamer_for, free_screens
from companion.ui.widgets.painting import painting

SHOWN_MS = 4000
LARGE = 0.42
"""Part of the height of a screen for the room that the card takes."""
SMALL = 0.16
"""And of the trainer's own: in a corner, beside her work."""


class NumberCard(QWidget):
    """A number with words under it. It takes no focus and no clicks."""

    def __init__(self, number: int, words: str, parent: QWidget) -> None:
        flags = (
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
            | Qt.WindowType.WindowTransparentForInput
        )
        super().__init__(parent, flags)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.number, self.words = number, words
        self.setWindowTitle(f"{number} {words}")
        self.setAccessibleName(f"{number} {words}")

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the number as large as it fits, and the words under it."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), INK)
            edge = max(3, self.height() // 40)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.fillRect(QRect(0, 0, self.width(), edge), YELLOW)
            number = QRect(0, edge, self.width(), round(self.height() * 0.66))
            words = QRect(0, number.bottom(), self.width(), self.height() - number.bottom() - edge)
            self._write(painter, str(self.number), number, 0.88, YELLOW)
            self._write(painter, self.words, words, 0.62, WHITE)

    def _write(self, painter: QPainter, text: str, room: QRect, part: float, ink: QColor) -> None:
        font = QFont(self.font())
        font.setBold(True)
        font.setPixelSize(max(9, round(room.height() * part)))
        painter.setFont(font)
        while painter.fontMetrics().horizontalAdvance(text) > room.width() * 0.9:
            font.setPixelSize(font.pixelSize() * 9 // 10)
            painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)


class ScreenNumbers(QObject):
    """Numbers on all screens for four seconds; asked again, they begin anew."""

    def __init__(self, app: QGuiApplication, console: QWidget) -> None:
        super().__init__(console)
        self._console = console
        self._cards: list[NumberCard] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        app.aboutToQuit.connect(self.hide)
        app.screenAdded.connect(self.hide)
        app.screenRemoved.connect(self.hide)
        console.installEventFilter(self)

    def show(self, beamer: QScreen | None = None) -> None:
        """Show the numbers; ``beamer`` is the screen for the stage when somebody knows it."""
        self.hide()
        own = screen_of(self._console)
        beamer = beamer or beamer_for(own, ())
        with keeping_keys(self._console, asked=False):
            for number, screen in enumerate(numbered_screens(own, beamer), 1):
                card = NumberCard(number, self._words(screen, own, beamer), self._console)
                self._cards.append(card)
                card.setScreen(screen)
                card.setGeometry(
                    card_area(screen.availableGeometry(), is_own=key_of(screen) == key_of(own))
                )
                card.show()
        self._timer.start()

    def hide(self) -> None:
        """Take the numbers away."""
        self._timer.stop()
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the numbers away with the console."""
        is_console = watched is getattr(self, "_console", None)
        if is_console and event.type() in (QEvent.Type.Hide, QEvent.Type.Close):
            self.hide()
        return False

    def _words(self, screen: QScreen, own: QScreen, beamer: QScreen | None) -> str:
        if key_of(screen) == key_of(own):
            return self.tr("Jouw scherm")
        is_beamer = beamer is not None and key_of(screen) == key_of(beamer)
        return self.tr("Beamer") if is_beamer else self.tr("Ander scherm")


def numbered_screens(own: QScreen, beamer: QScreen | None = None) -> list[QScreen]:
    """Return one screen for each that shows something else, in the order of their numbers.

    The trainer's own is the first, the projector the second, then the rest from left to right.
    """
    known = "" if beamer is None else key_of(beamer)
    rest = sorted((s for s in free_screens(own) if key_of(s) != known), key=_place)
    return [own, *([beamer] if beamer is not None else []), *rest]


def card_area(room: QRect, *, is_own: bool) -> QRect:
    """Return where a card goes: in a corner of her own screen, in the middle of the others."""
    height = round(room.height() * (SMALL if is_own else LARGE))
    area = QRect(0, 0, min(room.width(), round(height * 1.6)), height)
    if is_own:
        area.moveBottomLeft(room.bottomLeft())
        return area.translated(height // 8, -height // 8)
    area.moveCenter(room.center())
    return area


def _place(screen: QScreen) -> tuple[int, int]:
    return screen.geometry().x(), screen.geometry().y()
