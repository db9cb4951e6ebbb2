"""Who speaks how long in a practice conversation, counted by an observer at the laptop."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from companion.domain.play import Speaker, Talk
from companion.domain.playing import kind_on
from companion.domain.roleplay import PhaseKind
from companion.domain.session import Change
from companion.domain.step import RoleplayContent
from companion.live.countdown import LiveCountdown
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo

KEPT_EVERY = 10.0
"""Seconds of talk that a crash may take at most from what is on disk."""

DOWN = 60.0
"""Seconds; of the time that a crash took, no more than this can have been talk."""


class LiveTalk(QObject):
    """The count of the step that is on; it runs while somebody speaks and the play's clock runs.

    It is kept for this practice conversation only, as two times and a number.
    """

    def __init__(
        self,
        live: LiveSession,
        countdown: LiveCountdown,
        undo: LiveUndo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._undo = undo
        self._after_restart()
        self._place = live.place
        countdown.ticked.connect(self._on_countdown_ticked)
        live.position_changed.connect(self._on_live_position_changed)
        live.session_changed.connect(self._on_live_session_changed)
        self._settle()

    @property
    def talk(self) -> Talk:
        """What was counted at the step that is on, up to now."""
        return self._kept.counted(self._live.now())

    def speak(self, speaker: Speaker) -> None:
        """Somebody else speaks now; the same again means nobody. Only while there is played."""
        if not self._is_playing:
            return
        talk = self._kept.paused(self._live.now())
        again = speaker is talk.speaking
        self._live.apply(replace(talk, speaking=Speaker.NOBODY if again else speaker))
        self._settle()

    def hush(self) -> None:
        """Nobody speaks any more: whoever counted has gone."""
        self._stop(self._live.step.id)

    def question(self, by: int = 1) -> None:
        """Count an open question, or take one off."""
        if isinstance(self._live.step.content, RoleplayContent):
            talk = self._kept
            self._live.apply(replace(talk, questions=max(0, talk.questions + by)))

    def wipe(self) -> None:
        """Forget what was counted here; that can be taken back."""
        talk = self._stop(self._live.step.id)
        self._undo.make(self.tr("De spreektijd staat er weer"), talk.blank)

    @property
    def _kept(self) -> Talk:
        return self._live.session.exercises.get(Talk(self._live.step.id))

    @property
    def _is_playing(self) -> bool:
        live = self._live
        return kind_on(live.agenda, live.session, live.step) is PhaseKind.PLAY

    @property
    def _is_running(self) -> bool:
        """Whether time of talk runs, when somebody speaks; at a signal the clock stands still."""
        clock = self._live.clock
        return clock is not None and clock.is_running and self._is_playing

    def _settle(self) -> None:
        """Let time of talk run, or stand still, as the play does."""
        talk, moment = self._kept, self._live.now()
        is_due = talk.speaking is not Speaker.NOBODY and self._is_running
        if is_due and talk.since is None:
            self._live.apply(replace(talk, since=moment))
        elif not is_due and talk.since is not None:
            self._live.apply(talk.paused(moment))

    def _stop(self, step_id: str) -> Talk:
        """Let nobody speak any more at a step; return what was counted there."""
        talk = self._live.session.exercises.get(Talk(step_id))
        stopped = talk.hushed(self._live.now())
        if stopped != talk:
            self._live.apply(stopped)
        return stopped

    def _after_restart(self) -> None:
        """Count at most a minute of the time that the companion was away."""
        moment = self._live.now()
        for talk in list(self._live.session.exercises.made.values()):
            if isinstance(talk, Talk) and talk.since is not None:
                is_long = moment - talk.since > DOWN
                since = moment - DOWN if is_long else talk.since
                counted = replace(talk, since=since).paused(moment)
                self._live.apply(replace(counted, speaking=Speaker.NOBODY) if is_long else counted)

    def _on_countdown_ticked(self) -> None:
        talk, moment = self._kept, self._live.now()
        if talk.since is not None and moment - talk.since >= KEPT_EVERY:
            self._live.apply(talk.counted(moment))

    def _on_live_position_changed(self) -> None:
        """Nobody speaks any more when another phase or step is on."""
        before, self._place = self._place, self._live.place
        if before != self._place:
            self._stop(before[0])

    def _on_live_session_changed(self, change: Change) -> None:
        if not isinstance(change, Talk):
            self._settle()
