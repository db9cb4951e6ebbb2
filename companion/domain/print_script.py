"""The trainer's script: what she reads on paper, step by step, with minutes and times of day.

For the trainer only. What participants get on paper is another value, in ``print_sheets``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import groupby
from operator import itemgetter

from companion.domain.permission import day_of_use
from companion.domain.print_cards import conversations, player_cards, turn_cards, watch_cards
from companion.domain.print_shown import (
    fresh,
    is_open_choice,
    may_be_printed,
    options_of,
    shown_states,
    shown_words,
)
from companion.domain.print_slips import evaluation_slip, scan_slips
from companion.domain.progress import Agenda
from companion.domain.roleplay import Roleplay
from companion.domain.session import Session
from companion.domain.stage import StageState
from companion.domain.step import (
    BreakContent,
    HandlesContent,
    Phase,
    PollContent,
    Step,
    TrainerLines,
)
from companion.domain.workshop import DifficultMoment, ModulePlace

DAY = date(2000, 1, 1)
"""Any day: times of day are counted on from a begin."""


@dataclass(frozen=True, slots=True)
class TalkOption:
    """A practice conversation that can still be chosen, with how it runs."""

    talk: Roleplay
    phases: tuple[Phase, ...]


@dataclass(frozen=True, slots=True)
class ScriptStep:
    """One step, as the trainer gives it."""

    step_id: str
    title: str
    minutes: int
    begins_after: int
    """Minutes since the beginning."""
    at: str
    """Time of day ("13:05"); empty where no begin is agreed."""
    lines: TrainerLines
    who: str
    phases: tuple[Phase, ...]
    paper: str
    kept: str
    """Under which heading of the report its notes come; empty when nothing is kept."""
    shown: tuple[tuple[str, ...], ...]
    """The words of each picture; empty where a quote may not be on paper."""
    picture: StageState | None
    talk: Roleplay | None = None
    """The practice conversation, when it is known which."""
    options: tuple[TalkOption, ...] = ()
    """The conversations to choose from while none is chosen."""


@dataclass(frozen=True, slots=True)
class ScriptModule:
    """A chapter with its steps."""

    number: str
    title: str
    goal: str
    intro: str
    minutes: int
    at: str
    steps: tuple[ScriptStep, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """What lies ready on paper."""

    what: str
    count: int


@dataclass(frozen=True, slots=True)
class Script:
    """All of it."""

    title: str
    day: date | None
    minutes: int
    begin: str
    """Time of day; empty where no begin is agreed."""
    end: str
    agreements: tuple[str, ...]
    materials: tuple[str, ...]
    papers: tuple[Paper, ...]
    modules: tuple[ScriptModule, ...]
    difficult: tuple[DifficultMoment, ...]
    rest: tuple[str, ...]
    parents_caution: str = ""
    """What to mind with the card for parents."""


def script_of(
    agenda: Agenda,
    session: Session,
    today: date,
    place: ModulePlace = ModulePlace.WORKSHOP,
) -> Script:
    """Return the script of a session as it is bent now; of the follow-up meeting when asked."""
    blank, guide = fresh(agenda, session), agenda.workshop.guide
    is_workshop = place is ModulePlace.WORKSHOP
    begin = session.times.begin if is_workshop else None
    today = day_of_use(session.details.held_on, today)
    modules = tuple(_modules(agenda, blank, today, place, begin))
    minutes = sum(module.minutes for module in modules)
    agreed = session.times.end if is_workshop else None
    parents = agenda.workshop.evaluation.parent_card
    return Script(
        title=agenda.workshop.title,
        day=session.details.held_on if is_workshop else session.details.return_on,
        minutes=minutes,
        begin=_later(begin, 0),
        end=_later(agreed, 0) or _later(begin, minutes),
        agreements=guide.agreements,
        materials=guide.materials,
        papers=papers_of(agenda, session.details.people, place),
        modules=modules,
        difficult=guide.difficult,
        rest=guide.rest,
        parents_caution="" if is_workshop else parents.caution,
    )


def papers_of(
    agenda: Agenda, people: int, place: ModulePlace = ModulePlace.WORKSHOP
) -> tuple[Paper, ...]:
    """Return what a group of this size needs on paper for a meeting, and how many of each."""
    here = replace(agenda, steps=tuple(pair for pair in agenda.steps if pair[0].place is place))
    talks = ", ".join(each.id for each in conversations(here))
    contents = tuple(step.content for _, step in here.steps)
    has_handles = any(isinstance(each, HandlesContent | PollContent) for each in contents)
    is_back = place is ModulePlace.FOLLOW_UP
    parents = agenda.workshop.evaluation.parent_card.title if is_back else ""
    every = (
        Paper("Werkblad", people),
        Paper(f"Rolkaarten {talks}", len(player_cards(here, people))),
        Paper(f"Kijkkaarten {talks}", len(watch_cards(here, people))),
        Paper("Kaartjes om uit te delen", len(turn_cards(here, people))),
        *(Paper(slip.title, people) for slip in scan_slips(here).values()),
        Paper("Evaluatie", people if evaluation_slip(here) else 0),
        Paper("Handvattenkaart", people if has_handles else 0),
        Paper(f"Kaart: {parents}", people if parents else 0),
    )
    return tuple(each for each in every if each.count)


def _modules(
    agenda: Agenda, blank: Session, today: date, place: ModulePlace, begin: time | None
) -> Iterator[ScriptModule]:
    passed = 0
    pairs = [pair for pair in agenda.steps if pair[0].place is place]
    seen: set[str] = set()
    for module, group in groupby(pairs, key=itemgetter(0)):
        steps: list[ScriptStep] = []
        for _, step in group:
            passed = _kept_pause(agenda, blank, step, begin, passed)
            steps.append(_step(agenda, blank, step, today, passed, begin))
            passed += steps[-1].minutes
        own = sum(each.minutes for each in steps)
        goal, intro = ("", "") if module.id in seen else (module.goal, module.intro)
        at = steps[0].at
        yield ScriptModule(module.number, module.title, goal, intro, own, at, tuple(steps))
        seen.add(module.id)


def _kept_pause(
    agenda: Agenda, session: Session, step: Step, begin: time | None, passed: int
) -> int:
    """Return the minutes that have passed: an agreed break begins at its own time."""
    pause = session.times.pause
    if begin is None or pause is None or not isinstance(step.content, BreakContent):
        return passed
    first = next((s for _, s in agenda.steps if isinstance(s.content, BreakContent)), None)
    if first is not step:
        return passed
    apart = datetime.combine(DAY, pause) - datetime.combine(DAY, begin)
    return round(apart.total_seconds() / 60) % (24 * 60)


def _step(
    agenda: Agenda, blank: Session, step: Step, today: date, passed: int, begin: time | None
) -> ScriptStep:
    minutes, form = agenda.minutes(step), agenda.form(step)
    is_open = is_open_choice(agenda, step)
    talk = None if is_open else agenda.roleplay(step, blank)
    states = shown_states(agenda, blank, step, _later(begin, passed + minutes))
    is_free = may_be_printed(agenda.workshop, step, today)
    shown = _different(tuple(shown_words(state.scene) for state in states)) if is_free else ()
    return ScriptStep(
        step_id=step.id,
        title=step.title if is_open else agenda.title(step),
        minutes=minutes,
        begins_after=passed,
        at=_later(begin, passed),
        lines=TrainerLines() if is_open else agenda.trainer_lines(step, blank),
        who=form.who if form else "",
        phases=_phases(agenda, blank, step, is_open=is_open),
        paper=_paper(agenda, step),
        kept=agenda.workshop.labels.get(step.keep.label, ""),
        shown=() if is_open else shown,
        picture=states[0] if is_free and not is_open else None,
        talk=talk,
        options=_options(agenda, step) if is_open else (),
    )


def _options(agenda: Agenda, step: Step) -> tuple[TalkOption, ...]:
    return tuple(
        TalkOption(
            talk,
            tuple(Phase(each.name, each.minutes * 60) for each in talk.phases_in(agenda.variant)),
        )
        for talk in options_of(agenda, step)
    )


def _phases(agenda: Agenda, blank: Session, step: Step, *, is_open: bool) -> tuple[Phase, ...]:
    """Return how the time is divided; a break has no phases, nor has what is still open."""
    if is_open or isinstance(step.content, BreakContent):
        return ()
    form = agenda.form(step)
    rounds = {phase.name for phase in form.phases if phase.per_person} if form else set()
    phases = agenda.clock_phases(step, blank)
    return tuple(replace(each, per_person=each.name in rounds) for each in phases)


def _paper(agenda: Agenda, step: Step) -> str:
    sheet = agenda.sheet(step)
    text = sheet.text or " · ".join(sheet.headings)
    return "" if text.rstrip(".").casefold() == "niets" else text


def _different(shown: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """Return the pictures that say something that the one before did not."""
    return tuple(words for n, words in enumerate(shown) if words and words not in shown[:n])


def _later(begin: time | None, minutes: int) -> str:
    """Return a time of day so many minutes on; empty where none is known."""
    if begin is None:
        return ""
    return f"{datetime.combine(DAY, begin) + timedelta(minutes=minutes):%H:%M}"
