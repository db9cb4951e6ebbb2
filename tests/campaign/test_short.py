"""The short form of every row holds. That each can fail is shown by ``campaign --mutants``.

The suite shares its processors. A row that waits for windows or counts milliseconds is played once
more when it is red: a promise that is broken is red again.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.campaign.frame import Row, Size
from tests.campaign.table import ROWS


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_the_promise_holds(row: Row, tmp_path: Path):
    first, again = tmp_path / "first", tmp_path / "again"
    first.mkdir()
    again.mkdir()
    outcome = row.play(Size(is_short=True), "", first)
    if row.is_timed and not outcome.holds:
        outcome = row.play(Size(is_short=True), "", again)

    assert outcome.holds, outcome.figure
