"""The window that participants get at the trainer's laptop: only the exercise, nothing else."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from companion.domain.play import Talk
from companion.domain.stage import ClockFace
from companion.domain.step import NoteField
from companion.ui.writing.caution import CautionPage
from companion.ui.writing.covering import CoveringWindow
from companion.ui.writing.edit import WritersClipboard
from companion.ui.writing.look import Measures, participant_sheet
from companion.ui.writing.page import Page
from companion.ui.writing.screen_keys import ESCAPES, ScreenKeys
from companion.ui.writing.slip import ScanPage
from companion.ui.writing.talk import TalkPage
from companion.ui.writing.thanks import ThanksPage
from companion.ui.writing.words import WritingPage

NO_TEXTS: Mapping[tuple[str, int], str] = MappingProxyType({})


class ParticipantScreen(CoveringWindow):
    """A full screen over the console, on the console's own screen.

    ``typed`` carries field, part and words after each change, ``given`` comes when the writer is
    done, ``slip_given`` carries the marks and the chosen sentence, ``speaker_wanted`` a Speaker,
    ``question_wanted`` 1 or -1. ``left`` comes when somebody went back to the trainer: the window
    is gone then, what was typed and not given is hers, and so is the keyboard. A clicker steps
    the room, not this; ``room_wanted`` carries a RoomMode. Who made it closes it with
    ``close_for_good``.
    """

    typed = Signal(str, int, str)
    given = Signal()
    slip_given = Signal(object, str)
    speaker_wanted = Signal(object)
    question_wanted = Signal(int)
    left = Signal()
    next_wanted = Signal()
    back_wanted = Signal()
    room_wanted = Signal(object)

    def __init__(
        self, console: QWidget | None = None, now: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(console)
        self.setObjectName("participant")
        self.setWindowTitle(self.tr("Schrijfscherm"))
        self._dressed: Measures | None = None
        self._clipboard = WritersClipboard(self)
        self.writing = WritingPage(self._clipboard)
        self.scan = ScanPage()
        self.talk = TalkPage(now)
        self.thanks = ThanksPage()
        self.caution = CautionPage()
        self._working: Page = self.writing
        self._pages = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        for page in (self.writing, self.scan, self.talk, self.thanks, self.caution):
            self._pages.addWidget(page)
        self.keys = ScreenKeys(self, self._take_key, now)
        self._connect()

    @property
    def page(self) -> Page:
        """The page that is in sight."""
        found = self._pages.currentWidget()
        if not isinstance(found, Page):
            raise TypeError
        return found

    def open_writing(
        self,
        step_title: str,
        question: str,
        fields: Sequence[NoteField],
        texts: Mapping[tuple[str, int], str] = NO_TEXTS,
    ) -> None:
        """Let somebody write; ``texts`` are words by field and part that stand there already."""
        self.writing.show_step(step_title, question, fields, texts)
        self._open(self.writing)

    def open_scan(
        self,
        heading: str,
        items: Sequence[tuple[str, str]],
        marks: Sequence[tuple[int, str]],
        choose: str = "",
    ) -> None:
        """Let people fill in the scan one by one; ``choose`` asks for one sentence after it."""
        self.scan.show_scan(heading, items, marks, choose)
        self._open(self.scan)

    def open_talk(self, title: str, talk: Talk, now: float) -> None:
        """Let an observer count who speaks."""
        self.talk.show_title(title)
        self.talk.show_talk(talk, now)
        self._open(self.talk)

    def ask_first(self, words: str) -> None:
        """Say before what was opened that the group reads along; somebody may turn back."""
        self.caution.show_words(words)
        self._show_page(self.caution)

    def end_talk(self, words: str) -> None:
        """Say that the observer's work is over; nothing more is counted."""
        self.thanks.show_end(words)
        self._show_page(self.thanks)

    @property
    def is_for_talk(self) -> bool:
        """Whether an observer counts here, or will."""
        return self.is_on and self._working is self.talk and self.page is not self.thanks

    def show_clock(self, face: ClockFace | None) -> None:
        """Show the time that is left where somebody writes or counts; None for no clock."""
        self.writing.show_clock(face)
        self.talk.show_clock(face)

    def show_talk(self, talk: Talk, now: float, *, is_played: bool = True) -> None:
        """Show what was counted, and whether more can be."""
        self.talk.show_played(is_played=is_played)
        self.talk.show_talk(talk, now)

    def close_up(self) -> None:
        """Go away and leave nothing of whoever sat here; it can be opened again."""
        self.page.foot.show_line("")
        self.keys.end()
        self._wipe()
        self.uncover()

    def leave(self) -> None:
        """Go back to the trainer, who takes over what stands here."""
        self.close_up()
        self.left.emit()

    def close_for_good(self) -> None:
        """Close the window for ever."""
        self.close_up()
        self.close()
        self.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Take the sizes that this screen asks."""
        super().resizeEvent(event)
        self._dress()

    def _connect(self) -> None:
        self.keys.next_wanted.connect(self.next_wanted)
        self.keys.back_wanted.connect(self.back_wanted)
        self.keys.room_wanted.connect(self.room_wanted)
        self.keys.left.connect(self.leave)
        self.keys.escaped_once.connect(self._on_keys_escaped_once)
        self.writing.typed.connect(self.typed)
        self.writing.given.connect(self._on_writing_given)
        self.scan.slip_given.connect(self._on_scan_slip_given)
        self.talk.speaker_wanted.connect(self.speaker_wanted)
        self.talk.question_wanted.connect(self.question_wanted)
        self.thanks.next_writer.connect(self._on_thanks_next_writer)
        self.caution.open_wanted.connect(self._on_caution_open_wanted)
        self.caution.back_wanted.connect(self.leave)

    def _open(self, page: Page) -> None:
        self._working = page
        self.keys.begin()
        self._clipboard.begin()
        # in this order it is dressed once, at the size it gets
        self._pages.setCurrentWidget(page)
        self.cover()
        self._show_page(page)

    def _show_page(self, page: Page) -> None:
        self._pages.setCurrentWidget(page)
        page.foot.show_line("")
        self._dress()
        page.begin()

    def _dress(self) -> None:
        """Give the page in sight the sizes for this window."""
        measures = Measures.of(self.size())
        if measures != self._dressed:
            self._dressed = measures
            self.setStyleSheet(participant_sheet(measures))
        self.page.fit(measures)

    def _wipe(self) -> None:
        """Leave nothing of whoever sat here."""
        self._clipboard.end()
        for page in (self.writing, self.scan):
            page.forget()

    def _take_key(self, event: QKeyEvent) -> bool:
        return self.page.take_key(event)

    def _thank(self, words: str) -> None:
        self._wipe()
        self.thanks.show_thanks(words)
        self._show_page(self.thanks)

    def _on_writing_given(self) -> None:
        self.given.emit()
        self._thank(self.tr("Dank je. Je woorden zijn nu bij de trainer."))

    def _on_scan_slip_given(self, marks: object, chosen: str) -> None:
        self.slip_given.emit(marks, chosen)
        self._thank(self.tr("Dank je. Je cijfers zijn geteld, zonder naam."))

    def _on_thanks_next_writer(self) -> None:
        self._clipboard.begin()
        self._show_page(self._working)

    def _on_caution_open_wanted(self) -> None:
        self._show_page(self._working)

    def _on_keys_escaped_once(self) -> None:
        self.page.foot.mention(self.page.leaving_line(), ESCAPES)
