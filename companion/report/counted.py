"""What was counted, in a report: the self-scan at its moments, the evaluation, dots."""

from __future__ import annotations

from collections.abc import Iterator

from companion.domain.counting import (
    Counting,
    CountingKind,
    average,
    countable,
    counts_of,
    dots_of,
    scans,
)
from companion.domain.report import (
    Block,
    DotTable,
    Line,
    MarkRow,
    MarkTable,
    Paragraph,
    ScanPicture,
)
from companion.domain.scale import ScanMoment
from companion.domain.scan_picture import NAMES, scan_scene
from companion.domain.step import ScaleContent, Step
from companion.report import phrases
from companion.report.material import Material


def scan_blocks(material: Material, labels: tuple[str, ...] = ()) -> list[Block]:
    """Return the averages side by side and the counts of each moment; nothing without scans."""
    counted = [(moment, step, each) for moment, step, each in _moments(material, labels)]
    if not counted:
        return []
    blocks: list[Block] = []
    _, latest, _ = counted[-1]
    scene = scan_scene(material.agenda, material.session, latest)
    if any(mean is not None for line in scene.lines for mean in line.averages):
        blocks.append(ScanPicture(scene))
    if {ScanMoment.BEGIN, ScanMoment.LOOKING_BACK} <= {moment for moment, _, _ in counted}:
        blocks.append(Paragraph(Line("", phrases.SCAN_CAUTION)))
    for moment, step, counting in counted:
        counts = counts_of(material.session, step.id)
        heading = phrases.SCAN_AT.format(
            moment=NAMES[moment].partition(",")[0], scans=_scans(scans(counting, counts))
        )
        blocks.append(_table(material, counting, heading))
    return blocks


def most_scans(material: Material) -> int:
    """Return how many scans there are at the moment that has the fewest of those with any."""
    there = (
        scans(counting, counts_of(material.session, step.id))
        for _, step, counting in _moments(material, ())
    )
    return min(there, default=0)


def evaluation_blocks(material: Material, label: str) -> list[MarkTable]:
    """Return how often each mark was given to the sentences of the evaluation."""
    heading = material.workshop.labels.get(label, label)
    blocks: list[MarkTable] = []
    for step in material.steps_of(label):
        counting = countable(material.agenda, material.session, step)
        if counting is None or counting.kind is not CountingKind.EVALUATION:
            continue
        if scans(counting, counts_of(material.session, step.id)):
            blocks.append(_table(material, counting, heading))
    return blocks


def dot_blocks(material: Material, label: str) -> list[Block]:
    """Return how many dots each handle got; nothing while none were given."""
    heading = material.workshop.labels.get(label, label)
    blocks: list[Block] = []
    for step in material.steps_of(label):
        counting = countable(material.agenda, material.session, step)
        dots = dots_of(material.session, step.id)
        if counting is None or counting.kind is not CountingKind.POLL or not any(dots.values()):
            continue
        rows = tuple((text, dots.get(item, 0)) for item, text in counting.items)
        blocks.append(DotTable(heading, rows))
    return blocks


def _moments(
    material: Material, labels: tuple[str, ...]
) -> Iterator[tuple[ScanMoment, Step, Counting]]:
    """Go through the moments at which scans were counted, in their order."""
    found: dict[ScanMoment, tuple[Step, Counting]] = {}
    for _, step in material.steps():
        if not isinstance(step.content, ScaleContent) or (labels and step.keep.label not in labels):
            continue
        counting = countable(material.agenda, material.session, step)
        if counting and scans(counting, counts_of(material.session, step.id)):
            found.setdefault(step.content.moment, (step, counting))
    return ((moment, *found[moment]) for moment in ScanMoment if moment in found)


def _table(material: Material, counting: Counting, heading: str) -> MarkTable:
    counts = counts_of(material.session, counting.step_id)
    least = material.workshop.scan.minimum_for_average
    minimum = least if counting.shows_average else 10**6
    rows = tuple(
        MarkRow(
            text,
            tuple(counts.get((item, mark), 0) for mark, _ in counting.marks),
            average(counts, item, minimum),
        )
        for item, text in counting.items
    )
    return MarkTable(heading, counting.marks, rows, _why_not(counting, rows, least))


def _why_not(counting: Counting, rows: tuple[MarkRow, ...], least: int) -> str:
    """Say why there is no average, where there is none at all."""
    if any(row.average is not None for row in rows):
        return ""
    if not counting.shows_average:
        return phrases.NO_AVERAGE_YET
    is_scan = counting.kind is CountingKind.SCAN
    words = phrases.NO_AVERAGE if is_scan else phrases.NO_AVERAGE_ANSWERS
    return words.format(least=least)


def _scans(count: int) -> str:
    return phrases.ONE_SCAN if count == 1 else phrases.SCANS.format(count=count)
