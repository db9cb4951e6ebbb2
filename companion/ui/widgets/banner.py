"""A quiet line across a window: something to know, with at most one thing to do."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.label import PlainLabel, set_look


@dataclass(frozen=True, slots=True)
class News:
    """One thing to know."""

    key: str
    text: str
    action: str = ""
    """A word for what can be done about it."""
    bad: bool = False
    """It stays until it is solved, and goes before other news."""
    works: bool = False
    """It is being done: a bar shows so, and nothing can be closed."""


class Banner(QFrame):
    """The last news, bad news before other. ``action_wanted`` carries the key of what it offers.

    What was said before comes back when the last news is over.
    """

    action_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 14, 8)
        row.setSpacing(10)
        self._text = PlainLabel("", wrap=True)
        self._action = word_button("", "small")
        self._close = word_button(self.tr("Sluit"), "small", self.tr("Sluit deze melding"))
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("De app is bezig"))
        self._bar.hide()
        row.addWidget(self._text, 1)
        row.addWidget(self._bar)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._quiet: dict[str, News] = {}
        self._bad: News | None = None
        self._passing = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._action.clicked.connect(self._on_action_clicked)
        self._close.clicked.connect(self._on_close_clicked)
        self.hide()

    @property
    def key(self) -> str:
        """What the banner is about; empty when it is not shown."""
        news = self._first()
        return news.key if news else ""

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text() if self.key else ""

    def show_news(
        self, key: str, text: str, action: str = "", *, bad: bool = False, works: bool = False
    ) -> None:
        """Show a line, with a word for what can be done when there is something.

        Bad news stays on top, and until ``clear``: a trainer cannot close it, nor what is being
        done.
        """
        news = News(key, text, action, bad, works)
        if bad:
            self._bad = news
        else:
            self._quiet.pop(key, None)
            self._quiet[key] = news
        self._show_first()

    def renew(self, key: str, text: str, action: str = "") -> None:
        """Say it in other words where it is said; what was closed stays away."""
        if key in self._quiet:
            self._quiet[key] = News(key, text, action)
            self._show_first()

    def mention(self, key: str, text: str, seconds: float = 8.0, action: str = "") -> None:
        """Show a line that goes away by itself, with a word for what can be done meanwhile."""
        if self._passing != key:
            self.clear(self._passing)
        self._passing = key
        self._timer.start(round(seconds * 1000))
        self.show_news(key, text, action)

    def clear(self, key: str) -> None:
        """Take the line about this away."""
        if self._bad and self._bad.key == key:
            self._bad = None
        self._quiet.pop(key, None)
        self._show_first()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Wait for nothing when there is nothing to see."""
        super().hideEvent(event)
        if not self.key:
            self._timer.stop()

    def _first(self) -> News | None:
        return self._bad or next(reversed(self._quiet.values()), None)

    def _show_first(self) -> None:
        news = self._first()
        if news is not None:
            self._text.setText(news.text)
            show_word(self._action, news.action)
            self._action.setVisible(bool(news.action))
            self._close.setVisible(not news.bad and not news.works)
            self._bar.setVisible(news.works)
            self.setAccessibleName(news.text)
            set_look(self, "bad" if news.bad else "")
            set_look(self._text, "alarm" if news.bad else "news")
        self.setVisible(news is not None)

    def _on_action_clicked(self) -> None:
        key = self.key
        self.clear(key)
        self.action_wanted.emit(key)

    def _on_close_clicked(self) -> None:
        self.clear(self.key)

    def _on_timer_timeout(self) -> None:
        self.clear(self._passing)
