"""The group's notes under their headings, as they lay on the board: clusters, fields, dots."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from companion.domain.board import Arrangement, BoardOrder
from companion.domain.note import Note
from companion.domain.report import OF_A_NOTE, Line, Lines
from companion.domain.step import RoleplayContent, Step
from companion.report import phrases
from companion.report.material import Material

OF_A_CLUSTER = "cluster:"
"""What the id of a heading begins with that the group gave to notes it brought together."""


@dataclass(frozen=True, slots=True)
class Pile:
    """Notes of one step that lie together: a cluster, or those of a field."""

    heading: str
    lines: tuple[Line, ...]
    heading_id: str = ""
    """Where the group made the heading."""


def blocks_of(material: Material, label: str) -> list[Lines]:
    """Return all that was written under a label; nothing where nothing was."""
    heading = material.workshop.labels.get(label, label)
    return blocks_of_steps(material, heading, material.steps_of(label))


def blocks_of_steps(material: Material, heading: str, steps: Iterable[Step]) -> list[Lines]:
    """Return all that was written at steps, under one larger heading."""
    written = [(step, found) for step in steps if (found := piles_of(material, step))]
    blocks: list[Lines] = []
    for step, piles in written:
        is_one_of_more = len(written) > 1 or isinstance(step.content, RoleplayContent)
        name = name_of(material, step) if is_one_of_more else ""
        made = _named(name, piles) if name else _alone(material, step, heading, piles)
        blocks += _explained(material, step, made)
    is_one = len(blocks) == 1 and blocks[0].heading == heading
    return blocks if is_one else [replace(block, topic=heading) for block in blocks]


def piles_of(material: Material, step: Step) -> list[Pile]:
    """Return the notes of a step as they lie: clusters first, then each field."""
    arrangement = material.session.exercises.get(Arrangement(step.id))
    notes = {note.id: note for note in material.notes.get(step.id, ())}
    fields = material.keep(step).fields
    names = {each.id: each.heading for each in fields} if len(fields) > 1 else {}
    piles: list[Pile] = []
    for number, cluster in enumerate(arrangement.clusters, 1):
        if gathered := [notes.pop(each) for each in cluster.notes if each in notes]:
            heading = cluster.name or phrases.UNNAMED_CLUSTER.format(number=number)
            heading_id = f"{OF_A_CLUSTER}{step.id}/{cluster.id}" if cluster.name else ""
            lines = _lines(arrangement, gathered, names)
            piles.append(Pile(heading, lines, heading_id))
    known = {each.id: [n for n in notes.values() if n.field == each.id] for each in fields}
    piles += [Pile(f.heading, _lines(arrangement, known[f.id])) for f in fields if known[f.id]]
    if lost := [note for note in notes.values() if note.field not in known]:
        piles.append(Pile(phrases.LOOSE if piles else "", _lines(arrangement, lost)))
    return piles


def name_of(material: Material, step: Step) -> str:
    """Return what a step is called in a report: a practice conversation by its own title."""
    roleplay = material.agenda.roleplay(step, material.session)
    return roleplay.title if roleplay else material.agenda.title(step)


def line_of(note: Note, dots: int = 0, before: str = "", after: str = "") -> Line:
    """Return the line of a note."""
    text = note.text.strip()
    return Line(f"{OF_A_NOTE}{note.id}", text, before, after, dots, note.starred)


def ended(words: str) -> str:
    """Return words with something at their end, so that a sentence can follow."""
    return words if words[-1] in ".?!…:" else f"{words}."


def _alone(material: Material, step: Step, heading: str, piles: Sequence[Pile]) -> list[Lines]:
    """Return the notes of the only step under a heading."""
    if len(piles) == 1 and len(material.keep(step).fields) < 2 and not piles[0].heading_id:
        prompt = piles[0].heading
        shown = "" if prompt in ("", heading, phrases.LOOSE) else prompt
        return [Lines(heading, piles[0].lines, shown)]
    return [Lines(pile.heading, pile.lines, heading_id=pile.heading_id) for pile in piles]


def _named(name: str, piles: Sequence[Pile]) -> list[Lines]:
    """Return the notes of one step of more: its fields together, each cluster apart."""
    fields = [pile for pile in piles if not pile.heading_id]
    blocks = [
        Lines(f"{name}: {pile.heading}", pile.lines, heading_id=pile.heading_id)
        for pile in piles
        if pile.heading_id
    ]
    if len(fields) == 1:
        return [*blocks, Lines(name, fields[0].lines, fields[0].heading)]
    lines = (replace(line, before=pile.heading) for pile in fields for line in pile.lines)
    return [*blocks, Lines(name, tuple(lines))] if fields else blocks


def _explained(material: Material, step: Step, blocks: list[Lines]) -> list[Lines]:
    """Say at the first block what its stars and dots mean."""
    lines = [line for block in blocks for line in block.lines]
    said: list[str] = []
    meaning = material.keep(step).star
    if meaning and any(line.starred for line in lines):
        said.append(phrases.STAR.format(meaning=meaning))
    if any(line.dots for line in lines):
        said.append(phrases.DOTS)
    if not said:
        return blocks
    first = blocks[0]
    prompt = [ended(first.explanation)] if first.explanation else []
    return [replace(first, explanation=" ".join([*prompt, *said])), *blocks[1:]]


def _lines(
    arrangement: Arrangement, notes: Sequence[Note], names: dict[str, str] | None = None
) -> tuple[Line, ...]:
    names, dots = names or {}, arrangement.dots
    lines = [line_of(note, dots.get(note.id, 0), names.get(note.field, "")) for note in notes]
    if arrangement.order is BoardOrder.DOTS:
        lines.sort(key=lambda line: -line.dots)
    return tuple(lines)
