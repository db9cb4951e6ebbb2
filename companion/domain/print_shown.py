"""What the room sees at a step, in words for the trainer's paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from companion.domain.consent import Use
from companion.domain.permission import may
from companion.domain.progress import Agenda
from companion.domain.roleplay import Roleplay
from companion.domain.session import Position, Session
from companion.domain.stage import (
    AgreementScene,
    BreakScene,
    ClosingScene,
    ExplanationScene,
    HandlesScene,
    QuestionScene,
    QuoteScene,
    RoleplayScene,
    ScaleScene,
    Scene,
    StageState,
    TitleScene,
    WorldsScene,
)
from companion.domain.staging import stage_state
from companion.domain.step import BreakContent, QuoteContent, RoleplayContent, Step
from companion.domain.workshop import Workshop


def fresh(agenda: Agenda, session: Session) -> Session:
    """Return a session as it is before anybody came: its facts and its plan, no word of a group."""
    return Session(
        session.details,
        agenda.start(),
        choices=session.choices,
        plan=session.plan,
        times=session.times,
    )


def quotes_of(step: Step) -> tuple[str, ...]:
    """Return the ids of the quotes of a step as they are shown: whole, or in parts."""
    if not isinstance(step.content, QuoteContent):
        return ()
    return step.content.parts or (step.content.quote,)


def is_open_choice(agenda: Agenda, step: Step) -> bool:
    """Whether a practice conversation is still to be chosen from several."""
    return len(options_of(agenda, step)) > 1 and step.id not in agenda.choices


def options_of(agenda: Agenda, step: Step) -> tuple[Roleplay, ...]:
    """Return the practice conversations that a step can have."""
    content, known = step.content, agenda.workshop.roleplays
    ids = content.options if isinstance(content, RoleplayContent) else ()
    return tuple(known[each] for each in ids if each in known)


def may_be_printed(workshop: Workshop, step: Step, today: date) -> bool:
    """Whether all quotes of a step may be on paper."""
    if not isinstance(step.content, QuoteContent):
        return True
    ids = {step.content.quote, *step.content.parts}
    return all(may(workshop, workshop.quotes[each], Use.PRINT, today) for each in ids)


def shown_states(
    agenda: Agenda, session: Session, step: Step, back_at: str = ""
) -> tuple[StageState, ...]:
    """Return what the room sees at a step with nothing written yet, part by part."""
    back_at = back_at if isinstance(step.content, BreakContent) else ""
    parts = range(agenda.parts(step, session))
    here = (replace(session, position=Position(step.id, reveal)) for reveal in parts)
    return tuple(stage_state(agenda, each, back_at=back_at) for each in here)


def shown_words(scene: Scene) -> tuple[str, ...]:
    """Return the words of one picture, each a paragraph."""
    match scene:
        case TitleScene(heading, lines, details, choices):
            chosen = (f"{letter}  {text} ({aside})" for letter, text, aside in choices)
            words = (heading, *lines, *chosen, ", ".join(details))
        case QuoteScene(_, text, _, attribution):
            words = (text, attribution)
        case ExplanationScene(_, heading, points):
            words = (heading, *points)
        case WorldsScene(home_title, home, ours_title, ours, together):
            words = (f"{home_title}: {home}", f"{ours_title}: {ours}", together)
        case HandlesScene(heading, handles):
            words = (heading, *(f"{n}  {each.title}" for n, each in enumerate(handles, 1)))
        case QuestionScene(_, before, question, after):
            words = (before, question, after)
        case RoleplayScene(_, context, players):
            words = (*context, ", ".join(f"{each.name} ({each.who})" for each in players))
        case ScaleScene(heading, lines):
            words = (heading, *lines)
        case AgreementScene(_, items, numbered):
            texts = (f"{text} {aside}".strip() for text, aside in items)
            words = tuple(f"{n}  {text}" if numbered else text for n, text in enumerate(texts, 1))
        case BreakScene(heading, line):
            words = (heading, line)
        case ClosingScene(_, question, lines):
            words = (question, *lines)
        case _:
            words = ()
    return tuple(word for word in words if word)
