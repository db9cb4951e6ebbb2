"""Tables of the document for a word processor: a head that comes again on each page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from companion.report.docx_look import DEEP, Part, shade
from companion.report.plain import one_line
from companion.report.table import Table

WIDE: Final = 162.0
"""Millimetres between the margins."""
NUMBER: Final = 18.5
WIDE_NUMBER: Final = 24.0
BESIDE: Final = "60"
"""Twentieths of a point at either side of a cell: narrow, so that words of a head stay whole."""
LINE: Final = "D5DCE6"
HEAD: Final = "E6F3EC"


def add_table(document: Part, table: Table) -> None:
    """Add what was counted."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415
    from docx.shared import Pt  # noqa: PLC0415

    columns = len(table.head)
    made = document.add_table(rows=1, cols=columns)
    made.autofit = False
    _frame(made)
    number = WIDE_NUMBER if columns <= 5 else NUMBER
    widths = [WIDE - number * (columns - 1), *[number] * (columns - 1)]
    rows: list[Iterable[str]] = [
        table.head,
        *((text, *(cell.text for cell in cells)) for text, cells in table.rows),
    ]
    for _ in table.rows:
        made.add_row()
    for index, (row, texts) in enumerate(zip(made.rows, rows, strict=True)):
        _whole(row, is_head=index == 0)
        for column, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            paragraph = cell.paragraphs[0]
            run = paragraph.add_run(one_line(text))
            run.font.size = Pt(8 if index == 0 and column else 9.5)
            run.bold = index == 0
            paragraph.paragraph_format.space_after = Pt(1)
            paragraph.paragraph_format.space_before = Pt(1)
            # a table stands on one page, below its heading
            paragraph.paragraph_format.keep_with_next = index < len(table.rows)
            if column:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            if index == 0:
                shade(cell._tc.get_or_add_tcPr(), HEAD)  # noqa: SLF001
    _widths(made, widths)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def add_facts(document: Part, facts: Iterable[tuple[str, str]], style: str) -> None:
    """Add the facts of the session: names at the left, what they are at the right."""
    from docx.shared import RGBColor  # noqa: PLC0415

    facts = list(facts)
    made = document.add_table(rows=len(facts), cols=2)
    made.autofit = False
    for row, (name, value) in zip(made.rows, facts, strict=True):
        left, right = (cell.paragraphs[0] for cell in row.cells)
        left.style = right.style = document.styles[style]
        run = left.add_run(one_line(name))
        run.font.bold = True
        run.font.color.rgb = RGBColor.from_string(DEEP)
        right.add_run(one_line(value))
    _widths(made, [54.0, WIDE - 54.0])


def _widths(table: Part, widths: list[float]) -> None:
    from docx.shared import Mm  # noqa: PLC0415

    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)


def _whole(row: Part, *, is_head: bool) -> None:
    """Keep a row on one page; the first one comes again on the next."""
    from docx.oxml import OxmlElement  # noqa: PLC0415

    properties = row._tr.get_or_add_trPr()  # noqa: SLF001
    properties.append(OxmlElement("w:cantSplit"))
    if is_head:
        properties.append(OxmlElement("w:tblHeader"))


def _frame(table: Part) -> None:
    """Give a table thin lines between its rows."""
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", LINE)):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    properties = table._tbl.tblPr  # noqa: SLF001
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), BESIDE)
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties.append(margins)
    at = properties.find(qn("w:tblLayout"))
    if at is None:
        properties.append(borders)
    else:
        at.addprevious(borders)
