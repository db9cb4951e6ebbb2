"""From a session to what the room sees: pure, and blind for everything private."""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import ceil

from companion.domain.boarding import board_of
from companion.domain.countdown import clock_text
from companion.domain.counting import NO_DOTS, dots_of
from companion.domain.dates import day_text
from companion.domain.exercise_staging import exercise_scene
from companion.domain.phase_on import question_shown
from companion.domain.progress import Agenda
from companion.domain.roleplay import PhaseKind, Role, Roleplay
from companion.domain.session import Session, SessionDetails
from companion.domain.stage import (
    AgreementScene,
    BreakScene,
    ClockFace,
    ClosingScene,
    ExplanationScene,
    HandleLine,
    HandlesScene,
    PhaseMark,
    QuestionScene,
    QuoteScene,
    RolePlayer,
    RoleplayScene,
    ScaleScene,
    Scene,
    StageState,
    TitleScene,
    WorldsScene,
)
from companion.domain.step import (
    AgreementContent,
    BreakContent,
    ClosingContent,
    ExplanationContent,
    HandlesContent,
    Line,
    PollContent,
    QuestionContent,
    QuoteContent,
    RoleplayContent,
    ScaleContent,
    Step,
    TitleContent,
    WorldsContent,
)
from companion.domain.working import turn_of, working
from companion.domain.workshop import Module, Workshop

_FACT = re.compile(r"\{([^{}]*)\}")


def stage_state(
    agenda: Agenda,
    session: Session,
    *,
    now: float = 0.0,
    back_at: str = "",
    page: int | None = None,
) -> StageState:
    """Return what the room sees at the session's position.

    ``now`` is the moment in seconds since 1970, ``back_at`` the time at which the break ends
    ("14:35"), ``page`` the page of notes, None for the last.
    """
    module, step = agenda.at(session.position)
    scene = _scene(agenda, session, step, back_at, page, now)
    footer = "" if isinstance(scene, QuoteScene) else _footer(module)
    clock = clock_face(agenda, session, step, now)
    return StageState(scene, footer, agenda.together(step.id), clock)


def clock_face(agenda: Agenda, session: Session, step: Step, now: float) -> ClockFace | None:
    """Return the clock that the room sees at a step, None where the step has no clock."""
    phases = agenda.clock_phases(step, session)
    if not phases:
        return None
    clock = agenda.clock(step, session, phases)
    label = phases[clock.phase].name
    if (turn := turn_of(agenda, session, step, clock, now)) is not None:
        number = f"{turn.number} van {turn.people}"
        whose = f"{label} · {number}" if label else number
        return ClockFace(whose, clock_text(ceil(turn.left)), turn.left / turn.length)
    remaining = ceil(clock.remaining(now))
    fraction = max(0.0, min(1.0, remaining / clock.total())) if clock.total() else 0.0
    return ClockFace(label, clock_text(remaining), fraction, late=remaining < 0)


def fill(line: Line, details: SessionDetails, **known: str) -> str:
    """Return a line with the session's facts in it, or its other wording when one is unknown."""
    facts = {**_facts(details), **known}
    if not all(facts.get(name) for name in _FACT.findall(line.text)):
        return line.without
    # In one go: a group that calls itself "{trainer}" is shown with that name.
    return _FACT.sub(lambda found: facts[found[1]], line.text)


def _facts(details: SessionDetails) -> Mapping[str, str]:
    return {
        "trainer": details.trainer,
        "datum": day_text(details.held_on),
        "plaats": details.place,
        "groep": details.group,
        "terugkomdatum": day_text(details.return_on) if details.return_on else "",
    }


def _footer(module: Module) -> str:
    return f"{module.number}  {module.title}" if module.number else module.title


def _scene(
    agenda: Agenda, session: Session, step: Step, back_at: str, page: int | None, now: float
) -> Scene:
    workshop, details = agenda.workshop, session.details
    reveal = agenda.reveal(session)
    if (chosen := exercise_scene(agenda, session, step, page, now)) is not None:
        return chosen
    match step.content:
        case TitleContent() as content:
            return _title(agenda, session, content)
        case QuoteContent(is_withheld=True):
            return TitleScene(step.title)
        case QuoteContent() as content:
            return _quote(workshop, content, reveal)
        case ExplanationContent(heading, points, emphasis):
            return ExplanationScene(step.title, heading, points, emphasis)
        case WorldsContent(home_title, home, ours_title, ours, together):
            return WorldsScene(home_title, home, ours_title, ours, together)
        case HandlesContent(heading):
            opened = reveal - 1 if reveal else None
            return HandlesScene(heading, _handles(workshop), opened)
        case PollContent(question):
            dots = dots_of(session, step.id)
            return HandlesScene(question, _handles(workshop, dots), boxes=not any(dots.values()))
        case RoleplayContent():
            return _roleplay(agenda, session, step)
        case ScaleContent() as content:
            return _scale(workshop, content)
        case BreakContent(heading, line):
            return BreakScene(heading, fill(line, details, tijd=back_at))
        case _:
            return _with_board(agenda, session, step, page, now)


def _with_board(
    agenda: Agenda, session: Session, step: Step, page: int | None, now: float
) -> Scene:
    board = board_of(agenda, session, step, page)
    work = working(agenda, session, step, now)
    phases = (work.phases, work.current, work.changing)
    chips = _chips(agenda, step, has_phases=bool(work.phases))
    match step.content:
        case QuestionContent(_, before, after) as content:
            question = content.asked(agenda.variant)
            return QuestionScene(step.title, before, question, after, chips, board, *phases)
        case AgreementContent(items, numbered):
            lines = tuple((item.text, item.aside) for item in items)
            return AgreementScene(step.title, lines, numbered, chips, board, *phases)
        case ClosingContent(question, lines):
            filled = tuple(text for line in lines if (text := fill(line, session.details)))
            return ClosingScene(step.title, question, filled, board)
        case _:
            message = f"no scene for {type(step.content).__name__}"
            raise TypeError(message)


def _chips(agenda: Agenda, step: Step, *, has_phases: bool) -> tuple[str, ...]:
    """Return with whom and how long; phases say themselves how long they take."""
    form = agenda.form(step)
    if form is None:
        return ()
    if has_phases:
        return (form.who,) if form.who else ()
    how_long = form.how_long
    if how_long and agenda.is_bent(step):  # "2 × 3 minuten" would not be true any more
        minutes = agenda.minutes(step)
        how_long = "1 minuut" if minutes == 1 else f"{minutes} minuten"
    return tuple(chip for chip in (form.who, how_long) if chip)


def _title(agenda: Agenda, session: Session, content: TitleContent) -> TitleScene:
    facts = _facts(session.details)
    shown = tuple(facts[name] for name in content.details if facts.get(name))
    choices = tuple((c.letter, c.text, c.aside) for c in content.choices)
    explicit = {
        session.choices.get(step.id)
        for _, step in agenda.steps
        if isinstance(step.content, RoleplayContent)
        and session.choices.get(step.id) in step.content.options
    }
    chosen = (i for i, choice in enumerate(content.choices) if choice.roleplay in explicit)
    return TitleScene(content.heading, content.lines, shown, choices, next(chosen, None))


def _quote(workshop: Workshop, content: QuoteContent, reveal: int) -> QuoteScene:
    shown = content.parts[reveal] if content.parts else content.quote
    quote = workshop.quotes[shown]
    return QuoteScene(quote.voice, quote.displayed, quote.emphasis, quote.attribution)


def _handles(workshop: Workshop, dots: Mapping[str, int] = NO_DOTS) -> tuple[HandleLine, ...]:
    return tuple(
        HandleLine(h.title, h.core, h.example, dots.get(h.id, 0)) for h in workshop.handles
    )


def _scale(workshop: Workshop, content: ScaleContent) -> ScaleScene:
    statements = tuple(statement.text for statement in workshop.scan.statements)
    marks = tuple(sorted(workshop.scan.marks.items()))
    return ScaleScene(content.heading, content.lines, statements, marks)


def _roleplay(agenda: Agenda, session: Session, step: Step) -> RoleplayScene:
    roleplay = agenda.roleplay(step, session)
    if roleplay is None:
        message = f"step {step.id} has no role-play"
        raise TypeError(message)
    phases = agenda.phases_of_roleplay(step, session)
    current = agenda.phase_at(step, session)
    kind = phases[current].kind if phases else PhaseKind.READ
    first_play = next((i for i, p in enumerate(phases) if p.kind is PhaseKind.PLAY), -1)
    return RoleplayScene(
        title=roleplay.title,
        context=roleplay.context,
        players=_players(roleplay),
        opening_name=roleplay.opening_name,
        opening_line=roleplay.opening_line if current == first_play else "",
        phases=tuple(PhaseMark(phase.name, phase.minutes) for phase in phases),
        current=current,
        kind=kind,
        instruction=roleplay.out_of_role if kind is PhaseKind.OUT_OF_ROLE else "",
        points=_points(roleplay, kind),
        point=question_shown(phases, roleplay, agenda.reveal(session)),
    )


def _points(roleplay: Roleplay, kind: PhaseKind) -> tuple[str, ...]:
    """Return what observers look at while there is played, or the questions of the debrief."""
    if kind is PhaseKind.PLAY:
        return roleplay.watch_for
    return roleplay.debrief if kind is PhaseKind.DEBRIEF else ()


def _players(roleplay: Roleplay) -> tuple[RolePlayer, ...]:
    """Return the players, without what is on their cards."""
    players = tuple(RolePlayer(card.role, card.name, card.who) for card in roleplay.cards)
    return tuple(player for player in players if player.role is not Role.OBSERVER)
