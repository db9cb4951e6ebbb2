"""Which picture of an exercise the room sees instead of the step as the programme has it."""

from __future__ import annotations

from dataclasses import replace

from companion.domain.board import Enlarged
from companion.domain.boarding import board_scene, cloud_scene
from companion.domain.play import Play, PlaySignal
from companion.domain.play_scenes import groups_scene, signal_scene, talk_scene
from companion.domain.progress import Agenda
from companion.domain.promises import promised_scene
from companion.domain.scan_picture import scan_scene
from companion.domain.session import Session
from companion.domain.stage import Scene
from companion.domain.step import RoleplayContent, Step
from companion.domain.step_view import PASSING, StepView, View
from companion.domain.views import views_of


def exercise_scene(
    agenda: Agenda, session: Session, step: Step, page: int | None, now: float
) -> Scene | None:
    """Return the picture that the trainer chose for a step; None for the step itself."""
    if isinstance(step.content, RoleplayContent):
        signal = session.exercises.get(Play(step.id)).signal
        if signal is not PlaySignal.NONE:
            return signal_scene(signal)
    view = view_of(agenda, session, step)
    match view:
        case View.BOARD:
            return board_scene(agenda, session, step, page)
        case View.CLOUD:
            return cloud_scene(agenda, session, step)
        case View.GROUPS:
            return groups_scene(agenda, session, step)
        case View.TALK:
            return talk_scene(session, step, now)
        case View.PICTURE:
            return scan_scene(agenda, session, step)
        case View.PROMISED:
            return promised_scene(agenda, session, page)
        case _:
            return None


def view_of(agenda: Agenda, session: Session, step: Step) -> View:
    """Return which picture of a step is on; one that the step has no more gives way to the step."""
    large = session.exercises.get(Enlarged(step.id)).note_id
    if large and any(
        note.id == large and not (note.hidden or note.removed) for note in session.notes
    ):
        return View.BOARD
    view = session.exercises.get(StepView(step.id)).view
    return view if view in views_of(agenda, session, step) else View.STEP


def on_arrival(session: Session) -> Session:
    """Return the session without what belongs to the moment that a step was left in.

    A signal ends and groups give way when a conversation goes on: what comes next shows neither.
    """
    exercises, step_id = session.exercises, session.position.step_id
    play, there = exercises.get(Play(step_id)), exercises.get(StepView(step_id))
    if play.signal is not PlaySignal.NONE:
        exercises = exercises.having(replace(play, signal=PlaySignal.NONE))
    if there.view in PASSING:
        exercises = exercises.having(replace(there, view=View.STEP))
    return replace(session, exercises=exercises)
