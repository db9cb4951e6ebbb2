"""What the room sees: the step that is on, or black, a frozen picture, or rest instead of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from companion.domain.bend import left_out, together_with
from companion.domain.countdown import Countdown
from companion.domain.frozen import FrozenPicture
from companion.domain.frozen_now import frozen_now
from companion.domain.note import Note
from companion.domain.progress import Agenda
from companion.domain.report_edit import ReportEdit
from companion.domain.report_scene import ReportScene
from companion.domain.rest import RestAdvice, rest_advice
from companion.domain.room import RoomMode, RoomView
from companion.domain.session import Change, Position
from companion.domain.stage import BLACK, REST, StageState
from companion.domain.step import BreakContent
from companion.live.countdown import TICK_MS, LiveCountdown
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo


class LiveRoom(QObject):
    """The picture on the projector, which need not be that of the step that is on.

    ``shown_changed`` carries the StageState that the room sees now, ``mode_changed`` says that
    another mode is on, ``left_out`` carries the title of a step that was left out. The mode is
    kept in the session's file: after a crash the room is shown the same.
    """

    shown_changed = Signal(object)
    mode_changed = Signal()
    left_out = Signal(str)

    def __init__(
        self,
        live: LiveSession,
        countdown: LiveCountdown,
        undo: LiveUndo,
        sentences: Sequence[str] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent or live)
        self._live = live
        self._countdown = countdown
        self._undo = undo
        self._sentences = tuple(sentences)
        self._lent: StageState | None = None
        self.around: Sequence[StageState] = ()  # what may come after what is lent
        self._hold(self._view, live.session.exercises.get(FrozenPicture()).state)
        self._shown = self._picture()
        self._told = self._view.mode
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._show)
        live.stage_changed.connect(self._on_live_stage_changed)
        live.session_changed.connect(self._on_live_session_changed)
        self._run_timer()

    @property
    def mode(self) -> RoomMode:
        """What stands on the projector."""
        return self._view.mode

    @property
    def shown(self) -> StageState:
        """What the room sees now."""
        return self._shown

    @property
    def frozen_title(self) -> str:
        """Title of what the room still sees; empty when nothing is frozen."""
        if self.mode is not RoomMode.FROZEN:
            return ""
        return _title_of(self._frozen, self._agenda, self._view)

    @property
    def advice(self) -> RestAdvice:
        """What helps the trainer on from here."""
        began_at = self._view.step_id if self.mode is RoomMode.REST else ""
        return rest_advice(self._live.agenda, self._live.session, self._sentences, began_at)

    def lend(self, picture: StageState | None, around: Sequence[StageState] = ()) -> None:
        """Let the room see a picture, but for black, frozen and rest; None gives the step back.

        ``around`` is what may come next.
        """
        self._lent, self.around = picture, around
        self._show()

    def toggle(self, mode: RoomMode) -> None:
        """Show black, a frozen picture or rest; the same again shows the step."""
        if mode is self.mode or mode is RoomMode.STEP:
            self.leave()
            return
        if mode is RoomMode.FROZEN and self.mode is not RoomMode.STEP:
            return  # the picture that the room has stays already
        before, reveal = self._view, self._live.agenda.reveal(self._live.session)
        view = RoomView(mode, self._live.step.id, reveal)
        clock = self._live.clock
        if mode is RoomMode.REST and clock is not None and clock.is_running:
            view = replace(view, clock_ran=True)
        self._set(view)
        if view.clock_ran:
            self._countdown.toggle()
        self._go_on_after_rest(before)

    def leave(self) -> None:
        """Show the step that is on, unless the group would be left in their roles by that."""
        before, position = self._view, self._live.session.position
        if before.mode is RoomMode.STEP or self._live.holds_back(position, self.leave):
            return
        self._set(RoomView())
        self._go_on_after_rest(before)
        clock = self._live.clock
        # A break that was only looked at begins when the room sees it.
        if clock and clock.is_fresh and isinstance(self._live.step.content, BreakContent):
            self._countdown.toggle()

    def go_gently(self) -> None:
        """Leave rest for the next step that asks little."""
        gentle = self.advice.gentle
        if self.mode is RoomMode.REST and gentle is not None:
            self._live.go_to(gentle.step_id)
            self.leave()

    def leave_out(self) -> None:
        """Leave out the testimonial or practice conversation that comes; only in rest."""
        heavy = self.advice.heavy
        if self.mode is not RoomMode.REST or heavy is None:
            return
        step_id, title = heavy
        plan = self._live.session.plan
        words = self.tr("“{title}” staat weer in het programma").format(title=title)
        self._undo.remember(words, plan)
        self._live.apply(left_out(plan, *together_with(self._live.agenda, step_id)))
        self.left_out.emit(title)

    @property
    def _view(self) -> RoomView:
        return self._live.session.room

    def _set(self, view: RoomView) -> None:
        self._hold(view)
        if view.mode is RoomMode.FROZEN:
            self._live.apply(FrozenPicture(self._frozen), view)
        else:
            self._live.apply(view, FrozenPicture())

    def _follow(self) -> None:
        """Show the room what it is to see now, whoever said so."""
        self._show()
        self._run_timer()
        if self._told is not self.mode:
            self._told = self.mode
            self.mode_changed.emit()

    def _hold(self, view: RoomView, kept: StageState | None = None) -> None:
        """Keep all that a frozen picture depends on; what changes meanwhile does not change it.

        After a crash it is the picture that was ``kept`` in the file.
        """
        live = self._live
        is_here = (view.step_id, view.reveal) == (live.step.id, live.agenda.reveal(live.session))
        is_elsewhere = view.mode is RoomMode.FROZEN and not is_here
        there = live.state_at(Position(view.step_id, view.reveal)) if is_elsewhere else None
        self._frozen = kept or there or self._lent or live.state
        self._agenda, self._choices = live.agenda, live.session.choices

    def _go_on_after_rest(self, before: RoomView) -> None:
        """Let the clock go on if it ran before rest, and she is still at that step."""
        clock = self._live.clock
        is_waiting = clock is not None and not clock.is_running
        is_there = self._live.step.id == before.step_id
        if before.mode is RoomMode.REST and before.clock_ran and is_waiting and is_there:
            self._countdown.toggle()

    def _picture(self) -> StageState:
        match self.mode:
            case RoomMode.BLACK:
                return BLACK
            case RoomMode.REST:
                return REST
            case RoomMode.FROZEN:
                return self._frozen_picture()
            case _:
                return self._lent or self._live.state

    def _frozen_picture(self) -> StageState:
        """Return the frozen picture with the clock of its step as it is now."""
        session, position = self._live.session, Position(self._view.step_id, self._view.reveal)
        then = replace(session, position=position, choices=self._choices)
        return frozen_now(self._frozen, self._agenda, session, then, self._live.now())

    def _show(self) -> None:
        picture = self._picture()
        if picture != self._shown:
            self._shown = picture
            self.shown_changed.emit(picture)

    def _run_timer(self) -> None:
        """Keep a frozen clock true: the session only tells of the clock of the step that is on."""
        is_needed = self.mode is RoomMode.FROZEN and self._frozen.clock is not None
        if is_needed and not self._timer.isActive():
            self._timer.start()
        elif not is_needed:
            self._timer.stop()

    def _on_live_stage_changed(self, _state: object) -> None:
        self._show()

    def _on_live_session_changed(self, change: Change) -> None:
        """Let a clock that the trainer starts in rest be hers alone, and a note go at once."""
        if isinstance(change, Note | ReportEdit | FrozenPicture):
            self._show()
        if isinstance(change, RoomView):
            self._follow()
        view = self._view
        if not isinstance(change, Countdown) or view.mode is not RoomMode.REST:
            return
        if view.clock_ran and change.is_running and change.step_id == view.step_id:
            self._live.apply(replace(view, clock_ran=False))


def _title_of(frozen: StageState, agenda: Agenda, view: RoomView) -> str:
    """Return what is on a frozen picture: a step, or the report that the room was reading."""
    if isinstance(frozen.scene, ReportScene):
        return QCoreApplication.translate("LiveRoom", "Verslag")
    return agenda.title(agenda.at(Position(view.step_id))[1])
