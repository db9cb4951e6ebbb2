"""The page of an observer in a practice conversation: who speaks, and the open questions."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from companion.domain.countdown import clock_text
from companion.domain.play import Speaker, Talk
from companion.ui.colors import BLUE, GREEN_DEEP, INK, WHITE, YELLOW
from companion.ui.writing.look import Measures
from companion.ui.writing.page import Page, margin_of
from companion.ui.writing.speaker_key import KeyLook, SpeakerKey

Key = Qt.Key
TICK_MS = 500
NOT_NOW = 4.0
"""Seconds for which a key that counts nothing is explained."""
SPEAKERS = {
    Key.Key_1: Speaker.PARENT,
    Key.Key_Left: Speaker.PARENT,
    Key.Key_2: Speaker.PROFESSIONAL,
    Key.Key_Right: Speaker.PROFESSIONAL,
}
QUESTIONS = frozenset({Key.Key_3, Key.Key_Space, Key.Key_Down})


class TalkPage(Page):
    """Three large areas. What is pressed is a wish; the page shows what was counted.

    ``speaker_wanted`` carries a Speaker, nobody when the one who speaks is pressed again;
    ``question_wanted`` one more open question, or one less. Where nobody plays nothing is wished.
    """

    speaker_wanted = Signal(object)
    question_wanted = Signal(int)

    def __init__(self, ticks: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._ticks = ticks
        self._talk = Talk("")
        self._now = self._shown_at = 0.0
        self._is_played = True
        self.parent_key = SpeakerKey(
            self.tr("Ouder spreekt"), self.tr("toets 1"), KeyLook(YELLOW, INK)
        )
        self.professional_key = SpeakerKey(
            self.tr("Professional spreekt"), self.tr("toets 2"), KeyLook(BLUE, WHITE)
        )
        self.question_key = SpeakerKey(
            self.tr("Open vraag"), self.tr("toets 3"), KeyLook(GREEN_DEEP, WHITE)
        )
        self._column = QVBoxLayout(self.page)
        self._grid = QGridLayout()
        self._grid.addWidget(self.parent_key, 0, 0)
        self._grid.addWidget(self.professional_key, 0, 1)
        self._grid.addWidget(self.question_key, 1, 0, 1, 2)
        self._grid.setRowStretch(0, 5)
        self._grid.setRowStretch(1, 3)
        self._column.addWidget(self.head)
        self._column.addLayout(self._grid, 1)
        self._show_usual()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._show_times)
        self.parent_key.clicked.connect(self._on_parent_key_clicked)
        self.professional_key.clicked.connect(self._on_professional_key_clicked)
        self.question_key.clicked.connect(self._on_question_key_clicked)

    def show_title(self, title: str) -> None:
        """Say which practice conversation it is, and what to do."""
        self.head.show_words(title, self.tr("Wie is aan het woord?"))
        self.foot.show_line("")

    def show_talk(self, talk: Talk, now: float) -> None:
        """Show what was counted up to this moment; times run on by themselves."""
        self._talk, self._now, self._shown_at = talk, now, self._ticks()
        self._show_times()
        self._keep_time()

    def show_played(self, *, is_played: bool) -> None:
        """Say whether there is something to count now."""
        if is_played != self._is_played:
            self._is_played = is_played
            self._show_usual()

    def take_key(self, event: QKeyEvent) -> bool:
        """Count on a key; one that is held down counts once."""
        key = Key(event.key())
        if key not in SPEAKERS and key not in QUESTIONS and key != Key.Key_Backspace:
            return False
        if event.isAutoRepeat():
            return True
        if key in SPEAKERS:
            self._want(SPEAKERS[key])
        else:
            self._want_question(1 if key in QUESTIONS else -1)
        return True

    def fit(self, measures: Measures) -> None:
        """Take the sizes that this screen asks."""
        super().fit(measures)
        margin = margin_of(measures)
        self._column.setContentsMargins(margin, measures.px(54), margin, measures.px(8))
        self._column.setSpacing(measures.px(30))
        self._grid.setSpacing(measures.px(24))
        for key in (self.parent_key, self.professional_key, self.question_key):
            key.fit(measures)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Let the times run while somebody looks."""
        super().showEvent(event)
        self._keep_time()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Stop looking at the time."""
        self._timer.stop()
        super().hideEvent(event)

    def _keep_time(self) -> None:
        if self.isVisible() and self._talk.since is not None:
            self._timer.start()
        else:
            self._timer.stop()

    def _show_times(self) -> None:
        talk = self._talk.counted(self._now + self._ticks() - self._shown_at)
        on = self.tr("spreekt nu")
        for key, speaker, seconds in (
            (self.parent_key, Speaker.PARENT, talk.parent),
            (self.professional_key, Speaker.PROFESSIONAL, talk.professional),
        ):
            key.show_counted(clock_text(int(seconds)), on if talk.speaking is speaker else "")
        self.question_key.show_counted(self.tr("{count} keer").format(count=talk.questions))

    def _show_usual(self) -> None:
        usual = self.tr(
            "Nog een keer dezelfde toets: niemand spreekt. Backspace: een vraag minder."
        )
        self.foot.show_usual(usual if self._is_played else self._not_now)

    @property
    def _not_now(self) -> str:
        return self.tr("Tellen kan tijdens het spelen.")

    def _want(self, speaker: Speaker) -> None:
        if not self._is_played:
            self.foot.mention(self._not_now, NOT_NOW)
            return
        is_on = self._talk.speaking is speaker
        self.speaker_wanted.emit(Speaker.NOBODY if is_on else speaker)

    def _want_question(self, by: int) -> None:
        if self._is_played:
            self.question_wanted.emit(by)
        else:
            self.foot.mention(self._not_now, NOT_NOW)

    def _on_parent_key_clicked(self) -> None:
        self._want(Speaker.PARENT)

    def _on_professional_key_clicked(self) -> None:
        self._want(Speaker.PROFESSIONAL)

    def _on_question_key_clicked(self) -> None:
        self._want_question(1)
