"""*Klikker*: learns which keys a clicker sends."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.place import BACK, BLACK, NEXT
from companion.ui.roomcheck.lesson import USUAL, Heard, Lesson, key_name, key_word
from companion.ui.roomcheck.row import CheckRow, Verdict
from companion.ui.widgets.button import show_word

PATIENCE_MS = 20_000
"""Without a key for this long the learning stops by itself: nobody is caught in it."""
LAST_PATIENCE_MS = 6_000
"""For the key that not every clicker has."""
KEY_EVENTS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class ClickerRow(CheckRow):
    """Asks for the keys of a clicker one by one and shows what it learned.

    While it learns, every key is for the lesson, in all windows: a clicker's Esc or Tab must not
    close or leave anything.
    """

    def __init__(self, app: QApplication, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("RoomCheck", "Klikker"), translate("RoomCheck", "de klikker"), parent
        )
        self._app = app
        self._lesson: Lesson | None = None
        self._is_answered = False
        self.clicker: Mapping[str, str] = {}
        self.learn = self.add_button(self.tr("Leer je klikker"))
        self.without = self.add_button(self.tr("Geen klikker"), self.tr("Ik gebruik geen klikker"))
        self.stop_button = self.add_button(self.tr("Stop"), self.tr("Stop met leren"))
        self.learn.clicked.connect(self.begin)
        self.without.clicked.connect(self._on_without_clicked)
        self.stop_button.clicked.connect(self.stop)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.stop)
        self.show_known({})

    @property
    def is_learning(self) -> bool:
        """Whether every key is for the lesson now."""
        return self._lesson is not None

    @property
    def has_answer(self) -> bool:
        """Whether the keys were learned today, or she said that there is no clicker."""
        return self._is_answered

    def show_known(self, clicker: Mapping[str, str]) -> None:
        """Say what is known of the clicker, unless it was learned today."""
        if not self._is_answered and not self.is_learning:
            self.clicker = clicker
            self._show_clicker()

    def begin(self) -> None:
        """Listen to the clicker."""
        if self._lesson is None:
            self._lesson = Lesson()
            self._app.installEventFilter(self)
            self._ask()

    def stop(self) -> None:
        """Listen no longer; what was learned stays when forward and back are known."""
        lesson, self._lesson = self._lesson, None
        self._patience.stop()
        self._app.removeEventFilter(self)
        if lesson is None:
            return
        had_focus = self.stop_button.hasFocus()
        if lesson.clicker:
            self._is_answered = True
            self.clicker = lesson.clicker
            self._show_clicker()
        elif self.clicker:
            self._show_clicker()
        else:
            text = self.tr("Er kwam niets bruikbaars binnen. Zit de ontvanger in je laptop?")
            self._say(Verdict.LOOK, text)
        if had_focus:
            self.learn.setFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep all keys from everybody else while learning."""
        if event.type() not in KEY_EVENTS or self._lesson is None:
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._hear(event)
        return True

    def _hear(self, event: QKeyEvent) -> None:
        name = key_name(event.key())
        if self._lesson is None or not name or event.isAutoRepeat() or event.modifiers() & HELD:
            return
        text = event.text().strip()
        is_typed = bool(text) and text.isprintable()
        self._lesson = self._lesson.hear(name, is_typed=is_typed)
        if self._lesson.is_over:
            self.stop()
        else:
            self._ask()

    def _ask(self) -> None:
        if self._lesson is None:
            return
        asks = self._lesson.asks
        words = {
            NEXT: self.tr("Druk op je klikker: eerst vooruit, dan terug. Dit stopt vanzelf."),
            BACK: self.tr("Goed. Druk nu op terug."),
            BLACK: self.tr("Goed. Heeft hij een knop voor zwart? Druk erop, of wacht even."),
        }
        text = words[asks]
        if self._lesson.heard is Heard.TYPED:
            text = self.tr("Dat is een toets om mee te typen. {ask}").format(ask=text)
        elif self._lesson.heard is Heard.SAME:
            text = self.tr("Dat was dezelfde knop. Druk op terug.")
        self._say(Verdict.UNKNOWN, text)
        self._patience.start(LAST_PATIENCE_MS if asks == BLACK else PATIENCE_MS)

    def _on_without_clicked(self) -> None:
        self._is_answered, self.clicker = True, {}
        had_focus = self.without.hasFocus()
        self._say(Verdict.GOOD, self.tr("Zonder klikker: PageDown is vooruit, PageUp is terug."))
        if had_focus:
            self.learn.setFocus()

    def _show_clicker(self) -> None:
        if not self.clicker:
            text = self.tr("Laat zien welke knoppen je klikker heeft.")
            self._say(Verdict.UNKNOWN, text)
            return
        keys = {does: key_word(name) for name, does in self.clicker.items()}
        text = self.tr("Vooruit is {next}, terug is {back}.")
        if keys.get(BLACK):
            text = self.tr("Vooruit is {next}, terug is {back}, zwart is {black}.")
        text = text.format(
            next=keys.get(NEXT, "–"), back=keys.get(BACK, "–"), black=keys.get(BLACK)
        )
        if all(self.clicker.get(name) == does for name, does in USUAL.items()):
            text = self.tr("Werkt. {keys}").format(keys=text)
        self._say(Verdict.GOOD, text)

    def _say(self, verdict: Verdict, text: str) -> None:
        self.show_verdict(verdict, text)
        self.stop_button.setVisible(self.is_learning)
        self.learn.setVisible(not self.is_learning)
        is_open = not (self.is_learning or self.clicker or self._is_answered)
        self.without.setVisible(is_open)
        word = self.tr("Opnieuw") if self.clicker else self.tr("Leer je klikker")
        show_word(self.learn, word, self.tr("Leer de knoppen van je klikker"))
        self.arrange_buttons()
