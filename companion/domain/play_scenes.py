"""A practice conversation beside its phases: who is with whom, a signal, who spoke how long."""

from __future__ import annotations

from companion.domain.exercise_scenes import GroupsScene, SignalScene, TalkScene
from companion.domain.play import PlaySignal
from companion.domain.progress import Agenda
from companion.domain.session import Session
from companion.domain.step import Step


def groups_scene(agenda: Agenda, session: Session, step: Step) -> GroupsScene:
    """Return who is with whom, and who plays what."""
    raise NotImplementedError


def signal_scene(signal: PlaySignal) -> SignalScene:
    """Return what everybody sees at a signal."""
    raise NotImplementedError


def talk_scene(session: Session, step: Step) -> TalkScene:
    """Return who spoke how long."""
    raise NotImplementedError
