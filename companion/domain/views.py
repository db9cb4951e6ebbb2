"""Which pictures a step has besides its own."""

from __future__ import annotations

from companion.domain.counting import EVALUATION
from companion.domain.play import Talk
from companion.domain.progress import Agenda
from companion.domain.scale import ScanMoment
from companion.domain.session import Session
from companion.domain.step import RoleplayContent, ScaleContent, Step
from companion.domain.step_view import View
from companion.domain.workshop import ModulePlace


def views_of(agenda: Agenda, session: Session, step: Step) -> tuple[View, ...]:
    """Return the pictures that a trainer can choose at a step, its own first."""
    return (View.STEP, *_others(agenda, session, step))


def _others(agenda: Agenda, session: Session, step: Step) -> list[View]:
    keep = agenda.keep(step, session)
    views = []
    if keep.fields and keep.on_stage:
        views.append(View.BOARD)
    if keep.cloud:
        views.append(View.CLOUD)
    if isinstance(step.content, RoleplayContent):
        views.append(View.GROUPS)
        talk = session.exercises.get(Talk(step.id))
        if talk != talk.blank:
            views.append(View.TALK)
    # At the beginning no average is shown: it would only tell what to answer later.
    if isinstance(step.content, ScaleContent) and step.content.moment is not ScanMoment.BEGIN:
        views.append(View.PICTURE)
    if keep.label == EVALUATION:
        views.append(View.PICTURE)
    if agenda.at(agenda.position(agenda.index(step.id)))[0].place is ModulePlace.FOLLOW_UP:
        views.append(View.PROMISED)
    return views
