"""Every code that is used exists, and every code is given once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from companion.content.fields import suggestion
from companion.content.messages import quoted
from companion.content.pieces import Pieces, Spot
from companion.content.reader import data_at
from companion.domain.errors import ContentProblem
from companion.domain.step import Keep

SOURCES_WINDOW = "bronvenster"
"""Stands in the coverage table for the console's window with all sources."""

_REFERENCES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("scherm", "citaat"), "citaat"),
    (("scherm", "zinnen"), "citaat"),
    (("scherm", "rollenspellen"), "oefengesprek"),
    (("scherm", "keuzes", "rollenspel"), "oefengesprek"),
    (("bronnen",), "bron"),
    (("bewaren", "label"), "label"),
)
"""The fields of a step or practice conversation that hold a code of something else."""


def check_codes(pieces: Pieces) -> Iterator[ContentProblem]:
    """Yield a problem for every code that does not exist, and for every code given twice."""
    known = _known_codes(pieces)
    played = (found.spot for found in pieces.roleplays.values())
    for spot in (*pieces.step_spots(), *played):
        for keys, kind in _REFERENCES:
            for place, code in _codes_at(spot, keys):
                yield from _unknown(pieces, place, kind, code, known[kind])
    for found in pieces.steps():
        yield from _check_keep(found.spot.at("bewaren"), found.step.keep)
    for roleplay in pieces.roleplays.values():
        yield from _check_keep(roleplay.spot.at("bewaren"), roleplay.roleplay.keep)
    yield from _check_belonging(pieces)
    yield from _check_scan(pieces)
    yield from _check_tables(pieces, known)
    yield from _check_doubles(pieces)


def _known_codes(pieces: Pieces) -> dict[str, list[str]]:
    """Return the codes that there are, by kind."""
    return {
        "citaat": list(pieces.quotes),
        "oefengesprek": list(pieces.roleplays),
        "bron": list(pieces.sources),
        "label": list(pieces.programme.labels) if pieces.programme else [],
    }


def _codes_at(spot: Spot, keys: tuple[str, ...]) -> Iterator[tuple[Spot, str]]:
    """Yield the codes behind some field names, each with its place; lists are looked into."""
    data = data_at(spot.file, spot.path)
    if isinstance(data, list):
        for index in range(len(data)):
            yield from _codes_at(spot.at(index), keys)
    elif keys and isinstance(data, dict) and keys[0] in data:
        yield from _codes_at(spot.at(keys[0]), keys[1:])
    elif not keys and isinstance(data, str):
        yield spot, data


def _unknown(
    pieces: Pieces, spot: Spot, kind: str, code: str, known: list[str]
) -> Iterator[ContentProblem]:
    """Yield a problem when a code is not among the known ones."""
    if code and code not in known and kind not in pieces.unsure:
        yield spot.problem(f"{kind} {quoted(code)} bestaat niet{suggestion(code, known)}")


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


def _check_keep(spot: Spot, keep: Keep) -> Iterator[ContentProblem]:
    if keep.fields and not keep.label:
        message = "hier ontbreekt het veld 'label'; zonder label komt er niets in het verslag"
        yield spot.problem(message)
    yield from _twice((field.id, spot.at("velden", i, "id")) for i, field in enumerate(keep.fields))


def _check_belonging(pieces: Pieces) -> Iterator[ContentProblem]:
    """A step belongs to another one that can be left out by itself."""
    steps = {found.step.id: found.step for found in pieces.steps()}
    for found in pieces.steps():
        code, spot = found.step.belongs_to, found.spot.at("hoort_bij")
        other = steps.get(code)
        if code == found.step.id:
            yield spot.problem("een stap hoort niet bij zichzelf; noem een andere stap")
        elif other is not None and other.belongs_to:
            yield spot.problem(
                f"stap {quoted(code)} hoort zelf al bij {quoted(other.belongs_to)}; noem die"
            )
        elif "plek" not in pieces.unsure:
            yield from _unknown(pieces, spot, "stap", code, list(steps))


def _check_scan(pieces: Pieces) -> Iterator[ContentProblem]:
    handles = [handle.id for handle in pieces.handles]
    for place, code in _codes_at(pieces.scan_spot, ("zinnen", "handvat")):
        yield from _unknown(pieces, place, "handvat", code, handles)


def _check_tables(pieces: Pieces, known: dict[str, list[str]]) -> Iterator[ContentProblem]:
    for code in pieces.quotes:
        for place, source in _codes_at(pieces.quotes_spot.at("citaten", code), ("bronnen",)):
            yield from _unknown(pieces, place, "bron", source, known["bron"])
    for place, label in _codes_at(pieces.programme_spot, ("verslag", "delen", "labels")):
        yield from _unknown(pieces, place, "label", label, known["label"])
    if "citaat" not in pieces.unsure:
        for place, code in _codes_at(pieces.sources_spot, ("let_op", "over")):
            yield from _unknown(pieces, place, "bron", code, known["bron"] + known["citaat"])
    if not pieces.unsure:
        places = sorted(places_of(pieces))
        for place, code in _codes_at(pieces.coverage_spot, ("dekking", "plekken")):
            yield from _unknown(pieces, place, "plek", code, places)


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
