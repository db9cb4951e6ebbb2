"""The days on which the companion was started are remembered; a broken file wipes nothing."""

from datetime import date

import pytest

from companion.domain.keeping import DaysSeen
from companion.storage.days_seen import FILE_NAME, load_days_seen, save_days_seen

SEEN = DaysSeen(date(2026, 11, 29), date(2026, 12, 6), {"3f9c": date(2026, 11, 25)})


def test_what_is_remembered_comes_back(tmp_path):
    save_days_seen(tmp_path, SEEN)
    assert load_days_seen(tmp_path) == SEEN
    save_days_seen(tmp_path, DaysSeen())
    assert load_days_seen(tmp_path) == DaysSeen()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{",
        b'{"latest": 5, "warned": []}',
        b'{"latest": "morgen", "warned": {"a": "gisteren", "b": 4}}',
        b"[" * 100_000,
        b'"' + b"x" * 1_100_000 + b'"',
    ],
)
def test_a_file_that_cannot_be_read_counts_as_nothing_seen(tmp_path, content):
    (tmp_path / FILE_NAME).write_bytes(content)
    assert load_days_seen(tmp_path) == DaysSeen()


def test_without_a_file_nothing_was_seen(tmp_path):
    assert load_days_seen(tmp_path / "nergens") == DaysSeen()
