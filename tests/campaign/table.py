"""All rows of the campaign, in the order in which they are told."""

from __future__ import annotations

from tests.campaign import (
    characters,
    closing,
    copied,
    damaged,
    eight_hours,
    failing_disk,
    full_disk,
    hostile,
    injected,
    killed,
    mishap,
    much,
    newer,
    nothing_out,
    only_text,
    power_cut,
    read_only,
    twice,
    update,
    wrong_clock,
)
from tests.campaign.frame import Row

ROWS: tuple[Row, ...] = (
    hostile.ROW,
    mishap.ROW,
    killed.ROW,
    damaged.ROW,
    injected.ROW,
    power_cut.ROW,
    closing.ROW,
    full_disk.ROW,
    failing_disk.ROW,
    copied.ROW,
    newer.ROW,
    update.ROW,
    read_only.ROW,
    twice.ROW,
    eight_hours.ROW,
    nothing_out.ROW,
    characters.ROW,
    much.ROW,
    only_text.ROW,
    wrong_clock.ROW,
)
