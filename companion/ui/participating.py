"""Participants at the laptop: who writes, gives marks or counts there, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from PySide6.QtCore import QObject, QTimer, Signal

from companion.domain.counting import CountingKind
from companion.domain.play import Talk
from companion.domain.roleplay import PhaseKind
from companion.domain.session import Change
from companion.domain.staging import clock_face
from companion.domain.step import (
    AgreementContent,
    ClosingContent,
    QuestionContent,
    ScaleContent,
    Step,
)
from companion.domain.variant import Variant
from companion.live.countdown import LiveCountdown
from companion.live.roleplay import LiveRoleplay
from companion.live.session import LiveSession
from companion.live.tallies import LiveTallies
from companion.live.writing import LiveWriting
from companion.ui.console.window import ConsoleWindow
from companion.ui.projection import Projection
from companion.ui.writing.screen import ParticipantScreen

SOON_MS = 3000
"""When the screen is made, if nobody asked for it before: the session's own windows go first."""


class Participants(QObject):
    """Ties the Schrijfscherm to the session. It stays with the step at which it was opened.

    Where the room sees the trainer's screen that is said first. Who leaves finds the screen that
    was there: with one screen the stage, never the console that it covers. ``refused`` says in
    words why nothing opened, ``room_wanted`` carries a RoomMode that a clicker asked for,
    ``field_opened`` who watches a field, and the step.
    """

    refused = Signal(str)
    room_wanted = Signal(object)
    field_opened = Signal(object, str)

    def __init__(
        self,
        window: ConsoleWindow,
        projection: Projection,
        live: LiveSession,
        countdown: LiveCountdown,
        writing: LiveWriting,
        tallies: LiveTallies,
        roleplay: LiveRoleplay,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._projection = projection
        self._live = live
        self._writing = writing
        self._tallies = tallies
        self._roleplay = roleplay
        self._step = live.step
        self._was_asked = False
        self._clicker: Mapping[str, str] = {}
        countdown.ticked.connect(self._show_clock)
        countdown.clock_changed.connect(self._show_clock)
        live.session_changed.connect(self._on_live_session_changed)
        live.position_changed.connect(self._on_live_position_changed)
        self._writing.rescue()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._on_soon_timeout)
        self._soon.start(SOON_MS)

    @cached_property
    def screen(self) -> ParticipantScreen:
        """The Schrijfscherm, made when it is first needed."""
        self._soon.stop()
        screen = ParticipantScreen(self._window)
        screen.keys.learn(self._clicker)
        self._connect(screen)
        return screen

    @property
    def is_on(self) -> bool:
        """Whether a participant sits at the laptop now."""
        return self._is_made and self.screen.is_on

    def toggle(self) -> None:
        """Open what participants can do at this step, or close it."""
        if self.is_on:
            self.screen.leave()
            return
        if self._live.agenda.keep(self._live.step, self._live.session).fields:
            self.open_writing()
        else:
            self.open_scan()
        if not self.is_on:
            text = self.tr("Bij deze stap valt niets te schrijven.")
            self._window.banner.mention("nothing-to-write", text)
            self.refused.emit(text)

    def open_writing(self) -> None:
        """Let somebody write an answer to the question of this step."""
        live = self._live
        step = self._step = live.step
        fields = live.agenda.keep(step, live.session).fields
        if fields:
            title = live.agenda.title(step)
            question = question_of(step, live.agenda.variant)
            self.screen.open_writing(title, question, fields, self._writing.texts(step.id))
            for field in self.screen.writing.fields:
                self.field_opened.emit(field.watch, step.id)
            self._ask_first()
            self._show_clock()

    def open_scan(self) -> None:
        """Let people give their marks one by one."""
        step = self._step = self._live.step
        counting = self._tallies.counting(step.id)
        if counting is not None and counting.kind is not CountingKind.POLL:
            heading = self._live.agenda.title(step)
            if isinstance(step.content, ScaleContent):
                heading = self._live.workshop.scan.instructions[step.content.moment]
            self.screen.open_scan(heading, counting.items, counting.marks, counting.choose)
            self._ask_first()

    def open_talk(self) -> None:
        """Let an observer count who speaks."""
        self._step = self._live.step
        title = self._live.agenda.title(self._step)
        self.screen.open_talk(title, self._roleplay.talk, self._live.now())
        self._ask_first()
        self._show_clock()

    def learn(self, clicker: Mapping[str, str]) -> None:
        """Let the keys of a clicker step here too."""
        self._clicker = clicker
        if self._is_made:
            self.screen.keys.learn(clicker)

    def close(self) -> None:
        """Close the screen for good; what stands on it goes to the trainer."""
        self._take_over()
        self._soon.stop()
        if self._is_made:
            self.screen.close_for_good()

    @property
    def _is_made(self) -> bool:
        return "screen" in self.__dict__

    def _on_soon_timeout(self) -> None:
        """Have it ready: making it takes longer than opening it should."""
        self.screen  # noqa: B018 - looking makes it

    def _connect(self, screen: ParticipantScreen) -> None:
        live = self._live
        screen.typed.connect(self._on_screen_typed)
        screen.given.connect(self._hand_over)
        screen.left.connect(self._on_screen_left)
        screen.slip_given.connect(self._on_screen_slip_given)
        screen.speaker_wanted.connect(self._roleplay.speak)
        screen.question_wanted.connect(self._roleplay.question)
        screen.next_wanted.connect(live.next)
        screen.back_wanted.connect(live.back)
        screen.room_wanted.connect(self.room_wanted)

    def _ask_first(self) -> None:
        """Say that the room reads along; where nobody can know, only the first time."""
        if self._projection.is_seen_by_room:
            self.screen.ask_first(self.tr("De groep ziet dit scherm mee."))
        elif self._projection.placer.has_one_screen and not self._was_asked:
            self._was_asked = True
            self.screen.ask_first(self.tr("Is er een beamer aan? Dan kijkt de groep mee."))

    def _show_clock(self) -> None:
        if self.is_on:
            live = self._live
            self.screen.show_clock(clock_face(live.agenda, live.session, self._step, live.now()))
            if self.screen.is_for_talk:
                is_played = self._roleplay.kind is PhaseKind.PLAY
                self.screen.show_talk(self._roleplay.talk, live.now(), is_played=is_played)

    def _hand_over(self) -> None:
        self._writing.give(self._step.id)

    def _take_over(self) -> None:
        """Take what stands there; the one who counted cannot say any more who speaks."""
        self._hand_over()
        self._roleplay.hush()

    def _on_screen_left(self) -> None:
        self._take_over()
        self._projection.take_keyboard()

    def _on_screen_typed(self, field: str, part: int, text: str) -> None:
        self._writing.type(self._step.id, field, part, text)

    def _on_screen_slip_given(self, marks: dict[str, int], chosen: str) -> None:
        self._tallies.add_slip(self._step.id, marks, chosen)

    def _on_live_session_changed(self, change: Change) -> None:
        if isinstance(change, Talk):
            self._show_clock()

    def _on_live_position_changed(self) -> None:
        """Let nothing be counted at another conversation than that which was opened."""
        if self.is_on and self.screen.is_for_talk and self._live.step.id != self._step.id:
            self.screen.end_talk(self.tr("Dank je. Het tellen is klaar."))
        self._show_clock()


def question_of(step: Step, variant: Variant) -> str:
    """Return what a step asks, for somebody who sees nothing else of it."""
    match step.content:
        case QuestionContent() as content:
            return f"{content.before} {content.asked(variant)}".strip()
        case ClosingContent(question):
            return question
        case AgreementContent(items):
            return " ".join(item.text for item in items)
        case _:
            return ""
