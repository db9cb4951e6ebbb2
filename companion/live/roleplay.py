"""The trainer's hand in a practice conversation: groups, signals, the small card, who speaks."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from companion.domain.casting import Attendance, Casting
from companion.domain.exercise_scenes import GroupLine
from companion.domain.play import Play, PlaySignal, Speaker, Talk
from companion.domain.play_scenes import signal_words
from companion.domain.playing import kind_on
from companion.domain.roleplay import Complication, PhaseKind, Roleplay
from companion.domain.session import Change, RoleplayChoice, SessionDetails
from companion.domain.step_view import View
from companion.live.casting import LiveCasting
from companion.live.countdown import LiveCountdown
from companion.live.holding import PlayHold
from companion.live.play import LivePlay
from companion.live.session import LiveSession
from companion.live.talk import LiveTalk
from companion.live.undo import LiveUndo
from companion.live.views import LiveViews

TOLD = Attendance | Casting | Play | Talk | RoleplayChoice | SessionDetails


class LiveRoleplay(QObject):
    """The practice conversation of the step that is on.

    ``changed`` comes when anything here is different, ``card_due`` once when the moment of the
    small card has come, ``held_back`` with words when a wish was held back: the same again, or
    ``go_on``, does it; ``released`` when that wish is over. While somebody speaks
    ``talk`` grows with every tick of the clock.
    """

    changed = Signal()
    card_due = Signal()
    held_back = Signal(str)
    released = Signal()

    def __init__(
        self,
        live: LiveSession,
        countdown: LiveCountdown,
        undo: LiveUndo,
        views: LiveViews,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent or live)
        self._live = live
        self._views = views
        self._casting = LiveCasting(live, undo, self)
        self._playing = LivePlay(live, countdown, undo, self)
        self._counting = LiveTalk(live, countdown, undo, self)
        self._hold = PlayHold(live, countdown, self)
        self._hold.held_back.connect(self.held_back)
        self._hold.released.connect(self.released)
        self._playing.card_due.connect(self.card_due)
        self._playing.due_changed.connect(self.changed)
        live.position_changed.connect(self.changed)
        live.session_changed.connect(self._on_live_session_changed)

    # --- what there is --------------------------------------------------------------------------

    @property
    def step_is_roleplay(self) -> bool:
        """Whether a practice conversation is on."""
        return self.roleplay is not None

    @property
    def roleplay(self) -> Roleplay | None:
        """The practice conversation that is on."""
        return self._casting.roleplay

    @property
    def kind(self) -> PhaseKind | None:
        """What happens in the phase that is on; None outside a practice conversation."""
        return kind_on(self._live.agenda, self._live.session, self._live.step)

    @property
    def present(self) -> tuple[int, ...]:
        """The numbers of who is there."""
        return self._casting.present

    @property
    def casting(self) -> Casting:
        """The groups, who skips, and how far the roles have moved on."""
        return self._casting.casting

    @property
    def groups(self) -> tuple[GroupLine, ...]:
        """The groups with who plays what; none before they were made."""
        return self._casting.groups

    @property
    def fitting(self) -> tuple[int, ...]:
        """The sizes that groups would have when they were made anew; none when they have those."""
        return self._casting.fitting

    @property
    def play(self) -> Play:
        """The signal that is on, and whether the small card was given."""
        return self._playing.play

    @property
    def talk(self) -> Talk:
        """Who spoke how long, up to now."""
        return self._counting.talk

    @property
    def card(self) -> Complication | None:
        """The small card of this conversation; for the trainer's eyes."""
        return self.roleplay.complication if self.roleplay else None

    @property
    def is_card_due(self) -> bool:
        """Whether the small card should be handed out now."""
        return self._playing.is_card_due

    @property
    def words(self) -> tuple[tuple[PlaySignal, str, str], ...]:
        """The signals, each with its word and what the trainer can say."""
        return signal_words()

    # --- what the trainer does ------------------------------------------------------------------

    def make_groups(self) -> None:
        """Make groups of who is there, or make them anew."""
        self._casting.make_groups()

    def come(self) -> int:
        """Give somebody who comes in late a number and a place; return the number."""
        return self._casting.come()

    def go(self, person: int) -> None:
        """Somebody leaves; the last one stays."""
        self._casting.go(person)

    def step_aside(self, person: int) -> None:
        """Somebody skips this conversation, without a reason."""
        self._casting.step_aside(person)

    def join(self, person: int) -> None:
        """Somebody who skipped takes part again."""
        self._casting.join(person)

    def move(self, person: int, group: int) -> None:
        """Let somebody sit with another group, from 0."""
        self._casting.move(person, group)

    def rotate(self) -> None:
        """Let all roles move on one seat."""
        self._casting.rotate()

    def signal(self, signal: PlaySignal) -> None:
        """Give a signal to everybody: the play stands still. The same again lets it go on.

        There is one only while people play and between the rounds.
        """
        self._playing.signal(signal)

    def give_card(self) -> None:
        """The small card was handed out."""
        self._playing.give_card()

    def speak(self, speaker: Speaker) -> None:
        """Somebody else speaks now; the same again means nobody. Only while there is played."""
        self._counting.speak(speaker)

    def hush(self) -> None:
        """Nobody speaks any more: the observer's page was left."""
        self._counting.hush()

    def question(self, by: int = 1) -> None:
        """Count an open question, or take one off."""
        self._counting.question(by)

    def wipe_talk(self) -> None:
        """Forget who spoke how long in this conversation; its picture gives way to the step."""
        self._counting.wipe()
        if self._views.view is View.TALK:
            self._views.show(View.STEP)

    def go_on(self) -> None:
        """Do what was held back."""
        self._hold.go_on()

    def _on_live_session_changed(self, change: Change) -> None:
        if isinstance(change, TOLD):
            self.changed.emit()
