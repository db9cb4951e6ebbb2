"""Older files are brought up to date, step by step."""

import sqlite3
from collections.abc import Iterator

import pytest

from companion.storage.migrations import CURRENT_VERSION, MIGRATIONS, migrate, version_of
from companion.storage.rows import TABLES

STEPS = (
    ("CREATE TABLE words (text TEXT) STRICT", "INSERT INTO words VALUES ('eerste')"),
    ("ALTER TABLE words ADD COLUMN starred INTEGER",),
    ("UPDATE words SET starred = 1", "INSERT INTO words VALUES ('derde', 0)"),
)


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    yield connection
    connection.close()


@pytest.mark.parametrize("begun", range(4))
def test_a_file_of_any_age_gets_the_steps_that_it_lacks(connection, begun):
    migrate(connection, STEPS[:begun])
    assert version_of(connection) == begun
    migrate(connection, STEPS)
    assert version_of(connection) == 3
    assert connection.execute("SELECT * FROM words").fetchall() == [("eerste", 1), ("derde", 0)]


def test_a_step_that_fails_leaves_the_file_as_it_was_before_that_step(connection):
    broken = (*STEPS[:1], ("DELETE FROM words", "this is not SQL"))
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, broken)
    assert version_of(connection) == 1
    assert connection.execute("SELECT * FROM words").fetchall() == [("eerste",)]


def test_a_file_that_is_up_to_date_is_not_touched(connection):
    migrate(connection, STEPS)
    before = connection.total_changes
    migrate(connection, STEPS)
    assert connection.total_changes == before


def test_the_tables_are_strict_and_have_the_columns_that_are_written(connection):
    migrate(connection)
    assert version_of(connection) == CURRENT_VERSION == len(MIGRATIONS)
    listed = connection.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'")
    strict = {name: bool(flag) for name, flag in listed if not name.startswith("sqlite_")}
    assert strict == {table.name: True for table in TABLES}
    for table in TABLES:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")]
        written = {*table.columns, "revision", "saved_at", "checksum"}
        assert set(columns) - {"number"} == written - {"number"}
