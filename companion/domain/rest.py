"""Rest (*rust*): what a trainer needs while the room looks at a calm picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from companion.domain.progress import Agenda
from companion.domain.session import Position, Session
from companion.domain.step import Step, StepKind

HEAVY = frozenset({StepKind.TESTIMONIAL, StepKind.ROLEPLAY})
"""What may be too much after a difficult moment; these may be left out."""
NOT_GENTLE = HEAVY | {StepKind.QUOTE}
"""A voice that fills the whole screen is no gentle way to go on."""


@dataclass(frozen=True, slots=True)
class RestAdvice:
    """What the console shows in rest; the room sees none of it."""

    sentences: tuple[str, ...] = ()
    """What a trainer can say, from the programme."""
    gentle: Position | None = None
    """The next step that asks little; None when there is none ahead."""
    gentle_title: str = ""
    heavy: tuple[str, str] | None = None
    """Id and title of the testimonial or practice conversation that comes; None if none does."""


def rest_advice(
    agenda: Agenda, session: Session, sentences: Sequence[str], began_at: str = ""
) -> RestAdvice:
    """Return what helps a trainer on from here.

    ``began_at`` is the step at which rest began. Where she went on to another step in rest, the
    room has not seen that one: it counts as coming too.
    """
    ahead = list(_ahead(agenda, session))
    here = agenda.at(session.position)[1]
    coming = ahead if here.id == (began_at or here.id) else [here, *ahead]
    gentle = next((step for step in ahead if _is_gentle(agenda, step)), None)
    heavy = next((step for step in coming if step.kind in HEAVY), None)
    return RestAdvice(
        tuple(sentences),
        agenda.position(agenda.index(gentle.id)) if gentle else None,
        agenda.title(gentle) if gentle else "",
        (heavy.id, agenda.title(heavy)) if heavy else None,
    )


def _is_gentle(agenda: Agenda, step: Step) -> bool:
    """Tell whether a step asks little; one that only leads to something heavy does not."""
    leads_to = agenda.workshop.find_step(step.belongs_to)
    is_part = leads_to is not None and leads_to[1].kind in HEAVY
    return step.kind not in NOT_GENTLE and not is_part


def _ahead(agenda: Agenda, session: Session) -> Iterator[Step]:
    """Return the steps after the one that is on, up to the end of this meeting."""
    index = agenda.index(session.position.step_id)
    place = agenda.steps[index][0].place
    for module, step in agenda.steps[index + 1 :]:
        if module.place is place:
            yield step
