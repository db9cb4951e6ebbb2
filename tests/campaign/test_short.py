"""The short form of every row holds. That each can fail is shown by ``campaign --mutants``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.campaign.frame import Row, Size
from tests.campaign.table import ROWS


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_the_promise_holds(row: Row, tmp_path: Path):
    outcome = row.play(Size(is_short=True), "", tmp_path)

    assert outcome.holds, outcome.figure
