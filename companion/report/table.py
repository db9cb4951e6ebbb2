"""Everything that was counted as rows of words, the same for every text form."""

from __future__ import annotations

from dataclasses import dataclass

from companion.domain.report import DotTable, MarkTable, ScanPicture
from companion.report import form_phrases as phrases
from companion.report.plain import average_text


@dataclass(frozen=True, slots=True)
class Cell:
    """A number in a table."""

    text: str
    share: float | None = None
    """How far along its scale it is, 0.0 to 1.0, for a bar beside it; None for no bar."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head."""

    heading: str
    head: tuple[str, ...]
    """The first is that of the sentences."""
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    note: str = ""


def table_of(block: ScanPicture | MarkTable | DotTable) -> Table:
    """Return what was counted as a table."""
    match block:
        case ScanPicture():
            return _scan_table(block)
        case MarkTable():
            return _mark_table(block)
        case DotTable():
            return _dot_table(block)


def _scan_table(picture: ScanPicture) -> Table:
    scene = picture.scene
    is_chosen = any(line.chosen for line in scene.lines)
    marks = [mark for mark, _ in scene.marks] or [1, 5]
    low, high = min(marks), max(marks)
    rows = []
    for line in scene.lines:
        cells = [Cell(average_text(mean), _share(mean, low, high)) for mean in line.averages]
        if is_chosen:
            cells.append(Cell(f"{line.chosen} keer" if line.chosen else average_text(None)))
        rows.append((line.text, tuple(cells)))
    names = tuple(series.name.partition(",")[0] for series in scene.series)
    chosen = (phrases.CHOSEN,) if is_chosen else ()
    scale = ", ".join(f"{mark} is {word}" for mark, word in scene.marks if word)
    notes = (scene.why_not, phrases.SCALE.format(marks=scale) if scale else "")
    heading = phrases.SCAN_HEADING.format(heading=scene.heading)
    head = (phrases.SENTENCE, *names, *chosen)
    return Table(heading, head, tuple(rows), " ".join(filter(None, notes)))


def _mark_table(table: MarkTable) -> Table:
    has_average = any(row.average is not None for row in table.rows)
    head = [f"{mark} {word}".strip() for mark, word in table.marks]
    rows = []
    for row in table.rows:
        cells = [Cell(str(count)) for count in row.counts]
        if has_average:
            cells.append(Cell(average_text(row.average)))
        rows.append((row.text, tuple(cells)))
    columns = (phrases.SENTENCE, *head, *((phrases.AVERAGE,) if has_average else ()))
    return Table(table.heading, columns, tuple(rows), table.note)


def _dot_table(table: DotTable) -> Table:
    most = max((count for _, count in table.rows), default=0) or 1
    rows = tuple((text, (Cell(str(count), count / most),)) for text, count in table.rows)
    return Table(table.heading, (phrases.HANDLE, phrases.DOTS), rows)


def _share(average: float | None, low: int, high: int) -> float | None:
    """Return how far an average is; the lowest mark is a short bar, not none."""
    if average is None:
        return None
    return max(0.0, min(1.0, (average - low + 0.5) / (high - low + 0.5)))
