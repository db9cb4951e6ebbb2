"""Every code that is used exists, and every code is given once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from companion.content.fields import closest
from companion.content.messages import quoted
from companion.content.pieces import FoundStep, Pieces, Spot
from companion.domain.errors import ContentProblem
from companion.domain.step import Keep, QuoteContent, RoleplayContent, TitleContent

SOURCES_WINDOW = "bronvenster"
"""Stands in the coverage table for the console's window with all sources."""


def check_codes(pieces: Pieces) -> Iterator[ContentProblem]:
    """Yield a problem for every code that does not exist, and for every code given twice."""
    for found in pieces.steps():
        yield from _check_step(pieces, found)
    for roleplay in pieces.roleplays.values():
        yield from _sources(pieces, roleplay.spot.at("bronnen"), roleplay.roleplay.sources)
        yield from _keep(pieces, roleplay.spot.at("bewaren"), roleplay.roleplay.keep)
    yield from _check_scan(pieces)
    yield from _check_report(pieces)
    yield from _check_tables(pieces)
    yield from _check_doubles(pieces)


def unknown(
    pieces: Pieces, spot: Spot, kind: str, code: str, known: Iterable[str]
) -> Iterator[ContentProblem]:
    """Yield a problem when a code is not among the known ones."""
    choices = list(known)
    if code in choices or kind in pieces.unsure:
        return
    meant = closest(code, choices)
    question = f", bedoel je '{meant}'?" if meant else ""
    yield spot.problem(f"{kind} {quoted(code)} bestaat niet{question}")


def places_of(pieces: Pieces) -> set[str]:
    """Return every code that the coverage table may point at."""
    places = {SOURCES_WINDOW, *pieces.quotes, *pieces.roleplays}
    places |= {module.module.id for module in pieces.modules}
    for found in pieces.steps():
        places |= {found.step.id, found.step.prompt}
    places |= {handle.id for handle in pieces.handles}
    if pieces.scan is not None:
        places |= {statement.id for statement in pieces.scan.statements}
    return places - {""}


def _check_step(pieces: Pieces, found: FoundStep) -> Iterator[ContentProblem]:
    step, screen = found.step, found.spot.at("scherm")
    match step.content:
        case QuoteContent(quote=quote, parts=parts):
            yield from unknown(pieces, screen.at("citaat"), "citaat", quote, pieces.quotes)
            for index, part in enumerate(parts):
                spot = screen.at("zinnen", index)
                yield from unknown(pieces, spot, "citaat", part, pieces.quotes)
        case RoleplayContent(options=options):
            for index, option in enumerate(options):
                spot = screen.at("rollenspellen", index)
                yield from unknown(pieces, spot, "oefengesprek", option, pieces.roleplays)
        case TitleContent(choices=choices):
            for index, choice in enumerate(choices):
                spot = screen.at("keuzes", index, "rollenspel")
                yield from unknown(pieces, spot, "oefengesprek", choice.roleplay, pieces.roleplays)
    yield from _sources(pieces, found.spot.at("bronnen"), step.sources)
    yield from _keep(pieces, found.spot.at("bewaren"), step.keep)


def _sources(pieces: Pieces, spot: Spot, codes: tuple[str, ...]) -> Iterator[ContentProblem]:
    for index, code in enumerate(codes):
        yield from unknown(pieces, spot.at(index), "bron", code, pieces.sources)


def _keep(pieces: Pieces, spot: Spot, keep: Keep) -> Iterator[ContentProblem]:
    if keep.label and pieces.programme is not None:
        labels = pieces.programme.labels
        yield from unknown(pieces, spot.at("label"), "label", keep.label, labels)
    if keep.fields and not keep.label:
        yield spot.problem(
            "hier ontbreekt het veld 'label'; zonder label komt er niets in het verslag"
        )
    yield from _twice((field.id, spot.at("velden", i, "id")) for i, field in enumerate(keep.fields))


def _check_scan(pieces: Pieces) -> Iterator[ContentProblem]:
    if pieces.scan is None:
        return
    handles = [handle.id for handle in pieces.handles]
    for index, statement in enumerate(pieces.scan.statements):
        if statement.handle:
            spot = pieces.scan_spot.at("zinnen", index, "handvat")
            yield from unknown(pieces, spot, "handvat", statement.handle, handles)


def _check_report(pieces: Pieces) -> Iterator[ContentProblem]:
    if pieces.programme is None:
        return
    for index, section in enumerate(pieces.programme.report.sections):
        for number, label in enumerate(section.labels):
            spot = pieces.programme_spot.at("verslag", "delen", index, "labels", number)
            yield from unknown(pieces, spot, "label", label, pieces.programme.labels)


def _check_tables(pieces: Pieces) -> Iterator[ContentProblem]:
    for quote in pieces.quotes.values():
        spot = pieces.quotes_spot.at("citaten", quote.id, "bronnen")
        yield from _sources(pieces, spot, quote.sources)
    about = {*pieces.sources, *pieces.quotes}
    for index, caution in enumerate(pieces.cautions):
        for number, code in enumerate(caution.about):
            spot = pieces.sources_spot.at("let_op", index, "over", number)
            if "citaat" not in pieces.unsure:
                yield from unknown(pieces, spot, "bron", code, about)
    if pieces.unsure:
        return
    places = places_of(pieces)
    for index, row in enumerate(pieces.coverage):
        for number, place in enumerate(row.places):
            spot = pieces.coverage_spot.at("dekking", index, "plekken", number)
            yield from unknown(pieces, spot, "plek", place, places)


def _check_doubles(pieces: Pieces) -> Iterator[ContentProblem]:
    yield from _twice((found.module.id, found.spot.at("id")) for found in pieces.modules)
    yield from _twice((found.step.id, found.spot.at("id")) for found in pieces.steps())
    prompts = ((found.step.prompt, found.spot.at("reflectievraag")) for found in pieces.steps())
    yield from _twice(prompts)
    handles = pieces.handles_spot
    yield from _twice(
        (handle.id, handles.at("handvatten", i, "id")) for i, handle in enumerate(pieces.handles)
    )
    if pieces.scan is not None:
        statements, scan = pieces.scan.statements, pieces.scan_spot
        yield from _twice(
            (part.id, scan.at("zinnen", i, "id")) for i, part in enumerate(statements)
        )


def _twice(codes: Iterable[tuple[str, Spot]]) -> Iterator[ContentProblem]:
    """Yield a problem at the second place of every code that is given twice."""
    first: dict[str, Spot] = {}
    for code, spot in codes:
        if code and code in first:
            earlier = first[code].problem("")
            where = f"{earlier.file} op regel {earlier.line}"
            yield spot.problem(f"{quoted(code)} is al gebruikt in {where}; kies een andere code")
        first.setdefault(code, spot)
