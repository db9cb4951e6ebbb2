"""Opens a programme: the workshop as far as it is right, and every mistake there is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from companion.content.checks.article import check_article, check_braces
from companion.content.checks.codes import check_codes
from companion.content.checks.minutes import check_minutes
from companion.content.checks.quotes import check_quotes
from companion.content.collect import Collector
from companion.content.pieces import Pieces
from companion.domain.errors import ContentProblem
from companion.domain.scale import Evaluation, ParentCard, SelfScan
from companion.domain.step import (
    HandlesContent,
    PollContent,
    QuoteContent,
    RoleplayContent,
    ScaleContent,
    Step,
    TitleContent,
)
from companion.domain.workshop import Module, Workshop

MAX_PER_CHECK = 100
_NO_SCAN = SelfScan({}, (), {}, "", "", "", 5)
_NO_EVALUATION = Evaluation("", {}, (), ParentCard("", "", (), (), "", ""))


@dataclass(frozen=True, slots=True)
class LoadedWorkshop:
    """A programme as it was read."""

    workshop: Workshop | None
    """Without the modules and steps that could not be read; None when programma.yaml is wrong."""
    problems: tuple[ContentProblem, ...]
    """All mistakes of all files, in order of file and line."""


def load_workshop(folder: Path) -> LoadedWorkshop:
    """Read the programme in a folder. Never raises: what is wrong is a problem with a place."""
    collector = Collector(folder)
    collector.read_all()
    pieces = collector.pieces
    problems = list(collector.problems)
    for check in (check_codes, check_quotes, check_minutes, check_article, check_braces):
        problems += islice(check(pieces), MAX_PER_CHECK)
    return LoadedWorkshop(_workshop(pieces), tuple(sorted(set(problems))))


def _workshop(pieces: Pieces) -> Workshop | None:
    programme = pieces.programme
    if programme is None:
        return None
    return Workshop(
        id=programme.id,
        title=programme.title,
        minutes=programme.minutes.to_domain(),
        contact=programme.contact,
        modules=_modules(pieces),
        quotes=pieces.quotes,
        roleplays={code: found.roleplay for code, found in pieces.roleplays.items()},
        handles=pieces.handles,
        scan=pieces.scan or _NO_SCAN,
        evaluation=pieces.evaluation or _NO_EVALUATION,
        groupings=pieces.groupings,
        sources=pieces.sources,
        cautions=pieces.cautions,
        coverage=pieces.coverage,
        labels=dict(programme.labels),
        guide=programme.guide.to_domain(),
        report=programme.report.to_domain(),
        article=pieces.article or "",
    )


def _modules(pieces: Pieces) -> tuple[Module, ...]:
    """Return the modules with the steps that can be shown; a code is never there twice."""
    modules: dict[str, Module] = {}
    seen: set[str] = set()
    for found in pieces.modules:
        steps = []
        for step in found.module.steps:
            if step.id not in seen and _can_be_shown(step, pieces):
                steps.append(step)
                seen.add(step.id)
        if steps:
            modules.setdefault(found.module.id, replace(found.module, steps=tuple(steps)))
    return tuple(modules.values())


def _can_be_shown(step: Step, pieces: Pieces) -> bool:
    """Whether everything that a step shows could be read."""
    match step.content:
        case QuoteContent(quote=quote, parts=parts):
            return all(code in pieces.quotes for code in (quote, *parts))
        case RoleplayContent(options=options):
            return all(code in pieces.roleplays for code in options)
        case TitleContent(choices=choices):
            return all(choice.roleplay in pieces.roleplays for choice in choices)
        case HandlesContent() | PollContent():
            return bool(pieces.handles)
        case ScaleContent():
            return pieces.scan is not None
    return True
