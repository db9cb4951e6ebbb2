from __future__ import annotations

import pytest

from companion.domain.audience import Audience
from companion.report.csv_notes import FORMULA, csv_of, safe_cell
from tests.report import sessions
from tests.report.hostile import FORMULAS, hostile_session
from tests.report.readers import rows_of
from tests.report.reports import EVERYONE, for_participants, lines, report

BEGINS = ("=", "+", "-", "@", "\t", "\r", "\n")


@pytest.mark.parametrize("audience", EVERYONE)
def test_no_cell_of_it_is_a_formula(audience: Audience):
    rows = rows_of(csv_of(report(hostile_session(FORMULAS), audience)))

    for row in rows:
        for cell in row:
            assert not cell.startswith(BEGINS), cell
            assert not cell.strip().startswith(FORMULA), cell
    assert {len(row) for row in rows} == {8}


def test_a_text_that_is_no_formula_stays_as_it_is():
    for text in ("gewoon", "1 - 2", "a=b", "‘zin’; met “tekens”", "twee\nregels"):
        assert safe_cell(text) == text
    assert safe_cell("- niet te lang") == "'- niet te lang"


def test_excel_reads_it_as_text_with_accents_and_semicolons():
    content = csv_of(for_participants(sessions.rich()))

    assert content.startswith(b"\xef\xbb\xbfDeel;Onderwerp;Kop;Vak;Tekst;Stippen;Ster;Erbij\r\n")
    assert "míj" in content.decode("utf-8")


def test_every_note_is_a_row_with_where_it_stands():
    found = for_participants(sessions.rich())
    rows = rows_of(csv_of(found))

    texts = [row[4] for row in rows]
    for line in lines(found):
        if line.id.startswith("note:"):
            assert safe_cell(line.text) in texts
    row = next(row for row in rows if row[4].startswith("brieven met"))
    assert row == [
        "Wat ons bezighield",
        "Wat ouders van ons werk merken",
        "Brieven & formulieren",
        "",
        "brieven met een datum, maar zonder naam of nummer",
        "6",
        "ja",
        "",
    ]
