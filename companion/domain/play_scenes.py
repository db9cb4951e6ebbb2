"""A practice conversation beside its phases: who is with whom, a signal, who spoke how long."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from companion.domain.casting import Casting
from companion.domain.company import group_lines
from companion.domain.countdown import clock_text
from companion.domain.exercise_scenes import GroupLine, GroupsScene, SignalScene, TalkScene
from companion.domain.grouping import TRIO
from companion.domain.play import PlaySignal, Talk
from companion.domain.progress import Agenda
from companion.domain.session import Session
from companion.domain.step import Step

SKIPPING = "Overslaan mag altijd."
FEW = "Jullie zijn met weinig: de trainer speelt mee."
NOT_YET = "De groepjes komen zo."
LOOKED_ON = "{names}: de trainer kijkt even mee."

SIGNALS: Final[Mapping[PlaySignal, tuple[str, str, str]]] = {
    PlaySignal.STOP: (
        "Stop",
        "Even stil. Blijf zitten en adem uit.",
        "Stop, even stil. Blijf zitten en adem rustig uit. We gaan zo verder waar we waren.",
    ),
    PlaySignal.BACK: (
        "Terug",
        "Speel het laatste stukje nog een keer.",
        "We gaan een stukje terug. Speel de laatste zinnen nog een keer en probeer iets anders.",
    ),
    PlaySignal.SWITCH: (
        "Wissel",
        "Schuif één rol door. De kaart hoort bij de rol.",
        "We wisselen: iedereen schuift één rol door. Lees je nieuwe kaart rustig.",
    ),
}
"""Per signal: the word, what the room reads, and what the trainer can say."""


def groups_scene(agenda: Agenda, session: Session, step: Step) -> GroupsScene:
    """Return who is with whom, and who plays what."""
    roleplay = agenda.roleplay(step, session)
    casting = session.exercises.get(Casting(step.id))
    lines = group_lines(casting, roleplay) if roleplay else ()
    note = " ".join(filter(None, (_about_few(lines), SKIPPING))) if lines else NOT_YET
    return GroupsScene("Wie met wie?", lines, note)


def _about_few(lines: tuple[GroupLine, ...]) -> str:
    """Say what happens where there are too few people for all roles."""
    few = [line for line in lines if len(line.seats) < TRIO]
    if not few:
        return ""
    if len(few) == len(lines) or any(len(line.seats) == 1 for line in few):
        return FEW
    return LOOKED_ON.format(names=" en ".join(line.name for line in few))


def signal_scene(signal: PlaySignal) -> SignalScene:
    """Return what everybody sees at a signal."""
    word, line, _ = SIGNALS.get(signal, ("", "", ""))
    return SignalScene(signal, word, line)


def signal_words() -> tuple[tuple[PlaySignal, str, str], ...]:
    """Return the signals, each with its word and what the trainer can say."""
    return tuple((signal, word, say) for signal, (word, _, say) in SIGNALS.items())


def talk_scene(session: Session, step: Step, now: float) -> TalkScene:
    """Return who spoke how long, up to now."""
    talk = session.exercises.get(Talk(step.id)).counted(now)
    return TalkScene(
        "Wie was aan het woord?",
        share_of_parent(talk),
        f"Ouder {clock_text(int(talk.parent))}",
        f"Professional {clock_text(int(talk.professional))}",
        questions_text(talk.questions),
    )


def share_of_parent(talk: Talk) -> float | None:
    """Return which part of the time the parent spoke, 0.0 to 1.0; None where nobody was timed."""
    spoken = talk.parent + talk.professional
    return talk.parent / spoken if spoken > 0 else None


def questions_text(count: int) -> str:
    """Return a number of open questions in words."""
    if count == 0:
        return "geen open vragen"
    return "1 open vraag" if count == 1 else f"{count} open vragen"
