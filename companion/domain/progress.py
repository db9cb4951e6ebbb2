"""Where a session stands in its programme: which step, which part of it, what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from companion.domain.attendance import people_there
from companion.domain.conversation import conversation, sheet_with, title_with, with_written
from companion.domain.countdown import Countdown
from companion.domain.lengths import form_minutes, form_variant, usual_minutes
from companion.domain.phase_on import parts_of, phase_begun, phase_shown
from companion.domain.phases import for_all, scaled
from companion.domain.plan import Plan
from companion.domain.roleplay import Roleplay, RoleplayPhase
from companion.domain.session import Position, Session
from companion.domain.sheet import Sheet
from companion.domain.step import (
    BreakContent,
    HandlesContent,
    Keep,
    Phase,
    QuoteContent,
    RoleplayContent,
    Step,
    TrainerLines,
    WorkForm,
)
from companion.domain.variant import Variant
from companion.domain.workshop import Module, ModulePlace, Workshop

NO_PLAN = Plan()
NO_CHOICES: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Agenda:
    """The steps of one session in order, with the answers to "which one" and "what next"."""

    workshop: Workshop
    variant: Variant
    plan: Plan
    steps: tuple[tuple[Module, Step], ...]
    """The whole workshop, then the follow-up meeting."""
    places: Mapping[str, int]
    """Place of every step of the programme; one that is left out has the place of the step
    before it."""
    choices: Mapping[str, str] = field(default_factory=dict)
    """From step id to the practice conversation that was chosen for it."""

    @classmethod
    def of(
        cls,
        workshop: Workshop,
        variant: Variant,
        plan: Plan = NO_PLAN,
        choices: Mapping[str, str] = NO_CHOICES,
    ) -> Agenda:
        """Return the agenda of a session in this variant, bent as its plan says."""
        every = in_order(workshop, plan)
        steps = tuple(pair for pair in every if _is_shown(pair[1], variant, plan))
        if not steps:  # a plan that leaves nothing out of everything would show nothing
            return cls.of(workshop, variant, choices=choices)
        return cls(workshop, variant, plan, steps, _places(every, steps), choices)

    @classmethod
    def of_session(cls, workshop: Workshop, session: Session) -> Agenda:
        """Return the agenda of a session as it is now."""
        return cls.of(workshop, session.details.variant, session.plan, session.choices)

    def minutes(self, step: Step) -> int:
        """Return how many minutes a step takes in this session; 0 when it is left out."""
        if step.id in self.plan.skipped:
            return 0
        return self.plan.minutes.get(step.id, self.usual_minutes(step))

    def usual_minutes(self, step: Step) -> int:
        """Return how many minutes a step takes when nothing is bent."""
        return usual_minutes(step, self.variant, self._chosen(step))

    def index(self, step_id: str) -> int:
        """Return the place of a step.

        A step that this variant leaves out counts as the one before it, a step that the
        programme does not have as the first.
        """
        return self.places.get(step_id, 0)

    def at(self, position: Position) -> tuple[Module, Step]:
        """Return the module and step of a position."""
        return self.steps[self.index(position.step_id)]

    def start(self) -> Position:
        """Return the position at the very first step."""
        return self.position(0)

    def position(self, index: int, reveal: int = 0) -> Position:
        """Return the position at a place in the agenda."""
        module, step = self.steps[index]
        title = f"{module.id} {module.title}" if module.number else module.title
        return Position(step.id, reveal, title)

    def together(self, step_id: str) -> float:
        """Return how far the two circles have come together at a step, 0.0 to 1.0."""
        workshop_length = sum(1 for module, _ in self.steps if module.place is ModulePlace.WORKSHOP)
        return min(1.0, self.index(step_id) / max(1, workshop_length - 1))

    def next(self, session: Session) -> Position:
        """Return where one press on *next* leads; the last position stays where it is."""
        position, reveal = session.position, self.reveal(session)
        _, step = self.at(position)
        if reveal + 1 < self.parts(step, session):
            return self.position(self.index(position.step_id), reveal + 1)
        return self.next_step(position)

    def next_step(self, position: Position) -> Position:
        """Return the beginning of the next step.

        After the last step of the workshop nothing comes by itself: the meeting some weeks later
        is chosen, not run into by one press too many.
        """
        index = self.index(position.step_id)
        if index + 1 >= len(self.steps):
            return position
        here, there = self.steps[index][0], self.steps[index + 1][0]
        return position if here.place is not there.place else self.position(index + 1)

    def previous(self, session: Session) -> Position:
        """Return where one press on *back* leads: a part back, or the end of the step before."""
        position, reveal = session.position, self.reveal(session)
        index = self.index(position.step_id)
        if reveal > 0:
            return self.position(index, reveal - 1)
        if index == 0:
            return position
        _, before = self.steps[index - 1]
        return self.position(index - 1, self.parts(before, session) - 1)

    def reveal(self, session: Session) -> int:
        """Return which part of its step a session shows, from 0, never more than there are.

        After another choice or another length a step may have fewer parts than before.
        """
        position, step = session.position, self.at(session.position)[1]
        is_there = step.id == position.step_id
        return min(position.reveal, self.parts(step, session) - 1) if is_there else 0

    def parts(self, step: Step, session: Session) -> int:
        """Return in how many parts a step is shown; at least 1."""
        match step.content:
            case QuoteContent(parts=parts, is_withheld=False):
                return max(1, len(parts))
            case HandlesContent():
                return 1 + len(self.workshop.handles)
            case RoleplayContent():
                played = self.phases_of_roleplay(step, session)
                return parts_of(played, self.roleplay(step, session))
            case _:
                return 1

    def roleplay(self, step: Step, session: Session) -> Roleplay | None:
        """Return the practice conversation of a step: the chosen one, or the one that fits."""
        if not isinstance(step.content, RoleplayContent):
            return None
        chosen = session.choices.get(step.id, "")
        return conversation(self.workshop, step.content, chosen, session.details.field_of_work)

    def phases_of_roleplay(self, step: Step, session: Session) -> tuple[RoleplayPhase, ...]:
        """Return the phases in this variant, or those of the other one where it has none."""
        roleplay = self.roleplay(step, session)
        return roleplay.phases_in(self.variant) if roleplay else ()

    def clock_phases(self, step: Step, session: Session) -> tuple[Phase, ...]:
        """Return the stretches of time that a step is divided in; none means no clock."""
        if isinstance(step.content, RoleplayContent):
            played = self.phases_of_roleplay(step, session)
            return tuple(Phase(phase.name, phase.minutes * 60) for phase in played)
        if isinstance(step.content, BreakContent):
            return (Phase("", self.minutes(step) * 60),)
        form, people = self.form(step), people_there(session)
        usual = form_minutes(step, self.variant)
        phases = scaled(form.phases, usual, self.minutes(step)) if form else ()
        return tuple(for_all(phase, people) for phase in phases)

    def clock(self, step: Step, session: Session, phases: tuple[Phase, ...]) -> Countdown:
        """Return the clock of the phase that a step is in; there must be at least one phase."""
        current = min(self.phase_at(step, session), len(phases) - 1)
        return self.clock_of(step, session, current, phases)

    def phase_at(self, step: Step, session: Session) -> int:
        """Return which phase a step is in; a practice conversation is in the one that is shown."""
        if not isinstance(step.content, RoleplayContent):
            return phase_begun(session, step.id)
        shown = self.reveal(session) if session.position.step_id == step.id else 0
        return phase_shown(self.phases_of_roleplay(step, session), shown)

    def clock_of(
        self, step: Step, session: Session, number: int, phases: tuple[Phase, ...] = ()
    ) -> Countdown:
        """Return the clock of one phase of a step; how long it should take is what holds now."""
        planned = float((phases or self.clock_phases(step, session))[number].seconds)
        kept = session.clocks.get((step.id, number))
        return replace(kept, planned=planned) if kept else Countdown(step.id, number, planned)

    def form(self, step: Step) -> WorkForm | None:
        """Return how a step is worked on in this variant, or in the one that it came from."""
        return step.forms.get(form_variant(step, self.variant))

    def is_bent(self, step: Step) -> bool:
        """Whether a step takes other minutes than its work form was made for."""
        return self.minutes(step) != form_minutes(step, self.variant)

    def title(self, step: Step) -> str:
        """Return what a step is called: after the practice conversation that was chosen for it."""
        return title_with(step, self._chosen(step))

    def sheet(self, step: Step) -> Sheet:
        """Return what lies on the table at a step: the cards of the chosen conversation."""
        return sheet_with(step, self._chosen(step))

    def _chosen(self, step: Step) -> Roleplay | None:
        return self.workshop.roleplays.get(self.choices.get(step.id, ""))

    def keep(self, step: Step, session: Session) -> Keep:
        """Return what of a step is kept; for a practice conversation, what that one asks.

        Words that were written under the fields of another conversation stay in sight.
        """
        roleplay = self.roleplay(step, session)
        return with_written(self.workshop, roleplay.keep, step, session) if roleplay else step.keep

    def trainer_lines(self, step: Step, session: Session) -> TrainerLines:
        """Return the trainer's lines; for a practice conversation, those of that one."""
        roleplay = self.roleplay(step, session)
        return roleplay.trainer if roleplay else step.trainer


def _is_shown(step: Step, variant: Variant, plan: Plan) -> bool:
    """Tell whether a session has this step."""
    return step.id not in plan.skipped and plan.minutes.get(step.id, step.minutes[variant]) > 0


def _places(
    every: tuple[tuple[Module, Step], ...], shown: tuple[tuple[Module, Step], ...]
) -> Mapping[str, int]:
    """Return the place of every step, shown or not."""
    own = {step.id: index for index, (_, step) in enumerate(shown)}
    places, nearest = {}, 0
    for _, step in every:
        places[step.id] = nearest = own.get(step.id, nearest)
    return places


def in_order(workshop: Workshop, plan: Plan) -> tuple[tuple[Module, Step], ...]:
    """Return all steps of the programme in the order of a session, the follow-up meeting last.

    A step that the plan does not name comes after the one that precedes it in the programme.
    """
    modules = sorted(workshop.modules, key=lambda m: m.place is ModulePlace.FOLLOW_UP)
    every = [(module, step) for module in modules for step in module.steps]
    if not plan.order:
        return tuple(every)
    ranks = {step_id: rank for rank, step_id in enumerate(plan.order)}
    keyed, latest = [], -1
    for number, (module, step) in enumerate(every):
        latest = ranks.get(step.id, latest)
        is_later = module.place is ModulePlace.FOLLOW_UP
        keyed.append(((is_later, latest, step.id not in ranks, number), (module, step)))
    return tuple(pair for _, pair in sorted(keyed, key=lambda item: item[0]))
