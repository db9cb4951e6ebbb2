"""The minutes add up: of the phases to the step, of the steps to what is promised."""

from __future__ import annotations

from collections.abc import Iterator

from companion.content.pieces import FoundRoleplay, FoundStep, Pieces
from companion.domain.errors import ContentProblem
from companion.domain.step import RoleplayContent
from companion.domain.variant import Variant
from companion.domain.workshop import ModulePlace


def check_minutes(pieces: Pieces) -> Iterator[ContentProblem]:
    """Yield a problem where time is promised that is not there."""
    yield from _check_promise(pieces)
    for found in pieces.steps():
        yield from _check_phases(found)
        yield from _check_shortest(found)
        if isinstance(found.step.content, RoleplayContent):
            yield from _check_roleplays(pieces, found, found.step.content)
    yield from _check_groupings(pieces)


def _check_promise(pieces: Pieces) -> Iterator[ContentProblem]:
    """Compare what the programme promises with the sum, unless steps could not be read."""
    if pieces.programme is None or not all(found.is_complete for found in pieces.modules):
        return
    if "module" in pieces.unsure:
        return
    for variant, promised in pieces.programme.minutes.to_domain().items():
        given = sum(
            found.module.minutes(variant)
            for found in pieces.modules
            if found.module.place is ModulePlace.WORKSHOP
        )
        if given != promised:
            spot = pieces.programme_spot.at("minuten", variant.value)
            yield spot.problem(
                f"de stappen van '{variant.value}' duren samen {given} minuten, geen {promised}; "
                "pas dit getal aan of de minuten van een stap"
            )


def _check_phases(found: FoundStep) -> Iterator[ContentProblem]:
    for variant, form in found.step.forms.items():
        seconds = sum(phase.seconds for phase in form.phases if not phase.per_person)
        minutes = found.step.minutes[variant]
        if seconds > minutes * 60:
            yield found.spot.at("werkvorm", variant.value, "fasen").problem(
                f"de fasen duren samen {seconds} seconden, de stap {minutes * 60} "
                f"({minutes} minuten); maak een fase korter of de stap langer"
            )


def _check_shortest(found: FoundStep) -> Iterator[ContentProblem]:
    for variant, least in found.step.shortest.items():
        minutes = found.step.minutes[variant]
        if least > minutes:
            yield found.spot.at("minstens", variant.value).problem(
                f"minstens {least} is meer dan de {minutes} minuten van de stap; "
                "maak dit getal kleiner of de stap langer"
            )


def _check_roleplays(
    pieces: Pieces, found: FoundStep, content: RoleplayContent
) -> Iterator[ContentProblem]:
    for index, option in enumerate(content.options):
        played = pieces.roleplays.get(option)
        for variant in Variant:
            minutes = found.step.minutes[variant]
            if played is not None and minutes:
                yield from _check_played(found, index, played, variant)


def _check_played(
    found: FoundStep, index: int, played: FoundRoleplay, variant: Variant
) -> Iterator[ContentProblem]:
    phases = played.roleplay.phases[variant]
    given, minutes = sum(phase.minutes for phase in phases), found.step.minutes[variant]
    if not phases:
        yield found.spot.at("scherm", "rollenspellen", index).problem(
            f"oefengesprek '{played.roleplay.id}' heeft geen fasen voor '{variant.value}'"
        )
    elif given > minutes:
        yield played.spot.at("fasen", variant.value).problem(
            f"de fasen duren samen {given} minuten, stap {found.step.id} {minutes}; "
            "maak een fase korter of de stap langer"
        )


def _check_groupings(pieces: Pieces) -> Iterator[ContentProblem]:
    for index, grouping in enumerate(pieces.groupings):
        if 3 * grouping.trios + 4 * grouping.fours != grouping.people:
            yield pieces.groupings_spot.at("groepjes", index).problem(
                f"{grouping.trios} drietallen en {grouping.fours} viertallen zijn samen geen "
                f"{grouping.people} deelnemers"
            )
