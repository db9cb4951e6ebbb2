"""Sessions on a real disk."""

from pathlib import Path

import pytest

from companion.storage.sessions import create_session
from tests.storage.builders import a_full_session, a_session


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder with sessions."""
    return tmp_path / "bijeenkomsten"


@pytest.fixture
def path(folder: Path) -> Path:
    """Return the file of a session that has just been made."""
    return create_session(folder, a_session())


@pytest.fixture
def full_path(folder: Path) -> Path:
    """Return the file of a session with something in every part."""
    return create_session(folder, a_full_session())
