"""How a practice conversation goes: how long was played and looked back, whether a card is due."""

from __future__ import annotations

from collections.abc import Iterable

from companion.domain.progress import Agenda
from companion.domain.roleplay import PhaseKind
from companion.domain.session import Session
from companion.domain.step import Step

LOOKING_BACK = frozenset({PhaseKind.FEEDBACK, PhaseKind.OUT_OF_ROLE, PhaseKind.DEBRIEF})
"""What counts as looking back: the programme gives these together as long as the play."""

PLAYING = frozenset({PhaseKind.PLAY})

SIGNALLED = frozenset({PhaseKind.PLAY, PhaseKind.FEEDBACK, PhaseKind.SILENCE})
"""When the trainer can give a signal: while people play, and between the rounds."""


def kind_on(agenda: Agenda, session: Session, step: Step) -> PhaseKind | None:
    """Return what happens now in a practice conversation; None in any other step."""
    phases = agenda.phases_of_roleplay(step, session)
    return phases[agenda.phase_at(step, session)].kind if phases else None


def places_of(
    agenda: Agenda, session: Session, step: Step, kinds: Iterable[PhaseKind]
) -> tuple[int, ...]:
    """Return which phases of a step are of these kinds."""
    phases = agenda.phases_of_roleplay(step, session)
    return tuple(place for place, phase in enumerate(phases) if phase.kind in kinds)


def used_in(
    agenda: Agenda, session: Session, step: Step, kinds: Iterable[PhaseKind], now: float
) -> float:
    """Return how many seconds the clocks of phases of these kinds have run."""
    places = places_of(agenda, session, step, kinds)
    return sum(agenda.clock_of(step, session, place).elapsed(now) for place in places)


def missing(agenda: Agenda, session: Session, step: Step, now: float) -> float:
    """Return how many seconds looking back is still shorter than the play was."""
    played = used_in(agenda, session, step, PLAYING, now)
    return played - used_in(agenda, session, step, LOOKING_BACK, now)


def missing_after(
    agenda: Agenda, session: Session, step: Step, seconds: float, now: float
) -> float:
    """Return how much shorter than the play looking back gets, when the debrief takes less."""
    place = agenda.phase_at(step, session)
    clock = agenda.clock_of(step, session, place)
    expected = max(clock.elapsed(now), clock.with_more(-seconds).total())
    return missing(agenda, session, step, now) + clock.elapsed(now) - expected


def card_is_due(agenda: Agenda, session: Session, step: Step, now: float) -> bool:
    """Whether the moment of the small card has come, while there is played.

    In a phase that is shorter than planned it comes earlier, in proportion.
    """
    roleplay = agenda.roleplay(step, session)
    plays = places_of(agenda, session, step, PLAYING)
    if roleplay is None or not plays or kind_on(agenda, session, step) is not PhaseKind.PLAY:
        return False
    card = roleplay.complication
    place = plays[min(card.play, len(plays)) - 1]
    clock = agenda.clock_of(step, session, place)
    half = clock.planned / 2
    after = card.after if card.after < clock.planned else half
    after *= min(1.0, clock.total() / clock.planned) if clock.planned else 1.0
    return not clock.is_fresh and clock.elapsed(now) >= after
